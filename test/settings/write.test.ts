import { describe, expect, test } from 'vitest';
import { changeSetting, settingAt, settingPaths, settingsText } from '../../src/settings/write.ts';
import { LEAST, read, settings, wrongIn } from './files.ts';

const FILE = `{
  "shop": { "name": "Cykelverkstan" },
  "country": "SE",
  "timeZone":   "Europe/Stockholm",
  "hours": {
    "mon": [["09:00", "17:30"]]
  },
  "staff": [{ "name": "anna" }]
}
`;

/** The lines that a change adds (+) and takes away (-). */
function changed(path: string, value: string): readonly string[] | object {
  const result = changeSetting(FILE, 'lofte.json', path, value);
  if (!result.ok) return result.problem;
  const [before, after] = [FILE.split('\n'), result.value.text.split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

test.each([
  ['hours.mon', 'closed'],
  ['hours', 'mon-sun closed'],
])('%s = %s: the last day with hours may not be closed', (path, value) => {
  const result = changeSetting(FILE, 'lofte.json', path, value);
  expect(result).toMatchObject({
    problem: {
      kind: 'setting-wrong',
      name: path,
      typed: value,
      problems: [{ path: 'hours', fault: { is: 'never-open' } }],
    },
  });
});

test('a day is closed where another has hours', () => {
  const text = FILE.replace('"mon":', '"tue": [["10:00", "14:00"]], "mon":');
  expect(changeSetting(text, 'lofte.json', 'hours.mon', 'closed')).toMatchObject({
    value: { text: text.replace('[["09:00", "17:30"]]', '[]'), shop: { hours: { mon: [] } } },
  });
});

describe('one value is changed, the rest is as it was', () => {
  test.each([
    ['country', 'DK', ['-  "country": "SE",', '+  "country": "DK",']],
    ['timeZone', 'Europe/Oslo', ['-  "timeZone":   "Europe/Stockholm",', '+  "timeZone":   "Europe/Oslo",']],
    [
      'shop.phone',
      '0701234567',
      [
        '-  "shop": { "name": "Cykelverkstan" },',
        '+  "shop": { "name": "Cykelverkstan", "phone": "0701234567" },',
      ],
    ],
    [
      'hours.mon',
      '9-12 13-18',
      ['-    "mon": [["09:00", "17:30"]]', '+    "mon": [["09:00", "12:00"], ["13:00", "18:00"]]'],
    ],
    ['hours.mon[0][1]', '18:00', ['-    "mon": [["09:00", "17:30"]]', '+    "mon": [["09:00", "18:00"]]']],
    [
      'hours.tue',
      '10:00-14:00',
      [
        '-    "mon": [["09:00", "17:30"]]',
        '+    "mon": [["09:00", "17:30"]],',
        '+    "tue": [["10:00", "14:00"]]',
      ],
    ],
    [
      'days.2026-12-23',
      '09:00-12:00',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "days": { "2026-12-23": [["09:00", "12:00"]] }',
      ],
    ],
    [
      'days.2026-12-23',
      'closed',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "days": { "2026-12-23": [] }',
      ],
    ],
    ['timeZone', 'europe/oslo', ['-  "timeZone":   "Europe/Stockholm",', '+  "timeZone":   "Europe/Oslo",']],
    ['country', 'dk', ['-  "country": "SE",', '+  "country": "DK",']],
    [
      'promises.pauseWhile',
      'waiting-customer waiting-parts, at-workshop',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "promises": { "pauseWhile": ["waiting-customer", "waiting-parts", "at-workshop"] }',
      ],
    ],
    ['days.2026-12-23', 'none', []],
    [
      'holidays.eves',
      'nej',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "holidays": { "eves": false }',
      ],
    ],
    [
      'follow.quietAfter',
      '1wd',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "follow": { "quietAfter": "1wd" }',
      ],
    ],
    [
      'staff',
      'anna, bo',
      ['-  "staff": [{ "name": "anna" }]', '+  "staff": [{ "name": "anna" }, { "name": "bo" }]'],
    ],
    [
      'staff[1]',
      '{"name": "bo"}',
      ['-  "staff": [{ "name": "anna" }]', '+  "staff": [{ "name": "anna" }, { "name": "bo" }]'],
    ],
    [
      'holidays.country',
      'null',
      [
        '-  "staff": [{ "name": "anna" }]',
        '+  "staff": [{ "name": "anna" }],',
        '+  "holidays": { "country": null }',
      ],
    ],
  ])('%s = %s', (path, value, lines) => {
    expect(changed(path, value)).toEqual(lines);
  });

  test('the settings that the file then holds come with it', () => {
    expect(changeSetting(FILE, 'lofte.json', 'country', 'DK')).toMatchObject({
      value: { shop: { country: 'DK' } },
    });
  });
});

