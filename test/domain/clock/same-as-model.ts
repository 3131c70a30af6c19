/** What the clock says, held against the model that counts minute by minute. */
import type { Calendar } from '../../../src/domain/clock/calendar.ts';
import {
  closingOn,
  isClosing,
  isOpen,
  isOpenOn,
  nextOpening,
  openingOn,
} from '../../../src/domain/clock/hours.ts';
import type { ClockProblem } from '../../../src/domain/clock/problem.ts';
import { addOn, dueAfterPause, spanOn } from '../../../src/domain/clock/span.ts';
import { nthWorkingDay, workingDaysBetween } from '../../../src/domain/clock/working-days.ts';
import { addWorking, subtractWorking, workingBetween } from '../../../src/domain/clock/working.ts';
import { localDay } from '../../../src/domain/clock/zone.ts';
import { instant, MINUTE, SECOND, type Instant } from '../../../src/domain/instant.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Clock } from '../../../src/domain/vocabulary.ts';
import { atLeast, same } from './check.ts';
import { countMinutes, walk, walkBack, without, type ModelTime } from './model.ts';

/** A calendar, and what the model makes of the same settings. Moments are minutes of the model. */
export interface Scene {
  readonly calendar: Calendar;
  readonly time: ModelTime;
}

export type Pauses = readonly (readonly [from: number, until: number])[];

const momentOf = ({ time }: Scene, minute: number): Instant => instant(time.from + minute * MINUTE);
const endOf = (scene: Scene): Instant => momentOf(scene, scene.time.open.length);

/** A shop that does not open in the model may well not open at all. */
const orNever = (result: Result<Instant, ClockProblem>): number => (result.ok ? result.value : Infinity);

/** A moment of the model and that of a sum are the same; beyond the end of the model, both are. */
function sameMoment(scene: Scene, law: string, found: number, minute: number | undefined): void {
  if (minute === undefined) atLeast(`${law}, beyond`, found, endOf(scene) + 1);
  else same(law, found, momentOf(scene, minute));
}

/** Whether the shop is open, when it opens next, and whether it is closing. */
export function sameState(scene: Scene, minute: number): void {
  const { calendar, time } = scene;
  const at = momentOf(scene, minute);
  const open = time.open[minute] === 1;
  same('open', isOpen(calendar, at), open);
  same('open until the minute ends', isOpen(calendar, instant(at + 59 * SECOND)), open);
  if (minute > 0) same('closing', isClosing(calendar, at), !open && time.open[minute - 1] === 1);
  const next = time.open.indexOf(1, minute);
  const found = orNever(nextOpening(calendar, at));
  if (next < 0) atLeast('next opening, beyond', found, endOf(scene));
  else same('next opening', found, momentOf(scene, next));
}

/** First opening and last closing of a local day that is in the model from end to end. */
export function sameDay(scene: Scene, minute: number): void {
  const { calendar, time } = scene;
  const day = time.day[minute] ?? 0;
  const [first, last] = [time.day.indexOf(day), time.day.lastIndexOf(day)];
  if (first === 0 || last === time.day.length - 1) return;
  const opens = time.open.indexOf(1, first);
  const closes = time.open.lastIndexOf(1, last) + 1;
  const open = opens >= 0 && opens <= last;
  same('working day', isOpenOn(calendar, day), open);
  same('first opening of a day', openingOn(calendar, day), open ? momentOf(scene, opens) : undefined);
  same('last closing of a day', closingOn(calendar, day), open ? momentOf(scene, closes) : undefined);
}

/** Working time between, added and taken away. */
export function sameSums(scene: Scene, a: number, b: number, minutes: number): void {
  const { calendar, time } = scene;
  const [at, other] = [momentOf(scene, a), momentOf(scene, b)];
  const between = a <= b ? countMinutes(time.open, a, b) : 0 - countMinutes(time.open, b, a);
  same('between', workingBetween(calendar, at, other), between * MINUTE);
  const later = orNever(addWorking(calendar, at, minutes * MINUTE));
  sameMoment(scene, 'added', later, walk(time.open, a, minutes));
  const back = walkBack(time.open, a, minutes);
  const earlier = subtractWorking(calendar, at, minutes * MINUTE);
  if (back !== undefined) same('taken away', earlier.ok && earlier.value, momentOf(scene, back));
  else if (earlier.ok) atLeast('taken away, beyond', time.from - 1, earlier.value);
}

/** Working days as the model's minutes show them, from its second day to the last but one. */
export function sameWorkingDays(scene: Scene, a: number, b: number, n: number): void {
  const { calendar, time } = scene;
  const [first, last] = [(time.day[0] ?? 0) + 1, (time.day.at(-1) ?? 0) - 1];
  const open = new Set<number>();
  for (let i = 0; i < time.open.length; i += 1) if (time.open[i] === 1) open.add(time.day[i] ?? 0);
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((day) => open.has(day));
  const [at, other] = [momentOf(scene, a), momentOf(scene, b)];
  const [here, there] = [localDay(calendar.zone, at), localDay(calendar.zone, other)];
  if (here < first - 1 || here > last || there < first - 1 || there > last) return;
  const [low, high] = [Math.min(here, there), Math.max(here, there)];
  const after = days.filter((day) => day > low && day <= high).length;
  same('working days between', workingDaysBetween(calendar, at, other), here <= there ? after : 0 - after);
  const onwards = n < 0 ? days.filter((day) => day < here).toReversed() : days.filter((day) => day > here);
  const expected = n === 0 ? here : onwards[Math.abs(n) - 1];
  const nth = nthWorkingDay(calendar, at, n);
  if (expected !== undefined) same('nth working day', nth.ok && nth.value, expected);
}

/** A promise that stands still in each pause is due where a walk ends that leaves the paused minutes out. */
export function samePauses(scene: Scene, clock: Clock, a: number, minutes: number, pauses: Pauses): void {
  const { calendar, time } = scene;
  const counts = clock === 'working' ? time.open : new Uint8Array(time.open.length).fill(1);
  let due = addOn(calendar, clock, momentOf(scene, a), minutes * MINUTE);
  for (const [from, until] of pauses) {
    if (!due.ok) break;
    // what ends before the promise is made is no pause of it
    const since = momentOf(scene, Math.max(a, from));
    const left = spanOn(calendar, clock, since, due.value);
    const resumed = momentOf(scene, Math.max(a, until));
    due = dueAfterPause(calendar, { clock, due: due.value, since, left }, resumed);
  }
  const expected = walk(without(counts, pauses), a, minutes);
  sameMoment(scene, `due on the ${clock} clock, with pauses`, orNever(due), expected);
}
