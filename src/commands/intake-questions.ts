/** What an intake asks at a terminal for, in the order in which it is said over a counter. */
import type { Customer } from '../domain/customer.ts';
import { readDeadline } from '../domain/decide/deadline.ts';
import type { Deciding } from '../domain/decide/deciding.ts';
import type { IntakeRequest } from '../domain/decide/intake.ts';
import type { PromiseRequest } from '../domain/decide/promise.ts';
import type { CustomerNumber } from '../domain/ids.ts';
import { PROMISE_KINDS } from '../domain/vocabulary.ts';
import type { Asker } from '../terminal/ask.ts';
import type { Context } from './context.ts';

/** The request with what was missing: name, phone, item, faults, promise. What was typed is not asked for again. */
export async function askIntake(
  context: Context,
  typed: IntakeRequest,
  on: Deciding,
): Promise<IntakeRequest> {
  const { contact } = typed;
  const complete =
    (contact.name ?? contact.phone ?? contact.email) !== undefined &&
    typed.item !== undefined &&
    (typed.problems.length > 0 || typed.promises.length > 0);
  if (complete) return typed;
  const { ask } = context.words;
  const asker = await context.host.asker();
  const name = contact.name ?? (await asker.line(ask.customer, ask.required));
  const phone = contact.phone ?? (contact.email === undefined ? await asker.line(ask.phone) : '');
  const item = typed.item ?? (await asker.line(ask.item, ask.required));
  const problems = typed.problems.length > 0 ? typed.problems : await askProblems(asker, ask.problem);
  const promises = typed.promises.length > 0 ? typed.promises : await askPromise(context, asker, on);
  return {
    ...typed,
    contact: { ...contact, name, ...(phone === '' ? {} : { phone }) },
    item,
    problems,
    promises,
  };
}

async function askProblems(asker: Asker, question: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (let said = await asker.line(question); said !== ''; said = await asker.line(question))
    problems.push(said);
  return problems;
}

/** A deadline that can't be understood is asked for again, with the reason: the customer is standing there. */
async function askPromise(context: Context, asker: Asker, on: Deciding): Promise<readonly PromiseRequest[]> {
  const { ask } = context.words;
  const kind = await asker.choose(ask.promiseKind, [
    // first, so that a tired Enter promises nothing
    { name: ask.noPromise, value: null },
    ...PROMISE_KINDS.map((k) => ({ name: context.words.report.kinds[k], value: k })),
  ]);
  if (kind === null) return [];
  for (;;) {
    const when = await asker.line(ask.promiseWhen(context.words.report.kinds[kind]), ask.required);
    const read = readDeadline(when, on);
    if (read.ok) return [{ kind, when }];
    const { sentencesIn } = await import('../words/sentences.ts');
    const sentences = await sentencesIn(context.language);
    const { shopNaming } = await import('./naming.ts');
    const { message, hint } = sentences(read.problem, shopNaming(on.calendar, on.now, context.words));
    context.host.tell(`${message}\n${hint}`);
  }
}

/** Which of the customers with the same phone or e-mail it is; `undefined` for somebody new. */
export async function askWhoItIs(
  context: Context,
  request: IntakeRequest,
  known: readonly Customer[],
): Promise<CustomerNumber | undefined> {
  const { ask } = context.words;
  const asker = await context.host.asker();
  return asker.choose(ask.sameContact(request.contact.name ?? ''), [
    ...known.map((c) => ({ name: `${c.name ?? ''} (${c.number})`, value: c.number })),
    { name: ask.someoneElse, value: undefined },
  ]);
}
