/** `lofte calendar`: live promises as an iCalendar file. */
import { ok } from '../domain/result.ts';
import { calendarJson, datedPromises } from '../reports/dated-promises.ts';
import { jsonText } from '../terminal/escape.ts';
import { calendarText } from '../terminal/render-calendar.ts';
import { present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { look } from './looking.ts';
import { shopDates } from './shop-dates.ts';
import { writtenOut } from './written-out.ts';

export const calendar: CommandSpec = {
  define: (parser, { calendar: { summary, flags }, report }) =>
    parser
      .summary(summary)
      .option('--out <file>', flags.out)
      .option('--todo', flags.todo)
      .option('--private', flags.private)
      .option('--staff <name>', report.flags.staff),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const { desk, view, opened } = looking.value;
    const staff = typed.text('staff');
    const promises = datedPromises(view, desk.journal, present({ staff }));
    const isPrivate = typed.has('private');
    const shopName = opened.shop.shop.name;
    const answer = {
      document: () => calendarJson(promises, opened.shop.timeZone, isPrivate),
      text: () =>
        calendarText(promises, {
          words: context.words,
          datesOn: (day) => shopDates(opened.calendar, day, context.words),
          name: staff === undefined ? shopName : `${shopName} (${staff})`,
          madeBy: `lofte ${context.host.version}`,
          asTasks: typed.has('todo'),
          isPrivate,
        }),
    };
    const file = typed.text('out');
    if (file === undefined) return ok(answer);
    const text = context.flags.json ? `${jsonText(answer.document())}\n` : answer.text();
    return writtenOut(context, file, opened.at, text, answer);
  },
};
