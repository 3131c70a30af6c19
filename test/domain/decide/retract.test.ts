// Taking an entry back, and one's own last command: what is written, what is refused, and what it does to the statistics.
import { describe, expect, test } from 'vitest';
import { takenBackBy } from '../../../src/domain/fold.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import { toIso } from '../../../src/domain/instant.ts';
import { isSilent, knownDeadline } from '../../../src/domain/promise.ts';
import { countCase, promisesReport, promiseTally } from '../../../src/reports/promises.ts';
import { score } from '../../../src/reports/score.ts';
import { viewOf } from '../../../src/reports/view.ts';
import { refusal } from '../../support/deciding.ts';
import { bookFrom, PaperJournal } from '../../support/paper-journal.ts';
import { calendar, shop, time } from '../../support/shop.ts';

const taken = (contact: object = { name: 'Astrid Lund', phone: '070-174 06 12' }): PaperJournal => {
  const journal = new PaperJournal();
  return journal.must(journal.intake(contact));
};

/** The last entry, as far as it says what it takes back. */
const last = (journal: PaperJournal) => journal.all.at(-1);

describe('retracting', () => {
  test('says what was taken back and why', () => {
    const journal = taken();
    journal
      .must(journal.note())
      .on('2026-11-24 09:00', 'bertil')
      .must(journal.retract(2, 2, 'wrong case'));
    expect(last(journal)).toMatchObject({
      type: 'entries-retracted',
      case: 1,
      by: 'bertil',
      data: { from: 2, to: 2 },
      private: { because: 'wrong case' },
    });
    expect(journal.standing.map((e) => e.seq)).toEqual([1, 3]);
  });

  test('needs a reason', () => {
    expect(refusal(taken().retract(1, 1, ' '))).toEqual({ kind: 'empty-text', field: 'because' });
  });

  test('needs an entry', () => {
    expect(refusal(taken().retract(2))).toEqual({ kind: 'no-such-entry', said: '2', last: 1 });
  });

  test('is done once: the second time names the first', () => {
    const journal = taken();
    journal.must(journal.note()).on('2026-11-24 09:00', 'bertil').must(journal.retract(2));
    expect(refusal(journal.retract(2))).toEqual({
      kind: 'already-taken-back',
      seq: 2,
      by: 3,
      who: 'bertil',
      at: time('2026-11-24 09:00'),
    });
  });

  test('is refused by what builds on it, the last first, with what can be done instead', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '3d')).must(journal.postpone(1, '4d'));
    journal.on('2026-11-23 11:00').must(journal.postpone(1, '5d'));
    expect(refusal(journal.retract(2))).toMatchObject({
      kind: 'built-on',
      from: 2,
      to: 2,
      builder: { seq: 4, type: 'promise-postponed' },
      instead: { is: 'postpone', promise: '1.1' },
    });
    expect(refusal(journal.retract(1))).toMatchObject({ instead: { is: 'amend', case: 1 } });
    journal
      .must(journal.retract(4))
      .must(journal.retract(3))
      .must(journal.retract(2))
      .must(journal.retract(1));
    expect(journal.caseOf(1)).toBeUndefined();
  });

  test('of a call takes the call back with it that the call was', () => {
    const journal = taken();
    journal.must(journal.promise('callback', '4h')).on('2026-11-23 11:00').must(journal.call());
    journal.must(journal.retract(3));
    expect(last(journal)?.data).toEqual({ from: 3, to: 4 });
    expect(journal.caseOf(1)?.promises[0]?.keptAt).toBeNull();
  });

  test('of a promise that ready kept at the end of a wait goes with ready', () => {
    const journal = taken();
    journal
      .must(journal.promise('ready', '3d'))
      .on('2026-11-23 11:00')
      .must(journal.status('waiting-customer'));
    journal.on('2026-11-23 12:00').must(journal.status('ready'));
    expect(refusal(journal.retract(5))).toMatchObject({ kind: 'goes-with', seq: 5, with: { seq: 4 } });
    journal.must(journal.retract(4));
    expect(journal.caseOf(1)).toMatchObject({ status: 'waiting-customer' });
    expect(journal.caseOf(1)?.promises[0]).toMatchObject({ keptAt: null });
  });

  test('makes what was owed owed again, and what was told silent again', () => {
    const journal = taken();
    journal.must(journal.promise('update', '2h')).must(journal.status('ready'));
    journal.on('2026-11-23 15:00').must(journal.told());
    journal.must(journal.retract(4));
    const c = journal.caseOf(1);
    expect(c?.notices).toMatchObject([{ about: 'ready', settledAt: null }]);
    expect(c?.promises.map((p) => isSilent(p, time('2026-11-23 15:00')))).toEqual([true]);
  });

  test('never takes back what was erased or repaired', () => {
    const journal = taken();
    const at = { case: null, happenedAt: toIso(time('2026-11-23 10:00')) };
    journal.add({
      type: 'erased',
      ...at,
      data: { customer: customerNumber(1), entries: [[seqNumber(1), seqNumber(1)]] },
    });
    journal.add({ type: 'repaired', ...at, data: { damage: [] } });
    expect(refusal(journal.retract(2))).toEqual({ kind: 'never-taken-back', seq: 2, type: 'erased' });
    expect(refusal(journal.retract(3))).toEqual({ kind: 'never-taken-back', seq: 3, type: 'repaired' });
    expect(refusal(journal.undo())).toMatchObject({ kind: 'never-taken-back' });
  });
});

