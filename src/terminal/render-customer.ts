/** `customer` as plain text: who it is, and every case. */
import type { Customer } from '../domain/customer.ts';
import type { CaseList } from '../reports/list.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { listText } from './render-list.ts';

export function customerText(customer: Customer, list: CaseList, page: Page): string {
  return listText(list, customerHead(customer, list, page).join('\n'), page);
}

/** The name with how many cases, and below it how to reach them. */
export function customerHead(customer: Customer, list: CaseList, { words }: Page): readonly string[] {
  const open = list.cases.filter((c) => c.case.closedAt === null).length;
  const name = escapeLine(customer.name ?? words.report.noName);
  const known = [customer.phone, customer.email].flatMap((to) => (to === undefined ? [] : [escapeLine(to)]));
  return [
    words.lists.customer(name, open, list.found - open),
    [
      ...known,
      ...(customer.prefers === undefined ? [] : [words.case.prefers[customer.prefers]]),
      words.lists.customerNumber(customer.number),
    ].join(', '),
  ];
}
