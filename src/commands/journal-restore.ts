/** `lofte journal restore FILE --confirm NAME`: what a backup holds, into an empty place. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { toLocal } from '../domain/clock/zone.ts';
import { fromIso } from '../domain/instant.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import {
  checkPlace,
  examineBackup,
  restoreBackup,
  type Restored,
  type SoundBackup,
} from '../journal/folder/backup/restore.ts';
import { faultsDocument, renderRestored } from '../terminal/render-backup.ts';
import type { Problem } from '../words/problem.ts';
import type { Answer, CommandSpec } from './command.ts';
import { checkConfirmation } from './confirmation.ts';
import type { Context } from './context.ts';
import { findJournal } from './find-journal.ts';
import { findShop, openShop } from './open.ts';
import { shopDates } from './shop-dates.ts';

export const journalRestore: CommandSpec = {
  define: (parser, { journalRestore: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<file>', words.file)
      .option('--confirm <name>', flags.confirm)
      .option('-n, --dry-run', flags.dryRun),
  run: async (context, typed) => {
    const { at } = findJournal(context.flags.journal, context.host.cwd, context.host.dataFolder);
    const backup = await readBackup(context, typed.word(0));
    if (!backup.ok) return backup;
    const free = checkPlace(at, backup.value);
    if (!free.ok) return free;
    const { head, problems, shop } = backup.value.manifest;
    if (context.flags.dryRun) return ok(await answer(context, backup.value, at, { head, problems }));
    const confirmed = checkConfirmation(typed.text('confirm'), shop, (flag) => ({
      kind: 'restore-unconfirmed',
      flag,
    }));
    if (!confirmed.ok) return confirmed;
    const restored = await restoreBackup(backup.value, at, {
      recorder: { by: context.by, now: context.now, clockSet: context.clockSet },
      localYear: (folder) => localYear(context, folder),
    });
    return restored.ok ? ok(await answer(context, backup.value, at, restored.value)) : restored;
  },
};

async function readBackup({ host }: Context, named: string): Promise<Result<SoundBackup, Problem>> {
  const file = resolve(host.cwd, named);
  try {
    if (statSync(file).isDirectory())
      return refuse({ kind: 'file-unreadable', file: named, reason: 'EISDIR' });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refuse({ kind: 'file-unreadable', file: named, reason });
  }
  return examineBackup(file);
}

/** Which year it is for the shop whose settings lie in a folder. */
async function localYear(context: Context, folder: string): Promise<number | undefined> {
  const opened = openShop(await findShop(folder, context.host), context, false);
  return opened.ok ? toLocal(opened.value.calendar.zone, context.now).year : undefined;
}

async function answer(
  context: Context,
  { file, manifest }: SoundBackup,
  at: string,
  { head, problems }: Restored,
): Promise<Answer> {
  const { shop, journal, madeAt } = manifest;
  const { words, flags } = context;
  const { dryRun } = flags;
  // checked and compiled now, the first command does not wait for it
  const opened = dryRun ? undefined : openShop(await findShop(at, context.host), context, false);
  const said =
    opened?.ok === true
      ? shopDates(opened.value.calendar, context.now, words).fullMoment(fromIso(madeAt))
      : `${madeAt.slice(0, 16).replace('T', ' ')} UTC`;
  return {
    document: () => ({
      schema: 'lofte.restore.v1',
      file,
      at,
      dryRun,
      shop,
      journal,
      entries: head.seq,
      head: `${head.seq}:${head.hash}`,
      madeAt,
      ok: problems.length === 0,
      problems: faultsDocument(problems, words.journal),
    }),
    text: () => renderRestored({ shop, at, madeAt: said, head, problems, dryRun }, words),
    exitCode: problems.length === 0 ? 0 : 5,
  };
}
