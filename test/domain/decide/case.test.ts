import { describe, expect, it } from 'vitest';
import { decideAmend } from '../../../src/domain/decide/amend.ts';
import { decideClose, decideReopen } from '../../../src/domain/decide/close.ts';
import { decideIntake, type IntakeRequest } from '../../../src/domain/decide/intake.ts';
import { decideStatus } from '../../../src/domain/decide/status.ts';
import { decideTold, withoutNewDeadline } from '../../../src/domain/decide/told.ts';
import { caseNumber, customerNumber } from '../../../src/domain/ids.ts';
import { deciding, openCaseOf, recordedBy, refusal } from '../../support/deciding.ts';
import { bookOf, given, intake, kept, promised, status, time, told } from '../../support/shop.ts';

const on = deciding('2026-11-25 10:00');
const numbers = { case: caseNumber(1), customer: customerNumber(1) };
const request: IntakeRequest = {
  kind: 'repair',
  contact: { name: 'Astrid Lund', phone: '070-174 06 12' },
  item: 'Crescent bicycle',
  problems: ['rear wheel wobbles'],
  agreed: [],
  promises: [{ kind: 'ready', when: '3 working days' }],
};

describe('an intake', () => {
  it('opens the case and makes the promise in one', () => {
    const entries = recordedBy(decideIntake(numbers, request, on));
    expect(entries.map((e) => e.type)).toEqual(['case-opened', 'promise-made']);
    const [c] = bookOf(entries).open.values();
    expect(c).toMatchObject({ number: 1, item: 'Crescent bicycle', status: 'received', staff: 'anna' });
  });

  it('needs to know whose it is, by name, phone or e-mail', () => {
    expect(refusal(decideIntake(numbers, { ...request, contact: {} }, on)).kind).toBe('missing');
  });

  it.each([
    [{ contact: { name: '  ' } }, 'empty-text'],
    [{ contact: { name: 'A', phone: 'call me' } }, 'bad-phone'],
    [{ contact: { name: 'A', email: 'astrid' } }, 'bad-email'],
    [{ item: 'two\nlines' }, 'control-character'],
    [{ problems: ['\u0007'] }, 'control-character'],
  ])('refuses %j: %s', (over, kind) => {
    expect(refusal(decideIntake(numbers, { ...request, ...over }, on)).kind).toBe(kind);
  });
});

describe('a change of status', () => {
  const taken = given(
    intake('2026-11-23 10:00', { name: 'Astrid Lund' }),
    promised('ready', '2026-11-26 12:00'),
  );

  it('owes the customer a notice where the settings say so', () => {
    const [waiting] = recordedBy(decideStatus(openCaseOf(taken), { status: 'waiting-customer' }, on));
    expect(waiting?.data).toMatchObject({ status: 'waiting-customer', owes: 1 });
    const [repairing] = recordedBy(decideStatus(openCaseOf(taken), { status: 'repairing' }, on));
    expect(repairing?.data).toEqual({ status: 'repairing' });
  });

  it('owes nothing where the customer has been told', () => {
    const [waiting] = recordedBy(
      decideStatus(openCaseOf(taken), { status: 'waiting-customer', told: 'sms' }, on),
    );
    expect(waiting?.data).not.toHaveProperty('owes');
  });

  it('can be of the minute in which the case was opened, and of none before', () => {
    const at = (local: string) =>
      decideStatus(openCaseOf(taken), { status: 'repairing' }, deciding('2026-11-25 10:00', local));
    expect(at('2026-11-23 10:00').ok).toBe(true);
    expect(refusal(at('2026-11-23 09:59'))).toMatchObject({ kind: 'happened-too-early', after: 'opened' });
  });

  it('to ready keeps the promise that it would be', () => {
    const entries = recordedBy(decideStatus(openCaseOf(taken), { status: 'ready' }, on));
    expect(entries.map((e) => e.type)).toEqual(['status-changed', 'promise-kept']);
  });

  it('to what it is already is refused', () => {
    expect(refusal(decideStatus(openCaseOf(taken), { status: 'received' }, on)).kind).toBe('same-status');
  });
});

