/** A terminal that is none, for what is said at one only. */
import { spawn, spawnSync } from 'node:child_process';

/** Whether one can be had here: it takes Python, whose library has them. */
export const hasPseudoTerminal =
  process.platform !== 'win32' && spawnSync('python3', ['-c', 'import pty']).status === 0;

const IN_TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

export interface AtTerminal {
  readonly code: number | null;
  /** All that came to the screen, with what moves the cursor and wipes lines; line ends as LF. */
  readonly screen: string;
}

/** Runs a command at a terminal: its standard input, output and error. */
export const atTerminal = (
  words: readonly string[],
  how: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<AtTerminal> =>
  new Promise((done) => {
    const child = spawn('python3', ['-c', IN_TERMINAL, ...words], {
      cwd: how.cwd,
      env: { TERM: 'xterm', ...how.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let screen = '';
    child.stdout.on('data', (chunk) => (screen += String(chunk)));
    child.on('close', (code) => {
      done({ code, screen: screen.replaceAll('\r\n', '\n') });
    });
  });
