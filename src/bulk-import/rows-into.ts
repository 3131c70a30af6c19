/** What rows become: each a case, or each a change of one. */
import { ok, refuse } from '../domain/result.ts';
import { bindColumns } from './columns.ts';
import { eventLog } from './events/log.ts';
import { quoting } from './faults.ts';
import type { Mapping } from './mapping.ts';
import { isFault, type PlanContext } from './moments.ts';
import { planner } from './plan.ts';
import type { Imported, RowProblem } from './problem.ts';
import type { Block, Fields, RowsHeader } from './row-reader.ts';
import type { Counting, PlanSinks } from './run.ts';

export interface RowsInto {
  readonly take: (block: Block) => void;
  /** There are no more. @param between as of `PlanSinks` */
  readonly end: (between: () => Promise<void>) => Promise<void>;
}

/** Binds a mapping to the columns of a file; refused where the file lacks one. */
export const rowsInto = (
  mapping: Mapping,
  header: RowsHeader,
  context: PlanContext,
  sinks: PlanSinks,
  counts: Counting,
): Imported<RowsInto> =>
  (mapping.rows === 'events' ? intoChanges : intoCases)(mapping, header, context, sinks, counts);

/** Where a row stands, as its problems say it. */
const placeIn = ({ numbered }: RowsHeader, line: number, nth: number): Pick<RowProblem, 'line' | 'record'> =>
  numbered ? { line, record: nth } : { line };

const intoCases: typeof rowsInto = (mapping, header, context, sinks, counts) => {
  const { columns } = header;
  const bound = planner(mapping, columns, context);
  if (!bound.ok) return bound;
  const planRow = bound.value;
  const reference = bindColumns(columns, mapping.spelling, (bind) => bind(mapping.case.ref));
  if (!reference.ok) return reference;
  const isLeft = (fields: Fields | undefined): boolean => {
    const ref = fields === undefined ? '' : reference.value.get(fields);
    return ref !== '' && sinks.leave?.(ref) === true;
  };
  return ok({
    take(block) {
      for (let i = block.start; i < block.end; i += 1) {
        const row = block.row(i);
        if (row === undefined) continue;
        counts.read += 1;
        const planned = isFault(row) ? refuse(row) : planRow(row);
        if (planned.ok) {
          if (planned.value.words.ref === undefined) counts.withoutRef += 1;
          sinks.onRow(planned.value);
        } else if (!isLeft(isFault(row) ? block.readable(i) : row)) {
          counts.bad += 1;
          const { line, raw } = block.place(i);
          // a fault is made for its row and nobody else's; a spread would cost more than all else about it
          sinks.onProblem(Object.assign(quoting(planned.problem), placeIn(header, line, counts.read)), raw);
        }
      }
    },
    end: async () => undefined,
  });
};

const intoChanges: typeof rowsInto = (mapping, header, context, sinks, counts) => {
  const bound = eventLog(mapping, header.columns, context);
  if (!bound.ok) return bound;
  const log = bound.value;
  return ok({
    take(block) {
      for (let i = block.start; i < block.end; i += 1) {
        const row = block.row(i);
        if (row === undefined) continue;
        counts.read += 1;
        const { line, raw } = block.place(i);
        log.add(row, line, isFault(row) ? block.readable(i) : row);
        sinks.keeper?.add(raw);
      }
    },
    end: (between) =>
      log.end(
        sinks.onRow,
        (problem, place) => {
          counts.bad += 1;
          const at = placeIn(header, problem.line, place + 1);
          sinks.onProblem(Object.assign(problem, at), sinks.keeper?.at(place) ?? '');
        },
        (ref) => sinks.leave?.(ref) === true,
        between,
      ),
  });
};
