/**
 * A journal that something was done to, or that lies where it can't be written: each thing has its sentence and its exit
 * code, for who reads, who records and who verifies; and the journal's bytes are as they were.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLine } from '../../src/journal/folder/line.ts';
import { closed } from '../journal/facts.ts';
import {
  asNobody,
  canBeNobody,
  canMount,
  giveToNobody,
  onReadOnlyDisk,
  onSmallDisk,
} from '../support/hard-disk.ts';
import { counter, MONDAY, repository, type Counter, type Ran } from '../support/lofte.ts';

const MIB = 1024 * 1024;
const NEXT_YEAR = '2027-01-04T09:00:00Z';

/** A shop with entries of two years. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740605 --item lamp --promise "ready 3d"');
  made.does('note 1 "the cord is frayed"');
  made.does('note 1 "ordered a new one"', { now: NEXT_YEAR });
  made.does('note 1 "it came"', { now: NEXT_YEAR });
  return made;
}

const LAST = '2027.jsonl';
const file = ({ at }: Counter, name = LAST): string => join(at, 'journal', name);
const linesOf = (shop: Counter): string[] => readFileSync(file(shop), 'utf8').split('\n').slice(0, -1);
const rewrite = (shop: Counter, by: (lines: string[]) => readonly string[]): void => {
  writeFileSync(file(shop), `${by(linesOf(shop)).join('\n')}\n`);
};

/** Every file in a folder and what is in it; of one file, what is in that. */
const bytesAt = (path: string): readonly string[] =>
  !statSync(path).isDirectory()
    ? [readFileSync(path, 'latin1')]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((each) => each.isFile())
        .map((each) => `${each.name} ${readFileSync(join(each.parentPath, each.name), 'latin1')}`)
        .toSorted();

/** A line that goes on from the last one, its hashes right, of a type that nobody knows. */
function strangeLine(shop: Counter): string {
  const last = JSON.parse(linesOf(shop).at(-1) ?? '') as { journal: string; seq: number; hash: string };
  const stamp = { id: '01BX5ZZKBKACTAV9WEVGEMMVRZ', by: 'anna', recordedAt: MONDAY, clockSet: false };
  const fact = { ...closed(1), type: 'case-eaten' as 'case-closed' };
  return encodeLine({ journal: last.journal, seq: last.seq + 1, prev: last.hash }, stamp, fact).text;
}

interface Row {
  readonly name: string;
  readonly make: (shop: Counter) => void;
  /** What is said of it to who reads and who records. */
  readonly said: string;
  /** The first fault that `journal verify` names. */
  readonly verified: string;
}

const DAMAGED: readonly Row[] = [
  {
    name: 'a segment that begins with a byte order mark',
    make: (shop) => {
      writeFileSync(file(shop), `\ufeff${readFileSync(file(shop), 'utf8')}`);
    },
    said: `the journal is damaged: ${LAST}, line 1 is no entry`,
    verified: `${LAST}, line 1 begins with a byte order mark, as some editors put it there when they save a file`,
  },
  {
    name: 'a segment whose lines end in CR LF',
    make: (shop) => {
      rewrite(shop, (lines) => lines.map((line) => `${line}\r`));
    },
    said: `the journal is damaged: ${LAST}, line 1 is no entry`,
    verified: `${LAST}, line 1 ends in CR LF: an editor, or copying between systems, changed its line end (and the line after it)`,
  },
  {
    name: 'a blank line',
    make: (shop) => {
      rewrite(shop, ([first = '', ...rest]) => [first, '', ...rest]);
    },
    said: `the journal is damaged: ${LAST}, line 2 is no entry`,
    verified: `${LAST}, line 2 is blank`,
  },
  {
    name: 'a line of more than 1 MiB',
    make: (shop) => {
      rewrite(shop, (lines) => [...lines, `{"v":1,"data":"${'x'.repeat(MIB)}"}`]);
    },
    said: `the journal is damaged: ${LAST}, line 3 is no entry`,
    verified: `${LAST}, line 3 is longer than an entry may be (1 MiB)`,
  },
  {
    name: 'an entry of an unknown type',
    make: (shop) => {
      const line = strangeLine(shop);
      rewrite(shop, (lines) => [...lines, line]);
    },
    said: `the journal is damaged: ${LAST}, line 3 is of a type that lofte does not know`,
    verified: `${LAST}, line 3 is of a type that lofte does not know`,
  },
  {
    name: 'two journals mixed in a segment',
    make: (shop) => {
      const others = linesOf(shopOf('Another shop'));
      rewrite(shop, (lines) => [...lines, ...others]);
    },
    said: `the journal is damaged: ${LAST}, line 3 does not follow the entry before it: lines were changed, moved, put in or taken out`,
    verified: `${LAST}, line 3 is of another journal: two were mixed (and the line after it)`,
  },
  {
    name: 'a segment of another journal',
    make: (shop) => {
      writeFileSync(file(shop, '2028.jsonl'), readFileSync(file(shopOf('Another shop'))));
    },
    said: 'the journal is damaged: 2028.jsonl, line 1 does not follow the entry before it: lines were changed, moved, put in or taken out',
    verified: '2028.jsonl, line 1 is of another journal: two were mixed (and the line after it)',
  },
  {
    name: 'a segment that is missing',
    make: (shop) => {
      rmSync(file(shop, '2026.jsonl'));
    },
    said: `the journal is damaged: ${LAST}, line 1 is not the next entry: a segment before it is missing`,
    verified: `${LAST}, line 1 is not the next entry: a segment before it is missing`,
  },
];

