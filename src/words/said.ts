/** What was said of a deadline, with the clock that it runs on where the words alone do not tell. */
import type { Clock } from '../domain/vocabulary.ts';

/** A span in hours or minutes, in any of the languages that WHEN is said in. */
const HOURS =
  /^\W*(?:p?t?\d+(?:[.,]\d+)?\s*(?:h|t|m|min|hours?|minutes?|timm?e?r?|timmar|minuter|minutter)\b)/i;
/** `24wh`, `24 working hours`, `24 arbetstimmar`. */
const WORKING = /w|arb/i;

/** As programs write a moment: `2026-11-10T12:00:00.000Z`, `20261130T110000Z`. Nobody said that. */
const MACHINE = /^\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)$/;

/**
 * Empty where nobody said it: the deadline stands beside it, as people read it.
 *
 * @param names the two clocks, as they stand behind a comma
 */
export function withClock(
  said: string,
  clock: Clock,
  names: { readonly working: string; readonly roundTheClock: string },
): string {
  if (MACHINE.test(said)) return '';
  if (clock === 'working') return WORKING.test(said) ? said : `${said}, ${names.working}`;
  // of a moment there is nothing to add; a span was heard as something else before
  return HOURS.test(said) ? `${said}, ${names.roundTheClock}` : said;
}
