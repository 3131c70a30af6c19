/** Figures as they stand, with what they can be; what they are is the grammar's business. */

export type Figures =
  /** `width`: how many digits. `ordinal`: a day of a month, never an hour. */
  | { readonly is: 'number'; readonly value: number; readonly width: number; readonly ordinal: boolean }
  /** `1,5`, `½`. `minutes`: its digits, where they could be minutes (`1,30`). */
  | { readonly is: 'decimal'; readonly value: number; readonly minutes: number | undefined }
  /** `15.30`, `27.11`, `27.11.2026`, `1.5`; `closed`: with a dot at its end, so it can only be a date. */
  | {
      readonly is: 'dotted';
      readonly a: number;
      readonly b: number;
      /** How many digits `a` and `b` have. */
      readonly widths: readonly [number, number];
      readonly year: number | undefined;
      readonly closed: boolean;
    }
  /** `27/11`, `27-11-2026`, `2-3`. `yearFirst`: three times two digits with dashes, which Swedes write from the year on. */
  | {
      readonly is: 'slashed';
      readonly a: number;
      readonly b: number;
      readonly dash: boolean;
      readonly year: number | undefined;
      readonly yearFirst: boolean;
    }
  | { readonly is: 'ymd'; readonly year: number; readonly month: number; readonly dayOfMonth: number }
  /** `2026-W48`, `2026-W48-5`. */
  | {
      readonly is: 'iso-week';
      readonly year: number;
      readonly week: number;
      readonly weekday: number | undefined;
    }
  /** `padded`: with two digits of the hour. */
  | {
      readonly is: 'time';
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      readonly padded: boolean;
    }
  /** A minus sign before a number. */
  | { readonly is: 'minus' }
  /** Between two things: from the one to the other, or nothing. */
  | { readonly is: 'dash' };

type Reader = readonly [pattern: RegExp, make: (found: RegExpExecArray) => Figures | undefined];

const n = (text: string | undefined): number => Number(text);

const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : n(text) + (text.length === 2 ? 2000 : 0);

const numberOf = (text = '', ordinal = false): Figures => ({
  is: 'number',
  value: Number(text),
  width: text.length,
  ordinal,
});

/** In this order, at each place; `undefined` is nothing but a separator. */
const READERS: readonly Reader[] = [
  [/(?<=[a-z\d])-(?=[a-z\d])|(?<=[a-z\d] )-(?= )/y, () => ({ is: 'dash' })],
  // a dot before a figure is one behind a word: `v.49`
  [/[\s,;]+|\.(?!\d)|(?<=[a-z])\.(?=\d)|-(?!\s*\d)|\+(?=\d)/y, () => undefined],
  [
    /(\d{4})-?w(\d{1,2})(?:-(\d))?(?!\d)/y,
    (f) => ({ is: 'iso-week', year: n(f[1]), week: n(f[2]), weekday: f[3] ? n(f[3]) - 1 : undefined }),
  ],
  [
    /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:t(?=\d))?/y,
    (f) => ({ is: 'ymd', year: n(f[1]), month: n(f[3]), dayOfMonth: n(f[4]) }),
  ],
  [
    /((?:19|20|21)\d\d)(\d\d)(\d\d)(?!\d)(?:t(?=\d))?/y,
    (f) => ({ is: 'ymd', year: n(f[1]), month: n(f[2]), dayOfMonth: n(f[3]) }),
  ],
  [
    /(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])/y,
    (f) => ({
      is: 'time',
      hour: n(f[1]),
      minute: n(f[2]),
      second: f[3] ? n(f[3]) : 0,
      padded: f[1]?.length === 2,
    }),
  ],
  [
    /(\d{1,2})([/-])(\d{1,2})(?:(?:\2|\s?-)(\d{4}|\d\d)(?!\d|[:.]\d))?(?!\d)/y,
    (f) => ({
      is: 'slashed',
      a: n(f[1]),
      b: n(f[3]),
      dash: f[2] === '-',
      year: yearOf(f[4]),
      yearFirst: /^\d\d-\d\d-\d\d$/.test(f[0]),
    }),
  ],
  [
    /(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d)(?!\d)|(\.)(?!\d)|(?![\d.]))/y,
    (f) => ({
      is: 'dotted',
      a: n(f[1]),
      b: n(f[2]),
      widths: [f[1]?.length ?? 0, f[2]?.length ?? 0],
      year: yearOf(f[3]),
      closed: f[3] !== undefined || f[4] !== undefined,
    }),
  ],
  [
    /(\d{1,2})\.\s+(\d{1,2})\.(?!\d)(?:\s*(\d{4})(?!\d))?/y,
    (f) => ({ is: 'dotted', a: n(f[1]), b: n(f[2]), widths: [2, 2], year: yearOf(f[3]), closed: true }),
  ],
  [
    /(\d+),(\d\d?)(?![\d:.])/y,
    (f) => ({
      is: 'decimal',
      value: Number(`${f[1]}.${f[2]}`),
      minutes: f[2]?.length === 2 ? n(f[2]) : undefined,
    }),
  ],
  // how `½` and its like arrive
  [/(\d+)_(\d+)/y, (f) => ({ is: 'decimal', value: Number(`${f[1]}.${f[2]}`), minutes: undefined })],
  [/(\d+)(?:(?:st|nd|rd|th)(?![a-z])|:[ae](?![a-z]))/y, (f) => numberOf(f[1], true)],
  [/(\d+)\.(?=\s*[a-z])/y, (f) => numberOf(f[1], true)],
  [/(\d+)(?![\d:.,/])|(\d+)(?=[.,](?!\d))/y, (f) => numberOf(f[1] ?? f[2])],
  [/-(?=\s*\d)/y, () => ({ is: 'minus' })],
];

/** What stands at a place in a folded text: figures, or `undefined` for a mere separator, and where it ends. */
export function readFigures(
  text: string,
  at: number,
): { readonly token: Figures | undefined; readonly end: number } | undefined {
  for (const [pattern, make] of READERS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { token: make(found), end: pattern.lastIndex };
  }
  return undefined;
}

const FRACTIONS: Readonly<Record<string, string>> = { '½': '_5', '¼': '_25', '¾': '_75' };

/** `1½` as `1_5`, which nobody can type. */
export const plainFractions = (text: string): string =>
  text.replace(
    /(\d*) ?([½¼¾])/g,
    (_, whole: string, sign: string) => `${whole || ' 0'}${FRACTIONS[sign] ?? ''}`,
  );
