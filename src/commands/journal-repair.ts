/** `lofte journal repair`: says what it will do, and does it. */
import { fromIso } from '../domain/instant.ts';
import { ok } from '../domain/result.ts';
import type { RepairStep } from '../journal/journal.ts';
import { lossesIn, renderRepair, type Losses } from '../terminal/render-repair.ts';
import { headText } from '../terminal/render-journal.ts';
import type { RepairWords } from '../words/en/repair.ts';
import { repairIn } from '../words/repair.ts';
import type { Answer, CommandSpec } from './command.ts';
import type { Context, Opened } from './context.ts';
import { shopDates } from './shop-dates.ts';

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
    const losses = lossesIn(steps);
    const backup = losses === undefined ? undefined : await backupFor(losses, opened.value, context);
    const plan = renderRepair(steps, words, context.words.journal, losses, backup);
    if (context.flags.dryRun) return ok(answer(steps, 'planned', plan));
    if (!(await isAgreed(context, plan, losses !== undefined, words)))
      return ok(answer(steps, 'planned', words.left));
    const { by, now, clockSet } = context;
    const repaired = journal.repair({ by, now, clockSet });
    if (!repaired.ok) return repaired;
    const done = words.done(headText(repaired.value.head));
    // at a terminal it has been read already
    const said = context.flags.input() ? done : `${plan}\n${done}`;
    return ok(answer(repaired.value.steps, 'repaired', said));
  },
};

/** The last backup, where it is still there and nothing was wrong with what it is of. */
async function backupFor(
  losses: Losses,
  { at, calendar }: Opened,
  { now, words }: Context,
): Promise<{ readonly moment: string; readonly hasAll: boolean } | undefined> {
  const { lastBackup } = await import('../journal/folder/backup/notes.ts');
  const last = lastBackup(at);
  if (last?.isThere !== true || !last.sound) return undefined;
  const { fullMoment } = shopDates(calendar, now, words);
  return { moment: fullMoment(fromIso(last.madeAt)), hasAll: losses.last <= last.head.seq };
}

/** At a terminal, whether to go on; elsewhere whoever gave the command has said so. */
async function isAgreed(
  { flags, host }: Context,
  plan: string,
  isLoss: boolean,
  words: RepairWords,
): Promise<boolean> {
  if (!flags.input()) return true;
  host.tell(plan);
  const asker = await host.asker();
  const yes = { name: words.yes, value: true };
  const no = { name: words.no, value: false };
  // the first is the one that is marked
  return asker.choose(words.ask, isLoss ? [no, yes] : [yes, no]);
}

const answer = (
  steps: readonly RepairStep[],
  outcome: 'whole' | 'planned' | 'repaired',
  text: string,
): Answer => ({
  document: () => ({ schema: 'lofte.repair.v1', outcome, steps }),
  text: () => text,
});
