/**
 * A line of an import as it waits in the spool: the bytes of it that do not depend on its numbers. Of a case it is the
 * opening, behind which its changes follow.
 *
 * A header of numbers (4 bytes each, so rows begin at multiples of 4), then when it happened, its data without the
 * opening brace, its seal as it will stand in the line, and its private words.
 */
import type { Customer } from '../../../domain/customer.ts';
import type { ImportedChange, ImportedChangeType } from '../../../domain/entries.ts';
import type { PlannedCase } from '../../journal.ts';
import { newSalt, sha256 } from '../line.ts';
import { dataRoom, putData, putWords, wordsRoom } from './json-bytes.ts';

const SEALED_KEY = ',"sealed":"';
/** With its closing quote. */
const SEAL_LENGTH = SEALED_KEY.length + 65;
const LONGEST_INSTANT = 32;
const COMMA = 0x2c;

/** The places of the numbers in the header. */
const HAPPENED_LENGTH = 0;
const DATA_LENGTH = 1;
const WORDS_LENGTH = 2;
const PHONE = 3;
const EMAIL = 4;
const NAME = 5;
const FLAGS = 6;
const HEADER = 4 * 7;

const IS_OPEN = 1;
const HAS_CUSTOMER = 2;
/** Shifted by so many bits, one for each detail of the customer that the row says. */
const SAID = 2;
/** From this bit on: the type of a change, by its place in the list, counted from 1; 0: the opening of a case. */
const CHANGE = 128;

/** What a row may say of its customer. */
export const DETAILS = [
  'name',
  'phone',
  'email',
  'prefers',
  'lang',
] as const satisfies readonly (keyof Customer)[];

export type Detail = (typeof DETAILS)[number];

export type Details = Pick<Customer, Detail>;

const BITS: Readonly<Record<Detail, number>> = { name: 1, phone: 2, email: 4, prefers: 8, lang: 16 };

/** The bit of a detail among those that are said, in the order of `DETAILS`, the lowest first. */
export const saidBit = (detail: Detail): number => BITS[detail];

/** The bits of what a row says of its customer. An empty text says nothing. */
const saidIn = ({ words, data }: PlannedCase): number =>
  (words.name ? BITS.name : 0) |
  (words.phone ? BITS.phone : 0) |
  (words.email ? BITS.email : 0) |
  (data.prefers ? BITS.prefers : 0) |
  (data.lang ? BITS.lang : 0);

const CHANGES = [
  'status-changed',
  'call-noted',
  'promise-made',
  'promise-postponed',
  'promise-kept',
  'case-closed',
  'case-reopened',
] as const satisfies readonly ImportedChangeType[];

/** What an import writes. */
export type RowType = 'case-imported' | ImportedChangeType;

/** By what a customer is known again: the ids of texts in tables of the batch; -1 where there is none. */
export interface CustomerIds {
  readonly phone: number;
  readonly email: number;
  readonly name: number;
}

/** Memory for rows, as bytes and as numbers. */
export interface RowBlock {
  readonly bytes: Buffer;
  readonly numbers: Int32Array;
}

export function rowBlock(size: number): RowBlock {
  const bytes = Buffer.allocUnsafeSlow(size + (-size & 3));
  return { bytes, numbers: new Int32Array(bytes.buffer) };
}

/** The most bytes that a row can take. */
export const roomFor = (row: PlannedCase): number =>
  HEADER + LONGEST_INSTANT + dataRoom(row.data) + SEAL_LENGTH + wordsRoom(row.words) + 4;

/** The case is open when all of it has happened. */
export const isOpen = ({ data, changes }: PlannedCase): boolean =>
  (changes ?? []).reduce(
    (open, { type }) => (type === 'case-reopened' ? true : type === 'case-closed' ? false : open),
    data.closedAt === undefined,
  );

/**
 * Writes the opening of a case from `at` on, where there is room for it.
 *
 * @param customer `undefined` where the row names nobody
 * @returns where the next one may begin
 */
