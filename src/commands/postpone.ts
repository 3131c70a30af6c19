/** `lofte postpone PROMISE WHEN --told CHANNEL` or `--not-told` */
import { decidePostpone } from '../domain/decide/promise.ts';
import { refuse } from '../domain/result.ts';
import { CHANNELS } from '../domain/vocabulary.ts';
import { oneOfOrNone, present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onPromise } from './on-case.ts';

export const postpone: CommandSpec = {
  define: (parser, { postpone: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<promise>', words.promise)
      .argument('[when...]')
      .option('--told <channel>', flags.told)
      .option('--not-told', flags.notTold)
      .option('--because <text>', flags.because)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const told = oneOfOrNone('channel', typed.text('told'), CHANNELS);
    if (!told.ok) return told;
    const notTold = typed.has('notTold');
    if (told.value !== undefined && notTold) {
      return refuse({ kind: 'contradiction', flags: ['--told', '--not-told'] });
    }
    if (told.value === undefined && !notTold) {
      return refuse({ kind: 'missing', field: 'told', flag: '--told CHANNEL | --not-told' });
    }
    const request = { told: told.value ?? null, ...present({ because: typed.text('because') }) };
    return onPromise(context, typed, (c, promise, rest, on) => {
      const when = rest.join(' ');
      return when === ''
        ? refuse({ kind: 'missing', field: 'when', flag: 'WHEN' })
        : decidePostpone(c, { promise, when, ...request }, on);
    });
  },
};
