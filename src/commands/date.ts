/** Dates in flags that narrow an answer: `--since 2026-11-01`, `--as-of yesterday`. */
import { parseIsoDate } from '../domain/clock/civil.ts';
import { localDay } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Opened } from './context.ts';

/** The local day that was said, past or to come, counted from 1970-01-01; `undefined` where nothing was. */
export async function readDay(
  said: string | undefined,
  { calendar, shop }: Opened,
  now: Instant,
): Promise<Result<number | undefined, Problem>> {
  if (said === undefined) return ok(undefined);
  const date = parseIsoDate(said.trim());
  if (date !== undefined) return ok(date);
  // most dates are written like that; the words for others are many, and loaded only for them
  const { parseWhen } = await import('../domain/clock/when/parse.ts');
  const when = parseWhen(said, { from: now, now, calendar, past: true, language: shop.language });
  if (!when.ok) return when;
  return ok(localDay(calendar.zone, (when.value.due - 1) as Instant));
}
