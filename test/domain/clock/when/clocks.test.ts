/** When clocks are changed: times that are skipped, times that come twice, and days that have 23 or 25 hours. */
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../../../src/domain/clock/when/parse.ts';
import { toIso } from '../../../../src/domain/instant.ts';
import { at, calendarOf } from '../calendars.ts';

/** The moment in UTC, and what is said of the clocks. */
function understood(said: string, zone: string, from: string): readonly string[] {
  const now = at(from);
  const when = parseWhen(said, { from: now, now, calendar: calendarOf({ timeZone: zone }) });
  if (!when.ok) return [when.problem.kind];
  return [toIso(when.value.due), ...when.value.notes.filter((note) => note.endsWith('-time'))];
}

describe('Stockholm, where an hour is skipped and repeated', () => {
  test.each([
    ['29 mar 2026 01:59', '2026-03-29T00:59:00Z'],
    ['29 mar 2026 02:00', '2026-03-29T01:00:00Z', 'skipped-time'],
    ['29 mar 2026 02:30', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['29 mars 2026 kl. 02.30', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['29 mar 2026 03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25 02:00', '2026-10-25T00:00:00Z', 'repeated-time'],
    ['25 oct 02:30', '2026-10-25T00:30:00Z', 'repeated-time'],
    ['25. oktober kl. 02.59', '2026-10-25T00:59:00Z', 'repeated-time'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00Z'],
  ])('%s', (said, ...meant) => {
    expect(understood(said, 'Europe/Stockholm', '2026-03-02T10:00+01:00')).toEqual(meant);
  });

  test.each([
    ['2026-03-28T02:30+01:00', '1d', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['2026-03-28T02:30+01:00', 'om ett dygn', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['2026-03-27T02:30+01:00', '2d', '2026-03-29T01:30:00Z', 'skipped-time'],
    ['2026-03-28T02:30+01:00', '2d', '2026-03-30T00:30:00Z'],
    ['2026-03-28T10:00+01:00', '1d', '2026-03-29T08:00:00Z'],
    ['2026-03-28T10:00+01:00', '24h', '2026-03-29T09:00:00Z'],
    ['2026-03-28T10:00+01:00', '1d 1h', '2026-03-29T09:00:00Z'],
    ['2026-10-24T02:30+02:00', '1d', '2026-10-25T00:30:00Z', 'repeated-time'],
    ['2026-10-24T10:00+02:00', '1d', '2026-10-25T09:00:00Z'],
    ['2026-10-24T10:00+02:00', '24h', '2026-10-25T08:00:00Z'],
    ['2026-10-24T10:00+02:00', '1w', '2026-10-31T09:00:00Z'],
    ['2026-10-26T10:00+01:00', '2d ago', '2026-10-24T08:00:00Z'],
    ['2026-10-26T02:30+01:00', '1d ago', '2026-10-25T00:30:00Z', 'repeated-time'],
  ])('from %s, %s', (from, said, ...meant) => {
    expect(understood(said, 'Europe/Stockholm', from)).toEqual(meant);
  });
});

describe('Lord Howe, where it is half an hour', () => {
  test.each([
    ['2026-10-04 01:59', '2026-10-03T15:29:00Z'],
    ['2026-10-04 02:00', '2026-10-03T15:30:00Z', 'skipped-time'],
    ['2026-10-04 02:29', '2026-10-03T15:59:00Z', 'skipped-time'],
    ['2026-10-04 02:30', '2026-10-03T15:30:00Z'],
    ['2026-04-05 01:29', '2026-04-04T14:29:00Z'],
    ['2026-04-05 01:30', '2026-04-04T14:30:00Z', 'repeated-time'],
    ['2026-04-05 01:59', '2026-04-04T14:59:00Z', 'repeated-time'],
    ['2026-04-05 02:00', '2026-04-04T15:30:00Z'],
  ])('%s', (said, ...meant) => {
    expect(understood(said, 'Australia/Lord_Howe', '2026-03-02T10:00+11:00')).toEqual(meant);
  });

  test('a day keeps the local time', () => {
    const from = '2026-10-03T10:00+10:30';
    expect(understood('1d', 'Australia/Lord_Howe', from)).toEqual(['2026-10-03T23:00:00Z']);
    expect(understood('24h', 'Australia/Lord_Howe', from)).toEqual(['2026-10-03T23:30:00Z']);
  });
});

test('a midnight that is skipped or comes twice ends its day', () => {
  // in Beirut clocks go forward at midnight, in Havana they go back at one
  expect(understood('2026-03-28 24:00', 'Asia/Beirut', '2026-03-20T10:00+02:00')).toEqual([
    '2026-03-28T22:00:00Z',
    'skipped-time',
  ]);
  expect(understood('2026-10-31 24:00', 'America/Havana', '2026-10-20T10:00-04:00')).toEqual([
    '2026-11-01T04:00:00Z',
    'repeated-time',
  ]);
});
