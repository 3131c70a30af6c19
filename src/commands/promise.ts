/** `lofte promise CASE KIND WHEN` */
import { decidePromise, readPromiseRequest } from '../domain/decide/promise.ts';
import { present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';

export const promise: CommandSpec = {
  define: (parser, { promise: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('<kind>', words.kind)
      .argument('[when...]', words.when)
      .option('--if <text>', flags.if)
      .option('--from <name>', flags.from)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const request = readPromiseRequest(typed.rest(1));
    if (!request.ok) return request;
    const more = present({ if: typed.text('if'), from: typed.text('from') });
    return onCase(context, typed, (c, on) => decidePromise(c, { ...request.value, ...more }, on));
  },
};
