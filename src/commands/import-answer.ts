/** What an import answers, to scripts and to people. */
import type { MainReason } from '../bulk-import/main-reason.ts';
import type { RowProblem, Utf8Doubt } from '../bulk-import/problem.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { toIso } from '../domain/instant.ts';
import type { Head } from '../journal/journal.ts';
import type { CaseView } from '../reports/case-view.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Page } from '../terminal/page.ts';
import { plannedCaseText } from '../terminal/render-case.ts';
import type { Words } from '../words/index.ts';
import type { SayRow } from '../words/rows.ts';

/** More bad rows are counted, not named; the rejects file has all of them. */
export const MOST_PROBLEMS = 100;

export interface Imported {
  readonly read: number;
  /** Planned and not there yet; in a dry run, and where rows were rejected, none of them is imported. */
  readonly added: number;
  readonly imported: number;
  /** What became of these cases, where rows are changes: entries behind their openings; of a dry run, what there would be. */
  readonly changes: number;
  /** Rows are changes of cases. */
  readonly isLog: boolean;
  /** Rows that are cases, or cases of a log. */
  readonly known: number;
  /** Those of them whose reference only an earlier row of the file has, and that of the first. */
  readonly repeated: number;
  readonly repeatedRef: string | undefined;
  readonly rejected: number;
  readonly withoutRef: number;
  readonly phonesAsNumbers: number;
  /** The file is UTF-8, and was read as the command line said. */
  readonly utf8: Utf8Doubt | undefined;
  readonly overdueTomorrow: number;
  /** Promises that are broken though their thing is ready, and promises that closing waived: nothing says when they were kept. */
  readonly readyUnsaid: number;
  readonly letOff: number;
  readonly cases: { readonly first: CaseNumber; readonly last: CaseNumber } | null;
  readonly problems: readonly RowProblem[];
  /** Why most of the rows are bad, where that is one reason. */
  readonly mainReason: MainReason | undefined;
  readonly head: Head;
  readonly dryRun: boolean;
  /** A file of rows that an earlier import rejected was taken away: this one rejected none. */
  readonly rejectsRemoved: boolean;
  /** Somebody pressed Ctrl-C when it was being written. */
  readonly interruptedLate: boolean;
  /** In a dry run: the first cases as they would stand. */
  readonly first: readonly CaseView[];
}

export const importDocument = (i: Imported, sayRow: SayRow): object => ({
  schema: 'lofte.import.v1',
  read: i.read,
  imported: i.dryRun ? i.added : i.imported,
  ...(i.isLog ? { changes: i.imported > 0 || i.dryRun ? i.changes : 0 } : {}),
  known: i.known,
  ...(i.repeated > 0 ? { repeated: i.repeated } : {}),
  rejected: i.rejected,
  cases: i.cases,
  problems: i.problems.map((p) => ({
    line: p.line,
    ...(p.record === undefined ? {} : { record: p.record }),
    column: p.column,
    value: p.value,
    kind: p.kind,
    message: sayRow(p),
  })),
  ...(i.dryRun ? { dryRun: true, overdueTomorrow: i.overdueTomorrow, first: i.first.map(firstJson) } : {}),
  head: `${i.head.seq}:${i.head.hash}`,
});

/** As `show --json` has a case, without what an import can't know. */
const firstJson = ({ case: c, customer, promises, calls }: CaseView): object => ({
  case: c.number,
  kind: c.kind,
  ref: c.ref ?? null,
  status: c.status,
  openedAt: toIso(c.openedAt),
  closedAt: c.closedAt === null ? null : toIso(c.closedAt),
  customer:
    customer === undefined
      ? null
      : { name: customer.name ?? null, phone: customer.phone ?? null, email: customer.email ?? null },
  item:
    c.item === undefined && c.serial === undefined
      ? null
      : { name: c.item ?? null, serial: c.serial ?? null },
  problems: c.problems,
  promises: promises.map((p) => ({
    promise: p.promise,
    kind: p.kind,
    said: p.said,
    due: toIso(p.due),
    keptAt: p.keptAt === null ? null : toIso(p.keptAt),
    state: p.state,
  })),
  calls: calls.map(({ at, channel, text }) => ({ at: toIso(at), channel, text })),
});

/** @param page for the first cases of a dry run */
export function importText(
  i: Imported,
  words: Words,
  sayRow: SayRow,
  rejects: string | undefined,
  page: Page,
): string {
  const w = words.import;
  const known = i.known - i.repeated;
  return [
    i.dryRun ? w.wouldImport(i.added) : w.imported(i.imported, i.cases?.first, i.cases?.last),
    w.read(i.read),
    ...(i.changes > 0 && (i.imported > 0 || i.dryRun) ? [w.changes(i.changes)] : []),
    ...(known > 0 ? [i.isLog ? w.knownCases(known) : w.known(known)] : []),
    ...(i.repeatedRef === undefined ? [] : [w.repeated(i.repeated, escapeLine(i.repeatedRef))]),
    ...(i.rejected === 0 ? [] : rejectedLines(i, words, sayRow, rejects)),
    ...(i.rejectsRemoved && rejects !== undefined ? [w.rejectsRemoved(escapeLine(rejects))] : []),
    ...(i.dryRun ? [w.overdueTomorrow(i.overdueTomorrow)] : []),
    ...(i.readyUnsaid > 0 ? [w.readyUnsaid(i.readyUnsaid)] : []),
    ...(i.letOff > 0 ? [w.letOff(i.letOff)] : []),
    ...(i.withoutRef > 0 ? [w.withoutRef(i.withoutRef)] : []),
    ...(i.phonesAsNumbers > 0 ? [w.phonesAsNumbers(i.phonesAsNumbers)] : []),
    ...(i.first.length > 0 ? ['', w.first(i.first.length)] : []),
    ...i.first.flatMap((view) => ['', plannedCaseText(view, page).trimEnd()]),
  ].join('\n');
}

/** Said beside the answer, whatever its format. */
export const warningsOf = ({ utf8, interruptedLate }: Imported, { import: w }: Words): readonly string[] => [
  ...(utf8 === undefined ? [] : [escapeLine(w.readsAsUtf8(utf8.encoding, utf8.seen, utf8.reads))]),
  ...(interruptedLate ? [w.interruptedLate] : []),
];

function rejectedLines(
  i: Imported,
  words: Words,
  sayRow: SayRow,
  rejects: string | undefined,
): readonly string[] {
  const main = mainReasonLines(i, words);
  if (!i.dryRun && rejects !== undefined) {
    return [words.import.rejected(i.rejected, escapeLine(rejects)), ...main];
  }
  const problems = i.problems.map((p) => `  ${rowLine(p, words, sayRow)}`);
  return [words.import.wouldReject(i.rejected), ...problems, ...main];
}

/** That the rows are hardly to blame, where that is so. */
export const mainReasonLines = ({ mainReason: main, read }: Imported, words: Words): readonly string[] =>
  main === undefined
    ? []
    : [escapeLine(words.import.mainReason(main.rows, read, main.suspect, main.column ?? undefined))];

/** A bad row: its line, the column, the value as it stood, and why. */
export const rowLine = (p: RowProblem, words: Words, sayRow: SayRow): string =>
  escapeLine(words.import.problem(p.line, p.record, p.column, p.value, sayRow(p)));
