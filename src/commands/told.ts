/** `lofte told CASE [TEXT]` */
import { decideTold, withoutNewDeadline } from '../domain/decide/told.ts';
import { promiseName } from '../domain/ids.ts';
import { isReadyUnsaid } from '../domain/promise.ts';
import { CHANNELS } from '../domain/vocabulary.ts';
import { oneOf, present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';
import { textFrom } from './text.ts';

export const told: CommandSpec = {
  define: (parser, { told: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('[text...]', words.text)
      .option('--channel <channel>', flags.channel)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const channel = oneOf('channel', typed.text('channel') ?? 'phone', CHANNELS);
    if (!channel.ok) return channel;
    const text = await textFrom(context, typed, 1);
    if (!text.ok) return text;
    const request = {
      channel: channel.value,
      ...present({ text: text.value === '' ? undefined : text.value }),
    };
    return onCase(
      context,
      typed,
      (c, on) => decideTold(c, request, on),
      ({ case: c, on }) =>
        c === undefined
          ? []
          : withoutNewDeadline(c, on.now).map((p) => {
              const { readyUnsaid, noNewDeadline } = context.words.recorded;
              return (isReadyUnsaid(c, p) ? readyUnsaid : noNewDeadline)(promiseName(c.number, p.number));
            }),
    );
  },
};
