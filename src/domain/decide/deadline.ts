/** A deadline: as it is said, and as it stands in an entry. */
import type { CasePromise } from '../case.ts';
import { hoursBetween } from '../clock/hours-on-record.ts';
import { parseWhen, type When } from '../clock/when/parse.ts';
import type { SetDeadline } from '../entries.ts';
import { toIso } from '../instant.ts';
import { refuse, type Result } from '../result.ts';
import type { Status } from '../vocabulary.ts';
import type { DecideProblem, Deciding } from './deciding.ts';
import { leftFromTheStart } from './pause.ts';

/** A deadline as somebody said it. Durations count from when the thing happened. In the past by then: refused. */
export function readDeadline(said: string, on: Deciding): Result<When, DecideProblem> {
  const when = parseWhen(said, { from: on.at, now: on.at, calendar: on.calendar });
  if (!when.ok) return when;
  return when.value.due <= on.at ? refuse({ kind: 'deadline-past', said, due: when.value.due }) : when;
}

/** What a deadline looks like in an entry: with the hours that it was counted by, and standing still where it does. */
export function asSet(
  when: When,
  promise: Pick<CasePromise, 'kind' | 'from'>,
  status: Status,
  on: Deciding,
): SetDeadline {
  const { due, clock, said } = when;
  const left = leftFromTheStart(promise, status, when, on);
  return {
    due: toIso(due),
    clock,
    said,
    ...(isByTheHours(when) ? { hours: hoursBetween(on.calendar, on.at, due) } : {}),
    ...(left === undefined ? {} : { left }),
  };
}

/** Opening hours had a say in it: working time, working days, closing time. */
const isByTheHours = ({ counted }: When): boolean => counted.of !== 'calendar' && counted.of !== 'moment';