export function putRow(
  block: RowBlock,
  at: number,
  row: PlannedCase,
  customer: CustomerIds | undefined,
  open: boolean,
): number {
  const { bytes } = block;
  const happened = at + HEADER;
  const data = happened + bytes.write(row.happenedAt, happened, LONGEST_INSTANT, 'latin1');
  const dataEnd = putData(bytes, data, row.data);
  const end = putWords(bytes, dataEnd + SEAL_LENGTH, newSalt(), row.words);
  const flags = (open ? IS_OPEN : 0) | (customer === undefined ? 0 : HAS_CUSTOMER | (saidIn(row) << SAID));
  return finishRow(block, at, { data, dataEnd, end }, flags, customer);
}

/** A change as it is written: its data without the opening brace, and its private words; empty: none. */
export interface ChangeText {
  readonly type: ImportedChangeType;
  readonly happenedAt: string;
  readonly data: string;
  readonly words: string;
}

export function changeText({ type, happenedAt, data, private: words }: ImportedChange): ChangeText {
  const said = words === undefined ? '{}' : JSON.stringify(words);
  return {
    type,
    happenedAt,
    data: JSON.stringify(data).slice(1),
    words: said === '{}' ? '' : `{"salt":"${newSalt()}",${said.slice(1)}`,
  };
}

/** The most bytes that a change can take. */
export const roomForChange = ({ data, words }: ChangeText): number =>
  HEADER + LONGEST_INSTANT + 3 * (data.length + words.length) + SEAL_LENGTH + 4;

/** Writes a change of the case before it, as `putRow` writes its opening. */
export function putChange(block: RowBlock, at: number, change: ChangeText, open: boolean): number {
  const { bytes } = block;
  const happened = at + HEADER;
  const data = happened + bytes.write(change.happenedAt, happened, LONGEST_INSTANT, 'latin1');
  const dataEnd = data + bytes.write(change.data, data);
  const words = dataEnd + SEAL_LENGTH;
  const end = words + bytes.write(change.words, words);
  const flags = (open ? IS_OPEN : 0) | (CHANGE * (CHANGES.indexOf(change.type) + 1));
  return finishRow(block, at, { data, dataEnd, end }, flags, undefined);
}

/** A row with what else is known of its customer: a row with a customer has words, and these begin with their salt. */
export function complemented(row: SpooledRow, { prefers, lang, ...details }: Details): SpooledRow {
  const preferences = JSON.stringify({ prefers, lang }).slice(1, -1);
  const more = JSON.stringify(details).slice(1, -1);
  const room = HEADER + row.end - row.happened + 3 * (preferences.length + more.length) + 8;
  const block = rowBlock(room);
  const { bytes } = block;
  const data = HEADER + row.bytes.copy(bytes, HEADER, row.happened, row.data);
  let dataEnd = data + (preferences === '' ? 0 : bytes.write(`${preferences},`, data, 'latin1'));
  dataEnd += row.bytes.copy(bytes, dataEnd, row.data, row.dataEnd);
  const salted = row.bytes.indexOf(COMMA, row.words);
  let end = dataEnd + SEAL_LENGTH;
  end += row.bytes.copy(bytes, end, row.words, salted);
  if (more !== '') end += bytes.write(`,${more}`, end);
  end += row.bytes.copy(bytes, end, salted, row.end);
  const flags = (row.isOpen ? IS_OPEN : 0) | HAS_CUSTOMER;
  const length = finishRow(block, 0, { data, dataEnd, end }, flags, row);
  const cursor = new RowCursor([{ block, length, from: row.place }]);
  cursor.next();
  return cursor;
}

/** Seals what was written, and puts its numbers in front of it. */
function finishRow(
  { bytes, numbers }: RowBlock,
  at: number,
  { data, dataEnd, end }: { readonly data: number; readonly dataEnd: number; readonly end: number },
  flags: number,
  customer: CustomerIds | undefined,
): number {
  const happened = at + HEADER;
  const words = dataEnd + SEAL_LENGTH;
  if (end > words) bytes.write(`${SEALED_KEY}${sha256(bytes.subarray(words, end))}"`, dataEnd, 'latin1');
  const i = at >> 2;
  numbers[i + HAPPENED_LENGTH] = data - happened;
  numbers[i + DATA_LENGTH] = dataEnd - data;
  numbers[i + WORDS_LENGTH] = end - words;
  numbers[i + PHONE] = customer === undefined ? -1 : customer.phone;
  numbers[i + EMAIL] = customer === undefined ? -1 : customer.email;
  numbers[i + NAME] = customer === undefined ? -1 : customer.name;
  numbers[i + FLAGS] = flags;
  return end + (-end & 3);
}

