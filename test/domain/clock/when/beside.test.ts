/** What words and figures are by what stands beside them: months or minutes, a morning or tomorrow, a date or an hour. */
import { describe, expect, test } from 'vitest';
import { context, meant, past, saidAt } from './said.ts';

describe('months, which are written as something else', () => {
  test.each([
    ['om 2 mån', 'when-ambiguous', '2027-01-26'],
    ['två mån', 'when-ambiguous', '2027-01-26'],
    ['30 mån', 'when-ambiguous', '2026-11-30', '2029-05-26'],
    ['kl 15 mån', '2026-11-30 15:00'],
    ['den 30 mån', '2026-11-30 17:30'],
    ['mån 15:00', '2026-11-30 15:00'],
    ['mån 30/11', '2026-11-30 17:30'],
    ['2 måndag', 'when-ambiguous', '2026-11-30 02:00', '2026-11-30 14:00', '2026-11-30', '2026-12-02'],
    ['3M', 'when-ambiguous', '3m', '2027-02-26'],
    ['in 3 M', 'when-ambiguous', '3m', '2027-02-26'],
    ['3m', '2026-11-26 10:03', 'round-the-clock'],
    ['3 MIN', '2026-11-26 10:03', 'round-the-clock'],
    ['1H30M', '2026-11-26 11:30', 'round-the-clock'],
    ['2 H 30 M', '2026-11-26 12:30', 'round-the-clock'],
    ['PT30M', '2026-11-26 10:30', 'round-the-clock'],
    ['3 mdr', 'when-ambiguous', '2027-02-26'],
    ['2 mnd', 'when-ambiguous', '2027-01-26'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('so long ago', () => {
    expect(meant('för 2 mån sedan', past)).toEqual(['when-ambiguous', '2026-09-26']);
  });
});

describe('a morning, or tomorrow', () => {
  test.each([
    ['morgen', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00', '2026-11-27'],
    ['morgon', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00', '2026-11-27'],
    ['morgen kl 15', '2026-11-27 15:00'],
    ['morgen kl 9', 'when-ambiguous', '2026-11-27 09:00'],
    ['fredag morgen', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['mandag morgen kl 9', '2026-11-30 09:00'],
    ['tidlig morgen', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['27. nov. om morgenen', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['om morgenen', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['in the morning', 'when-ambiguous', '2026-11-27 09:00', '2026-11-27 12:00'],
    ['om morgenen kl 9', 'when-ambiguous', '2026-11-27 09:00'],
    ['om morgenen kl 11', '2026-11-26 11:00'],
    ['formiddag', '2026-11-26 12:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('before the shop opens it may be today’s', () => {
    expect(meant('in the morning', saidAt('2026-11-26T07:00+01:00'))).toEqual([
      'when-ambiguous',
      '2026-11-26 09:00',
      '2026-11-26 12:00',
      '2026-11-27 09:00',
      '2026-11-27 12:00',
    ]);
  });

  test('a part of the day that is over is tomorrow’s', () => {
    const late = saidAt('2026-11-26T14:00+01:00');
    expect(meant('formiddag', late)).toEqual(['when-ambiguous', '2026-11-27 12:00']);
    expect(meant('kl 9 på förmiddagen', late)).toEqual(['when-ambiguous', '2026-11-27 09:00']);
  });

  test('an afternoon is over when the shop has closed', () => {
    const afternoon = saidAt('2026-11-26T16:00+01:00');
    expect(meant('eftermiddag', afternoon)).toEqual(['when-ambiguous', '2026-11-26 17:30']);
    expect(meant('eftermiddag', saidAt('2026-11-26T18:00+01:00'))).toEqual([
      'when-ambiguous',
      '2026-11-27 15:00',
      '2026-11-27 17:30',
    ]);
    expect(meant('evening', saidAt('2026-11-26T18:00+01:00'))).toEqual([
      'when-ambiguous',
      '2026-11-26 20:00',
      '2026-11-27 17:30',
      '2026-11-27 20:00',
    ]);
  });

  test('of the past it is yesterday’s, where today’s is still to come', () => {
    expect(meant('om morgenen kl 11', past)).toEqual(['when-ambiguous', '2026-11-25 11:00']);
  });
});

describe('a number beside a day', () => {
  test.each([
    ['d. 2.', '2026-12-02 17:30'],
    ['ons d. 9.', '2026-12-09 17:30'],
    ['kl 15 d. 2.', '2026-12-02 15:00'],
    ['kl. 15 d. 27/11', '2026-11-27 15:00'],
    ['2 d 3 h', '2026-11-28 13:00', 'round-the-clock'],
    ['mandag 7.', '2026-12-07 17:30'],
    ['fredag 15.', 'when-ambiguous', '2026-12-15', '2026-12-18', '2027-01-15'],
    ['fredag 15', 'when-ambiguous', '2026-11-27 15:00', '2027-01-15'],
    ['fredag kl. 15.', '2026-11-27 15:00'],
    ['Friday the 5th', 'when-ambiguous', '2026-12-04', '2026-12-05', '2027-02-05'],
    ['Friday the 5th at 12', 'when-ambiguous', '2026-12-04 12:00', '2026-12-05 12:00', '2027-02-05 12:00'],
    ['Friday the 11th', '2026-12-11 17:30'],
    ['a week from Friday the 5th', 'when-ambiguous', '2026-12-11', '2026-12-12', '2027-02-12'],
    ['tue 25', 'when-ambiguous', '2026-12-22', '2026-12-25'],
    ['Friday afternoon 3', '2026-11-27 15:00'],
    [
      'Friday afternoon 3 December',
      'when-ambiguous',
      '2026-11-27 15:00',
      '2026-11-27 17:30',
      '2026-12-03 15:00',
      '2026-12-03 17:30',
    ],
    ['i morgon förmiddag 11', '2026-11-27 11:00'],
    ['Friday 15h', '2026-11-27 15:00'],
    ['Friday 15h, sharp', '2026-11-27 15:00'],
    ['Friday 15h30', 'when-unknown'],
    ['Friday 3h', 'when-unknown'],
    ['Friday 24h', 'when-unknown'],
    ['today 15h', 'when-unknown'],
    ['Friday 15 hours', 'when-unknown'],
    ['10 minutter i 3', '2026-11-26 14:50'],
    ['7 minuter i 3', '2026-11-26 14:53'],
    ['quarter to 5', '2026-11-26 16:45'],
    ['Friday quarter to 5', '2026-11-27 16:45'],
    ['5 minutes to 5', '2026-11-26 16:55'],
    ['2 minutes to 3 minutes', 'when-ambiguous', '2m', '3m'],
    ['kl 15,30', '2026-11-26 15:30'],
    ['kl 15,75', 'when-nonexistent', 'time'],
    ['kl 15,5', 'when-unknown'],
    ['15,30', 'when-ambiguous', '15h 18m', '15wh 18wm', '2026-11-26 15:30'],
    ['kl.15', '2026-11-26 15:00'],
    ['fre v.49', '2026-12-04 17:30'],
    ['2u', '2026-12-10 10:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('of the past, the near days are behind', () => {
    expect(meant('Friday the 5th', past)).toEqual(['when-ambiguous', '2026-11-05', '2026-11-06']);
  });

  test.each(['three quarters to 5', '3 quarters to 5'])('%s is no time of day', (said) => {
    expect(meant(said)).not.toContain('2026-11-26 16:45');
  });
});

describe('ordinal numbers in words', () => {
  test.each([
    ['den andra december', '2026-12-02 17:30'],
    ['the second of December', '2026-12-02 17:30'],
    ['the twenty-first of December', '2026-12-21 17:30'],
    ['enogtyvende december', '2026-12-21 17:30'],
    ['trettiførste desember', '2026-12-31 17:30'],
    ['andre juledag', '2026-12-26 14:00'],
    ['2 seconds', '2026-11-26 10:01'],
    ['den andra', 'when-unknown'],
    ['the third', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said).slice(0, expected.length)).toEqual(expected);
  });
});

describe('primo, medio and ultimo', () => {
  test.each([
    ['ultimo', 'when-ambiguous', '2026-11-30', '2026-12-31'],
    ['senest ultimo', 'when-ambiguous', '2026-11-30', '2026-12-31'],
    ['primo', 'when-ambiguous', '2026-12-01', '2026-12-02'],
    ['medio', 'when-ambiguous', '2026-12-15'],
    ['ultimo 15:00', 'when-ambiguous', '2026-11-30 15:00', '2026-12-31 15:00'],
    ['ultimo måneden', '2026-11-30 17:30'],
    ['ultimo næste måned', '2026-12-31 17:30'],
    ['ultimo året', '2026-12-31 17:30'],
    ['primo december', 'when-ambiguous', '2026-12-01', '2026-12-02'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('the one after the next', () => {
  test.each([
    ['Tuesday after next', '2026-12-08 17:30'],
    ['Friday after next', 'when-ambiguous', '2026-12-04', '2026-12-11'],
    ['Thursday after next', 'when-ambiguous', '2026-12-03', '2026-12-10'],
    ['the week after next week', '2026-12-12 14:00'],
    ['Monday week after next', '2026-12-07 17:30'],
    ['end of the week after next', 'when-ambiguous', '2026-12-11', '2026-12-12'],
    ['fredag veckan efter nästa', '2026-12-11 17:30'],
    ['month after next', 'when-ambiguous', '2027-01-26', '2027-01-30'],
    ['Tuesday after next week', 'when-unknown'],
    ['weekend after next', 'when-unknown'],
    ['week after next month', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('has not happened', () => {
    expect(meant('Tuesday after next', past)).toEqual(['when-unknown']);
  });
});

describe('weeks on from a day', () => {
  test.each([
    ['a week on Tuesday', '2026-12-08 17:30'],
    ['a fortnight on Friday at 12:00', '2026-12-11 12:00'],
    ['a week on Thursday', 'when-ambiguous', '2026-12-03', '2026-12-10'],
    ['two weeks today', '2026-12-10 17:30'],
    ['a week tomorrow', '2026-12-04 17:30'],
    ['om två veckor på fredag', '2026-12-11 17:30'],
    ['om en vecka på tisdag', 'when-ambiguous', '2026-12-01', '2026-12-08'],
    ['om 3 dagar på fredag', 'when-ambiguous', '2026-11-27', '2026-11-29'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('the same time', () => {
  test.each([
    ['same time tomorrow', '2026-11-27 10:00'],
    ['i morgen på samme tid', '2026-11-27 10:00'],
    ['same time in 2 weeks', '2026-12-10 10:00'],
    ['same time next week', '2026-12-03 10:00'],
    ['same time Monday week 50', '2026-12-07 10:00'],
    ['same time', 'when-unknown'],
    ['same time next month', 'when-unknown'],
    ['same time this week', 'when-unknown'],
    ['same time at the weekend', 'when-unknown'],
    ['same time at 15:00', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });

  test('is told to the minute', () => {
    expect(meant('same time tomorrow', saidAt('2026-11-26T10:07:45+01:00', context))).toEqual([
      '2026-11-27 10:07',
    ]);
  });
});
