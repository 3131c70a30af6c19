/** The program as at a counter, but run in this process: a command takes milliseconds, so that hundreds can be tried. */
import { run } from '../../src/commands/run.ts';
import type { Machine } from '../../src/commands/machine.ts';
import { repository, type How, type Ran } from './lofte.ts';

/**
 * Runs a command line with nobody at a terminal. What goes wrong in the program itself is thrown.
 *
 * @param at the journal's folder
 * @param desk where relative names lead
 */
export async function inProcess(
  at: string,
  desk: string,
  argv: readonly string[],
  { now = '2026-11-23T09:00:00Z', by = 'anna', env = {}, input = '' }: How = {},
): Promise<Ran> {
  const written: Uint8Array[] = [];
  let told = '';
  const machine: Machine = {
    argv,
    version: '0.0.0',
    made: 'in process',
    cwd: desk,
    programRoot: repository,
    dataFolder: desk,
    environment: { LOFTE_JOURNAL: at, LOFTE_NOW: now, LOFTE_BY: by, ...env },
    clock: () => Date.now(),
    userName: () => 'anna',
    inputIsTerminal: () => false,
    outputIsTerminal: false,
    columns: undefined,
    asker: () => Promise.reject(new Error('nobody is there to be asked')),
    readInput: () => Promise.resolve(input),
    inputChunks: async function* () {
      yield Buffer.from(input);
    },
    inputFile: () => undefined,
    progress: () => undefined,
    onInterrupt: () => undefined,
    edit: () => undefined,
    write: (bytes) => {
      written.push(Buffer.from(bytes));
      return true;
    },
    tell: (line) => {
      told += `${line}\n`;
    },
  };
  const { out, err, after = '', exitCode } = await run(machine);
  return {
    code: exitCode,
    out: Buffer.concat(written).toString('utf8') + out,
    err: told + err + after,
  };
}
