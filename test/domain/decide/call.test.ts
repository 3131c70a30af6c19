import { describe, expect, it } from 'vitest';
import { decideCall, type CallRequest } from '../../../src/domain/decide/call.ts';
import { isSilent } from '../../../src/domain/promise.ts';
import { deciding, openCaseOf, recordedBy, refusal } from '../../support/deciding.ts';
import { bookOf, given, intake, promised, status, time } from '../../support/shop.ts';

const request: CallRequest = {
  text: 'told her that the part is late',
  direction: 'out',
  channel: 'phone',
  agreed: [],
  atCollection: [],
  promises: [],
  done: [],
  told: false,
  answered: true,
};
const late = given(
  intake('2026-11-23 10:00', { name: 'Astrid Lund' }),
  promised('ready', '2026-11-24 12:00'),
  status('waiting-customer', { at: '2026-11-24 09:00', owes: true }),
);
const on = deciding('2026-11-25 10:00');

describe('a call', () => {
  it('does not make a broken promise known unless it says so', () => {
    const silentAfter = (told: boolean): boolean => {
      const recorded = recordedBy(decideCall(openCaseOf(late), { ...request, told }, on), late.entries);
      const [promise] = [...bookOf([...late.entries, ...recorded]).open.values()].flatMap((c) => c.promises);
      if (promise === undefined) throw new Error('no promise');
      return isSilent(promise, time('2026-11-25 11:00'));
    };
    expect(silentAfter(false)).toBe(true);
    expect(silentAfter(true)).toBe(false);
  });

  it('says which notices and which silence it settles', () => {
    const [call] = recordedBy(decideCall(openCaseOf(late), { ...request, told: true }, on));
    expect(call?.data).toMatchObject({ told: { channel: 'phone', notices: [1], promises: [1] } });
  });

  it('writes the promise made in it in the same breath', () => {
    const promises = [{ kind: 'callback', when: 'within the hour' }] as const;
    const entries = recordedBy(decideCall(openCaseOf(late), { ...request, promises }, on));
    expect(entries.map((e) => e.type)).toEqual(['call-noted', 'promise-made']);
    expect(entries[1]?.data).toMatchObject({ promise: 2, due: '2026-11-25T10:00:00Z' });
  });

  it('is the call back that was promised, where it reached the customer', () => {
    const waiting = given(intake('2026-11-23 10:00'), promised('callback', '2026-11-24 12:00'));
    const types = (over: Partial<CallRequest>): readonly string[] =>
      recordedBy(decideCall(openCaseOf(waiting), { ...request, ...over }, on)).map((e) => e.type);
    expect(types({})).toEqual(['call-noted', 'promise-kept']);
    expect(types({ channel: 'email' })).toEqual(['call-noted']);
    expect(types({ direction: 'in' })).toEqual(['call-noted']);
    expect(types({ answered: false })).toEqual(['call-noted']);
  });

  it('that nobody answered can neither tell nor agree anything', () => {
    const unanswered = { ...request, answered: false };
    const refused = (over: Partial<CallRequest>): unknown =>
      refusal(decideCall(openCaseOf(late), { ...unanswered, ...over }, on)).kind;
    expect(refused({ told: true })).toBe('not-answered');
    expect(refused({ agreed: ['a loan bicycle'] })).toBe('not-answered');
    expect(refused({ done: [{ of: 'callback' }] })).toBe('not-answered');
  });

  it('keeps words private and says what was agreed', () => {
    const agreed = ['she sees it run before paying'];
    const [call] = recordedBy(decideCall(openCaseOf(late), { ...request, agreed, with: 'her son' }, on));
    expect(call?.private).toEqual({ text: request.text, with: 'her son', agreed });
  });

  it('may be noted on a closed case, but promises nothing there', () => {
    const c = { ...openCaseOf(late), closedAt: time('2026-11-25 09:00') };
    expect(recordedBy(decideCall(c, request, on)).map((e) => e.type)).toEqual(['call-noted']);
    const promises = [{ kind: 'callback', when: '1h' }] as const;
    expect(refusal(decideCall(c, { ...request, promises }, on)).kind).toBe('case-is-closed');
  });

  it('refuses an empty text and terminal escapes', () => {
    expect(refusal(decideCall(openCaseOf(late), { ...request, text: ' \n' }, on)).kind).toBe('empty-text');
    expect(refusal(decideCall(openCaseOf(late), { ...request, text: 'a\u001b[2Jb' }, on))).toMatchObject({
      kind: 'control-character',
      code: 0x1b,
    });
  });
});
