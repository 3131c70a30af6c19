/** A register as plain maps, to hold the real one against; and random histories for both. */
import fc from 'fast-check';
import { keysOf, type Key } from '../../../../src/domain/keys.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../../src/domain/ids.ts';
import type { Entry } from '../../../../src/domain/entries.ts';
import type { Addition, Register } from '../../../../src/journal/folder/register/register.ts';

const WHEN = '2026-11-23T09:00:00Z';
const stamp = { happenedAt: WHEN, recordedAt: WHEN, by: 'anna' };

/** Keys that share beginnings, are long, hold what a line holds, or are no text at all. */
const text = fc.oneof(
  fc.constantFrom(
    'K1',
    'K10',
    'K100',
    'K2',
    'k1',
    'Öberg',
    'ø',
    'a\tb',
    'a\nb',
    'a\\b',
    'a\\u0009b',
    '😀',
    '\ud800',
  ),
  fc.constantFrom('x'.repeat(199), 'x'.repeat(200), 'x'.repeat(240), 'x'.repeat(241), `${'x'.repeat(300)}y`),
  fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'å', ' ', '1') }),
);

const words = fc.record(
  {
    name: text,
    phone: fc.constantFrom('070-1', '+46701', '08 22', '08', '+45 1', '---'),
    email: fc.constantFrom('a@b.se', 'A@b.se', 'c@d.se'),
    serial: text,
    ref: text,
    item: text,
  },
  { requiredKeys: [] },
);

const number = fc.integer({ min: 1, max: 9 });

/** None is lost. */
export type Written = Addition & { readonly entry: Entry };

/** What is recorded at one place: about one of a few cases, of one of a few customers. */
export type Step = readonly [
  kind: 'opened' | 'amended' | 'noted' | 'retracted',
  no: number,
  customer: number,
  said: object,
];

export const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('opened', 'amended', 'noted', 'retracted'),
  number,
  number,
  words,
);

/** A step as entry `seq`. */
export function additionOf([kind, no, customer, said]: Step, seq: number): Written {
  const base = { ...stamp, seq: seqNumber(seq), case: caseNumber(no) };
  const whose = customer > 7 ? null : customerNumber(customer);
  const entries = {
    opened: { ...base, type: 'case-opened', data: { kind: 'repair', customer: whose }, private: said },
    amended: {
      ...base,
      type: 'case-amended',
      data: whose === null ? {} : { customer: whose },
      private: said,
    },
    noted: { ...base, type: 'note-added', data: {}, private: { text: 'ab' } },
    retracted: {
      ...base,
      type: 'entries-retracted',
      case: null,
      data: { from: seqNumber(seq), to: seqNumber(seq) },
    },
  } satisfies Record<Step[0], Entry>;
  // places need only differ: the register believes what it is told
  const at = {
    segment: seq % 3 === 0 ? '2025.jsonl' : '2026.jsonl',
    offset: seq * 2 ** 33 + 7,
    length: seq + 100,
  };
  return { seq: entries[kind].seq, entry: entries[kind], at };
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** What a register of these entries has to answer. */
export function model(
  additions: readonly Written[],
  country: string,
): Omit<Register, 'close' | 'scan' | 'keyBytes'> {
  const about = (no: number) => additions.filter(({ entry }) => entry.case === no);
  const find = (key: Key, how: { prefix?: boolean; limit?: number } = {}): number[] =>
    unique(
      additions
        .filter(({ entry }) =>
          keysOf(entry, country).some(
            (k) =>
              k.kind === key.kind &&
              (how.prefix === true ? k.text.startsWith(key.text) : k.text === key.text),
          ),
        )
        .map(({ entry }) => Number(entry.case)),
    ).slice(0, how.limit);
  return {
    upTo: additions.length,
    country,
    locationOf: (seq) => additions[seq - 1]?.at,
    seqsOf: (no) => about(no).map(({ entry }) => entry.seq),
    casesIn: (from, to) =>
      unique(
        additions.slice(Math.max(0, from - 1), Math.max(0, to)).flatMap(({ entry }) => entry.case ?? []),
      ),
    casesOf: (no) =>
      unique(
        additions.flatMap(({ entry }) =>
          'customer' in entry.data && entry.data.customer === no ? (entry.case ?? []) : [],
        ),
      ),
    find,
    hasRef: (ref) => find({ kind: 'ref', text: ref }).length > 0,
  };
}

/** Every question that can be asked about these entries, and some that nobody would. */
export function answers(register: ReturnType<typeof model>, asked: readonly Key[]): unknown {
  const numbers = Array.from({ length: 12 }, (_, i) => i);
  const seqs = Array.from({ length: register.upTo + 3 }, (_, i) => i);
  return {
    upTo: register.upTo,
    locations: seqs.map((seq) => register.locationOf(seq)),
    seqs: numbers.map((no) => register.seqsOf(no)),
    cases: numbers.map((no) => register.casesOf(no)),
    ranges: seqs.map((seq) => [
      register.casesIn(seq, seq + 2),
      register.casesIn(0, seq),
      register.casesIn(seq, 1e6),
    ]),
    found: asked.map((key) => [
      key,
      register.find(key),
      register.find(key, { limit: 2 }),
      register.find(
        { ...key, text: String.fromCodePoint(key.text.codePointAt(0) ?? 0x61) },
        { prefix: true },
      ),
      key.text.length > 200 ? [] : register.find(key, { prefix: true, limit: 3 }),
      key.kind === 'ref' ? register.hasRef(key.text) : register.hasRef(`${key.text}!`),
    ]),
  };
}
