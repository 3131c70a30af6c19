/** `lofte status CASE STATUS` */
import { decideStatus } from '../domain/decide/status.ts';
import { CHANNELS, STATUSES } from '../domain/vocabulary.ts';
import { oneOf, oneOfOrNone, present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';

export const status: CommandSpec = {
  define: (parser, { status: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('<status>', words.status)
      .option('--told <channel>', flags.told)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const wanted = oneOf('status', typed.word(1), STATUSES);
    if (!wanted.ok) return wanted;
    const channel = oneOfOrNone('channel', typed.text('told'), CHANNELS);
    if (!channel.ok) return channel;
    const request = { status: wanted.value, ...present({ told: channel.value }) };
    return onCase(context, typed, (c, on) => decideStatus(c, request, on));
  },
};
