/**
 * What the tests of twelve other programs expect, row by row. Where they contradict each other, or what a shop's customer
 * would expect, the decision stands here by name, and with its reason in `docs/time.md`, "Where other programs differ".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import { isoDate, parseIsoDate } from '../../../src/domain/clock/civil.ts';
import { isOpen, isOpenOn, nextOpening } from '../../../src/domain/clock/hours.ts';
import { dueAfterPause, spanOn } from '../../../src/domain/clock/span.ts';
import { nthWorkingDay, workingDaysBetween } from '../../../src/domain/clock/working-days.ts';
import { addWorking, nthWorkingDayClosing, workingBetween } from '../../../src/domain/clock/working.ts';
import { localDay, toInstant } from '../../../src/domain/clock/zone.ts';
import { instant, MINUTE, toIso, type Instant } from '../../../src/domain/instant.ts';
import type { DayHours, Weekday } from '../../../src/domain/shop.ts';
import { CLOSED_WEEK, shown } from './calendars.ts';
import { calendarOfShop } from './shops.ts';

interface Row {
  readonly id: string;
  readonly source: { readonly repo: string };
  readonly timezone: string;
  readonly schedule: Readonly<Partial<Record<Weekday, DayHours>>>;
  readonly holidays: readonly string[];
  readonly overrides?: Readonly<Record<string, DayHours>>;
  readonly pauses?: readonly (readonly [from: string, until: string])[];
  readonly op:
    'add' | 'between' | 'nextOpen' | 'isOpen' | 'isWorkingDay' | 'addDays' | 'addDaysSnap' | 'daysBetween';
  readonly start: string;
  readonly end?: string;
  readonly minutes?: number;
  readonly days?: number;
  readonly expected?: string | number | boolean;
  readonly expected_minutes?: number;
}

type Answer = string | number | boolean;

interface Decision {
  readonly decided: string;
  /** What we say instead, or as well. */
  readonly ours: Answer;
  readonly differs: boolean;
}

const DECIDED: Readonly<Record<string, Decision>> = {
  'bh-035': { decided: 'seconds are counted', ours: 3 / 60, differs: true },
  'bh-142': {
    decided: 'what ends at closing time ends there, not at the next opening',
    ours: '2006-01-08T12:00:00Z',
    differs: true,
  },
  'bh-054': {
    decided: 'a working day ends at its closing time',
    ours: '2018-11-28T20:00:00Z',
    differs: true,
  },
  'bh-056': {
    decided: 'a working day ends at its closing time',
    ours: '2018-11-28T20:00:00Z',
    differs: false,
  },
  'bh-058': {
    decided: 'a working day ends at its closing time',
    ours: '2018-11-29T00:00:00Z',
    differs: true,
  },
  'bh-060': {
    decided: 'a working day ends at its closing time',
    ours: '2018-11-29T00:00:00Z',
    differs: false,
  },
  'bh-130': {
    decided: 'a working day ends at its closing time',
    ours: '2006-01-09T17:00:00Z',
    differs: true,
  },
  'bh-132': {
    decided: 'a working day ends at its closing time',
    ours: '2006-01-05T16:00:00Z',
    differs: true,
  },
  'bh-134': { decided: 'days counted back are days, without a time', ours: '2006-01-06', differs: true },
  'bh-136': { decided: 'days counted back are days, without a time', ours: '2006-01-03', differs: true },
  'bh-174': {
    decided: 'the first working day is the next one, from a closed day too',
    ours: '2014-04-07',
    differs: true,
  },
  'bh-176': {
    decided: 'the first working day is the next one, from a closed day too',
    ours: '2014-04-10',
    differs: true,
  },
};

const file = join(import.meta.dirname, '../../fixtures/business-hours/peer-expected-values.json');
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];

describe('the same as other programs expect', () => {
  test.each(rows.filter(({ id }) => !(id in DECIDED)).map((row) => [named(row), row] as const))(
    '%s',
    (_, row) => {
      expect(answer(row)).toBe(theirs(row));
    },
  );
});

