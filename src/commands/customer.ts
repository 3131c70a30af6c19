/** `lofte customer WHO` */
import { ok, refuse } from '../domain/result.ts';
import { casesJson } from '../reports/case-json.ts';
import { customerText } from '../terminal/render-customer.ts';
import type { CommandSpec } from './command.ts';
import { look, pageFor } from './looking.ts';
import { listOf, viewOfCase } from './views.ts';
import { whichCustomers } from './which.ts';

export const customer: CommandSpec = {
  define: (parser, { customer: { summary, words } }) =>
    parser.summary(summary).argument('<who...>', words.who),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const who = typed.rest(0);
    const { desk, asking } = looking.value;
    const [found, ...others] = whichCustomers(desk, who, asking);
    if (found === undefined) return refuse({ kind: 'unknown-customer', who });
    if (others.length > 0) {
      const customers = [found, ...others].map(
        (c) => `${c.number} ${[c.name, c.phone].filter(Boolean).join(', ')}`,
      );
      return refuse({ kind: 'several-customers', who, customers });
    }
    const list = listOf(looking.value, desk.casesOf(found.number));
    return ok({
      document: () => casesJson(list.cases.map((c) => viewOfCase(looking.value, c.case))),
      text: (screen) => customerText(found, list, pageFor(context, looking.value, screen)),
    });
  },
};
