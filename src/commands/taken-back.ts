/** The answer to a taking back: what it took back and what it changed, in words. */
import type { TakingBack } from '../domain/decide/take-back.ts';
import { withoutRetracted } from '../domain/fold.ts';
import { seqNumber } from '../domain/ids.ts';
import { takenBack, type Change } from '../reports/taken-back.ts';
import type { Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';
import type { Answer } from './command.ts';
import type { Context } from './context.ts';
import { entryInWords } from './entry-in-words.ts';
import type { Recorded } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import { shopDates } from './shop-dates.ts';

/** What was taken back, counted. */
export type TakenCount = Pick<TakingBack, 'imported' | 'others'>;

/** Of what is about several cases, an import above all, how much it was says all. */
export function takenBackAnswer(
  context: Context,
  recorded: Recorded,
  { imported, others }: TakenCount = { imported: 0, others: 0 },
): Answer {
  const answer = recordedAnswer(context, recorded, takenBackLines(context, recorded));
  if (recorded.entries.every((entry) => entry.case !== null)) return answer;
  const { recorded: w } = context.words;
  const lines = [
    ...(imported > 0 ? [w.importTakenBack(imported)] : []),
    ...(others > 0 ? [w.alsoTakenBack(others, imported > 0)] : []),
    ...(context.flags.dryRun ? [w.dryRun] : []),
  ];
  return { ...answer, text: () => lines.join('\n') };
}

/** Nothing for scripts, nor for what is about several cases. */
function takenBackLines({ words, flags }: Context, recorded: Recorded): readonly string[] {
  const [entry] = recorded.entries;
  if (flags.json || entry?.type !== 'entries-retracted' || entry.case === null) return [];
  const { desk, on } = recorded;
  const entries = desk.entriesOf(entry.case).filter((e) => e.seq < entry.seq);
  const before = desk.book.retractions.filter((r) => r.seq < entry.seq);
  const by = { seq: seqNumber(entry.seq), ...entry.data };
  const dates = shopDates(on.calendar, on.now, words);
  const { gone, back, changes } = takenBack(entries, before, by, on.now);
  const batches = new Set(gone.flatMap(({ batch }) => batch ?? []));
  const stays = withoutRetracted(entries, [...before, by]).filter(
    (e) => e.batch !== undefined && batches.has(e.batch),
  );
  return [
    ...gone.map((e) => `${e.seq}: ${entryInWords(e, words, dates)}`),
    ...back.map((e) => words.recorded.countsAgain(e.seq, entryInWords(e, words, dates))),
    ...stays.map((e) => words.recorded.stays(e.seq, entryInWords(e, words, dates))),
    ...changes.map((change) => inWords(change, words, dates)),
  ];
}

function inWords(change: Change, { recorded: w, report: { kinds, statuses } }: Words, dates: Dates): string {
  switch (change.is) {
    case 'never-opened':
      return w.neverOpened;
    case 'open':
      return w.openAgain;
    case 'closed':
      return w.closedAgain;
    case 'status':
      return w.statusAgain(statuses[change.status]);
    case 'owed':
      return w.owedAgain(statuses[change.status]);
    case 'live':
      return w.liveAgain(change.promise, kinds[change.kind], dates.fullDeadline(change.due));
    case 'late':
      return w.lateAgain(change.promise, kinds[change.kind], dates.fullDeadline(change.due));
    case 'paused':
      return w.paused(change.promise, kinds[change.kind], dates.left(change.left, change.clock));
    case 'held':
      return w.heldAgain(change.promise, kinds[change.kind], dates.fullDeadline(change.due));
    case 'silent':
      return w.silentAgain(change.promise, kinds[change.kind]);
  }
}