describe('a taking back', () => {
  test('can be taken back while nothing came after it', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '3d')).must(journal.retract(2)).must(journal.retract(3));
    expect(journal.caseOf(1)?.promises).toMatchObject([{ number: 1 }]);
    journal.must(journal.note());
    expect(refusal(journal.retract(4))).toMatchObject({ kind: 'built-on', builder: { seq: 5 } });
  });

  test('a number that was given is never given again', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '3d')).must(journal.promise('callback', '1d'));
    journal.must(journal.retract(2)).must(journal.promise('quote', '1d'));
    expect(journal.caseOf(1)?.promises.map((p) => p.number)).toEqual([2, 3]);
    journal.must(journal.retract(5)).must(journal.promise('quote', '2d'));
    expect(journal.caseOf(1)?.promises.map((p) => p.number)).toEqual([2, 4]);
    journal.must(journal.status('ready', undefined)).must(journal.retract(8));
    journal.must(journal.status('waiting-customer'));
    expect(last(journal)?.data).toMatchObject({ owes: 2 });
  });
});

describe('a customer', () => {
  /** A second case of customer 1, of whom it says no more than the number. */
  const leaning = (journal: PaperJournal, said: object): PaperJournal =>
    journal.add({
      type: 'case-opened',
      case: caseNumber(2),
      happenedAt: toIso(time(journal.at)),
      data: { kind: 'repair', customer: customerNumber(1) },
      private: said,
    });

  test('whose name and phone stand only in the first intake keeps it while another case is theirs', () => {
    const journal = leaning(taken(), { phone: '0701740612' });
    expect(refusal(journal.retract(1))).toEqual({
      kind: 'customer-leans-on',
      from: 1,
      to: 1,
      case: 2,
      details: ['name'],
    });
    journal.must(journal.amend({ name: 'Astrid Lund' }, 2)).must(journal.retract(1));
    expect(journal.book.customers.get(customerNumber(1))).toEqual({
      number: 1,
      name: 'Astrid Lund',
      phone: '0701740612',
    });
  });

  test('whom the later intake describes as well does not', () => {
    const journal = taken();
    journal.must(journal.intake({ phone: '070-174 06 12' }, 1)).must(journal.retract(1));
    expect(journal.book.customers.get(customerNumber(1))).toMatchObject({ name: 'Astrid Lund' });
  });

  test('may lose what an earlier case never leaned on', () => {
    const journal = leaning(taken(), { email: 'astrid@example.com' });
    journal.must(journal.retract(2));
    expect(journal.book.customers.get(customerNumber(1))).not.toHaveProperty('email');
  });

  test('whose mistyped number is corrected by taking the correction back has the old one', () => {
    const journal = leaning(taken(), {});
    journal.must(journal.amend({ phone: '070-000 00 00' })).must(journal.retract(3));
    expect(journal.book.customers.get(customerNumber(1))).toMatchObject({ phone: '070-174 06 12' });
  });

  test('who came by a correction goes with it, and is no longer in the book', () => {
    const journal = new PaperJournal().importWithoutCustomer();
    journal.must(journal.amend({ name: 'Nils' })).must(journal.retract(2));
    expect(journal.caseOf(1)?.customer).toBeNull();
    expect([...journal.book.customers.keys()]).toEqual([]);
  });
});

