import { describe, expect, test } from 'vitest';
import { settingsProblems } from '../../src/words/en/settings-problems.ts';
import { LEAST, read, settings, wrongIn } from './files.ts';

/** CONTRACT's own example, whole. */
const WHOLE = {
  $schema: 'lofte.settings.v1',
  shop: { name: 'Cykelverkstan', phone: '08-123 45 67', address: 'Storgatan 1, Umeå' },
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  language: 'sv',
  currency: 'SEK',
  hours: {
    mon: [
      ['09:00', '12:00'],
      ['13:00', '18:00'],
    ],
    tue: [],
    wed: [],
    thu: [],
    fri: [['00:00', '24:00']],
    sat: [['10:00', '14:00']],
    sun: [],
  },
  holidays: { country: 'SE', eves: true },
  days: { '2026-12-23': [['09:00', '12:00']], '2026-07-13/2026-07-31': [] },
  promises: { warnBefore: '2wh', defaults: { diagnosis: '24h' }, pauseWhile: ['waiting-customer'] },
  follow: { quietAfter: '3wd', waitingAfter: '2wd', awayAfter: '5wd', uncollectedAfter: '14d' },
  notices: { on: ['waiting-customer', 'ready', 'collect-unrepaired'] },
  checklists: { intake: ['photo taken', { item: 'anything' }] },
  staff: [{ name: 'anna' }],
};

test('a whole file is taken as it is', () => {
  const { $schema: _s, checklists: _c, ...shop } = WHOLE;
  expect(read(JSON.stringify(WHOLE))).toEqual({ ok: true, value: shop });
});

test('what a file leaves out has its usual value', () => {
  expect(read(JSON.stringify(LEAST))).toEqual({
    ok: true,
    value: {
      shop: { name: 'Cykelverkstan' },
      country: 'SE',
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      currency: 'SEK',
      hours: { mon: [['09:00', '17:30']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      holidays: { country: 'SE', eves: true },
      days: {},
      promises: { warnBefore: '2wh', defaults: {}, pauseWhile: ['waiting-customer'] },
      follow: { quietAfter: '3wd', waitingAfter: '2wd', awayAfter: '5wd', uncollectedAfter: '14d' },
      notices: { on: ['waiting-customer', 'ready', 'collect-unrepaired'] },
      staff: [],
    },
  });
});

test('a part of a group leaves the rest of it as usual', () => {
  expect(settings({ follow: { quietAfter: '1wd' }, holidays: { eves: false } })).toMatchObject({
    value: { follow: { quietAfter: '1wd', waitingAfter: '2wd' }, holidays: { country: 'SE', eves: false } },
  });
});

test('a country without a holiday table keeps no public holidays', () => {
  expect(settings({ country: 'FR', timeZone: 'Europe/Paris' })).toMatchObject({
    value: { holidays: { country: null }, currency: 'EUR', language: 'en' },
  });
});

test('intervals are put in order', () => {
  const hours = {
    mon: [
      ['13:00', '18:00'],
      ['09:00', '12:00'],
    ],
  };
  expect(settings({ hours })).toMatchObject({
    value: {
      hours: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '18:00'],
        ],
      },
    },
  });
});

test('a mark before the text and line ends of Windows are no fault', () => {
  expect(read(`\uFEFF${JSON.stringify(LEAST, undefined, 2).replaceAll('\n', '\r\n')}`)).toMatchObject({
    ok: true,
  });
});

