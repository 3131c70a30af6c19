/** What a row may say only if its case was opened by then, or says when: as for rows that are cases. */
import type { Bind, Getter } from '../columns.ts';
import { beforeOpened } from '../faults.ts';
import type { Mapping } from '../mapping.ts';
import type { Moment, Moments } from '../moments.ts';
import type { RowFault } from '../problem.ts';
import type { EventRow } from './row.ts';

export function checker(
  mapping: Mapping,
  bind: Bind,
  moments: Moments,
): (row: EventRow, opened: Moment) => RowFault | undefined {
  const closedSource = bind(mapping.case.closedAt);
  const statusSource = bind(mapping.case.status);
  const dueSources = (mapping.promises ?? []).map(({ due }) => bind(due));
  const keptSources = (mapping.promises ?? []).map(({ keptAt }) => bind(keptAt));
  const fault = (
    kind: Parameters<typeof beforeOpened>[0],
    source: Getter | undefined,
    moment: Moment | undefined,
    opened: Moment,
  ): RowFault | undefined =>
    moment === undefined || source === undefined || !moments.isBefore(moment, opened)
      ? undefined
      : beforeOpened(kind, source, moment, opened);
  return ({ at, isTimed, over, closed, promises }, opened) => {
    // when it was opened is all that it says: closed then, years of work would be none
    if (over !== undefined && closed === undefined && !isTimed && at.text === opened.text) {
      return { kind: 'missing-closed-at', column: statusSource.column, value: over };
    }
    const wrong = fault('closed-before-opened', closedSource, closed, opened);
    if (wrong !== undefined) return wrong;
    for (const [i, { due, kept }] of promises.entries()) {
      const early =
        fault('due-before-opened', dueSources[i], due, opened) ??
        fault('kept-before-opened', keptSources[i], kept, opened);
      if (early !== undefined) return early;
    }
    return undefined;
  };
}
