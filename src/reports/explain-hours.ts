/** Hours that a deadline was counted with and that are others today: what is worth saying of them beside the sum. */
import type { Calendar, OpenMinutes } from '../domain/clock/calendar.ts';
import { hoursText, type HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import { hoursOn, type ClosedBy } from '../domain/clock/sum.ts';
import type { Instant } from '../domain/instant.ts';
import type { Leg } from './explain-legs.ts';

/** The hours of one leg, as far as today's are others. */
export interface HoursThen {
  /** From when on they counted. */
  readonly from: Instant;
  /** Where the shop's clock is another one today. */
  readonly timeZone: string | null;
  /** As on record; `null` where every day that differs had hours of its own. */
  readonly week: HoursOnRecord['week'] | null;
  readonly days: readonly DaysThen[];
}

/** Local days in a row with the same hours of their own: the shop's, or those of a public holiday. */
export interface DaysThen {
  readonly from: number;
  readonly to: number;
  readonly open: OpenMinutes;
  readonly closedBy?: ClosedBy;
}

/** Of each leg in turn; nothing of one that was counted like the one before, or like today. */
export function hoursThen(legs: readonly Leg[], today: Calendar): readonly HoursThen[] {
  const said: HoursThen[] = [];
  let before = '';
  for (const leg of legs) {
    if (leg.hours === null) continue;
    const { from, ...then } = otherHours(leg, leg.hours, today);
    const text = JSON.stringify(then);
    if (text !== before && (then.week !== null || then.days.length > 0)) said.push({ from, ...then });
    before = text;
  }
  return said;
}

function otherHours({ from, calendar, steps }: Leg, hours: HoursOnRecord, today: Calendar): HoursThen {
  const timeZone = hours.timeZone === today.zone.timeZone ? null : hours.timeZone;
  const differing = steps
    .map(({ day }) => day)
    .filter((day) => hoursText(hoursOn(calendar, day).open) !== hoursText(hoursOn(today, day).open));
  const isOther =
    timeZone !== null ||
    differing.some((day) => !isApart(calendar, day)) ||
    calendar.week.some((open, i) => hoursText(open) !== hoursText(today.week[i] ?? []));
  const days: DaysThen[] = [];
  for (const day of differing.filter((each) => isApart(calendar, each))) {
    const then = hoursOn(calendar, day);
    const run = days.at(-1);
    const isNext = run?.to === day - 1 && run.closedBy === then.closedBy;
    if (isNext && hoursText(run.open) === hoursText(then.open)) days.splice(-1, 1, { ...run, to: day });
    else days.push({ from: day, to: day, ...then });
  }
  return { from, timeZone, week: isOther ? hours.week : null, days };
}

/** Whether a day had hours of its own, or was a public holiday. */
const isApart = ({ days, holidays }: Calendar, day: number): boolean =>
  holidays.includes(day) || days.some(({ from, to }) => from <= day && day <= to);
