/**
 * The rows of a log as they came, until it is known which of them are rejected: in a file without a name, which is gone with
 * the process.
 */
import type { RowKeeper } from '../bulk-import/run.ts';
import { closeFile, fill } from '../journal/folder/files.ts';
import { openUnlinked } from '../journal/folder/unlinked-file.ts';
import { writeWhole } from '../journal/folder/write-whole.ts';
import { reasonOf } from './reason-of.ts';

export interface FiledRows extends RowKeeper {
  /** The system's word for what went wrong, where something did. */
  readonly failed: () => string | undefined;
  readonly close: () => void;
}

/** Written when it is full, in bytes. */
const BUFFER = 1 << 18;

/** @param folder where the file may be made */
export function filedRows(folder: string): FiledRows {
  const buffer = Buffer.allocUnsafeSlow(BUFFER);
  /** Where each row ends, in bytes. */
  const ends: number[] = [];
  let length = 0;
  let buffered = 0;
  let fd: number | undefined;
  let failed: string | undefined;

  const attempt = (step: () => void): void => {
    if (failed !== undefined) return;
    try {
      step();
    } catch (error) {
      failed = reasonOf(error);
    }
  };
  const write = (bytes: Uint8Array, size: number, at: number): void => {
    fd ??= openUnlinked(folder);
    writeWhole(fd, bytes, 0, size, at);
  };
  const flush = (): void => {
    if (buffered > 0) write(buffer, buffered, length - buffered);
    buffered = 0;
  };

  return {
    add(raw) {
      const room = 3 * raw.length;
      attempt(() => {
        if (buffered + room > BUFFER) flush();
        if (room > BUFFER) {
          const bytes = Buffer.from(raw);
          write(bytes, bytes.length, length);
          length += bytes.length;
        } else {
          const size = buffer.write(raw, buffered);
          buffered += size;
          length += size;
        }
        ends.push(length);
      });
    },
    at(place) {
      let raw = '';
      attempt(() => {
        flush();
        const from = ends[place - 1] ?? 0;
        const bytes = Buffer.alloc((ends[place] ?? from) - from);
        if (fd !== undefined) fill(fd, bytes, 0, bytes.length, from);
        raw = bytes.toString('utf8');
      });
      return raw;
    },
    failed: () => failed,
    close() {
      if (fd !== undefined) closeFile(fd);
      fd = undefined;
    },
  };
}
