/** `lofte undo` */
import { decideUndo } from '../domain/decide/undo.ts';
import { ok } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { record } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { takenBackLines } from './taken-back.ts';

export const undo: CommandSpec = {
  define: (parser, { undo: { summary } }) => parser.summary(summary),
  run: async (context) => {
    const recorded = await record(context, undefined, (desk, on) =>
      decideUndo(desk, context.by, desk.book.last.get(context.by), on),
    );
    return recorded.ok
      ? ok(recordedAnswer(context, recorded.value, takenBackLines(context, recorded.value)))
      : recorded;
  },
};
