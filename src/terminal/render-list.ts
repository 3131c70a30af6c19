/** `list` and `find` as plain text: a line a case. */
import type { CaseList, ListedCase } from '../reports/list.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { itemIn } from './sections.ts';
import { inColumns, wrap } from './text.ts';

const COLUMNS = [{ align: 'right' }, { flexible: true }, { flexible: true }, {}, {}] as const;

/** @param headline the first line: how many, of what */
export function listText(list: CaseList, headline: string, page: Page): string {
  const lines = inColumns(
    list.cases.map((listed) => listCells(listed, list.at, page)),
    COLUMNS,
    page.width,
  );
  const head = wrap(headline, page.width);
  return lines.length === 0 ? `${head}\n` : `${head}\n\n${lines.join('\n')}\n`;
}

/** Number, customer, item, status, and when the next promise is due, or when the case was closed. */
export function listCells(
  { case: c, customer, due }: ListedCase,
  now: number,
  page: Page,
): readonly string[] {
  const { words, dates } = page;
  const { report, lists } = words;
  const next = due === null ? '' : dates.deadline(due);
  return [
    String(c.number),
    customer === undefined ? report.noCustomer : escapeLine(customer.name ?? customer.phone ?? report.noName),
    itemIn(c, page),
    c.closedAt === null ? report.statuses[c.status] : lists.closed(dates.day(c.closedAt)),
    due !== null && due < now ? lists.overdue(next) : next,
  ];
}
