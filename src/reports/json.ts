/** The lines of reports as JSON: instants in ISO 8601 in UTC, durations in ISO 8601; what is undefined is left out. */
import { promiseName } from '../domain/ids.ts';
import { isoDuration, toIso } from '../domain/instant.ts';
import type { Due } from './due.ts';
import type { Morning } from './morning.ts';
import type { Next, Task } from './next.ts';
import type { OwedRow, PromiseRow, StillRow, WaitingRow, Whom } from './rows.ts';
import type { PromiseSections, SectionName } from './sections.ts';

type Json = Readonly<Record<string, unknown>>;

/** `lofte.morning.v1`. */
export const morningJson = (m: Morning): Json => ({
  schema: 'lofte.morning.v1',
  at: toIso(m.at),
  timeZone: m.timeZone,
  journal: { entries: m.head.seq, head: `${m.head.seq}:${m.head.hash}` },
  nextOpening: toIso(m.nextMorning),
  counts: m.counts,
  ...promiseLists(m),
  owed: m.owed.map(owedJson),
  waitingForCustomer: m.waitingForCustomer.map(waitingJson),
  away: [],
  uncollected: m.uncollected.map(stillJson),
  quiet: m.quiet.map(stillJson),
  claims: [],
  score: m.score,
});

/** `lofte.due.v1`. */
export const dueJson = (d: Due): Json => ({
  schema: 'lofte.due.v1',
  at: toIso(d.at),
  timeZone: d.timeZone,
  until: toIso(d.until),
  ...promiseLists(d),
});

/** `lofte.next.v1`: the morning's lists with one line in one of them, or in none. */
export function nextJson({ at, timeZone, task }: Next): Json {
  const only = (why: SectionName): readonly Json[] => (task?.why === why ? [taskJson(task)] : []);
  return {
    schema: 'lofte.next.v1',
    at: toIso(at),
    timeZone,
    why: task?.why ?? null,
    silent: only('silent'),
    overdue: only('overdue'),
    dueToday: only('dueToday'),
    fromOthers: only('fromOthers'),
    owed: only('owed'),
    waitingForCustomer: only('waitingForCustomer'),
    uncollected: only('uncollected'),
    quiet: only('quiet'),
  };
}

function taskJson(task: Task): Json {
  switch (task.why) {
    case 'owed':
      return owedJson(task.row);
    case 'waitingForCustomer':
      return waitingJson(task.row);
    case 'uncollected':
    case 'quiet':
      return stillJson(task.row);
    default:
      return promiseJson(task.row);
  }
}

const promiseLists = (of: PromiseSections): Record<keyof PromiseSections, readonly Json[]> => ({
  silent: of.silent.map(promiseJson),
  overdue: of.overdue.map(promiseJson),
  dueToday: of.dueToday.map(promiseJson),
  fromOthers: of.fromOthers.map(promiseJson),
});

const promiseJson = (row: PromiseRow): Json => ({
  case: row.case.number,
  promise: promiseName(row.case.number, row.promise.number),
  kind: row.promise.kind,
  customer: row.customer?.name ?? null,
  phone: row.customer?.phone ?? null,
  email: row.customer?.email ?? null,
  item: row.case.item ?? null,
  problem: row.case.problems[0] ?? null,
  reach: reachJson(row),
  due: toIso(row.due),
  overdue: row.overdue === null ? undefined : isoDuration(row.overdue),
  left: row.left === null ? undefined : isoDuration(row.left),
  clock: row.clock,
  postponed: row.promise.deadlines.length - 1,
  newDue: row.newDue === null ? undefined : toIso(row.newDue),
  by: row.promise.by,
  from: row.promise.from,
  do: row.do,
});

const owedJson = (row: OwedRow): Json => ({
  case: row.case.number,
  customer: row.customer?.name ?? null,
  phone: row.customer?.phone ?? null,
  email: row.customer?.email ?? null,
  item: row.case.item ?? null,
  problem: row.case.problems[0] ?? null,
  reach: reachJson(row),
  channel: row.customer?.prefers ?? row.reach.by,
  about: row.about,
  ...(row.about === 'deadline'
    ? { promise: promiseName(row.case.number, row.promise.number), newDue: toIso(row.newDue) }
    : {}),
  since: toIso(row.since),
  do: row.do,
});

const stillJson = (row: StillRow): Json => ({
  case: row.case.number,
  customer: row.customer?.name ?? null,
  phone: row.customer?.phone ?? null,
  email: row.customer?.email ?? null,
  item: row.case.item ?? null,
  problem: row.case.problems[0] ?? null,
  reach: reachJson(row),
  status: row.case.status,
  since: toIso(row.since),
  do: row.do,
});

const waitingJson = (row: WaitingRow): Json => ({ ...stillJson(row), silent: row.silent });

const reachJson = ({ reach }: Whom): string => (reach.by === 'none' ? reach.why : reach.by);
