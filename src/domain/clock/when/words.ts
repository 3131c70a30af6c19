/**
 * What a language's words for time mean. A table a language (`en.ts`, `sv.ts`, …); the grammar knows meanings only.
 *
 * Phrases are written as people write them. They are compared in lower case and without accents (`måndag`, `mandag`), so a
 * phrase may not mean one thing in one language and another in the next: a test holds that.
 */

/** Each list: the ways to say it, in words separated by single blanks. */
export interface WhenWords {
  readonly minute: readonly string[];
  readonly hour: readonly string[];
  readonly day: readonly string[];
  readonly week: readonly string[];
  readonly workingMinute: readonly string[];
  readonly workingHour: readonly string[];
  readonly workingDay: readonly string[];
  /** A span of time in one phrase, by its minutes: `half an hour`, `within the hour`. */
  readonly spans: Readonly<Record<number, readonly string[]>>;
  /** From Monday to Sunday. */
  readonly weekdays: readonly (readonly string[])[];
  /** From January to December. */
  readonly months: readonly (readonly string[])[];
  readonly yesterday: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  readonly dayAfterTomorrow: readonly string[];
  /** Before an hour, in languages that write the hours of the day from 0 to 24: `kl`. */
  readonly at24: readonly string[];
  /** Before an hour, in languages that may mean either half of the day: `at`. */
  readonly at12: readonly string[];
  /** After an hour: `o'clock`. */
  readonly oClock: readonly string[];
  readonly am: readonly string[];
  readonly pm: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  /** Closing time, with or without its preposition: `before closing`, `end of day`. */
  readonly closing: readonly string[];
  /** Before a duration: `in`, `within`. */
  readonly within: readonly string[];
  /** Not later than: `by`. */
  readonly by: readonly string[];
  /** May mean the day before: `before`. */
  readonly before: readonly string[];
  /** Which `friday` this is depends on whom one asks: `next`. */
  readonly next: readonly string[];
  /** After a duration, counted back: `ago`. */
  readonly ago: readonly string[];
  /** Adds nothing: `on`, `the`, `and`, `this`. */
  readonly filler: readonly string[];
  readonly numbers: Readonly<Record<number, readonly string[]>>;
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'workingMinute' | 'workingHour' | 'workingDay';

export const UNITS: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'week',
  'workingMinute',
  'workingHour',
  'workingDay',
];

/** Words that have a meaning of their own in the grammar, and nothing more to them. */
const BARE = [
  'at24',
  'at12',
  'oClock',
  'am',
  'pm',
  'noon',
  'midnight',
  'closing',
  'within',
  'by',
  'before',
  'next',
  'ago',
  'filler',
] as const;
export type BareWord = (typeof BARE)[number];

export type Meaning =
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'span'; readonly minutes: number }
  /** 0 is Monday. */
  | { readonly is: 'weekday'; readonly weekday: number }
  /** 1 is January. */
  | { readonly is: 'month'; readonly month: number }
  /** So many days from today. */
  | { readonly is: 'offset'; readonly days: number }
  | { readonly is: 'word-number'; readonly value: number }
  | { [W in BareWord]: { readonly is: W } }[BareWord];

/** The phrases of a table, each with its meaning. */
export function meanings(table: WhenWords): readonly (readonly [phrase: string, Meaning])[] {
  const each = (phrases: readonly string[], meaning: Meaning): (readonly [string, Meaning])[] =>
    phrases.map((phrase) => [phrase, meaning] as const);
  const numbered = (
    byNumber: Readonly<Record<number, readonly string[]>>,
    meaning: (n: number) => Meaning,
  ): (readonly [string, Meaning])[] =>
    Object.entries(byNumber).flatMap(([n, phrases]) => each(phrases, meaning(Number(n))));
  return [
    ...UNITS.flatMap((unit) => each(table[unit], { is: 'unit', unit })),
    ...BARE.flatMap((is) => each(table[is], { is })),
    ...table.weekdays.flatMap((names, weekday) => each(names, { is: 'weekday', weekday })),
    ...table.months.flatMap((names, i) => each(names, { is: 'month', month: i + 1 })),
    ...each(table.yesterday, { is: 'offset', days: -1 }),
    ...each(table.today, { is: 'offset', days: 0 }),
    ...each(table.tomorrow, { is: 'offset', days: 1 }),
    ...each(table.dayAfterTomorrow, { is: 'offset', days: 2 }),
    ...numbered(table.spans, (minutes) => ({ is: 'span', minutes })),
    ...numbered(table.numbers, (value) => ({ is: 'word-number', value })),
  ];
}
