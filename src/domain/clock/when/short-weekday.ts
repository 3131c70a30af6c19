/** Short names of days that are other words as well: `ti. 24. nov.`, `to 26. nov`, `on. kl. 15`. */
import { longestPhrase, weekdayBesideDate } from './lexicon.ts';
import type { Token, Word } from './tokens.ts';

const NAME = /([a-z]{2})(?:(\.)\s*|\s+|(?=\d))(?=(\d)|[a-z]|$)/y;
/** A date that is plainly one: `26/11`, `26. nov`. */
const DATE = /\d{1,2}(?:(\/)|\.?\s*([a-z]+))/y;
/** `d. 3.`, `den 3.` */
const DAY_OF_MONTH = /d(?:en)?\.?\s*\d/y;
const WORDS = /[a-z]+(?:[\s.]+[a-z]+)?/y;

/** Numbers otherwise. */
const NUMBERS = ['ti', 'to'];
/** What a day may stand before that is a number otherwise, where its dot shows that it is none. */
const BEHIND_DAY: readonly Token['is'][] = [
  'at24',
  'before',
  'by',
  'closing',
  'coming',
  'day-part',
  'halfTo',
  'morgen',
  'next',
  'noon',
  'opening',
  'this',
];
/** Before a day there is nothing, or one of these. */
const BEFORE_DAY: readonly (Token['is'] | undefined)[] = [undefined, 'before', 'by', 'filler', 'on'];
/** Behind these it is a number: `klokka to.` */
const BEFORE_NUMBER: readonly (Token['is'] | undefined)[] = ['at24', 'at12', 'halfTo', 'past', 'half'];

/**
 * The day that a short name at a place names: with its dot before figures, an hour or a part of the day, and before whatever
 * it is where it is no number; without it before a date that is plainly one, or `kl`.
 *
 * @param before the token that it stands behind
 */
export function readShortWeekday(text: string, at: number, before: Token | undefined): Word | undefined {
  NAME.lastIndex = at;
  const found = NAME.exec(text);
  if (found === null || BEFORE_NUMBER.includes(before?.is)) return undefined;
  const [, name = '', dot, figure] = found;
  const weekday = weekdayBesideDate(name);
  const end = NAME.lastIndex;
  if (weekday === undefined) return undefined;
  const isDay =
    figure === undefined
      ? isBeforeWord(text, end, dot !== undefined, NUMBERS.includes(name), before)
      : dot !== undefined || (name !== 'on' && isDate(text, end));
  return isDay ? { meaning: { is: 'weekday', weekday, gone: false }, end } : undefined;
}

/** `on. kl. 15`, `ti. formiddag`; without the dot `kl` only. */
function isBeforeWord(
  text: string,
  at: number,
  hasDot: boolean,
  isNumber: boolean,
  before: Token | undefined,
): boolean {
  DAY_OF_MONTH.lastIndex = at;
  if (hasDot && (!isNumber || DAY_OF_MONTH.test(text))) return true;
  WORDS.lastIndex = at;
  const next = longestPhrase((WORDS.exec(text)?.[0] ?? '').split(/[\s.]+/))?.meaning.is;
  if (next === undefined) return false;
  return hasDot
    ? BEHIND_DAY.includes(next)
    : next === 'at24' && (!isNumber || BEFORE_DAY.includes(before?.is));
}

function isDate(text: string, at: number): boolean {
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (found === null) return false;
  const [, slash, next] = found;
  return slash !== undefined || (next !== undefined && longestPhrase([next])?.meaning.is === 'month');
}
