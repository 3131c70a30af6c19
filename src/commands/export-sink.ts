/** Where an export goes: standard output, or a file that is there when it is whole. */
import { fchmodSync, fstatSync, fsyncSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Piece } from '../export/form.ts';
import { closeFile } from '../journal/folder/files.ts';
import { writeWhole } from '../journal/folder/write-whole.ts';
import type { Host } from './context.ts';

export interface Sink {
  /** @returns whether it goes on: not where nobody reads it any more, or something went wrong */
  readonly write: (piece: Piece) => boolean;
  /** Writes what is left and puts it in place. @returns the system's word for what went wrong, where something did */
  readonly keep: () => string | undefined;
  readonly discard: () => void;
}

/** Small pieces are written together. */
const AT_ONCE = 1 << 16;

/** @param put writes some bytes; `false` where nobody reads them; throws what the system says */
function gathering(put: (bytes: Uint8Array) => boolean): Pick<Sink, 'write'> & {
  readonly flush: () => string | undefined;
} {
  let waiting: Uint8Array[] = [];
  let text = '';
  let size = 0;
  let failed: string | undefined;
  let isOpen = true;
  const toBytes = (): void => {
    if (text !== '') waiting.push(Buffer.from(text));
    text = '';
  };
  const flush = (): string | undefined => {
    toBytes();
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    try {
      if (isOpen && bytes.length > 0) isOpen = put(bytes);
    } catch (error) {
      isOpen = false;
      failed ??= reasonOf(error);
    }
    return failed;
  };
  return {
    write: (piece) => {
      if (typeof piece === 'string') {
        text += piece;
      } else {
        toBytes();
        waiting.push(piece);
      }
      size += piece.length;
      if (size >= AT_ONCE) flush();
      return isOpen;
    },
    flush,
  };
}

export function outputSink({ write: put }: Pick<Host, 'write'>): Sink {
  const { write, flush } = gathering(put);
  return { write, keep: flush, discard: () => undefined };
}

/** Readable for this user only, since customers stand in it. @param path absolute */
export function fileSink(path: string): Sink {
  const draft = `${path}.lofte-new`;
  let fd: number | undefined;
  let written = 0;
  const { write, flush } = gathering((bytes) => {
    fd ??= createDraft(draft);
    writeWhole(fd, bytes, 0, bytes.length, written);
    written += bytes.length;
    return true;
  });
  /** Lets go of the draft, which goes away unless it has been put in place. */
  const discard = (): void => {
    if (fd === undefined) return;
    if (isAt(draft, fd)) rmSync(draft, { force: true });
    closeFile(fd);
    fd = undefined;
  };
  return {
    write,
    keep: () => {
      let failed = flush();
      try {
        if (failed === undefined && fd !== undefined) {
          fsyncSync(fd);
          // where another export to the same place has begun since, what lies there is its own
          if (isAt(draft, fd)) renameSync(draft, path);
          else failed = 'EBUSY';
        }
      } catch (error) {
        failed = reasonOf(error);
      }
      discard();
      return failed;
    },
    discard,
  };
}

const isAt = (path: string, fd: number): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.ino === fstatSync(fd).ino;

/** What an export that was cut off left there, or what somebody put there: nothing is written through a link. */
function createDraft(draft: string): number {
  rmSync(draft, { force: true });
  const fd = openSync(draft, 'wx', 0o600);
  fchmodSync(fd, 0o600);
  return fd;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