describe('undoing', () => {
  test("takes back all of one's own last command, and nothing of anybody else's", () => {
    const journal = taken();
    journal.must(journal.call({ promises: [{ kind: 'callback', when: '2h' }] }));
    journal.on('2026-11-23 11:00', 'bertil').must(journal.note());
    journal.on('2026-11-23 12:00', 'anna').must(journal.undo());
    expect(last(journal)).toMatchObject({ by: 'anna', case: 1, data: { from: 2, to: 3 } });
    expect(last(journal)).not.toHaveProperty('private');
  });

  test('is refused, whole, where something builds on a part', () => {
    const journal = taken();
    journal.must(journal.call({ promises: [{ kind: 'callback', when: '2h' }] }));
    journal.on('2026-11-23 11:00', 'bertil').must(journal.done(1));
    expect(refusal(journal.on('2026-11-23 12:00', 'anna').undo())).toMatchObject({
      kind: 'built-on',
      from: 2,
      to: 3,
      builder: { seq: 4 },
    });
  });

  test('there is nothing for who has done nothing, nor a second time', () => {
    const journal = taken();
    journal.must(journal.note()).must(journal.undo());
    expect(refusal(journal.undo())).toEqual({ kind: 'nothing-to-undo', by: 'anna' });
    expect(refusal(journal.on('2026-11-23 11:00', 'bertil').undo()).kind).toBe('nothing-to-undo');
    expect(journal.book.last.get('anna')?.case).toBe(1);
  });

  test('of a retracting brings back what it took', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '3d')).must(journal.note()).must(journal.retract(2));
    journal.must(journal.undo());
    expect(last(journal)?.data).toEqual({ from: 4, to: 4 });
    expect(journal.caseOf(1)?.promises).toHaveLength(1);
    expect(refusal(journal.undo()).kind).toBe('nothing-to-undo');
  });

  test('of what somebody has retracted already says so', () => {
    const journal = taken();
    journal.must(journal.note()).on('2026-11-23 11:00', 'bertil').must(journal.retract(2));
    expect(refusal(journal.on('2026-11-23 12:00', 'anna').undo())).toMatchObject({
      kind: 'already-taken-back',
      seq: 2,
      by: 3,
    });
  });
});