describe('decided, where they differ', () => {
  test.each(
    rows.flatMap((row) => {
      const decision = DECIDED[row.id];
      return decision === undefined ? [] : [[named(row), decision.decided, row, decision] as const];
    }),
  )('%s: %s', (_, __, row, { ours, differs }) => {
    expect(answer(row)).toBe(ours);
    expect(ours !== theirs(row)).toBe(differs);
  });
});

test('no row is left out', () => {
  expect(rows).toHaveLength(207);
  expect(Object.keys(DECIDED).filter((id) => rows.every((row) => row.id !== id))).toEqual([]);
});

function named({ source, id, op, start, end, minutes, days }: Row): string {
  const amount = minutes ?? days;
  return [source.repo, id, op, ...(amount === undefined ? [] : [amount]), start, end ?? ''].join(' ').trim();
}

/** What the other program expects, written as we write it. */
function theirs({ op, timezone, expected, expected_minutes: minutes }: Row): Answer {
  const said = op === 'between' ? minutes : expected;
  if (said === undefined) throw new Error('a row without an answer');
  return typeof said === 'string' && said.includes('T') ? toIso(momentOf(said, timezone)) : said;
}

/** What the clock says. */
function answer(row: Row): Answer {
  const calendar = calendarOfShop({
    timeZone: row.timezone,
    hours: { ...CLOSED_WEEK, ...row.schedule },
    days: row.overrides ?? {},
    holidays: row.holidays,
  });
  const start = momentOf(row.start, row.timezone);
  const end = momentOf(row.end ?? row.start, row.timezone);
  const days = row.days ?? NaN;
  switch (row.op) {
    case 'add':
      return addAround(calendar, start, row);
    case 'between':
      return betweenAround(calendar, start, end, row);
    case 'nextOpen':
      return shown(nextOpening(calendar, start));
    case 'isOpen':
      return isOpen(calendar, start);
    case 'isWorkingDay':
      return isOpenOn(calendar, localDay(calendar.zone, start));
    case 'addDays':
    case 'addDaysSnap': {
      if (days > 0 && row.start.includes('T')) return shown(nthWorkingDayClosing(calendar, start, days));
      const day = nthWorkingDay(calendar, start, days);
      return day.ok ? isoDate(day.value) : day.problem.kind;
    }
    case 'daysBetween':
      return workingDaysBetween(calendar, start, end);
    default:
      return row.op satisfies never;
  }
}

/** Working minutes added, standing still in the pauses. */
function addAround(
  calendar: Calendar,
  start: Instant,
  { minutes = NaN, pauses = [], timezone }: Row,
): string {
  let due = addWorking(calendar, start, minutes * MINUTE);
  for (const [from, until] of pauses) {
    if (!due.ok) break;
    const since = momentOf(from, timezone);
    const left = spanOn(calendar, 'working', since, due.value);
    const standing = { clock: 'working', due: due.value, since, left } as const;
    due = dueAfterPause(calendar, standing, momentOf(until, timezone));
  }
  return shown(due);
}

/** Working minutes between, but for those of the pauses. */
function betweenAround(
  calendar: Calendar,
  start: Instant,
  end: Instant,
  { pauses = [], timezone }: Row,
): number {
  let ms = workingBetween(calendar, start, end);
  for (const [from, until] of pauses) {
    ms -= workingBetween(calendar, momentOf(from, timezone), momentOf(until, timezone));
  }
  return ms / MINUTE;
}

/** With an offset as it says; else the local time of the zone, at midnight where there is a date only. */
function momentOf(text: string, timeZone: string): Instant {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return instant(Date.parse(text));
  const [date = '', time = '00:00:00'] = text.split('T');
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const { zone } = calendarOfShop({ timeZone, hours: CLOSED_WEEK, days: {}, holidays: [] });
  return toInstant(zone, parseIsoDate(date) ?? NaN, hour * 3600 + minute * 60 + second).at;
}
