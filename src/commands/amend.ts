/** `lofte amend CASE --phone …` */
import type { Case } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import { decideAmend, decideMove } from '../domain/decide/amend.ts';
import { customerNumber } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { CASE_KINDS } from '../domain/vocabulary.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import { oneOfOrNone, present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { intakeFlags, readIntakeFacts } from './intake-flags.ts';
import { record, type Recorded } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { whichCase } from './which.ts';

export const amend: CommandSpec = {
  define: (parser, { amend: { summary, words, flags }, intake }) =>
    intakeFlags(parser.summary(summary).argument('<case>', words.case), intake)
      .option('--customer-number <number>', flags.customerNumber)
      .option('--kind <kind>', flags.kind)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const kind = oneOfOrNone('kind', typed.text('kind'), CASE_KINDS);
    if (!kind.ok) return kind;
    const facts = readIntakeFacts(typed);
    if (!facts.ok) return facts;
    const request = { ...facts.value, ...present({ kind: kind.value }) };
    const to = typed.text('customerNumber');
    const [detail] = Object.keys(request.contact);
    if (to !== undefined && detail !== undefined) {
      const flag = detail === 'name' ? '--customer' : `--${detail}`;
      return refuse({ kind: 'contradiction', flags: ['--customer-number', flag] });
    }
    let before: Before | undefined;
    const recorded = await record(context, typed.text('at'), (desk, on) => {
      const found = whichCase(desk, typed.word(0), { by: context.by, country: on.shop.country });
      if (!found.ok) return found;
      const c = found.value;
      before = { case: c, customer: c.customer === null ? undefined : desk.customerOf(c.customer) };
      if (to !== undefined) {
        const owner = customerOfNumber(desk, to);
        return owner.ok ? decideMove(c, request, owner.value, on) : owner;
      }
      const { name } = request.contact;
      const meant = name === undefined ? undefined : customerOfNumber(desk, name);
      if (meant?.ok === true) {
        const { number: customer } = meant.value;
        return refuse({ kind: 'name-is-number', case: c.number, customer, name: meant.value.name });
      }
      return decideAmend(c, request, desk.book.nextCustomer, on);
    });
    if (!recorded.ok) return recorded;
    return ok(recordedAnswer(context, recorded.value, changesOf(context, recorded.value, before)));
  },
};

interface Before {
  readonly case: Case;
  readonly customer: Customer | undefined;
}

const NUMBER = /^#?([1-9]\d{0,8})$/;

function customerOfNumber(desk: Snapshot, said: string): Result<Customer, Problem> {
  const number = NUMBER.exec(said.trim())?.[1];
  const found = number === undefined ? undefined : desk.customerOf(customerNumber(Number(number)));
  return found === undefined ? refuse({ kind: 'unknown-customer', who: said }) : ok(found);
}

/** A customer is the same in all their cases: whose name was changed, and where, must not go by unseen. */
function changesOf(
  { words: { recorded: w }, flags }: Context,
  { entries: [entry], desk }: Recorded,
  before: Before | undefined,
): readonly string[] {
  if (flags.json || entry?.type !== 'case-amended' || before === undefined) return [];
  const { case: c, customer: was } = before;
  const { customer: number } = entry.data;
  if (number !== undefined && number !== c.customer) return [w.moved(number, c.customer)];
  if (was === undefined) return [];
  const cases = desk.casesOf(was.number).map(String);
  const { name, phone, email } = entry.private ?? {};
  const lines = [
    ...(name && was.name && name !== was.name ? [w.renamed(was.number, name, was.name, cases)] : []),
    ...(phone && was.phone && phone !== was.phone ? [w.reachedNow(was.number, phone, was.phone, cases)] : []),
    ...(email && was.email && email !== was.email ? [w.reachedNow(was.number, email, was.email, cases)] : []),
  ];
  const isElsewhereToo = lines.length > 0 && cases.length > 1;
  return isElsewhereToo ? [...lines, w.ratherMove(c.number)] : lines;
}
