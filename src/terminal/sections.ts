/**
 * The sections of a report in words, whatever they are printed as: a customer with several lines has them together,
 * placed by the worst, and a long section is cut.
 */
import type { Case } from '../domain/case.ts';
import { promiseName } from '../domain/ids.ts';
import type { OwedRow, PromiseRow, StillRow, WaitingRow, Whom } from '../reports/rows.ts';
import type { CaseSections, PromiseSections, SectionName } from '../reports/sections.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';

/** One promise or case: its name, its kind or status, and since or until when. */
export interface Line {
  readonly name: string;
  readonly kind: string;
  readonly item: string;
  readonly when: string;
  /** How late, or how much is left; empty for cases. */
  readonly span: string;
  readonly todo: string;
}

/** The lines of one customer, or of one supplier. */
export interface Group {
  readonly whom: string;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly name: SectionName;
  /** Of promises, with a deadline, or of cases, since when they stand so. */
  readonly of: 'promises' | 'cases';
  readonly title: string;
  readonly count: number;
  readonly groups: readonly Group[];
  /** How many lines were cut off. */
  readonly hidden: number;
}

/** How many lines of a section the morning report shows. */
export const MOST_LINES = 20;

interface Style<Row> {
  readonly of: Section['of'];
  readonly title: string;
  readonly most: number;
  /** Rows of the same key stand together; null is like nothing but the row before it. */
  readonly key: (row: Row) => string | number | null;
  readonly whom: (row: Row) => string;
  readonly line: (row: Row) => Line;
}

/** The promises' sections that are not empty. @param soon the heading of what is due soon */
export function promiseSectionsIn(
  of: PromiseSections,
  page: Page,
  most: number,
  soon = page.words.report.sections.dueToday,
): readonly Section[] {
  const { sections } = page.words.report;
  const style = {
    of: 'promises' as const,
    most,
    key: customerKey,
    whom: (row: Whom) => customerIn(row, page),
    line: promiseLine(page),
  };
  return [
    section('silent', of.silent, { ...style, title: sections.silent }),
    section('overdue', of.overdue, { ...style, title: sections.overdue }),
    section('dueToday', of.dueToday, { ...style, title: soon }),
    section('fromOthers', of.fromOthers, {
      of: 'promises',
      title: sections.fromOthers,
      most,
      key: (row) => row.promise.from ?? null,
      whom: (row) => escapeLine(row.promise.from ?? ''),
      line: supplierLine(page),
    }),
  ].filter((s) => s.count > 0);
}

/** The cases' sections that are not empty. */
export function caseSectionsIn(of: CaseSections, page: Page, most: number): readonly Section[] {
  const { sections } = page.words.report;
  const style = {
    of: 'cases' as const,
    most,
    key: customerKey,
    whom: (row: Whom) => customerIn(row, page),
  };
  const still = { ...style, line: stillLine(page) };
  return [
    section('owed', of.owed, { ...style, line: owedLine(page), title: sections.owed }),
    section('waitingForCustomer', of.waitingForCustomer, {
      ...style,
      line: waitingLine(page),
      title: sections.waitingForCustomer,
    }),
    section('uncollected', of.uncollected, { ...still, title: sections.uncollected }),
    section('quiet', of.quiet, { ...still, title: sections.quiet }),
  ].filter((s) => s.count > 0);
}

function section<Row>(name: SectionName, rows: readonly Row[], style: Style<Row>): Section {
  const groups: Group[] = [];
  let room = style.most;
  for (const group of grouped(rows, style.key)) {
    const [first] = group;
    if (first === undefined || room <= 0) break;
    const shown = group.slice(0, room);
    room -= shown.length;
    groups.push({ whom: style.whom(first), lines: shown.map(style.line) });
  }
  const hidden = Math.max(0, rows.length - style.most);
  return { name, of: style.of, title: style.title, count: rows.length, groups, hidden };
}

/** Rows of one key together, in the order of the first of each. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | number | null): readonly Row[][] {
  const groups: Row[][] = [];
  const byKey = new Map<string | number, Row[]>();
  let unnamed: Row[] | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    const group = key === null ? unnamed : byKey.get(key);
    if (group !== undefined) {
      group.push(row);
      continue;
    }
    const fresh = [row];
    groups.push(fresh);
    unnamed = key === null ? fresh : undefined;
    if (key !== null) byKey.set(key, fresh);
  }
  return groups;
}

const customerKey = (row: Whom): number | null => row.case.customer;

/** The customer's name, escaped; or that there is none. */
export function customerIn(row: Pick<Whom, 'case' | 'customer'>, { words }: Page): string {
  if (row.case.customer === null) return words.report.noCustomerOnRecord;
  return escapeLine(row.customer?.name ?? words.report.noName);
}

/**
 * What to do about a row, and whom to reach how, as an order.
 *
 * @param promise `1.1`, where it is about one
 */
export function todoIn(
  row: Pick<Whom, 'do' | 'reach'> & { readonly newDue?: PromiseRow['newDue'] },
  { words, dates }: Page,
  promise = '',
): string {
  const { reach } = row;
  const safe = reach.by === 'none' ? reach : { ...reach, to: escapeLine(reach.to) };
  const newTime = row.newDue == null ? '' : dates.deadline(row.newDue);
  return words.report.todo[row.do](words.report.reach(safe), newTime, promise);
}

/** How late a promise is, or how much time is left, on its own clock. */
export function spanIn(row: PromiseRow, { dates }: Page): string {
  return row.overdue === null ? dates.left(row.left ?? 0, row.clock) : dates.late(row.overdue, row.clock);
}

/** What the case is about, escaped: the item, else its first fault. */
export const itemIn = (c: Case, { words }: Page): string =>
  escapeLine(c.item ?? c.problems[0] ?? words.report.noItem);

const promiseLine =
  (page: Page) =>
  (row: PromiseRow): Line => ({
    name: promiseName(row.case.number, row.promise.number),
    kind: page.words.report.kinds[row.promise.kind],
    item: itemIn(row.case, page),
    when: page.dates.deadline(row.due),
    span: spanIn(row, page),
    todo: todoIn(row, page, promiseName(row.case.number, row.promise.number)),
  });

/** A supplier's lines name the customer who waits for it. */
const supplierLine =
  (page: Page) =>
  (row: PromiseRow): Line => ({
    ...promiseLine(page)(row),
    item: page.words.report.itemOf(itemIn(row.case, page), customerIn(row, page)),
  });

const owedLine =
  (page: Page) =>
  (row: OwedRow): Line => ({
    ...(row.about === 'deadline'
      ? {
          name: promiseName(row.case.number, row.promise.number),
          kind: page.words.report.kinds[row.promise.kind],
          span: page.words.report.movedByWait,
        }
      : { name: String(row.case.number), kind: page.words.report.statuses[row.about], span: '' }),
    item: itemIn(row.case, page),
    when: page.dates.moment(row.since),
    todo: todoIn(row, page),
  });

const stillLine =
  (page: Page) =>
  (row: StillRow): Line => ({
    name: String(row.case.number),
    kind: page.words.report.statuses[row.case.status],
    item: itemIn(row.case, page),
    when: page.dates.moment(row.since),
    span: '',
    todo: todoIn(row, page),
  });

const waitingLine = (page: Page): ((row: WaitingRow) => Line) => {
  const line = stillLine(page);
  return (row) => ({ ...line(row), span: row.silent ? page.words.report.silentWait : '' });
};
