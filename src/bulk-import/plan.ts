/** From a row to a case, ready to be written: CONTRACT's rules for what a row may say. */
import type { Fact, ImportedCall, ImportedChange, ImportedPromise, IsoInstant } from '../domain/entries.ts';
import type { Instant } from '../domain/instant.ts';
import { ok, refuse } from '../domain/result.ts';
import { CASE_KINDS, isOneOf, STATUSES } from '../domain/vocabulary.ts';
import { bindColumns, type Bind, type Columns, type Getter } from './columns.ts';
import { isCutShort, isRefCutShort } from './cut-short.ts';
import { ISO_PATTERNS, readPattern } from './date-patterns.ts';
import { beforeOpened, wrongWords } from './faults.ts';
import { isoWriter } from './iso.ts';
import { OVER, SAYABLE, type Mapping } from './mapping.ts';
import { isFault, momentsBy, type Moment, type PlanContext } from './moments.ts';
import { callPlanner, promisePlanner, type Tools } from './plan-promises.ts';
import type { Imported, RowFault, RowResult } from './problem.ts';
import { textFault, withLineFeeds } from './texts.ts';

/** A case of an import, ready but for its numbers (case, customer), which the journal gives. */
export interface PlannedCase {
  /** When the case was opened. */
  readonly happenedAt: IsoInstant;
  readonly data: Omit<Fact<'case-imported'>['data'], 'customer'>;
  readonly words: NonNullable<Fact<'case-imported'>['private']>;
  /** Of a log: what became of it since, in the order in which it is recorded behind the opening. */
  readonly changes?: readonly ImportedChange[];
}

/** Plans one row, which has as many fields as the file has columns. */
export type Planner = (fields: readonly string[]) => RowResult<PlannedCase>;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Binds a mapping to the columns of a file; refused where the file lacks one. */
export const planner = (mapping: Mapping, columns: Columns, context: PlanContext): Imported<Planner> =>
  bindColumns(columns, mapping.spelling, (bind) => plannerOf(mapping, bind, context));

/** What the rows of a mapping are planned with. */
export const toolsFor = (mapping: Mapping, context: PlanContext): Tools => ({
  moments: momentsBy((mapping.dates ?? ISO_PATTERNS).map(patternOf), context),
  iso: isoWriter(),
  told: context.toldUntil === undefined ? undefined : (Math.min(context.toldUntil, context.now) as Instant),
});

function plannerOf(mapping: Mapping, bind: Bind, context: PlanContext): Planner {
  const tools = toolsFor(mapping, context);
  const { moments, iso } = tools;
  const openedSource = bind(mapping.case.openedAt);
  const closedSource = bind(mapping.case.closedAt);
  const kindSource = bind(mapping.case.kind);
  const statusSource = bind(mapping.case.status);
  const wrongKind = wrongWords('wrong-kind', kindSource, CASE_KINDS);
  const wrongStatus = wrongWords('wrong-status', statusSource, SAYABLE);
  const wordsOf = wordsPlanner(mapping, bind);
  const promises = promisesPlanner(mapping, bind, tools);
  const calls = callsPlanner(mapping, bind, tools);

  return (fields) => {
    const openedText = openedSource.get(fields);
    if (openedText === '')
      return refuse({ kind: 'missing-opened-at', column: openedSource.column, value: '' });
    const opened = moments.readPast(openedSource, openedText, 'opened');
    if (isFault(opened)) return refuse(opened);

    const kind = kindSource.get(fields) || 'repair';
    if (!isOneOf(CASE_KINDS, kind)) return refuse(wrongKind(kind));
    const said = statusSource.get(fields) || 'received';
    // how it was when it was closed, nobody says
    const status = said === OVER ? 'received' : said;
    if (!isOneOf(STATUSES, status)) return refuse(wrongStatus(status));

    const words = wordsOf(fields);
    if (isFault(words)) return refuse(words);

    let closedAt: IsoInstant | undefined;
    const closedText = closedSource.get(fields);
    if (said === OVER && closedText === '') {
      return refuse({
        kind: 'missing-closed-at',
        column: statusSource.column,
        value: statusSource.written(fields),
      });
    }
    if (closedText !== '') {
      const closed = moments.readPast(closedSource, closedText, 'closed');
      if (isFault(closed)) return refuse(closed);
      if (moments.isBefore(closed, opened)) {
        return refuse(beforeOpened('closed-before-opened', closedSource, closed, opened));
      }
      closedAt = iso(moments.ended(closed, opened));
    }

    const promised = promises(fields, opened, closedAt);
    if (isFault(promised)) return refuse(promised);
    const called = calls(fields, opened, words);
    if (isFault(called)) return refuse(called);
    const data =
      closedAt === undefined
        ? { kind, status, promises: promised, calls: called }
        : { kind, status, closedAt, promises: promised, calls: called };
    return ok({ happenedAt: iso(opened.at), data, words });
  };
}

