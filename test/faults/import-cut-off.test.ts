/**
 * An import of 5,000 rows is killed at any moment, or interrupted: all of it is there or nothing, nothing is left lying about,
 * and the same command again makes it whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  createWriteStream,
  existsSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lock } from '../../src/journal/folder/lock.ts';
import { counter, MONDAY, repository, type Counter } from '../support/lofte.ts';
import { count, isFull, randomFrom, say, someOf } from '../support/full.ts';
import { program, sleep, until, type Running } from './processes.ts';
import { canShim, changes, readCalls, shims } from './shim.ts';

const ROWS = 5000;
const IMPORT = 'import rows.csv --map map.json';
const MAPPING = {
  lofte: 'mapping.v1',
  case: { ref: { column: 'no' }, openedAt: { column: 'in' }, item: { column: 'what' } },
  customer: { name: { column: 'who' }, phone: { column: 'phone' } },
};
const HEADER = 'no,in,what,who,phone';
const row = (i: number): string => `R${i},2026-10-01,lamp ${i},Lena ${i},0701${100_000 + i}`;
const rows = (from: number, to: number): string =>
  `${Array.from({ length: to - from }, (_, i) => row(from + i)).join('\n')}\n`;

function shop(): Counter {
  const made = counter();
  writeFileSync(join(made.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(made.desk, 'rows.csv'), `${HEADER}\n${rows(0, ROWS)}`);
  return made;
}

/** The same shop with a new journal. */
function anew(made: Counter, name: string): Counter {
  const at = join(made.desk, name);
  cpSync(made.at, at, { recursive: true });
  const env = { LOFTE_JOURNAL: at };
  const how = (more: Parameters<Counter['lofte']>[1]): Parameters<Counter['lofte']>[1] => ({
    ...more,
    env: { ...more?.env, ...env },
  });
  return {
    ...made,
    at,
    lofte: (line, more) => made.lofte(line, how(more)),
    does: (line, more) => made.does(line, how(more)),
    json: (line, more) => made.json(line, how(more)),
  };
}

/** How many cases there are. */
const casesIn = (made: Counter): number => made.json<{ entries: number }>('journal info').entries;

/** All is there or nothing; nothing but a torn end is wrong, and the same command again makes it whole. @returns what was there */
function mended(made: Counter): number {
  const { problems } = JSON.parse(made.lofte('journal verify --json').out) as {
    readonly problems: readonly { readonly kind: string }[];
  };
  expect(problems.filter(({ kind }) => kind !== 'torn-tail')).toEqual([]);
  const there = casesIn(made);
  expect([0, ROWS]).toContain(there);
  made.does(IMPORT);
  made.does('journal verify');
  expect(casesIn(made)).toBe(ROWS);
  return there;
}

/** Temporary files with a name, in the journal or beside what was asked for. */
const leftIn = ({ at, desk }: Counter): readonly string[] =>
  [...readdirSync(join(at, 'cache')), ...readdirSync(desk)].filter((name) =>
    /spool|lofte-new|\.tmp$/.test(name),
  );

const timeout = isFull ? 3_600_000 : 600_000;

/** Runs imports that are ended by a signal, each in another part of the time that one takes. */
async function ended(
  made: Counter,
  name: string,
  times: number,
  signal: 'SIGKILL' | 'SIGINT',
  look: (each: Counter, running: Running, code: number | null) => void,
): Promise<void> {
  const random = randomFrom(name);
  const timed = async (each: Counter): Promise<readonly [Running, Promise<number>]> => {
    const began = performance.now();
    const running = program(each, IMPORT);
    return [running, running.end().then(() => performance.now() - began)];
  };
  const [first, took] = await timed(anew(made, `${name} usual`));
  let usual = await took;
  expect(first.child.exitCode).toBe(0);
  for (let i = 0; i < times; i++) {
    const each = anew(made, `${name} ${i}`);
    const [running, over] = await timed(each);
    await sleep((usual * (i + random())) / times);
    // the machine has other things to do, too: what it takes now counts
    if (running.isOver()) usual = await over;
    running.child.kill(signal);
    look(each, running, await running.end());
  }
}

