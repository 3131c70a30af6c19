/** The answer to a recording: the case first, then what was recorded of it, each deadline said aloud. */
import type { Case, CasePromise } from '../domain/case.ts';
import { spanOn } from '../domain/clock/span.ts';
import { isPast, knownDeadline } from '../domain/promise.ts';
import type { ContactDetails, Entry, Told } from '../domain/entries.ts';
import { withoutRetracted } from '../domain/fold.ts';
import { promiseName, type CaseNumber } from '../domain/ids.ts';
import { toIso } from '../domain/instant.ts';
import type { Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';
import type { Answer } from './command.ts';
import { isClockBehind } from './clock-behind.ts';
import type { Context } from './context.ts';
import type { Recorded } from './record.ts';
import { fromTheStart, pausedAndResumed } from './recorded-waits.ts';
import { shopDates } from './shop-dates.ts';
import { escapeLine } from '../terminal/escape.ts';

/** @param more lines that only this command has, after what was recorded */
export function recordedAnswer(context: Context, recorded: Recorded, more: readonly string[] = []): Answer {
  const { words, flags } = context;
  return {
    document: () => recordedDocument(recorded, flags.dryRun),
    text: () => {
      const lines = [...entryLines(recorded, words), ...more];
      const about = aboutWhat(recorded);
      const subject = words.recorded.subject(
        about?.number ?? '-',
        about?.customer?.name ?? about?.customer?.phone ?? about?.customer?.email,
        about?.item,
      );
      const [first = words.recorded.nothing, ...rest] = lines;
      return [
        escapeLine(`${subject}: ${first}`),
        ...rest.map((line) => `  ${escapeLine(line)}`),
        ...(flags.dryRun ? [words.recorded.dryRun] : []),
      ].join('\n');
    },
    warnings: clockWarning(context, recorded),
  };
}

/** Where the clock stands in no relation to what was recorded last, somebody should look at it: deadlines come from it. */
function clockWarning({ now, clockSet, words }: Context, { before, on }: Recorded): readonly string[] {
  if (clockSet || !isClockBehind(now, before)) return [];
  const { fullMomentOfYear } = shopDates(on.calendar, now, words);
  return [words.recorded.clockBehind(fullMomentOfYear(now), fullMomentOfYear(before))];
}

interface About {
  readonly number: CaseNumber;
  readonly customer: ContactDetails | undefined;
  readonly item: string | undefined;
}

/** Whom and what it is about; of a case that is not there (tried only, or taken back), what its opening says. */
function aboutWhat({ case: c, customer, entries, desk }: Recorded): About | undefined {
  if (c !== undefined) return { number: c.number, customer, item: c.item };
  const number = entries.find((e) => e.case !== null)?.case ?? null;
  if (number === null) return undefined;
  const opening = [...entries, ...desk.entriesOf(number)].find(
    (e) => e.type === 'case-opened' || e.type === 'case-imported',
  );
  const words = opening?.private;
  return { number, customer: words, item: words?.item };
}

function entryLines(recorded: Recorded, words: Words): readonly string[] {
  const dates = shopDates(recorded.on.calendar, recorded.on.now, words);
  return recorded.entries.flatMap((entry) => entryLine(entry, recorded, words, dates));
}

function entryLine(entry: Entry, recorded: Recorded, words: Words, dates: Dates): readonly string[] {
  const w = words.recorded;
  const { kinds } = words.report;
  switch (entry.type) {
    case 'case-opened':
      return [w.opened(words.case.kinds[entry.data.kind])];
    case 'case-imported':
      return [w.opened(words.case.kinds[entry.data.kind])];
    case 'promise-made':
      return [
        w.promised(
          nameIn(entry),
          kinds[entry.data.kind],
          deadline(entry.data, recorded, words, dates),
          entry.data.from,
        ),
        ...notes(entry.data, recorded, words),
        ...fromTheStart(entry.data, true, recorded, words, dates),
      ];
    case 'promise-postponed': {
      const kind = kinds[promiseIn(entry, recorded)?.kind ?? 'other'];
      const by = deadline(entry.data, recorded, words, dates);
      const said =
        entry.data.told === undefined
          ? w.postponedNotTold(nameIn(entry), kind, by)
          : w.postponedTold(nameIn(entry), kind, by, entry.data.told);
      return [
        said,
        ...notes(entry.data, recorded, words),
        ...fromTheStart(entry.data, entry.data.told !== undefined, recorded, words, dates),
      ];
    }
    case 'promise-kept': {
      const p = promiseIn(entry, recorded);
      return p === undefined ? [] : [kept(p, nameIn(entry), recorded, words, dates)];
    }
    case 'promise-waived':
      return [w.waived(nameIn(entry), kinds[promiseIn(entry, recorded)?.kind ?? 'other'])];
    case 'call-noted':
      return [
        w.called(entry.data.direction, entry.data.channel, entry.data.answered),
        ...(entry.data.told === undefined ? [] : [settled(entry.data.told, recorded, words)]),
      ];
    case 'note-added':
      return [w.noted];
    case 'customer-told':
      return [w.told(entry.data.told.channel), settled(entry.data.told, recorded, words)];
    case 'status-changed':
      return [
        w.status(words.report.statuses[entry.data.status]),
        ...(entry.data.owes === undefined ? [] : [w.owes]),
        ...pausedAndResumed(entry, recorded, words, dates),
      ];
    case 'case-closed':
      return [w.closed];
    case 'case-reopened':
      return [w.reopened];
    case 'case-amended':
      return [w.amended];
    case 'entries-retracted':
      return [w.undone(countedIn(entry, recorded))];
    case 'erased':
    case 'repaired':
      return []; // these have answers of their own
    default:
      return entry satisfies never;
  }
}

/** How many of the entries that a taking back names counted until then: some may have been taken back before it. */
function countedIn(
  { seq, case: no, data: { from, to } }: Entry<'entries-retracted'>,
  { desk }: Recorded,
): number {
  if (no === null) return to - from + 1;
  const before = desk.book.retractions.filter((r) => r.seq < seq);
  return withoutRetracted(desk.entriesOf(no), before).filter((e) => from <= e.seq && e.seq <= to).length;
}

/** How late it was is said on its own clock, as `due` said it until now. */
function kept(p: CasePromise, name: string, { on }: Recorded, words: Words, dates: Dates): string {
  const held = knownDeadline(p);
  const kind = words.report.kinds[p.kind];
  if (!isPast(held, on.at)) return words.recorded.kept(name, kind);
  const late = spanOn(on.calendar, held.clock, held.due, on.at);
  return held.clock === 'working' && late === 0
    ? words.recorded.keptLateWhileClosed(name, kind)
    : words.recorded.keptLate(name, kind, dates.late(late, held.clock));
}

type PromiseEntry = Extract<Entry, { data: { promise: number } }>;

const nameIn = (entry: PromiseEntry): string =>
  entry.case === null ? '' : promiseName(entry.case, entry.data.promise);

const promiseIn = (entry: PromiseEntry, recorded: Recorded): CasePromise | undefined =>
  recorded.case?.promises.find((p) => p.number === entry.data.promise);

type SaidIn = Entry<'promise-made' | 'promise-postponed'>['data'];

/** A moment that was said as a moment needs no clock beside it; a span does, for "24 hours" was heard as three days. */
function deadline(data: SaidIn, recorded: Recorded, words: Words, dates: Dates): string {
  const when = recorded.whens.find((w) => w.said === data.said && toIso(w.due) === data.due);
  const moment = dates.fullDeadline(when?.due ?? recorded.on.at);
  const counted = when === undefined ? undefined : dates.counted(when.counted);
  return counted === undefined ? moment : words.recorded.counted(moment, counted);
}

const notes = (data: SaidIn, recorded: Recorded, words: Words): readonly string[] =>
  (recorded.whens.find((w) => w.said === data.said && toIso(w.due) === data.due)?.notes ?? [])
    .filter((note) => note !== 'round-the-clock')
    .map((note) => words.recorded.whenNotes[note]);

/** What a contact settled, by the names of things. */
function settled(told: Told, recorded: Recorded, words: Words): string {
  const c: Case | undefined = recorded.case;
  const about = (c?.notices ?? []).filter((n) => told.notices.includes(n.number)).map((n) => n.about);
  const promises = told.promises.map((n) => (c === undefined ? `${n}` : promiseName(c.number, n)));
  const notices = about.map((status) => words.report.statuses[status]);
  return words.recorded.settles(notices, promises);
}

/** The recording as scripts get it. */
function recordedDocument(recorded: Recorded, dryRun: boolean): object {
  const { entries, head } = recorded;
  return {
    schema: 'lofte.recorded.v1',
    case: entries.find((e) => e.case !== null)?.case ?? null,
    entries: entries.map((e) => ({ seq: e.seq, type: e.type })),
    promises: entries.flatMap((e) => promisedIn(e, recorded)),
    owed: owedNow(recorded.case),
    head: `${head.seq}:${head.hash}`,
    ...(dryRun ? { dryRun: true } : {}),
  };
}

function promisedIn(e: Entry, recorded: Recorded): readonly object[] {
  if (e.type === 'status-changed') return resumedIn(e, recorded);
  if (e.type !== 'promise-made' && e.type !== 'promise-postponed') return [];
  const kind = e.type === 'promise-made' ? e.data.kind : promiseIn(e, recorded)?.kind;
  return [{ promise: nameIn(e), kind, clock: e.data.clock, due: e.data.due, said: e.data.said }];
}

/** Deadlines that go on, most of them at another time. */
const resumedIn = (e: Entry<'status-changed'>, recorded: Recorded): readonly object[] =>
  (e.data.resumed ?? []).flatMap(({ promise, deadline, due }) => {
    const p = recorded.case?.promises.find((each) => each.number === promise);
    const d = p?.deadlines[deadline - 1];
    if (e.case === null || p === undefined || d === undefined) return [];
    return [{ promise: promiseName(e.case, promise), kind: p.kind, clock: d.clock, due, said: d.said }];
  });

const owedNow = (c: Case | undefined): readonly object[] =>
  (c?.notices ?? [])
    .filter((n) => n.settledAt === null)
    .map((n) => ({ about: n.about, since: toIso(n.since) }));
