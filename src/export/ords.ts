/**
 * Repairs for the repair community, in the columns of the Open Repair Data Standard 0.3 (standard.openrepair.org), and
 * nothing about anybody: no customer, serial, reference, price, call or note.
 *
 * A row is a repair that is over. Whether one that was not carried out could have been is not on record, so the standard's
 * `Repairable` and `End of life` are never guessed.
 */
import type { Case } from '../domain/case.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { isoDate } from '../domain/clock/civil.ts';
import { localDay } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import type { Shop } from '../domain/shop.ts';
import { plain } from '../domain/keys.ts';
import { alpha3 } from './alpha3.ts';
import { impersonal } from './impersonal.ts';
import { categoryOf } from './ords-categories.ts';
import type { Exported } from './exported.ts';
import { together, type Cell, type Table } from './table.ts';

const COLUMNS = [
  'id',
  'data_provider',
  'country',
  'partner_product_category',
  'product_category',
  'product_category_id',
  'brand',
  'year_of_manufacture',
  'product_age',
  'repair_status',
  'repair_barrier_if_end_of_life',
  'group_identifier',
  'event_date',
  'problem',
] as const;

export function ordsTable({ shop: { name }, country }: Shop, zone: ZoneTable): Table {
  const provider = plain(name).replace(/[^a-z]/g, '') || 'shop';
  const where = alpha3(country);
  return {
    title: 'ords',
    columns: COLUMNS.map((column) => ({ name: column, width: 20 })),
    rows: (of) => {
      const repair = of.case;
      const on = repair === undefined ? undefined : endedOn(repair, zone);
      if (repair === undefined || on === undefined || notInOrds(of) !== undefined) return [];
      const said = (text: string): string => impersonal(text, of);
      const item = repair.item === undefined ? null : said(repair.item);
      const category = categoryOf(item ?? '');
      const cells: Readonly<Record<(typeof COLUMNS)[number], Cell>> = {
        id: `${provider}-${repair.number}`,
        data_provider: name,
        country: where,
        partner_product_category: item,
        product_category: category.name,
        product_category_id: category.id,
        brand: 'Unknown',
        year_of_manufacture: null,
        product_age: null,
        repair_status: isFixed(of) ? 'Fixed' : 'Unknown',
        repair_barrier_if_end_of_life: null,
        group_identifier: name,
        event_date: on,
        problem: together(repair.problems.map(said)),
      };
      return [COLUMNS.map((column) => cells[column])];
    },
  };
}

/** Why a case has no row in this table; `undefined` where it has one, or was taken back. */
export function notInOrds({ case: c }: Exported): 'no-repair' | 'not-over' | undefined {
  if (c === undefined) return undefined;
  if (c.kind !== 'repair') return 'no-repair';
  return endOf(c) === undefined ? 'not-over' : undefined;
}

function endOf(c: Case): Instant | undefined {
  const isOver = c.status === 'ready' || c.status === 'collect-unrepaired';
  return c.closedAt ?? (isOver ? c.statusSince : undefined);
}

/** The local date on which a repair was over; `undefined` while it is not. */
function endedOn(c: Case, zone: ZoneTable): string | undefined {
  const at = endOf(c);
  return at === undefined ? undefined : isoDate(localDay(zone, at));
}

/** It was said to be ready, and not since that it was not. */
const isFixed = ({ case: c }: Exported): boolean =>
  c !== undefined &&
  c.status !== 'collect-unrepaired' &&
  (c.status === 'ready' || c.promises.some((p) => p.kind === 'ready' && p.keptAt !== null));
