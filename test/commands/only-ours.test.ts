/** Nobody else reads what the program writes, whatever the umask; and nothing is read or written through a planted link. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, MONDAY, repository, wordsOf, type Counter } from '../support/lofte.ts';

/** What is in a journal's folder. */
const NAMES = `
  journal journal/2026.jsonl lock lofte.json cache cache/checkpoint.json cache/tail.json cache/shop.json
  cache/register cache/register/meta.json`
  .trim()
  .split(/\s+/);

/** What reads and writes in it, as far as it is let. */
const LINES: readonly string[] = [
  'due',
  'find bo',
  'settings get',
  'note 1 x',
  'settings set follow.quietAfter 4wd',
  'import cases.csv --map map.json',
  'journal verify',
  'journal info',
];

/** Runs a command line under a umask, and it must succeed. */
function doesUnder(umask: string, { at, desk }: Counter, line: string, input = ''): void {
  const program = [process.execPath, join(repository, 'bin/lofte.js'), ...wordsOf(line)];
  const done = spawnSync('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...program], {
    cwd: desk,
    env: {
      PATH: process.env['PATH'],
      HOME: join(desk, 'home'),
      LOFTE_JOURNAL: at,
      LOFTE_NOW: MONDAY,
      LOFTE_BY: 'anna',
    },
    input,
    encoding: 'utf8',
  });
  expect(done, line).toMatchObject({ status: 0 });
}

const MAPPING = {
  lofte: 'mapping.v1',
  format: { type: 'csv' },
  timeZone: 'Europe/Stockholm',
  dates: ['YYYY-MM-DD'],
  rows: 'cases',
  case: { ref: { column: 'ref' }, kind: { value: 'repair' }, openedAt: { column: 'opened' } },
  customer: { name: { column: 'name' } },
  promises: [],
  calls: [],
};

/** So many rows that there is a register, and one that is bad. */
const rows = (): string =>
  [
    'ref,opened,name',
    ...Array.from({ length: 400 }, (_, i) => `R${i},2026-11-01,Customer ${i}`),
    'R400,2026-02-31,Nobody',
  ].join('\n');

describe('files are ours alone', () => {
  test.each(['000', '022', '077', '0277'])('whatever the umask: %s', (umask) => {
    const made = counter('');
    const { at, desk } = made;
    const does = (line: string, input?: string): void => {
      doesUnder(umask, made, line, input);
    };
    writeFileSync(join(desk, 'map.json'), JSON.stringify(MAPPING));
    writeFileSync(join(desk, 'cases.csv'), rows());
    does('init --shop Fjordgatan --country SE');
    does('import cases.csv --map map.json --rejects bad.csv');
    does('settings set follow.quietAfter 4wd');
    does('intake --customer Bo --item kettle --promise "ready 3d"');
    for (let i = 0; i < 3; i += 1) does('note 401 -', 'long '.repeat(4000));
    appendFileSync(join(at, 'journal/2026.jsonl'), '{"v":1,"torn');
    does('note 401 x');
    does('find bo');
    does('report morning');

    const names = readdirSync(at, { recursive: true, encoding: 'utf8' });
    for (const name of NAMES) expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith('cache/torn-'))).toHaveLength(1);
    const modeOf = (path: string): string => {
      const stat = lstatSync(path);
      return `${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)}`;
    };
    const wrong = [at, ...names.map((name) => join(at, name)), join(desk, 'bad.csv')]
      .map((path) => `${relative(desk, path)}: ${modeOf(path)}`)
      .filter((line) => !/: (?:folder 700|file 600)$/.test(line));
    expect(wrong).toEqual([]);
  });
});

describe('a link in the journal’s folder is not followed', () => {
  /** What is at a path, and in it, with its bytes. */
  const everything = (path: string): readonly string[] =>
    lstatSync(path).isDirectory()
      ? readdirSync(path)
          .toSorted()
          .flatMap((name) => [name, ...everything(join(path, name))])
      : [readFileSync(path, 'latin1')];

  test.each(NAMES)('%s', (name) => {
    const { at, desk, lofte, does } = counter();
    writeFileSync(join(desk, 'map.json'), JSON.stringify(MAPPING));
    writeFileSync(join(desk, 'cases.csv'), rows().split('\n').slice(0, -1).join('\n'));
    does('import cases.csv --map map.json');
    does('intake --customer Bo --item kettle');
    does('note 401 -', { input: 'long '.repeat(8000) });
    does('find bo');
    const elsewhere = join(desk, 'elsewhere');
    mkdirSync(elsewhere);
    const target = join(elsewhere, basename(name));
    renameSync(join(at, name), target);
    symlinkSync(target, join(at, name));
    const before = everything(elsewhere);

    for (const line of LINES) {
      const ran = lofte(line);
      expect([0, 3, 5, 6], `${line}: ${ran.err}`).toContain(ran.code);
      expect(everything(elsewhere), line).toEqual(before);
    }
    // what is derived is made anew, or done without
    if (name.startsWith('cache/')) return;
    const refused = lofte('note 1 x').err;
    expect(refused).toContain(join(at, name));
    expect(refused).toContain('link');
  });
});
