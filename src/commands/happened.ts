/** When something happened, as `--at` says it. */
import { parseWhen } from '../domain/clock/when/parse.ts';
import { instant, MINUTE, type Instant } from '../domain/instant.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Opened } from './context.ts';

/** When something happened, as it was said. */
export function readHappened(
  said: string,
  now: Instant,
  { calendar, shop }: Pick<Opened, 'calendar' | 'shop'>,
): Result<Instant, Problem> {
  const when = parseWhen(said, { from: now, now, calendar, past: true, language: shop.language });
  if (!when.ok) return when;
  // a day on which the shop was closed ends at midnight, which is the next day's: what happened, happened on that day
  const { due, notes } = when.value;
  const at = notes.includes('closed-that-day') ? instant(due - MINUTE) : due;
  return at > now ? refuse({ kind: 'happened-in-future', at }) : ok(at);
}
