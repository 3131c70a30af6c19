/** `lofte journal info` */
import { localDay } from '../domain/clock/zone.ts';
import { fromIso } from '../domain/instant.ts';
import { ok } from '../domain/result.ts';
import type { JournalInfo } from '../journal/journal.ts';
import { heldCases } from '../reports/held-back.ts';
import { renderInfo } from '../terminal/render-journal.ts';
import type { CommandSpec } from './command.ts';
import { unreachedWarning } from './erased-backups.ts';
import { shopDates } from './shop-dates.ts';
import { saidDangers, warningsOf } from './surroundings.ts';

export const journalInfo: CommandSpec = {
  define: (parser, { journalInfo: { summary } }) => parser.summary(summary),
  run: async (context) => {
    const opened = await context.open();
    if (!opened.ok) return opened;
    const read = opened.value.journal.info();
    if (!read.ok) return read;
    const { head, lastBackup, held, ...info } = read.value;
    const { zone } = opened.value.calendar;
    const today = localDay(zone, context.now);
    const heldBack = heldCases({ held }, today);
    const unreached = await unreachedWarning(info.at, context);
    const dangers = saidDangers(info.at, context.words.journal);
    return ok({
      document: () => ({
        schema: 'lofte.info.v1',
        ...info,
        head: `${head.seq}:${head.hash}`,
        lastBackup: lastBackup === null ? null : backupDocument(lastBackup),
        heldBack,
        dangers,
      }),
      text: () => {
        const { moment } = shopDates(opened.value.calendar, context.now, context.words);
        const days = lastBackup === null ? 0 : today - localDay(zone, fromIso(lastBackup.madeAt));
        return renderInfo({ ...read.value, heldBack, backupDays: days }, context.words, (at) =>
          moment(fromIso(at)),
        );
      },
      warnings: [...warningsOf(dangers), ...unreached],
    });
  },
};

const backupDocument = ({ head, ...last }: NonNullable<JournalInfo['lastBackup']>): object => ({
  ...last,
  entries: head.seq,
  head: `${head.seq}:${head.hash}`,
});
