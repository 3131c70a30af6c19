/** `lofte show CASE`, also `lofte CASE` */
import { ok } from '../domain/result.ts';
import { brief } from '../reports/brief.ts';
import { caseJson } from '../reports/case-json.ts';
import { briefText, caseText } from '../terminal/render-case.ts';
import type { Answer, CommandSpec } from './command.ts';
import { doubted } from './doubted.ts';
import { look, pageFor } from './looking.ts';
import { viewOfCase } from './views.ts';
import { whichCase } from './which.ts';

export const show: CommandSpec = {
  define: (parser, { show: { summary, words, flags } }) =>
    parser.summary(summary).argument('<case...>', words.case).option('--brief', flags.brief),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const found = whichCase(looking.value.desk, typed.rest(0), looking.value.asking);
    if (!found.ok) return found;
    const view = viewOfCase(looking.value, found.value);
    const answer: Answer = {
      document: () => caseJson(view),
      text: (screen) => {
        const page = pageFor(context, looking.value, screen);
        return typed.has('brief') ? briefText(brief(view, context.now), page) : caseText(view, page);
      },
    };
    return ok(doubted(context, looking.value, 'answer', answer));
  },
};
