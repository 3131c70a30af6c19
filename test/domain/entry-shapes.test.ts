// Entries of an export are looked at as if they were typed; and whatever a command or an import can have written comes back.
import { describe, expect, test } from 'vitest';
import type { EntryType } from '../../src/domain/entries.ts';
import { entryFault } from '../../src/domain/entry-shapes.ts';

interface Said {
  readonly type: EntryType;
  readonly data?: object;
  readonly private?: object;
  readonly by?: string;
  readonly recordedAt?: string;
}

const faultOf = ({ type, data = {}, private: words, by = 'anna', recordedAt }: Said): string | undefined =>
  entryFault({
    seq: 5,
    type,
    case: type === 'repaired' || type === 'erased' ? null : 1,
    by,
    happenedAt: '2026-11-23T09:00:00Z',
    recordedAt: recordedAt ?? '2026-11-23T09:00:00Z',
    data,
    ...(words === undefined ? {} : { private: words }),
  });

const LONG = 'a'.repeat(64 * 1024);
const TOO_LONG = `${LONG}a`;
const note = (text: string): Said => ({ type: 'note-added', private: { text } });
const imported = (words: object): Said => ({
  type: 'case-imported',
  data: { kind: 'repair', customer: 1, status: 'received', promises: [], calls: [] },
  private: words,
});
const call = (words: object): Said => ({
  type: 'call-noted',
  data: { direction: 'in', channel: 'phone', answered: true },
  private: words,
});
const waived = (because: string): Said => ({
  type: 'promise-waived',
  data: { promise: 1, told: 'phone' },
  private: { because },
});
const within = (hours: object): Said => ({
  type: 'promise-made',
  data: {
    promise: 1,
    kind: 'ready',
    due: '2026-11-24T09:00:00Z',
    clock: 'working',
    said: '8wh',
    hours: { timeZone: 'Europe/Stockholm', week: {}, ...hours },
  },
});
const waiting = (left: string): Said => ({
  type: 'status-changed',
  data: { status: 'waiting-parts', paused: [{ promise: 1, deadline: 1, clock: 'calendar', left }] },
});
const repaired = (by: string): Said => ({ type: 'repaired', data: { damage: [] }, by });

describe('nobody can have typed', () => {
  test.each<[string, Said, string]>([
    ['an empty note', note(''), 'private.text'],
    ['a blank note', note(' \n '), 'private.text'],
    ['a note without end', note(TOO_LONG), 'private.text'],
    ['a reason that is none', waived(' '), 'private.because'],
    ['an agreement that is none', call({ text: 'x', agreed: [''] }), 'private.agreed[0]'],
    ['whom they spoke with on two lines', call({ text: 'x', with: 'Bo\nCarl' }), 'private.with'],
    ['an author that is nobody', { ...note('x'), by: '' }, 'by'],
    ['an author of two lines', { ...note('x'), by: 'anna\nbertil' }, 'by'],
    ['an author without end', { ...note('x'), by: TOO_LONG }, 'by'],
    ['a zone on Mars', within({ timeZone: 'Mars/Phobos' }), 'data.hours.timeZone'],
    ['a week that goes backwards', within({ week: { 'fri-mon': '09:00-17:30' } }), 'data.hours.week.fri-mon'],
    ['a day to the same day', within({ week: { 'mon-mon': '' } }), 'data.hours.week.mon-mon'],
    ['a day that there is not', within({ days: { '2026-99-99': '' } }), 'data.hours.days.2026-99-99'],
    ['days that go backwards', within({ days: { '2026-12-24/2026-12-23': '' } }), 'data.hours.days.…'],
  ])('%s', (_, said, at) => {
    expect(faultOf(said)).toBe(at);
  });
});

describe('it may be on record', () => {
  test.each<[string, Said]>([
    ['the longest note', note(LONG)],
    ['a note of two lines', note('one\ntwo')],
    ['a name of two lines, from a list', imported({ name: 'Bo\nCarl' })],
    ['a long text, from a list', imported({ problems: [TOO_LONG] })],
    ['a call of which a list had no words', imported({ said: [''] })],
    ['a call of which a log had no words', call({ text: '' })],
    ['a case that a log says was open again', { type: 'case-reopened', private: { because: '' } }],
    ['a repair, whoever made it', repaired('')],
    ['a repair, with whatever signs in the name', repaired('a\u0007\u009b\nb')],
    [
      'the words of single entries erased, whosever they were',
      { type: 'erased', data: { entries: [[3, 4]] } },
    ],
    ['what is due in the year 9999, while its case waits', waiting('PT69883214H59M1S')],
    ['a clock that was wrong', { ...note('x'), recordedAt: '2090-01-01T00:00:00Z' }],
    ['a clock that went backwards', { ...note('x'), recordedAt: '2026-11-20T00:00:00Z' }],
    ['a zone without an area', within({ timeZone: 'UTC' })],
    ['a zone that is newer than this computer', within({ timeZone: 'America/Coyhaique' })],
    ['hours', within({ week: { 'mon-fri': '09:00-17:30', sun: '10:00-14:00' } })],
    ['days', within({ days: { '2026-12-24': 'holiday', '2026-07-13/2026-07-31': '' } })],
  ])('%s', (_, said) => {
    expect(faultOf(said)).toBeUndefined();
  });
});
