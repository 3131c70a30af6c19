/** A mapping of the columns that were found, and what is to be said of them. */
import type { MappedCall, MappedPromise, Mapping, Source } from '../mapping.ts';
import { columnName, isUnique, type LookedColumn } from './column.ts';
import type { Found } from './find-columns.ts';
import { isLog, varies } from './log.ts';
import type { SuggestNote } from './notes.ts';
import { nameFit } from './name-fit.ts';
import { NAME } from './names/name.ts';
import { whoseIs } from './names/whose.ts';
import type { Slot } from './slots.ts';
import { channelMeant } from './values/channels.ts';
import { kindMeant } from './values/kinds.ts';
import { statusMeant } from './values/statuses.ts';
import { wordTable } from './values/table.ts';
import type { WordFinder } from './values/word-finder.ts';

export interface Mapped {
  readonly mapping: Mapping;
  readonly notes: readonly SuggestNote[];
  readonly used: ReadonlySet<LookedColumn>;
}

/** @param format how the file is written, as far as it must be said */
export function toMapping(
  found: Found,
  opened: LookedColumn,
  forms: readonly string[],
  format: NonNullable<Mapping['format']>,
): Mapped {
  const notes: SuggestNote[] = [];
  const used = new Set<LookedColumn>();
  const use = (slot: Slot): LookedColumn | undefined => {
    const column = found.get(slot);
    if (column !== undefined) used.add(column);
    return column;
  };
  const source = (slot: Slot): Source | undefined => sourceOf(use(slot));
  const joined = (...slots: readonly Slot[]): Source | undefined => {
    const columns = slots.flatMap((slot) => use(slot) ?? []).map((column) => everyOf(column));
    return columns.length < 2
      ? sourceOf(columns[0])
      : { join: columns.map(({ column }) => column), with: ' ' };
  };
  const every = (slot: Slot): Source | undefined => sourceOf(everyOf(use(slot)));
  const translated = (slot: Slot, meant: WordFinder<string>, otherwise: string): Source | undefined => {
    const column = use(slot);
    if (column === undefined) return undefined;
    const { values, unknown } = wordTable(column, meant, otherwise);
    if (unknown.length > 0) {
      notes.push({ kind: 'words-unknown', column: columnName(column), words: unknown, as: otherwise });
    }
    return { column: column.column, values };
  };

  const ref = found.get('ref');
  const log = changesOf(found, opened);
  if (ref !== undefined && !isUnique(ref)) {
    const value = ref.values.find((text, i) => ref.values.indexOf(text) < i);
    if (value !== undefined) notes.push(repeated(columnName(ref), value));
  }
  const closed = found.get('closed');
  // a row of a log knows since when a case is over
  const isDated = log !== undefined && closed === undefined;
  const status = translated('status', isDated ? statusMeant : statusOf, 'received');
  if (closed === undefined && !isDated) notes.push(...closedWords(found.get('status')));
  used.add(opened);
  const customer = there({
    name: isInParts(found) ? joined('firstName', 'lastName') : source('name'),
    phone: source('phone'),
    email: source('email'),
  });
  const name = found.get('name');
  if (
    name !== undefined &&
    used.has(name) &&
    whoseIs(name.name) === 'unknown' &&
    nameFit(name.name, NAME) <= BY_LAST_KEY
  )
    notes.push({ kind: 'by-last-key', column: columnName(name), concept: 'name' });
  const [promised, called] = [promise(), call()];
  const mapping: Mapping = {
    lofte: 'mapping.v1',
    ...(Object.keys(format).length === 0 ? {} : { format }),
    ...(forms.length === 0 ? {} : { dates: forms }),
    ...(log === undefined ? {} : { rows: 'events' }),
    case: {
      ...there({ ref: source('ref'), kind: translated('kind', kindMeant, 'repair') }),
      openedAt: { column: opened.column },
      ...there({
        changedAt: log === undefined ? undefined : source('changed'),
        closedAt: source('closed'),
        status,
        item: joined('brand', 'item', 'model'),
        serial: every('serial'),
        // what was noted beside a case says most of it where nothing else does
        problem: every(found.has('problem') || found.has('called') ? 'problem' : 'said'),
      }),
    },
    ...(Object.keys(customer).length === 0 ? {} : { customer }),
    ...(promised === undefined ? {} : { promises: [promised] }),
    ...(called === undefined ? {} : { calls: [called] }),
  };
  return { mapping, notes, used };

  function repeated(column: string, value: string): SuggestNote {
    return log === undefined
      ? { kind: 'ref-repeats', column, value }
      : { kind: 'log', column, value, changed: columnName(log) };
  }

  function promise(): MappedPromise | undefined {
    const due = source('due');
    if (due === undefined) return undefined;
    const kept = use('kept');
    if (kept === undefined && closed !== undefined) {
      notes.push({ kind: 'kept-when-closed', column: columnName(closed) });
    }
    const keptAt = sourceOf(kept ?? closed);
    return { kind: 'ready', due, ...(keptAt === undefined ? {} : { keptAt }) };
  }

  function call(): MappedCall | undefined {
    const at = source('called');
    if (at === undefined) return undefined;
    const [text, channel] = [source('said'), translated('channel', channelMeant, 'phone')];
    return { at, ...there({ text, channel }) };
  }
}

/** When the changes of a log were made; `undefined` where the rows are none, or nothing says it. */
function changesOf(found: Found, opened: LookedColumn): LookedColumn | undefined {
  const ref = found.get('ref');
  if (ref === undefined || !isLog(ref, found.get('status'))) return undefined;
  return found.get('changed') ?? (varies(ref, opened) ? opened : undefined);
}

/** How well a name fits, at most, by its last key alone: below a key of a customer, and below any. */
const [BY_PERSON, BY_LAST_KEY] = [2, 1];

/** A name that is not the customer's for certain yields to their first and last name. */
function isInParts(found: Found): boolean {
  const name = found.get('name');
  if (name === undefined) return true;
  const isSure = whoseIs(name.name) === undefined || nameFit(name.name, NAME) > BY_PERSON;
  return !isSure && found.has('firstName') && found.has('lastName');
}

/** Of several things that were brought in together, what each of them has there. */
function everyOf(column: LookedColumn): Pick<LookedColumn, 'column'>;
function everyOf(column: LookedColumn | undefined): Pick<LookedColumn, 'column'> | undefined;
function everyOf(column: LookedColumn | undefined): Pick<LookedColumn, 'column'> | undefined {
  return column?.every === undefined ? column : { column: column.every };
}

const sourceOf = (column: Pick<LookedColumn, 'column'> | undefined): Source | undefined =>
  column === undefined ? undefined : { column: column.column };

/** What is over is as ready as it will be. */
const statusOf: WordFinder<string> = (text) => {
  const meant = statusMeant(text);
  return meant === 'closed' ? 'ready' : meant;
};

function closedWords(status: LookedColumn | undefined): readonly SuggestNote[] {
  const words = status?.distinct.filter((word) => statusMeant(word) === 'closed') ?? [];
  return status === undefined || words.length === 0
    ? []
    : [{ kind: 'closed-without-date', column: columnName(status), words }];
}

type There<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only what is there. */
const there = <T extends object>(parts: T): There<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as There<T>;
