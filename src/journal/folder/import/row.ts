/**
 * A row of an import as it waits in the spool: the bytes of its line that do not depend on its numbers.
 *
 * A header of numbers (4 bytes each, little-endian), then when it happened, its data without the opening brace, its seal
 * as it will stand in the line, and its private words.
 */
import type { PlannedCase } from '../../journal.ts';
import { newSalt, sha256 } from '../line.ts';
import { dataRoom, putData, putWords, wordsRoom } from './json-bytes.ts';

const SEALED_KEY = ',"sealed":"';
/** With its closing quote. */
const SEAL_LENGTH = SEALED_KEY.length + 65;
const LONGEST_INSTANT = 32;

const HAPPENED_LENGTH = 0;
const DATA_LENGTH = 4;
const WORDS_LENGTH = 8;
const PHONE = 12;
const EMAIL = 16;
const NAME = 20;
const FLAGS = 24;
const HEADER = 28;

const IS_OPEN = 1;
const HAS_CUSTOMER = 2;

/** By what a customer is known again: the ids of texts in tables of the batch; -1 where there is none. */
export interface CustomerIds {
  readonly phone: number;
  readonly email: number;
  readonly name: number;
}

/** The most bytes that a row can take. */
export const roomFor = (row: PlannedCase): number =>
  HEADER + LONGEST_INSTANT + dataRoom(row.data) + SEAL_LENGTH + wordsRoom(row.words);

/**
 * Writes a row from `at` on, where there is room for it.
 *
 * @param customer `undefined` where the row names nobody
 * @returns where it ends
 */
export function putRow(out: Buffer, at: number, row: PlannedCase, customer: CustomerIds | undefined): number {
  const happened = at + HEADER;
  const data = happened + out.write(row.happenedAt, happened, LONGEST_INSTANT, 'latin1');
  const dataEnd = putData(out, data, row.data);
  const words = dataEnd + SEAL_LENGTH;
  const end = putWords(out, words, newSalt(), row.words);
  if (end > words) out.write(`${SEALED_KEY}${sha256(out.subarray(words, end))}"`, dataEnd, 'latin1');
  out.writeInt32LE(data - happened, at + HAPPENED_LENGTH);
  out.writeInt32LE(dataEnd - data, at + DATA_LENGTH);
  out.writeInt32LE(end - words, at + WORDS_LENGTH);
  out.writeInt32LE(customer?.phone ?? -1, at + PHONE);
  out.writeInt32LE(customer?.email ?? -1, at + EMAIL);
  out.writeInt32LE(customer?.name ?? -1, at + NAME);
  const isOpen = row.data.closedAt === undefined;
  out.writeInt32LE((isOpen ? IS_OPEN : 0) | (customer === undefined ? 0 : HAS_CUSTOMER), at + FLAGS);
  return end;
}

/** A row as it lies in `bytes`: its parts follow each other from `happened` on. Only valid until the next is read. */
export interface SpooledRow extends CustomerIds {
  readonly bytes: Buffer;
  readonly happened: number;
  readonly data: number;
  /** Where the data ends, and the seal begins if there are words. */
  readonly dataEnd: number;
  readonly words: number;
  readonly end: number;
  readonly isOpen: boolean;
  readonly hasCustomer: boolean;
}

export function rowAt(bytes: Buffer, at: number): SpooledRow {
  const happened = at + HEADER;
  const data = happened + bytes.readInt32LE(at + HAPPENED_LENGTH);
  const dataEnd = data + bytes.readInt32LE(at + DATA_LENGTH);
  const words = dataEnd + SEAL_LENGTH;
  const flags = bytes.readInt32LE(at + FLAGS);
  return {
    bytes,
    happened,
    data,
    dataEnd,
    words,
    end: words + bytes.readInt32LE(at + WORDS_LENGTH),
    phone: bytes.readInt32LE(at + PHONE),
    email: bytes.readInt32LE(at + EMAIL),
    name: bytes.readInt32LE(at + NAME),
    isOpen: (flags & IS_OPEN) !== 0,
    hasCustomer: (flags & HAS_CUSTOMER) !== 0,
  };
}
