/** How promises were kept lately: these 30 local days, today the last of them, against the 30 before. */
import { dueDay } from '../domain/clock/zone.ts';
import { isFromOthers, isLive, isPast, outcome } from '../domain/promise.ts';
import type { View } from './view.ts';

export interface Kept {
  /** Promises to customers whose first deadline fell in these days, but for those waived. */
  readonly due: number;
  readonly keptOnTime: number;
}

export interface Score extends Kept {
  readonly days: number;
  readonly before: Kept;
}

const DAYS = 30;

/**
 * By the local day of the first deadline. A live promise counts, as not kept on time, once its first deadline has
 * passed, postponed or not.
 */
export function score(view: View): Score {
  const [lately, before] = [
    { due: 0, keptOnTime: 0 },
    { due: 0, keptOnTime: 0 },
  ];
  const count = (day: number, due: number, onTime: number): void => {
    const age = view.today - day;
    if (age < 0 || age >= 2 * DAYS) return;
    const period = age < DAYS ? lately : before;
    period.due += due;
    period.keptOnTime += onTime;
  };
  for (let day = view.today; day > view.today - 2 * DAYS; day -= 1) {
    const { due, onTime } = view.book.settled.on(day);
    count(day, due, onTime);
  }
  for (const c of view.book.open.values()) {
    for (const p of c.promises) {
      if (isFromOthers(p) || p.waivedAt !== null) continue;
      const [first] = p.deadlines;
      if (isLive(p) && !isPast(first, view.now)) continue;
      count(dueDay(view.calendar.zone, first.due), 1, outcome(p) === 'keptOnTime' ? 1 : 0);
    }
  }
  return { days: DAYS, ...lately, before };
}
