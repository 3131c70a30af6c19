/** Merging sorted runs into one, as a stream: memory does not grow with them. */
import { BrokenRegister } from './broken.ts';
import { CaseList } from './case-list.ts';
import { casesEnd, LONGEST_LINE, readCases } from './key-line.ts';
import type { RunWriter } from './run-writer.ts';
import { fill } from '../files.ts';

const CHUNK = 1 << 18;
const LINE_FEED = 0x0a;
const TAB = 0x09;

/** Part of a file that holds a run. */
export interface RunPart {
  readonly fd: number;
  readonly from: number;
  readonly to: number;
}

/** Goes through a run line by line. */
class RunReader {
  /** The line: `buffer[start]` to its line feed at `buffer[end]`; its key ends at `buffer[tab]`, its cases at `buffer[casesTo]`. */
  readonly buffer = Buffer.allocUnsafeSlow(CHUNK);
  start = 0;
  tab = 0;
  end = 0;
  casesTo = 0;
  #filled = 0;
  #position: number;
  readonly #part: RunPart;

  constructor(part: RunPart) {
    this.#part = part;
    this.#position = part.from;
    this.end = -1;
  }

  /** Goes to the next line; false where there is none. @throws BrokenRegister */
  next(): boolean {
    this.start = this.end + 1;
    if (this.#filled - this.start < LONGEST_LINE) this.#fill();
    if (this.start >= this.#filled) return false;
    this.tab = this.buffer.indexOf(TAB, this.start);
    this.end = this.buffer.indexOf(LINE_FEED, this.start);
    this.casesTo = casesEnd(this.buffer, this.start, this.end);
    return true;
  }

  #fill(): void {
    const wanted = Math.min(this.#part.to - this.#position, CHUNK - (this.#filled - this.start));
    if (wanted <= 0) return;
    this.buffer.copyWithin(0, this.start, this.#filled);
    this.#filled -= this.start;
    this.start = 0;
    const read = fill(this.#part.fd, this.buffer, this.#filled, wanted, this.#position);
    if (read < wanted) throw new BrokenRegister();
    this.#position += read;
    this.#filled += read;
  }
}

/**
 * Writes all keys of several runs as one.
 *
 * @param caseOf the case that a number in the runs stands for; 0: left out
 */
export function mergeRuns(parts: readonly RunPart[], writer: RunWriter, caseOf: (n: number) => number): void {
  const open = parts.map((part) => new RunReader(part)).filter((reader) => reader.next());
  const key = Buffer.allocUnsafe(LONGEST_LINE);
  const found = new CaseList();
  for (let least = leastOf(open); least !== undefined; least = leastOf(open)) {
    // without the colon behind the letter, as keys are in memory
    const length = least.tab - least.start - 1;
    key[0] = least.buffer[least.start] ?? 0;
    least.buffer.copy(key, 1, least.start + 2, least.tab);
    found.length = 0;
    for (let i = open.length - 1; i >= 0; i--) {
      const reader = open[i];
      if (reader === undefined) continue;
      let more = true;
      while (more && hasKey(reader, key, length)) {
        readCases(reader.buffer, reader.tab + 1, reader.casesTo, found);
        more = reader.next();
      }
      if (!more) open.splice(i, 1);
    }
    let kept = 0;
    for (let i = 0; i < found.length; i++) {
      const no = caseOf(found.values[i] ?? 0);
      if (no !== 0) found.values[kept++] = no;
    }
    found.length = kept;
    found.makeAscending();
    writer.put(key, 0, length, found);
  }
}

function leastOf(readers: readonly RunReader[]): RunReader | undefined {
  let least = readers[0];
  for (let i = 1; i < readers.length; i++) {
    const reader = readers[i];
    // with the tab: it is less than any byte of a key, so that a key comes before those that begin with it
    if (reader === undefined || least === undefined) continue;
    if (least.buffer.compare(reader.buffer, reader.start, reader.tab + 1, least.start, least.tab + 1) > 0) {
      least = reader;
    }
  }
  return least;
}

function hasKey(reader: RunReader, key: Buffer, length: number): boolean {
  const { buffer, start, tab } = reader;
  if (tab - start - 1 !== length || buffer[start] !== key[0]) return false;
  for (let i = 1; i < length; i++) if (buffer[start + 1 + i] !== key[i]) return false;
  return true;
}
