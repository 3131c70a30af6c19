/**
 * Shapes of JSON that somebody else may have changed, and where a value departs from one.
 *
 * A shape gives `undefined` where the value has it, else the place that has not: `data.promises[0].due`, an empty text
 * for the value itself.
 */
import { parseIsoInstant } from './instant.ts';
import { checkLine, checkText, REFUSED_IN_TEXT } from './text.ts';

export type Shape = (value: unknown) => string | undefined;
export type Shapes = Readonly<Record<string, Shape>>;

const wrong = '';
const when = (isSo: boolean): string | undefined => (isSo ? undefined : wrong);

/** Members of an object, which are anybody's words: look them up with `Object.hasOwn`. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text without what a terminal would obey, and without halves of letters. */
export const text: Shape = (value) => when(typeof value === 'string' && !REFUSED_IN_TEXT.test(value));

/** A text as somebody typed it: not blank, and no longer than a text may be. */
export const typed: Shape = (value) => when(typeof value === 'string' && checkText('text', value).ok);

/** As `typed`, and on one line. */
export const typedLine: Shape = (value) => when(typeof value === 'string' && checkLine('text', value).ok);

export const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    when(typeof value === 'string' && pattern.test(value));

export const truth: Shape = (value) => when(typeof value === 'boolean');

export const only =
  (wanted: unknown): Shape =>
  (value) =>
    when(value === wanted);

export const oneOf = (words: readonly string[]): Shape => {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => when(known.has(value));
};

/** A whole number that a computer counts exactly. */
export const whole =
  (least: number): Shape =>
  (value) =>
    when(typeof value === 'number' && Number.isSafeInteger(value) && value >= least);

const INSTANT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/**
 * A moment that there is, as it stands in entries, from the year 1 to the year 9999; and of the year before them the last
 * day, on which the year 1 began east of Greenwich: rows that were dated then are on record.
 */
export const moment: Shape = (value) =>
  when(
    typeof value === 'string' &&
      INSTANT.test(value) &&
      (!value.startsWith('0000') || value.startsWith('0000-12-31')) &&
      parseIsoInstant(value) !== undefined,
  );

/** In hours, minutes and seconds, as it stands in entries: what is imported may be due in the year 9999. */
export const duration = matching(/^PT(?=\d)(?:\d{1,8}H)?(?:\d{1,2}M)?(?:\d{1,2}S)?$/);

export const nullOr =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? undefined : shape(value);

export const listOf =
  (shape: Shape, least = 0): Shape =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return wrong;
    for (const [i, each] of value.entries()) {
      const at = shape(each);
      if (at !== undefined) return below(`[${i}]`, at);
    }
    return undefined;
  };

/** The first and the last of some numbers in a row, counted from 1. */
export const range: Shape = (value) =>
  listOf(whole(1), 2)(value) ?? when(Array.isArray(value) && value.length === 2 && value[0] <= value[1]);

/** An object with such keys. */
export const record =
  (isKey: (name: string) => boolean, shape: Shape): Shape =>
  (value) => {
    if (!isObject(value)) return wrong;
    for (const [name, each] of Object.entries(value)) {
      const at = isKey(name) ? shape(each) : wrong;
      if (at !== undefined) return below(shown(name), at);
    }
    return undefined;
  };

/** An object with these keys and no others. */
export const object =
  (required: Shapes, optional: Shapes = {}): Shape =>
  (value) => {
    if (!isObject(value)) return wrong;
    for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) return key;
    for (const [key, each] of Object.entries(value)) {
      const shape = own(required, key) ?? own(optional, key);
      const at = shape === undefined ? wrong : shape(each);
      if (at !== undefined) return below(shown(key), at);
    }
    return undefined;
  };

const own = (shapes: Shapes, key: string): Shape | undefined =>
  Object.hasOwn(shapes, key) ? shapes[key] : undefined;

/** A key that is nobody's of ours may hold anything. */
const shown = (key: string): string => (/^[\w-]{1,40}$/.test(key) ? key : '…');

/** The place inside of another. */
export const below = (outer: string, inner: string): string =>
  inner === '' || inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
