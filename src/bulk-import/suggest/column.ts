/** A column of a file that was looked at, and what its values are like. */

export interface LookedColumn {
  /** As a mapping names it. */
  readonly column: string | number;
  readonly name: string;
  /** In JSON, of the first of several things: the path to what all of them have there. */
  readonly every?: string;
  /** What stands in it, trimmed, row by row; empty where nothing does. */
  readonly texts: readonly string[];
  /** In which lines of the file these rows begin. */
  readonly lines: readonly number[];
  /** Those that are not empty. */
  readonly values: readonly string[];
  /** The different ones, in the order in which they come. */
  readonly distinct: readonly string[];
}

export interface LookedRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/** @param index where its fields stand in the rows */
export function lookedColumn(
  column: string | number,
  name: string,
  index: number,
  rows: readonly LookedRow[],
): LookedColumn {
  const texts = rows.map(({ fields }) => (fields[index] ?? '').trim());
  const values = texts.filter((text) => text !== '');
  return { column, name, texts, lines: rows.map(({ line }) => line), values, distinct: [...new Set(values)] };
}

/** A column as people are told of it. */
export const columnName = ({ column }: Pick<LookedColumn, 'column'>): string => String(column);

/** What part of the values is so, from 0 to 1; 0 where there are none. */
export const share = ({ values }: LookedColumn, isSo: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(isSo).length / values.length;

export const isEmail = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+\.[\p{L}\p{N}]{2,}$/u.test(text);

/** As people write a telephone number, whatever its country. */
export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15 && /^\+?[\d\s()/.-]+$/.test(text);
};

/** One that nobody takes for another number: with the + or the 0 that it is dialled with. */
export const isPlainPhone = (text: string): boolean =>
  isPhone(text) && /^(?:\+|\(?0\d)/.test(text) && text.replace(/\D/g, '').length >= 8;

/** Few words that come again and again. */
export const hasFewWords = ({ values, distinct }: LookedColumn): boolean =>
  distinct.length > 0 &&
  distinct.length <= MOST_WORDS &&
  (distinct.length <= FEW_WORDS || distinct.length * 2 <= values.length) &&
  distinct.every((word) => word.length <= LONGEST_WORD && /\p{L}/u.test(word));

export const MOST_WORDS = 30;
const FEW_WORDS = 8;
export const LONGEST_WORD = 60;

/** A value in every row, and never the same one. */
export const isUnique = ({ texts, values, distinct }: LookedColumn): boolean =>
  values.length > 0 && values.length === texts.length && distinct.length === values.length;
