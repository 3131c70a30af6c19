/** `lofte next`: the one thing to do now, and why. */
import { ok } from '../domain/result.ts';
import { nextJson } from '../reports/json.ts';
import { next as nextView } from '../reports/next.ts';
import { nextText } from '../terminal/render-next.ts';
import type { Answer, CommandSpec } from './command.ts';
import { doubted } from './doubted.ts';
import { look, pageFor } from './looking.ts';

export const next: CommandSpec = {
  define: (parser, { next: { summary } }) => parser.summary(summary),
  run: async (context) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const view = nextView(looking.value.view);
    const answer: Answer = {
      document: () => nextJson(view),
      text: (screen) => nextText(view, pageFor(context, looking.value, screen)),
    };
    return ok(doubted(context, looking.value, 'answer', answer));
  },
};
