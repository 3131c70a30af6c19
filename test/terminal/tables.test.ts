import { describe, expect, test } from 'vitest';
import { due } from '../../src/reports/due.ts';
import { listCases } from '../../src/reports/list.ts';
import { morning } from '../../src/reports/morning.ts';
import { countCase, promisesReport, promiseTally } from '../../src/reports/promises.ts';
import { dueTable } from '../../src/terminal/table-due.ts';
import { listTable } from '../../src/terminal/table-list.ts';
import { morningTable } from '../../src/terminal/table-morning.ts';
import { promisesTable } from '../../src/terminal/table-promises.ts';
import type { Page } from '../../src/terminal/page.ts';
import { busy, NOW } from '../reports/busy-morning.ts';
import { paintFor, table } from '../../src/terminal/table.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { pageAt, widest } from '../support/page.ts';
import { calendar, given, intake, promised, status, time, type Journalled } from '../support/shop.ts';

const head = { seq: 28, hash: 'ab'.repeat(32) };
const nasty = `\u001b[31m\u202eevil\n修理 👨‍👩‍👧 ${'a word that goes on '.repeat(9)}${'x'.repeat(99)}`;
const hostile = given(
  intake('2026-11-20 10:00', { name: nasty, phone: nasty, item: nasty }),
  promised('ready', '2026-11-20 16:00', { from: nasty }),
  promised('callback', '2015-11-20 16:00', { clock: 'working' }),
  status('ready', { owes: true, at: '2026-11-01 10:00' }),
);
const withoutColors = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

function tables(journal: Journalled, page: Page, color: boolean): readonly (readonly [string, string])[] {
  const view = journal.seenAt(NOW);
  const tally = promiseTally({ now: time(NOW), zone: calendar.zone, group: 'kind' });
  for (const c of journal.book.open.values()) countCase(tally, c);
  const list = listCases(
    journal.book.open.values(),
    { state: 'open', sort: 'due' },
    {
      now: time(NOW),
      zone: calendar.zone,
      country: 'SE',
      customerOf: (no) => journal.book.customers.get(no),
    },
  );
  return [
    ['morning', morningTable(morning(view, head), page, color)],
    ['due', dueTable(due(view), page, color)],
    ['list', listTable(list, 'Some cases.', page, color)],
    ['promises', promisesTable(promisesReport(tally), page, color)],
  ];
}

describe.each([80, 100, 200])('%i columns', (width) => {
  const page = pageAt(NOW, width);
  test.each(tables(busy, page, false))('%s holds them', (_, text) => {
    expect(widest(text)).toBeLessThanOrEqual(width);
    expect(text).not.toContain('\u001b');
  });
  test.each(tables(hostile, page, false))(
    '%s of hostile words holds them and shows nothing to obey',
    (_, text) => {
      expect(widest(text)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    },
  );
});

test('colours change nothing but colours', () => {
  const page = pageAt(NOW, 100);
  const plain = tables(busy, page, false).map(([, text]) => text);
  const colored = tables(busy, page, true).map(([, text]) => text);
  expect(colored.map(withoutColors)).toEqual(plain);
  expect(colored[0]).toContain('\u001b[31m');
});

test('the answer is the first line, and the head is in the foot', () => {
  const text = morningTable(morning(busy.seenAt(NOW), head), pageAt(NOW, 100), false);
  expect(text.split('\n')[0]).toBe(
    '3 promises are broken and the customer does not know. 1 more is overdue.',
  );
  expect(text.trimEnd().split('\n').at(-1)).toBe(`Journal 28:${'ab'.repeat(16)}`);
});

test('nothing to report is no table', () => {
  const page = pageAt(NOW, 100);
  for (const [name, text] of tables(given(), page, false)) {
    if (name !== 'promises') expect(text).not.toContain('│');
  }
});

test('every line is as wide as the frame, whatever its signs are', () => {
  const texts = ['plain', 'Åsa', '👨‍👩‍👧 fam', '修理', 'a\u00adb', '\u200d'.repeat(90), '\ue000 x', 'one\ntwo'];
  for (const dense of [false, true]) {
    const drawn = table(
      [{ title: 'what' }, { title: 'n', align: 'right' }],
      texts.map((text, i) => [text, String(i)]),
      [8, 3],
      paintFor(false),
      dense,
    );
    expect(new Set(drawn.split('\n').map((line) => widthOf(line)))).toEqual(new Set([18]));
    for (const text of texts.flatMap((each) => each.split('\n'))) expect(drawn).toContain(text);
    expect(drawn).toContain('│   0 │');
  }
});
