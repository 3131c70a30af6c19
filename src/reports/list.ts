/** Cases chosen and put in order: what `list` answers. */
import type { Case } from '../domain/case.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { localDay } from '../domain/clock/zone.ts';
import type { Customer } from '../domain/customer.ts';
import type { CustomerNumber } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import { plain } from '../domain/keys.ts';
import { phoneKey } from '../domain/phone.ts';
import { isFromOthers, isLive, isPaused, knownDeadline } from '../domain/promise.ts';
import { STATUSES, type CaseKind, type Status } from '../domain/vocabulary.ts';

export const LIST_SORTS = ['number', 'opened', 'due', 'status', 'customer', 'contact'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export interface CaseFilter {
  readonly state: 'open' | 'closed' | 'all';
  readonly status?: Status;
  readonly kind?: CaseKind;
  readonly staff?: string;
  /** A number, part of a name, a phone number or an e-mail. */
  readonly customer?: string;
  /** The local day on which a case was opened, or later. */
  readonly openedSince?: number;
}

export interface ListAsked extends CaseFilter {
  readonly sort: ListSort;
  /** At most so many, of those that come first. */
  readonly limit?: number;
}

/** What choosing asks of the shop and the journal. */
export interface CaseSource {
  readonly now: Instant;
  readonly zone: ZoneTable;
  /** ISO 3166-1 alpha-2: for phone numbers without a country. */
  readonly country: string;
  readonly customerOf: (no: CustomerNumber) => Customer | undefined;
}

export interface ListedCase {
  readonly case: Case;
  readonly customer: Customer | undefined;
  /** The earliest deadline that the customer knows of and waits for. */
  readonly due: Instant | null;
}

export interface CaseList {
  readonly at: Instant;
  readonly cases: readonly ListedCase[];
  /** How many there are, those beyond the limit too. */
  readonly found: number;
}

export function listCases(cases: Iterable<Case>, asked: ListAsked, source: CaseSource): CaseList {
  const chosen: ListedCase[] = [];
  const isWanted = filterOf(asked, source);
  for (const c of cases) {
    const customer = c.customer === null ? undefined : source.customerOf(c.customer);
    if (isWanted(c, customer)) chosen.push({ case: c, customer, due: nextDeadline(c) });
  }
  const sorted = chosen.sort((a, b) => ORDERS[asked.sort](a, b) || a.case.number - b.case.number);
  return { at: source.now, cases: sorted.slice(0, asked.limit), found: chosen.length };
}

/** The earliest deadline of a live promise to the customer; what stands still has none. */
export function nextDeadline(c: Case): Instant | null {
  const dues = c.promises
    .filter((p) => isLive(p) && !isFromOthers(p) && !isPaused(p))
    .map((p) => knownDeadline(p).due);
  return dues.reduce<Instant | null>((first, due) => (first === null || due < first ? due : first), null);
}

function filterOf(
  asked: CaseFilter,
  { zone, country }: CaseSource,
): (c: Case, customer: Customer | undefined) => boolean {
  const isWhom = asked.customer === undefined ? undefined : customerFilter(asked.customer, country);
  return (c, customer) =>
    (asked.state === 'all' || (asked.state === 'open') === (c.closedAt === null)) &&
    (asked.status === undefined || c.status === asked.status) &&
    (asked.kind === undefined || c.kind === asked.kind) &&
    (asked.staff === undefined || c.staff === asked.staff) &&
    (asked.openedSince === undefined || localDay(zone, c.openedAt) >= asked.openedSince) &&
    (isWhom === undefined || (customer !== undefined && isWhom(customer)));
}

function customerFilter(said: string, country: string): (customer: Customer) => boolean {
  const text = plain(said);
  const number = /^#?\d+$/.test(text) ? Number(text.replace('#', '')) : undefined;
  const digits = /\d{3}/.test(text) ? phoneKey(said, country) : '';
  return (c) =>
    c.number === number ||
    (c.name !== undefined && plain(c.name).includes(text)) ||
    (c.email !== undefined && plain(c.email) === text) ||
    (c.phone !== undefined && digits !== '' && phoneKey(c.phone, country) === digits);
}

type Order = (a: ListedCase, b: ListedCase) => number;

const last = Number.MAX_SAFE_INTEGER;
const nameOf = ({ customer }: ListedCase): string => plain(customer?.name ?? '\u{10ffff}');

/** Cases as such: by number. What waits: the earliest first, what waits for nothing last. What was opened: the newest first. */
const ORDERS: Readonly<Record<ListSort, Order>> = {
  number: () => 0,
  opened: (a, b) => b.case.openedAt - a.case.openedAt,
  due: (a, b) => (a.due ?? last) - (b.due ?? last),
  status: (a, b) => STATUSES.indexOf(a.case.status) - STATUSES.indexOf(b.case.status),
  customer: (a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0),
  contact: (a, b) => a.case.contactAt - b.case.contactAt,
};
