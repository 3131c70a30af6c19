/** Recording on one case, or on one promise: find it, decide, answer. */
import type { Case } from '../domain/case.ts';
import type { Decided, Deciding } from '../domain/decide/deciding.ts';
import type { PromiseReference } from '../domain/reference.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Answered } from './command.ts';
import type { Context } from './context.ts';
import { record, type Recorded } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import type { Typed } from './typed.ts';
import { whichCase, whichPromise } from './which.ts';

type More = (recorded: Recorded) => readonly string[];

/** The case is the first word. `more` are lines that only this command has. */
export async function onCase(
  context: Context,
  typed: Typed,
  decide: (c: Case, on: Deciding) => Result<Decided, Problem>,
  more: More = () => [],
): Promise<Answered> {
  const recorded = await record(context, typed.text('at'), (desk, on) => {
    const found = whichCase(desk, typed.word(0), { by: context.by, country: on.shop.country });
    return found.ok ? decide(found.value, on) : found;
  });
  return recorded.ok ? ok(recordedAnswer(context, recorded.value, more(recorded.value))) : recorded;
}

/** The promise is the first word, or the first two; `rest` are the words behind it. */
export async function onPromise(
  context: Context,
  typed: Typed,
  decide: (
    c: Case,
    promise: PromiseReference,
    rest: readonly string[],
    on: Deciding,
  ) => Result<Decided, Problem>,
): Promise<Answered> {
  const recorded = await record(context, typed.text('at'), (desk, on) => {
    const found = whichPromise(desk, typed.words, { by: context.by, country: on.shop.country });
    if (!found.ok) return found;
    const { case: c, reference, rest } = found.value;
    return decide(c, reference, rest, on);
  });
  return recorded.ok ? ok(recordedAnswer(context, recorded.value)) : recorded;
}
