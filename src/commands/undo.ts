/** `lofte undo` */
import { decideUndo } from '../domain/decide/undo.ts';
import { ok } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { record } from './record.ts';
import { takenBackAnswer, type TakenCount } from './taken-back.ts';

export const undo: CommandSpec = {
  define: (parser, { undo: { summary } }) => parser.summary(summary),
  run: async (context) => {
    let taken: TakenCount | undefined;
    const recorded = await record(context, undefined, (desk, on) => {
      const decision = decideUndo(desk, context.by, desk.book.last.get(context.by), on);
      if (decision.ok) taken = decision.value;
      return decision;
    });
    return recorded.ok ? ok(takenBackAnswer(context, recorded.value, taken)) : recorded;
  },
};