describe('a wrong value is named by its path, with what is allowed', () => {
  test.each<readonly [object, string, object]>([
    [{ shop: {} }, 'shop.name', { is: 'missing' }],
    [{ shop: { name: '' } }, 'shop.name', { is: 'empty-text' }],
    [{ shop: { name: 7 } }, 'shop.name', { is: 'wrong-type', expected: 'text' }],
    [{ shop: { name: 'a\u001b[31m' } }, 'shop.name', { is: 'control-character' }],
    [{ shop: { name: 'x'.repeat(201) } }, 'shop.name', { is: 'too-long', most: 200 }],
    [{ shop: { name: 'a', adress: 'b' } }, 'shop.adress', { is: 'unknown-key', nearest: 'address' }],
    [{ hourss: {} }, 'hourss', { is: 'unknown-key', nearest: 'hours' }],
    [{ country: 'XX' }, 'country', { is: 'unknown-country' }],
    [{ country: 'se' }, 'country', { is: 'unknown-country', nearest: 'SE' }],
    [{ timeZone: 'Europe/Stokholm' }, 'timeZone', { is: 'unknown-zone', nearest: 'Europe/Stockholm' }],
    [{ timeZone: '+01:00' }, 'timeZone', { is: 'unknown-zone' }],
    [{ timeZone: '' }, 'timeZone', { is: 'unknown-zone' }],
    [{ timeZone: 'CET+1' }, 'timeZone', { is: 'unknown-zone' }],
    [{ country: 'SWE' }, 'country', { is: 'unknown-country' }],
    [{ currency: 'KR' }, 'currency', { is: 'unknown-currency' }],
    [{ language: 'no' }, 'language', { is: 'not-one-of', allowed: ['en', 'sv', 'da', 'nb'] }],
    [{ hours: [] }, 'hours', { is: 'wrong-type', expected: 'object' }],
    [{ hours: { mon: 'closed' } }, 'hours.mon', { is: 'wrong-type', expected: 'list' }],
    [{ hours: { monday: [] } }, 'hours.monday', { is: 'unknown-key', nearest: 'mon' }],
    [{ hours: { mon: ['09:00-17:00'] } }, 'hours.mon[0]', { is: 'wrong-type', expected: 'list' }],
    [{ hours: { mon: [['09:00']] } }, 'hours.mon[0]', { is: 'not-an-interval' }],
    [{ hours: { mon: [['09:00', '12:00', '13:00']] } }, 'hours.mon[0]', { is: 'not-an-interval' }],
    [{ hours: { mon: [['9:00', '17:00']] } }, 'hours.mon[0][0]', { is: 'bad-time' }],
    [{ hours: { mon: [['09:00', '24:01']] } }, 'hours.mon[0][1]', { is: 'bad-time' }],
    [{ hours: { mon: [['17:00', '09:00']] } }, 'hours.mon[0]', { is: 'backwards' }],
    [{ hours: { mon: [['09:00', '00:00']] } }, 'hours.mon[0]', { is: 'backwards' }],
    [{ hours: { mon: [['09:00', '09:00']] } }, 'hours.mon[0]', { is: 'empty-interval' }],
    [
      {
        hours: {
          mon: [
            ['09:00', '12:00'],
            ['11:00', '18:00'],
          ],
        },
      },
      'hours.mon[1]',
      { is: 'overlap', with: 'hours.mon[0]' },
    ],
    [{ hours: { mon: [['09:00', '25:00']] } }, 'hours.mon[0][1]', { is: 'bad-time' }],
    [{ hours: { mon: [['25:00', '17:00']] } }, 'hours.mon[0][0]', { is: 'bad-time' }],
    [{ hours: { mon: [['24:00', '24:00']] } }, 'hours.mon[0]', { is: 'empty-interval' }],
    [{ hours: { mon: [['24:00', '09:00']] } }, 'hours.mon[0]', { is: 'backwards' }],
    [{ hours: { mon: [['00:00', '00:00']] } }, 'hours.mon[0]', { is: 'empty-interval' }],
    [
      {
        hours: {
          mon: [
            ['09:00', '17:00'],
            ['09:00', '17:00'],
          ],
        },
      },
      'hours.mon[1]',
      { is: 'overlap', with: 'hours.mon[0]' },
    ],
    [{ days: { '2026-02-31': [] } }, 'days.2026-02-31', { is: 'no-such-day', day: '2026-02-31' }],
    [{ days: { christmas: [] } }, 'days.christmas', { is: 'bad-day' }],
    [{ days: { '2026-07-31/2026-07-13': [] } }, 'days.2026-07-31/2026-07-13', { is: 'days-backwards' }],
    [{ days: { '2026-07-13/2026-07-31/': [] } }, 'days.2026-07-13/2026-07-31/', { is: 'bad-day' }],
    [{ days: { '2026-12-23': [['12:00', '09:00']] } }, 'days.2026-12-23[0]', { is: 'backwards' }],
    [{ holidays: { country: 'XX' } }, 'holidays.country', { is: 'not-one-of' }],
    [{ holidays: { country: 'FR' } }, 'holidays.country', { is: 'not-one-of' }],
    [{ holidays: { country: 'se' } }, 'holidays.country', { is: 'not-one-of', nearest: 'SE' }],
    [{ holidays: { eves: 'yes' } }, 'holidays.eves', { is: 'wrong-type', expected: 'yes-or-no' }],
    [{ promises: { warnBefore: '2 hours' } }, 'promises.warnBefore', { is: 'bad-duration' }],
    [{ promises: { defaults: { diagnosis: '0h' } } }, 'promises.defaults.diagnosis', { is: 'bad-duration' }],
    [{ promises: { defaults: { repair: '24h' } } }, 'promises.defaults.repair', { is: 'unknown-key' }],
    [{ promises: { pauseWhile: ['waiting'] } }, 'promises.pauseWhile[0]', { is: 'not-one-of' }],
    [{ follow: { quietAfter: 3 } }, 'follow.quietAfter', { is: 'wrong-type', expected: 'text' }],
    [{ notices: { on: ['redy'] } }, 'notices.on[0]', { is: 'not-one-of', nearest: 'ready' }],
    [{ staff: ['anna'] }, 'staff[0]', { is: 'wrong-type', expected: 'object' }],
    [{ staff: [{ name: 'anna' }, { name: 'anna' }] }, 'staff[1].name', { is: 'name-twice' }],
  ])('%j', (more, path, fault) => {
    expect(wrongIn(settings(more))).toMatchObject([[path, fault]]);
  });

  test.each(['shop', 'country', 'timeZone', 'hours'])('%s may not be left out', (key) => {
    expect(wrongIn(settings({ [key]: undefined }))).toMatchObject([[key, { is: 'missing' }]]);
  });

  test('all of them, not only the first', () => {
    const wrong = wrongIn(
      settings({ country: 'XX', timeZone: 'Mars', langauge: 'sv', hours: { mon: [['a', 'b']] } }),
    );
    expect(wrong.map(([path]) => path).toSorted()).toEqual([
      'country',
      'hours.mon[0][0]',
      'hours.mon[0][1]',
      'langauge',
      'timeZone',
    ]);
  });

  test('the value itself, cut short', () => {
    expect(settings({ hours: { mon: [['17:00', '09:00']] } })).toMatchObject({
      problem: { kind: 'settings-wrong', file: 'lofte.json', problems: [{ value: '["17:00","09:00"]' }] },
    });
    expect(settings({ country: 'x'.repeat(500) })).toMatchObject({
      problem: { problems: [{ value: `"${'x'.repeat(59)}…` }] },
    });
  });

  test('a key that stands there twice', () => {
    const text = JSON.stringify(LEAST).replace('"country":"SE"', '"country":"SE","country":"DK"');
    expect(wrongIn(read(text))).toEqual([['country', { is: 'twice' }]]);
  });

  test.each(['null', '[]', '"text"', '3'])('%s is no settings file', (text) => {
    expect(wrongIn(read(text))).toEqual([['', { is: 'wrong-type', expected: 'object' }]]);
  });
});

