/** What a case has become, entry by entry. Each type of entry has its line; one that nobody folds does not compile. */
import type { Case, CasePromise, Deadline, Notice } from './case.ts';
import type { Entry, IntakeWords, SetDeadline, Told } from './entries.ts';
import { fromIso, fromIsoDuration, minuteOf, type Instant } from './instant.ts';
import { goOn, standStill } from './pause.ts';
import type { Channel } from './vocabulary.ts';

/**
 * A case after one more entry about it.
 *
 * @param before the case so far; `undefined` only for an entry that opens it
 * @returns the case, or `undefined` where there is none: the entry that opened it is missing
 */
export function evolve(before: Case | undefined, entry: Entry): Case | undefined {
  if (entry.type === 'case-opened') return opened(entry);
  if (entry.type === 'case-imported') return imported(entry);
  if (before === undefined) return undefined;
  const at = fromIso(entry.happenedAt);
  const next: Case = { ...before, lastSeq: entry.seq };
  switch (entry.type) {
    case 'promise-made':
      return { ...next, promises: [...next.promises, made(entry, at, next.statusSince)] };
    case 'promise-postponed':
      return onPromise(next, entry.data.promise, (p) =>
        postponed(p, entry.data, entry.data.told, at, next.statusSince),
      );
    case 'promise-kept':
      return onPromise(next, entry.data.promise, (p) => ({ ...p, keptAt: at }));
    case 'promise-waived':
      return {
        ...onPromise(next, entry.data.promise, (p) => ({ ...p, waivedAt: at })),
        contactAt: later(next, at),
      };
    case 'call-noted': {
      const quoted = entry.data.quote === undefined ? next : { ...next, quote: entry.data.quote };
      const told = settle(quoted, entry.data.told, at);
      return entry.data.answered ? { ...told, contactAt: later(told, at) } : told;
    }
    case 'note-added':
      return next;
    case 'customer-told':
      return { ...settle(next, entry.data.told, at), contactAt: later(next, at) };
    case 'status-changed':
      return changed(next, entry, at);
    case 'case-closed':
      return { ...next, closedAt: at, promises: next.promises.map((p) => settledByClosing(p, at)) };
    case 'case-reopened':
      // what it was is over: it starts anew, without a status that says that it lies there to be collected
      return { ...next, closedAt: null, status: 'received', statusSince: at, contactAt: later(next, at) };
    case 'case-amended':
      return amended(next, entry);
    case 'entries-retracted':
      return next; // what it takes back is left out before folding: see fold.ts
    case 'erased':
    case 'repaired':
      return next; // they are about the journal, and no case
    default:
      return entry satisfies never;
  }
}

function opened(entry: Entry<'case-opened'>): Case | undefined {
  if (entry.case === null) return undefined;
  const at = fromIso(entry.happenedAt);
  return {
    number: entry.case,
    kind: entry.data.kind,
    customer: entry.data.customer,
    openedAt: at,
    closedAt: null,
    status: 'received',
    statusSince: at,
    staff: entry.by,
    ...itemOf(entry.private),
    promises: [],
    notices: [],
    contactAt: at,
    firstSeq: entry.seq,
    lastSeq: entry.seq,
  };
}

function imported(entry: Entry<'case-imported'>): Case | undefined {
  if (entry.case === null) return undefined;
  const at = fromIso(entry.happenedAt);
  const closedAt = entry.data.closedAt === undefined ? null : fromIso(entry.data.closedAt);
  const promises = entry.data.promises.map((p, i): CasePromise => {
    const toldAt = p.toldAt === undefined ? null : fromIso(p.toldAt);
    const keptAt = p.keptAt === undefined ? null : fromIso(p.keptAt);
    const made: CasePromise = {
      number: i + 1,
      kind: p.kind,
      madeAt: at,
      by: entry.by,
      deadlines: [firstDeadline(p, at)],
      toldAt,
      keptAt,
      waivedAt: null,
      ...(p.broken === undefined ? {} : { broken: p.broken }),
    };
    return closedAt === null ? made : settledByClosing(made, closedAt);
  });
  const contacts = entry.data.calls.map((c) => fromIso(c.at));
  return {
    number: entry.case,
    kind: entry.data.kind,
    customer: entry.data.customer,
    openedAt: at,
    closedAt,
    status: entry.data.status,
    statusSince: at,
    staff: entry.by,
    ...itemOf(entry.private),
    promises,
    notices: [],
    contactAt: contacts.reduce((a, b) => (b > a ? b : a), at),
    firstSeq: entry.seq,
    lastSeq: entry.seq,
  };
}

const itemOf = (words: IntakeWords | undefined): Pick<Case, 'item' | 'serial' | 'ref' | 'problems'> => ({
  ...(words?.item === undefined ? {} : { item: words.item }),
  ...(words?.serial === undefined ? {} : { serial: words.serial }),
  ...(words?.ref === undefined ? {} : { ref: words.ref }),
  problems: words?.problems ?? [],
});

