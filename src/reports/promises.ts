/**
 * How promises were kept, over all time or between two dates: each counted once, by its first deadline.
 *
 * The total is of promises to customers. What others promised the shop is counted only where promises are grouped by
 * party. A tally takes cases one by one and can take one back, so that a pass over the whole journal keeps nothing else.
 */
import type { Case, CasePromise } from '../domain/case.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { dueDay } from '../domain/clock/zone.ts';
import { isoDuration, toIso, type Instant } from '../domain/instant.ts';
import { isFromOthers, isOverdue, isSilent, lateness, outcome, type Outcome } from '../domain/promise.ts';
import { isoDate } from '../domain/clock/civil.ts';

export const PROMISE_GROUPS = ['kind', 'clock', 'staff', 'item', 'party'] as const;
export type PromiseGroup = (typeof PROMISE_GROUPS)[number];

/** How a set of promises turned out. `silent` are some of `openOverdue`, and these some of `open`. */
export interface PromiseCounts extends Readonly<Record<Outcome, number>> {
  readonly made: number;
  readonly openOverdue: number;
  readonly silent: number;
  /** The median of how much too late those kept late were, in milliseconds; `null` where none was. */
  readonly medianLate: number | null;
}

/** `key` is null for promises of cases without an item, and for the shop's own among the parties. */
export interface PromisesOfGroup extends PromiseCounts {
  readonly key: string | null;
}

export interface PromisesReport {
  readonly at: Instant;
  /** Local days since 1970-01-01, both included. */
  readonly since: number | null;
  readonly until: number | null;
  readonly group: PromiseGroup | null;
  readonly total: PromiseCounts;
  /** The largest first. */
  readonly groups: readonly PromisesOfGroup[];
}

export interface PromisesAsked {
  readonly now: Instant;
  readonly zone: ZoneTable;
  /** The local day of the first deadline, from … */
  readonly since?: number;
  /** … to, both included. */
  readonly until?: number;
  readonly group?: PromiseGroup;
}

/** Counts that can go up and down. */
type Counted = Record<Outcome | 'made' | 'openOverdue' | 'silent', number> & {
  /** How many were late by so many milliseconds. */
  readonly late: Map<number, number>;
};

/** What has been counted so far; changed in place by `countCase`. */
export interface PromiseTally {
  readonly asked: PromisesAsked;
  readonly total: Counted;
  readonly groups: Map<string | null, Counted>;
}

export const promiseTally = (asked: PromisesAsked): PromiseTally => ({
  asked,
  total: nothing(),
  groups: new Map(),
});

const nothing = (): Counted => ({
  made: 0,
  keptOnTime: 0,
  keptLate: 0,
  open: 0,
  openOverdue: 0,
  postponedBefore: 0,
  postponedAfter: 0,
  waived: 0,
  silent: 0,
  late: new Map(),
});

/** Adds a case's promises to the tally or, with -1, takes back what the case added as it was. */
export function countCase(tally: PromiseTally, c: Case, sign: 1 | -1 = 1): void {
  const { asked, total, groups } = tally;
  for (const p of c.promises) {
    if (!isBetween(asked, p) || (isFromOthers(p) && asked.group !== 'party')) continue;
    if (!isFromOthers(p)) count(total, p, asked.now, sign);
    if (asked.group === undefined) continue;
    const key = keyOf(asked.group, c, p);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = nothing()));
    count(group, p, asked.now, sign);
    if (group.made === 0) groups.delete(key);
  }
}

function isBetween({ since, until, zone }: PromisesAsked, p: CasePromise): boolean {
  if (since === undefined && until === undefined) return true;
  const day = dueDay(zone, p.deadlines[0].due);
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}

function keyOf(group: PromiseGroup, c: Case, p: CasePromise): string | null {
  switch (group) {
    case 'kind':
      return p.kind;
    case 'clock':
      return p.deadlines[0].clock;
    case 'staff':
      return p.by;
    case 'item':
      return c.item ?? null;
    case 'party':
      return p.from ?? null;
  }
}

function count(counted: Counted, p: CasePromise, now: Instant, sign: 1 | -1): void {
  const how = outcome(p);
  counted.made += sign;
  counted[how] += sign;
  if (how === 'open' && isOverdue(p, now)) counted.openOverdue += sign;
  if (how === 'open' && isSilent(p, now)) counted.silent += sign;
  if (how !== 'keptLate') return;
  const by = lateness(p);
  // not known: another system calls it broken, and does not say when it was due
  if (by === 0) return;
  const times = (counted.late.get(by) ?? 0) + sign;
  if (times === 0) counted.late.delete(by);
  else counted.late.set(by, times);
}

export function promisesReport({ asked, total, groups }: PromiseTally): PromisesReport {
  return {
    at: asked.now,
    since: asked.since ?? null,
    until: asked.until ?? null,
    group: asked.group ?? null,
    total: counts(total),
    groups: [...groups]
      .map(([key, counted]) => ({ key, ...counts(counted) }))
      .sort((a, b) => b.made - a.made || compare(a.key ?? '', b.key ?? '')),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const counts = ({ late, ...counted }: Counted): PromiseCounts => ({ ...counted, medianLate: median(late) });

/** The middle of the values, each there so many times; of the two in the middle, the mean. */
function median(values: ReadonlyMap<number, number>): number | null {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, times]) => sum + times, 0);
  if (total === 0) return null;
  const nth = (n: number): number => {
    let seen = 0;
    for (const [value, times] of sorted) {
      seen += times;
      if (seen > n) return value;
    }
    return 0;
  };
  return (nth(Math.floor((total - 1) / 2)) + nth(Math.floor(total / 2))) / 2;
}

/** `lofte.promises.v1`. */
export const promisesJson = (report: PromisesReport): Readonly<Record<string, unknown>> => ({
  schema: 'lofte.promises.v1',
  at: toIso(report.at),
  since: report.since === null ? null : isoDate(report.since),
  until: report.until === null ? null : isoDate(report.until),
  group: report.group,
  total: countsJson(report.total),
  groups: report.groups.map(({ key, ...of }) => ({ key, ...countsJson(of) })),
});

const countsJson = (of: PromiseCounts): Readonly<Record<string, unknown>> => ({
  made: of.made,
  keptOnTime: of.keptOnTime,
  keptLate: of.keptLate,
  open: of.open,
  openOverdue: of.openOverdue,
  postponedBefore: of.postponedBefore,
  postponedAfter: of.postponedAfter,
  waived: of.waived,
  silent: of.silent,
  medianLate: of.medianLate === null ? null : isoDuration(of.medianLate),
});
