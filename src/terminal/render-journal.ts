/** What is said of the journal itself. */
import type { IsoInstant } from '../domain/entries.ts';
import type { Head, JournalInfo, Verification, VerifyProblem } from '../journal/journal.ts';
import type { HeldCases } from '../reports/held-back.ts';
import type { BackupWords } from '../words/en/backup.ts';
import type { JournalWords } from '../words/en/journal.ts';
import type { Words } from '../words/index.ts';
import { escapeLine } from './escape.ts';
import { heldText } from './held-back.ts';

/** A head as people see it: the number of the entry and 32 digits of its hash. */
export const headText = ({ seq, hash }: Head): string => `${seq}:${hash.slice(0, 32)}`;

/** A fault, with what is wrong in words. */
export type SaidFault = VerifyProblem & { readonly what: string; readonly said: string };

/** One line a fault, or a run of alike ones; where there is none, one line that says so, where it was asked for. */
export function renderVerification(
  { entries, known, head }: Verification,
  faults: readonly SaidFault[],
  words: JournalWords,
  verbose: boolean,
  anchor?: Head,
): string {
  if (faults.length === 0 && !verbose) return '';
  if (faults.length === 0) {
    return [
      words.sound(entries, headText(head)),
      ...(known === 0 ? [] : [words.knownDamaged(known)]),
      ...(anchor === undefined ? [] : [words.goesOn(anchor.seq, head.seq - anchor.seq)]),
    ].join('\n');
  }
  const lines = runsOf(faults).map(
    ({ said, more }) => `  ${more === 0 ? said : `${said} ${words.alike(more)}`}`,
  );
  return [words.found(faults.length), ...lines].join('\n');
}

type Run = SaidFault & { readonly more: number };

/** Lines that follow one another and have the same fault, as one: all of a file, where a program changed its line ends. */
const runsOf = (faults: readonly SaidFault[]): readonly Run[] =>
  faults.reduce<Run[]>((runs, fault) => {
    const last = runs.at(-1);
    const goesOn =
      last?.segment === fault.segment && last.what === fault.what && last.line + last.more + 1 === fault.line;
    if (goesOn) runs[runs.length - 1] = { ...last, more: last.more + 1 };
    else runs.push({ ...fault, more: 0 });
    return runs;
  }, []);

/** @param moment an instant of the journal as the shop says it */
export function renderInfo(
  info: Omit<JournalInfo, 'held'> & {
    readonly heldBack: readonly HeldCases[];
    /** How many local days ago the last backup was made. */
    readonly backupDays: number;
  },
  {
    journal: { info: w },
    backup,
    report,
    case: caseWords,
  }: Pick<Words, 'journal' | 'backup' | 'report' | 'case'>,
  moment: (at: IsoInstant) => string,
): string {
  const rows: readonly (readonly [string, string])[] = [
    [w.at, escapeLine(info.at)],
    [w.id, info.id ?? w.none],
    [w.entries, String(info.entries)],
    [w.head, headText(info.head)],
    [w.cases, w.casesOf(info.cases, info.openCases)],
    [w.customers, String(info.customers)],
    ...info.segments.map(
      (s) => [w.segments, w.segment(s.name, s.entries, sizeText(s.bytes, caseWords))] as const,
    ),
    [w.checkpoint, info.checkpoint === null ? w.none : w.upTo(info.checkpoint)],
    [backup.last, lastBackupText(info.lastBackup, info.backupDays, backup, moment)],
    ...info.heldBack.map((held) => [report.heldBack, heldText(held, report)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function lastBackupText(
  last: JournalInfo['lastBackup'],
  days: number,
  words: BackupWords,
  moment: (at: IsoInstant) => string,
): string {
  if (last === null) return words.noneYet;
  const { madeAt, head, file, sound, isThere } = last;
  const said = words.lastOf(
    days < 2 ? moment(madeAt) : words.daysAgo(moment(madeAt), days),
    head.seq,
    escapeLine(file),
  );
  const ofWhat = sound ? said : words.lastOfDamaged(said);
  return isThere ? ofWhat : words.gone(ofWhat);
}

/** `1.2 MB`, `1,2 MB`. */
export function sizeText(bytes: number, { decimal }: Pick<Words['case'], 'decimal'>): string {
  if (bytes < 1000) return `${bytes} B`;
  const [many, unit] = bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  return `${many.toFixed(1).replace('.', decimal)} ${unit}`;
}
