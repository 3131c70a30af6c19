/** What a recording says of promises that stand still, and of those that go on. */
import { isClosing, isOpen } from '../domain/clock/hours.ts';
import type { Entry, ResumedDeadline, SetDeadline } from '../domain/entries.ts';
import { promiseName } from '../domain/ids.ts';
import { fromIso, fromIsoDuration } from '../domain/instant.ts';
import { isUncounted } from '../domain/pause.ts';
import { knownDeadline } from '../domain/promise.ts';
import type { Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';
import type { Recorded } from './record.ts';

/**
 * Of a deadline that was set now: that it stands still from the start, or that it has passed by the time that it is
 * written down.
 *
 * @param isHeld the promise is held to it: they know of it
 */
export function fromTheStart(
  { left, clock, due }: SetDeadline,
  isHeld: boolean,
  { on }: Recorded,
  words: Words,
  dates: Dates,
): readonly string[] {
  if (left !== undefined)
    return [words.recorded.pausedFromTheStart(dates.left(fromIsoDuration(left), clock))];
  return isHeld && fromIso(due) < on.now ? [words.recorded.overdueAlready] : [];
}

/** What stands still now, and what goes on: of each promise the deadline that it is held to. */
export function pausedAndResumed(
  { case: no, data }: Entry<'status-changed'>,
  recorded: Recorded,
  words: Words,
  dates: Dates,
): readonly string[] {
  const held = <Of extends { readonly promise: number; readonly deadline: number }>(
    all: readonly Of[] | undefined,
    say: (name: string, kind: string, of: Of) => string,
  ): readonly string[] =>
    (all ?? []).flatMap((of) => {
      const p = recorded.case?.promises.find((each) => each.number === of.promise);
      if (no === null || p === undefined || p.deadlines[of.deadline - 1] !== knownDeadline(p)) return [];
      return [say(promiseName(no, p.number), words.report.kinds[p.kind], of)];
    });
  return [
    ...held(data.paused, (name, kind, { left, clock }) =>
      words.recorded.paused(name, kind, dates.left(fromIsoDuration(left), clock)),
    ),
    ...held(data.resumed, (name, kind, of) => resumedText(name, kind, of, recorded, words, dates)),
  ];
}

/** A customer is told only where there is something new to tell. */
function resumedText(
  name: string,
  kind: string,
  resumed: ResumedDeadline,
  { on, stood }: Recorded,
  words: Words,
  dates: Dates,
): string {
  const due = fromIso(resumed.due);
  const by = dates.fullDeadline(due);
  const before = stood?.promises.find((p) => p.number === resumed.promise)?.deadlines[resumed.deadline - 1];
  if (before !== undefined && isUncounted(resumed, before.clock, on.at))
    return words.recorded.resumedUncounted(name, kind, by, due < on.now);
  if (before?.due === due) return words.recorded.resumedUnmoved(name, kind, by);
  const isClosed = !isOpen(on.calendar, due) && !isClosing(on.calendar, due);
  const said = words.recorded.resumed(name, kind, by);
  return isClosed ? `${said} ${words.recorded.whenNotes['shop-closed']}` : said;
}
