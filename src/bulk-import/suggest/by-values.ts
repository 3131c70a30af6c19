/** What columns are by what stands in them, where no name says it. */
import { isEmail, isPlainPhone, isUnique, hasFewWords, share, type LookedColumn } from './column.ts';
import { nameFit } from './name-fit.ts';
import { NAME } from './names/name.ts';
import { whoseIs } from './names/whose.ts';
import type { Concept } from './notes.ts';
import { holds, plainName } from './plain-name.ts';
import { statusMeant } from './values/statuses.ts';

type ByValues = Extract<Concept, 'ref' | 'email' | 'phone' | 'status'>;

/** Nearly all of them: a text with an address in it is no column of addresses. */
const NEARLY_ALL = 0.8;
/** Fewer prove nothing. */
const FEWEST_ROWS = 3;
const LONGEST_REF = 30;
/** Of the words of a status, so many must be known. */
const MOST_WORDS = 2 / 3;

/** Not the customer's: of somebody in the shop, or of a thing. */
const isOfOthers = ({ name }: LookedColumn): boolean =>
  NAME.never.some((part) => holds(plainName(name), part)) || whoseIs(name) === 'thing';

/** In the order in which they are looked for. */
export const BY_VALUES: readonly (readonly [ByValues, (column: LookedColumn) => boolean])[] = [
  ['email', (column) => !isOfOthers(column) && share(column, isEmail) >= NEARLY_ALL],
  ['phone', (column) => !isOfOthers(column) && share(column, isPlainPhone) >= NEARLY_ALL],
  [
    'status',
    (column) =>
      hasFewWords(column) &&
      column.distinct.length > 1 &&
      column.distinct.filter((word) => statusMeant(word) !== undefined).length >=
        column.distinct.length * MOST_WORDS,
  ],
  [
    'ref',
    (column) =>
      column.values.length >= FEWEST_ROWS &&
      isUnique(column) &&
      whoseIs(column.name) !== 'thing' &&
      nameFit(column.name, NAME) === 0 &&
      column.values.every(
        (text) => text.length <= LONGEST_REF && /^[\p{L}\d#/_-]*\d[\p{L}\d#/_-]*$/u.test(text),
      ),
  ],
];
