/** `lofte find TEXT` */
import { ok, refuse } from '../domain/result.ts';
import { casesJson } from '../reports/case-json.ts';
import { escapeLine } from '../terminal/escape.ts';
import { listText } from '../terminal/render-list.ts';
import type { Answer, CommandSpec } from './command.ts';
import { doubted } from './doubted.ts';
import { findCases } from './find-cases.ts';
import { look, pageFor } from './looking.ts';
import { listOf, viewOfCase } from './views.ts';

/** So many are shown; the others are counted. */
const MOST_SHOWN = 50;

export const find: CommandSpec = {
  define: (parser, { find: { summary, words } }) => parser.summary(summary).argument('<text...>', words.text),
  run: async (context, typed) => {
    const text = typed.rest(0).trim();
    if (text === '') return refuse({ kind: 'empty-text', field: 'text' });
    const looking = await look(context);
    if (!looking.ok) return looking;
    const { desk, asking } = looking.value;
    const found = findCases(desk, text, asking.country);
    const list = listOf(looking.value, found, context.flags.json ? undefined : MOST_SHOWN);
    const { lists } = context.words;
    const shown = list.cases.length;
    const named = escapeLine(text);
    const answer: Answer = {
      document: () => casesJson(list.cases.map((c) => viewOfCase(looking.value, c.case))),
      text: (screen) =>
        listText(
          list,
          shown < list.found ? lists.foundMore(shown, list.found, named) : lists.found(list.found, named),
          pageFor(context, looking.value, screen),
        ),
    };
    return ok(doubted(context, looking.value, 'answer', answer));
  },
};
