/** A text in a workbook: plain, or in runs of different looks, perhaps with how it is pronounced, which is left out. */
import { broken } from './bad-workbook.ts';

export interface TextReader {
  readonly begin: () => void;
  readonly open: (name: string, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string, depth: number) => void;
  /** The whole text. */
  readonly end: () => string;
}

/** Excel lets a cell have 32,767 characters. */
export const MOST_TEXT_LENGTH = 1024 * 1024;

/**
 * @param part for problems
 * @param depth of the element that the text is in
 */
export function textReader(part: string, depth: number): TextReader {
  let collected = '';
  let taking = false;
  let inRun = false;
  return {
    begin() {
      collected = '';
      taking = false;
      inRun = false;
    },
    open(name, at) {
      if (at === depth + 1) inRun = name === 'r';
      taking = name === 't' && (at === depth + 1 || (inRun && at === depth + 2));
    },
    text(text) {
      if (!taking) return;
      collected += text;
      if (collected.length > MOST_TEXT_LENGTH) throw broken(part);
    },
    close() {
      taking = false;
    },
    end: () => collected,
  };
}

/** Characters that XML can't hold are written `_x000D_`, and an underscore that would look like it `_x005F_`. */
export const escapesUndone = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
