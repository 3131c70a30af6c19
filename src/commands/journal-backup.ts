/** `lofte journal backup [DIR] [--keep N] [--new]` */
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '../domain/result.ts';
import { escapeLine } from '../terminal/escape.ts';
import { faultsDocument, renderBackup } from '../terminal/render-backup.ts';
import type { Problem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import { finishInBackups } from './erased-backups.ts';

export const journalBackup: CommandSpec = {
  define: (parser, { journalBackup: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('[dir]', words.dir)
      .option('--keep <number>', flags.keep)
      .option('--new', flags.anew),
  run: async (context, typed) => {
    const keep = readKeep(typed.text('keep'));
    if (!keep.ok) return keep;
    const opened = await context.open();
    if (!opened.ok) return opened;
    const { journal, shop } = opened.value;
    const dir = typed.word(0);
    const made = await journal.backup({
      folder: dir === '' ? undefined : resolve(context.host.cwd, dir),
      shop: shop.shop.name,
      madeBy: `lofte ${context.host.version}`,
      now: context.now,
      keep: keep.value,
      isAnew: typed.has('new'),
    });
    if (!made.ok) return made;
    const finished = await finishInBackups(opened.value, context);
    const {
      file,
      bytes,
      journal: id,
      head,
      madeAt,
      problems,
      removed,
      notRemoved,
      kept,
      isNoted,
    } = made.value;
    const words = context.words.backup;
    return ok({
      document: () => ({
        schema: 'lofte.backup.v1',
        file,
        bytes,
        journal: id,
        entries: head.seq,
        head: `${head.seq}:${head.hash}`,
        madeAt,
        ok: problems.length === 0,
        problems: faultsDocument(problems, context.words.journal),
        removed,
        notRemoved,
        kept,
      }),
      // from cron, what went well is no mail
      text: () =>
        context.flags.quiet && problems.length === 0 ? '' : renderBackup(made.value, context.words),
      warnings: [
        ...notRemoved.map((each) => escapeLine(words.notRemoved(each))),
        ...kept.map((each) => escapeLine(words.keptOlder(each))),
        ...(isNoted ? [] : [words.notNoted]),
        ...finished,
      ],
      exitCode: problems.length === 0 ? 0 : 5,
    });
  },
};

function readKeep(said: string | undefined): Result<number | undefined, Problem> {
  if (said === undefined) return ok(undefined);
  if (/^[1-9]\d{0,5}$/.test(said)) return ok(Number(said));
  return refuse({ kind: 'bad-keep', value: said });
}
