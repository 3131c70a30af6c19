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
  type CustomerIds,
  type RowBlock,
} from './row.ts';

/** What is kept in memory, and read back at once. More would cost more than the file: fresh memory is not free either. */
const BLOCK = 1 << 20;

export interface Spool {
  /** How many cases there are. */
  readonly size: number;
  /** How many lines: those that open a case, and their changes. */
  readonly lines: number;
  /** Throws what the system says. */
  add(row: PlannedCase, customer: CustomerIds | undefined): void;
  /** Before the first of all rows, in the order in which they came. */
  rows(): RowCursor;
  close(): void;
}

/** @param folder where the file may be made */
export function spool(folder: string): Spool {
  let block = rowBlock(BLOCK);
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

  function* blocks(): Iterable<{ readonly block: RowBlock; readonly length: number }> {
    const read = rowBlock(written.reduce((most, length) => Math.max(most, length), 0));
    let from = 0;
    for (const length of written) {
      if (fd === undefined || fill(fd, read.bytes, 0, length, from) < length) {
        throw new Error('the spool is shorter than what was written to it');
      }
      yield { block: read, length };
      from += length;
    }
    yield { block, length: filled };
  }

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
    close() {
      if (fd !== undefined) closeFile(fd);
      fd = undefined;
    },
  };
}
