/** What every home of a journal does: one suite, run for each. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/entries.ts';
import { caseNumber, customerNumber } from '../../src/domain/ids.ts';
import { ok, refuse, type Result } from '../../src/domain/result.ts';
import type { Journal, Recorder, Snapshot } from '../../src/journal/journal.ts';
import {
  amended,
  anna,
  bertil,
  closed,
  intake,
  kept,
  noted,
  promised,
  reopened,
  takenBack,
} from './facts.ts';

/** What was asked for, or the test fails with the problem. */
export function must<T, P>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Records facts as they are, by one command. */
export const tell = (journal: Journal, recorder: Recorder, ...facts: readonly Fact[]) =>
  must(journal.record(recorder, () => ok(facts)));

export const phone = (text: string) => ({ kind: 'phone', text }) as const;

/** The book as plain data, to be compared. */
export const plainBook = ({ book }: Pick<Snapshot, 'book'>) => ({
  ...book,
  open: [...book.open].sort(([a], [b]) => a - b),
  customers: [...book.customers].sort(([a], [b]) => a - b),
  openCasesOf: [...book.openCasesOf].sort(([a], [b]) => a - b),
  settled: book.settled.list(),
  last: [...book.last].sort(([a], [b]) => (a < b ? -1 : 1)),
});

/**
 * @param home an empty journal of its own for each test
 * @param again the same journal, opened anew, as another command would
 */
