/** `lofte retract SEQ --because TEXT` */
import { decideRetract } from '../domain/decide/retract.ts';
import { seqNumber } from '../domain/ids.ts';
import { ok, refuse } from '../domain/result.ts';
import type { CommandSpec } from './command.ts';
import { record } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { takenBackLines } from './taken-back.ts';

/** `812`, also `#812`. */
const NUMBER = /^#?([1-9]\d{0,14})$/;

export const retract: CommandSpec = {
  define: (parser, { retract: { summary, words, flags } }) =>
    parser.summary(summary).argument('<seq>', words.seq).option('--because <text>', flags.because),
  run: async (context, typed) => {
    const because = typed.text('because');
    const said = typed.word(0).trim();
    const number = NUMBER.exec(said)?.[1];
    const recorded = await record(context, undefined, (desk, on) => {
      if (number === undefined || Number(number) > desk.head.seq)
        return refuse({ kind: 'no-such-entry', said, last: desk.head.seq });
      if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
      return decideRetract(desk, seqNumber(Number(number)), because, on);
    });
    return recorded.ok
      ? ok(recordedAnswer(context, recorded.value, takenBackLines(context, recorded.value)))
      : recorded;
  },
};