function shopOf(name: string): Counter {
  const other = counter(`init --shop "${name}" --country SE --language en`);
  other.does('intake --customer "Bo Ek" --item kettle', { now: NEXT_YEAR });
  other.does('note 1 "no water"', { now: NEXT_YEAR });
  return other;
}

describe('damage', () => {
  test.each(DAMAGED)('$name', ({ make, said, verified }) => {
    const made = shop();
    make(made);
    const before = bytesAt(join(made.at, 'journal'));
    const read = made.lofte('due', { now: NEXT_YEAR });
    expect(read).toMatchObject({
      code: 0,
      err:
        `lofte: ${said}. What is shown may lack something.\n` +
        'What is wrong: lofte journal verify; to put it right: lofte journal repair\n',
    });
    expect(made.lofte('note 1 x', { now: NEXT_YEAR })).toEqual({
      code: 5,
      out: '',
      err:
        `lofte: ${said}\n` +
        'Nothing was recorded. What is wrong: lofte journal verify; to put it right and go on: lofte journal repair\n',
    });
    const verify = made.lofte('journal verify');
    expect(verify).toMatchObject({ code: 5, err: '' });
    expect(verify.out).toContain(`\n  ${verified}\n`);
    expect(bytesAt(join(made.at, 'journal'))).toEqual(before);
  });
});

test('a copy of the folder that has lost its entries is no empty journal', () => {
  const made = shop();
  cpSync(join(made.at, 'journal'), join(made.at, 'copy'), { recursive: true });
  rmSync(join(made.at, 'journal'), { recursive: true });
  renameSync(join(made.at, 'copy'), join(made.at, 'journal'));
  expect(made.lofte('list', { now: NEXT_YEAR })).toMatchObject({ code: 0, err: '' });
  for (const name of readdirSync(join(made.at, 'journal'))) rmSync(file(made, name));
  const said = 'lofte: the journal was set back: it had 5 entries, and has 0';
  expect(made.lofte('list', { now: NEXT_YEAR }).err).toContain(
    `${said}. What is shown may lack something.\n`,
  );
  expect(made.lofte('note 1 x', { now: NEXT_YEAR })).toMatchObject({ code: 5, out: '' });
  expect(made.lofte('journal verify')).toMatchObject({ code: 5, err: '' });
});

/** What every command refuses in the same words. */
function refusedByAll({ lofte }: Counter, flags: string): Ran {
  const [read, recorded, verified] = ['due', 'note 1 x', 'journal verify'].map((line) =>
    lofte(`${flags} ${line}`, { now: NEXT_YEAR }),
  );
  expect(recorded).toEqual(read);
  expect(verified).toEqual(read);
  return read as Ran;
}

