/** `lofte amend CASE --phone …` */
import { decideAmend } from '../domain/decide/amend.ts';
import type { CustomerNumber } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { CASE_KINDS } from '../domain/vocabulary.ts';
import { oneOfOrNone, present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { intakeFlags, readIntakeFacts } from './intake-flags.ts';
import { record } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { whichCase } from './which.ts';

export const amend: CommandSpec = {
  define: (parser, { amend: { summary, words, flags }, intake }) =>
    intakeFlags(parser.summary(summary).argument('<case>', words.case), intake)
      .option('--kind <kind>', flags.kind)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const kind = oneOfOrNone('kind', typed.text('kind'), CASE_KINDS);
    if (!kind.ok) return kind;
    const facts = readIntakeFacts(typed);
    if (!facts.ok) return facts;
    const request = { ...facts.value, ...present({ kind: kind.value }) };
    const recorded = await record(context, typed.text('at'), (desk, on) => {
      const found = whichCase(desk, typed.word(0), { by: context.by, country: on.shop.country });
      if (!found.ok) return found;
      const next: CustomerNumber = desk.book.nextCustomer;
      return decideAmend(found.value, request, next, on);
    });
    return recorded.ok ? ok(recordedAnswer(context, recorded.value)) : recorded;
  },
};