describe('telling the customer', () => {
  it('settles what is owed and what was silent, and leaves a late promise owed a new time', () => {
    const late = given(
      intake('2026-11-23 10:00', { name: 'Astrid Lund' }),
      promised('ready', '2026-11-24 12:00'),
      status('waiting-customer', { at: '2026-11-24 13:00', owes: true }),
    );
    const recorded = recordedBy(decideTold(openCaseOf(late), { channel: 'phone' }, on), late.entries);
    const c = [...bookOf([...late.entries, ...recorded]).open.values()][0];
    if (c === undefined) throw new Error('no case');
    expect(c.notices.every((n) => n.settledAt !== null)).toBe(true);
    expect(withoutNewDeadline(c, time('2026-11-25 11:00')).map((p) => p.number)).toEqual([1]);
  });
});

describe('closing', () => {
  it('is refused while a promise is live or word is owed, and says which', () => {
    const journal = given(
      intake('2026-11-23 10:00', { name: 'A' }),
      promised('ready', '2026-11-26 12:00'),
      status('waiting-customer', { owes: true }),
    );
    expect(refusal(decideClose(openCaseOf(journal), on))).toEqual({
      kind: 'close-refused',
      case: 1,
      promises: ['1.1'],
      owed: ['waiting-customer'],
    });
  });

  it('goes through when all is kept and told', () => {
    const journal = given(
      intake('2026-11-23 10:00', { name: 'A' }),
      promised('ready', '2026-11-26 12:00'),
      kept(1),
      status('ready', { owes: true }),
      told({ notices: [1] }),
    );
    expect(recordedBy(decideClose(openCaseOf(journal), on)).map((e) => e.type)).toEqual(['case-closed']);
  });

  it('can be undone by opening again, with a reason', () => {
    const c = { ...openCaseOf(given(intake('2026-11-23 10:00'))), closedAt: time('2026-11-24 10:00') };
    expect(recordedBy(decideReopen(c, 'it stopped again', on)).map((e) => e.type)).toEqual(['case-reopened']);
    expect(refusal(decideReopen({ ...c, closedAt: null }, 'x', on)).kind).toBe('case-is-open');
  });

  it('can be neither before the case was opened, nor be undone before it was', () => {
    const c = openCaseOf(given(intake('2026-11-23 10:00')));
    const at = (local: string) => deciding('2026-11-25 10:00', local);
    expect(refusal(decideClose(c, at('2026-11-22 10:00')))).toMatchObject({
      kind: 'happened-too-early',
      after: 'opened',
    });
    const closed = { ...c, closedAt: time('2026-11-24 10:00') };
    expect(refusal(decideReopen(closed, 'it stopped again', at('2026-11-23 12:00')))).toMatchObject({
      kind: 'happened-too-early',
      after: 'closed',
    });
  });
});

describe('correcting', () => {
  const c = openCaseOf(given(intake('2026-11-23 10:00', { name: 'Astrid Lund', item: 'bike' })));

  it('changes what was named and nothing else', () => {
    const corrected = { contact: { phone: '070-174 06 13' }, problems: [] };
    const [entry] = recordedBy(decideAmend(c, corrected, customerNumber(9), on));
    expect(entry).toMatchObject({ data: { customer: 1 }, private: { phone: '070-174 06 13' } });
  });

  it('gives a case without a customer one', () => {
    const corrected = { contact: { name: 'Nils' }, problems: [] };
    const [entry] = recordedBy(decideAmend({ ...c, customer: null }, corrected, customerNumber(9), on));
    expect(entry?.data).toEqual({ customer: 9 });
  });

  it('of nothing is refused', () => {
    expect(refusal(decideAmend(c, { contact: {}, problems: [] }, customerNumber(9), on)).kind).toBe(
      'nothing-to-amend',
    );
  });
});
