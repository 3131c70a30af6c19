/**
 * A shop in Stockholm, and its journal told as people would: given(intake(…), promised(…), told(…)).
 *
 * Each step happens at the time of the step before, unless it says `at`, and concerns the case opened last, unless it
 * says `case`. Times are local, `2026-11-24 14:05`.
 */
import { emptyBook, enter, type Book, type BookSources } from '../../src/domain/book.ts';
import { compileCalendar } from '../../src/domain/clock/compile.ts';
import type { Calendar } from '../../src/domain/clock/calendar.ts';
import { parseIsoDate } from '../../src/domain/clock/civil.ts';
import { dueDay, toInstant } from '../../src/domain/clock/zone.ts';
import type { Entry, EntryType, IntakeWords, Told } from '../../src/domain/entries.ts';
import { foldCase, foldCustomer, withoutRetracted } from '../../src/domain/fold.ts';
import { caseNumber, customerNumber, seqNumber } from '../../src/domain/ids.ts';
import { toIso, type Instant } from '../../src/domain/instant.ts';
import type { Shop } from '../../src/domain/shop.ts';
import type { Channel, Clock, Preference, PromiseKind, Status } from '../../src/domain/vocabulary.ts';
import { viewOf, type View } from '../../src/reports/view.ts';

const weekday = [['09:00', '17:30']] as const;

/** Open 9 to 17:30 on weekdays and 10 to 14 on Saturdays. */
export const shop: Shop = {
  shop: { name: 'Fjordgatan Elektronik' },
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  language: 'en',
  currency: 'SEK',
  hours: {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: [['10:00', '14:00']],
    sun: [],
  },
  holidays: { country: null, eves: false },
  days: {},
  promises: { warnBefore: '2wh', defaults: {}, pauseWhile: ['waiting-customer'] },
  follow: { quietAfter: '3wd', waitingAfter: '2wd', awayAfter: '5wd', uncollectedAfter: '14d' },
  notices: { on: ['waiting-customer', 'ready', 'collect-unrepaired'] },
  staff: [{ name: 'anna' }, { name: 'bertil' }],
};

export const calendar = calendarOf(shop);

export function calendarOf(of: Shop): Calendar {
  const compiled = compileCalendar(of);
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  return compiled.value;
}

/** The instant of a local time in Stockholm: `2026-11-24 14:05`. */
export function time(local: string): Instant {
  const [date = '', clock = ''] = local.split(' ');
  const day = parseIsoDate(date);
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  if (day === undefined || clock === '') throw new Error(`no time: ${local}`);
  return toInstant(calendar.zone, day, hours * 3600 + minutes * 60).at;
}

/** Where the telling of a journal has come to. */
interface Scene {
  seq: number;
  at: string;
  case: number;
  readonly customers: Map<string, number>;
  readonly promises: Map<number, number>;
  readonly notices: Map<number, number>;
}

interface When {
  readonly at?: string;
  readonly case?: number;
  readonly by?: string;
}

export type Step = (scene: Scene) => Entry;

function step<T extends EntryType>(
  type: T,
  when: When,
  data: (scene: Scene) => Entry<T>['data'],
  words?: Entry<T>['private'],
): Step {
  return (scene) => {
    if (when.at !== undefined) scene.at = when.at;
    if (when.case !== undefined) scene.case = when.case;
    scene.seq += 1;
    const happenedAt = toIso(time(scene.at));
    return {
      type,
      seq: seqNumber(scene.seq),
      by: when.by ?? 'anna',
      happenedAt,
      recordedAt: happenedAt,
      data: data(scene),
      case: caseNumber(scene.case),
      ...(words === undefined ? {} : { private: words }),
    } as Entry;
  };
}

/** A case taken in at a local time. Customers of the same name are one. */
export function intake(
  at: string,
  words: IntakeWords & { readonly prefers?: Preference } = {},
  when: Omit<When, 'at' | 'case'> = {},
): Step {
  const { prefers, ...said } = words;
  return (scene) => {
    scene.case = Math.max(0, ...scene.promises.keys()) + 1;
    scene.promises.set(scene.case, 0);
    const known = said.name ?? said.phone ?? said.email;
    if (known !== undefined && !scene.customers.has(known))
      scene.customers.set(known, scene.customers.size + 1);
    const number = known === undefined ? undefined : scene.customers.get(known);
    return step(
      'case-opened',
      { ...when, at },
      () => ({
        kind: 'repair',
        customer: number === undefined ? null : customerNumber(number),
        ...(prefers === undefined ? {} : { prefers }),
      }),
      said,
    )(scene);
  };
}

