/** A deadline: as it is said, and as it stands in an entry. */
import type { Case, CasePromise } from '../case.ts';
import { hoursBetween } from '../clock/hours-on-record.ts';
import { parseWhen, type When } from '../clock/when/parse.ts';
import type { SetDeadline } from '../entries.ts';
import { DAY, toIso, type Instant } from '../instant.ts';
import { refuse, type Result } from '../result.ts';
import type { DecideProblem, Deciding } from './deciding.ts';
import { leftFromTheStart } from './pause.ts';

/** How far behind a deadline hours may have had a say in it: the end of a week is its last open day. */
const LOOKED_AHEAD = 7 * DAY;

/** A deadline as somebody said it. Durations count from when the thing happened. In the past by then: refused. */
export function readDeadline(said: string, on: Deciding): Result<When, DecideProblem> {
  const { language } = on.shop;
  const when = parseWhen(said, { from: on.at, now: on.at, calendar: on.calendar, language });
  if (!when.ok) return when;
  return when.value.due <= on.at ? refuse({ kind: 'deadline-past', said, due: when.value.due }) : when;
}

/** What a deadline looks like in an entry: with the hours that it was counted by, and standing still where it does. */
export function asSet(
  when: When,
  promise: Pick<CasePromise, 'kind' | 'from'>,
  of: Pick<Case, 'status' | 'statusSince'>,
  on: Deciding,
): SetDeadline {
  const { due, clock, said } = when;
  const left = leftFromTheStart(promise, of, when, on);
  return {
    due: toIso(due),
    clock,
    said,
    ...(isByTheHours(when)
      ? { hours: hoursBetween(on.calendar, on.at, (due + LOOKED_AHEAD) as Instant) }
      : {}),
    ...(left === undefined ? {} : { left }),
  };
}

/** Opening hours had a say in it: working time, working days, closing time. */
const isByTheHours = ({ counted }: When): boolean => counted.of !== 'calendar' && counted.of !== 'moment';
