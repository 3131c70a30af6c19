/**
 * Looking at the journal again before damage is believed that a reader met in passing: words may be being erased, and lines
 * on their way to a new place; or it is what was derived from the journal that can't be believed.
 */
import { readDamageMark, setDamageMark } from './damage-mark.ts';
import { LOCK_WAIT_MS, whenFree } from './lock.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { listSegments } from './segments.ts';
import { problemOf, survey, worstOf } from './tail.ts';

/**
 * Verifies all of the journal with the lock held, and marks it where it is damaged.
 *
 * @param isHeld the lock is held already
 * @returns `unsure` where the lock can't be had: nothing is marked then
 */
export function lookAgain(options: FolderOptions, isHeld: boolean): 'damaged' | 'sound' | 'unsure' {
  const { at, lockWaitMs = LOCK_WAIT_MS } = options;
  if (readDamageMark(at) !== undefined) return 'damaged';
  const look = (): 'damaged' | 'sound' => {
    const fault = worstOf(survey(at, listSegments(at), BEGINNING).faults);
    if (fault === undefined) return 'sound';
    setDamageMark(at, problemOf(fault));
    return 'damaged';
  };
  if (isHeld) return look();
  // beside a writer nothing looks whole that is not: nobody is waited for to know that
  const isWhole = survey(at, listSegments(at), BEGINNING).faults.length === 0;
  return isWhole ? 'sound' : (whenFree(at, lockWaitMs, look) ?? 'unsure');
}
