/** `lofte reopen CASE --because TEXT` */
import { decideReopen } from '../domain/decide/close.ts';
import { refuse } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';

export const reopen: CommandSpec = {
  define: (parser, { reopen: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .option('--because <text>', flags.because)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const because = typed.text('because');
    if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
    return onCase(context, typed, (c, on) => decideReopen(c, because, on));
  },
};
