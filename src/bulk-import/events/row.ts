/**
 * A row of a log, as far as it can be read alone: what it says of its case, and when that was so.
 *
 * It is kept until the file ends, so texts are copied out of the piece of the file that they were read in, and what a row
 * repeats of the one before it is kept once.
 */
import { CHANNELS, isOneOf, STATUSES, type Channel, type Status } from '../../domain/vocabulary.ts';
import type { Bind, Getter } from '../columns.ts';
import { wrongWords } from '../faults.ts';
import { OVER, SAYABLE, type MappedCall, type MappedPromise, type Mapping } from '../mapping.ts';
import { isFault, type Happening, type Moment, type Moments } from '../moments.ts';
import { brokenSource, callIsSaidBy } from '../plan-promises.ts';
import type { RowFault } from '../problem.ts';
import { textFault, withLineFeeds } from '../texts.ts';

/** What a row says of a promise; empty is nothing said. */
export interface SaidPromise {
  readonly due: Moment | undefined;
  readonly kept: Moment | undefined;
  readonly broken: boolean;
}

export interface SaidCall {
  /** `undefined`: when the row's change was made. */
  readonly at: Moment | undefined;
  readonly channel: Channel;
  readonly words: string;
}

export interface EventRow {
  /** Which row of the file it is, counted from 0. */
  readonly place: number;
  /** When its change was made. */
  readonly at: Moment;
  readonly opened: Moment | undefined;
  /** It says when its change was made, apart from when its case was opened. */
  readonly isTimed: boolean;
  readonly status: Status | undefined;
  /** Its status is that the case is over: as the file says that. */
  readonly over: string | undefined;
  readonly closed: Moment | undefined;
  /** In the order of the mapping. */
  readonly promises: readonly SaidPromise[];
  readonly calls: readonly SaidCall[];
}

/** @param before the row before it of the same case, in the file */
export type ReadEvent = (
  fields: readonly string[],
  place: number,
  before: EventRow | undefined,
) => EventRow | RowFault;

const NO_CALLS: readonly SaidCall[] = [];

export function eventReader(mapping: Mapping, bind: Bind, moments: Moments): ReadEvent {
  const openedSource = bind(mapping.case.openedAt);
  const changedSource = bind(mapping.case.changedAt);
  const closedSource = bind(mapping.case.closedAt);
  const statusSource = bind(mapping.case.status);
  const wrongStatus = wrongWords('wrong-status', statusSource, SAYABLE);
  const promisesOf = promisesReader(mapping.promises ?? [], bind, moments);
  const calls = (mapping.calls ?? []).map((each) => callReader(each, bind, moments));

  return (fields, place, before) => {
    const opened = pastIn(moments, openedSource, fields, 'opened', [before?.opened]);
    if (opened !== undefined && isFault(opened)) return opened;
    const changed = pastIn(moments, changedSource, fields, 'changed', [before?.at, opened]);
    if (changed !== undefined && isFault(changed)) return changed;
    const at = changed ?? opened;
    if (at === undefined) return { kind: 'missing-opened-at', column: openedSource.column, value: '' };

    const state = statusSource.get(fields);
    const over = state === OVER ? sameOr(before?.over, statusSource.written(fields)) : undefined;
    // how it was when it was closed, nobody says
    const status = state === '' || over !== undefined ? undefined : state;
    if (status !== undefined && !isOneOf(STATUSES, status)) {
      return wrongStatus(status);
    }
    const closed = pastIn(moments, closedSource, fields, 'closed', [before?.closed, at]);
    if (closed !== undefined && isFault(closed)) return closed;
    const promises = promisesOf(fields, at, before?.promises);
    if (isFault(promises)) return promises;
    let said = NO_CALLS;
    for (const read of calls) {
      const call = read(fields);
      if (call === undefined) continue;
      if (isFault(call)) return call;
      said = [...said, call];
    }
    const isTimed = changed !== undefined;
    return { place, at, opened, isTimed, status, over, closed, promises, calls: said };
  };
}

/** The date of what has happened, where there is one; one of `seen` where that is the same. */
function pastIn(
  moments: Moments,
  source: Getter,
  fields: readonly string[],
  what: Happening,
  seen: readonly (Moment | undefined)[],
): Moment | RowFault | undefined {
  const text = source.get(fields);
  if (text === '') return undefined;
  const same = seen.find((moment) => moment?.text === text);
  if (same !== undefined) return same;
  const moment = moments.readPast(source, text, what);
  return isFault(moment) ? moment : copied(moment);
}

const copied = ({ at, day, text }: Moment): Moment => ({ at, day, text: detached(text) });

const sameOr = (before: string | undefined, text: string): string =>
  before === text ? before : detached(text);

/** A text of its own: one that was cut out of a piece of a file would keep all of it in memory. */
export const detached = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

function promisesReader(mapped: readonly MappedPromise[], bind: Bind, moments: Moments) {
  const readers = mapped.map((each) => promiseReader(each, bind, moments));
  return (
    fields: readonly string[],
    at: Moment,
    before: readonly SaidPromise[] | undefined,
  ): readonly SaidPromise[] | RowFault => {
    const promises: SaidPromise[] = [];
    let isSame = before !== undefined;
    for (const [i, read] of readers.entries()) {
      const promise = read(fields, at, before?.[i]);
      if (isFault(promise)) return promise;
      isSame &&= promise === before?.[i];
      promises.push(promise);
    }
    return isSame && before !== undefined ? before : promises;
  };
}

function promiseReader(mapped: MappedPromise, bind: Bind, moments: Moments) {
  const dueSource = bind(mapped.due);
  const keptSource = bind(mapped.keptAt);
  const brokenGetter = brokenSource(mapped, bind);
  return (fields: readonly string[], at: Moment, before: SaidPromise | undefined): SaidPromise | RowFault => {
    const kept = pastIn(moments, keptSource, fields, 'kept', [before?.kept, at]);
    if (kept !== undefined && isFault(kept)) return kept;
    const due = dueIn(moments, dueSource, fields, before?.due);
    if (due !== undefined && isFault(due)) return due;
    const broken = brokenGetter.get(fields) !== '';
    const isSame = before !== undefined && due === before.due && kept === before.kept;
    return isSame && broken === before.broken ? before : { due, kept, broken };
  };
}

function dueIn(
  moments: Moments,
  source: Getter,
  fields: readonly string[],
  before: Moment | undefined,
): Moment | RowFault | undefined {
  const text = source.get(fields);
  if (text === '') return undefined;
  if (text === before?.text) return before;
  const moment = moments.read(source, text);
  return isFault(moment) ? moment : copied(moment);
}

function callReader(mapped: MappedCall, bind: Bind, moments: Moments) {
  const atSource = bind(mapped.at);
  const textSource = bind(mapped.text);
  const channelSource = bind(mapped.channel);
  const wrongChannel = wrongWords('wrong-channel', channelSource, CHANNELS);
  const saidBy = callIsSaidBy(mapped, textSource);
  return (fields: readonly string[]): SaidCall | RowFault | undefined => {
    const words = textSource.get(fields);
    if (saidBy === 'text' && words === '') return undefined;
    const at = pastIn(moments, atSource, fields, 'call', []);
    if (saidBy === 'at' && at === undefined) return undefined;
    if (at !== undefined && isFault(at)) return at;
    const fault = textFault(textSource, words);
    if (fault !== undefined) return fault;
    const channel = channelSource.get(fields) || 'phone';
    if (!isOneOf(CHANNELS, channel)) return wrongChannel(channel);
    return { at, channel, words: detached(withLineFeeds(words)) };
  };
}