test(
  'killed at any moment: all or nothing, and the next one makes it whole',
  { timeout },
  async (context) => {
    const made = shop();
    const times = count(8, 100);
    let whole = 0;
    await ended(made, 'killed', times, 'SIGKILL', (each) => {
      if (mended(each) === ROWS) whole += 1;
    });
    await say(context, `${times} kills: ${whole} imports were there, ${times - whole} were not`);
  },
);

describe.skipIf(!canShim)(
  'killed before or behind a call to the system (where the shim can be built)',
  () => {
    const shim = shims();

    test('all or nothing, and the next one makes it whole', { timeout }, async (context) => {
      const made = shop();
      const log = join(made.desk, 'calls');
      const rehearsed = anew(made, 'rehearsed');
      expect(await program(rehearsed, IMPORT, shim.environment(rehearsed.at, log)).end()).toBe(0);
      const calls = readCalls(log).filter(changes);
      const random = randomFrom('import cut off at a call');
      const faults = calls.flatMap(({ nr }) =>
        (['kill-before', 'kill-after'] as const).map((how) => ({ at: nr, how, onward: false }) as const),
      );
      let whole = 0;
      const chosen = someOf(faults, isFull ? faults.length : 8, random);
      for (const [i, fault] of chosen.entries()) {
        const each = anew(made, `cut-${i}`);
        const own = join(made.desk, `calls-${i}`);
        expect(await program(each, IMPORT, shim.environment(each.at, own, fault)).end()).toBeNull();
        if (mended(each) === ROWS) whole += 1;
      }
      await say(context, `${chosen.length} kills at ${calls.length} calls: ${whole} imports were there`);
    });
  },
);

