/**
 * Number formats: which of them make a date of a number, and which put zeros before it.
 *
 * Ids that a workbook need not explain: ECMA-376 part 1, 18.8.30.
 */

/** How a number is to be read. */
export type CellFormat =
  | { readonly is: 'number' }
  /** `day`: whether it shows more than the time of day. */
  | { readonly is: 'date'; readonly day: boolean }
  /** Whole numbers are shown with at least so many digits, and these signs between them: `000-000 00 00`, `+00`. */
  | { readonly is: 'digits'; readonly mask: string };

export const NUMBER: CellFormat = { is: 'number' };

const DAY: CellFormat = { is: 'date', day: true };
const TIME: CellFormat = { is: 'date', day: false };

/** From the first id to the last. Those from 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean. */
const BUILT_IN: readonly (readonly [number, number, CellFormat])[] = [
  [14, 17, DAY],
  [18, 21, TIME],
  [22, 22, DAY],
  [27, 31, DAY],
  [32, 35, TIME],
  [36, 36, DAY],
  [45, 47, TIME],
  [50, 58, DAY],
];

export const builtInFormat = (id: number): CellFormat =>
  BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? NUMBER;

/** What is said, and no code: texts in quotes, single signs after `\`, `_` and `*`. */
const SAID = /"[^"]*"?|[\\_*]./g;
/** Colours, conditions, currencies and languages: `[Red]`, `[>100]`, `[$kr-41D]`; hours beyond 24 are none of these. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi;

/** Reads a format's code, the English one that is stored whatever Excel's language is. */
export function formatOf(code: string): CellFormat {
  const mask = digitsMask(code);
  if (mask !== undefined) return { is: 'digits', mask };
  const [positive = ''] = code.replace(SAID, '').replace(BRACKETS, '').split(';');
  const letters = positive.replace(/general|am\/pm|a\/p/gi, '');
  const time = /[hs]/i.test(letters) || /\[m+\]/i.test(letters);
  // m is minutes beside hours or seconds, months else
  const day = /[yd]/i.test(letters) || (!time && /m/i.test(letters)) || /m{3}/i.test(letters);
  return day || time ? { is: 'date', day } : NUMBER;
}

/** More digits than any number has that is kept exactly. */
const MOST_DIGITS = 15;

function digitsMask(code: string): string | undefined {
  const mask = code.replace(
    /\\([ +()/-])|"([ +()/-]*)"/g,
    (_, sign: string | undefined, signs: string) => sign ?? signs,
  );
  if (!/^[ +()/-]*0[0 +()/-]*$/.test(mask)) return undefined;
  const zeros = mask.replace(/[^0]/g, '').length;
  return zeros > 1 && zeros <= MOST_DIGITS ? mask : mask.startsWith('+') && zeros === 1 ? mask : undefined;
}

/** A whole number as such a format shows it: digits from the right, what is left over in front. */
export function masked(digits: string, mask: string): string {
  let shown = '';
  let at = digits.length;
  let zeros = mask.replace(/[^0]/g, '').length;
  for (let i = mask.length - 1; i >= 0; i -= 1) {
    if (mask[i] !== '0') {
      shown = `${mask[i] ?? ''}${shown}`;
      continue;
    }
    zeros -= 1;
    const from = zeros === 0 ? 0 : Math.max(0, at - 1);
    shown = `${digits.slice(from, at) || '0'}${shown}`;
    at = from;
  }
  return shown;
}