/** A row as it lies in `bytes`: its parts follow each other from `happened` on. */
export interface SpooledRow extends CustomerIds {
  /** Where it lies in the spool. */
  readonly place: number;
  readonly bytes: Buffer;
  readonly happened: number;
  readonly data: number;
  /** Where the data ends, and the seal begins if there are words. */
  readonly dataEnd: number;
  readonly words: number;
  readonly end: number;
  readonly type: RowType;
  /** The case is, when all of it has happened. */
  readonly isOpen: boolean;
  readonly hasCustomer: boolean;
  /** The bits of what it says of its customer. */
  readonly said: number;
}

/** Whole rows in memory: the first `length` bytes of a block, which lie in the spool from `from` on. */
export interface RowsInMemory {
  readonly block: RowBlock;
  readonly length: number;
  readonly from: number;
}

/** How many bytes a row takes with what fills it up, by the header with which `block` begins. */
export function rowLength({ numbers }: RowBlock): number {
  const parts = (numbers[HAPPENED_LENGTH] ?? 0) + (numbers[DATA_LENGTH] ?? 0) + (numbers[WORDS_LENGTH] ?? 0);
  const length = HEADER + parts + SEAL_LENGTH;
  return length + (-length & 3);
}

/** Goes through rows: what it says is of the one that it stands at. */
export class RowCursor implements SpooledRow {
  place = 0;
  bytes: Buffer = Buffer.alloc(0);
  happened = 0;
  data = 0;
  dataEnd = 0;
  words = 0;
  end = 0;
  phone = -1;
  email = -1;
  name = -1;
  type: RowType = 'case-imported';
  isOpen = false;
  hasCustomer = false;
  said = 0;
  #numbers: Int32Array = new Int32Array(0);
  #from = 0;
  #begin: number;
  #next = 0;
  #length = 0;
  readonly #blocks: Iterator<RowsInMemory>;

  /**
   * @param blocks the memory of each may be reused for the next
   * @param begin where in the first of them
   */
  constructor(blocks: Iterable<RowsInMemory>, begin = 0) {
    this.#begin = begin;
    this.#blocks = blocks[Symbol.iterator]();
  }

  /** Goes to the next row; false where there is none. */
  next(): boolean {
    while (this.#next >= this.#length) {
      const block = this.#blocks.next();
      if (block.done === true) return false;
      this.bytes = block.value.block.bytes;
      this.#numbers = block.value.block.numbers;
      this.#length = block.value.length;
      this.#from = block.value.from;
      this.#next = this.#begin;
      this.#begin = 0;
    }
    const numbers = this.#numbers;
    const i = this.#next >> 2;
    this.place = this.#from + this.#next;
    this.happened = this.#next + HEADER;
    this.data = this.happened + (numbers[i + HAPPENED_LENGTH] ?? 0);
    this.dataEnd = this.data + (numbers[i + DATA_LENGTH] ?? 0);
    this.words = this.dataEnd + SEAL_LENGTH;
    this.end = this.words + (numbers[i + WORDS_LENGTH] ?? 0);
    this.phone = numbers[i + PHONE] ?? -1;
    this.email = numbers[i + EMAIL] ?? -1;
    this.name = numbers[i + NAME] ?? -1;
    const flags = numbers[i + FLAGS] ?? 0;
    this.said = (flags & (CHANGE - 1)) >> SAID;
    this.isOpen = (flags & IS_OPEN) !== 0;
    this.hasCustomer = (flags & HAS_CUSTOMER) !== 0;
    this.type = CHANGES[Math.floor(flags / CHANGE) - 1] ?? 'case-imported';
    this.#next = this.end + (-this.end & 3);
    return true;
  }
}
