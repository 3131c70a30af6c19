/** Standing still and going on: what a status does to the promises of its case. */
import type { Case, CasePromise, Deadline } from '../case.ts';
import { hoursBetween, type HoursOnRecord } from '../clock/hours-on-record.ts';
import { dueAfterPause, spanOn } from '../clock/span.ts';
import type { IsoDuration, PausedDeadline, ResumedDeadline } from '../entries.ts';
import { isoDuration, minuteOf, toIso, type Instant } from '../instant.ts';
import { standsStill } from '../pause.ts';
import { isLive } from '../promise.ts';
import type { Clock, Status } from '../vocabulary.ts';
import type { Deciding } from './deciding.ts';

/** Whether promises stand still in this status. */
export const isPausing = (status: Status, { shop }: Deciding): boolean =>
  shop.promises.pauseWhile.includes(status);

/** What a deadline that is set now has left, where it stands still from the start. */
export function leftFromTheStart(
  promise: Pick<CasePromise, 'kind' | 'from'>,
  { status, statusSince }: Pick<Case, 'status' | 'statusSince'>,
  { due, clock }: { readonly due: Instant; readonly clock: Clock },
  on: Deciding,
): IsoDuration | undefined {
  if (!isPausing(status, on) || !standsStill(promise)) return undefined;
  // what was promised before the wait began, and is written down only now, ran until then
  const since = later(on.at, statusSince);
  return due <= since ? undefined : isoDuration(spanOn(on.calendar, clock, minuteOf(since), due));
}

/** The deadlines still to come that stand still now; a promise that is broken already stays broken. */
export const pausedNow = (c: Case, on: Deciding): readonly PausedDeadline[] =>
  c.promises
    .filter((p) => isLive(p) && standsStill(p))
    .flatMap((p) =>
      numbered(p)
        .filter(({ d }) => d.paused === undefined && d.due > on.at)
        .map(({ d, deadline }) => ({
          promise: p.number,
          deadline,
          clock: d.clock,
          // a wait that is written down afterwards may have begun before the promise was made
          left: isoDuration(spanOn(on.calendar, d.clock, minuteOf(later(on.at, d.setAt)), d.due)),
        })),
    );

/**
 * Every deadline that stood still, with what was left of it counted from now. Where that can't be counted, as in a shop
 * that has no open hour for a year, it stays where it stood, and is overdue: that shows, and holds up nothing. On the
 * working clock it is then without the hours that it was counted with.
 */
export function resumedNow(c: Case, on: Deciding): readonly ResumedDeadline[] {
  const resumed: ResumedDeadline[] = [];
  for (const p of c.promises.filter(isLive)) {
    for (const { d, deadline } of numbered(p)) {
      if (d.paused === undefined) continue;
      const { since, left } = d.paused;
      const standing = { clock: d.clock, due: d.due, since: minuteOf(since), left };
      const counted = dueAfterPause(on.calendar, standing, minuteOf(on.at));
      resumed.push({
        promise: p.number,
        deadline,
        due: toIso(counted.ok ? counted.value : d.due),
        ...(counted.ok ? hoursFor(d.clock, counted.value, on) : {}),
      });
    }
  }
  return resumed;
}

const hoursFor = (clock: Clock, due: Instant, on: Deciding): { readonly hours?: HoursOnRecord } =>
  clock === 'working' ? { hours: hoursBetween(on.calendar, on.at, due) } : {};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const numbered = (p: CasePromise): readonly { readonly d: Deadline; readonly deadline: number }[] =>
  p.deadlines.map((d, i) => ({ d, deadline: i + 1 }));
