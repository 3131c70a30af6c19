/** `lofte journal repair`: says what it will do, and does it. */
import { ok } from '../domain/result.ts';
import type { RepairStep } from '../journal/journal.ts';
import { renderRepair } from '../terminal/render-repair.ts';
import { headText } from '../terminal/render-journal.ts';
import type { RepairWords } from '../words/en/repair.ts';
import { repairIn } from '../words/repair.ts';
import type { Answer, CommandSpec } from './command.ts';
import type { Context } from './context.ts';

export const journalRepair: CommandSpec = {
  define: (parser, { journalRepair: { summary, flags } }) =>
    parser.summary(summary).option('-n, --dry-run', flags.dryRun),
  run: async (context) => {
    const opened = await context.open();
    if (!opened.ok) return opened;
    const { journal } = opened.value;
    const words = await repairIn(context.language);
    const planned = journal.planRepair();
    if (!planned.ok) return planned;
    const steps = planned.value;
    if (steps.length === 0) return ok(answer(steps, 'whole', words.whole));
    const plan = renderRepair(steps, words, context.words.journal);
    if (context.flags.dryRun) return ok(answer(steps, 'planned', plan));
    if (!(await isAgreed(context, plan, words))) return ok(answer(steps, 'planned', words.left));
    const { by, now, clockSet } = context;
    const repaired = journal.repair({ by, now, clockSet });
    if (!repaired.ok) return repaired;
    const done = words.done(headText(repaired.value.head));
    // at a terminal it has been read already
    const said = context.flags.input() ? done : `${plan}\n${done}`;
    return ok(answer(repaired.value.steps, 'repaired', said));
  },
};

/** At a terminal, whether to go on; elsewhere whoever gave the command has said so. */
async function isAgreed({ flags, host }: Context, plan: string, words: RepairWords): Promise<boolean> {
  if (!flags.input()) return true;
  host.tell(plan);
  const asker = await host.asker();
  return asker.choose(words.ask, [
    { name: words.yes, value: true },
    { name: words.no, value: false },
  ]);
}

const answer = (
  steps: readonly RepairStep[],
  outcome: 'whole' | 'planned' | 'repaired',
  text: string,
): Answer => ({
  document: () => ({ schema: 'lofte.repair.v1', outcome, steps }),
  text: () => text,
});
