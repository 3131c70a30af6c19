/** Every line of docs/when.md is as it says. */
import { describe, expect, test } from 'vitest';
import { dateOf, weekdayOf } from '../../../../src/domain/clock/civil.ts';
import type { WhenProblem } from '../../../../src/domain/clock/problem.ts';
import { parseWhen, type CountedAs, type WhenNote } from '../../../../src/domain/clock/when/parse.ts';
import { toLocal } from '../../../../src/domain/clock/zone.ts';
import { HOUR, MINUTE, type Instant } from '../../../../src/domain/instant.ts';
import { calendar, LANGUAGES, NOW, phrasesIn, rowsOf, type Holds, type Row } from './document.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const ALOUD: Readonly<Record<WhenNote, string>> = {
  'round-the-clock': 'round the clock',
  'shop-closed': 'closed then',
  'closed-that-day': 'closed that day',
  'skipped-time': 'the clocks skip that time',
  'repeated-time': 'that time comes twice',
};
const WHY: Readonly<Partial<Record<string, string>>> = {
  'when-vague': 'names no time',
  'when-earliest': 'an earliest time',
  'when-nonexistent': 'does not exist',
  'when-not-positive': 'not to come',
  'when-too-far': 'too far away',
  'when-unknown': 'not understood',
  'when-mixed': "can't be added",
  'when-half-working-day': 'no half working days',
  'when-other-figures': 'other figures',
} satisfies Partial<Record<WhenProblem['kind'], string>>;

const two = (n: number): string => String(n).padStart(2, '0');

/** `Fri 27 Nov 17:30`, `Sun 29 Nov 24:00`; with the year where it is not that of the document. */
function asWritten(due: Instant): string {
  const local = toLocal(calendar.zone, due);
  const isMidnight = local.hour === 0 && local.minute === 0;
  const day = isMidnight ? local.day - 1 : local.day;
  const { year, month, dayOfMonth } = dateOf(day);
  const date = [WEEKDAYS[weekdayOf(day)], dayOfMonth, MONTHS[month - 1], ...(year === 2026 ? [] : [year])];
  return `${date.join(' ')} ${isMidnight ? '24:00' : `${two(local.hour)}:${two(local.minute)}`}`;
}

const plural = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

const hours = (ms: number): readonly string[] => [
  ...(ms >= HOUR ? [`${Math.floor(ms / HOUR)} h`] : []),
  ...(ms % HOUR > 0 ? [`${(ms % HOUR) / MINUTE} min`] : []),
];

function countedAs(counted: CountedAs): string {
  switch (counted.of) {
    case 'moment':
      return 'that time';
    case 'closing':
      return 'closing time';
    case 'working-days':
      return plural(counted.days, 'working day');
    case 'working-time':
      return `${hours(counted.ms).join(' ')} of working time`;
    case 'calendar':
      return [...(counted.days > 0 ? [plural(counted.days, 'day')] : []), ...hours(counted.ms)].join(' ');
    default:
      return counted satisfies never;
  }
}

/** The other cells of a row, as they should stand. */
function cells({ said, now, holds }: Row): readonly string[] {
  const past = holds === 'happened' || holds === 'not-happened';
  const when = parseWhen(said, { from: now, now, calendar, past });
  if (when.ok) {
    const { due, counted, notes } = when.value;
    const aloud = notes.map((note) => ALOUD[note]).join('; ');
    const third = holds === 'aloud' ? aloud : [countedAs(counted), ...(aloud ? [aloud] : [])].join(', but ');
    return holds === 'happened' ? [asWritten(due)] : [asWritten(due), third];
  }
  const { problem } = when;
  const readings = 'readings' in problem ? problem.readings : [];
  const why = readings.length > 1 ? 'could be either' : (WHY[problem.kind] ?? 'say it more fully');
  return [why, readings.map((reading) => `\`${reading}\``).join(', ') || '–'];
}

test('there are tables for each language', () => {
  expect(LANGUAGES).toEqual(['English', 'Swedish', 'Danish', 'Norwegian']);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('is told in full: phrases that are understood and refused, each once', () => {
    const here = (holds: Holds): readonly Row[] => rowsOf(language, holds).filter((row) => row.now === NOW);
    const understood = here('understood').map((row) => row.said);
    const aloud = here('aloud');
    const refused = here('refused').map((row) => row.said);
    expect(understood.length).toBeGreaterThanOrEqual(60);
    expect(aloud.length).toBeGreaterThanOrEqual(15);
    expect(refused.length).toBeGreaterThanOrEqual(30);
    const all = [...understood, ...aloud.map((row) => row.said), ...refused];
    expect(all.filter((said, i) => all.indexOf(said) !== i)).toEqual([]);
  });

  test.each(
    rowsOf(language, 'understood', 'aloud', 'refused', 'happened', 'not-happened').map(
      (row) => [row.said, row.holds, row] as const,
    ),
  )('%s: %s', (_, __, row) => {
    expect(cells(row)).toEqual(row.others);
  });

  test('what is offered instead is understood when it is typed', () => {
    for (const row of rowsOf(language, 'refused', 'not-happened')) {
      const past = row.holds === 'not-happened';
      for (const reading of phrasesIn(row.others[1] ?? '')) {
        const when = parseWhen(reading, { from: row.now, now: row.now, calendar, past });
        expect(when, reading).toMatchObject({ ok: true });
      }
    }
  });
});
