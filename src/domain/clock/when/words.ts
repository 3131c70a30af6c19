/**
 * What a language's words for time mean. A table a language (`en.ts`, `sv.ts`, …); the grammar knows meanings only.
 *
 * Phrases are written as people write them. They are compared in lower case and without accents (`måndag`, `mandag`), so a
 * phrase may not mean one thing in one language and another in the next: a test holds that. The few that do are a meaning of
 * their own, and the grammar sees by their neighbours which it is: `to`, `jul`.
 */
import type { FeastRule } from './feasts.ts';

/** The ways to say it, in words separated by single blanks. */
export type Phrases = readonly string[];

/** Amounts of time. `quarter` and `halfHour` are of an hour; the last three run while the shop is open. */
export const UNITS = [
  'second',
  'minute',
  'quarter',
  'halfHour',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'workingMinute',
  'workingHour',
  'workingDay',
] as const;
export type Unit = (typeof UNITS)[number];

/** Parts of a day. Only `forenoon` ends at a time that everybody agrees on: noon. */
const DAY_PARTS = ['morning', 'forenoon', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Where in a week, a month or a year. */
const STRETCHES = ['start', 'middle', 'end'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** Words that have a meaning of their own in the grammar, and nothing more to them. */
export interface BareWords {
  /** Before an hour, in languages that write the hours of the day from 0 to 24: `kl`. */
  readonly at24: Phrases;
  /** Before an hour, in languages that may mean either half of the day: `at`. */
  readonly at12: Phrases;
  /** After an hour: `o'clock`. */
  readonly oClock: Phrases;
  readonly am: Phrases;
  readonly pm: Phrases;
  readonly noon: Phrases;
  readonly midnight: Phrases;
  /** Whenever it is. */
  readonly lunch: Phrases;
  readonly closing: Phrases;
  readonly opening: Phrases;

  /** Before a duration: `in`, `within`. */
  readonly within: Phrases;
  /** Before a duration, or behind it, adds nothing: `at most`. */
  readonly atMost: Phrases;
  /** Before a day, it ends with that day; before a duration, as `within`: `in the course of`. */
  readonly during: Phrases;
  /** Sooner than a duration, nobody knows how much; in Swedish also `during`. */
  readonly under: Phrases;
  /** Not later than: `by`. */
  readonly by: Phrases;
  /** May mean the day before: `before`. */
  readonly before: Phrases;
  /** Nobody knows how long: `after`, `at the earliest`. */
  readonly after: Phrases;
  /** Before times of which either may be meant: `between`. */
  readonly between: Phrases;
  readonly or: Phrases;
  readonly and: Phrases;
  /** After a duration, counted back: `ago`. */
  readonly ago: Phrases;
  /** After a duration, adds nothing: `from now`, `left`. */
  readonly fromNow: Phrases;
  /** Between a duration and the day that it counts from. */
  readonly from: Phrases;
  /** Behind hours and minutes that run while the shop is open: `6 h 15 min working time`. */
  readonly workingTime: Phrases;
  readonly now: Phrases;
  /** Beside a day: at the time of day that it is now. */
  readonly sameTime: Phrases;
  /** Beside a day, its morning; else it may also be tomorrow, whatever the hour: `morgen`. */
  readonly morgen: Phrases;

  /** Half an hour after: `half past three`. */
  readonly half: Phrases;
  /** Before an hour, half an hour to it (`halv tre` is half past two); before a unit, half of it. */
  readonly halfTo: Phrases;
  /** After the hour: `ten past three`. */
  readonly past: Phrases;
  /** Between minutes and an hour, before it (`kvart i tre`, `kvart på tre`); else it adds nothing. */
  readonly on: Phrases;
  /** English: between minutes and an hour, before it. Danish and Norwegian: two. */
  readonly to: Phrases;

  /** Which `friday` this is depends on whom one asks: `next`. */
  readonly next: Phrases;
  /** The first to come. */
  readonly coming: Phrases;
  /** Of a month, its day; of working days, the next one. */
  readonly first: Phrases;
  readonly this: Phrases;
  /** Which `wednesday` this was may depend, too: `last`. */
  readonly last: Phrases;
  /** The latest one gone: `sist`. */
  readonly gone: Phrases;
  readonly start: Phrases;
  readonly middle: Phrases;
  readonly end: Phrases;
  readonly weekend: Phrases;
  readonly christmas: Phrases;
  readonly newYear: Phrases;
  /** Beside a day of the month, July; else Christmas. */
  readonly jul: Phrases;
  /** Before a day of the month. */
  readonly den: Phrases;

  /** Two or three. */
  readonly couple: Phrases;
  /** Three, or more. */
  readonly few: Phrases;
  /** Eight days, and to many people a week: `otte dage`. */
  readonly eightDays: Phrases;
  /** More or less: `about`. */
  readonly about: Phrases;
  /** Names no time at all: `asap`. */
  readonly vague: Phrases;
  /** Adds nothing: `the`, `of`, `sharp`. */
  readonly filler: Phrases;
}

export interface WhenWords extends BareWords, Readonly<Record<Unit, Phrases>> {
  /** From Monday to Sunday. */
  readonly weekdays: readonly Phrases[];
  /** From Monday to Sunday, the one just gone: `i måndags`. */
  readonly weekdaysGone: readonly Phrases[];
  /** From January to December. */
  readonly months: readonly Phrases[];
  readonly dayBeforeYesterday: Phrases;
  readonly yesterday: Phrases;
  readonly today: Phrases;
  readonly tomorrow: Phrases;
  readonly dayAfterTomorrow: Phrases;
  readonly dayParts: Readonly<Record<DayPart, Phrases>>;
  /** A part of today: `this evening`. */
  readonly todaysParts: Readonly<Record<DayPart, Phrases>>;
  readonly yesterdayEvening: Phrases;
  /** Days with a name of their own. */
  readonly feasts: Readonly<Record<FeastRule, Phrases>>;
  /** Of a month, this one where no other is said: `primo`, `medio`, `ultimo`. */
  readonly ofMonth: Readonly<Record<Stretch, Phrases>>;
  /** Numbers; also one and a half. */
  readonly numbers: Readonly<Record<string, Phrases>>;
}

const BARE = [
  'at24',
  'at12',
  'oClock',
  'am',
  'pm',
  'noon',
  'midnight',
  'lunch',
  'closing',
  'opening',
  'within',
  'atMost',
  'during',
  'under',
  'by',
  'before',
  'after',
  'between',
  'or',
  'and',
  'ago',
  'fromNow',
  'from',
  'workingTime',
  'now',
  'sameTime',
  'morgen',
  'half',
  'halfTo',
  'past',
  'on',
  'to',
  'next',
  'coming',
  'first',
  'this',
  'last',
  'gone',
  'start',
  'middle',
  'end',
  'weekend',
  'christmas',
  'newYear',
  'jul',
  'den',
  'couple',
  'few',
  'eightDays',
  'about',
  'vague',
  'filler',
] as const satisfies readonly (keyof BareWords)[];
export type BareWord = (typeof BARE)[number];

export type Meaning =
  | { readonly is: 'unit'; readonly unit: Unit }
  /** 0 is Monday. `gone`: the latest one. */
  | { readonly is: 'weekday'; readonly weekday: number; readonly gone: boolean }
  /** 1 is January. */
  | { readonly is: 'month'; readonly month: number }
  /** So many days from today. */
  | { readonly is: 'offset'; readonly days: number }
  /** `offset`: of which day, from today, where that is said too. */
  | { readonly is: 'day-part'; readonly part: DayPart; readonly offset: number | undefined }
  | { readonly is: 'feast'; readonly feast: FeastRule }
  | { readonly is: 'of-month'; readonly stretch: Stretch }
  | { readonly is: 'word-number'; readonly value: number }
  /** `third`: before a month, its day. */
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: BareWord };

/** Visits the phrases of a table, each with its meaning. */
export function eachMeaning(table: WhenWords, visit: (phrase: string, meaning: Meaning) => void): void {
  const each = (phrases: Phrases, meaning: Meaning): void => {
    for (const phrase of phrases) visit(phrase, meaning);
  };
  for (const unit of UNITS) each(table[unit], { is: 'unit', unit });
  for (const is of BARE) each(table[is], { is });
  table.weekdays.forEach((names, weekday) => {
    each(names, { is: 'weekday', weekday, gone: false });
  });
  table.weekdaysGone.forEach((names, weekday) => {
    each(names, { is: 'weekday', weekday, gone: true });
  });
  table.months.forEach((names, i) => {
    each(names, { is: 'month', month: i + 1 });
  });
  each(table.dayBeforeYesterday, { is: 'offset', days: -2 });
  each(table.yesterday, { is: 'offset', days: -1 });
  each(table.today, { is: 'offset', days: 0 });
  each(table.tomorrow, { is: 'offset', days: 1 });
  each(table.dayAfterTomorrow, { is: 'offset', days: 2 });
  for (const part of DAY_PARTS) {
    each(table.dayParts[part], { is: 'day-part', part, offset: undefined });
    each(table.todaysParts[part], { is: 'day-part', part, offset: 0 });
  }
  each(table.yesterdayEvening, { is: 'day-part', part: 'evening', offset: -1 });
  for (const [feast, names] of Object.entries(table.feasts)) each(names, { is: 'feast', feast });
  for (const stretch of STRETCHES) each(table.ofMonth[stretch], { is: 'of-month', stretch });
  for (const [n, names] of Object.entries(table.numbers))
    each(names, { is: 'word-number', value: Number(n) });
}
