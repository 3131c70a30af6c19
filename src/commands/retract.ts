/** `lofte retract SEQ --because TEXT`, `lofte retract FROM-TO --because TEXT` */
import { decideRetract } from '../domain/decide/retract.ts';
import { seqNumber } from '../domain/ids.ts';
import { ok, refuse } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { record } from './record.ts';
import { takenBackAnswer, type TakenCount } from './taken-back.ts';

/** `812`, also `#812`; `2-3001`, with a dash of any kind. */
const NUMBERS = /^#?([1-9]\d{0,14})(?:\s*[-\u2010-\u2014]\s*#?([1-9]\d{0,14}))?$/;

export const retract: CommandSpec = {
  define: (parser, { retract: { summary, words, flags } }) =>
    parser.summary(summary).argument('<seq>', words.seq).option('--because <text>', flags.because),
  run: async (context, typed) => {
    const because = typed.text('because');
    const said = typed.word(0).trim();
    const [, first, last = first] = NUMBERS.exec(said) ?? [];
    let taken: TakenCount | undefined;
    const recorded = await record(context, undefined, (desk, on) => {
      if (first === undefined || Number(last) > desk.head.seq || Number(last) < Number(first))
        return refuse({ kind: 'no-such-entry', said, last: desk.head.seq });
      if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
      const range = { from: seqNumber(Number(first)), to: seqNumber(Number(last)) };
      const decision = decideRetract(desk, range, because, on);
      if (decision.ok) taken = decision.value;
      return decision;
    });
    return recorded.ok ? ok(takenBackAnswer(context, recorded.value, taken)) : recorded;
  },
};
