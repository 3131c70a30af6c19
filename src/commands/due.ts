/** `lofte due`: everything overdue, or due before the shop next opens. */
import type { Instant } from '../domain/instant.ts';
import { ok, type Result } from '../domain/result.ts';
import { due as dueView } from '../reports/due.ts';
import { dueJson } from '../reports/json.ts';
import { dueText } from '../terminal/render-due.ts';
import type { Problem } from '../words/problem.ts';
import { present } from './choose.ts';
import type { Answer, CommandSpec } from './command.ts';
import type { Context, Opened } from './context.ts';
import { doubted, doubtsOf, exitCodeFor } from './doubted.ts';
import { look, pageFor, type Looking } from './looking.ts';
import type { Typed } from './typed.ts';

export const due: CommandSpec = {
  define: (parser, { due: { summary, flags, footer } }) =>
    parser
      .summary(summary)
      .option('--within <when>', flags.within)
      .option('--staff <name>', flags.staff)
      .option('--exit-code', flags.exitCode)
      .addHelpText('after', `\n${footer}`),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const within = await readLimit(context, looking.value.opened, typed);
    if (!within.ok) return within;
    const view = dueView(looking.value.view, present({ staff: typed.text('staff'), within: within.value }));
    const found = view.silent.length + view.overdue.length > 0;
    const warnings = await otherwise(context, looking.value, typed.text('staff'));
    const answer: Answer = {
      warnings,
      document: () => dueJson(view),
      text: async (screen) => {
        const page = pageFor(context, looking.value, screen);
        if (!screen.tty) return dueText(view, page);
        return (await import('../terminal/table-due.ts')).dueTable(view, page, screen.color);
      },
      exitCode: typed.has('exitCode') ? exitCodeFor(doubtsOf(context, looking.value), found) : 0,
    };
    return ok(doubted(context, looking.value, 'report', answer));
  },
};

/** With `-v`, where today's hours would make another deadline. */
async function otherwise(
  context: Context,
  looking: Looking,
  staff: string | undefined,
): Promise<readonly string[]> {
  if (!context.flags.verbose) return [];
  const { otherDeadlines } = await import('./other-deadlines.ts');
  return otherDeadlines(context, looking, staff);
}

async function readLimit(
  { now }: Context,
  { shop, calendar }: Opened,
  typed: Typed,
): Promise<Result<Instant | undefined, Problem>> {
  const said = typed.text('within');
  if (said === undefined) return ok(undefined);
  const { readDeadline } = await import('../domain/decide/deadline.ts');
  const when = readDeadline(said, { now, at: now, shop, calendar });
  return when.ok ? ok(when.value.due) : when;
}