describe('what can be neither read nor written', () => {
  test.each<readonly [string, (made: Counter) => string, number, string, string]>([
    [
      'a journal that is a file',
      ({ desk }) => {
        writeFileSync(join(desk, 'here'), 'mine');
        return 'DESK/here is a file, not a journal';
      },
      3,
      'here',
      'Name the folder that has lofte.json in it: --journal FOLDER',
    ],
    [
      'a journal that is a link to a file',
      ({ desk }) => {
        writeFileSync(join(desk, 'file'), 'mine');
        symlinkSync(join(desk, 'file'), join(desk, 'here'));
        return 'DESK/here is a link to a file, not a journal';
      },
      3,
      'here',
      'Name the folder that has lofte.json in it: --journal FOLDER',
    ],
    [
      'a folder of something else',
      ({ desk }) => {
        mkdirSync(join(desk, 'here'));
        writeFileSync(join(desk, 'here/holiday.jpg'), 'mine');
        return 'DESK/here is a folder of something else';
      },
      3,
      'here',
      'Name the folder that has lofte.json in it: --journal FOLDER',
    ],
    [
      'a journal without its settings',
      ({ at }) => {
        rmSync(join(at, 'lofte.json'));
        return 'the settings are missing: there is no DESK/shop/lofte.json';
      },
      3,
      'shop',
      'Put it back from a backup; or make a new journal elsewhere with lofte init, and copy its lofte.json.',
    ],
    [
      'a conflict copy of a segment, with nothing new in it',
      (made) => {
        writeFileSync(file(made, '2027 (1).jsonl'), `${linesOf(made)[0] ?? ''}\n`);
        return `journal/2027 (1).jsonl is another copy of ${LAST}, as it is made where two computers write to a synchronised folder`;
      },
      5,
      'shop',
      `All that it has is in ${LAST} too: move it out of the journal's folder. Nothing was changed.`,
    ],
    [
      'a conflict copy of a segment, with what was written elsewhere',
      (made) => {
        const name = '2027.sync-conflict-20270104-100000-ABCDEFG.jsonl';
        const there = linesOf(shopOf('Another shop'));
        writeFileSync(file(made, name), `${[linesOf(made)[0], ...there].join('\n')}\n`);
        return `journal/${name} is another copy of ${LAST}, as it is made where two computers write to a synchronised folder`;
      },
      5,
      'shop',
      `It has 2 lines that ${LAST} lacks, from line 2 on. Move it out of the journal's folder, see with lofte journal verify that the rest is whole, and write again what only the copy has. Nothing was changed.`,
    ],
  ])('%s', (_, make, code, place, hint) => {
    const made = shop();
    const message = make(made).replace('DESK', made.desk);
    const path = join(made.desk, place);
    const before = bytesAt(path);
    expect(refusedByAll(made, `--journal ${place}`)).toEqual({
      code,
      out: '',
      err: `lofte: ${message}\n${hint}\n`,
    });
    const json = JSON.parse(made.lofte(`--journal ${place} due --json`).out) as object;
    expect(json).toMatchObject({ error: { code, message, hint } });
    expect(bytesAt(path)).toEqual(before);
  });
});

test('an entry of a newer version is left to the newer lofte', () => {
  const made = shop();
  rewrite(made, (lines) => [...lines, (lines.at(-1) ?? '').replace('{"v":1,', '{"v":2,')]);
  const before = bytesAt(join(made.at, 'journal'));
  const refused = {
    code: 5,
    out: '',
    err:
      `lofte: the journal was written by a newer lofte: ${LAST}, line 3 has format 2\n` +
      'It was left as it is. Install the newer lofte.\n',
  };
  expect(made.lofte('due', { now: NEXT_YEAR })).toEqual(refused);
  expect(made.lofte('note 1 x', { now: NEXT_YEAR })).toEqual(refused);
  expect(made.lofte('journal verify')).toEqual({
    code: 5,
    out: `1 fault found in the journal.\n  ${LAST}, line 3 was written by a newer lofte\n`,
    err: '',
  });
  expect(bytesAt(join(made.at, 'journal'))).toEqual(before);
});

const program = [process.execPath, join(repository, 'bin/lofte.js')];

/** Runs the words of a program that goes on with a journal's folder, as the counter would. */
function runIn({ at, desk }: Counter, words: readonly string[], more: readonly string[] = []): string {
  const [command = '', ...rest] = words;
  const done = spawnSync(command, [...rest, at, ...program, ...more], {
    cwd: desk,
    env: {
      PATH: process.env['PATH'],
      HOME: join(desk, 'home'),
      LOFTE_JOURNAL: at,
      LOFTE_NOW: NEXT_YEAR,
      LOFTE_BY: 'anna',
      LOFTE_LANG: 'en',
    },
    encoding: 'utf8',
  });
  expect(done.stderr).toBe('');
  return done.stdout;
}