describe.skipIf(process.platform === 'win32')('interrupted', () => {
  test('at any moment: nothing, or all, and it is said which', { timeout }, async (context) => {
    const made = shop();
    const times = count(6, 100);
    const tally = { early: 0, nothing: 0, all: 0 };
    await ended(made, 'interrupted', times, 'SIGINT', (each, running, code) => {
      const there = casesIn(each);
      if (code === 0) {
        // it was being written already
        expect([there, running.said()]).toEqual([ROWS, expect.stringContaining('5000 cases imported')]);
        tally.all += 1;
      } else {
        // before the program listens, the system ends it
        const isEarly = code === null;
        expect([code, there, running.said()]).toEqual(
          isEarly ? [null, 0, ''] : [130, 0, 'Nothing was imported.\n'],
        );
        tally[isEarly ? 'early' : 'nothing'] += 1;
      }
      expect(leftIn(each)).toEqual([]);
    });
    await say(context, `${times} times: ${JSON.stringify(tally)}`);
  });

  /** Whether a process has a file open. */
  const hasOpen = (pid: number | undefined, path: string): boolean =>
    readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === realpathSync(path);
      } catch {
        return false; // closed since
      }
    });

  test.skipIf(process.platform !== 'linux')(
    'while it is being written: all is there, and it is said that it came too late',
    { timeout },
    async () => {
      const made = shop();
      writeFileSync(join(made.desk, 'late.csv'), `${HEADER}\n${rows(0, 100)}`);
      const release = lock(made.at, 10_000);
      const running = program(made, 'import late.csv --map map.json');
      // all is read before it asks for the lock, and it waits for that without a turn of the event loop
      await until('it writes', () => hasOpen(running.child.pid, join(made.at, 'lock')));
      running.child.kill('SIGINT');
      release?.();
      expect([await running.end(), casesIn(made)]).toEqual([0, 100]);
      expect(running.said()).toContain('100 cases imported: 1 to 100.');
      expect(running.said()).toContain(
        'Ctrl-C came too late: the import was being written, and is there as a whole. To take it back: lofte undo\n',
      );
      made.does('undo');
    },
  );

  const LARGE = 600_000;

  test(
    'while it reads a large file: nothing is imported, and the rejected rows leave no file',
    { timeout },
    async () => {
      const made = shop();
      // so many that some are written before all is read
      const bad = 'X,2027-01-01,lamp,Lena,0701\n'.repeat(2000);
      writeFileSync(join(made.desk, 'large.csv'), `${HEADER}\n${bad}${rows(0, LARGE)}`);
      const running = program(made, 'import large.csv --map map.json --rejects bad.csv');
      await until('rows were rejected', () => leftIn(made).length > 0);
      running.child.kill('SIGINT');
      expect([await running.end(), running.said()]).toEqual([130, 'Nothing was imported.\n']);
      expect([casesIn(made), leftIn(made), existsSync(join(made.desk, 'bad.csv'))]).toEqual([0, [], false]);
    },
  );

  /** Gives rows, or the beginning of an export, to an import, and waits until it has read them; more do not come. */
  async function waiting(
    made: Counter,
    words: readonly string[],
    by = ['--map', 'map.json'],
    given = `${HEADER}\n${rows(0, 20_000)}`,
  ): Promise<Left> {
    const file = join(made.desk, 'pipe');
    expect(spawnSync('sh', ['-c', 'mkfifo "$0"', file]).status).toBe(0);
    const child = spawn(process.execPath, [join(repository, 'bin/lofte.js'), ...words, ...by], {
      cwd: made.desk,
      env: {
        PATH: process.env['PATH'],
        HOME: join(made.desk, 'home'),
        LOFTE_JOURNAL: made.at,
        LOFTE_NOW: MONDAY,
        LOFTE_BY: 'anna',
      },
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const closed = once(child, 'close').then(([code]) => code as number | null);
    const into = words.includes('-') ? child.stdin : createWriteStream(file);
    // far more than a pipe holds: what is written has been read
    await new Promise((written) => {
      into.write(given, written);
    });
    child.kill('SIGINT');
    const code = await closed;
    into.destroy();
    return { code, out, err };
  }

  test.each(['-', 'pipe'])('while it waits for more rows from %s', async (file) => {
    const made = shop();
    expect(await waiting(made, ['import', file])).toEqual({
      code: 130,
      out: '',
      err: 'Nothing was imported.\n',
    });
    expect([casesIn(made), leftIn(made)]).toEqual([0, []]);
  });

  test('while it waits for the rest of an export', async () => {
    const made = shop();
    made.does(IMPORT);
    const all = made.does('export');
    const there = counter();
    expect(await waiting(there, ['import', '-'], ['--preset', 'lofte'], all.slice(0, -100))).toEqual({
      code: 130,
      out: '',
      err: 'Nothing was imported.\n',
    });
    expect([casesIn(there), leftIn(there)]).toEqual([0, []]);
  });

  test('while it gathers a log, whose cases are not yet there', async () => {
    const made = shop();
    writeFileSync(join(made.desk, 'map.json'), JSON.stringify({ ...MAPPING, rows: 'events' }));
    expect(await waiting(made, ['import', '-', '--rejects', 'bad.csv'])).toEqual({
      code: 130,
      out: '',
      err: 'Nothing was imported.\n',
    });
    expect([casesIn(made), leftIn(made), existsSync(join(made.desk, 'bad.csv'))]).toEqual([0, [], false]);
  });

  test('as a document, with --json', async () => {
    const { code, out, err } = await waiting(shop(), ['import', '-', '--json']);
    expect([code, err, JSON.parse(out)]).toEqual([
      130,
      '',
      { error: { code: 130, kind: 'interrupted', message: 'Nothing was imported.' } },
    ]);
  });
});

interface Left {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
