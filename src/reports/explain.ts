/**
 * The sum of a deadline: of a promise on record with the hours as they were, or of a WHEN with today's.
 *
 * A promise that stood still has several legs: from when it was set to when it paused, from when it went on to when it
 * paused again or fell due. What was left between them stands on record.
 */
import type { Case, CasePromise, Deadline } from '../domain/case.ts';
import type { Calendar } from '../domain/clock/calendar.ts';
import type { HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import { isClosing, isOpen } from '../domain/clock/hours.ts';
import { dueAfterPause } from '../domain/clock/span.ts';
import { parseWhen, type CountedAs, type When, type WhenNote } from '../domain/clock/when/parse.ts';
import { promiseName } from '../domain/ids.ts';
import { fromIso, minuteOf, type Instant } from '../domain/instant.ts';
import { isLive, knownDeadline, latestDeadline, toldDueOf } from '../domain/promise.ts';
import type { Clock, PromiseKind } from '../domain/vocabulary.ts';
import { hoursThen, type HoursThen } from './explain-hours.ts';
import {
  calendarOf,
  legsOf,
  settingsOf,
  stepsOf,
  type Leg,
  type PromiseSource,
  type Setting,
} from './explain-legs.ts';

/** What is worth saying: of a time, of one that is none to promise by, of a wait that does not add up by itself. */
export type ExplainNote =
  | WhenNote
  /** Not after the moment that it is counted from: as a promise it would be refused. */
  | 'past'
  /** Hours were changed before a wait began: by those of then another time was left. */
  | 'hours-changed'
  /** When a wait ended, nothing could be counted: the deadline stays where it stood. */
  | 'not-counted';

export interface Explanation {
  readonly said: string;
  readonly clock: Clock;
  /** How it was counted; `null` where the deadline was given with an import, or can't be read any more. */
  readonly counted: CountedAs | null;
  readonly from: Instant;
  /** `null` while it stands still. */
  readonly due: Instant | null;
  readonly legs: readonly Leg[];
  /** A wait has moved the deadline. */
  readonly moved: boolean;
  readonly notes: readonly ExplainNote[];
  /** Of a promise on record. */
  readonly promise: PromiseSeen | null;
}

export interface PromiseSeen {
  readonly name: string;
  readonly kind: PromiseKind;
  /** The hours that it was counted with; `null` where opening hours had no say in it. */
  readonly hours: HoursOnRecord | null;
  /** Those that are others today. */
  readonly hoursThen: readonly HoursThen[];
  /** The deadline as it was told, where a wait has moved it, or is about to. */
  readonly told: Instant | null;
  /** The deadline that today's hours would make, where it is another. */
  readonly today: Instant | null;
  /** How often it was postponed, up to this deadline. */
  readonly postponed: number;
  /** A later deadline on record, which the customer does not know of. */
  readonly untold: Instant | null;
  readonly keptAt: Instant | null;
  readonly waivedAt: Instant | null;
}

/** Of a WHEN, with the hours as they are. */
export function explainWhen(when: When, from: Instant, calendar: Calendar): Explanation {
  const { said, clock, due } = when;
  const begins = minuteOf(from);
  // so long ago: there is no sum that ends where it was to begin
  const counted: CountedAs = 'ago' in when.counted ? { of: 'moment' } : when.counted;
  const steps = stepsOf(calendar, counted, clock, begins, due);
  const leg: Leg = { from: begins, until: due, steps, calendar, hours: null, pause: null };
  const notes: readonly ExplainNote[] = due <= from ? [...when.notes, 'past'] : when.notes;
  return { said, clock, counted, from, due, legs: [leg], moved: false, notes, promise: null };
}

/** Of a promise on record: of the deadline that it is held to. */
export function explainPromise(c: Case, p: CasePromise, source: PromiseSource): Explanation {
  const held = knownDeadline(p);
  const number = p.deadlines.indexOf(held) + 1;
  const latest = latestDeadline(p);
  const setting = settingsOf(p.number, source.entries)[number - 1];
  const promise = {
    name: promiseName(c.number, p.number),
    kind: p.kind,
    postponed: number - 1,
    untold: isLive(p) && latest.toldAt === null ? latest.due : null,
    keptAt: p.keptAt,
    waivedAt: p.waivedAt,
    hours: setting?.data.hours ?? null,
    hoursThen: [],
    told: toldDueOf(held),
    today: null,
  };
  const { said, clock } = held;
  if (setting === undefined) {
    return {
      said,
      clock,
      counted: null,
      from: held.setAt,
      due: held.due,
      legs: [],
      moved: false,
      notes: [],
      promise,
    };
  }
  const understood = understand(setting, source);
  const counted = understood?.counted ?? null;
  const legs = legsOf({ promise: p.number, deadline: number }, setting, counted, source);
  const isStill = isLive(p) && legs.at(-1)?.pause?.until === null;
  const today = isLive(p) && !isStill ? differently(setting, legs, held.due, source.calendar) : null;
  return {
    said,
    clock,
    counted,
    from: setting.from,
    due: isStill ? null : held.due,
    // a deadline that came with an import was given: there is no sum, unless a pause has moved it
    legs: setting.given && legs.length === 1 && !isStill ? [] : legs,
    moved: isMoved(legs),
    notes: [...notesOf(understood?.notes ?? [], legs, held, source.calendar), ...waitNotes(legs)],
    promise: {
      ...promise,
      today,
      hoursThen: hoursThen(legs, source.calendar),
      told: isStill ? (toldDueOf(held) ?? held.due) : promise.told,
    },
  };
}

/** What was said, as it was understood then; `undefined` where it would not come to the same any more. */
function understand(
  { from, data, given }: Setting,
  source: PromiseSource,
): Pick<When, 'counted' | 'notes'> | undefined {
  if (given) return undefined;
  const readBy = (calendar: Calendar): When | undefined => {
    const read = parseWhen(data.said, { from, now: from, calendar });
    return read.ok ? read.value : undefined;
  };
  const isIt = (read: When | undefined): boolean => read?.due === fromIso(data.due);
  const then = readBy(calendarOf(data.hours, source));
  if (isIt(then)) return then;
  // hours are on record as far as they mattered; to be read, what was said may need more of them
  const today = readBy(source.calendar);
  if (isIt(today)) return today;
  // only the hours can have chosen between two moments: it was said all the same. And round the clock they had no say,
  // only the zone has changed
  const said = then ?? today;
  if (said === undefined) return { counted: { of: 'moment' }, notes: [] };
  return data.clock === 'calendar' ? { counted: said.counted, notes: [] } : undefined;
}

/** What today's hours would make of it, where that is another deadline; what can't be counted any more is none. */
function differently(
  { from, data, given }: Setting,
  legs: readonly Leg[],
  due: Instant,
  calendar: Calendar,
): Instant | null {
  const resumed = legs.findLast((leg) => leg.pause !== null)?.pause;
  if (resumed?.until != null) {
    const today = dueAfterPause(calendar, { ...resumed, clock: data.clock }, resumed.until);
    return today.ok && today.value !== due ? today.value : null;
  }
  if (given || (data.clock === 'calendar' && data.hours === undefined)) return null;
  const today = parseWhen(data.said, { from, now: from, calendar });
  return today.ok && today.value.counted.of !== 'moment' && today.value.due !== due ? today.value.due : null;
}

/** Whether a wait has moved it. */
const isMoved = (legs: readonly Leg[]): boolean =>
  legs.some(({ pause }) => pause?.movedTo != null && pause.movedTo !== pause.due);

/** Of a deadline that a wait has moved, what was said of its time of day holds no longer. */
function notesOf(
  said: readonly WhenNote[],
  legs: readonly Leg[],
  { due }: Deadline,
  calendar: Calendar,
): readonly WhenNote[] {
  if (!isMoved(legs)) return said;
  const isShut = !isOpen(calendar, due) && !isClosing(calendar, due);
  return [
    ...said.filter((note) => note === 'round-the-clock'),
    ...(isShut ? (['shop-closed'] as const) : []),
  ];
}

const waitNotes = (legs: readonly Leg[]): readonly ExplainNote[] => [
  ...(legs.some(({ pause }) => pause !== null && pause.leftBefore !== null)
    ? (['hours-changed'] as const)
    : []),
  ...(legs.some(({ pause }) => pause?.uncounted === true) ? (['not-counted'] as const) : []),
];
