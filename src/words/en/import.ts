/** What an import answers. */
import type { Suspect } from '../../bulk-import/problem.ts';

const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);
const cases = (n: number): string => (n === 1 ? '1 case' : `${n} cases`);

export const importWords = {
  imported: (imported: number, first: number | undefined, last: number | undefined): string =>
    first === undefined || last === undefined
      ? 'Nothing was imported.'
      : `${cases(imported)} imported: ${first === last ? first : `${first} to ${last}`}.`,
  /** `range`: its entries, `2-3001`. */
  takenBackWith: (range: string): string =>
    `Taken back with: lofte undo; later: lofte retract ${range} --because "…"`,
  wouldImport: (imported: number): string => `${cases(imported)} would be imported. Nothing was.`,
  read: (read: number): string => `${rows(read)} read.`,
  changes: (n: number): string => (n === 1 ? '1 change in their history.' : `${n} changes in their history.`),
  known: (known: number): string =>
    known === 1
      ? '1 row has a reference that the journal has already: it was left alone.'
      : `${known} rows have references that the journal has already: they were left alone.`,
  repeated: (repeated: number, ref: string): string =>
    `${repeated === 1 ? '1 row has a reference that an earlier row of the file has' : `${repeated} rows have references that earlier rows of the file have`} already, the first “${ref}”: of rows with the same reference only the first becomes a case. If they are other cases, map ref to a column that tells them apart; if they are changes of one case, write "rows": "events" into the mapping.`,
  knownCases: (known: number): string =>
    known === 1
      ? '1 case has a reference that the journal has already: it was left alone.'
      : `${known} cases have references that the journal has already: they were left alone.`,
  rejected: (rejected: number, file: string): string =>
    `${rows(rejected)} could not be imported: see ${file}`,
  wouldReject: (rejected: number): string => `${rows(rejected)} could not be imported:`,
  mainReason: (n: number, read: number, suspect: Suspect, column: string | undefined): string => {
    const what = {
      dates: "the mapping's form of dates looks wrong",
      fields: 'what separates the columns looks wrong',
      mapping: 'the mapping looks wrong',
    }[suspect];
    const where = column === undefined ? '' : `, in column “${column}”`;
    return `${n} of ${read} rows fail for the same reason: ${what}${where}, rather than the rows.`;
  },
  rejectsRemoved: (file: string): string =>
    `No row was rejected, so ${file} of an earlier import was removed.`,
  overdueTomorrow: (overdue: number): string =>
    overdue === 0
      ? 'None of them would be overdue tomorrow.'
      : overdue === 1
        ? 'One promise of them would be overdue tomorrow.'
        : `${overdue} promises of them would be overdue tomorrow.`,
  /** Of things that are ready by their status. */
  readyUnsaid: (n: number): string =>
    n === 1
      ? '1 promise of a thing that is ready does not say when it was: it counts as broken; map a column to keptAt.'
      : `${n} promises of things that are ready do not say when they were: they count as broken; map a column to keptAt.`,
  letOff: (n: number): string =>
    n === 1
      ? '1 promise of a closed case counts as let off: nothing says when it was kept; a column mapped to keptAt would.'
      : `${n} promises of closed cases count as let off: nothing says when they were kept; a column mapped to keptAt would.`,
  withoutRef: (n: number): string =>
    `${rows(n)} without a reference: importing the file again would add ${n === 1 ? 'it' : 'them'} again.`,
  phonesAsNumbers: (n: number): string =>
    n === 1
      ? '1 phone number is a number in the workbook: a 0 or a + that it began with is lost.'
      : `${n} phone numbers are numbers in the workbook: a 0 or a + that they began with is lost.`,
  readsAsUtf8: (encoding: string, seen: string, reads: string): string =>
    `All of the file is UTF-8, where it reads “${reads}”. With --encoding ${encoding}, as you said, it was read “${seen}”.`,
  first: (shown: number): string =>
    shown === 1 ? 'The first case as it would stand:' : `The first ${shown} cases as they would stand:`,
  problem: (
    line: number,
    record: number | undefined,
    column: string | null,
    value: string,
    what: string,
  ): string =>
    `line ${line}${record === undefined ? '' : `, record ${record}`}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` "${value}"`}: ${what}`,
  moreProblems: (n: number): string => `and ${n} more; --rejects FILE lists them all`,
  /** On one line of a terminal, while it goes on. `left`: `20 s`, `3 min`. */
  progress: (read: number, perSecond: number, left: string | undefined): string =>
    `${rows(read)} read, ${perSecond} a second${left === undefined ? '' : `, about ${left} left`}`,
  interruptedLate:
    'Ctrl-C came too late: the import was being written, and is there as a whole. To take it back: lofte undo',
  writing: (n: number): string => `writing ${cases(n)}`,
  ownAdded: (entries: number, isDryRun: boolean): string => {
    const added = entries === 1 ? '1 entry' : `${entries} entries`;
    return isDryRun ? `${added} would be added. Nothing was.` : `${added} added to cases that were there.`;
  },
  ownRead: (read: number, entries: number): string =>
    `${cases(read)} read, with ${entries === 1 ? '1 entry' : `${entries} entries`}.`,
  ownKnown: (known: number): string =>
    known === 1 ? '1 case was in the journal already.' : `${known} cases were in the journal already.`,
  ownProgress: (read: number): string => `${cases(read)} read`,
} as const;
