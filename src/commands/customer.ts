/** `lofte customer WHO` */
import { ok } from '../domain/result.ts';
import { casesJson } from '../reports/case-json.ts';
import { customerText } from '../terminal/render-customer.ts';
import type { Answer, CommandSpec } from './command.ts';
import { doubted } from './doubted.ts';
import { look, pageFor } from './looking.ts';
import { oneCustomer } from './one-customer.ts';
import { listOf, viewOfCase } from './views.ts';

export const customer: CommandSpec = {
  define: (parser, { customer: { summary, words } }) =>
    parser.summary(summary).argument('<who...>', words.who),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const who = typed.rest(0);
    const { desk, asking } = looking.value;
    const found = oneCustomer(desk, who, asking);
    if (!found.ok) return found;
    const list = listOf(looking.value, desk.casesOf(found.value.number));
    const answer: Answer = {
      document: () => casesJson(list.cases.map((c) => viewOfCase(looking.value, c.case))),
      text: (screen) => customerText(found.value, list, pageFor(context, looking.value, screen)),
    };
    return ok(doubted(context, looking.value, 'answer', answer));
  },
};
