/** The answer to a recording: the case first, then what was recorded of it, each deadline said aloud. */
import type { Case, CasePromise } from '../domain/case.ts';
import { isClosing, isOpen } from '../domain/clock/hours.ts';
import { isPast, knownDeadline } from '../domain/promise.ts';
import type { ContactDetails, Entry, Told } from '../domain/entries.ts';
import { promiseName, type CaseNumber } from '../domain/ids.ts';
import { fromIso, fromIsoDuration, toIso } from '../domain/instant.ts';
import type { PromiseKind } from '../domain/vocabulary.ts';
import type { Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';
import type { Answer } from './command.ts';
import type { Context } from './context.ts';
import type { Recorded } from './record.ts';
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
  };
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
  switch (entry.type) {
    case 'case-opened':
      return [w.opened(entry.data.kind)];
    case 'case-imported':
      return [w.opened(entry.data.kind)];
    case 'promise-made':
      return [
        w.promised(
          nameIn(entry),
          entry.data.kind,
          deadline(entry.data, recorded, words, dates),
          entry.data.from,
        ),
        ...notes(entry.data, recorded, words),
        ...pausedFromTheStart(entry.data, words, dates),
      ];
    case 'promise-postponed': {
      const kind = promiseIn(entry, recorded)?.kind ?? 'other';
      const by = deadline(entry.data, recorded, words, dates);
      const said =
        entry.data.told === undefined
          ? w.postponedNotTold(nameIn(entry), kind, by)
          : w.postponedTold(nameIn(entry), kind, by, entry.data.told);
      return [said, ...notes(entry.data, recorded, words), ...pausedFromTheStart(entry.data, words, dates)];
    }
    case 'promise-kept': {
      const p = promiseIn(entry, recorded);
      if (p === undefined) return [];
      const held = knownDeadline(p);
      return isPast(held, recorded.on.at)
        ? [w.keptLate(nameIn(entry), p.kind, dates.late(recorded.on.at - held.due, 'calendar'))]
        : [w.kept(nameIn(entry), p.kind)];
    }
    case 'promise-waived':
      return [w.waived(nameIn(entry), promiseIn(entry, recorded)?.kind ?? 'other')];
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
        w.status(entry.data.status),
        ...(entry.data.owes === undefined ? [] : [w.owes(entry.data.status)]),
        ...pausedAndResumed(entry, recorded, words, dates),
      ];
    case 'case-closed':
      return [w.closed];
    case 'case-reopened':
      return [w.reopened];
    case 'case-amended':
      return [w.amended];
    case 'entries-retracted': {
      const { from, to } = entry.data;
      return [to - from < 100 ? w.undone(to - from + 1) : w.undoneMany(from, to)];
    }
    default:
      return entry satisfies never;
  }
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

const pausedFromTheStart = ({ left, clock }: SaidIn, words: Words, dates: Dates): readonly string[] =>
  left === undefined ? [] : [words.recorded.pausedFromTheStart(dates.left(fromIsoDuration(left), clock))];

/** What stands still now, and what goes on: of each promise the deadline that it is held to. */
function pausedAndResumed(
  { case: no, data }: Entry<'status-changed'>,
  recorded: Recorded,
  words: Words,
  dates: Dates,
): readonly string[] {
  const held = <Of extends { readonly promise: number; readonly deadline: number }>(
    all: readonly Of[] | undefined,
    say: (name: string, kind: PromiseKind, of: Of) => string,
  ): readonly string[] =>
    (all ?? []).flatMap((of) => {
      const p = recorded.case?.promises.find((each) => each.number === of.promise);
      if (no === null || p === undefined || p.deadlines[of.deadline - 1] !== knownDeadline(p)) return [];
      return [say(promiseName(no, p.number), p.kind, of)];
    });
  return [
    ...held(data.paused, (name, kind, { left, clock }) =>
      words.recorded.paused(name, kind, dates.left(fromIsoDuration(left), clock)),
    ),
    ...held(data.resumed, (name, kind, { due }) => {
      const at = fromIso(due);
      const said = words.recorded.resumed(name, kind, dates.fullDeadline(at));
      const { calendar } = recorded.on;
      const closed = !isOpen(calendar, at) && !isClosing(calendar, at);
      return closed ? `${said} ${words.recorded.whenNotes['shop-closed']}` : said;
    }),
  ];
}

/** What a contact settled, by the names of things. */
function settled(told: Told, recorded: Recorded, words: Words): string {
  const c: Case | undefined = recorded.case;
  const about = (c?.notices ?? []).filter((n) => told.notices.includes(n.number)).map((n) => n.about);
  const promises = told.promises.map((n) => (c === undefined ? `${n}` : promiseName(c.number, n)));
  return words.recorded.settles(about, promises);
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

/** Deadlines that moved because they go on. */
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
