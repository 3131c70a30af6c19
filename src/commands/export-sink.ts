/** Where an export goes: standard output, or a file that is there when it is whole. */
import type { Piece } from '../export/form.ts';
import { FILE_MODE } from '../journal/folder/files.ts';
import type { Host } from './context.ts';
import { draftFile, type DraftFile } from './draft-file.ts';
import { reasonOf } from './reason-of.ts';

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
  let draft: DraftFile | undefined;
  const { write, flush } = gathering((bytes) => {
    draft ??= draftFile(path, FILE_MODE);
    draft.write(bytes);
    return true;
  });
  const discard = (): void => draft?.discard();
  return {
    write,
    keep: () => {
      let failed = flush();
      try {
        if (failed === undefined) draft?.keep();
      } catch (error) {
        failed = reasonOf(error);
      }
      discard();
      return failed;
    },
    discard,
  };
}
