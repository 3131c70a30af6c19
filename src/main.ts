/** The only reader of the process: hands the machine to a run, prints what comes back, and leaves with its exit code. */
import { spawnSync } from 'node:child_process';
import { fstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync, type Stats } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { version } from '../package.json';
import type { Machine, Outcome } from './commands/machine.ts';
import { run } from './commands/run.ts';

/** @param root the folder of the program, with its `data/` */
export async function main(root: string): Promise<void> {
  const machine = thisMachine(root);
  let outcome: Outcome;
  try {
    outcome = await run(machine);
  } catch (error) {
    outcome = fault(error, machine.argv);
  }
  process.exitCode = outcome.exitCode;
  print(2, outcome.err);
  try {
    print(1, outcome.out);
  } catch (error) {
    // what a command recorded is recorded, though its answer can't be printed
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    process.exitCode = 6;
    print(2, `lofte: the answer can't be written (${reason})\nWhat was recorded stays recorded: lofte log\n`);
  }
  try {
    print(2, outcome.after ?? '');
  } catch {
    // what can be done next: that nobody can be told changes nothing of what was done
  }
  // everything is written: what is left is to take the heap apart, which nobody waits for
  process.exit();
}

/** What is typed in a rehearsal, and the environment that it is typed in. */
export interface Rehearsed {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs command lines one after the other in this process, printing nothing: for the sample shop. */
export async function rehearse(root: string, lines: readonly Rehearsed[]): Promise<readonly Outcome[]> {
  const machine = { ...thisMachine(root), inputIsTerminal: () => false, outputIsTerminal: false };
  const outcomes: Outcome[] = [];
  for (const line of lines) outcomes.push(await run({ ...machine, ...line }));
  return outcomes;
}

function thisMachine(root: string): Machine {
  const { env } = process;
  const outputIsTerminal = isTerminal(1);
  return {
    argv: process.argv.slice(2),
    version,
    made: `${version} ${process.versions.tz ?? ''}`,
    cwd: process.cwd(),
    programRoot: root,
    dataFolder: join(env.XDG_DATA_HOME || join(env.HOME || userInfo().homedir, '.local', 'share'), 'lofte'),
    environment: env,
    clock: () => Date.now(),
    userName,
    inputIsTerminal: () => isTerminal(0) && isTerminal(2),
    outputIsTerminal,
    columns: outputIsTerminal ? process.stdout.columns || undefined : undefined,
    asker: async () => (await import('./terminal/ask.ts')).asker(process.stderr),
    readInput,
    inputChunks: () => process.stdin,
    inputFile,
    progress: (text) => {
      if (isTerminal(2)) print(2, `\r\x1b[K${text}`);
    },
    onInterrupt: (then) => {
      process.on('SIGINT', then);
    },
    edit,
    write: (bytes) => put(1, bytes),
    tell: (line) => print(2, `${line}\n`),
  };
}

/** A pipe and a file are told apart cheaply: `node:tty` takes two milliseconds to load, and `process.stdout` more. */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && isatty(fd);
  } catch {
    return false; // closed
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // a user id without a name, as in a container
    return process.env.USER || 'unknown';
  }
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function inputFile(): Stats | undefined {
  try {
    return fstatSync(0);
  } catch {
    return undefined; // closed
  }
}

/** The text as the editor left it; `undefined` where there is no editor, it failed, or nothing was written. */
function edit(text: string): string | undefined {
  const editor = process.env.VISUAL || process.env.EDITOR;
  if (!editor) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lofte-'));
  try {
    const file = join(folder, 'text.txt');
    writeFileSync(file, text, { mode: 0o600 });
    // an editor may be a command with flags, as for git
    const done = spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
    const written = done.status === 0 ? readFileSync(file, 'utf8') : '';
    return written.trim() === '' ? undefined : written;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A bug: one line for people, the stack only where it was asked for. */
function fault(error: unknown, argv: readonly string[]): Outcome {
  const what = error instanceof Error ? error.message : String(error);
  const verbose = argv.includes('-v') || argv.includes('--verbose');
  const stack = verbose && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  const message = `a fault of lofte: ${what}`;
  const hint = 'Nothing is lost that was recorded. Please report it, with what you typed and --verbose.';
  const json = { error: { code: 70, kind: 'fault', message, hint } };
  return argv.includes('--json')
    ? { out: `${JSON.stringify(json, undefined, 2)}\n`, err: stack, exitCode: 70 }
    : { out: '', err: `lofte: ${message}\n${hint}\n${stack}`, exitCode: 70 };
}

/** Everything in one write, or as many as a pipe takes. A reader that has gone away (`| head`) is no error. */
function print(to: 1 | 2, text: string): void {
  put(to, Buffer.from(text));
}

/** @returns `false` where the reader has gone away */
function put(to: 1 | 2, bytes: Uint8Array): boolean {
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(to, bytes, from);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return true;
}
