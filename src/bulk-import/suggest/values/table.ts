/** The words of a column, each with what it is taken for. */
import type { LookedColumn } from '../column.ts';
import type { WordFinder } from './word-finder.ts';

export interface Table {
  /** With `*` for words that did not come up. */
  readonly values: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
}

/** @param otherwise what words are taken for that nobody knows */
export function wordTable({ distinct }: LookedColumn, meant: WordFinder<string>, otherwise: string): Table {
  const known = distinct.map((word) => [word, meant(word) ?? otherwise] as const);
  return {
    values: Object.fromEntries([...known, ['*', otherwise] as const]),
    unknown: distinct.filter((word) => meant(word) === undefined),
  };
}
