/** What is said of the journal itself. */
import type { Head, JournalInfo, Verification } from '../journal/journal.ts';
import type { JournalWords } from '../words/en/journal.ts';
import { escapeLine } from './escape.ts';

/** A head as people see it: the number of the entry and 32 digits of its hash. */
export const headText = ({ seq, hash }: Head): string => `${seq}:${hash.slice(0, 32)}`;

/** One line a fault; where there is none, one line that says so, and only where it was asked for. */
export function renderVerification(v: Verification, words: JournalWords, verbose: boolean): string {
  if (v.problems.length === 0) return verbose ? words.sound(v.entries, headText(v.head)) : '';
  return [
    words.found(v.problems.length),
    ...v.problems.map((p) => `  ${words.line(p.segment, p.line, words.problem[p.kind])}`),
  ].join('\n');
}

export function renderInfo(info: JournalInfo, { info: w }: JournalWords): string {
  const rows: readonly (readonly [string, string])[] = [
    [w.at, escapeLine(info.at)],
    [w.id, info.id ?? w.none],
    [w.entries, String(info.entries)],
    [w.head, headText(info.head)],
    [w.cases, w.casesOf(info.cases, info.openCases)],
    [w.customers, String(info.customers)],
    ...info.segments.map((s) => [w.segments, w.segment(s.name, s.entries, sizeText(s.bytes))] as const),
    [w.checkpoint, info.checkpoint === null ? w.none : w.upTo(info.checkpoint)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
