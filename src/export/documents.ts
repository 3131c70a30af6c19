/**
 * The documents of an export, `lofte.export.v1` (docs/export.md, data/schemas): nothing that was recorded is lost in them.
 *
 * What they say twice, once as the case stands and once entry by entry, is for two readers: people and scripts read the
 * case, a journal that is filled again reads the entries.
 */
import type { CasePromise } from '../domain/case.ts';
import type { Entry } from '../domain/entries.ts';
import { fromIso, isoDuration, toIso, type Instant } from '../domain/instant.ts';
import { caseView, type CaseView } from '../reports/case-view.ts';
import { customerJson, promiseJson, withoutStory } from '../reports/case-json.ts';
import type { Exported, ExportedEntry } from './exported.ts';
import { isWhole, type Beginning, type Ending } from './form.ts';

type Json = Readonly<Record<string, unknown>>;

const SCHEMA = { schema: 'lofte.export.v1' } as const;

export const headDocument = ({ selection, ...beginning }: Beginning): Json => ({
  ...SCHEMA,
  is: 'head',
  ...beginning,
  selection: {
    since: selection.since,
    open: selection.open,
    customer: selection.customer === null ? null : customerJson(selection.customer),
  },
  whole: isWhole(selection),
});

/** A case as it stands and its entries; of one that was taken back, or is not theirs for whom this is, the entries alone. */
export function caseDocument(of: Exported, now: Instant): Json {
  if (of.case === undefined) return entriesDocument(of.number, of.entries);
  const view = viewOf(of, now);
  return {
    ...SCHEMA,
    is: 'case',
    ...(view === undefined ? {} : standing(view)),
    entries: of.entries.map(entryJson),
  };
}

/** @param no the case that they are about; `null`: none, or several */
export const entriesDocument = (no: number | null, entries: readonly ExportedEntry[]): Json => ({
  ...SCHEMA,
  is: 'entries',
  case: no,
  entries: entries.map(entryJson),
});

export const endDocument = (ending: Ending): Json => ({ ...SCHEMA, is: 'end', ...ending });

/** A case as `show` sees it; `undefined` where there is none. */
export function viewOf(of: Exported, now: Instant): CaseView | undefined {
  if (of.case === undefined) return undefined;
  const entries = of.entries.map(({ entry }) => entry);
  return caseView(of.case, of.customer, entries, of.retractions, now);
}

function standing(view: CaseView): Json {
  const told = view.story.filter(({ retractedBy }) => retractedBy === null).map(({ entry }) => entry);
  return {
    ...withoutStory(view),
    promises: view.promises.map((p, i) => ({
      ...promiseJson(p),
      deadlines: (view.case.promises[i]?.deadlines ?? []).map(deadlineJson),
    })),
    notes: told.flatMap(notesIn),
    statuses: told.flatMap(statusesIn),
  };
}

const deadlineJson = ({ due, clock, said, setAt, toldAt, moved, paused }: Deadline): Json => ({
  due: toIso(due),
  clock,
  said,
  at: toIso(setAt),
  told: toldAt === null ? null : toIso(toldAt),
  moved:
    moved === undefined
      ? null
      : {
          from: toIso(moved.from),
          at: toIso(moved.at),
          told: moved.toldAt === null ? null : toIso(moved.toldAt),
        },
  paused: paused === undefined ? null : { since: toIso(paused.since), left: isoDuration(paused.left) },
});

type Deadline = CasePromise['deadlines'][number];

const stamp = ({ happenedAt, by }: Entry): Json => ({ at: toIso(fromIso(happenedAt)), by });

const notesIn = (entry: Entry): readonly Json[] =>
  entry.type === 'note-added'
    ? [{ ...stamp(entry), text: entry.private?.text ?? null, fades: entry.data.fades === true }]
    : [];

function statusesIn(entry: Entry): readonly Json[] {
  switch (entry.type) {
    case 'case-opened':
    case 'case-reopened':
      return [{ ...stamp(entry), status: 'received' }];
    case 'case-imported':
    case 'status-changed':
      return [{ ...stamp(entry), status: entry.data.status }];
    default:
      return [];
  }
}

/** An entry as it stands in the journal but for its place in the chain: what is needed to write it again. */
function entryJson({ entry, retractedBy, isErased, isWithheld }: ExportedEntry): Json {
  const { seq, type, case: no, by, happenedAt, recordedAt, clock, batch, data, private: words } = entry;
  return {
    seq,
    type,
    case: no,
    by,
    happenedAt,
    recordedAt,
    ...(clock === undefined ? {} : { clock }),
    ...(batch === undefined ? {} : { batch }),
    data,
    ...(words === undefined ? {} : { private: words }),
    ...(isErased === undefined ? {} : { erased: isErased }),
    ...(isWithheld === undefined ? {} : { withheld: isWithheld }),
    ...(retractedBy === undefined ? {} : { retractedBy }),
  };
}
