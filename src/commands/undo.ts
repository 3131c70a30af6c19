/** `lofte undo` */
import { decideUndo } from '../domain/decide/undo.ts';
import { ok } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { record } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';

export const undo: CommandSpec = {
  define: (parser, { undo: { summary } }) => parser.summary(summary),
  run: async (context) => {
    const recorded = await record(context, undefined, (desk, on) => {
      const last = desk.book.last.get(context.by);
      const only = last?.case ?? null;
      const newest = only === null ? desk.head.seq : (desk.caseOf(only)?.lastSeq ?? desk.head.seq);
      return decideUndo({ by: context.by, last, newest }, on);
    });
    return recorded.ok ? ok(recordedAnswer(context, recorded.value)) : recorded;
  },
};
