/**
 * Whether the journal was set back, or another one put in its place: what is derived from it knows of an entry that it does not
 * have, or has another one in the place of.
 */
import { storedMark } from './checkpoint.ts';
import type { Witness } from './home.ts';
import { BEGINNING, type Mark } from './mark.ts';
import { lastLeft } from './tail-mark.ts';
import type { Survey } from './tail.ts';

/** Places that the journal is known to have had. Asked for before it is read, so that none is ever the newer. */
export interface Witnesses {
  /** Where its last writer left it. */
  readonly left: Witness | undefined;
  /** Where its checkpoint was taken. */
  readonly kept: Witness | undefined;
}

export const witnessesAt = (at: string): Witnesses => ({ left: lastLeft(at), kept: storedMark(at) });

/** Those that there are, for a survey to watch for. */
export const marksOf = ({ left, kept }: Witnesses): readonly Witness[] =>
  [left, kept].filter((mark) => mark !== undefined);

/**
 * Where the journal once ended, as far as the witnesses know; `undefined` where it was not set back.
 *
 * What they know was on disk before they knew it. So a torn tail is no excuse: a write that was cut off begins behind the
 * last one that was answered, never before its end.
 *
 * @param found from a survey that watched for them
 * @param base where that began: what lies before it was not looked at
 */
export function setBackFrom(
  found: Survey,
  witnesses: Witnesses,
  base: Mark = BEGINNING,
): Witness | undefined {
  const against = marksOf(witnesses).filter((mark) => contradicts(mark, found, base));
  return against.reduce<Witness | undefined>(
    (last, mark) => (last === undefined || mark.seq > last.seq ? mark : last),
    undefined,
  );
}

function contradicts(mark: Witness, { end, met, faults, skips }: Survey, base: Mark): boolean {
  // where there is no entry, nothing tells a copy of the folder, emptied since, from an empty journal that was given another's cache
  if (end.journal !== null && end.journal !== mark.journal) return false;
  if (mark.seq > end.seq) return true;
  if (mark.seq <= base.seq) return mark.seq === base.seq && mark.hash !== base.hash;
  const seen = met.get(mark);
  // where lines are damaged, it may be one of them
  return seen === undefined ? faults.length === 0 && skips.size === 0 : seen === 'other';
}