describe('an import', () => {
  const imported = (): PaperJournal =>
    taken().import({ customer: 2, name: 'Carl' }, { customer: 3, name: 'Dan' }, { customer: 2 });

  test('is undone whole, about no single case, though others have gone on with their work', () => {
    const journal = imported();
    journal
      .on('2026-11-23 11:00', 'bertil')
      .must(journal.note(1))
      .must(journal.intake({ name: 'Eva' }));
    journal.on('2026-11-23 12:00', 'anna').must(journal.undo());
    expect(last(journal)).toMatchObject({ case: null, data: { from: 2, to: 4 } });
    expect([...journal.book.open.keys()]).toEqual([1, 5]);
  });

  test('is not, where somebody has gone on with one of its cases', () => {
    const journal = imported();
    journal.on('2026-11-23 11:00', 'bertil').must(journal.note(3));
    expect(refusal(journal.on('2026-11-23 12:00', 'anna').undo())).toMatchObject({
      kind: 'built-on',
      from: 2,
      to: 4,
      builder: { seq: 5, case: 3 },
    });
  });

  test('is not, where a later case leans on a customer that it brought', () => {
    const journal = imported();
    journal.add({
      type: 'case-opened',
      case: caseNumber(5),
      happenedAt: toIso(time(journal.at)),
      data: { kind: 'repair', customer: customerNumber(3) },
      private: { phone: '0701740613' },
    });
    journal.book.last.set('anna', { case: null, from: seqNumber(2), to: seqNumber(4) });
    expect(refusal(journal.undo())).toMatchObject({ kind: 'customer-leans-on', case: 5, details: ['name'] });
  });

  test('that was undone comes back, unless it was made again', () => {
    const journal = imported();
    journal.must(journal.undo()).must(journal.retract(5));
    expect([...journal.book.open.keys()].sort()).toEqual([1, 2, 3, 4]);
    expect(journal.book.customers.get(customerNumber(2))).toMatchObject({ name: 'Carl' });
    // taken away once more, and imported anew
    journal.must(journal.retract(6)).import({ customer: 4, name: 'Carl' });
    expect(refusal(journal.retract(7))).toMatchObject({
      kind: 'built-on',
      builder: { type: 'case-imported' },
    });
  });

  test('that came back stays, where somebody has gone on with one of its cases', () => {
    const journal = imported();
    journal.must(journal.undo()).must(journal.retract(5)).must(journal.note(3));
    expect(refusal(journal.retract(6))).toMatchObject({ kind: 'built-on', builder: { seq: 7 } });
  });

  test('is taken back by its entries, whoever recorded it, when its author has gone on elsewhere', () => {
    const journal = imported();
    journal.must(journal.note(1)).on('2026-11-24 09:00', 'bertil');
    const outcome = journal.retract(2, 4);
    expect(outcome).toMatchObject({ ok: true, value: { imported: 3, others: 0 } });
    expect(last(journal)).toMatchObject({ case: null, by: 'bertil', data: { from: 2, to: 4 } });
    expect([...journal.book.open.keys()]).toEqual([1]);
  });

  test('one row of it can be taken back', () => {
    const journal = imported();
    journal.must(journal.retract(3));
    expect([...journal.book.open.keys()]).toEqual([1, 2, 4]);
  });
});

describe('several entries in a row', () => {
  const busy = (): PaperJournal => {
    const journal = taken();
    journal.must(journal.intake({ name: 'Bo' }));
    return journal
      .must(journal.note(1))
      .must(journal.promise('ready', 'fri 15:00', 2))
      .must(journal.note(2));
  };

  test('go together, about one case or several', () => {
    const journal = busy();
    expect(journal.retract(3, 5)).toMatchObject({ ok: true, value: { imported: 0, others: 3 } });
    expect(last(journal)).toMatchObject({ case: null, data: { from: 3, to: 5 } });
    expect(journal.caseOf(2)?.promises).toEqual([]);
    const onOne = busy();
    onOne.must(onOne.retract(4, 5));
    expect(last(onOne)).toMatchObject({ case: 2, data: { from: 4, to: 5 } });
  });

  test('do not, where something outside builds on one of them; nothing of them goes then', () => {
    const journal = busy();
    journal.must(journal.done(1, 2));
    const before = journal.all.length;
    expect(refusal(journal.retract(3, 5))).toMatchObject({
      kind: 'built-on',
      from: 3,
      to: 5,
      builder: { seq: 6 },
    });
    expect(journal.all).toHaveLength(before);
    journal.must(journal.note(1));
    // what is about the other cases is in no way
    expect(refusal(journal.retract(3, 5))).toMatchObject({ kind: 'built-on', builder: { seq: 6, case: 2 } });
    journal.must(journal.retract(3, 6));
    expect(journal.caseOf(2)?.promises).toEqual([]);
  });

  test('a case goes with all that was recorded on it, and not without', () => {
    const journal = busy();
    expect(refusal(journal.retract(1, 2))).toMatchObject({ kind: 'built-on', builder: { seq: 5 } });
    journal.must(journal.retract(1, 5));
    expect([...journal.book.open.keys()]).toEqual([]);
  });

  test('what was taken back already is no hindrance, unless it is all of them', () => {
    const journal = busy();
    journal.must(journal.retract(3));
    expect(journal.retract(3, 5)).toMatchObject({ ok: true, value: { others: 2 } });
    expect(refusal(journal.retract(3, 5))).toMatchObject({ kind: 'already-taken-back', seq: 3 });
  });

  test('what the last of them kept goes with it', () => {
    const journal = taken();
    journal.must(journal.promise('callback', '1h')).must(journal.note()).must(journal.call());
    expect(journal.caseOf(1)?.promises[0]?.keptAt).not.toBeNull();
    journal.must(journal.retract(3, 4));
    expect(last(journal)).toMatchObject({ data: { from: 3, to: 5 } });
    expect(journal.caseOf(1)?.promises[0]?.keptAt).toBeNull();
  });
});

