import { describe, expect, test } from 'vitest';
import type { Duration } from '../../src/domain/clock/when/duration.ts';
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../src/domain/instant.ts';
import type { Clock, Language } from '../../src/domain/vocabulary.ts';
import { time } from '../support/shop.ts';
import { datesAt } from './languages.ts';

const now = '2026-11-24 07:30';

describe('moments, seen from now', () => {
  describe.each<[Language, readonly (readonly [string, string, string])[]]>([
    [
      'en',
      [
        ['2026-11-24 16:00', 'today 16:00', 'Tuesday 24 November at 16:00'],
        ['2026-11-24 12:00', 'today 12:00', 'Tuesday 24 November at 12:00'],
        ['2026-11-24 00:00', 'today 00:00', 'Tuesday 24 November at 00:00'],
        ['2026-11-23 23:59', 'yesterday 23:59', 'Monday 23 November at 23:59'],
        ['2026-11-25 09:05', 'tomorrow 09:05', 'Wednesday 25 November at 09:05'],
        ['2026-11-26 14:05', 'Thu 26 Nov 14:05', 'Thursday 26 November at 14:05'],
        ['2026-03-03 14:05', 'Tue 3 Mar 14:05', 'Tuesday 3 March at 14:05'],
        ['2027-01-04 14:05', 'Mon 4 Jan 2027 14:05', 'Monday 4 January 2027 at 14:05'],
        ['2015-02-13 14:05', 'Fri 13 Feb 2015 14:05', 'Friday 13 February 2015 at 14:05'],
      ],
    ],
    [
      'sv',
      [
        ['2026-11-24 16:00', 'i dag kl. 16.00', 'tisdag 24 november kl. 16.00'],
        ['2026-11-24 12:00', 'i dag kl. 12.00', 'tisdag 24 november kl. 12.00'],
        ['2026-11-24 00:00', 'i dag kl. 00.00', 'tisdag 24 november kl. 00.00'],
        ['2026-11-23 23:59', 'i går kl. 23.59', 'måndag 23 november kl. 23.59'],
        ['2026-11-25 09:05', 'i morgon kl. 09.05', 'onsdag 25 november kl. 09.05'],
        ['2026-11-26 14:05', 'tors 26 nov kl. 14.05', 'torsdag 26 november kl. 14.05'],
        ['2026-03-03 14:05', 'tis 3 mars kl. 14.05', 'tisdag 3 mars kl. 14.05'],
        ['2027-01-04 14:05', 'mån 4 jan 2027 kl. 14.05', 'måndag 4 januari 2027 kl. 14.05'],
        ['2015-02-13 14:05', 'fre 13 feb 2015 kl. 14.05', 'fredag 13 februari 2015 kl. 14.05'],
      ],
    ],
    [
      'da',
      [
        ['2026-11-24 16:00', 'i dag kl. 16.00', 'tirsdag den 24. november kl. 16.00'],
        ['2026-11-24 12:00', 'i dag kl. 12.00', 'tirsdag den 24. november kl. 12.00'],
        ['2026-11-24 00:00', 'i dag kl. 00.00', 'tirsdag den 24. november kl. 00.00'],
        ['2026-11-23 23:59', 'i går kl. 23.59', 'mandag den 23. november kl. 23.59'],
        ['2026-11-25 09:05', 'i morgen kl. 09.05', 'onsdag den 25. november kl. 09.05'],
        ['2026-11-26 14:05', 'tors. 26. nov. kl. 14.05', 'torsdag den 26. november kl. 14.05'],
        ['2026-03-03 14:05', 'tirs. 3. marts kl. 14.05', 'tirsdag den 3. marts kl. 14.05'],
        ['2027-01-04 14:05', 'man. 4. jan. 2027 kl. 14.05', 'mandag den 4. januar 2027 kl. 14.05'],
        ['2015-02-13 14:05', 'fre. 13. feb. 2015 kl. 14.05', 'fredag den 13. februar 2015 kl. 14.05'],
      ],
    ],
    [
      'nb',
      [
        ['2026-11-24 16:00', 'i dag kl. 16.00', 'tirsdag 24. november kl. 16.00'],
        ['2026-11-24 12:00', 'i dag kl. 12.00', 'tirsdag 24. november kl. 12.00'],
        ['2026-11-24 00:00', 'i dag kl. 00.00', 'tirsdag 24. november kl. 00.00'],
        ['2026-11-23 23:59', 'i går kl. 23.59', 'mandag 23. november kl. 23.59'],
        ['2026-11-25 09:05', 'i morgen kl. 09.05', 'onsdag 25. november kl. 09.05'],
        ['2026-11-26 14:05', 'tors. 26. nov. kl. 14.05', 'torsdag 26. november kl. 14.05'],
        ['2026-03-03 14:05', 'tirs. 3. mars kl. 14.05', 'tirsdag 3. mars kl. 14.05'],
        ['2027-01-04 14:05', 'man. 4. jan. 2027 kl. 14.05', 'mandag 4. januar 2027 kl. 14.05'],
        ['2015-02-13 14:05', 'fre. 13. feb. 2015 kl. 14.05', 'fredag 13. februar 2015 kl. 14.05'],
      ],
    ],
  ])('in %s', (language, rows) => {
    test.each(rows)('%s', (local, short, full) => {
      const { moment, fullMoment } = datesAt(language, now);
      expect(moment(time(local))).toBe(short);
      expect(fullMoment(time(local))).toBe(full);
    });
  });

  test('by the shop’s clock on both sides of a change, wherever the host is', () => {
    const before = datesAt('en', '2026-03-28 10:00');
    expect(before.moment(time('2026-03-29 01:59'))).toBe('tomorrow 01:59');
    expect(before.moment((time('2026-03-29 01:59') + MINUTE) as Instant)).toBe('tomorrow 03:00');
    expect(before.moment((time('2026-03-28 10:00') + 24 * HOUR) as Instant)).toBe('tomorrow 11:00');
  });

  test.each<[Language, string, string, string, string]>([
    ['en', 'today', 'Fri 20 Nov', 'Friday 20 November 2026', '10:00'],
    ['sv', 'i dag', 'fre 20 nov', 'fredag 20 november 2026', '10.00'],
    ['da', 'i dag', 'fre. 20. nov.', 'fredag den 20. november 2026', '10.00'],
    ['nb', 'i dag', 'fre. 20. nov.', 'fredag 20. november 2026', '10.00'],
  ])('days in %s', (language, today, day, fullDay, clock) => {
    const dates = datesAt(language, now);
    expect(dates.day(time('2026-11-24 23:59'))).toBe(today);
    expect(dates.day(time('2026-11-20 10:00'))).toBe(day);
    expect(dates.date(Math.floor(time('2026-11-20 10:00') / DAY))).toBe(day);
    expect(dates.fullDay(time('2026-11-20 10:00'))).toBe(fullDay);
    expect(dates.time(time('2026-11-20 10:00'))).toBe(clock);
  });

  test.each<[Language, string]>([
    ['en', 'Mon Tue Wed Thu Fri Sat Sun'],
    ['sv', 'mån tis ons tors fre lör sön'],
    ['da', 'man. tirs. ons. tors. fre. lør. søn.'],
    ['nb', 'man. tirs. ons. tors. fre. lør. søn.'],
  ])('days of the week in %s', (language, names) => {
    const { date } = datesAt(language, now);
    const monday = Math.floor(time('2026-11-30 10:00') / DAY);
    expect(names.split(' ').map((_, i) => date(monday + i).split(' ')[0])).toEqual(names.split(' '));
  });

  test.each<[Language, string]>([
    ['en', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
    ['sv', 'jan feb mars apr maj juni juli aug sept okt nov dec'],
    ['da', 'jan. feb. marts apr. maj juni juli aug. sept. okt. nov. dec.'],
    ['nb', 'jan. feb. mars april mai juni juli aug. sep. okt. nov. des.'],
  ])('months in %s', (language, names) => {
    const { day } = datesAt(language, '2026-01-01 09:00');
    const all = names
      .split(' ')
      .map((_, i) => day(time(`2026-${String(i + 1).padStart(2, '0')}-15 10:00`)).split(' ')[2]);
    expect(all).toEqual(names.split(' '));
  });
});

describe('a deadline at midnight is the end of a day', () => {
  test.each<[Language, string, string]>([
    ['en', 'Sun 29 Nov 24:00', 'Sunday 29 November at 24:00'],
    ['sv', 'sön 29 nov kl. 24.00', 'söndag 29 november kl. 24.00'],
    ['da', 'søn. 29. nov. kl. 24.00', 'søndag den 29. november kl. 24.00'],
    ['nb', 'søn. 29. nov. kl. 24.00', 'søndag 29. november kl. 24.00'],
  ])('in %s', (language, short, full) => {
    const { deadline, fullDeadline } = datesAt(language, now);
    expect(deadline(time('2026-11-30 00:00'))).toBe(short);
    expect(fullDeadline(time('2026-11-30 00:00'))).toBe(full);
  });

  test('today, and at the turn of the year', () => {
    const { deadline, fullDeadline, endTime } = datesAt('en', now);
    expect(deadline(time('2026-11-25 00:00'))).toBe('today 24:00');
    expect(deadline(time('2026-11-24 00:00'))).toBe('yesterday 24:00');
    expect(fullDeadline(time('2027-01-01 00:00'))).toBe('Thursday 31 December at 24:00');
    expect(fullDeadline(time('2028-01-01 00:00'))).toBe('Friday 31 December 2027 at 24:00');
    expect(endTime(time('2026-11-25 00:00'))).toBe('24:00');
  });

  test('a second beside it is what it is', () => {
    const { deadline, fullDeadline, endTime } = datesAt('en', now);
    expect(deadline((time('2026-11-30 00:00') + SECOND) as Instant)).toBe('Mon 30 Nov 00:00');
    expect(fullDeadline((time('2026-11-30 00:00') - SECOND) as Instant)).toBe('Sunday 29 November at 23:59');
    expect(endTime(time('2026-11-25 16:00'))).toBe('16:00');
  });
});

describe('durations', () => {
  test.each<[number, Clock, string, string, string, string]>([
    [0, 'calendar', 'under 1 min', 'under 1 min', 'under 1 min', 'under 1 min'],
    [MINUTE, 'calendar', '1 min', '1 min', '1 min', '1 min'],
    [59 * MINUTE, 'calendar', '59 min', '59 min', '59 min', '59 min'],
    [HOUR, 'calendar', '1 h', '1 tim', '1 t', '1 t'],
    [200 * MINUTE, 'calendar', '3 h 20 min', '3 tim 20 min', '3 t 20 min', '3 t 20 min'],
    [26 * HOUR, 'calendar', '26 h', '26 tim', '26 t', '26 t'],
    [2 * DAY, 'calendar', '2 days', '2 dagar', '2 dage', '2 dager'],
    [2 * DAY + 245 * MINUTE, 'calendar', '2 days 4 h', '2 dagar 4 tim', '2 dage 4 t', '2 dager 4 t'],
    [21 * DAY, 'calendar', '21 days', '21 dagar', '21 dage', '21 dager'],
    [101 * DAY + 5 * HOUR, 'calendar', '101 days', '101 dagar', '101 dage', '101 dager'],
    [
      330 * MINUTE,
      'working',
      '5 h 30 min working time',
      '5 tim 30 min arbetstid',
      '5 t 30 min arbejdstid',
      '5 t 30 min arbeidstid',
    ],
    [
      100 * HOUR,
      'working',
      '100 h working time',
      '100 tim arbetstid',
      '100 t arbejdstid',
      '100 t arbeidstid',
    ],
  ])('%i on the %s clock', (ms, clock, en, sv, da, nb) => {
    expect(datesAt('en', now).duration(ms, clock)).toBe(en);
    expect(datesAt('sv', now).duration(ms, clock)).toBe(sv);
    expect(datesAt('da', now).duration(ms, clock)).toBe(da);
    expect(datesAt('nb', now).duration(ms, clock)).toBe(nb);
  });

  test('hours and minutes, however many', () => {
    expect(datesAt('en', now).hours(510 * MINUTE)).toBe('8 h 30 min');
    expect(datesAt('en', now).hours(120 * HOUR)).toBe('120 h');
    expect(datesAt('sv', now).hours(120 * HOUR)).toBe('120 tim');
  });

  test.each<[Language, string, string, string, string]>([
    ['en', '26 h late', '5 h 30 min working time late', '3 h left', '3 h 20 min working time left'],
    ['sv', '26 tim försenat', '5 tim 30 min arbetstid försenat', '3 tim kvar', '3 tim 20 min arbetstid kvar'],
    [
      'da',
      '26 t forsinket',
      '5 t 30 min arbejdstid forsinket',
      '3 t tilbage',
      '3 t 20 min arbejdstid tilbage',
    ],
    ['nb', '26 t forsinket', '5 t 30 min arbeidstid forsinket', '3 t igjen', '3 t 20 min arbeidstid igjen'],
  ])('late and left in %s', (language, late, lateWorking, left, leftWorking) => {
    const dates = datesAt(language, now);
    expect(dates.late(26 * HOUR, 'calendar')).toBe(late);
    expect(dates.late(330 * MINUTE, 'working')).toBe(lateWorking);
    expect(dates.left(3 * HOUR, 'calendar')).toBe(left);
    expect(dates.left(200 * MINUTE, 'working')).toBe(leftWorking);
  });

  test.each<[Language, string, string]>([
    ['en', 'closed since', 'closed until then'],
    ['sv', 'stängt sedan dess', 'stängt till dess'],
    ['da', 'lukket siden da', 'lukket indtil da'],
    ['nb', 'stengt siden da', 'stengt til da'],
  ])('late and left while the shop is closed, in %s', (language, since, until) => {
    expect(datesAt(language, now).late(0, 'working')).toBe(since);
    expect(datesAt(language, now).left(0, 'working')).toBe(until);
  });

  test.each<[Language, string, string, string]>([
    [
      'en',
      'overdue since yesterday 16:00, 5 h 30 min working time',
      'overdue since Fri 20 Nov 24:00, 3 days 7 h',
      'overdue since today 06:00, closed since',
    ],
    [
      'sv',
      'försenat sedan i går kl. 16.00, 5 tim 30 min arbetstid',
      'försenat sedan fre 20 nov kl. 24.00, 3 dagar 7 tim',
      'försenat sedan i dag kl. 06.00, stängt sedan dess',
    ],
    [
      'da',
      'forsinket siden i går kl. 16.00, 5 t 30 min arbejdstid',
      'forsinket siden fre. 20. nov. kl. 24.00, 3 dage 7 t',
      'forsinket siden i dag kl. 06.00, lukket siden da',
    ],
    [
      'nb',
      'forsinket siden i går kl. 16.00, 5 t 30 min arbeidstid',
      'forsinket siden fre. 20. nov. kl. 24.00, 3 dager 7 t',
      'forsinket siden i dag kl. 06.00, stengt siden da',
    ],
  ])('overdue since, in %s', (language, working, calendar, closed) => {
    const { overdue } = datesAt(language, now);
    expect(overdue(time('2026-11-23 16:00'), 330 * MINUTE, 'working')).toBe(working);
    expect(overdue(time('2026-11-21 00:00'), 79 * HOUR, 'calendar')).toBe(calendar);
    expect(overdue(time('2026-11-24 06:00'), 0, 'working')).toBe(closed);
  });
});

const round = (ms: number, days = 0): Duration => ({ of: 'calendar', days, ms });
const working = (ms: number): Duration => ({ of: 'working-time', ms });
const workingDays = (days: number): Duration => ({ of: 'working-days', days });

describe('spans, in full', () => {
  test.each<[Duration, string, string, string, string]>([
    [round(HOUR), '1 hour', '1 timme', '1 time', '1 time'],
    [round(2 * HOUR), '2 hours', '2 timmar', '2 timer', '2 timer'],
    [round(21 * HOUR), '21 hours', '21 timmar', '21 timer', '21 timer'],
    [round(101 * HOUR), '101 hours', '101 timmar', '101 timer', '101 timer'],
    [round(MINUTE), '1 minute', '1 minut', '1 minut', '1 minutt'],
    [round(90 * MINUTE), '90 minutes', '90 minuter', '90 minutter', '90 minutter'],
    [
      round(150 * MINUTE),
      '2 hours 30 minutes',
      '2 timmar 30 minuter',
      '2 timer 30 minutter',
      '2 timer 30 minutter',
    ],
    [round(0, 1), '1 day', '1 dag', '1 dag', '1 dag'],
    [round(0, 14), '14 days', '14 dagar', '14 dage', '14 dager'],
    [round(2 * HOUR, 1), '1 day 2 hours', '1 dag 2 timmar', '1 dag 2 timer', '1 dag 2 timer'],
    [working(HOUR), '1 working hour', '1 arbetstimme', '1 arbejdstime', '1 arbeidstime'],
    [working(24 * HOUR), '24 working hours', '24 arbetstimmar', '24 arbejdstimer', '24 arbeidstimer'],
    [working(101 * HOUR), '101 working hours', '101 arbetstimmar', '101 arbejdstimer', '101 arbeidstimer'],
    [working(MINUTE), '1 working minute', '1 arbetsminut', '1 arbejdsminut', '1 arbeidsminutt'],
    [
      working(90 * MINUTE),
      '90 working minutes',
      '90 arbetsminuter',
      '90 arbejdsminutter',
      '90 arbeidsminutter',
    ],
    [
      working(150 * MINUTE),
      '2 working hours 30 working minutes',
      '2 arbetstimmar 30 arbetsminuter',
      '2 arbejdstimer 30 arbejdsminutter',
      '2 arbeidstimer 30 arbeidsminutter',
    ],
    [workingDays(1), '1 working day', '1 arbetsdag', '1 arbejdsdag', '1 arbeidsdag'],
    [workingDays(3), '3 working days', '3 arbetsdagar', '3 arbejdsdage', '3 arbeidsdager'],
    [workingDays(21), '21 working days', '21 arbetsdagar', '21 arbejdsdage', '21 arbeidsdager'],
  ])('%j', (span, en, sv, da, nb) => {
    expect(datesAt('en', now).span(span)).toBe(en);
    expect(datesAt('sv', now).span(span)).toBe(sv);
    expect(datesAt('da', now).span(span)).toBe(da);
    expect(datesAt('nb', now).span(span)).toBe(nb);
  });

  test.each<[Language, string, string]>([
    ['en', '24 hours, round the clock', '24 working hours'],
    ['sv', '24 timmar, dygnet runt', '24 arbetstimmar'],
    ['da', '24 timer, døgnet rundt', '24 arbejdstimer'],
    ['nb', '24 timer, døgnet rundt', '24 arbeidstimer'],
  ])('beside a deadline, with its clock, in %s', (language, hours, workingHours) => {
    const { counted } = datesAt(language, now);
    expect(counted(round(24 * HOUR))).toBe(hours);
    expect(counted(working(24 * HOUR))).toBe(workingHours);
  });

  test('beside days, moments and what is past', () => {
    const { counted } = datesAt('en', now);
    expect(counted(round(0, 3))).toBe('3 days');
    expect(counted(workingDays(3))).toBe('3 working days');
    expect(counted(round(2 * HOUR, 1))).toBe('1 day 2 hours, round the clock');
    expect(counted({ of: 'moment' })).toBeUndefined();
    expect(counted({ of: 'closing', day: 20_000 })).toBeUndefined();
    expect(counted({ ...round(HOUR), ago: true })).toBeUndefined();
  });
});
