/** When the last entry was recorded, from the beginning of its line: whoever writes holds it against the clock. */
import { fromIso, type Instant } from '../../domain/instant.ts';
import { readAt } from './files.ts';
import type { Mark } from './mark.ts';
import { withSegment } from './segments.ts';

/** What stands before `data` is not longer, unless the name of who recorded is. */
const MOST_BYTES = 2048;
/** In a text its quotes would have backslashes. */
const RECORDED = /,"happenedAt":"[^"]{20}","recordedAt":"([^"]{20})"(,"clock":"set")?/;

/**
 * When the entry before `end` was recorded by a computer's own clock.
 *
 * @returns `undefined` where there is none, or its clock was stood in for
 */
export function lastRecorded(at: string, { segment, lineStart, offset }: Mark): Instant | undefined {
  if (segment === null) return undefined;
  const length = Math.min(offset - lineStart, MOST_BYTES);
  const start = withSegment(at, segment, (fd) => readAt(fd, lineStart, length)).toString('latin1');
  const [, recordedAt, clock] = RECORDED.exec(start) ?? [];
  return recordedAt === undefined || clock !== undefined ? undefined : fromIso(recordedAt);
}