/** The patterns of a mapping were checked before (`check-mapping.ts`). */
function patternOf(form: string) {
  const pattern = readPattern(form);
  if (!pattern.ok) throw new Error(`bad pattern in a checked mapping: ${form}`);
  return pattern.value;
}

export type Words = Writable<PlannedCase['words']>;

/**
 * Reads the free words of a row: those that the file has.
 *
 * @param own makes a text that may be kept
 * @returns those of `before`, which stay as they are, and with them what they lacked
 */
export function wordsPlanner(
  { case: mapped, customer }: Mapping,
  bind: Bind,
  own: (text: string) => string = (text) => text,
): (fields: readonly string[], before?: Words) => Words | RowFault {
  const sources: readonly (readonly [keyof Words, Getter])[] = (
    [
      ['name', customer?.name],
      ['phone', customer?.phone],
      ['email', customer?.email],
      ['item', mapped.item],
      ['serial', mapped.serial],
      ['ref', mapped.ref],
      ['problems', mapped.problem],
    ] as const
  ).flatMap(([key, source]) => (source === undefined ? [] : [[key, bind(source)] as const]));
  return (fields, before) => {
    const words: Words = before ?? {};
    for (const [key, getter] of sources) {
      if (words[key] !== undefined) continue;
      const text = getter.get(fields);
      if (text === '') continue;
      const fault = textFault(getter, text);
      if (fault !== undefined) return fault;
      if (key === 'phone' && isCutShort(text)) {
        return { kind: 'phone-cut-short', column: getter.column, value: text };
      }
      if (key === 'ref' && isRefCutShort(text)) {
        return { kind: 'ref-cut-short', column: getter.column, value: text };
      }
      if (key === 'problems') words.problems = [own(withLineFeeds(text))];
      else if (key !== 'agreed' && key !== 'said') words[key] = own(withLineFeeds(text));
    }
    return words;
  };
}

function promisesPlanner(mapping: Mapping, bind: Bind, tools: Tools) {
  const planners = (mapping.promises ?? []).map((each) => promisePlanner(each, bind, tools));
  return (
    fields: readonly string[],
    opened: Moment,
    closedAt: IsoInstant | undefined,
  ): readonly ImportedPromise[] | RowFault => {
    const promises: ImportedPromise[] = [];
    for (const plan of planners) {
      const promise = plan(fields, { opened, closedAt });
      if (promise === undefined) continue;
      if (isFault(promise)) return promise;
      promises.push(promise);
    }
    return promises;
  };
}

/** The calls of a row; what was said in them goes to `words`. */
function callsPlanner(mapping: Mapping, bind: Bind, tools: Tools) {
  const planners = (mapping.calls ?? []).map((each) => callPlanner(each, bind, tools));
  return (fields: readonly string[], opened: Moment, words: Words): readonly ImportedCall[] | RowFault => {
    const calls: ImportedCall[] = [];
    const said: string[] = [];
    for (const plan of planners) {
      const call = plan(fields, opened);
      if (call === undefined) continue;
      if (isFault(call)) return call;
      calls.push(call.call);
      said.push(call.words);
    }
    // made for this row a moment ago, and passed on by nobody yet
    if (said.length > 0) words.said = said;
    return calls;
  };
}
