/** Rows in waiting: the last megabyte in memory, the rest in a file without a name, so that none outlives us. */
import type { PlannedCase } from '../../journal.ts';
import { closeFile, fill } from '../files.ts';
import { openUnlinked } from '../unlinked-file.ts';
import { writeWhole } from '../write-whole.ts';
import {
  changeText,
  isOpen,
  putChange,
  putRow,
  roomFor,
  roomForChange,
  rowBlock,
  RowCursor,
  rowLength,
  type CustomerIds,
  type RowBlock,
  type RowsInMemory,
  type SpooledRow,
} from './row.ts';

/** What is kept in memory, and read back at once. More would cost more than the file: fresh memory is not free either. */
const BLOCK = 1 << 20;
/** What is read of the file for one row: mostly all of it. */
const GLANCE = 1 << 10;

export interface Spool {
  /** How many cases there are. */
  readonly size: number;
  /** How many lines: those that open a case, and their changes. */
  readonly lines: number;
  /** Throws what the system says. */
  add(row: PlannedCase, customer: CustomerIds | undefined): void;
  /** Before the first of all rows, in the order in which they came. */
  rows(): RowCursor;
  /** The row at a place that a cursor gave; until the next one is asked for. */
  rowAt(place: number): SpooledRow;
  close(): void;
}

/** @param folder where the file may be made */
export function spool(folder: string): Spool {
  let block = rowBlock(BLOCK);
  const glance = rowBlock(GLANCE);
  let filled = 0;
  let size = 0;
  let lines = 0;
  let fd: number | undefined;
  let position = 0;
  /** The lengths of what was written to the file at once: whole rows. */
  const written: number[] = [];

  const putAway = (): void => {
    fd ??= openUnlinked(folder);
    writeWhole(fd, block.bytes, 0, filled, position);
    position += filled;
    written.push(filled);
    filled = 0;
  };

  const makeRoom = (room: number): void => {
    if (filled + room > block.bytes.length && filled > 0) putAway();
    if (room > block.bytes.length) block = rowBlock(room);
  };

  const readInto = (into: RowBlock, length: number, from: number): void => {
    if (fd === undefined || fill(fd, into.bytes, 0, length, from) < length) {
      throw new Error('the spool is shorter than what was written to it');
    }
  };

  function* blocks(): Iterable<RowsInMemory> {
    const read = rowBlock(written.reduce((most, length) => Math.max(most, length), 0));
    let from = 0;
    for (const length of written) {
      readInto(read, length, from);
      yield { block: read, length, from };
      from += length;
    }
    yield { block, length: filled, from };
  }

  /** A row that was put away. */
  const readBack = (place: number): RowsInMemory => {
    const length = Math.min(GLANCE, position - place);
    readInto(glance, length, place);
    if (rowLength(glance) <= length) return { block: glance, length, from: place };
    const read = rowBlock(rowLength(glance));
    readInto(read, read.bytes.length, place);
    return { block: read, length: read.bytes.length, from: place };
  };

  return {
    get size() {
      return size;
    },
    get lines() {
      return lines;
    },
    add(row, customer) {
      const open = isOpen(row);
      makeRoom(roomFor(row));
      filled = putRow(block, filled, row, customer, open);
      size++;
      lines++;
      for (const change of row.changes ?? []) {
        const text = changeText(change);
        makeRoom(roomForChange(text));
        filled = putChange(block, filled, text, open);
        lines++;
      }
    },
    rows: () => new RowCursor(blocks()),
    rowAt(place) {
      const held = place < position ? readBack(place) : { block, length: filled, from: position };
      const cursor = new RowCursor([held], place - held.from);
      cursor.next();
      return cursor;
    },
    close() {
      if (fd !== undefined) closeFile(fd);
      fd = undefined;
    },
  };
}
