/** Saying how far a reading of the journal is that takes so long that somebody wonders. */
import type { Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { bytesBeyond } from './segments.ts';

/** `checking` that lines are what was written; `reading` what they say. */
export type Doing = 'checking' | 'reading';

/** @param share of the bytes that are behind, from 0 to 1; 1 is said at the end */
export type OnProgress = (doing: Doing, share: number) => void;

export interface Meter {
  /** A reading has come so far. */
  reached(segment: string, offset: number): void;
  end(): void;
}

/** What takes less than a second anywhere is not worth a word, in bytes. */
const WORTH_SAYING = 1 << 25;

/** For a reading of all that lies beyond `from`. Nothing is looked at before the reading has come somewhere. */
export function meter(
  { at, onProgress }: FolderOptions,
  doing: Doing,
  segments: readonly string[],
  from: Pick<Mark, 'segment' | 'offset'>,
): Meter {
  let whole: number | undefined;
  let isSaid = false;
  return {
    reached(segment, offset) {
      if (onProgress === undefined) return;
      whole ??= bytesBeyond(at, segments, from);
      if (whole < WORTH_SAYING) return;
      isSaid = true;
      onProgress(doing, Math.max(0, 1 - bytesBeyond(at, segments, { segment, offset }) / whole));
    },
    end() {
      if (isSaid) onProgress?.(doing, 1);
    },
  };
}
