/**
 * The two fixed-width files of the register: one read finds a record by its number. Numbers of 4 bytes, as this machine
 * has them: the register does not travel.
 *
 * `entries-*.idx`, six numbers an entry, entry 1 behind an empty one: the lower part of the offset at which its line
 * lies, the upper part (16 bits) with the number of the segment above it, the length of the line, the case that it is
 * about (0: none), the entry before it about the same case (0: none), the entry before it that names the same customer
 * (0: none).
 * `heads-*.idx`, two numbers for each number of cases and customers, from 0 on: the last entry about the case of that
 * number (0: none), and the last one that names the customer of that number (0: none).
 *
 * So the entries of a case are found from the last to the first, whatever lies between. Entries are only ever added
 * behind those that a meta file covers, and are on disk before heads name them: a reader who finds an entry that is
 * newer than its meta file follows the links past it.
 */
import { fill } from '../files.ts';

const ENTRY_WORDS = 6;
const HEAD_WORDS = 2;
export const ENTRY_BYTES = 4 * ENTRY_WORDS;
export const HEAD_BYTES = 4 * HEAD_WORDS;

const LOWER = 2 ** 32;
const UPPER = 2 ** 16;

export interface EntryRecord {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
  readonly caseNo: number;
  readonly beforeOfCase: number;
  readonly beforeOfCustomer: number;
}

/** Writes the place and the case of an entry; `at` counts entries. The links are written by `linkEntry`. */
export function putEntry(
  out: Uint32Array,
  at: number,
  segment: number,
  offset: number,
  length: number,
  caseNo: number,
): void {
  const i = at * ENTRY_WORDS;
  out[i] = offset % LOWER;
  out[i + 1] = Math.floor(offset / LOWER) + segment * UPPER;
  out[i + 2] = length;
  out[i + 3] = caseNo;
}

export function linkEntry(
  out: Uint32Array,
  at: number,
  beforeOfCase: number,
  beforeOfCustomer: number,
): void {
  out[at * ENTRY_WORDS + 4] = beforeOfCase;
  out[at * ENTRY_WORDS + 5] = beforeOfCustomer;
}

/** Which of the two heads of a number. */
export const OF_CASE = 0;
export const OF_CUSTOMER = 1;

const PAGE_WORDS = 3 * 1024; // whole records of either width
const MOST_PAGES = 256;

/** A file of records, read by pages, of which the last few are kept: chains mostly run through neighbours. */
export interface RecordPages {
  /** The page that has word `index` of the file, as far as the file goes, and zeros behind it. */
  page(index: number): Uint32Array;
}

export function recordPages(fd: number): RecordPages {
  const pages = new Map<number, Uint32Array>();
  return {
    page(index) {
      const number = Math.floor(index / PAGE_WORDS);
      const known = pages.get(number);
      if (known !== undefined) return known;
      const page = readWords(fd, number * PAGE_WORDS, PAGE_WORDS);
      if (pages.size >= MOST_PAGES) pages.clear();
      pages.set(number, page);
      return page;
    },
  };
}

/** Words of a file; zeros where it has none. */
export function readWords(fd: number, from: number, count: number): Uint32Array {
  const words = new Uint32Array(count);
  fill(fd, Buffer.from(words.buffer), 0, count * 4, from * 4);
  return words;
}

/** Entry `seq`; all zeros where the file has none. */
export function entryAt(pages: RecordPages, seq: number): EntryRecord {
  const page = pages.page(seq * ENTRY_WORDS);
  const i = (seq * ENTRY_WORDS) % PAGE_WORDS;
  const upper = page[i + 1] ?? 0;
  return {
    segment: Math.floor(upper / UPPER),
    offset: (upper % UPPER) * LOWER + (page[i] ?? 0),
    length: page[i + 2] ?? 0,
    caseNo: page[i + 3] ?? 0,
    beforeOfCase: page[i + 4] ?? 0,
    beforeOfCustomer: page[i + 5] ?? 0,
  };
}

/** The last entry of a case or of a customer; 0 where the file has none. */
export const headAt = (pages: RecordPages, no: number, of: 0 | 1): number =>
  pages.page(no * HEAD_WORDS)[((no * HEAD_WORDS) % PAGE_WORDS) + of] ?? 0;
