/** The built program, run from outside as its people run it: an empty environment, a clock that is set, a home of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';

export const repository = join(import.meta.dirname, '../..');
const program = join(repository, 'bin/lofte.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface How {
  /** The clock: `2026-11-23T09:00:00Z`. */
  readonly now?: string;
  readonly by?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Counter {
  /** The journal's folder. */
  readonly at: string;
  /** A folder for files of the test. */
  readonly desk: string;
  /** Runs a command line, as it would be typed; words in double quotes are one. */
  readonly lofte: (line: string, how?: How) => Ran;
  /** As `lofte`, and it must succeed: what it printed. */
  readonly does: (line: string, how?: How) => string;
  /** As `does`, with `--json`: the document. */
  readonly json: <T = Readonly<Record<string, unknown>>>(line: string, how?: How) => T;
  /** As `lofte`, while the test goes on. */
  readonly start: (line: string, how?: How) => Promise<Ran>;
}

/** Monday 23 November 2026, 10:00 in Stockholm. */
export const MONDAY = '2026-11-23T09:00:00Z';

/** A counter with a journal of its own, open 9 to 17:30 on weekdays and 10 to 14 on Saturdays. */
export function counter(init = 'init --shop "Fjordgatan Elektronik" --country SE --language en'): Counter {
  const desk = realpathSync(mkdtempSync(join(tmpdir(), 'lofte-counter-')));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  const at = join(desk, 'shop');
  const environment = ({ now = MONDAY, by = 'anna', env = {} }: How): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    HOME: join(desk, 'home'),
    LOFTE_JOURNAL: at,
    LOFTE_NOW: now,
    LOFTE_BY: by,
    ...env,
  });
  const lofte = (line: string, how: How = {}): Ran => {
    const done = spawnSync(process.execPath, [program, ...wordsOf(line)], {
      cwd: desk,
      env: environment(how),
      input: how.input ?? '',
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const does = (line: string, how?: How): string => {
    const ran = lofte(line, how);
    expect(ran, line).toMatchObject({ code: 0 });
    return ran.out;
  };
  const start = (line: string, how: How = {}): Promise<Ran> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [program, ...wordsOf(line)], {
        cwd: desk,
        env: environment(how),
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => (out += String(chunk)));
      child.stderr.on('data', (chunk) => (err += String(chunk)));
      child.stdin.end(how.input ?? '');
      child.on('close', (code) => {
        done({ code, out, err });
      });
    });
  if (init !== '') does(init);
  return { at, desk, lofte, does, json: (line, how) => JSON.parse(does(`${line} --json`, how)), start };
}

/** Words as a shell would split them; only double quotes are known. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:[^\s"]+|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