export function journalContract(home: () => Journal, again: (journal: Journal) => Journal): void {
  const lena = {
    name: 'Lena Öberg',
    phone: '070-123 45 67',
    item: 'Dyson V11',
    serial: 'SN-4711',
    ref: 'R1',
  };

  describe('what is recorded', () => {
    test('an empty journal has an empty book', () => {
      const read = must(home().read());
      expect(read.head).toEqual({ seq: 0, hash: '0'.repeat(64) });
      expect(read.book.nextCase).toBe(1);
      expect([...read.entries()]).toEqual([]);
    });

    test('is there for the next command', () => {
      const journal = home();
      const told = tell(journal, anna, intake(1, 1, lena));
      expect(told.entries).toMatchObject([{ seq: 1, type: 'case-opened', by: 'anna', private: lena }]);
      const read = must(again(journal).read());
      expect(read.head).toEqual(told.head);
      expect(read.caseOf(caseNumber(1))).toMatchObject({ item: 'Dyson V11', closedAt: null });
      expect(read.customerOf(customerNumber(1))).toMatchObject({ name: 'Lena Öberg' });
      expect([...read.entries()]).toEqual(told.entries);
      expect(told.entries).toEqual(read.entriesOf(caseNumber(1)));
    });

    test('is what the snapshot after it shows', () => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena));
      const told = tell(journal, bertil, promised(1, 1, '2026-11-24T09:00:00Z'), noted(1, 'wants a call'));
      expect(plainBook(told.after)).toEqual(plainBook(must(again(journal).read())));
      expect(told.after.entriesOf(caseNumber(1))).toHaveLength(3);
      expect(told.after.book.last.get('bertil')).toMatchObject({ from: 2, to: 3 });
    });

    test('is decided on the newest state, whatever was read before', () => {
      const journal = home();
      must(journal.read());
      tell(again(journal), anna, intake(1, 1, lena));
      const seen: number[] = [];
      must(journal.record(anna, (desk) => (seen.push(desk.book.nextCase), ok([]))));
      expect(seen).toEqual([2]);
    });

    test('nothing, where the decision is to refuse, or finds nothing to record', () => {
      const journal = home();
      expect(journal.record(anna, () => refuse('no'))).toEqual({ ok: false, problem: 'no' });
      expect(must(journal.record(anna, () => ok([]))).entries).toEqual([]);
      expect(must(journal.read()).head.seq).toBe(0);
    });

    test('a rehearsal says that its clock was set', () => {
      const journal = home();
      const told = tell(journal, { ...anna, clockSet: true }, intake(1, 1, lena));
      expect(told.entries[0]?.clock).toBe('set');
      expect(must(journal.read()).entriesOf(caseNumber(1))[0]?.clock).toBe('set');
    });
  });

  describe('what is closed', () => {
    const withClosedCase = (): Journal => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena), promised(1, 1, '2026-11-24T09:00:00Z'), kept(1, 1));
      tell(journal, anna, closed(1));
      tell(journal, anna, intake(2, 2, { name: 'Ola', phone: '0046 8 11 22 33' }));
      return again(journal);
    };

    test('leaves the book, and is found all the same', () => {
      const read = must(withClosedCase().read());
      expect([...read.book.open.keys()]).toEqual([2]);
      expect(read.caseOf(caseNumber(1))?.closedAt).not.toBeNull();
      expect(read.customerOf(customerNumber(1))?.phone).toBe(lena.phone);
      expect(read.find(phone('701234567'))).toEqual([1]);
      expect(read.find({ kind: 'name', text: 'öber' }, { prefix: true })).toEqual([]);
      expect(read.find({ kind: 'name', text: 'ober' }, { prefix: true })).toEqual([1]);
      expect(read.find({ kind: 'serial', text: 'sn4711' })).toEqual([1]);
      expect(read.hasRef('R1')).toBe(true);
      expect(read.hasRef('R2')).toBe(false);
      expect(read.casesOf(customerNumber(1))).toEqual([1]);
    });

    test('counts among the settled promises, once', () => {
      const read = must(withClosedCase().read());
      expect(read.book.settled.list()).toEqual([expect.any(Number), 1, 1]);
    });

    test('takes a late note and stays closed', () => {
      const journal = withClosedCase();
      const told = tell(journal, bertil, noted(1, 'thanked us'));
      expect([...told.after.book.open.keys()]).toEqual([2]);
      expect(told.after.book.settled.list()).toEqual([expect.any(Number), 1, 1]);
      const read = must(again(journal).read());
      expect(read.entriesOf(caseNumber(1)).at(-1)).toMatchObject({ private: { text: 'thanked us' } });
      expect(plainBook(read)).toEqual(plainBook(told.after));
    });

    test('comes back whole when it is reopened', () => {
      const journal = withClosedCase();
      const told = tell(journal, bertil, reopened(1));
      expect(told.after.book.open.get(caseNumber(1))).toMatchObject({ item: 'Dyson V11', closedAt: null });
      expect(told.after.book.customers.get(customerNumber(1))?.name).toBe('Lena Öberg');
      expect(told.after.book.settled.list()).toEqual([]);
      expect(plainBook(must(again(journal).read()))).toEqual(plainBook(told.after));
    });

    test('is found with its words by scanning', () => {
      const read = must(withClosedCase().read());
      expect([...read.containing('dyson')].map((e) => e.seq)).toEqual([1]);
      expect([...read.containing('OLA hoover')].map((e) => e.seq)).toEqual([5]);
      expect([...read.containing('  ')]).toEqual([]);
    });
  });

  describe('what is taken back', () => {
    test('an intake leaves no case, no customer and no key', () => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena));
      tell(journal, anna, takenBack(1, 1));
      const read = must(again(journal).read());
      expect(read.caseOf(caseNumber(1))).toBeUndefined();
      expect(read.customerOf(customerNumber(1))).toBeUndefined();
      expect(read.find(phone('701234567'))).toEqual([]);
      expect(read.casesOf(customerNumber(1))).toEqual([]);
      expect(read.hasRef('R1')).toBe(false);
      expect(read.entriesOf(caseNumber(1))).toHaveLength(1);
      expect(read.book.nextCase).toBe(2);
    });

    test('a closing opens the case again', () => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena));
      tell(journal, anna, closed(1));
      const told = tell(journal, anna, takenBack(2, 2));
      expect(told.after.book.open.has(caseNumber(1))).toBe(true);
      expect(plainBook(must(again(journal).read()))).toEqual(plainBook(told.after));
    });

    test('a corrected phone is not found any more, the first one is', () => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena));
      tell(journal, anna, amended(1, 1, { phone: '08-99 88 77' }));
      expect(must(journal.read()).find(phone('8998877'))).toEqual([1]);
      tell(journal, anna, takenBack(2, 2));
      const read = must(again(journal).read());
      expect(read.find(phone('8998877'))).toEqual([]);
      expect(read.find(phone('701234567'))).toEqual([1]);
      expect(read.customerOf(customerNumber(1))?.phone).toBe(lena.phone);
    });

    test('taking back a taking back brings it back', () => {
      const journal = home();
      tell(journal, anna, intake(1, 1, lena));
      tell(journal, anna, takenBack(1, 1));
      tell(journal, anna, takenBack(2, 2));
      const read = must(again(journal).read());
      expect(read.caseOf(caseNumber(1))?.item).toBe('Dyson V11');
      expect(read.find(phone('701234567'))).toEqual([1]);
    });
  });

  test('every case comes by once, as it stands', () => {
    const journal = home();
    for (const no of [1, 2, 3, 4])
      tell(journal, anna, intake(no, 1, lena), promised(no, 1, '2026-11-24T09:00:00Z'));
    tell(journal, anna, closed(2), closed(3));
    tell(journal, anna, closed(4));
    tell(journal, anna, noted(3, 'late'), reopened(4));
    const taken = tell(journal, anna, intake(5, 1, lena));
    tell(journal, anna, takenBack(taken.head.seq, taken.head.seq));
    tell(journal, bertil, takenBack(9, 9));
    const read = must(again(journal).read());
    const cases = [...read.cases()].toSorted((a, b) => a.number - b.number);
    expect(cases).toEqual([1, 2, 3, 4].map((no) => read.caseOf(caseNumber(no))));
    expect(cases.map((c) => c.closedAt === null)).toEqual([true, true, false, true]);
  });

  test('cases that do not exist are not made up', () => {
    const journal = home();
    tell(journal, anna, intake(1, null, { item: 'kettle' }));
    const read = must(journal.read());
    expect(read.caseOf(caseNumber(7))).toBeUndefined();
    expect(read.customerOf(customerNumber(7))).toBeUndefined();
    expect(read.entriesOf(caseNumber(7))).toEqual([]);
    expect(read.find({ kind: 'word', text: 'kettle' }, { limit: 1 })).toEqual([1]);
  });

  test('verifies, and says what it holds', () => {
    const journal = home();
    tell(journal, anna, intake(1, 1, lena), noted(1, 'a note'));
    const told = tell(journal, anna, intake(2, 1, lena));
    const verified = must(journal.verify());
    expect(verified).toMatchObject({ entries: 3, head: told.head, problems: [] });
    expect(must(journal.verify({ seq: 3, hash: told.head.hash.slice(0, 32) })).problems).toEqual([]);
    expect(must(journal.verify({ seq: 2, hash: told.head.hash })).problems).toMatchObject([
      { kind: 'set-back', line: 2 },
    ]);
    expect(must(journal.verify({ seq: 9, hash: told.head.hash })).problems).toMatchObject([
      { kind: 'set-back' },
    ]);
    expect(must(journal.info())).toMatchObject({ entries: 3, cases: 2, openCases: 2, customers: 1 });
  });
}
