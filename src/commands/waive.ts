/** `lofte waive PROMISE --because TEXT --told CHANNEL` */
import { decideWaive } from '../domain/decide/promise.ts';
import { refuse } from '../domain/result.ts';
import { CHANNELS } from '../domain/vocabulary.ts';
import { oneOf } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onPromise } from './on-case.ts';
import { tooMany } from './too-many.ts';

export const waive: CommandSpec = {
  define: (parser, { waive: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<promise...>', words.promise)
      .option('--because <text>', flags.because)
      .option('--told <channel>', flags.told)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const because = typed.text('because');
    if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
    const said = typed.text('told');
    if (said === undefined) return refuse({ kind: 'missing', field: 'told', flag: '--told CHANNEL' });
    const told = oneOf('channel', said, CHANNELS);
    if (!told.ok) return told;
    return onPromise(
      context,
      typed,
      (c, promise, rest, on) => tooMany(rest) ?? decideWaive(c, { promise, because, told: told.value }, on),
    );
  },
};
