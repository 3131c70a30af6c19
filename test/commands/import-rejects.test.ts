/** The file of rejected rows: it is whole, it is in its place when the import is recorded, and nobody else's file goes for it. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  createWriteStream,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
  type WriteStream,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, until, type Running } from '../faults/processes.ts';
import { canMount, onSmallDisk } from '../support/hard-disk.ts';
import { counter, MONDAY, repository, type Counter, type Ran } from '../support/lofte.ts';

const MAPPING = {
  lofte: 'mapping.v1',
  case: {
    ref: { column: 'ref' },
    openedAt: { column: 'opened' },
    problem: { column: 'problem', optional: true },
  },
};
const HEADER = 'ref,opened,problem\n';
const GOOD = 'A1,2026-11-01,crack\n';
const BAD = 'A2,nonsense,crack\n';

function shopWith(rows: string): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'cases.csv'), `${HEADER}${rows}`);
  return shop;
}

const entriesIn = (shop: Counter): number => shop.json<{ entries: number }>('journal info').entries;

const environmentOf = ({ at, desk }: Counter): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: join(desk, 'home'),
  LOFTE_JOURNAL: at,
  LOFTE_NOW: MONDAY,
  LOFTE_BY: 'anna',
});

/** Runs `script` in the desk, with the folder `$1` on a small disk and `lofte` to call; the rest of the desk is where it was. */
function withSmallDisk(shop: Counter, script: string): Ran {
  const small = join(shop.desk, 'small');
  mkdirSync(small, { recursive: true });
  const lofte = `lofte() { "${process.execPath}" "${join(repository, 'bin/lofte.js')}" "$@"; }`;
  const [command = '', ...rest] = onSmallDisk(`set +e; ${lofte}\n${script}`);
  const done = spawnSync(command, [...rest, small], {
    cwd: shop.desk,
    env: environmentOf(shop),
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Runs a command line with a file of the desk as its standard input, as `<` of a shell gives it. */
function withInput(shop: Counter, file: string, line: string): Ran {
  const input = openSync(join(shop.desk, file), 'r');
  const words = [join(repository, 'bin/lofte.js'), ...line.split(' ')];
  const done = spawnSync(process.execPath, words, {
    cwd: shop.desk,
    env: environmentOf(shop),
    stdio: [input, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(input);
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Files that are written and not yet in their place. */
const drafts = ({ desk }: Counter): readonly string[] =>
  readdirSync(desk).filter((name) => name.endsWith('.lofte-new'));

const read = ({ desk }: Counter, file: string): string => readFileSync(join(desk, file), 'utf8');

/** Leaves room for so many blocks of 4 KiB. */
const leave = (blocks: number): string =>
  `head -c ${blocks * 4096} /dev/zero > "$1/room"; cat /dev/zero > "$1/filler" 2>/dev/null; rm "$1/room"`;

describe.skipIf(!canMount)('on a disk without room for it', () => {
  test('a row that is cut short by the disk is a refusal, and nothing is imported', () => {
    const shop = shopWith(`${GOOD}A2,nonsense,${'x'.repeat(20_000)}\n`);
    const ran = withSmallDisk(
      shop,
      `${leave(2)}; lofte import cases.csv --map map.json --rejects small/bad.csv; echo "$?"; ls small`,
    );
    expect(ran.out).toBe('6\nfiller\n');
    expect(ran.err).toContain('lofte: small/bad.csv');
    expect(ran.err).toContain('ENOSPC');
    expect(entriesIn(shop)).toBe(0);
  });
});

describe.skipIf(!canMount)('where the import is not recorded', () => {
  const EARLIER = 'ref,opened,problem,lofte_reason\nA9,never,crack,"of an earlier import"\n';

  /** Imports into a journal on a disk with so much room; the rejected rows go to another one. */
  function importInto(shop: Counter, blocks: number): string {
    cpSync(shop.at, join(shop.desk, 'small'), { recursive: true });
    writeFileSync(join(shop.desk, 'bad.csv'), EARLIER);
    const ran = withSmallDisk(
      shop,
      `export LOFTE_JOURNAL="$1"; ${leave(blocks)}; lofte import cases.csv --map map.json --rejects bad.csv --json > answer; echo "$?"`,
    );
    expect(drafts(shop)).toEqual([]);
    return ran.out.trim();
  }

  test('nothing is left of its rejected rows, and those of an earlier one stay', () => {
    const good = Array.from({ length: 400 }, (_, i) => `G${i},2026-11-01,crack\n`).join('');
    const shop = shopWith(BAD + good);
    expect(importInto(shop, 1)).toBe('6');
    expect(JSON.parse(read(shop, 'answer'))).toMatchObject({ error: { kind: 'not-recorded' } });
    expect(read(shop, 'bad.csv')).toBe(EARLIER);
    shop.does('import cases.csv --map map.json --rejects bad.csv');
    expect(read(shop, 'bad.csv')).toContain('A2,nonsense,crack,');
  });

  test('nor where the disk is full before all rows have been read', () => {
    const good = Array.from({ length: 20_000 }, (_, i) => `G${i},2026-11-01,crack\n`).join('');
    const shop = shopWith(BAD + good);
    expect(importInto(shop, 4)).toBe('6');
    expect(read(shop, 'bad.csv')).toBe(EARLIER);
  });
});

describe.skipIf(!canMount)('where the file can’t be put in its place once the import is recorded', () => {
  test('the rows lie beside it, and that is said', () => {
    const shop = shopWith(GOOD + BAD);
    writeFileSync(join(shop.desk, 'bad.csv'), '');
    const ran = withSmallDisk(
      shop,
      // what something is mounted on can't be replaced
      'touch empty; mount --bind empty bad.csv; lofte import cases.csv --map map.json --rejects bad.csv --json > answer; echo "$?"; lofte import cases.csv --map map.json --rejects bad.csv; echo "$?"',
    );
    const [first = '', second = ''] = drafts(shop);
    const answer: unknown = JSON.parse(read(shop, 'answer'));
    expect(answer).toMatchObject({ imported: 1, error: { code: 6, kind: 'rejects-left-aside' } });
    expect(JSON.stringify(answer)).toMatch(new RegExp(`${first}|${second}`));
    expect(ran.out).toMatch(/^6\nNothing was imported\.\n.*bad\.csv\.[0-9a-f]{12}\.lofte-new\n.*6\n$/s);
    expect(ran.err).toMatch(
      /^lofte: the good rows are imported, but bad\.csv can't be written \(.*\): the rejected ones are in bad\.csv\./,
    );
    expect([read(shop, first), read(shop, second)]).toEqual(
      Array(2).fill(expect.stringContaining('A2,nonsense,crack,')),
    );
    expect(entriesIn(shop)).toBe(1);
  });
});

describe('nobody else’s file goes for it', () => {
  test('not the file that is imported, nor the mapping, by whatever name', () => {
    const shop = shopWith(GOOD);
    const { desk } = shop;
    renameSync(join(desk, 'cases.csv'), join(desk, 'bad.csv.lofte-new'));
    shop.does('import bad.csv.lofte-new --map map.json --rejects bad.csv');
    expect(read(shop, 'bad.csv.lofte-new')).toBe(HEADER + GOOD);
    renameSync(join(desk, 'map.json'), join(desk, 'worse.csv.lofte-new'));
    writeFileSync(join(desk, 'cases.csv'), HEADER + BAD);
    shop.does('import cases.csv --map worse.csv.lofte-new --rejects worse.csv');
    expect(read(shop, 'worse.csv.lofte-new')).toBe(JSON.stringify(MAPPING));
    expect(read(shop, 'worse.csv')).toContain('A2,nonsense,crack,');
    expect(drafts(shop)).toEqual(['bad.csv.lofte-new', 'worse.csv.lofte-new']);
  });

  test('not where the file is refused in the end, nor in a dry run', () => {
    const shop = shopWith('');
    writeFileSync(join(shop.desk, 'bad.csv.lofte-new'), 'somebody else’s');
    const rows = Buffer.from(HEADER + BAD.repeat(20_000));
    writeFileSync(join(shop.desk, 'cases.csv'), Buffer.concat([rows, Buffer.from([0xff])]));
    expect(shop.lofte('import cases.csv --map map.json --rejects bad.csv').code).toBe(3);
    writeFileSync(join(shop.desk, 'cases.csv'), rows);
    shop.does('import cases.csv --map map.json --rejects bad.csv --dry-run');
    expect(read(shop, 'bad.csv.lofte-new')).toBe('somebody else’s');
    expect(drafts(shop)).toEqual(['bad.csv.lofte-new']);
  });
});

describe('not over what is read', () => {
  const refused = 'is a file that this import reads\n';

  test.skipIf(process.platform === 'win32')('where it is standard input', () => {
    const shop = shopWith(BAD);
    const ran = withInput(shop, 'cases.csv', 'import - --map map.json --rejects cases.csv');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(refused);
    expect(read(shop, 'cases.csv')).toBe(HEADER + BAD);
    expect(withInput(shop, 'cases.csv', 'import - --map map.json --rejects bad.csv').code).toBe(0);
    expect(read(shop, 'bad.csv')).toContain('A2,nonsense,crack,');
  });

  test('where it has a second name', () => {
    const shop = shopWith(BAD);
    linkSync(join(shop.desk, 'cases.csv'), join(shop.desk, 'same.csv'));
    linkSync(join(shop.desk, 'map.json'), join(shop.desk, 'same.json'));
    for (const file of ['same.csv', 'same.json']) {
      const ran = shop.lofte(`import cases.csv --map map.json --rejects ${file}`);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(refused);
    }
    expect(statSync(join(shop.desk, 'cases.csv')).nlink).toBe(2);
    expect(statSync(join(shop.desk, 'map.json')).nlink).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('several imports to one file', () => {
  /** An import from a pipe that has read many rows, all of them bad, and waits for more. */
  async function waiting(shop: Counter, name: string): Promise<readonly [Running, WriteStream]> {
    const before = drafts(shop).length;
    expect(spawnSync('sh', ['-c', 'mkfifo "$0"', join(shop.desk, name)]).status).toBe(0);
    const running = program(shop, `import ${name} --map map.json --rejects bad.csv`);
    const into = createWriteStream(join(shop.desk, name));
    // far more than a pipe holds: what is written has been read
    await new Promise((written) => {
      into.write(HEADER + `${name},nonsense,crack\n`.repeat(20_000), written);
    });
    await until('rows were rejected', () => drafts(shop).length > before);
    return [running, into];
  }

  async function ended([running, into]: readonly [Running, WriteStream]): Promise<void> {
    into.end();
    await once(into, 'close');
    expect([await running.end(), running.said()]).toEqual([0, expect.stringContaining('20000 rows could')]);
  }

  test('each puts its own rows there, whole', async () => {
    const shop = shopWith('');
    const first = await waiting(shop, 'first');
    const second = await waiting(shop, 'second');
    await ended(first);
    expect(read(shop, 'bad.csv').match(/^first,/gm)).toHaveLength(20_000);
    expect(read(shop, 'bad.csv')).not.toContain('second');
    await ended(second);
    expect(read(shop, 'bad.csv').match(/^second,/gm)).toHaveLength(20_000);
    expect(read(shop, 'bad.csv')).not.toContain('first');
    expect(drafts(shop)).toEqual([]);
  });

  test('what one that was killed has left stands in nobody’s way, and stays for who looks for it', async () => {
    const shop = shopWith(BAD);
    const [running, into] = await waiting(shop, 'pipe');
    running.child.kill('SIGKILL');
    await running.end();
    into.destroy();
    const left = drafts(shop);
    expect(left).toEqual([expect.stringMatching(/^bad\.csv\.[0-9a-f]{12}\.lofte-new$/)]);
    shop.does('import cases.csv --map map.json --rejects bad.csv');
    expect(read(shop, 'bad.csv')).toContain('A2,nonsense,crack,');
    expect(drafts(shop)).toEqual(left);
  });
});
