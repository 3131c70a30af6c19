// What an entry can't be taken back for: told as the shop would, each with what it is that builds on it.
import { describe, expect, test } from 'vitest';
import { buildsOn, lastThatGoes } from '../../src/domain/builds-on.ts';
import type { Case } from '../../src/domain/case.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { PaperJournal } from '../support/paper-journal.ts';

/** Case 1, taken in on Monday at 10:00. What is done to it is entry 2 and what follows. */
const taken = (): PaperJournal => {
  const journal = new PaperJournal();
  return journal.must(journal.intake({ name: 'Astrid Lund', phone: '070-174 06 12' }));
};

/** Does things to case 1, one after the other. */
function after(...does: readonly ((journal: PaperJournal) => unknown)[]): PaperJournal {
  const journal = taken();
  for (const [i, take] of does.entries()) {
    journal.on(`2026-11-23 1${i + 1}:00`);
    const before = journal.all.length;
    take(journal);
    if (journal.all.length === before) throw new Error(`step ${i + 1} was refused`);
  }
  return journal;
}

/** The entries, by number, that build on entry `seq`. */
function buildersOf(journal: PaperJournal, seq: number): readonly number[] {
  const entries = journal.standing.filter((e) => e.case === 1);
  const entry = entries.find((e) => e.seq === seq);
  if (entry === undefined) throw new Error(`no entry ${seq}`);
  const before = entries.filter((e) => e.seq < seq).reduce<Case | undefined>(evolve, undefined);
  return entries.filter((e) => e.seq > seq && buildsOn(entry, before, e)).map((e) => e.seq);
}

const callback = (j: PaperJournal) => j.promise('callback', '24h');
const ready = (j: PaperJournal) => j.promise('ready', '3d');
const waiting = (j: PaperJournal) => j.status('waiting-customer');
const repairing = (j: PaperJournal) => j.status('repairing');
const done = (j: PaperJournal) => j.done(1);
const told = (j: PaperJournal) => j.told();
const note = (j: PaperJournal) => j.note();
const close = (j: PaperJournal) => j.close();
const reopen = (j: PaperJournal) => j.reopen();

describe('on an intake', () => {
  test('builds everything about its case, notes too', () => {
    expect(buildersOf(after(callback, note, done), 1)).toEqual([2, 3, 4]);
  });
  test('nothing builds once it was taken back itself', () => {
    expect(
      buildersOf(
        after(note, (j) => j.retract(2)),
        1,
      ),
    ).toEqual([]);
  });
});

describe('on a promise', () => {
  test('builds what names it: postponed, kept', () => {
    expect(
      buildersOf(
        after(ready, (j) => j.postpone(1, '4d'), note, done),
        2,
      ),
    ).toEqual([3, 5]);
  });
  test('builds what names it: the customer let us off', () => {
    expect(
      buildersOf(
        after(ready, (j) => j.waive(1)),
        2,
      ),
    ).toEqual([3]);
  });
  test('builds word that it is late', () => {
    const late = after((j) => j.promise('update', '24h'));
    late.on('2026-11-25 10:00').must(late.told());
    late.must(late.call({ told: true }));
    // the second contact found nothing that they did not know
    expect(buildersOf(late, 2)).toEqual([3]);
  });
  test('builds a wait in which it stood still, and the end of it', () => {
    expect(buildersOf(after(ready, waiting, repairing), 2)).toEqual([3, 4]);
  });
  test('builds nothing that is about another', () => {
    expect(
      buildersOf(
        after(ready, callback, (j) => j.done(2), note, told),
        2,
      ),
    ).toEqual([]);
  });
});

describe('on a new deadline', () => {
  test('does not build the next one: the mistyped one can go', () => {
    const corrected = after(
      callback,
      (j) => j.postpone(1, '2d'),
      (j) => j.postpone(1, '3d'),
      done,
    );
    expect(buildersOf(corrected, 3)).toEqual([]);
  });
  test('builds a wait that names it, or one behind it, by its place', () => {
    const twice = after(
      ready,
      (j) => j.postpone(1, '4d'),
      (j) => j.postpone(1, '5d'),
      waiting,
    );
    expect(buildersOf(twice, 3)).toEqual([5]);
    expect(buildersOf(twice, 4)).toEqual([5]);
  });
  test('does not build a wait that names only those before it', () => {
    const during = after(ready, waiting, (j) => j.postpone(1, '4d'), note);
    expect(buildersOf(during, 4)).toEqual([]);
  });
  test('builds the end of the wait in which it was set', () => {
    expect(
      buildersOf(
        after(ready, waiting, (j) => j.postpone(1, '4d'), repairing),
        4,
      ),
    ).toEqual([5]);
  });
});

