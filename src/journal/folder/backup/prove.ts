/** Holding an unpacked journal against what its backup says of it. */
import type { VerifyProblem } from '../../journal.ts';
import type { FolderOptions } from '../options.ts';
import { verify } from '../verify.ts';
import type { Manifest } from './manifest.ts';

/**
 * Verifies a journal that was unpacked into a folder of its own, every line of it.
 *
 * @returns all that is wrong with it; `set-back` where it has not got the head
 */
export const problemsOfCopy = (at: string, { head }: Pick<Manifest, 'head'>): readonly VerifyProblem[] =>
  withoutTorn(verify(unfolded(at), head).problems);

/** What the next writer puts right is no damage. */
export const withoutTorn = (problems: readonly VerifyProblem[]): readonly VerifyProblem[] =>
  problems.filter(({ kind }) => kind !== 'torn-tail');

/** What is wrong with a journal's lines, and so with any copy of them; that it was set back only its cache can tell. */
export const problemsOfLines = (problems: readonly VerifyProblem[]): readonly VerifyProblem[] =>
  problems.filter(({ kind }) => kind !== 'set-back');

/** Nothing is folded here, and there is no cache: neither the country nor the calendar has a say. */
const unfolded = (at: string): FolderOptions => ({
  at,
  country: '',
  timeZone: '',
  localYearOf: () => 0,
  dayOf: () => 0,
});

export const sameProblems = (some: readonly VerifyProblem[], others: readonly VerifyProblem[]): boolean =>
  textOf(some) === textOf(others);

const textOf = (problems: readonly VerifyProblem[]): string =>
  problems
    .map(({ kind, segment, line }) => `${segment}:${line}:${kind}`)
    .sort()
    .join('\n');
