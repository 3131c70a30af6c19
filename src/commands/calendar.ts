/** `lofte calendar`: live promises as an iCalendar file. */
import { resolve } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import { calendarJson, datedPromises } from '../reports/dated-promises.ts';
import { jsonText } from '../terminal/escape.ts';
import { calendarText } from '../terminal/render-calendar.ts';
import { present } from './choose.ts';
import type { Answer, Answered, CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { look } from './looking.ts';
import { replaceFile } from './replace-file.ts';
import { shopDates } from './shop-dates.ts';
import { forbiddenTarget } from './target.ts';
import type { Typed } from './typed.ts';

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
    return writtenOut(context, typed, opened.at, {
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
    });
  },
};

/** The answer, or the file that was asked for with it in it. */
function writtenOut(
  { flags, host }: Context,
  typed: Typed,
  journal: string,
  answer: Answer & { readonly text: () => string },
): Answered {
  const file = typed.text('out');
  if (file === undefined) return ok(answer);
  const path = resolve(host.cwd, file);
  const forbidden = forbiddenTarget(path, file, journal, []);
  if (forbidden !== undefined) return forbidden;
  const reason = replaceFile(path, flags.json ? `${jsonText(answer.document())}\n` : answer.text());
  return reason === undefined
    ? ok({ ...answer, silent: true })
    : refuse({ kind: 'file-unwritable', file, reason });
}
