/** A case with its whole story, from what it has become and its entries: what `show` answers. */
import type { Case, CasePromise, Notice, Pause } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Entry, Money } from '../domain/entries.ts';
import { takenBackBy, withoutRetracted, type Retraction } from '../domain/fold.ts';
import { promiseName, type Seq } from '../domain/ids.ts';
import { fromIso, type Instant } from '../domain/instant.ts';
import { isOverdue, isPaused, isSilent, knownDeadline, outcome, toldDueOf } from '../domain/promise.ts';
import type { Channel, Clock, PromiseKind } from '../domain/vocabulary.ts';

export type PromiseState = 'live' | 'paused' | 'overdue' | 'silent' | 'kept' | 'late' | 'waived';

export interface Postponement {
  /** As it was set, and told where they were told. */
  readonly due: Instant;
  /** Where pauses have moved it since. */
  readonly movedTo: Instant | null;
  readonly clock: Clock;
  readonly said: string;
  readonly at: Instant;
  /** When the customer was told of it; `null`: not yet. */
  readonly toldAt: Instant | null;
}

export interface PromiseView {
  readonly promise: string;
  readonly kind: PromiseKind;
  /** Of the deadline that it is held to: the last one that the customer knows. */
  readonly clock: Clock;
  readonly said: string;
  readonly due: Instant;
  /** As it was told, where a wait has moved it or is about to. */
  readonly toldDue: Instant | null;
  readonly firstDue: Instant;
  readonly madeAt: Instant;
  readonly by: string;
  /** When the customer was last told how it stands. */
  readonly toldAt: Instant | null;
  readonly keptAt: Instant | null;
  readonly waivedAt: Instant | null;
  readonly state: PromiseState;
  /** It stands still: `due` is where it stood, and moves when it goes on. */
  readonly paused: Pause | null;
  readonly postponements: readonly Postponement[];
  readonly dependsOn: string | null;
  readonly from: string | null;
}

export interface AgreementView {
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
  /** To be honoured when the item is collected. */
  readonly atCollection: boolean;
}

export interface CallView {
  readonly at: Instant;
  readonly by: string;
  readonly direction: 'in' | 'out';
  /** It came with an import, which does not know who rang whom. */
  readonly isImported: boolean;
  readonly channel: Channel;
  readonly answered: boolean;
  readonly told: boolean;
  readonly with: string | null;
  readonly text: string | null;
  readonly quote: Money | null;
}

/** One entry of the story. An imported case is one entry, and its calls are in `calls`. */
export interface StoryLine {
  readonly entry: Entry;
  readonly at: Instant;
  /** It came from another system, as the case's first entry or behind it. */
  readonly isImported: boolean;
  /** The entry that took it back, so that it counts as never recorded; `null` where it counts. */
  readonly retractedBy: Seq | null;
}

export interface CaseView {
  readonly case: Case;
  readonly customer: Customer | undefined;
  readonly promises: readonly PromiseView[];
  readonly agreements: readonly AgreementView[];
  readonly notices: readonly Notice[];
  readonly calls: readonly CallView[];
  /** Oldest first, by when it was recorded. */
  readonly story: readonly StoryLine[];
}

/** @param entries all of the case's, retracted ones too, in order */
export function caseView(
  c: Case,
  customer: Customer | undefined,
  entries: readonly Entry[],
  retractions: readonly Retraction[],
  now: Instant,
): CaseView {
  const standing = withoutRetracted(entries, retractions);
  const by = takenBackBy(retractions);
  const isImported = importedIn(entries);
  return {
    case: c,
    customer,
    promises: c.promises.map((p) => promiseView(c, p, now)),
    agreements: standing.flatMap(agreementsIn),
    notices: c.notices,
    calls: standing.flatMap((entry) => callsIn(entry, isImported(entry))),
    story: entries.map((entry) => ({
      entry,
      at: fromIso(entry.happenedAt),
      isImported: isImported(entry),
      retractedBy: by(entry.seq)?.seq ?? null,
    })),
  };
}

function promiseView(c: Case, p: CasePromise, now: Instant): PromiseView {
  const held = knownDeadline(p);
  return {
    promise: promiseName(c.number, p.number),
    kind: p.kind,
    clock: held.clock,
    said: held.said,
    due: held.due,
    toldDue: toldDueOf(held) ?? (isPaused(p) ? held.due : null),
    firstDue: p.deadlines[0].due,
    madeAt: p.madeAt,
    by: p.by,
    toldAt: p.toldAt,
    keptAt: p.keptAt,
    waivedAt: p.waivedAt,
    state: stateOf(p, now),
    paused: isPaused(p) ? (held.paused ?? null) : null,
    postponements: p.deadlines.slice(1).map((d) => ({
      due: d.moved?.from ?? d.due,
      movedTo: d.moved === undefined ? null : d.due,
      clock: d.clock,
      said: d.said,
      at: d.setAt,
      toldAt: d.toldAt,
    })),
    dependsOn: p.dependsOn ?? null,
    from: p.from ?? null,
  };
}

function stateOf(p: CasePromise, now: Instant): PromiseState {
  if (p.waivedAt !== null) return 'waived';
  if (p.keptAt !== null) return outcome(p) === 'keptLate' ? 'late' : 'kept';
  if (isPaused(p)) return 'paused';
  if (isSilent(p, now)) return 'silent';
  return isOverdue(p, now) ? 'overdue' : 'live';
}

function agreementsIn(entry: Entry): readonly AgreementView[] {
  const at = fromIso(entry.happenedAt);
  const agreed = (texts: readonly string[] | undefined, atCollection: boolean): readonly AgreementView[] =>
    (texts ?? []).map((text) => ({ text, at, by: entry.by, atCollection }));
  switch (entry.type) {
    case 'case-opened':
    case 'case-imported':
      return agreed(entry.private?.agreed, false);
    case 'call-noted':
      return [...agreed(entry.private?.agreed, false), ...agreed(entry.private?.atCollection, true)];
    default:
      return [];
  }
}

/** Tells the entries of a case that came with its import: the one that opens it, and those of the same batch. */
function importedIn(entries: readonly Entry[]): (entry: Entry) => boolean {
  const batch = entries.find(({ type }) => type === 'case-imported')?.batch;
  return (entry) => entry.type === 'case-imported' || (batch !== undefined && entry.batch === batch);
}

function callsIn(entry: Entry, isImported: boolean): readonly CallView[] {
  if (entry.type === 'case-imported') {
    return entry.data.calls.map((call, i) => ({
      at: fromIso(call.at),
      by: entry.by,
      direction: 'in',
      isImported,
      channel: call.channel,
      answered: true,
      told: false,
      with: null,
      text: entry.private?.said?.[i] ?? null,
      quote: null,
    }));
  }
  if (entry.type !== 'call-noted') return [];
  const { direction, channel, answered, told, quote } = entry.data;
  return [
    {
      at: fromIso(entry.happenedAt),
      by: entry.by,
      direction,
      isImported,
      channel,
      answered,
      told: told !== undefined,
      with: entry.private?.with ?? null,
      text: entry.private?.text ?? null,
      quote: quote ?? null,
    },
  ];
}
