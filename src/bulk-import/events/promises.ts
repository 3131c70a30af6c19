/** What the rows of a case say of one promise of the mapping, row by row: made, moved, kept, and perhaps made anew. */
import type { PromiseKind } from '../../domain/vocabulary.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Moment, Moments } from '../moments.ts';
import type { EventRow, SaidPromise } from './row.ts';
import { laterOf } from './times.ts';

/** A promise of a case. What its rows say later is put into it. */
export interface Made {
  readonly kind: PromiseKind;
  /** From which row on it is there, and in which of the times that the case was open. */
  readonly row: EventRow;
  readonly time: number;
  /** Its first deadline, and how that was said. */
  readonly due: Instant;
  readonly said: string;
  /** Its first deadline and its last as they were read; none where nobody says when it was due. */
  readonly firstDue: Moment | undefined;
  lastDue: Moment | undefined;
  kept: Moment | undefined;
  broken: boolean;
  readonly moves: Move[];
}

/** A later deadline, from a row on. */
export interface Move {
  readonly row: EventRow;
  readonly due: Instant;
  readonly said: string;
}

/** A case as it stands when a row comes by. */
export interface Standing {
  readonly opened: Moment;
  /** The row that it was opened by. */
  readonly first: EventRow;
  /** Which of the times that it was open this is. */
  readonly time: number;
}

/**
 * Follows one promise of the mapping.
 *
 * Another deadline moves it. If it was kept by then, or the case was closed in between, that is a new promise; so is a
 * deadline, the same one too, of a case that was closed without its being kept, and is open again.
 *
 * @returns what takes the rows of a case, in order, and gives each promise when it is made
 */
export function promiseFollower(
  kind: PromiseKind,
  moments: Moments,
): (row: EventRow, said: SaidPromise, standing: Standing) => Made | undefined {
  let last: Made | undefined;

  function make(row: EventRow, said: SaidPromise, { opened, first, time }: Standing): Made {
    // of what was broken, without a deadline, nothing earlier is known than the row that says so
    const seen = row === first ? opened.at : laterOf(row.at.at, opened.at);
    const due = said.due === undefined ? seen : moments.due(said.due, opened);
    const kept = said.kept?.text === last?.kept?.text ? undefined : said.kept;
    last = {
      kind,
      row,
      time,
      due,
      said: (said.due ?? row.at).text,
      firstDue: said.due,
      lastDue: said.due,
      kept,
      broken: said.broken,
      moves: [],
    };
    return last;
  }

  return (row, said, standing) => {
    const { due, kept, broken } = said;
    if (last === undefined) {
      return due === undefined && !broken ? undefined : make(row, said, standing);
    }
    const isOver = last.time !== standing.time;
    const isOther = due !== undefined && due.text !== last.lastDue?.text;
    const wasKept = last.kept !== undefined && isBy(moments, last.kept, row);
    const isAnew = due !== undefined && isOver && last.kept === undefined;
    if (isAnew || (isOther && (isOver || wasKept)) || (broken && !last.broken && isOver)) {
      return make(row, said, standing);
    }
    if (isOver) return undefined;
    if (isOther) {
      last.moves.push({ row, due: moments.due(due, standing.opened), said: due.text });
      last.lastDue = due;
    }
    last.kept = kept ?? last.kept;
    last.broken ||= broken;
    return undefined;
  };
}

/** It had happened when the row's change was made; by dates, where one of both is a date alone. */
export const isBy = (moments: Moments, moment: Moment, row: EventRow): boolean =>
  !moments.isBefore(row.at, moment);
