/**
 * What makes an answer doubtful, in the answer itself: a mail that cron sends has only standard output, and "nothing is
 * overdue" must not stand there alone where the journal is damaged or the clock is wrong.
 */
import { toIso, type Instant } from '../domain/instant.ts';
import { wrap } from '../terminal/text.ts';
import type { Answer } from './command.ts';
import { isClockBehind } from './clock-behind.ts';
import type { Context } from './context.ts';
import { pageFor, type Looking } from './looking.ts';

export interface Doubts {
  readonly damaged: boolean;
  /** When the last entry was recorded, where the clock stands before that. */
  readonly clockBehind: Instant | undefined;
}

/**
 * What is known so far: cases that are read late may still turn out to be damaged.
 *
 * @param byClock whether the answer is of now, as the clock says it
 */
export function doubtsOf({ now, clockSet }: Context, { opened, desk }: Looking, byClock = true): Doubts {
  const before = byClock && !clockSet ? desk.lastRecorded() : undefined;
  return {
    damaged: opened.journal.damage().length > 0,
    clockBehind: isClockBehind(now, before) ? before : undefined,
  };
}

/** For `--exit-code`: 5 where the journal is damaged, 1 where there are findings or what is late can't be told, else 0. */
export const exitCodeFor = ({ damaged, clockBehind }: Doubts, found: boolean): 0 | 1 | 5 =>
  damaged ? 5 : found || clockBehind !== undefined ? 1 : 0;

/**
 * The answer, beginning with what makes it doubtful: a line for each in text, `damaged` and `clockBehind` in the document.
 *
 * @param what what people call it
 */
export function doubted(
  context: Context,
  looking: Looking,
  what: 'report' | 'answer',
  answer: Answer,
  byClock = true,
): Answer {
  return {
    ...answer,
    document: () => {
      const { schema, ...document } = { schema: undefined, ...answer.document() };
      const { damaged, clockBehind } = doubtsOf(context, looking, byClock);
      return {
        schema,
        ...(damaged ? { damaged } : {}),
        ...(clockBehind === undefined ? {} : { clockBehind: toIso(clockBehind) }),
        ...document,
      };
    },
    text: async (screen) => {
      const text = await answer.text(screen);
      const { damaged, clockBehind } = doubtsOf(context, looking, byClock);
      const { width, dates } = pageFor(context, looking, screen);
      const { doubts } = context.words.journal;
      const lines = [
        ...(damaged ? [doubts.damaged[what]] : []),
        ...(clockBehind === undefined
          ? []
          : [doubts.clockBehind(dates.fullMomentOfYear(context.now), dates.fullMomentOfYear(clockBehind))]),
      ];
      return [...lines.map((line) => wrap(line, width)), text].join('\n');
    },
  };
}
