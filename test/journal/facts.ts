/** Facts of a small shop, for writing down. Times are UTC, `2026-11-23T09:00:00Z`. */
import type { Fact, IntakeWords } from '../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../src/domain/ids.ts';
import { instant } from '../../src/domain/instant.ts';
import type { Recorder } from '../../src/journal/journal.ts';

export const at = (iso: string) => instant(Date.parse(iso));

export const MONDAY = '2026-11-23T09:00:00Z';

export const anna: Recorder = { by: 'anna', now: at(MONDAY), clockSet: false };
export const bertil: Recorder = { ...anna, by: 'bertil' };

export const intake = (no: number, customer: number | null, words: IntakeWords, when = MONDAY): Fact => ({
  type: 'case-opened',
  case: caseNumber(no),
  happenedAt: when,
  data: { kind: 'repair', customer: customer === null ? null : customerNumber(customer) },
  private: words,
});

export const imported = (no: number, customer: number, words: IntakeWords, closedAt?: string): Fact => ({
  type: 'case-imported',
  case: caseNumber(no),
  happenedAt: MONDAY,
  data: {
    kind: 'repair',
    customer: customerNumber(customer),
    status: 'received',
    promises: [{ kind: 'ready', due: '2026-11-24T09:00:00Z', clock: 'calendar', said: '24h' }],
    calls: [],
    ...(closedAt === undefined ? {} : { closedAt }),
  },
  private: words,
});

export const promised = (no: number, promise: number, due: string, when = MONDAY): Fact => ({
  type: 'promise-made',
  case: caseNumber(no),
  happenedAt: when,
  data: { promise, kind: 'callback', due, clock: 'calendar', said: due },
});

export const postponed = (no: number, promise: number, due: string, when = MONDAY): Fact => ({
  type: 'promise-postponed',
  case: caseNumber(no),
  happenedAt: when,
  data: { promise, due, clock: 'calendar', said: due },
  private: { because: 'a part is late' },
});

export const kept = (no: number, promise: number, when = MONDAY): Fact => ({
  type: 'promise-kept',
  case: caseNumber(no),
  happenedAt: when,
  data: { promise },
});

export const noted = (no: number, text: string, when = MONDAY): Fact => ({
  type: 'note-added',
  case: caseNumber(no),
  happenedAt: when,
  data: {},
  private: { text },
});

export const closed = (no: number, when = MONDAY): Fact => ({
  type: 'case-closed',
  case: caseNumber(no),
  happenedAt: when,
  data: {},
});

export const reopened = (no: number, when = MONDAY): Fact => ({
  type: 'case-reopened',
  case: caseNumber(no),
  happenedAt: when,
  data: {},
  private: { because: 'it came back' },
});

export const amended = (no: number, customer: number, words: IntakeWords): Fact => ({
  type: 'case-amended',
  case: caseNumber(no),
  happenedAt: MONDAY,
  data: { customer: customerNumber(customer) },
  private: words,
});

export const takenBack = (from: number, to: number): Fact => ({
  type: 'entries-retracted',
  case: null,
  happenedAt: MONDAY,
  data: { from: seqNumber(from), to: seqNumber(to) },
  private: { because: 'typed by mistake' },
});
