/**
 * A log: rows of the same reference are changes of one case.
 *
 * A case is known when its last row is, so all of them are gathered until the file ends: in memory is what rows say, not the
 * rows. A case with a bad row stays out whole, so that all of it can be mended and come in: half of a history would be believed.
 */
import { refKey } from '../../domain/keys.ts';
import { ok, refuse } from '../../domain/result.ts';
import { CASE_KINDS, isOneOf } from '../../domain/vocabulary.ts';
import { bindColumns, type Bind, type Columns } from '../columns.ts';
import { quoting, wrongWords } from '../faults.ts';
import type { Mapping } from '../mapping.ts';
import { isFault, type PlanContext } from '../moments.ts';
import { toolsFor, wordsPlanner, type PlannedCase, type Words } from '../plan.ts';
import type { Imported, RowFault, RowProblem, RowResult } from '../problem.ts';
import { checker } from './check.ts';
import { historyOf, openingOf, type GatheredCase } from './history.ts';
import { detached, eventReader, type EventRow } from './row.ts';

export interface EventLog {
  /**
   * Takes the next row.
   *
   * @param line that it begins in
   * @param readable its fields; of a bad row, those that can be read, which may tell its case
   */
  readonly add: (
    fields: readonly string[] | RowFault,
    line: number,
    readable: readonly string[] | undefined,
  ) => void;
  /**
   * When all rows are there: gives the cases in the order of their first rows, then the bad rows in theirs.
   *
   * @param leave as of `PlanSinks`: a case that is on record has no bad rows
   * @param between now and then, as of `PlanSinks`
   */
  readonly end: (
    onCase: (planned: PlannedCase) => void,
    onBad: (problem: RowProblem, place: number) => void,
    leave: (ref: string) => boolean,
    between: () => Promise<void>,
  ) => Promise<void>;
}

/** A case as far as it is read. */
interface Begun {
  readonly ref: string;
  kind: GatheredCase['kind'];
  words: Words;
  /** In the order of the file. */
  readonly rows: EventRow[];
  /** The places of the first bad row, of more of them, and of the good ones; in a case that stays out. */
  bad: { readonly place: number; readonly more: number[]; readonly others: number[] } | undefined;
  /** What calls it has: what was said, and when. */
  calls: Set<string> | undefined;
}

/** After so many rows somebody may interrupt. */
const BETWEEN = 5000;

/** Binds a mapping to the columns of a log; refused where the file lacks one. */
export const eventLog = (mapping: Mapping, columns: Columns, context: PlanContext): Imported<EventLog> =>
  bindColumns(columns, mapping.spelling, (bind) => logOf(mapping, bind, context));

