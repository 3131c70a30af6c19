/** Whether a file is one of rejected rows that an import wrote, by how it begins: nothing else may be written over. */
import { REASON_COLUMN } from './behind-reason.ts';
import { isWide, textOf } from './sniff.ts';

/** How many bytes a look needs: a header may be long, and lines may stand above it. */
export const REJECTS_HEAD_BYTES = 64 * 1024;

/** A record with its reason. */
const RECORD = new RegExp(`^\\s*\\{\\s*"${REASON_COLUMN}"\\s*:`);

/** The names of columns with the reason last, behind a delimiter; a spreadsheet that saved it may have put empty ones behind that. */
const LAST = new RegExp(`[^\\p{L}\\p{N}_ "']"?${REASON_COLUMN}"?[,;\\t|]*$`, 'u');
/** Or first, where somebody has put it. */
const FIRST = new RegExp(`^"?${REASON_COLUMN}"?[,;\\t|]`);

/** @param head the first `REJECTS_HEAD_BYTES` of the file, or all that there are */
export function isRejects(head: Buffer): boolean {
  // letters beyond ASCII stand neither in the name nor beside it
  const text = textOf(head, isWide(head.toString('latin1', 0, 8)) ? 'utf-16' : 'iso-8859-1');
  return RECORD.test(text) || text.split(/\r\n|\r|\n/).some((line) => LAST.test(line) || FIRST.test(line));
}
