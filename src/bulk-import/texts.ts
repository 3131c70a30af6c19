/** What a text in a row may hold: as at the door (`domain/text.ts`), but quick to let the good ones through. */
import { MOST_TEXT_BYTES, REFUSED_IN_TEXT } from '../domain/text.ts';
import type { Getter } from './columns.ts';
import type { RowFault } from './problem.ts';

/** What is wrong with a text, if anything is. */
export function textFault(getter: Getter, text: string): RowFault | undefined {
  const at = text.search(REFUSED_IN_TEXT);
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
