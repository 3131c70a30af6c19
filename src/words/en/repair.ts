/** Repairing the journal: what a repair does, said before it is done. */
import type { Phrases } from '../phrases.ts';

const lines = (n: number): string => (n === 1 ? 'one line' : `${n} lines`);

/** The cases that it is about. */
function of(cases: readonly number[], more: number): string {
  if (cases.length === 0) return '';
  const rest = more === 0 ? '' : ` and ${more} more`;
  return ` (${cases.length + more === 1 ? 'case' : 'cases'} ${cases.join(', ')}${rest})`;
}

export const repairWords = {
  whole: 'The journal is whole: there is nothing to repair.',
  will: 'A repair of this journal:',
  done: (head: string): string => `Repaired. The journal goes on behind ${head}.`,
  loses: (entries: number, cases: readonly number[], more: number): string =>
    `${entries === 1 ? 'One entry' : `${entries} entries`} would count no more${of(cases, more)}.`,
  backup: (moment: string, hasAll: boolean): string =>
    hasAll
      ? `The backup of ${moment} has what would be lost: restore that first.`
      : `The last backup is of ${moment}: see whether it has more.`,
  ask: 'Repair it?',
  yes: 'yes, repair it',
  no: 'no, leave it as it is',
  left: 'Nothing was changed.',
  restoreInstead: 'If a backup has more than this: lofte journal restore FILE, into another place, instead.',
  step: {
    'put-back-line-ends': (segment: string, whole: boolean): string =>
      `The line ends of ${segment} were changed, by an editor or in copying; they are put back.${whole ? ' Nothing is lost.' : ''}`,
    'cut-tail': (place: string): string =>
      `${place} was not written to its end: it is cut off, and a copy is kept in cache/`,
    'end-line': (place: string): string => `${place} gets the line end that it lacks`,
    know: (what: string): string =>
      `${what}; it stays as it is, goes on record as damaged, and counts no more`,
    knowWhole: (what: string): string =>
      `${what}; this goes on record; what the line says is whole, and counts`,
    knowData: (what: string): string =>
      `${what}; this goes on record; its dates and promises count, its words no more`,
    about: (no: number): string => `(case ${no}: look at what it lacks now)`,
    'finish-erasure': (n: number): string => `words that were to be erased are taken from ${lines(n)}`,
    'accept-set-back': (had: number, has: number): string =>
      `the journal once had ${had} entries and has ${has}: it goes on as it is, which goes on record`,
    'keep-unfinished': (from: number, to: number): string =>
      from === to
        ? `entry ${from}, of which it was not certain that it was recorded, is there and counts`
        : `entries ${from} to ${to}, of which it was not certain that they were recorded, are there and count`,
    unmark: 'writing is allowed again',
  },
} as const;

export type RepairWords = Phrases<typeof repairWords>;
