/** Places in the journal. */
import { NO_HASH } from './line.ts';

/** Where a reading stands: behind entry `seq`. */
export interface Mark {
  /** `null` where nothing has been written yet. */
  readonly journal: string | null;
  readonly seq: number;
  /** The hash of that entry. */
  readonly hash: string;
  /** `null` before the first entry. */
  readonly segment: string | null;
  /** Where that entry's line begins, and where the next one will. */
  readonly lineStart: number;
  readonly offset: number;
}

export const BEGINNING: Mark = {
  journal: null,
  seq: 0,
  hash: NO_HASH,
  segment: null,
  lineStart: 0,
  offset: 0,
};

/** A stretch of the journal from a place to its end, that a write left unfinished: no part of the journal. */
export interface Torn {
  readonly segment: string;
  readonly offset: number;
}

/** The segments that lie beyond a mark, its own first. */
export const segmentsFrom = (segments: readonly string[], mark: Pick<Mark, 'segment'>): readonly string[] => {
  const { segment } = mark;
  return segment === null ? segments : segments.filter((name) => name >= segment);
};
