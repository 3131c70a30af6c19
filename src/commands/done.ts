/** `lofte done PROMISE` */
import { decideDone } from '../domain/decide/promise.ts';
import type { CommandSpec } from './command.ts';
import { onPromise } from './on-case.ts';
import { tooMany } from './too-many.ts';

export const done: CommandSpec = {
  define: (parser, { done: { summary, words, flags } }) =>
    parser.summary(summary).argument('<promise...>', words.promise).option('--at <when>', flags.at),
  run: async (context, typed) =>
    onPromise(context, typed, (c, promise, rest, on) => tooMany(rest) ?? decideDone(c, promise, on)),
};
