// What is printed can be typed back: in every language it is read as the minute, or the span, that was printed.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/domain/vocabulary.ts';
import type { Duration } from '../../src/domain/clock/when/duration.ts';
import { parseWhen } from '../../src/domain/clock/when/parse.ts';
import { offsetAt } from '../../src/domain/clock/zone.ts';
import { DAY, HOUR, instant, MINUTE, toIso, type Instant } from '../../src/domain/instant.ts';
import type { Dates } from '../../src/words/dates.ts';
import { calendar, time } from '../support/shop.ts';
import { datesAt } from './languages.ts';

type Naming = 'moment' | 'fullMoment' | 'deadline' | 'fullDeadline';
const NAMINGS: readonly Naming[] = ['moment', 'fullMoment', 'deadline', 'fullDeadline'];

const NOW = time('2026-11-24 07:30');

const add = (at: Instant, ms: number): Instant => instant(at + ms);

/** The second time that the clock shows an hour can't be told from the first. */
const isRepeated = (at: Instant): boolean =>
  offsetAt(calendar.zone, add(at, -HOUR)) > offsetAt(calendar.zone, at);

/** Each quarter of an hour of some days, and one minute of each day of two years; from `now` on. */
function* toCome(now: Instant): Generator<Instant> {
  yield add(now, MINUTE);
  for (let n = 1; n < 4 * 24 * 3; n += 1) yield add(now, n * 15 * MINUTE);
  for (let day = 3; day < 365 * 2; day += 1) yield add(now, day * DAY + ((day * 431) % 1440) * MINUTE);
}

function* gone(now: Instant): Generator<Instant> {
  for (const at of toCome(now)) yield add(now, now - at);
}

/** What was printed and is not read as what it was, each with what it is read as. */
function misread(
  language: Language,
  now: Instant,
  instants: Iterable<Instant>,
  namings: readonly Naming[],
  past: boolean,
): readonly string[] {
  const dates: Dates = datesAt(language, now);
  const wrong: string[] = [];
  for (const at of instants) {
    if (isRepeated(at)) continue;
    for (const naming of namings) {
      const printed = dates[naming](at);
      const read = parseWhen(printed, { from: now, now, calendar, past });
      const as = read.ok ? toIso(read.value.due) : JSON.stringify(read.problem);
      if (as !== toIso(at)) wrong.push(`${printed} (${toIso(at)}): ${as}`);
    }
  }
  return wrong;
}

describe.each(LANGUAGES)('moments in %s', (language) => {
  test('to come', () => {
    expect(misread(language, NOW, toCome(NOW), NAMINGS, false)).toEqual([]);
  });

  test('to come, around the changes of clock and of the year', () => {
    for (const local of ['2026-03-28 23:00', '2026-10-24 12:00', '2026-12-30 09:00', '2028-02-27 00:00']) {
      const now = time(local);
      expect(misread(language, now, toCome(now), NAMINGS, false)).toEqual([]);
    }
  });

  test('that have happened', () => {
    expect(misread(language, NOW, gone(NOW), ['moment', 'fullMoment'], true)).toEqual([]);
  });
});

const round = (days: number, ms: number): Duration => ({ of: 'calendar', days, ms });

function* spans(): Generator<Duration> {
  for (let n = 1; n <= 200; n += 1) {
    yield round(0, n * MINUTE);
    yield round(0, n * HOUR);
    yield round(n, 0);
    yield round(n, (n % 24) * HOUR);
    yield round(0, n * 37 * MINUTE);
    yield { of: 'working-time', ms: n * MINUTE };
    yield { of: 'working-time', ms: n * HOUR };
    yield { of: 'working-time', ms: n * 37 * MINUTE };
    yield { of: 'working-days', days: n };
  }
}

test.each(LANGUAGES)('spans in %s', (language) => {
  const dates = datesAt(language, NOW);
  for (const span of spans()) {
    const printed = dates.span(span);
    const read = parseWhen(printed, { from: NOW, now: NOW, calendar });
    expect(read.ok ? read.value.counted : read.problem, printed).toEqual(span);
  }
});

test.each(LANGUAGES)('a deadline with its span in brackets, in %s', (language) => {
  const { fullDeadline, counted } = datesAt(language, NOW);
  const due = add(NOW, DAY);
  const printed = `${fullDeadline(due)} (${counted(round(0, 24 * HOUR)) ?? ''})`;
  expect(parseWhen(printed, { from: NOW, now: NOW, calendar })).toMatchObject({ ok: true, value: { due } });
});
