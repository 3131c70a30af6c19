/** `lofte report promises`: how promises were kept. */

import {
  countCase,
  PROMISE_GROUPS,
  promisesJson,
  promisesReport,
  promiseTally,
  type PromiseTally,
} from '../reports/promises.ts';
import { promisesText } from '../terminal/render-promises.ts';
import type { Snapshot } from '../journal/journal.ts';
import { oneOfOrNone, present } from './choose.ts';
import type { Answer, CommandSpec } from './command.ts';
import { readDay } from './date.ts';
import { doubted } from './doubted.ts';
import { look, pageFor } from './looking.ts';
import { reportAnswer } from './output.ts';

export const reportPromises: CommandSpec = {
  define: (parser, { reportPromises: { summary, flags }, report }) =>
    parser
      .summary(summary)
      .option('--since <date>', flags.since)
      .option('--until <date>', flags.until)
      .option('--group <group>', flags.group)
      .option('--format <format>', report.flags.format)
      .option('--out <file>', report.flags.out),
  run: async (context, typed) => {
    const group = oneOfOrNone('group', typed.text('group'), PROMISE_GROUPS);
    if (!group.ok) return group;
    const looking = await look(context);
    if (!looking.ok) return looking;
    const { opened, desk } = looking.value;
    const since = await readDay(typed.text('since'), opened, context.now);
    if (!since.ok) return since;
    const until = await readDay(typed.text('until'), opened, context.now);
    if (!until.ok) return until;
    const tally = promiseTally({
      now: context.now,
      zone: opened.calendar.zone,
      ...present({ since: since.value, until: until.value, group: group.value }),
    });
    countAll(desk, tally);
    const report = promisesReport(tally);
    const answer: Answer = {
      document: () => promisesJson(report),
      text: async (screen) => {
        const page = pageFor(context, looking.value, screen);
        if (!screen.tty) return promisesText(report, page);
        return (await import('../terminal/table-promises.ts')).promisesTable(report, page, screen.color);
      },
    };
    return reportAnswer(context, typed, opened.at, doubted(context, looking.value, 'report', answer));
  },
};

/** Every case there ever was, each once, as it stands now; no case is kept in memory. */
function countAll(desk: Snapshot, tally: PromiseTally): void {
  for (const c of desk.cases()) countCase(tally, c);
}
