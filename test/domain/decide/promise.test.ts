import { describe, expect, it } from 'vitest';
import {
  decideDone,
  decidePostpone,
  decidePromise,
  decideWaive,
} from '../../../src/domain/decide/promise.ts';
import { isOverdue, isSilent, knownDeadline } from '../../../src/domain/promise.ts';
import { deciding, openCaseOf, recordedBy, refusal } from '../../support/deciding.ts';
import { bookOf, closed, given, intake, kept, promised, time } from '../../support/shop.ts';

const taken = given(intake('2026-11-23 10:00', { name: 'Astrid Lund', item: 'bicycle' }));
const withReady = given(
  intake('2026-11-23 10:00', { name: 'Astrid Lund' }),
  promised('ready', '2026-11-25 17:30'),
);

describe('promising', () => {
  it('turns what was said into one moment, and keeps the words and the clock', () => {
    const [entry] = recordedBy(
      decidePromise(openCaseOf(taken), { kind: 'ready', when: '24h' }, deciding('2026-11-23 10:00')),
    );
    expect(entry).toMatchObject({
      type: 'promise-made',
      data: { promise: 1, kind: 'ready', due: '2026-11-24T09:00:00Z', clock: 'calendar', said: '24h' },
    });
  });

  it('counts the deadline from when it was promised, not from when it was written down', () => {
    const [entry] = recordedBy(
      decidePromise(
        openCaseOf(taken),
        { kind: 'callback', when: '2h' },
        deciding('2026-11-24 09:00', '2026-11-23 15:00'),
      ),
    );
    expect(entry?.data).toMatchObject({ due: '2026-11-23T16:00:00Z' });
  });

  it('refuses a deadline that is past', () => {
    const on = deciding('2026-11-23 18:00');
    expect(refusal(decidePromise(openCaseOf(taken), { kind: 'ready', when: 'today 15:00' }, on)).kind).toBe(
      'deadline-past',
    );
  });

  it("takes the shop's usual time where none was said", () => {
    const on = deciding('2026-11-23 10:00');
    const usual = {
      ...on,
      shop: { ...on.shop, promises: { ...on.shop.promises, defaults: { diagnosis: '24h' } } },
    };
    const [entry] = recordedBy(decidePromise(openCaseOf(taken), { kind: 'diagnosis', when: '' }, usual));
    expect(entry?.data).toMatchObject({ due: '2026-11-24T09:00:00Z' });
    expect(refusal(decidePromise(openCaseOf(taken), { kind: 'ready', when: '' }, usual)).kind).toBe(
      'missing',
    );
  });

  it('keeps what it depends on private, and who promised it to the shop on record', () => {
    const request = { kind: 'delivery', when: '3d', if: 'the part comes', from: 'Verkstad Nord' } as const;
    const [entry] = recordedBy(decidePromise(openCaseOf(taken), request, deciding('2026-11-23 10:00')));
    expect(entry?.data).toMatchObject({ from: 'Verkstad Nord' });
    expect(entry?.private).toEqual({ if: 'the part comes' });
  });

  it('refuses to promise anything on a closed case', () => {
    const journal = given(intake('2026-11-23 10:00'), closed({ at: '2026-11-23 12:00' }));
    const c = { ...openCaseOf(taken), closedAt: time('2026-11-23 12:00') };
    expect(journal.book.open.size).toBe(0);
    expect(refusal(decidePromise(c, { kind: 'ready', when: '1d' }, deciding('2026-11-23 13:00'))).kind).toBe(
      'case-is-closed',
    );
  });
});

describe('postponing', () => {
  const postpone = (told: 'phone' | null, now = '2026-11-24 10:00') =>
    decidePostpone(
      openCaseOf(withReady),
      { promise: { number: 1 }, when: '27 nov 12:00', told },
      deciding(now),
    );

  it('holds the shop to the new deadline once the customer knows it', () => {
    const book = bookOf([...withReady.entries, ...recordedBy(postpone('phone'), withReady.entries)]);
    const [promise] = [...book.open.values()].flatMap((c) => c.promises);
    expect(promise && knownDeadline(promise).due).toBe(time('2026-11-27 12:00'));
    expect(promise?.deadlines).toHaveLength(2);
  });

  it('goes on counting by the old deadline where the customer was not told', () => {
    const book = bookOf([...withReady.entries, ...recordedBy(postpone(null), withReady.entries)]);
    const [promise] = [...book.open.values()].flatMap((c) => c.promises);
    if (promise === undefined) throw new Error('no promise');
    expect(isOverdue(promise, time('2026-11-25 17:31'))).toBe(true);
    expect(isSilent(promise, time('2026-11-25 17:31'))).toBe(true);
  });

  it('leaves a deadline that was replaced untold as one that they never knew', () => {
    const first = recordedBy(postpone(null), withReady.entries);
    const entries = [...withReady.entries, ...first];
    const again = { promise: { number: 1 }, when: '28 nov 12:00', told: 'sms' } as const;
    const open = [...bookOf(entries).open.values()][0];
    if (open === undefined) throw new Error('no case');
    const second = recordedBy(decidePostpone(open, again, deciding('2026-11-24 11:00')), entries);
    const [promise] = [...bookOf([...entries, ...second]).open.values()].flatMap((c) => c.promises);
    expect(promise?.deadlines.map((d) => d.toldAt !== null)).toEqual([true, false, true]);
  });

  it('names the promise by its kind where only one is live', () => {
    const request = { promise: { of: 'ready' }, when: '27 nov', told: 'sms' } as const;
    const [entry] = recordedBy(decidePostpone(openCaseOf(withReady), request, deciding('2026-11-24 10:00')));
    expect(entry?.data).toMatchObject({ promise: 1, told: 'sms' });
  });
});

describe('keeping and being let off', () => {
  it('refuses to keep what was kept already', () => {
    const journal = given(
      intake('2026-11-23 10:00'),
      promised('ready', '2026-11-25 17:30'),
      kept(1, { at: '2026-11-24 12:00' }),
    );
    expect(
      refusal(decideDone(openCaseOf(journal), { number: 1 }, deciding('2026-11-24 13:00'))),
    ).toMatchObject({
      kind: 'promise-settled',
      how: 'kept',
    });
  });

  it('refuses a promise that is not there, and says which are', () => {
    expect(refusal(decideDone(openCaseOf(withReady), { number: 7 }, deciding('2026-11-24 13:00')))).toEqual({
      kind: 'no-such-promise',
      promise: '1.7',
      known: ['1.1'],
    });
  });

  it('asks which one is meant where two of a kind are live', () => {
    const journal = given(
      intake('2026-11-23 10:00'),
      promised('callback', '2026-11-24 10:00'),
      promised('callback', '2026-11-25 10:00'),
    );
    const done = decideDone(openCaseOf(journal), { of: 'callback' }, deciding('2026-11-23 13:00'));
    expect(refusal(done)).toMatchObject({ kind: 'several-live-promises', promises: ['1.1', '1.2'] });
  });

  it('records why the customer let us off', () => {
    const request = { promise: { number: 1 }, because: 'bought a new one', told: 'phone' } as const;
    const [entry] = recordedBy(decideWaive(openCaseOf(withReady), request, deciding('2026-11-24 10:00')));
    expect(entry).toMatchObject({ type: 'promise-waived', private: { because: 'bought a new one' } });
    expect(
      refusal(decideWaive(openCaseOf(withReady), { ...request, because: ' ' }, deciding('2026-11-24 10:00'))),
    ).toEqual({ kind: 'empty-text', field: 'because' });
  });
});