/** @param still since when the case has been in its status: a deadline that stands still does so since then at the earliest */
const firstDeadline = (said: SetDeadline, at: Instant, still = at): Deadline => ({
  due: fromIso(said.due),
  clock: said.clock,
  said: said.said,
  setAt: at,
  toldAt: at,
  ...(said.left === undefined
    ? {}
    : { paused: { since: still > at ? still : at, left: fromIsoDuration(said.left) } }),
});

const made = (entry: Entry<'promise-made'>, at: Instant, still: Instant): CasePromise => ({
  number: entry.data.promise,
  kind: entry.data.kind,
  madeAt: at,
  by: entry.by,
  deadlines: [firstDeadline(entry.data, at, still)],
  toldAt: entry.data.toldAt === undefined ? null : fromIso(entry.data.toldAt),
  keptAt: null,
  waivedAt: null,
  ...(entry.data.broken === undefined ? {} : { broken: entry.data.broken }),
  ...(entry.private?.if === undefined ? {} : { dependsOn: entry.private.if }),
  ...(entry.data.from === undefined ? {} : { from: entry.data.from }),
});

function postponed(
  p: CasePromise,
  said: SetDeadline,
  told: Channel | undefined,
  at: Instant,
  still: Instant,
): CasePromise {
  const deadline: Deadline = { ...firstDeadline(said, at, still), toldAt: told === undefined ? null : at };
  return { ...p, deadlines: [...p.deadlines, deadline], toldAt: told === undefined ? p.toldAt : at };
}

const settledByClosing = (p: CasePromise, at: Instant): CasePromise =>
  p.keptAt === null && p.waivedAt === null ? { ...p, waivedAt: at } : p;

const onPromise = (c: Case, number: number, change: (p: CasePromise) => CasePromise): Case => ({
  ...c,
  promises: c.promises.map((p) => (p.number === number ? change(p) : p)),
});

const later = (c: Case, at: Instant): Instant => (at > c.contactAt ? at : c.contactAt);

/** What a contact told the customer: the notices and promises that it names are known from then on. */
function settle(c: Case, told: Told | undefined, at: Instant): Case {
  if (told === undefined) return c;
  return {
    ...c,
    notices: c.notices.map((n) => (told.notices.includes(n.number) ? { ...n, settledAt: at } : n)),
    promises: c.promises.map((p) => (told.promises.includes(p.number) ? knownFrom(p, at) : p)),
  };
}

/** They know the last deadline, where it stands now. One that was replaced before anybody told them they never knew. */
const knownFrom = (p: CasePromise, at: Instant): CasePromise => {
  const [first, ...later] = p.deadlines;
  const latest = later.at(-1);
  return latest === undefined
    ? { ...p, toldAt: at, deadlines: [learnt(first, at)] }
    : { ...p, toldAt: at, deadlines: [first, ...later.slice(0, -1), learnt(latest, at)] };
};

/** Of a deadline that was set, or was moved, after they were told they do not know yet. */
const learnt = (d: Deadline, at: Instant): Deadline => ({
  ...d,
  toldAt: d.toldAt ?? (minuteOf(d.setAt) <= at ? at : null),
  ...(d.moved === undefined || minuteOf(d.moved.at) > at
    ? {}
    : { moved: { ...d.moved, toldAt: d.moved.toldAt ?? at } }),
});

function changed(c: Case, entry: Entry<'status-changed'>, at: Instant): Case {
  const { status, owes, told, paused, resumed } = entry.data;
  // word of a status that is no longer true is owed to nobody: what is owed is word of the new one
  const notices = c.notices.map((n) => (n.settledAt === null ? { ...n, settledAt: at } : n));
  const moved = goOn(standStill(c, paused, at), resumed, at);
  const next = settle({ ...moved, notices, status, statusSince: at }, told, at);
  const owed: readonly Notice[] =
    owes === undefined ? [] : [{ number: owes, about: status, since: at, settledAt: null }];
  return {
    ...next,
    notices: [...next.notices, ...owed],
    contactAt: told === undefined ? next.contactAt : later(next, at),
  };
}

function amended(c: Case, entry: Entry<'case-amended'>): Case {
  const { item, serial, ref, ...rest } = c;
  const words = entry.private;
  const corrected = { item: words?.item ?? item, serial: words?.serial ?? serial, ref: words?.ref ?? ref };
  return {
    ...rest,
    kind: entry.data.kind ?? c.kind,
    customer: entry.data.customer ?? c.customer,
    problems: words?.problems ?? c.problems,
    ...(corrected.item ? { item: corrected.item } : {}),
    ...(corrected.serial ? { serial: corrected.serial } : {}),
    ...(corrected.ref ? { ref: corrected.ref } : {}),
  };
}
