/** What the commands that answer share: the journal read, the report's place to stand, and the page to write on. */
import { ok, type Result } from '../domain/result.ts';
import type { Snapshot } from '../journal/journal.ts';
import { viewOf, type View } from '../reports/view.ts';
import { PIPE_WIDTH, type Page } from '../terminal/page.ts';
import type { Problem } from '../words/problem.ts';
import type { Screen } from './command.ts';
import type { Context, Opened } from './context.ts';
import { shopDates } from './shop-dates.ts';
import type { Asking } from './which.ts';

export interface Looking {
  readonly opened: Opened;
  readonly desk: Snapshot;
  readonly view: View;
  readonly asking: Asking;
}

export async function look(context: Context): Promise<Result<Looking, Problem>> {
  const opened = await context.open();
  if (!opened.ok) return opened;
  const { journal, shop, calendar } = opened.value;
  const desk = journal.read();
  if (!desk.ok) return desk;
  return ok({
    opened: opened.value,
    desk: desk.value,
    view: viewOf(desk.value.book, shop, calendar, context.now),
    asking: { by: context.by, country: shop.country },
  });
}

/** The page for a screen: its width at a terminal, 80 columns elsewhere. */
export const pageFor = (context: Context, { opened }: Pick<Looking, 'opened'>, screen: Screen): Page => ({
  words: context.words,
  dates: shopDates(opened.calendar, context.now, context.words),
  width: screen.tty ? screen.width : PIPE_WIDTH,
});
