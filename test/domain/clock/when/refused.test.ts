/** What can't be a time is refused at once, each with its kind. */
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../../../src/domain/clock/when/parse.ts';
import type { Language } from '../../../../src/domain/vocabulary.ts';
import { fastest } from '../../../support/times.ts';
import { calendar, NOW } from './document.ts';

const kindOf = (said: string): string => {
  const when = parseWhen(said, { from: NOW, now: NOW, calendar });
  return when.ok ? 'understood' : when.problem.kind;
};

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'when-empty': ['', ' ', '\t\n', '\u00a0\u2009'],
  'when-too-long': [
    'x'.repeat(201),
    '9'.repeat(10_000),
    ' '.repeat(201),
    '24h '.repeat(500),
    '½'.repeat(300),
  ],
  'when-too-far': [
    '99999999h',
    '3654d',
    '600w',
    '4000wd',
    '1000000wh',
    '90000 h working time',
    '9999-12-31',
    '2036-12-31',
    '31 dec 2099 12:00',
    '2100-01-01T00:00Z',
    '1900-01-01',
    '0001-01-01',
    `${'9'.repeat(150)}h`,
    `${'9'.repeat(190)} days`,
    'PT9999999H',
    'in 999999 days at 15:00',
  ],
  'when-not-positive': [
    '0h',
    '0 days',
    '0wd',
    '0.0 h',
    'PT0S',
    'P0D',
    '-3d',
    '- 3d',
    '−3 days',
    '–3 days',
    '-PT3H',
    '-P1D',
    '24h -3d',
    '0 h working time',
    'now',
  ],
  'when-nonexistent': [
    '31/2',
    '30 feb',
    '31.11',
    '29/2/2027',
    '2026-02-31',
    '20260231',
    '2026-02-31T10:00Z',
    '2026-11-27T25:00Z',
    '2026-13-01',
    'week 0',
    'week 54',
    'week 53 2027',
    '2027-W53',
    '25:00',
    '24:01',
    '12:60',
    '12:30:60',
    'tomorrow kl 27',
    '13 pm',
    '0 am',
    'the 32nd',
  ],
  'when-unknown': [
    '1e9h',
    '1e9 hours',
    'NaN',
    'NaNh',
    'Infinity',
    'Infinity hours',
    'undefined',
    'null',
    '0x10h',
    '1..5h',
    '1.5.5h',
    '1,5,5 h',
    '1,000 h',
    '24hh',
    '24ʰ',
    'ｔｏｄａｙ',
    'tоmorrow', // with a Cyrillic letter
    '24\u0000h',
    '24\u0007h',
    '24\u001bh',
    '24\u000bh',
    '24\u007fh',
    '24\u200bh',
    '\u202e24h',
    '24h\u2028',
    '24h\ufeff',
    '24h; rm -rf',
    '<24h>',
    '$(24h)',
    '24h%',
    'P1Y',
    'P1M',
    'PT',
    'P',
    'P-1D',
    '15:00 16:00',
    'fri fri',
    'fri sat',
    '24h tomorrow',
    'tomorrow 24h',
    'today tomorrow',
    'half',
    'quarter to',
    'at',
    'kl',
    'the',
    'next',
    'in',
    'h',
    'days',
    '()',
    '(24h)',
    '.',
    '-',
    '/',
    ':',
    '1/2/3/4',
    '1:2:3:4',
    '15:0',
    'am',
    'before',
    'or',
    'fri or',
    '2 to',
    'a couple of',
  ],
  'when-other-figures': [
    '2️⃣4️⃣h',
    '２４h',
    '２４ｈ',
    '٢٤h',
    '२४h',
    '②h',
    'ⅡⅣh',
    '2²h',
    '٣ days',
    'in 3️⃣ days',
  ],
  'when-mixed': ['3wd 2h', '3d 2wh', '24h 3wd', '3wd 2wh', '2 arbetsdagar och 3 timmar'],
  'when-half-working-day': ['½wd', '0.5 wd', 'half a working day', 'en halv arbetsdag', 'en halv arbejdsdag'],
  'when-vague': [
    'asap',
    'soon',
    'fri asap',
    'kl 15 snarast',
    'i natt',
    '24/7',
    'slut',
    'till slut',
    'i slutet',
    'slutningen',
    'udgangen',
    'the end',
    'by the end of the',
    'the middle',
    'early',
    'i begynnelsen',
  ],
  'when-earliest': [
    'after 3 days',
    'after friday',
    'after 15:00',
    'efter kl 15',
    'friday after 15:00',
    'earliest friday',
    'inte före fredag',
    'not before 3 days',
    'after next friday',
    'efter nästa vecka',
  ],
};

