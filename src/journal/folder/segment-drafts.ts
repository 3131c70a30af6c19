/** Writing segments anew: a draft beside each, whole and on disk, before any of them is put in its place. */
import { fdatasyncSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { closeFile, createFile, segmentPath, segmentsFolder } from './files.ts';
import { writeWhole } from './write-whole.ts';

const BUFFER_BYTES = 1 << 20;

const DRAFT_END = '.draft';
const draftPath = (at: string, segment: string): string => `${segmentsFolder(at)}/.${segment}${DRAFT_END}`;

/** Removes what a program that was killed left behind. */
export function removeDrafts(at: string): void {
  for (const name of readdirSync(segmentsFolder(at))) {
    if (name.startsWith('.') && name.endsWith(DRAFT_END)) rmSync(`${segmentsFolder(at)}/${name}`);
  }
}

/** Writes the draft of a segment, piece by piece. */
export function writeDraft(at: string, segment: string, pieces: Iterable<Buffer>): void {
  const draft = createFile(draftPath(at, segment));
  try {
    const out = Buffer.allocUnsafe(BUFFER_BYTES);
    let position = 0;
    let filled = 0;
    const flush = (): void => {
      writeWhole(draft, out, 0, filled, position);
      position += filled;
      filled = 0;
    };
    for (const bytes of pieces) {
      if (filled + bytes.length > out.length) flush();
      if (bytes.length > out.length) {
        writeWhole(draft, bytes, 0, bytes.length, position);
        position += bytes.length;
      } else {
        bytes.copy(out, filled);
        filled += bytes.length;
      }
    }
    flush();
    fdatasyncSync(draft);
  } finally {
    closeFile(draft);
  }
}

/** Puts a draft in the place of its segment; durable when the folder is synced. */
export const placeDraft = (at: string, segment: string): void =>
  renameSync(draftPath(at, segment), segmentPath(at, segment));