/** A script of `sh`: `try` runs a command line and says, behind what it says, its exit code. */
const shell = (...lines: readonly string[]): string =>
  [
    'at=$1 node=$2 lofte=$3; set +e',
    'try() { "$node" "$lofte" "$@" 2>&1; echo "= $?"; }',
    'sum() { cat "$at"/journal/* | cksum; }',
    ...lines,
  ].join('\n');

describe('a disk that is full', () => {
  test.skipIf(!canMount)('nothing is recorded, and what was is read; with room again it goes on', () => {
    const made = shop();
    const long = 'head -c 20000 /dev/zero | tr "\\0" x | try note 1 -';
    const out = runIn(
      made,
      onSmallDisk(
        shell(
          'cat /dev/zero > "$at/filler" 2>/dev/null',
          'before=$(sum)',
          long,
          'try due | tail -1',
          'try journal verify',
          '[ "$before" = "$(sum)" ] && echo as it was',
          'rm "$at/filler"',
          `${long} | tail -1`,
          'try journal verify',
        ),
      ),
    );
    expect(out).toBe(
      [
        `lofte: not recorded: writing to ${made.at}/journal/${LAST} failed (the disk is full, ENOSPC)`,
        'The journal is as it was. See that there is room and permission, then try again.',
        '= 6\n= 0\n= 0\nas it was\n= 0\n= 0\n',
      ].join('\n'),
    );
  });

  test.skipIf(!canMount)('an init is refused, and can be done again', () => {
    const made = counter('');
    mkdirSync(made.at);
    const init = 'try init --shop X --country SE --language en';
    const out = runIn(
      made,
      onSmallDisk(
        shell(
          'cat /dev/zero > "$at/filler" 2>/dev/null',
          'mkdir "$at/new"; export LOFTE_JOURNAL="$at/new"',
          `${init} | tail -1`,
          'rm "$at/filler"',
          `${init} | tail -1`,
          'try intake --customer Bo --item kettle | tail -1',
          `${init} | tail -1`,
        ),
      ),
    );
    expect(out).toBe('= 6\n= 0\n= 0\n= 3\n');
  });
});

describe('a journal that may not be written', () => {
  const refused = (made: Counter, reason: string): string =>
    [
      `lofte: not recorded: writing to ${made.at}/lock failed (${reason})`,
      'The journal is as it was. See that there is room and permission, then try again.',
      '= 6\n= 0\n= 0\n= 0\nas it was\n',
    ].join('\n');
  const script = shell(
    'before=$(sum)',
    'try note 1 x',
    'try due | tail -1',
    'try journal verify',
    'try journal info | tail -1',
    '[ "$before" = "$(sum)" ] && echo as it was',
  );

  test.skipIf(!canMount)('on a disk that can only be read', () => {
    const made = shop();
    expect(runIn(made, onReadOnlyDisk(script))).toBe(refused(made, 'the disk can only be read, EROFS'));
  });

  test.skipIf(!canBeNobody)('by modes', () => {
    const made = shop();
    const paths = readdirSync(made.at, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(made.at, name),
    );
    const modes = (folder: number, other: number): void => {
      for (const path of [made.at, ...paths]) chmodSync(path, statSync(path).isDirectory() ? folder : other);
    };
    giveToNobody(made.desk);
    modes(0o500, 0o400);
    try {
      const out = runIn(made, [...asNobody(), 'sh', '-c', script, 'sh']);
      expect(out).toBe(refused(made, 'no permission, EACCES'));
    } finally {
      modes(0o700, 0o600);
    }
  });

  test.skipIf(!canBeNobody)('nor read', () => {
    const made = shop();
    giveToNobody(made.desk);
    chmodSync(file(made), 0);
    const out = runIn(made, [
      ...asNobody(),
      'sh',
      '-c',
      shell('try due', 'try note 1 x', 'try journal verify'),
      'sh',
    ]);
    const said = [
      `lofte: ${file(made)} can't be read (no permission, EACCES)`,
      'See that the folder is there and that you may read it.',
      '= 6',
    ];
    expect(out).toBe([...said, ...said, ...said, ''].join('\n'));
  });
});
