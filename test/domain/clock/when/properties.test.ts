/** Whatever is typed, there is an answer at once, and it can be relied on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOn, endOfDay } from '../../../../src/domain/clock/hours.ts';
import { addDuration, subtractDuration } from '../../../../src/domain/clock/when/duration.ts';
import { TABLES } from '../../../../src/domain/clock/when/lexicon.ts';
import { parseWhen, type When, type WhenContext } from '../../../../src/domain/clock/when/parse.ts';
import { eachMeaning } from '../../../../src/domain/clock/when/words.ts';
import { DAY, instant, toIso, type Instant } from '../../../../src/domain/instant.ts';
import { at, calendarOf, CLOSED_WEEK, daily } from '../calendars.ts';

const SHOPS = [
  calendarOf(),
  calendarOf({ timeZone: 'Australia/Lord_Howe', hours: daily(['00:00', '24:00']) }),
  calendarOf({ timeZone: 'America/New_York', hours: daily(['07:00', '12:00'], ['13:00', '22:00']) }),
  calendarOf({ hours: CLOSED_WEEK }),
];

const FIGURES =
  '0 1 2 3 5 7 11 12 13 15 24 27 29 30 31 48 53 90 100 930 1530 2026 2027 99999 261127 20261127 1.5 1,5 1,30 ½ 3/4 1/2 27/11 2-3 ' +
  '27.11 27.11. 15.30 9.30 9:30 15:00 24:00 02:30 25:00 2026-11-27 26-11-27 2026-W48 1:a 27th 3rd T Z PT24H P3D - -3 + . , ( ) : /';

const WORDS: string[] = [];
for (const table of Object.values(TABLES)) eachMeaning(table, (phrase) => WORDS.push(phrase));

/** What the grammar is made of, in any order. */
const pieces = fc
  .array(fc.oneof(fc.constantFrom(...FIGURES.split(' ')), fc.constantFrom(...WORDS)), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((bits) => fc.constantFrom(' ', ' ', ' ', '', '-', ', ').map((between) => bits.join(between)));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 20 }),
);

/** Of four years, in each of the shops. */
const contexts = fc.record({
  shop: fc.nat(SHOPS.length - 1),
  seconds: fc.nat(4 * 365 * 86_400),
  past: fc.boolean(),
});

function contextOf({
  shop,
  seconds,
  past,
}: typeof contexts extends fc.Arbitrary<infer C> ? C : never): WhenContext {
  const now = instant(at('2026-01-01T00:00Z') + seconds * 1000);
  return { calendar: SHOPS[shop] ?? calendarOf(), from: now, now, past };
}

const TEN_YEARS = 3653 * DAY;

/** What holds of every answer. */
function check(said: string, context: WhenContext): void {
  const when = parseWhen(said, context);
  if (when.ok) {
    const { due } = when.value;
    expect(Number.isInteger(due / 1000)).toBe(true);
    expect(due - context.from).toBeLessThanOrEqual(TEN_YEARS);
    expect(context.from - due).toBeLessThanOrEqual(10 * TEN_YEARS);
    expect(endOf(when.value, context)).toBe(due);
    expect(parseWhen(toIso(due), context)).toMatchObject({ ok: true, value: { due } });
  } else if (when.problem.kind === 'when-ambiguous') {
    const { readings } = when.problem;
    expect(readings.length).toBeGreaterThan(0);
    expect(new Set(readings).size).toBe(readings.length);
    for (const reading of readings) {
      const typed = parseWhen(reading, context);
      expect(typed, `${reading}, offered for ${said}`).toMatchObject({ ok: true });
    }
  }
}

/** The moment again, from how it was counted. */
function endOf({ counted, due }: When, { calendar, from, now, past }: WhenContext): Instant {
  if (counted.of === 'moment') return due;
  if (counted.of === 'closing') {
    const end = closingOn(calendar, counted.day) ?? endOfDay(calendar, counted.day);
    return past === true && end > now && due === now ? now : end;
  }
  const { ago, ...duration } = counted;
  const end =
    ago === true && duration.of !== 'working-days'
      ? subtractDuration(calendar, from, duration)
      : addDuration(calendar, from, duration);
  return end.ok ? end.value.at : due;
}

describe('an answer at once that holds, and readings that can be typed', () => {
  test('of anything at all', () => {
    fc.assert(
      fc.property(anything, contexts, (said, c) => {
        check(said, contextOf(c));
      }),
      { numRuns: 3000 },
    );
  });

  test('of the same words again and again', () => {
    const again = fc.tuple(pieces, fc.constantFrom(' ', ' or ', '-', ' and ')).map(([said, between]) => {
      const times = Math.floor(200 / (said.length + between.length));
      return Array(times).fill(said).join(between);
    });
    fc.assert(
      fc.property(again, contexts, (said, c) => {
        check(said, contextOf(c));
      }),
      { numRuns: 1000 },
    );
  });

  test('of the words and figures of the grammar', () => {
    fc.assert(
      fc.property(pieces, contexts, (said, c) => {
        check(said, contextOf(c));
      }),
      { numRuns: 12_000 },
    );
  });
}, 60_000);

test('nothing that is understood depends on capitals, accents or the white space around', () => {
  const plainly = (said: string): string =>
    said
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/ø/g, 'o');
  fc.assert(
    fc.property(pieces, contexts, (said, c) => {
      const context = contextOf(c);
      const when = parseWhen(said, context);
      if (!when.ok || /[½æ(]/.test(said)) return;
      for (const other of [said.toUpperCase(), plainly(said), `  ${said.replaceAll(' ', ' \n\u00a0')}\t`]) {
        if (other.length > 200) continue;
        expect(parseWhen(other, context), other).toMatchObject({ ok: true, value: { due: when.value.due } });
      }
    }),
    { numRuns: 3000 },
  );
}, 60_000);
