/** The journal itself: where it is, how large, whether it stands. */
import type { Phrases } from '../phrases.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const journalWords = {
  at: (place: string): string => `journal: ${place}`,
  sound: (entries: number, head: string): string =>
    entries === 0
      ? 'The journal is empty.'
      : `All ${plural(entries, 'entry verifies', 'entries verify')}. Head ${head}.`,
  found: (problems: number): string => `${plural(problems, 'fault', 'faults')} found in the journal.`,
  problem: {
    'bad-line': 'is no entry',
    'bad-hash': 'was changed: its hash does not fit its content',
    'bad-chain': 'does not follow the entry before it: lines were changed, moved, put in or taken out',
    'bad-seal': 'had its private part changed',
    'missing-private': 'lacks its private part',
    'unknown-type': 'is of a type that lofte does not know',
    'missing-segment': 'is missing',
    'torn-tail': 'was not written to its end; the next recording puts that right',
    'newer-format': 'was written by a newer lofte',
    'set-back': 'does not have the entry that was noted: the journal was set back, or is another one',
  },
  line: (segment: string, line: number, what: string): string =>
    line === 0 ? `${segment} ${what}` : `${segment}, line ${line} ${what}`,
  info: {
    at: 'Journal',
    id: 'Identity',
    entries: 'Entries',
    head: 'Head',
    cases: 'Cases',
    casesOf: (cases: number, open: number): string => `${cases}, ${open} open`,
    customers: 'Customers',
    segments: 'Segments',
    segment: (name: string, entries: number, bytes: string): string =>
      `${name}: ${plural(entries, 'entry', 'entries')}, ${bytes}`,
    checkpoint: 'Checkpoint',
    upTo: (seq: number): string => `up to entry ${seq}`,
    none: 'none',
  },
} as const;

export type JournalWords = Phrases<typeof journalWords>;
