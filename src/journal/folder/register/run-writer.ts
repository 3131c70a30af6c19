/** Writing a sorted run of keys (see key-line.ts). */
import type { CaseList } from './case-list.ts';
import { CASES_A_LINE, LONGEST_LINE, putLine } from './key-line.ts';
import { writeWhole } from '../write-whole.ts';

const BUFFER = 1 << 20;

export interface RunWriter {
  /** Adds a key, its letter first, with its cases, ascending and each once; keys come in the order of their bytes. */
  put(key: Uint8Array, from: number, to: number, cases: CaseList): void;
  /** Writes what is left; returns where the run ends. */
  finish(): number;
}

/** Writes a run to a file, from `start` on. Throws what the system says. */
export function runWriter(fd: number, start: number): RunWriter {
  const buffer = Buffer.allocUnsafeSlow(BUFFER);
  let filled = 0;
  let position = start;
  const flush = (): void => {
    writeWhole(fd, buffer, 0, filled, position);
    position += filled;
    filled = 0;
  };
  return {
    put(key, from, to, cases) {
      for (let first = 0; first < cases.length; first += CASES_A_LINE) {
        if (filled + LONGEST_LINE > BUFFER) flush();
        const end = Math.min(cases.length, first + CASES_A_LINE);
        filled = putLine(buffer, filled, key, from, to, cases.values, first, end);
      }
    },
    finish() {
      flush();
      return position;
    },
  };
}
