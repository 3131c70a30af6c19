/** `lofte.deadline.v1`. */
import { isoDate } from '../domain/clock/civil.ts';
import { hoursText } from '../domain/clock/hours-on-record.ts';
import type { SumDay } from '../domain/clock/sum.ts';
import { isoDuration, toIso } from '../domain/instant.ts';
import type { Explanation } from './explain.ts';

type Json = Readonly<Record<string, unknown>>;

/** @param holidayName of a local day, in the language of the output; `undefined` where it is none that is known */
export function explanationJson(
  e: Explanation,
  timeZone: string,
  holidayName: (day: number) => string | undefined,
): Json {
  return {
    schema: 'lofte.deadline.v1',
    said: e.said,
    clock: e.clock,
    from: toIso(e.from),
    due: e.due === null ? null : toIso(e.due),
    timeZone,
    steps: e.legs.flatMap(({ steps, calendar: { zone } }) =>
      steps.map((day) => ({
        ...stepJson(day, holidayName),
        ...(zone.timeZone === timeZone ? {} : { timeZone: zone.timeZone }),
      })),
    ),
    notes: e.notes,
    promise: e.promise?.name ?? null,
    kind: e.promise?.kind ?? null,
    pauses: e.legs.flatMap(({ pause }) =>
      pause === null
        ? []
        : [
            {
              since: toIso(pause.since),
              until: pause.until === null ? null : toIso(pause.until),
              left: isoDuration(pause.left),
              ...(pause.leftBefore === null ? {} : { leftBefore: isoDuration(pause.leftBefore) }),
              status: pause.status,
            },
          ],
    ),
    toldDue: e.promise?.told == null ? null : toIso(e.promise.told),
    hours: e.promise?.hours ?? null,
    today: e.promise?.today == null ? null : toIso(e.promise.today),
  };
}

const stepJson = (day: SumDay, holidayName: (day: number) => string | undefined): Json => ({
  on: isoDate(day.day),
  open: intervals(hoursText(day.open)),
  counted: day.nth === undefined ? isoDuration(day.counted) : day.nth > 0 ? 'P1D' : 'P0D',
  ...(day.closedBy === undefined ? {} : { closed: day.closedBy }),
  ...(day.closedBy === 'holiday' ? { holiday: holidayName(day.day) ?? null } : {}),
});

const intervals = (text: string): readonly (readonly string[])[] =>
  text === '' ? [] : text.split(' ').map((interval) => interval.split('-'));
