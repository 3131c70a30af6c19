/**
 * Whether an entry that came from elsewhere can follow those before it: the numbers that it gives are the next ones, and
 * what it builds on is there. What `decide` makes always fits; what stands in a file may have been changed.
 */
import type { Case } from './case.ts';
import type { Entry, IsoInstant, Told } from './entries.ts';
import { nextNotice, nextPromise } from './numbers.ts';

/** Why an entry does not fit. */
export type Misfit =
  /** It is about a case that nobody opened. */
  | { readonly of: 'case'; readonly number: number }
  /** It gives this number, and another is the next one. */
  | { readonly of: 'case-number' | 'customer-number'; readonly number: number; readonly next: number }
  | {
      readonly of: 'promise-number' | 'notice-number';
      readonly case: number;
      readonly number: number;
      readonly next: number;
    }
  /** It names a promise, one of its deadlines, or a notice, that is not there. */
  | { readonly of: 'promise' | 'notice'; readonly case: number; readonly number: number }
  /** It takes back, or says that it erased, what does not come before it. */
  | { readonly of: 'entry'; readonly number: number }
  /** It happened on this day (`2090-01-01`, in UTC), and was recorded before that. */
  | { readonly of: 'time'; readonly on: string };

/** What is known of the entries before. */
export interface Before {
  readonly nextCase: number;
  readonly nextCustomer: number;
  /** How many of them are lost: each may have given a number, or made what others build on. */
  readonly lost: number;
  /** The latest moment at which any of them was recorded; empty where there is none. */
  readonly latest: IsoInstant;
  /** The case that the entry is about, as it stands; `undefined` where there is none, or it was taken back. */
  readonly case: () => Case | undefined;
}

/** Why an entry can't follow what was before; `undefined` where it can. */
export function misfitOf(entry: Entry, before: Before): Misfit | undefined {
  return (
    numbersMisfit(entry, before) ??
    timeMisfit(entry, before) ??
    (entry.case === null ? undefined : caseMisfit(entry, before))
  );
}

function numbersMisfit(entry: Entry, { nextCase, nextCustomer, lost }: Before): Misfit | undefined {
  const { case: no, type, seq, data } = entry;
  if (type === 'case-opened' || type === 'case-imported') {
    if (no === null || no < nextCase || no > nextCase + lost)
      return { of: 'case-number', number: no ?? 0, next: nextCase };
  } else if (no !== null && no >= nextCase + lost) {
    return { of: 'case', number: no };
  }
  if ('customer' in data && data.customer != null) {
    const most = nextCustomer + lost - (type === 'erased' ? 1 : 0);
    if (data.customer > most) return { of: 'customer-number', number: data.customer, next: nextCustomer };
  }
  if (type === 'entries-retracted' && (data.from > data.to || data.to >= seq))
    return { of: 'entry', number: data.to };
  if (type === 'erased') {
    const last = data.entries.at(-1)?.[1] ?? 0;
    if (last >= seq) return { of: 'entry', number: last };
  }
  return undefined;
}

/**
 * Nothing is recorded before it happens. By a clock that went backwards it may look so: what follows something is taken to
 * happen no earlier than that, and so never later than all that was recorded before.
 */
function timeMisfit({ happenedAt, recordedAt }: Entry, { latest, lost }: Before): Misfit | undefined {
  if (lost > 0 || happenedAt <= recordedAt || happenedAt <= latest) return undefined;
  return { of: 'time', on: happenedAt.slice(0, 10) };
}

function caseMisfit(entry: Entry, before: Before): Misfit | undefined {
  switch (entry.type) {
    case 'promise-made': {
      const { promise } = entry.data;
      return given(entry, before, 'promise-number', promise, nextPromise);
    }
    case 'promise-postponed':
    case 'promise-kept':
    case 'promise-waived':
      return named(entry, before, { promises: [{ promise: entry.data.promise, deadline: 1 }] });
    case 'call-noted':
    case 'customer-told':
      return named(entry, before, toldOf(entry.data.told));
    case 'status-changed': {
      const { owes, told, paused = [], resumed = [] } = entry.data;
      const { promises = [], notices = [] } = toldOf(told);
      const all = { promises: [...promises, ...paused, ...resumed], notices };
      if (owes === undefined) return named(entry, before, all);
      return named(entry, before, all) ?? given(entry, before, 'notice-number', owes, nextNotice);
    }
    default:
      return undefined;
  }
}

interface Names {
  readonly promises?: readonly { readonly promise: number; readonly deadline: number }[];
  readonly notices?: readonly number[];
}

const toldOf = (told: Told | undefined): Names =>
  told === undefined
    ? {}
    : { promises: told.promises.map((promise) => ({ promise, deadline: 1 })), notices: told.notices };

/** A number that the entry gives to something in its case. */
function given(
  { case: no }: Entry,
  before: Before,
  of: 'promise-number' | 'notice-number',
  number: number,
  nextOf: (c: Case) => number,
): Misfit | undefined {
  const c = before.case();
  if (c === undefined) return undefined;
  const next = nextOf(c);
  return number < next || number > next + before.lost ? { of, case: no ?? 0, number, next } : undefined;
}

/** What the entry names in its case. Where entries are lost, so may be what it names. */
function named(
  { case: no }: Entry,
  before: Before,
  { promises = [], notices = [] }: Names,
): Misfit | undefined {
  if (before.lost > 0 || (promises.length === 0 && notices.length === 0)) return undefined;
  const c = before.case();
  if (c === undefined) return undefined;
  for (const { promise, deadline } of promises) {
    const found = c.promises.find((p) => p.number === promise);
    if (found === undefined || found.deadlines.length < deadline)
      return { of: 'promise', case: no ?? 0, number: promise };
  }
  const notice = notices.find((number) => c.notices.every((n) => n.number !== number));
  return notice === undefined ? undefined : { of: 'notice', case: no ?? 0, number: notice };
}
