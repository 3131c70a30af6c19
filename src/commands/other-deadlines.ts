/** Where today's hours would make another deadline than the one on record: what `due -v` says. */
import { withoutRetracted } from '../domain/fold.ts';
import { isLive, knownDeadline } from '../domain/promise.ts';
import { explainPromise } from '../reports/explain.ts';
import { escapeLine } from '../terminal/escape.ts';
import { explainIn } from '../words/explain.ts';
import type { Context } from './context.ts';
import { zonesOnRecord } from './explain-sources.ts';
import type { Looking } from './looking.ts';
import { shopDates } from './shop-dates.ts';

/** A line for each live promise that would fall due at another time now, due soon or not. None of them moves. */
export async function otherDeadlines(
  context: Context,
  { desk, opened: { calendar } }: Looking,
  staff: string | undefined,
): Promise<readonly string[]> {
  const { otherToday } = await explainIn(context.language);
  const dates = shopDates(calendar, context.now, context.words);
  const lines: string[] = [];
  for (const c of desk.book.open.values()) {
    const live = c.promises.filter(
      (p) => isLive(p) && (staff === undefined || p.by === staff || c.staff === staff),
    );
    if (live.length === 0) continue;
    const entries = withoutRetracted(desk.entriesOf(c.number), desk.book.retractions);
    const zoneOf = await zonesOnRecord(entries, calendar.zone);
    for (const p of live) {
      const { said, promise } = explainPromise(c, p, { entries, calendar, zoneOf });
      if (promise?.today == null) continue;
      const due = dates.deadline(knownDeadline(p).due);
      const isAsTold = promise.told === null;
      lines.push(otherToday(promise.name, escapeLine(said), dates.deadline(promise.today), due, isAsTold));
    }
  }
  return lines;
}
