import { describe, expect, it } from 'vitest';
import { counter } from '../support/lofte.ts';

const HOURS = '--hours "mon-fri 09:00-17:30, sat 10:00-14:00"';
const shop = (language = 'en'): ReturnType<typeof counter> =>
  counter(`init --shop X --country SE --language ${language} ${HOURS}`);

describe('settings set answers in words', () => {
  it.each([
    ['hours "mon-fri 10-16"', 'Open mon-fri 10:00-16:00; closed sat, sun.'],
    ['hours.sat closed', 'Open mon-fri 09:00-17:30; closed sat, sun.'],
    ['hours "mon-sun 10-18"', 'Open mon-sun 10:00-18:00.'],
    ['days.2026-12-24 10-13', 'Open 10:00-13:00 on Thursday 24 December 2026.'],
    [
      'days.2026-12-24/2026-12-26 closed',
      'Closed from Thursday 24 December 2026 to Saturday 26 December 2026.',
    ],
    ['days.2026-12-24 none', 'No hours of its own on Thursday 24 December 2026: those of the week'],
    ['holidays.country none', 'holidays.country is now none.'],
    ['holidays.eves no', 'holidays.eves is now no.'],
    ['timeZone europe/oslo', 'timeZone is now Europe/Oslo.'],
    [
      'promises.pauseWhile waiting-customer waiting-parts',
      'promises.pauseWhile is now waiting-customer, waiting-parts.',
    ],
    ['promises.pauseWhile waiting-customer, at-workshop', 'is now waiting-customer, at-workshop.'],
    ['notices.on none', 'notices.on is now none.'],
    ['staff "Anna, Bo"', 'staff is now Anna, Bo.'],
  ])('%s', (typed, answer) => {
    expect(shop().does(`settings set ${typed}`)).toContain(answer);
  });

  it('in the language of the shop', () => {
    const { does } = shop('da');
    expect(does('settings set hours "man-fre 10-16"')).toContain(
      'Åbent man-fre 10.00-16.00; lukket lør, søn.',
    );
    expect(does('settings set days.2026-12-24 lukket')).toContain('Lukket torsdag den 24. december 2026.');
  });

  it('a day with hours of its own can be taken out again', () => {
    const { does, json } = shop();
    does('settings set days.2026-12-24 10:00-13:00');
    does('settings set days.2026-12-24 ""');
    expect(json('settings get days')).toMatchObject({ value: {} });
    expect(json('settings set days.2026-12-24 none')).toMatchObject({ path: 'days.2026-12-24', value: null });
  });

  it('and says which promises fall while the shop is closed now', () => {
    const { does } = shop();
    expect(does('settings set hours.tue 10-16')).not.toContain('due -v');
    does('intake --customer A --item lamp --promise "ready tue 15:00" --promise "callback wed 12:00"');
    const answer = does('settings set hours.wed closed');
    expect(answer).toContain('1 promise falls while the shop is closed now: 1.2.');
    expect(answer).toContain('lofte due -v');
    expect(does('settings set follow.quietAfter 4wd')).not.toContain('due -v');
  });
});

describe('what can not be set', () => {
  it.each([
    [
      'days "2026-12-24: 10:00-13:00"',
      /days can't be "2026-12-24: [\s\S]*lofte settings set days\.\d{4}-\d\d-\d\d 10:00-13:00/,
    ],
    [
      'hours "mon closed"',
      /hours can't be "mon closed": it leaves no opening time[\s\S]*"mon-fri 09:00-17:30/,
    ],
    ['hours "fri 22:00-02:00"', /closes before it opens[\s\S]*"fri 22:00-24:00, sat 00:00-02:00"/],
    ['hours.mon 09:00-00:00', /midnight before it opens[\s\S]*24:00/],
    ['hours "mon 9-12, mon 13-18"', /named before[\s\S]*"mon 09:00-12:00 13:00-18:00"/],
    ['days.2026-12-24 whenever', /whenever[\s\S]*like 10:00-13:00 or closed; none/],
    ['days.2026-02-30 10-13', /a day that does not exist: 2026-02-30/],
    ['holidays.country XX', /holidays\.country can't be "XX"[\s\S]*or none/],
    ['timeZone new_york', /did you mean America\/New_York/],
    ['country Sweden', /did you mean SE/],
    [
      'promises.pauseWhile waiting-customer waitin-parts',
      /can't be "waitin-parts"[\s\S]*did you mean waiting-parts/,
    ],
  ])('%s', (typed, said) => {
    const ran = shop().lofte(`settings set ${typed}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).not.toMatch(/lofte\.json|null|\{|\[\[/);
  });

  it('is the value where it is the value, and the file where it is the file', () => {
    const { lofte } = shop();
    expect(lofte('settings set contry SE').err).toMatch(/no setting contry[\s\S]*country/);
  });
});

describe('init', () => {
  it.each([
    [
      '--country SE --hours "mon-fri closed"',
      /--hours can't be "mon-fri closed"[\s\S]*--hours "mon-fri 09:00-17:30/,
    ],
    ['--country SE --zone new_york', /--zone can't be "new_york"[\s\S]*America\/New_York/],
    ['--country Sweden', /no country "Sweden"\nDid you mean SE\?/],
    ['--country ZZ', /no country "ZZ"\nCountries are two letters/],
  ])('%s is refused', (flags, said) => {
    const ran = counter('').lofte(`init --shop Y ${flags}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).not.toContain('lofte.json');
  });

  it('answers in the language of the new shop, but for another that was asked for', () => {
    const { lofte } = counter('');
    const swedish = lofte('init --shop Y --country SE');
    expect(swedish.out).toContain(
      'Öppet mån-fre 09.00-17.30, lör 10.00-14.00; stängt sön (Europe/Stockholm).',
    );
    expect(swedish.out).toContain('De öppettiderna är antagna');
    expect(lofte('due').out).toContain('Inget är försenat');
    const english = counter('').lofte(
      'init --shop Y --country SE --language sv --lang en --zone europe/oslo',
    );
    expect(english.out).toContain('Open mon-fri 09:00-17:30, sat 10:00-14:00; closed sun (Europe/Oslo).');
  });
});

it('says of opening hours that nobody gave that they are assumed, and of no others', () => {
  const flags = 'init --shop Y --country SE --language en';
  expect(counter('').lofte(flags).out).toMatch(/assumed[\s\S]*lofte settings set hours/);
  expect(counter('').lofte(`${flags} --hours "mon-fri 10-16"`).out).not.toContain('assumed');
});

it('the help of settings set has the forms of a value, however it is asked for', () => {
  const { does } = shop();
  const help = does('settings set --help');
  expect(help).toContain('Usage: lofte settings set');
  expect(help).toContain('days.2026-07-13/2026-07-31 closed');
  expect(does('help settings set')).toBe(help);
  expect(does('help settings set --lang sv')).toContain('Öppettider för en vecka');
});
