/** `lofte note CASE TEXT` */
import { decideNote } from '../domain/decide/note.ts';
import type { CommandSpec } from './command.ts';
import { onCase } from './on-case.ts';
import { textFrom } from './text.ts';

export const note: CommandSpec = {
  define: (parser, { note: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<case>', words.case)
      .argument('[text...]', words.text)
      .option('--fades', flags.fades)
      .option('-e, --edit', flags.edit)
      .option('--at <when>', flags.at),
  run: async (context, typed) => {
    const text = await textFrom(context, typed, 1);
    if (!text.ok) return text;
    return onCase(context, typed, (c, on) =>
      decideNote(c, { text: text.value, fades: typed.has('fades') }, on),
    );
  },
};