describe('a shop that is never open', () => {
  test.each<readonly [string, object]>([
    ['no day', { hours: {} }],
    ['days without hours', { hours: { mon: [], sat: [] } }],
    ['days of its own without hours', { hours: { mon: [] }, days: { '2026-07-13/2026-07-31': [] } }],
  ])('%s: the week is named', (_, more) => {
    expect(wrongIn(settings(more))).toEqual([['hours', { is: 'never-open' }]]);
  });

  test('in a sentence that says what is missing', () => {
    const result = settings({ hours: {} });
    if (result.ok || result.problem.kind !== 'settings-wrong') throw new Error('no wrong value');
    expect(settingsProblems['settings-wrong'](result.problem)).toEqual({
      message:
        'lofte.json: hours has no opening time on any day: give at least one, like "mon": [["09:00", "17:30"]]',
      hint: 'Correct it; nothing was changed.',
    });
  });

  test('not one that opens on some dates only', () => {
    expect(settings({ hours: {}, days: { '2026-12-05': [['10:00', '16:00']] } })).toMatchObject({ ok: true });
  });

  test('not where a day that has hours is wrong: that is what is named', () => {
    expect(wrongIn(settings({ hours: { monday: [['09:00', '17:00']] } }))).toMatchObject([
      ['hours.monday', { is: 'unknown-key' }],
    ]);
    expect(wrongIn(settings({ hours: { mon: 'closed' } }))).toMatchObject([
      ['hours.mon', { is: 'wrong-type' }],
    ]);
  });
});

describe('broken JSON is named by line and column', () => {
  test.each([
    ['', 1, 1, 'empty'],
    ['{\n  "shop": {\n', 3, 1, 'ends-early'],
    ['{\n  "a": 1,\n}', 2, 9, 'comma-too-many'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma-expected'],
    ['{ "a" 1 }', 1, 7, 'colon-expected'],
    ['{ a: 1 }', 1, 3, 'key-expected'],
    ['{ "a": \'x\' }', 1, 8, 'value-expected'],
    ['{ "a": "x\n" }', 1, 8, 'text-not-closed'],
    ['{ "a": "\\x" }', 1, 9, 'bad-escape'],
    ['{ "å": 1, "b": 01 }', 1, 16, 'value-expected'],
    ['{} {}', 1, 4, 'more-after-end'],
    ['[1, 2,]', 1, 6, 'comma-too-many'],
    ['// hours\n{}', 1, 1, 'value-expected'],
    ['['.repeat(100_000), 1, 34, 'too-deep'],
  ])('%j', (text, line, column, fault) => {
    expect(read(text)).toEqual({
      ok: false,
      problem: { kind: 'settings-not-json', file: 'lofte.json', line, column, fault },
    });
  });
});
