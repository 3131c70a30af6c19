/** `lofte status CASE STATUS` */
import { decideStatus } from '../domain/decide/status.ts';
import { CHANNELS } from '../domain/vocabulary.ts';
import { oneOfOrNone, present, statusNamed } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';

export const status: CommandSpec = {
  define: (parser, { status: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('<status...>', words.status)
      .option('--told <channel>', flags.told)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const wanted = statusNamed(typed.rest(1));
    if (!wanted.ok) return wanted;
    const channel = oneOfOrNone('channel', typed.text('told'), CHANNELS);
    if (!channel.ok) return channel;
    const request = { status: wanted.value, ...present({ told: channel.value }) };
    return onCase(context, typed, (c, on) => decideStatus(c, request, on));
  },
};