describe.each(Object.entries(REFUSED))('%s', (kind, phrases) => {
  test.each(phrases)('%j', (said) => {
    expect(kindOf(said)).toBe(kind);
  });
});

const WORDS = [
  '2 or',
  '2 to',
  'fri -',
  'fri-sat or',
  'between 2 and',
  '24h - 48h or',
  'fri till',
  '24h',
  'in',
  'fri',
  '3/4',
  'to',
  'kl',
  '5 i 12',
  '-',
  'or',
  'next',
  'the',
  'half',
  '(',
  '½',
  'or 2',
  'week',
];

test.each(WORDS)('%j, again and again, takes no longer than its length says', (word) => {
  const filled = (length: number) => `${word} `.repeat(length / (word.length + 1)).trim();
  const again = (said: string) => fastest(5, () => Array.from({ length: 20 }, () => kindOf(said)));
  // trying all ways to part it grows by powers
  const [short, long] = [again(filled(100)), again(filled(200))];
  expect(long).toBeLessThan(30 * short);
});

describe('what a person at the counter would not mean', () => {
  test.each([
    ['24h (working hours)'],
    ['3 days (working days)'],
    ['fri (4 dec)'],
    ['15:00 (tomorrow)'],
    ['friday in 1 day'],
    ['måndag om 8 dagar'],
    ['tomorrow in 2 days'],
    ['by 2027'],
    [',5h'],
    ['15 30'],
    ['kl 15 30 x'],
  ])('"%s" is refused', (said) => {
    expect(kindOf(said)).not.toBe('understood');
  });

  test('a time without its colon is offered with it', () => {
    const when = parseWhen('15 30', { from: NOW, now: NOW, calendar });
    expect(!when.ok && when.problem).toMatchObject({
      kind: 'when-ambiguous',
      readings: expect.arrayContaining(['2026-11-26 15:30']),
    });
  });
});

test.each([
  ['hvad er næste xæn', 'hvad'],
  ['næppe fredag', 'næppe'],
  ['på fredag Næppe', 'Næppe'],
  ['om 1½ Dægn', 'Dægn'],
])('in "%s", what can’t be read is told as it was typed: %s', (said, part) => {
  const when = parseWhen(said, { from: NOW, now: NOW, calendar });
  expect(!when.ok && when.problem).toMatchObject({ kind: 'when-unknown', part });
});

test('so is what names no time', () => {
  const when = parseWhen('næste fredag, SNAREST muligt', { from: NOW, now: NOW, calendar });
  expect(!when.ok && when.problem).toMatchObject({ kind: 'when-vague', part: 'SNAREST muligt' });
});

describe('the word that was perhaps meant', () => {
  const offered = (said: string, language: Language): string | undefined => {
    const when = parseWhen(said, { from: NOW, now: NOW, calendar, language });
    return when.ok || when.problem.kind !== 'when-unknown' ? undefined : when.problem.nearest;
  };

  test.each<[string, Language, string | undefined]>([
    ['wensday', 'en', 'wednesday'],
    ['wensday', 'sv', 'wednesday'],
    ['tomorow', 'da', 'tomorrow'],
    ['befor friday', 'en', 'before'],
    ['3 wroking days', 'en', 'working'],
    ['mondag', 'sv', 'måndag'],
    ['mondag', 'da', 'mandag'],
    ['fredga', 'en', undefined],
    ['fredga', 'nb', 'fredag'],
    ['midsommarafon', 'sv', 'midsommarafton'],
    ['hele dagen', 'da', undefined],
    ['minuts', 'en', 'minutes'],
    ['hver fredag', 'da', undefined],
    ['not Friday', 'en', undefined],
    ['maybe Friday', 'en', undefined],
    ['same', 'en', undefined],
    ['sista november', 'sv', undefined],
    ['inte fredag', 'sv', undefined],
    ['ikke fredag', 'nb', undefined],
    ['lördgen', 'nb', 'lørdagen'],
    ['imorrn', 'nb', 'imorra'],
    ['imorrn', 'sv', 'imorron'],
    ['NaN', 'en', undefined],
    ['NaN', 'sv', undefined],
    ['xyz', 'en', undefined],
    ['soonish', 'en', undefined],
  ])('of %s in %s: %s', (said, language, meant) => {
    expect(offered(said, language)).toBe(meant);
  });
});
