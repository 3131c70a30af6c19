/** `lofte journal info` */
import { ok } from '../domain/result.ts';
import { renderInfo } from '../terminal/render-journal.ts';
import type { CommandSpec } from './command.ts';

export const journalInfo: CommandSpec = {
  define: (parser, { journalInfo: { summary } }) => parser.summary(summary),
  run: async (context) => {
    const opened = await context.open();
    if (!opened.ok) return opened;
    const read = opened.value.journal.info();
    if (!read.ok) return read;
    const { head, ...info } = read.value;
    return ok({
      document: () => ({ schema: 'lofte.info.v1', ...info, head: `${head.seq}:${head.hash}` }),
      text: () => renderInfo(read.value, context.words.journal),
    });
  },
};