describe('on a promise that was kept, or waived', () => {
  test('builds the closing of the case', () => {
    expect(buildersOf(after(callback, done, note, close), 3)).toEqual([5]);
    expect(
      buildersOf(
        after(callback, (j) => j.waive(1), close),
        3,
      ),
    ).toEqual([4]);
  });
  test('builds no change of status', () => {
    expect(buildersOf(after(callback, done, repairing), 3)).toEqual([]);
  });
  test('builds the end of the wait in which it was kept: else it would stand still for ever', () => {
    expect(buildersOf(after(ready, waiting, done, repairing), 4)).toEqual([5]);
  });
});

describe('on a contact', () => {
  test('that told the customer what was owed builds the closing', () => {
    expect(
      buildersOf(
        after((j) => j.status('ready'), told, close),
        3,
      ),
    ).toEqual([4]);
    expect(
      buildersOf(
        after(
          (j) => j.status('ready'),
          (j) => j.call({ told: true }),
          close,
        ),
        3,
      ),
    ).toEqual([4]);
  });
  test('that told them nothing they did not know builds nothing', () => {
    expect(
      buildersOf(
        after((j) => j.call({ told: true }), told, close),
        2,
      ),
    ).toEqual([]);
    expect(buildersOf(after(told, close), 2)).toEqual([]);
  });
});

describe('on a change of status', () => {
  test('build the next one, and the closing', () => {
    expect(
      buildersOf(
        after(repairing, (j) => j.status('received'), note, close),
        2,
      ),
    ).toEqual([3, 5]);
  });
  test('builds word of it to the customer', () => {
    expect(buildersOf(after(waiting, told), 2)).toEqual([3]);
    expect(buildersOf(after(repairing, told), 2)).toEqual([]);
  });
  test('builds what stands still because of it', () => {
    expect(
      buildersOf(
        after(waiting, ready, callback, (j) => j.postpone(1, '4d')),
        2,
      ),
    ).toEqual([3, 5]);
  });
});

describe('on the closing and the opening again', () => {
  test('of a closing, only the opening again', () => {
    expect(buildersOf(after(close, note, reopen), 2)).toEqual([4]);
  });
  test('of an opening again, all but notes and corrections', () => {
    const again = after(
      close,
      reopen,
      note,
      (j) => j.amend({ email: 'a@b.se' }),
      callback,
      (j) => j.call(),
    );
    // the call is followed by the call back that it kept
    expect(buildersOf(again, 3)).toEqual([6, 7, 8]);
  });
});

describe('on a note or a correction', () => {
  test('nothing builds', () => {
    const written = after(note, (j) => j.amend({ phone: '070-174 06 13' }), waiting, told, close);
    expect(buildersOf(written, 2)).toEqual([]);
    expect(buildersOf(written, 3)).toEqual([]);
  });
  test('but that which gave the case its customer: word that is owed to them', () => {
    const journal = new PaperJournal().importWithoutCustomer();
    journal.must(journal.amend({ name: 'Nils' })).must(journal.note());
    journal.on('2026-11-23 11:00').must(journal.status('ready'));
    expect(buildersOf(journal, 2)).toEqual([4]);
  });
});

describe('on a taking back', () => {
  test('builds all that came later on the case', () => {
    expect(
      buildersOf(
        after(callback, (j) => j.retract(2), note, ready),
        3,
      ),
    ).toEqual([4, 5]);
  });
  test('of two, the later one goes first', () => {
    const both = after(
      callback,
      done,
      (j) => j.retract(3),
      (j) => j.retract(2),
    );
    expect(buildersOf(both, 4)).toEqual([5]);
    expect(buildersOf(both, 5)).toEqual([]);
  });
  test('not one of what came in between', () => {
    expect(
      buildersOf(
        after(
          callback,
          (j) => j.retract(2),
          note,
          (j) => j.retract(4),
        ),
        3,
      ),
    ).toEqual([]);
  });
});

describe('what goes with an entry', () => {
  const lastOf = (journal: PaperJournal, seq: number): number => {
    const entry = journal.all[seq - 1];
    if (entry === undefined) throw new Error(`no entry ${seq}`);
    return lastThatGoes(entry, journal.all).seq;
  };

  test('of a call, the call back that it was and what it kept, not what it promised', () => {
    const rang = after(callback, (j) => j.call({ promises: [{ kind: 'ready', when: '3d' }] }));
    expect(rang.all.map((e) => e.type).slice(2)).toEqual(['call-noted', 'promise-kept', 'promise-made']);
    expect(lastOf(rang, 3)).toBe(4);
  });
  test('of ready, the promise ready', () => {
    expect(
      lastOf(
        after(ready, (j) => j.status('ready')),
        3,
      ),
    ).toBe(4);
  });
  test('of anything else nothing, and never what another command kept', () => {
    expect(lastOf(after(callback, done), 2)).toBe(2);
    const called = after(callback, (j) => j.call({ answered: false }), done);
    expect(lastOf(called, 3)).toBe(3);
  });
});
