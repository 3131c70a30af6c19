/** `lofte call CASE TEXT`, also `talk` */
import type { Case } from '../domain/case.ts';
import { decideCall, type CallRequest } from '../domain/decide/call.ts';
import type { Decided, Deciding } from '../domain/decide/deciding.ts';
import { readPromiseRequest, type PromiseRequest } from '../domain/decide/promise.ts';
import { promiseName } from '../domain/ids.ts';
import { parseAmount } from '../domain/money.ts';
import { isFromOthers, isLive } from '../domain/promise.ts';
import { readPromiseOf, type PromiseReference } from '../domain/reference.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { CHANNELS } from '../domain/vocabulary.ts';
import type { Problem } from '../words/problem.ts';
import { oneOf, present, statusOrNone } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { repeated } from './flags.ts';
import { onCase } from './on-case.ts';
import type { Recorded } from './record.ts';
import { textFrom } from './text.ts';
import type { Typed } from './typed.ts';

export const call: CommandSpec = {
  define: (parser, { call: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('[text...]', words.text)
      .option('--in', flags.in)
      .option('--out', flags.out)
      .option('--channel <channel>', flags.channel)
      .option('--with <name>', flags.with)
      .option('--agreed <text>', flags.agreed, repeated)
      .option('--at-collection <text>', flags.atCollection, repeated)
      .option('--promise <promise>', flags.promise, repeated)
      .option('--done <promise>', flags.done, repeated)
      .option('--status <status>', flags.status)
      .option('--quote <amount>', flags.quote)
      .option('--told', flags.told)
      .option('--no-answer', flags.noAnswer)
      .option('-e, --edit', flags.edit)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const text = await textFrom(context, typed, 1);
    if (!text.ok) return text;
    const said = text.value === '' && typed.off('answer') ? context.words.recorded.noAnswer : text.value;
    const request = readRequest(typed, said);
    if (!request.ok) return request;
    const price = typed.text('quote');
    const quoteStands = (recorded: Recorded): readonly string[] =>
      price === undefined || typed.off('answer') ? [] : quotesLeft(context, recorded);
    const decide = (c: Case, on: Deciding): Result<Decided, Problem> => {
      if (price === undefined) return decideCall(c, request.value, on);
      const quote = parseAmount(price, on.shop.currency);
      return quote.ok ? decideCall(c, { ...request.value, quote: quote.value }, on) : quote;
    };
    return onCase(context, typed, decide, quoteStands);
  },
};

/** A price was named: was it the one that is promised? Only who rang knows. */
function quotesLeft(
  { words: { recorded: w, report } }: Context,
  { case: c, entries }: Recorded,
): readonly string[] {
  const isSettled = (number: number): boolean =>
    entries.some((e) => e.type === 'promise-kept' && e.data.promise === number);
  if (c === undefined) return [];
  return c.promises
    .filter((p) => p.kind === 'quote' && isLive(p) && !isFromOthers(p) && !isSettled(p.number))
    .map((p) => w.quoteStands(promiseName(c.number, p.number), report.kinds[p.kind]));
}

function readRequest(typed: Typed, text: string): Result<Omit<CallRequest, 'quote'>, Problem> {
  if (typed.has('in') && typed.has('out')) return refuse({ kind: 'contradiction', flags: ['--in', '--out'] });
  const channel = oneOf('channel', typed.text('channel') ?? 'phone', CHANNELS);
  if (!channel.ok) return channel;
  const status = statusOrNone(typed.text('status'));
  if (!status.ok) return status;
  const promises: PromiseRequest[] = [];
  for (const said of typed.texts('promise')) {
    const request = readPromiseRequest(said);
    if (!request.ok) return request;
    promises.push(request.value);
  }
  const done: PromiseReference[] = [];
  for (const said of typed.texts('done')) {
    const reference = readPromiseOf(said);
    if (reference === undefined) return refuse({ kind: 'not-a-promise', said });
    done.push(reference);
  }
  return ok({
    text,
    direction: typed.has('in') ? 'in' : 'out',
    channel: channel.value,
    agreed: typed.texts('agreed'),
    atCollection: typed.texts('atCollection'),
    promises,
    done,
    told: typed.has('told'),
    answered: !typed.off('answer'),
    ...present({ with: typed.text('with'), status: status.value }),
  });
}