describe('a deadline that was mistyped and retracted', () => {
  const counts = (journal: PaperJournal) => {
    const now = time('2026-12-01 10:00');
    const tally = promiseTally({ now, zone: calendar.zone });
    for (const no of journal.numbers) {
      const c = journal.caseOf(no);
      if (c !== undefined) countCase(tally, c);
    }
    return promisesReport(tally).total;
  };
  const kept = (journal: PaperJournal) => {
    const view = viewOf(journal.book, shop, calendar, time('2026-12-01 10:00'));
    const { due, keptOnTime } = score(view);
    return { due, keptOnTime };
  };

  test('as a promise, counts nowhere', () => {
    const journal = taken();
    journal.must(journal.promise('callback', '2h')).must(journal.promise('callback', '2d'));
    expect(counts(journal)).toMatchObject({ made: 2, openOverdue: 2 });
    journal.must(journal.retract(2)).on('2026-11-24 10:00').must(journal.done(2));
    expect(counts(journal)).toMatchObject({ made: 1, keptOnTime: 1, open: 0, silent: 0 });
    expect(kept(journal)).toEqual({ due: 1, keptOnTime: 1 });
  });

  test('as a new deadline, leaves the one before: late is late, though it looked postponed in time', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '2d')).must(journal.postpone(1, '8d'));
    journal.on('2026-11-27 10:00').must(journal.done(1));
    expect(counts(journal)).toMatchObject({ postponedBefore: 1, keptLate: 0 });
    journal.must(journal.retract(3));
    expect(counts(journal)).toMatchObject({ postponedBefore: 0, keptLate: 1 });
    const [p] = journal.caseOf(1)?.promises ?? [];
    expect(p === undefined ? '' : toIso(knownDeadline(p).due)).toBe('2026-11-25T09:00:00Z');
  });

  test('in a case that is closed, changes the days that its promises are counted by', () => {
    const journal = taken();
    journal.must(journal.promise('ready', '2d')).must(journal.postpone(1, '8d'));
    journal.on('2026-11-27 10:00').must(journal.done(1)).must(journal.close());
    expect(kept(journal)).toEqual({ due: 1, keptOnTime: 0 });
    journal.must(journal.retract(3));
    expect(counts(journal)).toMatchObject({ postponedBefore: 0, keptLate: 1 });
    // the promise itself, with all that built on it
    for (const seq of [5, 4, 2]) journal.must(journal.retract(seq));
    journal.must(journal.close());
    expect(counts(journal)).toMatchObject({ made: 0 });
    expect(kept(journal)).toEqual({ due: 0, keptOnTime: 0 });
    expect(journal.book.settled.list()).toEqual([]);
    expect(bookFrom(journal.all).settled.list()).toEqual([]);
  });
});

describe('by which entry one is taken back', () => {
  const r = (seq: number, from: number, to: number) => ({
    seq: seqNumber(seq),
    from: seqNumber(from),
    to: seqNumber(to),
  });

  test('is found among many, nested and overlapping', () => {
    const by = takenBackBy([
      r(10, 5, 5),
      r(20, 2, 8),
      r(30, 12, 12),
      r(31, 30, 30),
      r(40, 25, 28),
      r(41, 1, 1),
    ]);
    const found = Array.from({ length: 31 }, (_, i) => by(seqNumber(i + 1))?.seq ?? 0);
    expect(found.slice(0, 9)).toEqual([41, 20, 20, 20, expect.any(Number), 20, 20, 20, 0]);
    expect([found[11], found[24], found[27], found[28], found[29]]).toEqual([0, 40, 40, 0, 31]);
  });
});
