/** Text by the cell: how wide it shows, padded, cut and wrapped. */
import { glyphsOf } from './glyphs.ts';

// The zero-width, by Unicode's general category; and what shows on two cells (Unicode Standard Annex 11: wide and
// fullwidth, with emoji), in the ranges that matter to names and notes.
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f1e6, 0x1f1ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];
// all of Latin, Greek and Cyrillic that is not zero-width is below this
const FIRST_WIDE = 0x1100;
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff]*$/;
const EMOJI_STYLE = 0xfe0f;

/**
 * How many cells a text takes, without line feeds in it.
 *
 * @param enough where it takes more, any number above this is given: a text that is cut need not be counted to its end
 */
export function widthOf(text: string, enough = Infinity): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const glyph of glyphsOf(text)) {
    width += widthOfGlyph(glyph);
    if (width > enough) break;
  }
  return width;
}

function widthOfGlyph(glyph: string): number {
  let width = 0;
  for (const char of glyph) {
    const point = char.codePointAt(0) ?? 0;
    if (point === EMOJI_STYLE) return 2;
    if (!ZERO_WIDTH.test(char)) width = Math.max(width, isWide(point) ? 2 : 1);
  }
  return width;
}

const isWide = (point: number): boolean =>
  point >= FIRST_WIDE && WIDE.some(([from, to]) => from <= point && point <= to);

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** A text in at most `width` cells: where it is longer, its beginning and `…`. */
export function cut(text: string, width: number): string {
  if (widthOf(text, width) <= width) return text;
  if (width > 0 && PLAIN.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`;
  let [kept, used] = ['', 0];
  for (const glyph of glyphsOf(text)) {
    used += widthOfGlyph(glyph);
    if (used > width - 1) break;
    kept += glyph;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

/**
 * A text on lines of at most `width` cells, broken at blanks, and inside words that are longer than a line.
 *
 * @param indent before every line but the first
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? '' : indent;
    let isEmpty = true;
    for (const word of paragraph.split(' ').flatMap((w) => pieces(w, width - indent.length))) {
      if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line);
        [line, isEmpty] = [indent, true];
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word, width) <= width) return [word];
  if (width > 0 && PLAIN.test(word)) {
    return Array.from({ length: Math.ceil(word.length / width) }, (_, i) =>
      word.slice(i * width, (i + 1) * width),
    );
  }
  const found: string[] = [''];
  let used = 0;
  for (const glyph of glyphsOf(word)) {
    used += widthOfGlyph(glyph);
    if (used > width) {
      found.push('');
      used = widthOfGlyph(glyph);
    }
    found[found.length - 1] += glyph;
  }
  return found;
}

export interface Column {
  readonly align?: 'right';
  /** One that gives way where a line would be too wide: its text is cut. */
  readonly flexible?: true;
}

const GAP = '  ';
/** No column gives way further. */
const LEAST = 8;

/** Rows in columns as wide as their widest cell, in at most `width` cells as far as the flexible columns can give way. */
export function inColumns(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): readonly string[] {
  const widths = columnWidths(rows, columns, width);
  return rows.map((row) =>
    columns
      .map((column, i) => {
        const cell = cut(row[i] ?? '', widths[i] ?? 0);
        return column.align === 'right' ? padStart(cell, widths[i] ?? 0) : padEnd(cell, widths[i] ?? 0);
      })
      .filter((_, i) => (widths[i] ?? 0) > 0)
      .join(GAP)
      .trimEnd(),
  );
}

/** @param gap how many cells stand between two columns */
export function columnWidths(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  gap = GAP.length,
): readonly number[] {
  // one that gives way never keeps more than the whole line, however long its texts are
  const widths = columns.map(({ flexible }, i) => {
    const most = flexible === true ? width : Infinity;
    return Math.min(
      most,
      rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '', most)), 0),
    );
  });
  const gaps = gap * Math.max(0, widths.filter((w) => w > 0).length - 1);
  let over = widths.reduce((a, b) => a + b, gaps) - width;
  // the widest gives way first, a cell at a time
  for (; over > 0; over -= 1) {
    const [widest] = columns
      .flatMap((c, i) => (c.flexible === true && (widths[i] ?? 0) > LEAST ? [i] : []))
      .toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
