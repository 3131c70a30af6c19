/**
 * A disk with room for this much and no more, on a small one of its own: what is refused leaves everything as it was, what
 * is answered is there, and with room again the same command succeeds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canMount, onSmallDisk } from '../support/hard-disk.ts';
import { counter, MONDAY, repository, type Counter } from '../support/lofte.ts';
import { isFull, say } from '../support/full.ts';

/** Blocks of 4 KiB that are free. */
const ROOM = isFull ? Array.from({ length: 21 }, (_, i) => i) : [0, 1, 2, 4, 8];

const MAPPING = {
  lofte: 'mapping.v1',
  timeZone: 'Europe/Stockholm',
  dates: ['YYYY-MM-DD HH:mm'],
  case: { ref: { column: 'no' }, openedAt: { column: 'opened' } },
};

/** Lena's case is closed; rows to import lie beside the journal. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer Lena --phone 0701234567 --item Lamp');
  made.does('note 1 "her daughter collects it"');
  made.does('close 1');
  made.does('intake --customer Ola --item Kettle');
  made.does(`note 2 "${'long '.repeat(600)}"`);
  const rows = Array.from({ length: 40 }, (_, i) => `K${i},2026-11-20 10:00`);
  writeFileSync(join(made.desk, 'rows.csv'), `no,opened\n${rows.join('\n')}\n`);
  writeFileSync(join(made.desk, 'map.json'), JSON.stringify(MAPPING));
  return made;
}

interface Command {
  readonly name: string;
  readonly words: string;
  /** How the same is said when her name is gone. */
  readonly nameless?: string;
  /** What it answers with where there is no room. */
  readonly refusals: readonly string[];
  /** Whether it adds to the journal. */
  readonly adds: boolean;
}

const COMMANDS: readonly Command[] = [
  {
    name: 'a note',
    words: 'note 2 "$(head -c 20000 /dev/zero | tr "\\0" x)"',
    refusals: ['not-recorded'],
    adds: true,
  },
  { name: 'an import', words: 'import rows.csv --map map.json', refusals: ['not-recorded'], adds: true },
  {
    name: 'an erasure',
    words: 'journal erase --customer 1 --confirm Lena',
    nameless: 'journal erase --customer 1 --confirm "customer 1"',
    refusals: ['not-recorded', 'erasure-unfinished'],
    adds: true,
  },
  { name: 'a backup', words: 'journal backup', refusals: ['not-backed-up'], adds: false },
];

/** Fills the disk but for `$4` blocks, gives the command, looks at what is left, makes room and gives it again. */
const script = ({ words, nameless = words }: Command): string =>
  [
    'at=$1 node=$2 lofte=$3; set +e',
    'try() { "$node" "$lofte" "$@"; }',
    'sum() { cat "$at"/journal/* | cksum; }',
    'head -c $(($4 * 4096)) /dev/zero > "$at/room"',
    'cat /dev/zero > "$at/filler" 2>/dev/null; rm "$at/room"',
    'before=$(sum)',
    `try ${words} --json > "$at.answer" 2>&1; echo "code $?"`,
    'sed -n \'s/.*"kind": "\\(.*\\)",/kind \\1/p\' "$at.answer" | head -1',
    '[ "$before" = "$(sum)" ] && echo as it was',
    'try show 2 > /dev/null; echo "read $?"',
    'rm "$at/filler"',
    `try ${words} > "$at.answer" 2>&1 || try ${nameless} > /dev/null; echo "again $?"`,
    'try journal verify; echo "verified $?"',
    '[ -e "$at/damaged" ] && echo marked; [ -e "$at/erasing" ] && echo erasing',
    'grep -c daughter "$at"/journal/*',
  ].join('\n');

function tried(made: Counter, how: Command, blocks: number): readonly string[] {
  const [command = '', ...rest] = onSmallDisk(script(how));
  const program = [process.execPath, join(repository, 'bin/lofte.js')];
  const copy = join(made.desk, `shop-${blocks}`);
  cpSync(made.at, copy, { recursive: true });
  const env = {
    PATH: process.env['PATH'],
    HOME: join(made.desk, 'home'),
    LOFTE_JOURNAL: copy,
    LOFTE_NOW: MONDAY,
    LOFTE_BY: 'anna',
  };
  const done = spawnSync(command, [...rest, copy, ...program, String(blocks)], {
    cwd: made.desk,
    env,
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  return done.stdout.trim().split('\n');
}

const timeout = isFull ? 1_800_000 : 120_000;

test.skipIf(!canMount).for(COMMANDS)('$name', { timeout }, async (command, context) => {
  const made = shop();
  const { words, refusals, adds } = command;
  const isErasure = words.includes('erase');
  let refused = 0;
  for (const blocks of ROOM) {
    const found = tried(made, command, blocks);
    const said = `with ${blocks} blocks free: ${found.join(', ')}`;
    const isDone = found.includes('code 0');
    const isPartly = found.includes('kind erasure-unfinished');
    refused += isDone ? 0 : 1;
    expect(
      isDone || (found.includes('code 6') && refusals.some((kind) => found.includes(`kind ${kind}`))),
      said,
    ).toBe(true);
    expect(found.includes('as it was'), said).toBe(!adds || !(isDone || isPartly));
    expect(found, said).toContain('read 0');
    // what was imported is known by its references, and an erasure has nothing left to do
    expect(found, said).toContain('again 0');
    expect(found, said).toContain('verified 0');
    expect(found, said).not.toContain('marked');
    expect(found, said).not.toContain('erasing');
    expect(found.at(-1), said).toBe(isErasure ? '0' : '1');
  }
  expect(refused).toBeGreaterThan(0);
  await say(context, `${refused} of ${ROOM.length} disks were too full`);
});
