/** What a text in a row may hold: as at the door (`domain/text.ts`), but quick to let the good ones through. */
import { MOST_TEXT_BYTES } from '../domain/text.ts';
import type { Getter } from './columns.ts';
import type { RowFault } from './problem.ts';

// C0 but tab and line ends, DEL, C1, halves of surrogate pairs
const REFUSED =
  // oxlint-disable-next-line no-control-regex -- to find them is what it is for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What is wrong with a text, if anything is. */
export function textFault(getter: Getter, text: string): RowFault | undefined {
  const at = text.search(REFUSED);
  if (at >= 0) {
    const code = text.charCodeAt(at);
    return { kind: 'control-character', column: getter.column, value: text, code, at: placeOf(text, at) };
  }
  // a character takes at most three bytes a unit
  if (text.length * 3 <= MOST_TEXT_BYTES) return undefined;
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= MOST_TEXT_BYTES) return undefined;
  return { kind: 'text-too-long', column: getter.column, value: text, bytes, most: MOST_TEXT_BYTES };
}

/** The place of a unit of a text, in characters counted from 1. */
export const placeOf = (text: string, unit: number): number => Array.from(text.slice(0, unit)).length + 1;

/** Line ends as LF, as everything else in the journal has them. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
