/** What an import would bring that is late or whose end nobody says. */
import { foldCase } from '../domain/fold.ts';
import { caseNumber, seqNumber } from '../domain/ids.ts';
import { fromIso, type Instant } from '../domain/instant.ts';
import { isOverdue, isReadyUnsaid } from '../domain/promise.ts';
import type { PlannedCase } from '../journal/journal.ts';
import { entriesOf } from './planned-entries.ts';

/** So many promises, of one planned case or of all. */
export interface PlannedFates {
  /** Live and past at a moment to come. */
  readonly overdueTomorrow: number;
  /** Past, of a thing that is ready by its status: nothing says since when. */
  readonly readyUnsaid: number;
  /** In cases that are closed, and nothing says that they were kept: waived. */
  readonly letOff: number;
}

/** Of a planned case, as it would stand now, and at a moment of tomorrow. */
export function fatesOf(planned: PlannedCase, now: Instant, tomorrow: Instant): PlannedFates {
  const { happenedAt, data, changes } = planned;
  if (changes === undefined) {
    const unkept = data.promises.filter((p) => p.keptAt === undefined);
    if (data.closedAt !== undefined) return { overdueTomorrow: 0, readyUnsaid: 0, letOff: unkept.length };
    const isReady = data.status === 'ready' || data.status === 'collect-unrepaired';
    return {
      overdueTomorrow: unkept.filter((p) => fromIso(p.due) < tomorrow).length,
      readyUnsaid: isReady ? unkept.filter((p) => p.kind === 'ready' && fromIso(p.due) < now).length : 0,
      letOff: 0,
    };
  }
  // as they would be recorded, but for their numbers
  const recorded = { case: caseNumber(1), customer: null, seq: seqNumber(1), by: '', recordedAt: happenedAt };
  const folded = foldCase(entriesOf(planned, recorded), []);
  const promises = folded?.promises ?? [];
  return {
    overdueTomorrow: promises.filter((p) => isOverdue(p, tomorrow)).length,
    readyUnsaid: promises.filter((p) => folded !== undefined && isReadyUnsaid(folded, p) && isOverdue(p, now))
      .length,
    letOff: promises.filter((p) => p.waivedAt !== null).length,
  };
}
