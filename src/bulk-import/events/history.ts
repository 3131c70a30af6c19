/**
 * The rows of one case → its opening, and what became of it since.
 *
 * A case is open from its opening, or from being opened again, to its closing. What rows say of it counts within that time:
 * what only a row after the closing shows was so when it was closed.
 */
import type { ImportedChange, IsoInstant } from '../../domain/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Status } from '../../domain/vocabulary.ts';
import type { Mapping } from '../mapping.ts';
import type { Moment } from '../moments.ts';
import type { PlannedCase } from '../plan.ts';
import type { Tools } from '../plan-promises.ts';
import { promiseChanges, type NumberedPromise } from './promise-changes.ts';
import { isBy, promiseFollower, type Made } from './promises.ts';
import type { EventRow, SaidCall } from './row.ts';
import { earlierOf, laterOf } from './times.ts';

/** A case with its rows, in the order in which their changes were made. */
export interface GatheredCase {
  readonly kind: PlannedCase['data']['kind'];
  readonly words: PlannedCase['words'];
  readonly rows: readonly [EventRow, ...EventRow[]];
}

/** A change and its place in time. */
export interface Pending {
  readonly at: Instant;
  readonly change: (at: IsoInstant) => ImportedChange;
  /** It has its own time, though the case was closed before. */
  readonly stays?: true;
}

/** A time in which the case was open. */
interface OpenTime {
  readonly start: Instant;
  readonly pending: Pending[];
  readonly promises: Made[];
  /** `undefined`: it is open. */
  closing: Moment | undefined;
}

/** When the case was opened: as its first row says, or when that row's change was made. */
export const openingOf = ([first]: GatheredCase['rows']): Moment => first.opened ?? first.at;

export function historyOf(gathered: GatheredCase, mapping: Mapping, tools: Tools): PlannedCase {
  const { moments, iso } = tools;
  const { kind, words, rows } = gathered;
  const opened = openingOf(rows);
  const times = openTimes(rows, opened, mapping, tools);
  const numbered: NumberedPromise[] = [];
  const changes: ImportedChange[] = [];
  for (const [i, { start, pending, promises, closing }] of times.entries()) {
    if (i > 0) changes.push({ type: 'case-reopened', happenedAt: iso(start), ...NO_REASON });
    const end = closing === undefined ? undefined : laterOf(moments.ended(closing, opened), start);
    const all = [
      ...pending,
      ...promiseChanges(promises, { opened, first: rows[0], start, end }, numbered, tools),
    ];
    const placed = all.map((p) =>
      end === undefined || p.stays === true ? p : { ...p, at: earlierOf(p.at, end) },
    );
    for (const { at, change } of placed.sort((a, b) => a.at - b.at)) changes.push(change(iso(at)));
    if (end !== undefined) changes.push({ type: 'case-closed', happenedAt: iso(end), data: {} });
  }
  const { calls, said } = callsIn(rows[0], opened, tools);
  const data: PlannedCase['data'] = {
    kind,
    status: rows[0].status ?? 'received',
    promises: numbered.flatMap((p) => p.atOpening ?? []),
    calls,
  };
  const planned = { happenedAt: iso(opened.at), words: said.length === 0 ? words : { ...words, said } };
  const [only] = changes;
  if (only === undefined) return { ...planned, data };
  // nothing but closed: as a row that is a case would have it
  if (changes.length === 1 && only.type === 'case-closed') {
    return { ...planned, data: { ...data, closedAt: only.happenedAt } };
  }
  return { ...planned, data, changes };
}

const NO_REASON = { data: {}, private: { because: '' } } as const;

/** Follows the rows through closings and openings. */
function openTimes(
  rows: GatheredCase['rows'],
  opened: Moment,
  mapping: Mapping,
  { moments }: Tools,
): readonly OpenTime[] {
  const followers = (mapping.promises ?? []).map(({ kind }) => promiseFollower(kind, moments));
  const begin = (start: Instant): OpenTime => ({ start, pending: [], promises: [], closing: undefined });
  let now = begin(opened.at);
  const times = [now];
  let status: Status = rows[0].status ?? 'received';

  for (const [i, row] of rows.entries()) {
    const { closing } = now;
    if (closing !== undefined && isOpenAgain(row, closing)) {
      now = begin(laterOf(laterOf(row.at.at, moments.ended(closing, opened)), now.start));
      times.push(now);
      status = 'received';
    }
    now.closing = row.closed ?? now.closing ?? (row.over === undefined ? undefined : row.at);
    const at = laterOf(row.at.at, now.start);
    if (row.status !== undefined && row.status !== status) {
      status = row.status;
      now.pending.push({ at, change: statusChange(status) });
    }
    // those of the first row stand in the opening
    if (i > 0) now.pending.push(...row.calls.map((call) => noted(call, at)));
    for (const [j, said] of row.promises.entries()) {
      const made = followers[j]?.(row, said, { opened, first: rows[0], time: times.length });
      if (made !== undefined) now.promises.push(made);
    }
  }
  return times;

  /** It says nothing of a closing, nor that it is over; or it says a closing that was still to come, of a case that had been closed. */
  function isOpenAgain(row: EventRow, closing: Moment): boolean {
    if (row.closed === undefined) return row.over === undefined;
    return row.closed.text !== closing.text && isBy(moments, closing, row) && !isBy(moments, row.closed, row);
  }

  function noted({ at, channel, words }: SaidCall, changedAt: Instant): Pending {
    const change = (happenedAt: IsoInstant): ImportedChange => ({
      type: 'call-noted',
      happenedAt,
      data: { direction: 'in', channel, answered: true },
      private: { text: words },
    });
    return at === undefined
      ? { at: changedAt, change }
      : { at: moments.during(at, opened), change, stays: true };
  }
}

const statusChange =
  (status: Status) =>
  (happenedAt: IsoInstant): ImportedChange => ({ type: 'status-changed', happenedAt, data: { status } });

function callsIn({ calls }: EventRow, opened: Moment, { moments, iso }: Tools) {
  return {
    calls: calls.map(({ at, channel }) => ({ at: iso(moments.during(at ?? opened, opened)), channel })),
    said: calls.map(({ words }) => words),
  };
}
