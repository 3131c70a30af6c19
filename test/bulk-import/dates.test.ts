import { describe, expect, test } from 'vitest';
import { ISO_PATTERNS, readPattern, type Pattern } from '../../src/bulk-import/date-patterns.ts';
import { exampleOf } from '../../src/bulk-import/date-example.ts';
import { dateReader } from '../../src/bulk-import/dates.ts';
import { isoWriter } from '../../src/bulk-import/iso.ts';
import { instant, toIso } from '../../src/domain/instant.ts';

function pattern(text: string): Pattern {
  const read = readPattern(text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** A date as it was understood: `2026-11-23 09:00:00 +3600`. */
function read(text: string, ...patterns: readonly string[]): string {
  const date = dateReader(patterns.map(pattern))(text);
  if (typeof date === 'string') return date;
  const iso = new Date((date.day * 86_400 + date.second) * 1000).toISOString();
  const zone = date.offset === null ? '' : ` ${date.offset}`;
  return date.dateOnly ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}${zone}`;
}

describe('what a pattern reads', () => {
  test.each([
    ['YYYY-MM-DD', '2026-11-23', '2026-11-23'],
    ['DD.MM.YY', '01.02.26', '2026-02-01'],
    ['D/M YYYY', '1/12 2026', '2026-12-01'],
    ['YYYYMMDD', '20261123', '2026-11-23'],
    ['M/D/YYYY h:mm:ss A', '01/02/2015 02:05:56 PM', '2015-01-02 14:05:56'],
    ['M/D/YYYY h:mm:ss A', '1/2/2015 2:05:56 pm', '2015-01-02 14:05:56'],
    ['MM/DD/YYYY hh:mm A', '01/02/2015 12:05 AM', '2015-01-02 00:05:00'],
    ['MM/DD/YYYY hh:mm A', '01/02/2015 12:05 PM', '2015-01-02 12:05:00'],
    ['D.M.YYYY H.mm', '1.2.2026 7.05', '2026-02-01 07:05:00'],
    ['YYYY-MM-DD[T]HH:mm:ss[Z]', '2026-11-23T09:00:01Z', '2026-11-23 09:00:01 0'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-11-23T09:00:01+01:00', '2026-11-23 09:00:01 3600'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-11-23T09:00:01-0330', '2026-11-23 09:00:01 -12600'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-11-23T09:00:01+01', '2026-11-23 09:00:01 3600'],
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-11-23T09:00:01.999Z', '2026-11-23 09:00:01 0'],
    ['YYYY-MM-DD HH:mm:ss.SSS', '2026-11-23 09:00:01.744884', '2026-11-23 09:00:01'],
    ['X', '1795424400', '2026-11-23 09:00:00 0'],
    ['X', '123456789', '1973-11-29 21:33:09 0'],
    ['[den] D/M YYYY [kl.] HH.mm', 'den 3/4 2026 kl. 09.30', '2026-04-03 09:30:00'],
    ['YYYY-MM-DD', '2024-02-29', '2024-02-29'],
  ])('%s: %s', (form, text, expected) => {
    expect(read(text, form)).toBe(expected);
  });
});

test.each([
  ...ISO_PATTERNS,
  'M/D/YYYY h:mm:ss A',
  'D.M.YY',
  '[den] D/M YYYY [kl.] HH.mm',
  'YYYY-MM-DD[T]HH:mm:ss[Z]',
  'X',
])('an example of %s is one', (form) => {
  expect(read(exampleOf(pattern(form)), form)).toMatch(/^2026-11-23(?: 1[56]:00:00(?: 0| 3600)?)?$/);
});

describe('what a pattern does not read', () => {
  test.each([
    ['X', '0', 'bad-date'],
    ['X', '-179542440', 'bad-date'],
    ['X', '1795424400000', 'bad-date'],
    ['YYYY-MM-DD HH:mm:ss.SSS', '2026-11-23 09:00:01.74', 'bad-date'],
    ['YYYY-MM-DD', '2026-1-23', 'bad-date'],
    ['YYYY-MM-DD', '2026-11-231', 'bad-date'],
    ['YYYY-MM-DD', '2026-11-23 ', 'bad-date'],
    ['YYYY-MM-DD', '2026/11/23', 'bad-date'],
    ['D/M/YY', '1/2/2026', 'bad-date'],
    ['YYYY-MM-DD', '٢٠٢٦-١١-٢٣', 'bad-date'],
    ['YYYY-MM-DD', '2026-02-29', 'no-such-date'],
    ['YYYY-MM-DD', '2026-02-31', 'no-such-date'],
    ['YYYY-MM-DD', '2026-13-01', 'no-such-date'],
    ['YYYY-MM-DD', '2026-00-10', 'no-such-date'],
    ['YYYY-MM-DD', '0000-01-01', 'no-such-date'],
    ['YYYY-MM-DD HH:mm', '2026-11-23 24:00', 'no-such-date'],
    ['YYYY-MM-DD HH:mm', '2026-11-23 25:00', 'no-such-date'],
    ['YYYY-MM-DD HH:mm', '2026-11-23 10:60', 'no-such-date'],
    ['YYYY-MM-DD h:mm A', '2026-11-23 13:00 PM', 'no-such-date'],
    ['YYYY-MM-DD h:mm A', '2026-11-23 0:00 AM', 'no-such-date'],
    ['YYYY-MM-DD h:mm A', '2026-11-23 1:00 XM', 'bad-date'],
    ['YYYY-MM-DDTHH:mmZ', '2026-11-23T10:00', 'bad-date'],
    ['YYYY-MM-DDTHH:mmZ', '2026-11-23T10:00+99:00', 'no-such-date'],
    ['YYYY-MM-DDTHH:mmZ', '2026-11-23T10:00+01:75', 'no-such-date'],
    ['YYYY-MM-DD', '', 'bad-date'],
  ])('%s: %s', (form, text, fault) => {
    expect(read(text, form)).toBe(fault);
  });

  test('of several forms the first that fits; one that fits without there being such a date says so', () => {
    expect(read('3/4/2026', 'D/M/YYYY', 'M/D/YYYY')).toBe('2026-04-03');
    expect(read('12/31/2026', 'D/M/YYYY', 'M/D/YYYY')).toBe('2026-12-31');
    expect(read('31/31/2026', 'D/M/YYYY', 'M/D/YYYY', 'YYYY-MM-DD')).toBe('no-such-date');
  });

  test('without patterns, ISO 8601', () => {
    expect(ISO_PATTERNS.map((form) => readPattern(form).ok)).not.toContain(false);
    expect(read('2026-11-23T09:00:00+02:00', ...ISO_PATTERNS)).toBe('2026-11-23 09:00:00 7200');
    expect(read('2026-11-23 09:00', ...ISO_PATTERNS)).toBe('2026-11-23 09:00:00');
  });
});

describe('patterns that can’t be used', () => {
  test.each([
    ['YYYY-MM', { what: 'missing', part: 'day' }],
    ['D/M', { what: 'missing', part: 'year' }],
    ['YYYY-MM-DD mm', { what: 'missing', part: 'hour' }],
    ['YYYY-MM-DD HH:ss', { what: 'missing', part: 'minute' }],
    ['YYYY-MM-DD DD', { what: 'twice', token: 'DD' }],
    ['YYYY-MM-DD YY', { what: 'twice', token: 'YY' }],
    ['YYYY-MM-DD h:mm', { what: 'half-day', token: 'h' }],
    ['YYYY-MM-DD HH:mm A', { what: 'half-day', token: 'HH' }],
    ['DDD MM YYYY', { what: 'unknown-letters', letters: 'DDD' }],
    ['D MMM YYYY', { what: 'unknown-letters', letters: 'MMM' }],
    ['D de M YYYY', { what: 'unknown-letters', letters: 'de' }],
    ['D/M/YYYY [kl', { what: 'open-bracket' }],
    ['DMYYYY', { what: 'runs-together', token: 'D' }],
    ['', { what: 'missing', part: 'year' }],
  ])('%s', (form, problem) => {
    expect(readPattern(form)).toEqual({ ok: false, problem });
  });
});

test('instants are written as everywhere else', () => {
  const iso = isoWriter();
  for (const ms of [0, -1000, 86_399_000, 1_700_000_000_000, -62_135_596_800_000, 253_402_300_799_000]) {
    expect(iso(instant(ms))).toBe(toIso(instant(ms)));
  }
});