export function promised(
  kind: PromiseKind,
  due: string,
  when: When & { readonly clock?: Clock; readonly from?: string; readonly if?: string } = {},
): Step {
  return step(
    'promise-made',
    when,
    (scene) => {
      const promise = (scene.promises.get(scene.case) ?? 0) + 1;
      scene.promises.set(scene.case, promise);
      return {
        promise,
        kind,
        due: toIso(time(due)),
        clock: when.clock ?? 'calendar',
        said: due,
        ...(when.from === undefined ? {} : { from: when.from }),
      };
    },
    when.if === undefined ? {} : { if: when.if },
  );
}

export const postponed = (
  promise: number,
  due: string,
  when: When & { readonly told?: Channel; readonly because?: string } = {},
): Step =>
  step(
    'promise-postponed',
    when,
    () => ({
      promise,
      due: toIso(time(due)),
      clock: 'calendar',
      said: due,
      ...(when.told === undefined ? {} : { told: when.told }),
    }),
    when.because === undefined ? {} : { because: when.because },
  );

export const kept = (promise: number, when: When = {}): Step =>
  step('promise-kept', when, () => ({ promise }));

export const waived = (promise: number, when: When = {}): Step =>
  step('promise-waived', when, () => ({ promise, told: 'phone' }), { because: 'they do not need it now' });

const settling = (what: Partial<Told>): Told => ({ channel: 'phone', notices: [], promises: [], ...what });

/** The customer was told how it stands. */
export const told = (what: Partial<Told>, when: When & { readonly text?: string } = {}): Step =>
  step(
    'customer-told',
    when,
    () => ({ told: settling(what) }),
    when.text === undefined ? {} : { text: when.text },
  );

export const called = (
  text: string,
  when: When & {
    readonly agreed?: readonly string[];
    readonly told?: Partial<Told>;
    readonly answered?: boolean;
  } = {},
): Step =>
  step(
    'call-noted',
    when,
    () => ({
      direction: 'out',
      channel: 'phone',
      answered: when.answered ?? true,
      ...(when.told === undefined ? {} : { told: settling(when.told) }),
    }),
    { text, ...(when.agreed === undefined ? {} : { agreed: when.agreed }) },
  );

export const noted = (text: string, when: When = {}): Step => step('note-added', when, () => ({}), { text });

/** A change of status; it owes the customer word of it, or was said to them at once, where it says so. */
export const status = (
  to: Status,
  when: When & { readonly owes?: boolean; readonly told?: Channel } = {},
): Step =>
  step('status-changed', when, (scene) => {
    if (when.told !== undefined) return { status: to, told: settling({ channel: when.told }) };
    if (when.owes !== true) return { status: to };
    const notice = (scene.notices.get(scene.case) ?? 0) + 1;
    scene.notices.set(scene.case, notice);
    return { status: to, owes: notice };
  });

export const closed = (when: When = {}): Step => step('case-closed', when, () => ({}));

export const reopened = (because: string, when: When = {}): Step =>
  step('case-reopened', when, () => ({}), { because });

export const retracted = (from: number, to: number, when: When = {}): Step =>
  step('entries-retracted', when, () => ({ from: seqNumber(from), to: seqNumber(to) }));

export interface Journalled {
  readonly entries: readonly Entry[];
  readonly book: Book;
  /** The shop's view of it at a local time. */
  readonly seenAt: (now: string) => View;
}

/** The journal that these steps make. */
export function given(...steps: readonly Step[]): Journalled {
  const scene: Scene = {
    seq: 0,
    at: '2026-11-01 10:00',
    case: 0,
    customers: new Map(),
    promises: new Map(),
    notices: new Map(),
  };
  const entries = steps.map((s) => s(scene));
  const book = bookOf(entries);
  return { entries, book, seenAt: (now) => viewOf(book, shop, calendar, time(now)) };
}

/** All entries in order, entered one by one. */
export function bookOf(entries: readonly Entry[]): Book {
  const book = emptyBook();
  const sources: BookSources = {
    caseAt: (no, upTo) =>
      foldCase(
        entries.filter((e) => e.case === no && e.seq <= upTo),
        book.retractions,
      ),
    customerAt: (no, upTo) =>
      foldCustomer(
        no,
        withoutRetracted(
          entries.filter((e) => e.seq <= upTo),
          book.retractions,
        ),
      ),
    casesIn: (from, to) => [
      ...new Set(entries.filter((e) => from <= e.seq && e.seq <= to).flatMap((e) => e.case ?? [])),
    ],
    dayOf: (due) => dueDay(calendar.zone, due),
  };
  for (const entry of entries) enter(book, entry, sources);
  return book;
}
