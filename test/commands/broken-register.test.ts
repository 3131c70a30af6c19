/** A register that goes bad on the disk is made anew, and nobody hears a wrong answer from it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { counter, MONDAY, repository, type Counter } from '../support/lofte.ts';
import { atTerminal, hasPseudoTerminal } from '../support/pseudo-terminal.ts';

const MAP = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD'],
  case: { ref: { column: 'id' }, openedAt: { column: 'opened' }, closedAt: { column: 'closed' } },
  customer: { name: { column: 'name' } },
};

/** Enough closed cases for a register. */
function shop(): Counter {
  const made = counter();
  const rows = Array.from({ length: 1200 }, (_, i) => `R${i},2026-10-01,2026-10-02,Customer ${i}\n`);
  writeFileSync(join(made.desk, 'rows.csv'), `id,opened,closed,name\n${rows.join('')}`);
  writeFileSync(join(made.desk, 'map.json'), JSON.stringify(MAP));
  made.does('import rows.csv --map map.json');
  return made;
}

/** Turns bytes of the register's files of this name: all, or those of the first part, so that it is found out late. */
function spoil({ at }: Counter, name: string, part = 1): void {
  const dir = join(at, 'cache/register');
  const files = readdirSync(dir).filter((file) => file.startsWith(name));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(join(dir, file));
    for (let i = 64; i < bytes.length * part; i += 1) bytes[i] = (bytes[i] ?? 0) ^ 2;
    writeFileSync(join(dir, file), bytes);
  }
}

it.each(['entries', 'heads', 'keys'])('spoilt %s', (name) => {
  const made = shop();
  const lines = ['show 333', 'find R700', 'list --closed --json', 'customer 900'];
  const right = lines.map((line) => made.does(line));
  for (const [i, line] of lines.entries()) {
    spoil(made, name);
    expect(made.does(line)).toBe(right[i]);
  }
  spoil(made, name);
  made.does('intake --customer "Customer 5" --phone 0701 --ref R9999');
  expect(made.does('journal verify')).toBe('');
  expect(made.does('find R9999')).toContain('1201');
});

/** What stands in the journal of a note, last. */
const noted = ({ at }: Counter): string =>
  readFileSync(join(at, 'journal/2026.jsonl'), 'utf8').split('\n').at(-2) ?? '';

it('what was piped in is recorded, though the command is begun anew', () => {
  const made = shop();
  spoil(made, 'entries', 0.1);
  made.does('note 9 -', { input: 'it is piped in once' });
  expect(noted(made)).toContain('it is piped in once');
});

it.skipIf(!hasPseudoTerminal)('the editor is opened once', async () => {
  const made = shop();
  const script = join(made.desk, 'editor.sh');
  writeFileSync(script, '#!/bin/sh\necho opened >> "$OPENED"\necho "written once" > "$1"\n', { mode: 0o700 });
  spoil(made, 'entries', 0.1);
  const opened = join(made.desk, 'opened');
  const ran = await atTerminal([process.execPath, join(repository, 'bin/lofte.js'), 'note', '9', '-e'], {
    cwd: made.desk,
    env: {
      PATH: process.env['PATH'],
      LOFTE_JOURNAL: made.at,
      LOFTE_NOW: MONDAY,
      LOFTE_BY: 'anna',
      EDITOR: script,
      OPENED: opened,
    },
  });
  expect(ran).toMatchObject({ code: 0 });
  expect(readFileSync(opened, 'utf8')).toBe('opened\n');
  expect(noted(made)).toContain('written once');
});
