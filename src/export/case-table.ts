/** A row a case: what it is, whose, and how it stands with the promise that matters most. */
import type { ZoneTable } from '../domain/clock/calendar.ts';
import type { Instant } from '../domain/instant.ts';
import type { Money } from '../domain/entries.ts';
import { decimalsOf } from '../domain/money.ts';
import type { CaseView, PromiseView } from '../reports/case-view.ts';
import { viewOf } from './documents.ts';
import { together, wallOf, type Cell, type Column, type Table } from './table.ts';

type Value = (view: CaseView, promise: PromiseView | undefined, zone: ZoneTable) => Cell;

const COLUMNS: readonly (Column & { readonly value: Value })[] = [
  { name: 'case', width: 8, value: ({ case: c }) => c.number },
  { name: 'ref', width: 14, value: ({ case: c }) => c.ref ?? null },
  { name: 'kind', width: 11, value: ({ case: c }) => c.kind },
  { name: 'status', width: 17, value: ({ case: c }) => c.status },
  { name: 'openedAt', width: 17, value: ({ case: c }, _, zone) => wallOf(zone, c.openedAt) },
  { name: 'closedAt', width: 17, value: ({ case: c }, _, zone) => wallOf(zone, c.closedAt) },
  { name: 'contactAt', width: 17, value: ({ case: c }, _, zone) => wallOf(zone, c.contactAt) },
  { name: 'staff', width: 10, value: ({ case: c }) => c.staff },
  { name: 'customerNumber', width: 9, value: ({ customer }) => customer?.number ?? null },
  { name: 'customer', width: 24, value: ({ customer }) => customer?.name ?? null },
  { name: 'phone', width: 18, value: ({ customer }) => customer?.phone ?? null },
  { name: 'email', width: 26, value: ({ customer }) => customer?.email ?? null },
  { name: 'prefers', width: 9, value: ({ customer }) => customer?.prefers ?? null },
  { name: 'item', width: 26, value: ({ case: c }) => c.item ?? null },
  { name: 'serial', width: 16, value: ({ case: c }) => c.serial ?? null },
  { name: 'problem', width: 36, value: ({ case: c }) => together(c.problems) },
  { name: 'agreed', width: 36, value: ({ agreements }) => together(agreements.map(({ text }) => text)) },
  { name: 'quote', width: 10, value: ({ case: c }) => (c.quote === undefined ? null : major(c.quote)) },
  { name: 'currency', width: 9, value: ({ case: c }) => c.quote?.currency ?? null },
  { name: 'promises', width: 9, value: ({ promises }) => promises.filter(isOurs).length },
  { name: 'promise', width: 8, value: (_, promise) => numberOf(promise) },
  { name: 'promiseKind', width: 12, value: (_, promise) => promise?.kind ?? null },
  { name: 'promiseState', width: 12, value: (_, promise) => promise?.state ?? null },
  { name: 'due', width: 17, value: (_, promise, zone) => wallOf(zone, promise?.due) },
  { name: 'keptAt', width: 17, value: (_, promise, zone) => wallOf(zone, promise?.keptAt) },
  { name: 'lastCallAt', width: 17, value: ({ calls }, _, zone) => wallOf(zone, calls.at(-1)?.at) },
  { name: 'lastCallBy', width: 9, value: ({ calls }) => calls.at(-1)?.channel ?? null },
  { name: 'lastCall', width: 40, value: ({ calls }) => calls.at(-1)?.text ?? null },
];

export const caseTable = (zone: ZoneTable, now: Instant): Table => ({
  title: 'cases',
  columns: COLUMNS,
  rows: (of) => {
    const view = viewOf(of, now);
    if (view === undefined) return [];
    const promise = foremost(view.promises);
    return [COLUMNS.map(({ value }) => value(view, promise, zone))];
  },
});

/** Made to the customer, not to the shop. */
const isOurs = ({ from }: PromiseView): boolean => from === null;

const LIVE: ReadonlySet<string> = new Set(['live', 'paused', 'overdue', 'silent']);

/** Of the promises to the customer, the live one that is due first; where none is live, the last one. */
function foremost(promises: readonly PromiseView[]): PromiseView | undefined {
  const ours = promises.filter(isOurs);
  const live = ours.filter(({ state }) => LIVE.has(state)).sort((a, b) => a.due - b.due);
  return live[0] ?? ours.at(-1);
}

/** Of `42.3`, the 3: the case has a column of its own, and a spreadsheet would make a decimal of both. */
const numberOf = (promise: PromiseView | undefined): number | null =>
  promise === undefined ? null : Number(promise.promise.split('.')[1]);

const major = ({ amount, currency }: Money): number => amount / 10 ** decimalsOf(currency);
