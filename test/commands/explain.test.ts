/** `explain`: the sum of a deadline, for a promise on record and for any time that can be said. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter } from '../support/lofte.ts';

const intake = 'intake --customer "Astrid Lund" --phone "070-174 06 05" --item "iPhone 13"';

interface Deadline {
  readonly notes: readonly string[];
  readonly clock: string;
  readonly from: string;
  readonly due: string | null;
  readonly steps: readonly {
    readonly on: string;
    readonly open: readonly (readonly string[])[];
    readonly counted: string;
    readonly closed?: string;
    readonly holiday?: string | null;
  }[];
  readonly pauses: readonly unknown[];
  readonly promise: string | null;
  readonly today: string | null;
}

const before = (line: string): string => `${line} --from "2026-12-22 16:00"`;

describe('a time that can be said', () => {
  it('says first by when, and that it is not round the clock; then each day', () => {
    const { does } = counter();
    expect(does(before('explain 24wh')))
      .toBe(`By Tuesday 29 December at 14:30: 24 working hours, not round the clock: only
while the shop is open.
"24wh", counted from Tuesday 22 December at 16:00.
  Tue 22 Dec  09:00-17:30  from 16:00   1 h 30 min   1 h 30 min
  Wed 23 Dec  09:00-17:30               8 h 30 min         10 h
  Thu 24 Dec  closed, Christmas Eve
  Fri 25 Dec  closed, Christmas Day
  Sat 26 Dec  closed, Boxing Day
  Sun 27 Dec  closed
  Mon 28 Dec  09:00-17:30               8 h 30 min  18 h 30 min
  Tue 29 Dec  09:00-17:30  until 14:30  5 h 30 min         24 h
`);
  });

  it('or that it is', () => {
    const { does } = counter();
    expect(does(before('explain 24 timer')))
      .toBe(`By Wednesday 23 December at 16:00: 24 hours, round the clock, nights and closed
days too.
"24 timer", counted from Tuesday 22 December at 16:00.
  Tue 22 Dec  from 16:00    8 h   8 h
  Wed 23 Dec  until 16:00  16 h  24 h
`);
  });

  it.each([
    ['3wd', 'By Tuesday 29 December at 17:30: 3 working days, not round the clock'],
    ['3d', 'By Friday 25 December at 16:00: 3 days by the calendar, closed days too'],
    ['mon 15:00', 'By Monday 28 December at 15:00: a set time, nothing to count.'],
    ['2026-12-28', 'By Monday 28 December at 17:30: closing time that day.'],
    ['2026-12-27', 'By Sunday 27 December at 24:00: the shop is closed that day, so its end counts.'],
  ])('%s', (said, answer) => {
    const { does } = counter();
    expect(does(before(`explain ${said}`)).replace(/\n/g, ' ')).toContain(answer);
  });

  it('comes to scripts day by day, and what counted adds up', () => {
    const { json } = counter();
    const deadline = json<Deadline>(before('explain 24wh'));
    expect(deadline).toMatchObject({
      schema: 'lofte.deadline.v1',
      said: '24wh',
      clock: 'working',
      from: '2026-12-22T15:00:00Z',
      due: '2026-12-29T13:30:00Z',
    });
    expect(deadline.steps).toEqual([
      { on: '2026-12-22', open: [['09:00', '17:30']], counted: 'PT1H30M' },
      { on: '2026-12-23', open: [['09:00', '17:30']], counted: 'PT8H30M' },
      { on: '2026-12-24', open: [], counted: 'PT0S', closed: 'holiday', holiday: 'Christmas Eve' },
      { on: '2026-12-25', open: [], counted: 'PT0S', closed: 'holiday', holiday: 'Christmas Day' },
      { on: '2026-12-26', open: [], counted: 'PT0S', closed: 'holiday', holiday: 'Boxing Day' },
      { on: '2026-12-27', open: [], counted: 'PT0S', closed: 'week' },
      { on: '2026-12-28', open: [['09:00', '17:30']], counted: 'PT8H30M' },
      { on: '2026-12-29', open: [['09:00', '17:30']], counted: 'PT5H30M' },
    ]);
  });

  it('speaks the language of the output, whatever language the time was said in', () => {
    const { does } = counter();
    expect(does(before('explain 3 working days --lang sv')).split('\n')[0]).toBe(
      'Senast tisdag 29 december kl. 17.30: 3 arbetsdagar, inte dygnet runt: till',
    );
    expect(does(before('explain 24 timmar --lang da'))).toContain('24 timer, døgnet rundt');
    expect(does(before('explain 24wh --lang nb'))).toContain('stengt, ');
  });

  it('of many days shows the beginning and the end, and cuts nothing off at the side', () => {
    const { does } = counter();
    const lines = does(before('explain 500wh')).split('\n');
    expect(lines.length).toBeLessThan(32);
    expect(lines).toContain('  … 60 more days, 389 h');
    expect(lines.join('\n')).toContain('closed, Christmas Eve');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('counts from a time that is past, to come, or now', () => {
    const { json } = counter();
    expect(json<Deadline>('explain 1h --from "yesterday 15:00"').due).toBe('2026-11-22T15:00:00Z');
    expect(json<Deadline>('explain 1h --from 2027-06-01T08:00:00Z').due).toBe('2027-06-01T09:00:00Z');
    expect(json<Deadline>('explain 1h').due).toBe('2026-11-23T10:00:00Z');
  });

  it('adds up line by line, though nobody starts on a whole minute', () => {
    const { does, json } = counter();
    const odd = { now: '2026-11-26T09:00:37Z' };
    expect(json<Deadline>('explain 24wh', odd).due).toBe('2026-11-30T12:00:00Z');
    const sums = [...does('explain 24wh', odd).matchAll(/(\S+ h(?: \d+ min)?)\n/g)].map(([, sum]) => sum);
    expect(sums).toEqual(['7 h 30 min', '16 h', '20 h', '24 h']);
  });

  it('over a change of clocks', () => {
    const { does } = counter();
    expect(does('explain 24h --from "2027-03-27 16:00"')).toContain('clocks change');
  });

  it('shows from when to when something counted, not when nobody was there', () => {
    const { does } = counter();
    expect(does('explain 4wh --from "2026-11-26 08:00"')).toContain(
      'Thu 26 Nov  09:00-17:30  09:00 to 13:00  4 h  4 h',
    );
    expect(does('explain 5wh --from "2026-11-28 08:00"')).toContain(
      'Sat 28 Nov  10:00-14:00  from 10:00   4 h  4 h',
    );
    expect(does('explain 1wh --from "2026-11-26 18:00"')).not.toContain('Thu 26 Nov  09:00');
  });

  it('names the year of days that are of another one', () => {
    const { does } = counter();
    expect(does(before('explain 40wh'))).toMatch(/Thu 31 Dec +closed[^]*Sat 2 Jan 2027 +10:00-14:00/);
  });

  it('from a day alone is counted from its beginning, from a closing time that was said from then', () => {
    const { json } = counter();
    const from = (said: string): string => json<Deadline>(`explain 24wh --from "${said}"`).from;
    expect(from('2027-02-01')).toBe('2027-01-31T23:00:00Z');
    expect(from('fri')).toBe('2026-11-26T23:00:00Z');
    expect(from('yesterday')).toBe('2026-11-21T23:00:00Z');
    expect(from('fri before closing')).toBe('2026-11-27T16:30:00Z');
    expect(from('2027-02-01 08:00')).toBe('2027-02-01T07:00:00Z');
  });

  it.each(['yesterday 10:00', '2020-01-01', '2 hours ago'])('%s is past, and it says so', (said) => {
    const { does, json } = counter();
    expect(json<Deadline>(`explain "${said}"`)).toMatchObject({ notes: expect.arrayContaining(['past']) });
    expect(does(`explain "${said}"`)).toContain('That is past: as a promise it would be refused.');
  });

  it('of a time that could be the name of a promise says what it could mean, where there is no such case', () => {
    const refused = counter().lofte('explain 8.30', { now: '2026-11-26T09:00:00Z' });
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('"8.30" could mean 2026-11-26 20:30 or 2026-11-27 08:30');
  });

  it('is counted in whole minutes', () => {
    const { json } = counter();
    const odd = { now: '2026-11-26T09:00:37Z' };
    expect(json<Deadline>('explain 1 second', odd).due).toBe('2026-11-26T09:01:00Z');
    expect(json<Deadline>('explain PT90S', odd).due).toBe('2026-11-26T09:02:00Z');
  });

  it.each([
    ['explain fri 15', 3],
    ['explain 11y', 3],
    ['explain -1h', 2],
    ['explain 1h --from nonsense', 3],
    ['explain', 2],
  ])('%s is refused', (line, code) => {
    const { lofte } = counter();
    const refused = lofte(line);
    expect(refused.code).toBe(code);
    expect(refused.err.trim().split('\n').length).toBeGreaterThan(1);
  });
});

describe('a promise on record', () => {
  const thursday = { now: '2026-11-26T09:00:00Z' };

  it('is explained with the hours as they were, and stays when they change', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 16wh"`, thursday);
    does('settings set hours "mon-fri 12:00-16:00"');
    const explained = json<Deadline>('explain 1.1');
    expect(explained).toMatchObject({
      promise: '1.1',
      due: '2026-11-27T16:30:00Z',
      hours: { week: { 'mon-fri': '09:00-17:30', sat: '10:00-14:00' } },
      today: '2026-12-01T15:00:00Z',
    });
    expect(explained.steps.map((s) => s.counted)).toEqual(['PT7H30M', 'PT8H30M']);
    expect(does('explain 1 ready')).toContain('By the present hours it would be Tuesday 1 December at');
    expect(json<{ promises: { due: string }[] }>('show 1').promises[0]?.due).toBe('2026-11-27T16:30:00Z');
  });

  it('says the hours as they were only where they are others now, days and holidays too', () => {
    const { does } = counter();
    const december = { now: '2026-12-21T09:00:00Z' };
    const explained = (): string => does('explain 1.1', december).replace(/\n/g, ' ');
    does('settings set days.2026-12-23 "12:00-14:00"');
    does(`${intake} --promise "ready 40wh"`, december);
    expect(explained()).not.toContain('as they were');
    does('settings set holidays.country null');
    expect(explained()).toContain(
      'Hours as they were: Thu 24 Dec to Sat 26 Dec closed, public holiday. By the present hours',
    );
    does('settings set days {}');
    does('settings set hours "mon-fri 12:00-16:00"');
    expect(explained()).toContain(
      'Hours as they were: Mon-Fri 09:00-17:30, Sat 10:00-14:00; Wed 23 Dec 12:00-14:00; ' +
        'Thu 24 Dec to Fri 25 Dec closed, public holiday.',
    );
  });

  it('of a shop that has moved is explained by the clock that it had then', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 12wh"`, thursday);
    does('settings set timeZone America/New_York');
    const explained = does('explain 1.1', thursday);
    expect(explained).toContain('  By the clock of Europe/Stockholm:\n  Thu 26 Nov  09:00-17:30  from 10:00');
    expect(explained).toContain('until 13:30');
    expect(explained).toContain('Hours as they were, by the clock of Europe/Stockholm:');
    expect(json('explain 1.1', thursday)).toMatchObject({
      timeZone: 'America/New_York',
      steps: [{ timeZone: 'Europe/Stockholm' }, { timeZone: 'Europe/Stockholm' }],
    });
  });

  it('`due -v` says so on standard error, and `due` does not', () => {
    const { does, lofte } = counter();
    does(`${intake} --promise "ready 16wh" --promise "callback 24h"`, thursday);
    does('settings set hours "mon-fri 12:00-16:00"');
    expect(lofte('due -v', thursday).err).toBe(
      '1.1: by the present hours "16wh" would be Tue 1 Dec 16:00; it stays tomorrow 17:30, as it was told.\n',
    );
    expect(lofte('due', thursday).err).toBe('');
  });

  it('is explained with the holidays as they were', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 2wd"`, { now: '2026-12-22T09:00:00Z' });
    does('settings set holidays.country null');
    expect(json<Deadline>('explain 1.1', { now: '2026-12-22T09:00:00Z' })).toMatchObject({
      due: '2026-12-28T16:30:00Z',
      today: '2026-12-24T16:30:00Z',
    });
  });

  it('shows how it stood still: what was counted before, what was left, and from when it went on', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 16wh"`, thursday);
    does('status 1 waiting-customer', { now: '2026-11-26T15:00:00Z' });
    const still = json<Deadline>('explain 1.1', { now: '2026-11-30T08:00:00Z' });
    expect(still).toMatchObject({ due: null, pauses: [{ until: null, left: 'PT10H' }] });
    expect(does('explain 1.1', { now: '2026-11-30T08:00:00Z' })).toContain(
      '1.1 ready stands still since Thu 26 Nov 16:00: 10 h working time left, from when',
    );
    does('status 1 repairing', { now: '2026-11-30T09:00:00Z' });
    expect(does('explain 1.1', { now: '2026-11-30T09:00:00Z' }))
      .toBe(`1.1 ready, by Tuesday 1 December at 11:30: 16 working hours, not round the
clock: only while the shop is open. It stood still while the case waited, and
went on with what was left.
"16wh", counted from Thursday 26 November at 10:00.
  Thu 26 Nov  09:00-17:30  10:00 to 16:00         6 h          6 h
  Thu 26 Nov 16:00: stands still, waiting for customer; 10 h working time left.
  today 10:00: goes on with what was left, 10 h working time.
  Mon 30 Nov  09:00-17:30  from 10:00      7 h 30 min  13 h 30 min
  Tue 1 Dec   09:00-17:30  until 11:30     2 h 30 min         16 h
Told: by Friday 27 November at 17:30.
`);
  });

  it('is the deadline that the customer knows; one that they were not told of comes after they are', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 16wh"`, thursday);
    does('postpone 1.1 24wh --not-told', thursday);
    expect(json<Deadline>('explain 1.1').due).toBe('2026-11-27T16:30:00Z');
    does('told 1', thursday);
    expect(json<Deadline>('explain 1.1').due).toBe('2026-11-30T12:00:00Z');
    expect(does('explain 1.1')).toContain('It was postponed once.');
  });

  it('written down in a wait, it ran until the wait began', () => {
    const { does, json } = counter();
    does(intake, thursday);
    does('status 1 waiting-customer', { now: '2026-11-26T11:00:00Z' });
    does('promise 1 ready 8wh --at "2026-11-26 10:00"', { now: '2026-11-26T11:30:00Z' });
    const explained = json<Deadline>('explain 1.1', { now: '2026-11-26T12:00:00Z' });
    expect(explained.pauses).toMatchObject([{ since: '2026-11-26T11:00:00Z', left: 'PT6H' }]);
    expect(explained.steps.map((s) => s.counted)).toEqual(['PT2H']);
  });

  it('kept while it stood still, it says when, and no longer that it waits', () => {
    const { does, json } = counter();
    does(`${intake} --promise "ready 16wh"`, thursday);
    does('status 1 waiting-customer', { now: '2026-11-26T15:00:00Z' });
    does('done 1.1', { now: '2026-11-27T09:00:00Z' });
    expect(json<Deadline>('explain 1.1').due).toBe('2026-11-27T16:30:00Z');
    expect(does('explain 1.1', { now: '2026-11-27T10:00:00Z' })).toContain('Kept today 10:00.');
  });

  it('a name of a promise that is none is a time where it can be one', () => {
    const { json, lofte } = counter();
    expect(json<Deadline>('explain 15.30')).toMatchObject({ promise: null, due: '2026-11-23T14:30:00Z' });
    expect(lofte('explain 7.2')).toMatchObject({
      code: 3,
      err: expect.stringContaining('there is no case 7'),
    });
  });

  it('of an import was given as it stands', () => {
    const { desk, does, json } = counter();
    const map = {
      lofte: 'mapping.v1',
      dates: ['YYYY-MM-DD HH:mm'],
      case: { ref: { column: 'id' }, openedAt: { column: 'opened' } },
      promises: [{ kind: 'ready', due: { column: 'due' } }],
    };
    writeFileSync(join(desk, 'map.json'), JSON.stringify(map));
    const csv = 'id,opened,due\nA1,2026-11-20 10:00,2026-11-27 12:00\n';
    does('import - --map map.json', { input: csv });
    expect(json<Deadline>('explain 1.1')).toMatchObject({ due: '2026-11-27T11:00:00Z', steps: [] });
    expect(does('explain 1.1')).toContain(
      'by Friday 27 November at 12:00: the deadline was given as it stands.',
    );
  });
});
