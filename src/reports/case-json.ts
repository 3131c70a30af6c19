/** Cases as JSON: `lofte.case.v1` and `lofte.cases.v1`. */
import type { Customer } from '../domain/customer.ts';
import type { Entry } from '../domain/entries.ts';
import { isoDuration, toIso, type Instant } from '../domain/instant.ts';
import type { AgreementView, CallView, CaseView, PromiseView, StoryLine } from './case-view.ts';

type Json = Readonly<Record<string, unknown>>;

/** `show --json`. */
export const caseJson = (view: CaseView): Json => ({
  schema: 'lofte.case.v1',
  ...withoutStory(view),
  story: view.story.map(storyJson),
});

/** `list`, `find` and `customer` with `--json`. */
export const casesJson = (views: readonly CaseView[]): Json => ({
  schema: 'lofte.cases.v1',
  cases: views.map(withoutStory),
});

const orNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** A case as it stands. */
export function withoutStory(view: CaseView): Json {
  const { case: c, customer } = view;
  const hasItem = c.item !== undefined || c.serial !== undefined;
  return {
    case: c.number,
    kind: c.kind,
    ref: c.ref ?? null,
    status: c.status,
    statusSince: toIso(c.statusSince),
    staff: c.staff,
    openedAt: toIso(c.openedAt),
    closedAt: orNull(c.closedAt),
    contactAt: toIso(c.contactAt),
    customer: customer === undefined ? null : customerJson(customer),
    item: hasItem
      ? {
          name: c.item ?? null,
          serial: c.serial ?? null,
          features: [],
          accessories: [],
          condition: null,
          works: null,
        }
      : null,
    problems: c.problems,
    quote: c.quote ?? null,
    claims: [],
    promises: view.promises.map(promiseJson),
    agreements: view.agreements.map(agreementJson),
    notices: view.notices.map((n) => ({
      about: n.about,
      since: toIso(n.since),
      settledAt: orNull(n.settledAt),
    })),
    custody: [],
    calls: view.calls.map(callJson),
    ticks: [],
    complaint: null,
    attachments: [],
  };
}

export const customerJson = (c: Customer): Json => ({
  number: c.number,
  name: c.name ?? null,
  phone: c.phone ?? null,
  email: c.email ?? null,
  prefers: c.prefers ?? null,
  lang: c.lang ?? null,
});

export const promiseJson = (p: PromiseView): Json => ({
  promise: p.promise,
  kind: p.kind,
  clock: p.clock,
  said: p.said,
  due: toIso(p.due),
  toldDue: orNull(p.toldDue),
  firstDue: toIso(p.firstDue),
  madeAt: toIso(p.madeAt),
  by: p.by,
  told: orNull(p.toldAt),
  keptAt: orNull(p.keptAt),
  waivedAt: orNull(p.waivedAt),
  state: p.state,
  paused: p.paused === null ? null : { since: toIso(p.paused.since), left: isoDuration(p.paused.left) },
  postponements: p.postponements.map((d) => ({
    due: toIso(d.due),
    movedTo: orNull(d.movedTo),
    clock: d.clock,
    said: d.said,
    at: toIso(d.at),
    told: orNull(d.toldAt),
  })),
  dependsOn: p.dependsOn,
  from: p.from,
});

const agreementJson = (a: AgreementView): Json => ({
  text: a.text,
  at: toIso(a.at),
  by: a.by,
  atCollection: a.atCollection,
});

const callJson = ({ isImported: _, ...c }: CallView): Json => ({ ...c, at: toIso(c.at) });

const storyJson = ({ entry, retractedBy }: StoryLine): Json => ({
  ...told(entry),
  retracted: retractedBy !== null,
  retractedBy,
});

/** What an entry says, its words under `words`: they may have been erased. */
const told = (entry: Entry): Json => ({
  seq: entry.seq,
  type: entry.type,
  by: entry.by,
  happenedAt: entry.happenedAt,
  recordedAt: entry.recordedAt,
  ...(entry.clock === undefined ? {} : { clock: entry.clock }),
  data: entry.data,
  words: entry.private ?? null,
});
