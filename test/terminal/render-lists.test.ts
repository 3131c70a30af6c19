import { expect, test } from 'vitest';
import { customerNumber } from '../../src/domain/ids.ts';
import { listCases, type CaseList } from '../../src/reports/list.ts';
import {
  countCase,
  promisesReport,
  promiseTally,
  type PromiseGroup,
  type PromisesReport,
} from '../../src/reports/promises.ts';
import { customerText } from '../../src/terminal/render-customer.ts';
import { listText } from '../../src/terminal/render-list.ts';
import { promisesText } from '../../src/terminal/render-promises.ts';
import { listWords } from '../../src/words/en/lists.ts';
import { busy, NOW } from '../reports/busy-morning.ts';
import { pageAt, widest } from '../support/page.ts';
import { calendar, given, time, type Journalled } from '../support/shop.ts';

const page = pageAt(NOW);

const listOf = (journal: Journalled): CaseList =>
  listCases(
    journal.book.open.values(),
    { state: 'open', sort: 'due' },
    {
      now: time(NOW),
      zone: calendar.zone,
      country: 'SE',
      customerOf: (no) => journal.book.customers.get(no),
    },
  );

function promisesOf(journal: Journalled, group?: PromiseGroup): PromisesReport {
  const tally = promiseTally({
    now: time(NOW),
    zone: calendar.zone,
    ...(group === undefined ? {} : { group }),
  });
  for (const c of journal.book.open.values()) countCase(tally, c);
  return promisesReport(tally);
}

test('a list: how many, then a line a case', () => {
  const list = listOf(busy);
  const text = listText(list, listWords.cases(list.cases.length, list.found, 'open'), page);
  expect(text).toBe(`8 open cases.

2  Bo Ek        Lenovo Yoga          received              yesterday 12:00, late
5  no customer  found outside the…   received              yesterday 15:00, late
1  Astrid Lund  iPhone 13 mini       received              yesterday 16:00, late
3  Carin Ås     Bicycle, Crescent    received              today 15:00
4  Dan          Moccamaster          ready to collect
6  Eva          PlayStation          waiting for customer
7  Fia          Canon                received
8  Gun          Nokia                ready to collect
`);
});

test('an empty list has its line', () => {
  const list = listOf(given());
  expect(listText(list, listWords.cases(0, list.found, 'open'), page)).toBe('No open case like that.\n');
  expect(listWords.cases(20, 134, 'all')).toBe('20 of 134 cases.');
});

test('a customer with their cases', () => {
  const astrid = busy.book.customers.get(customerNumber(1));
  if (astrid === undefined) throw new Error('no customer');
  const list = { ...listOf(busy), cases: listOf(busy).cases.filter((c) => c.customer === astrid), found: 1 };
  expect(customerText(astrid, list, page)).toBe(`Astrid Lund: 1 open case, 0 closed.
070-174 06 12, customer 1

1  Astrid Lund  iPhone 13 mini  received  yesterday 16:00, late
`);
});

test('how promises were kept', () => {
  expect(promisesText(promisesOf(busy, 'kind'), page))
    .toBe(`0 of 4 promises were kept on time (0 %). 4 are overdue, and the customers of 3
do not know.
All time.

kind       made  on time  postponed  late  waived  open  overdue  not told
ready         3        0          0     0       0     3        3         2
callback      1        0          0     0       0     1        1         1
diagnosis     1        0          0     0       0     1        0         0
all           5        0          0     0       0     5        4         3
`);
});

test('by party: ours without a name', () => {
  const text = promisesText(promisesOf(busy, 'party'), page);
  expect(text).toContain('(this shop)');
  expect(text).toContain('Nordfix');
  expect(promisesText(promisesOf(busy, 'clock'), page)).toContain('working hours');
  expect(promisesText(promisesOf(busy, 'item'), page)).toContain('(no item)');
  expect(widest(text)).toBeLessThanOrEqual(80);
});