function logOf(mapping: Mapping, bind: Bind, context: PlanContext): EventLog {
  const tools = toolsFor(mapping, context);
  const refSource = bind(mapping.case.ref);
  const kindSource = bind(mapping.case.kind);
  const wrongKind = wrongWords('wrong-kind', kindSource, CASE_KINDS);
  const wordsOf = wordsPlanner(mapping, bind, detached);
  const readEvent = eventReader(mapping, bind, tools.moments);
  const check = checker(mapping, bind, tools.moments);
  const cases = new Map<string, Begun>();
  const lines: number[] = [];
  const faults = new Map<number, RowFault>();

  function rowOf(fields: readonly string[], place: number, of: Begun): RowResult<EventRow> {
    const row = readEvent(fields, place, of.rows.at(-1));
    if (isFault(row)) return refuse(row);
    if (of.rows.length === 0) {
      const kind = kindSource.get(fields) || 'repair';
      if (!isOneOf(CASE_KINDS, kind)) return refuse(wrongKind(kind));
      of.kind = kind;
    }
    const words = wordsOf(fields, of.words);
    if (isFault(words)) return refuse(words);
    of.words = words;
    return ok(row.calls.length === 0 ? row : { ...row, calls: row.calls.filter((call) => isNew(of, call)) });
  }

  const spoil = (of: Begun, place: number, fault: RowFault): void => {
    faults.set(place, quoting(fault));
    if (of.bad !== undefined) {
      of.bad.more.push(place);
      return;
    }
    const others = of.rows.map((row) => row.place).filter((other) => other !== place);
    of.bad = { place, more: [], others };
    of.rows.length = 0;
  };

  const add: EventLog['add'] = (fields, line, readable) => {
    const place = lines.push(line) - 1;
    const ref = readable === undefined ? '' : refSource.get(readable);
    if (ref === '') {
      // whose it is cannot be read
      const missing = { kind: 'missing-ref', column: refSource.column, value: '' } as const;
      faults.set(place, isFault(fields) ? quoting(fields) : missing);
      return;
    }
    const key = refKey(ref);
    let of = cases.get(key);
    if (of === undefined) {
      const own = detached(ref);
      of = { ref: own, kind: 'repair', words: {}, rows: [], bad: undefined, calls: undefined };
      cases.set(key === ref ? own : detached(key), of);
    }
    const row = isFault(fields) ? refuse(fields) : rowOf(fields, place, of);
    if (!row.ok) spoil(of, place, row.problem);
    else if (of.bad === undefined) of.rows.push(row.value);
    else of.bad.others.push(place);
  };

  function forget(bad: NonNullable<Begun['bad']>): void {
    for (const place of [bad.place, ...bad.more]) faults.delete(place);
  }

  function planned(of: Begun): PlannedCase | undefined {
    const [first, ...rest] = inTime(of.rows);
    if (of.bad !== undefined || first === undefined) return undefined;
    const rows: GatheredCase['rows'] = [first, ...rest];
    const opened = openingOf(rows);
    const wrong = rows.flatMap((row) => {
      const fault = check(row, opened);
      return fault === undefined ? [] : [{ place: row.place, fault }];
    });
    for (const { place, fault } of wrong) spoil(of, place, fault);
    return wrong.length > 0 ? undefined : historyOf({ kind: of.kind, words: of.words, rows }, mapping, tools);
  }

  function* problems(): Generator<readonly [place: number, fault: RowFault]> {
    yield* faults;
    for (const { ref, bad } of cases.values()) {
      if (bad === undefined) continue;
      const badLine = lines[bad.place] ?? 0;
      const badRow = bad.place + 1;
      for (const place of bad.others) {
        if (!faults.has(place))
          yield [place, { kind: 'bad-case', column: refSource.column, value: ref, badLine, badRow }];
      }
    }
  }

  return {
    add,
    async end(onCase, onBad, leave, between) {
      let sincePause = 0;
      for (const of of cases.values()) {
        if ((sincePause += of.rows.length) > BETWEEN) {
          sincePause = 0;
          await between();
        }
        const history = planned(of);
        if (history !== undefined) onCase(history);
        else if (of.bad !== undefined && leave(of.ref)) {
          forget(of.bad);
          of.bad = undefined;
        }
        of.rows.length = 0;
      }
      for (const [place, fault] of [...problems()].sort(([a], [b]) => a - b)) {
        onBad(Object.assign(fault, { line: lines[place] ?? 0 }), place);
      }
    },
  };
}

/** A log that shows each time all that it knows has a call in every row since: it is one call. */
function isNew(of: Begun, { at, channel, words }: EventRow['calls'][number]): boolean {
  of.calls ??= new Set();
  const key = JSON.stringify([at?.at, channel, words]);
  if (of.calls.has(key)) return false;
  of.calls.add(key);
  return true;
}

/** By when their changes were made; of the same time, as they stand in the file. */
function inTime(rows: readonly EventRow[]): readonly EventRow[] {
  const isInOrder = rows.every((row, i) => i === 0 || row.at.at >= (rows[i - 1]?.at.at ?? row.at.at));
  return isInOrder ? rows : [...rows].sort((a, b) => a.at.at - b.at.at);
}
