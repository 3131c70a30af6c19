/** `lofte report morning` */
import { bookAsOf, entriesAsOf } from '../domain/as-of.ts';
import { dueDay, firstInstantFrom, localDay } from '../domain/clock/zone.ts';
import { fromIso, type Instant } from '../domain/instant.ts';
import { ok, type Result } from '../domain/result.ts';
import { lastBackup } from '../journal/folder/backup/notes.ts';
import { morningJson } from '../reports/json.ts';
import { morning, type Morning, type StaleBackup } from '../reports/morning.ts';
import { viewOf, type View } from '../reports/view.ts';
import { morningText } from '../terminal/render-morning.ts';
import type { Problem } from '../words/problem.ts';
import { present } from './choose.ts';
import type { Answer, CommandSpec } from './command.ts';
import { readDay } from './date.ts';
import { doubted, doubtsOf, exitCodeFor } from './doubted.ts';
import { look, pageFor, type Looking } from './looking.ts';
import { reportAnswer } from './output.ts';
import type { Context, Opened } from './context.ts';
import type { Typed } from './typed.ts';

export const reportMorning: CommandSpec = {
  define: (parser, { reportMorning: { summary }, report: { flags } }) =>
    parser
      .summary(summary)
      .option('--format <format>', flags.format)
      .option('--out <file>', flags.out)
      .option('--staff <name>', flags.staff)
      .option('--as-of <date>', flags.asOf)
      .option('--exit-code', flags.exitCode),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const report = await viewAt(context, typed, looking.value);
    if (!report.ok) return report;
    const view = report.value;
    const found = view.silent.length + view.overdue.length > 0;
    const byClock = typed.text('asOf') === undefined;
    const answer: Answer = {
      document: () => morningJson(view),
      text: async (screen) => {
        const page = pageFor({ ...context, now: view.at }, looking.value, screen);
        if (!screen.tty) return morningText(view, page);
        return (await import('../terminal/table-morning.ts')).morningTable(view, page, screen.color);
      },
      exitCode: typed.has('exitCode') ? exitCodeFor(doubtsOf(context, looking.value, byClock), found) : 0,
    };
    const { at } = looking.value.opened;
    return reportAnswer(context, typed, at, doubted(context, looking.value, 'report', answer, byClock));
  },
};

/** The report of now, or of a morning that is past: as that day began, before the shop opened. */
async function viewAt(
  context: Context,
  typed: Typed,
  { opened, desk, view }: Looking,
): Promise<Result<Morning, Problem>> {
  const narrowed = present({ staff: typed.text('staff') });
  const said = typed.text('asOf');
  if (said === undefined) return ok(morning(view, desk.head, narrowed, backupBefore(opened, view)));
  const moment = await readMorning(said, opened, context.now);
  if (!moment.ok) return moment;
  const { calendar, shop } = opened;
  const at = moment.value;
  const entries = entriesAsOf(desk.entries(), desk.book.retractions, at);
  const book = bookAsOf(entries, (due) => dueDay(calendar.zone, due));
  return ok(morning(viewOf(book, shop, calendar, at), desk.head, narrowed));
}

/** The last backup that was made, by how many local days ago. */
function backupBefore({ at, calendar }: Opened, { today }: View): StaleBackup | undefined {
  const last = lastBackup(at);
  if (last === null) return undefined;
  return { days: today - localDay(calendar.zone, fromIso(last.madeAt)), isThere: last.isThere };
}

/** A date is that morning, as the day began; with a time, that moment. */
async function readMorning(said: string, opened: Opened, now: Instant): Promise<Result<Instant, Problem>> {
  if (said.includes(':')) {
    const { parseWhen } = await import('../domain/clock/when/parse.ts');
    const { calendar, shop } = opened;
    const when = parseWhen(said, { from: now, now, calendar, past: true, language: shop.language });
    return when.ok ? ok(when.value.due) : when;
  }
  const day = await readDay(said, opened, now);
  return day.ok ? ok(firstInstantFrom(opened.calendar.zone, day.value ?? 0, 0)) : day;
}
