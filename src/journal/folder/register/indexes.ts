/**
 * The two fixed-width files of the register: one read finds a record by its number. Numbers of 4 bytes, as this machine
 * has them: the register does not travel.
 *
 * Each record ends with a sum of its number and of the others in it. It is no protection against forgery: it shows what a
 * failing disk, or a careless hand, makes of the file.
 *
 * `entries-*.idx`, seven numbers an entry, entry 1 behind an empty one: the lower part of the offset at which its line
 * lies, the upper part (16 bits) with the number of the segment above it, the length of the line, the case that it is
 * about (0: none), the entry before it about the same case (0: none), the entry before it that names the same customer
 * (0: none), the sum.
 * `heads-*.idx`, three numbers for each number of cases and customers, from 0 on: the last entry about the case of that
 * number (0: none), and the last one that names the customer of that number (0: none), the sum.
 *
 * So the entries of a case are found from the last to the first, whatever lies between. Entries are only ever added
 * behind those that a meta file covers, and are on disk before heads name them: a reader who finds an entry that is
 * newer than its meta file follows the links past it.
 */
import { fill } from '../files.ts';
import { BrokenRegister } from './broken.ts';

const ENTRY_WORDS = 7;
const HEAD_WORDS = 3;
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

/** Writes the place and the case of an entry; `at` counts entries. The links, and the sum, are written by `linkEntry`. */
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

/** @param seq the entry's number */
export function linkEntry(
  out: Uint32Array,
  at: number,
  seq: number,
  beforeOfCase: number,
  beforeOfCustomer: number,
): void {
  const i = at * ENTRY_WORDS;
  out[i + 4] = beforeOfCase;
  out[i + 5] = beforeOfCustomer;
  out[i + ENTRY_WORDS - 1] = sumOf(out, i, ENTRY_WORDS, seq);
}

/** Writes the sum of the heads of a number, which begin at `out[i]`. */
export function sealHead(out: Uint32Array, i: number, no: number): void {
  out[i + HEAD_WORDS - 1] = sumOf(out, i, HEAD_WORDS, no);
}

/** Of the words of a record but its last, and of its number; never 0, so that a record is not what is not there. */
function sumOf(words: Uint32Array, from: number, width: number, no: number): number {
  let sum = no ^ 0x9e3779b9;
  for (let i = from; i < from + width - 1; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum >>> 0 || 1;
}

/** @throws BrokenRegister where a record does not have its sum; one of zeros is none */
export function checkRecord(words: Uint32Array, from: number, width: number, no: number): void {
  if (words[from + width - 1] === sumOf(words, from, width, no)) return;
  for (let i = from; i < from + width; i++) if (words[i] !== 0) throw new BrokenRegister();
}

/** Which of the two heads of a number. */
export const OF_CASE = 0;
export const OF_CUSTOMER = 1;

const PAGE_WORDS = ENTRY_WORDS * HEAD_WORDS * 150; // whole records of either width
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

/** Entry `seq`; all zeros where the file has none. @throws BrokenRegister */
export function entryAt(pages: RecordPages, seq: number): EntryRecord {
  const page = pages.page(seq * ENTRY_WORDS);
  const i = (seq * ENTRY_WORDS) % PAGE_WORDS;
  checkRecord(page, i, ENTRY_WORDS, seq);
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

/** The last entry of a case or of a customer; 0 where the file has none. @throws BrokenRegister */
export function headAt(pages: RecordPages, no: number, of: 0 | 1): number {
  const page = pages.page(no * HEAD_WORDS);
  const i = (no * HEAD_WORDS) % PAGE_WORDS;
  checkRecord(page, i, HEAD_WORDS, no);
  return page[i + of] ?? 0;
}
