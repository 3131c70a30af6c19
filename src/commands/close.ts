/** `lofte close CASE` */
import { decideClose } from '../domain/decide/close.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';

export const close: CommandSpec = {
  define: (parser, { close: { summary, words, flags } }) =>
    parser.summary(summary).argument('<case>', words.case).option('--at <when>', flags.at),
  run: async (context, typed) => onCase(context, typed, decideClose),
};