describe('a day with hours of its own is taken out again', () => {
  const withDays = (days: string): string => FILE.replace('"staff"', `"days": ${days},\n  "staff"`);

  test.each([
    ['the only one', '{ "2026-12-23": [] }', '{}'],
    ['the first', '{ "2026-12-23": [], "2026-12-24": [] }', '{ "2026-12-24": [] }'],
    ['the last', '{ "2026-12-22": [], "2026-12-23": [["09:00", "12:00"]] }', '{ "2026-12-22": [] }'],
    ['on lines', '{\n    "2026-12-22": [],\n    "2026-12-23": []\n  }', '{\n    "2026-12-22": []\n  }'],
  ])('%s', (_, before, after) => {
    for (const none of ['none', '', 'inga']) {
      const result = changeSetting(withDays(before), 'lofte.json', 'days.2026-12-23', none);
      expect(result).toMatchObject({ value: { text: withDays(after) } });
    }
  });
});

describe('what may not be set', () => {
  test.each([
    ['country', 'XX', 'setting-wrong'],
    ['contry', 'SE', 'no-such-setting'],
    ['days.2026-02-30', '10:00-13:00', 'setting-wrong'],
    ['days', '2026-12-24: 10:00-13:00', 'setting-wrong'],
    ['promises.pauseWhile', 'waiting-customer waitng-parts', 'setting-wrong'],
    ['days.2026-12-24', 'tomorrow', 'bad-hours'],
    ['hours.mon', '17-9', 'bad-hours'],
    ['hours.mon[5]', '[["09:00","10:00"]]', 'bad-setting-path'],
    ['country.name', 'SE', 'bad-setting-path'],
    ['', 'SE', 'bad-setting-path'],
    ['a..b', 'SE', 'bad-setting-path'],
    ['shop[', 'SE', 'bad-setting-path'],
    ['__proto__.x', 'SE', 'no-such-setting'],
  ])('%s = %s: %s', (path, value, kind) => {
    expect(changed(path, value)).toMatchObject({ kind });
  });

  test('what was wrong with the file before is said of the file', () => {
    const broken = FILE.replace('"country": "SE"', '"country": "XX"');
    expect(changeSetting(broken, 'lofte.json', 'timeZone', 'Europe/Oslo')).toMatchObject({
      problem: { kind: 'settings-wrong', file: 'lofte.json', problems: [{ path: 'country' }] },
    });
    expect(changeSetting(broken, 'lofte.json', 'timeZone', 'Mars')).toMatchObject({
      problem: { kind: 'setting-wrong', problems: [{ path: 'timeZone' }] },
    });
  });

  test('a file that is broken is not touched', () => {
    expect(changeSetting('{ "shop": }', 'lofte.json', 'country', 'SE')).toMatchObject({
      problem: { kind: 'settings-not-json', line: 1, column: 11 },
    });
  });
});

describe('reading one value', () => {
  const shop = settings({});

  test.each([
    ['shop.name', 'Cykelverkstan'],
    ['hours.mon[0][1]', '17:30'],
    ['follow', { quietAfter: '3wd', waitingAfter: '2wd', awayAfter: '5wd', uncollectedAfter: '14d' }],
    ['staff', []],
  ])('%s', (path, value) => {
    expect(settingAt(shop.ok && shop.value, path)).toEqual({ ok: true, value });
  });

  test.each([
    ['follow.quiteAfter', { kind: 'no-such-setting', path: 'follow.quiteAfter', nearest: 'quietAfter' }],
    ['shop.name.first', { kind: 'no-such-setting', path: 'shop.name.first' }],
    ['hours.mon[3]', { kind: 'no-such-setting', path: 'hours.mon[3]' }],
    ['constructor', { kind: 'no-such-setting' }],
    ['..', { kind: 'bad-setting-path', path: '..' }],
  ])('%s is none', (path, problem) => {
    expect(settingAt(shop.ok && shop.value, path)).toMatchObject({ ok: false, problem });
  });

  test('every path that is listed leads somewhere', () => {
    if (!shop.ok) throw new Error(shop.problem.kind);
    const paths = settingPaths(shop.value);
    expect(paths).toContain('follow.quietAfter');
    expect(paths.filter((path) => !settingAt(shop.value, path).ok)).toEqual([]);
  });
});

test('a new file reads well, and is what was meant', () => {
  const text = settingsText({
    ...LEAST,
    hours: { mon: [['09:00', '17:30']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    language: 'sv',
    currency: 'SEK',
    staff: [{ name: 'anna' }],
  });
  expect(text).toBe(`{
  "$schema": "lofte.settings.v1",
  "shop": {
    "name": "Cykelverkstan"
  },
  "country": "SE",
  "timeZone": "Europe/Stockholm",
  "language": "sv",
  "currency": "SEK",
  "hours": {
    "mon": [["09:00", "17:30"]],
    "tue": [],
    "wed": [],
    "thu": [],
    "fri": [],
    "sat": [],
    "sun": []
  },
  "staff": [{ "name": "anna" }]
}
`);
  expect(wrongIn(read(text))).toEqual([]);
});
