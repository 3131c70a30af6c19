// Which language is spoken: --lang, else LOFTE_LANG, else the shop's, else the locale's, else English.
import { describe, expect, test } from 'vitest';
import { counter } from '../support/lofte.ts';

const intake = 'intake --customer "Anna Berg" --item Lampa --promise "ready 24h" --dry-run';
const SPOKEN = {
  en: /by Tuesday 24 November at 10:00/,
  sv: /senast tisdag 24 november kl\. 10\.00/,
  da: /senest tirsdag den 24\. november kl\. 10\.00/,
  nb: /senest tirsdag 24\. november kl\. 10\.00/,
} as const;
const UNCLEAR = {
  en: /could mean/,
  sv: /kan betyda/,
  da: /kan betyde/,
  nb: /kan bety /,
} as const;

describe('in a Swedish shop', () => {
  const swedish = (): ReturnType<typeof counter> =>
    counter('init --shop "Fjordgatan Elektronik" --country SE --language sv');

  test('the shop’s language, whatever the locale', () => {
    const { does } = swedish();
    expect(does(intake)).toMatch(SPOKEN.sv);
    expect(does(intake, { env: { LANG: 'da_DK.UTF-8' } })).toMatch(SPOKEN.sv);
  });

  test('what is asked for comes first, by flag before by environment', () => {
    const { does } = swedish();
    for (const lang of ['en', 'da', 'nb'] as const) {
      expect(does(intake, { env: { LOFTE_LANG: lang } })).toMatch(SPOKEN[lang]);
      expect(does(`${intake} --lang ${lang}`, { env: { LOFTE_LANG: 'sv' } })).toMatch(SPOKEN[lang]);
    }
    expect(does(intake, { env: { LOFTE_LANG: '' } })).toMatch(SPOKEN.sv);
  });

  test('what is refused, before and after the journal is opened', () => {
    const { lofte } = swedish();
    const unclear = 'intake --customer "Anna Berg" --item Lampa --promise "ready 3/4"';
    expect(lofte(unclear).err).toMatch(UNCLEAR.sv);
    expect(lofte(`${unclear} --lang nb`).err).toMatch(UNCLEAR.nb);
    const { out } = lofte(`${unclear} --json`, { env: { LOFTE_LANG: 'da' } });
    expect(JSON.parse(out)).toMatchObject({
      error: { kind: 'when-ambiguous', message: expect.stringMatching(UNCLEAR.da) as string },
    });
  });

  test('what is wrong with a command line', () => {
    const { lofte } = swedish();
    expect(lofte('explain').err).toMatch(/argumentet ”what” saknas\n.*lofte explain --help/);
    expect(lofte('shwo 1', { env: { LANG: 'da_DK.UTF-8' } }).err).toMatch(/det finns inget kommando/);
    expect(lofte('shwo 1 --lang nb').err).toMatch(/det finnes ingen kommando|«shwo»/);
    expect(lofte('promise 1 other -3h', { env: { LOFTE_LANG: 'da' } }).err).toMatch(/ikke en kommende tid/);
  });

  test('kinds and statuses are answered, listed and typed in its words', () => {
    const { does, lofte } = swedish();
    const opened = does('intake --customer "Anna Berg" --item Lampa --promise "klart tors 15:00"');
    expect(opened).toContain('ärendet är öppnat (reparation)');
    expect(opened).toContain('1.1 klart: lovat senast');
    expect(does('status 1 väntar på delar')).toContain('nu väntar på delar.');
    expect(does('list')).toContain('väntar på delar');
    expect(does('status 1 under reparation --lang da')).toContain('nu under reparation.');
    expect(lofte('status 1 repareras').err).toContain('har redan statusen ”repareras”');
    expect(does('promise 1 återuppringning i morgon 12:00')).toContain('1.2 återuppringning: lovat');
    expect(does('done 1 återuppringning')).toContain('1.2 återuppringning: hållet.');
    expect(lofte('status 1 nonsens').err).toContain('repairing (repareras)');
    expect(lofte('promise 1 nonsens fre').err).toContain('ready (klart)');
  });

  test('a deadline at midnight is the end of a day, and can be typed back', () => {
    const { does, json } = swedish();
    does('intake --customer "Anna Berg" --item Lampa --promise "ready 29 november kl. 24.00"');
    expect(json('show 1')).toMatchObject({ promises: [{ due: '2026-11-29T23:00:00Z' }] });
  });
});

describe('without a journal', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ LANG: 'sv_SE.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'sv_SE.UTF-8', LC_ALL: 'da_DK' }, 'da'],
    [{ LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'nb_NO.UTF-8' }, 'nb'],
    [{ LANG: 'nn_NO.UTF-8' }, 'nb'],
    [{ LANG: 'fi_FI.UTF-8' }, 'en'],
    [{ LANG: 'fi_FI.UTF-8', LOFTE_LANG: 'sv' }, 'sv'],
  ] as const)('%j', (env, language) => {
    const { lofte } = counter('');
    expect(lofte('due', { env }).err).toMatch(NO_JOURNAL[language]);
  });
});

test('the help, and what is wrong with a command line, in the language of the surroundings', () => {
  const { lofte, does } = counter('');
  expect(does('--help', { env: { LANG: 'sv_SE.UTF-8' } })).toMatch(
    /Användning: .*Skriva upp:.*lista ärenden/s,
  );
  expect(does('promise --help --lang da')).toMatch(/Brug: .*hvilken sag/s);
  expect(does('help due', { env: { LOFTE_LANG: 'nb' } })).toMatch(/Bruk: .*hva som skal holdes/s);
  expect(does('--help', { env: { LANG: 'fi_FI.UTF-8' } })).toMatch(/Usage: .*Write down:/s);
  expect(lofte('shwo 1 --lang sv').err).toMatch(/det finns inget kommando ”shwo”\nMenade du show\?/);
  expect(lofte('due --stuff', { env: { LANG: 'da_DK' } }).err).toMatch(/der findes intet flag --stuff/);
  expect(lofte('promise --lang=nb').err).toMatch(/argumentet «case» mangler/);
});

const NO_JOURNAL = {
  en: /there is no journal/,
  sv: /det finns ingen journal/,
  da: /der er ingen journal/,
  nb: /det finnes ingen journal/,
} as const;

test.each(['xx', 'SV', 'sv_SE'])('a language that there is not: %s', (lang) => {
  const { lofte } = counter();
  expect(lofte(`due --lang ${lang}`)).toMatchObject({ code: 2 });
  expect(lofte('due', { env: { LOFTE_LANG: lang } })).toMatchObject({ code: 2 });
});
