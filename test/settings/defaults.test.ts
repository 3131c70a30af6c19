import { describe, expect, test } from 'vitest';
import { COUNTRIES, CURRENCIES } from '../../src/settings/countries.ts';
import { suggestFor } from '../../src/settings/defaults.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { settingsText } from '../../src/settings/write.ts';

test.each([
  ['SE', 'Europe/Stockholm', 'sv', 'SEK', 'SE'],
  ['DK', 'Europe/Copenhagen', 'da', 'DKK', 'DK'],
  ['NO', 'Europe/Oslo', 'nb', 'NOK', 'NO'],
  ['FI', 'Europe/Helsinki', 'en', 'EUR', 'FI'],
  ['US', 'America/New_York', 'en', 'USD', 'US'],
  ['is', 'Atlantic/Reykjavik', 'en', 'ISK', null],
])('%s suggests %s, %s, %s', (country, timeZone, language, currency, holidays) => {
  expect(suggestFor(country)).toMatchObject({
    ok: true,
    value: { timeZone, language, currency, holidays: { country: holidays } },
  });
});

test('what is no country is refused, the nearest offered', () => {
  expect(suggestFor('Sweden')).toMatchObject({ problem: { kind: 'unknown-country', country: 'Sweden' } });
  const meant = (said: string): string | undefined => {
    const suggested = suggestFor(said);
    return suggested.ok || suggested.problem.kind !== 'unknown-country' ? said : suggested.problem.nearest;
  };
  const names = [
    'Sweden',
    'sverige',
    'SWE',
    'Danmark',
    'Norge',
    'Tyskland',
    'UK',
    'Storbritannien',
    'Holland',
    'USA',
  ];
  expect(names.map(meant)).toEqual(['SE', 'SE', 'SE', 'DK', 'NO', 'DE', 'GB', 'GB', 'NL', 'US']);
  expect(['Swedn', 'Norwey', 'the Netherlands', 'Förenta staterna'].map(meant)).toEqual([
    'SE',
    'NO',
    'NL',
    'US',
  ]);
  // of two letters every code is like many others
  expect(['ZZ', 'XX', 'QQQ', 'Atlantis'].map(meant)).toEqual([undefined, undefined, undefined, undefined]);
  expect(suggestFor('')).toMatchObject({ ok: false });
});

describe('every country of ISO 3166', () => {
  test('there are 249, each once, and a currency for each', () => {
    expect(new Set(COUNTRIES.map((c) => c.code)).size).toBe(249);
    expect(CURRENCIES.every((c) => /^[A-Z]{3}$/.test(c))).toBe(true);
    const known = Intl.supportedValuesOf('currency');
    expect(CURRENCIES.filter((c) => !known.includes(c))).toEqual([]);
  });

  test.each(COUNTRIES.map((c) => c.code))('%s gets settings that are taken', (code) => {
    const suggested = suggestFor(code);
    if (!suggested.ok) throw new Error(suggested.problem.kind);
    const text = settingsText({ shop: { name: 'A shop' }, ...suggested.value });
    expect(readSettings(new TextEncoder().encode(text), 'lofte.json')).toMatchObject({
      ok: true,
      value: suggested.value,
    });
  });
});
