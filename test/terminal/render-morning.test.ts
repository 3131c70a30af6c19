import { describe, expect, test } from 'vitest';
import { morning } from '../../src/reports/morning.ts';
import { next } from '../../src/reports/next.ts';
import { due } from '../../src/reports/due.ts';
import { dueText } from '../../src/terminal/render-due.ts';
import { morningText } from '../../src/terminal/render-morning.ts';
import { nextText } from '../../src/terminal/render-next.ts';
import { busy, NOW } from '../reports/busy-morning.ts';
import { pageAt, widest } from '../support/page.ts';
import { given, intake, postponed, promised, status, time, told, type Journalled } from '../support/shop.ts';

const head = { seq: 28, hash: 'ab'.repeat(32) };
const page = pageAt(NOW);
const textOf = (journal: Journalled): string => morningText(morning(journal.seenAt(NOW), head), page);

test('a busy morning, as it goes into a mail', () => {
  expect(textOf(busy)).toBe(`3 promises are broken and the customer does not know. 1 more is overdue.
Fjordgatan Elektronik, Tuesday 24 November at 07:30
8 open cases, 6 live promises.

Broken, and the customer does not know (3)
  No customer on record: find out whose it is and tell them the new time, Thu 26
    Nov 15:00
    5.1  ready     found outside the door  yesterday 15:00  16 h 30 min late
  Astrid Lund: ring 070-174 06 12, a call was promised
    1.1  callback  iPhone 13 mini          yesterday 16:00  15 h 30 min late
    1.2  ready     iPhone 13 mini          yesterday 17:30  closed since
      ring 070-174 06 12, say that it is late and give a new time

Overdue, and the customer knows (1)
  Bo Ek: finish it, or text 070-174 06 13 and give a new time
    2.1  ready  Lenovo Yoga  yesterday 12:00  19 h 30 min late

Due today, or before we open again (1)
  Carin Ås: finish it in time, then write to carin@example.org
    3.1  diagnosis  Bicycle, Crescent  today 15:00  6 h working time left

Promised to us by others (1)
  Nordfix: ask when it comes
    3.2  delivery  Carin Ås, Bicycle, Cresce…  yesterday 15:00  16 h 30 min late

Word that is owed (1)
  Dan: find out how to reach them and say so
    4  ready to collect  Moccamaster  since Fri 20 Nov 12:00

Waiting for the customer (1)
  Eva: ring 070-174 06 15 and ask for an answer
    6  waiting for customer  PlayStation  since Wed 18 Nov 12:00

Not collected (1)
  Gun: ring 070-174 06 17 and ask them to collect it
    8  ready to collect  Nokia  since Tue 3 Nov 12:00

Quiet: nothing promised, nobody spoken to (1)
  Fia: decide what happens next, then ring 070-174 06 16
    7  received  Canon  since Thu 12 Nov 12:00

Kept on time: 1 of 5 these 30 days (20 %); none fell due the 30 before.
Journal 28:${'ab'.repeat(16)}
`);
});

describe('the first line is the answer', () => {
  const taken = intake('2026-11-20 10:00', { name: 'Astrid Lund' });
  const late = promised('ready', '2026-11-23 16:00');
  const tell = told({ promises: [1] }, { at: '2026-11-23 17:00' });
  const first = (journal: Journalled): string | undefined => textOf(journal).split('\n')[0];
  test('nothing to report still has its line', () => {
    const text = textOf(given());
    expect(text).toBe(`Nothing is overdue and nobody waits for word. Nothing falls due before we open
tomorrow 09:00.
Fjordgatan Elektronik, Tuesday 24 November at 07:30
0 open cases, 0 live promises.

No promise fell due in these 60 days.
Journal 28:${'ab'.repeat(16)}
`);
  });
  test('by what is worst', () => {
    expect(first(given(taken, late))).toBe('1 promise is broken and the customer does not know.');
    expect(first(given(taken, late, tell))).toBe('1 promise is overdue; the customer knows.');
    expect(first(given(taken, late, tell, taken, late))).toBe(
      '1 promise is broken and the customer does not know. 1 more is overdue.',
    );
    expect(first(given(taken, status('ready', { owes: true })))).toBe(
      'Nothing is overdue, but 1 notice is owed to customers.',
    );
    expect(first(given(taken, promised('ready', '2026-11-24 16:00')))).toBe(
      'Nothing is overdue and nobody waits for word. 1 promise falls due before we open',
    );
  });
});

test('a customer with several lines has them together, placed by the worst', () => {
  const text = textOf(
    given(
      intake('2026-11-20 10:00', { name: 'Astrid Lund' }),
      promised('ready', '2026-11-22 16:00'),
      intake('2026-11-20 10:00', { name: 'Bo Ek' }),
      promised('ready', '2026-11-22 17:00'),
      intake('2026-11-20 10:00', { name: 'Astrid Lund' }),
      promised('ready', '2026-11-23 16:00'),
    ),
  );
  const lines = text.split('\n').filter((line) => /^ {2}[AB]| [123]\.1 /.test(line));
  expect(lines.map((line) => line.trim().slice(0, 5))).toEqual(['Astri', '1.1  ', '3.1  ', 'Bo Ek', '2.1  ']);
});

describe('a long section', () => {
  const many = given(
    ...Array.from({ length: 33 }, (_, i) => [
      intake('2026-11-10 10:00', { name: `Customer ${Math.floor(i / 2)}` }),
      promised('ready', '2026-11-20 16:00'),
    ]).flat(),
  );
  test('is cut, with its count said', () => {
    const text = textOf(many);
    expect(text.match(/^ {4} *\d+\.1 /gm)).toHaveLength(20);
    expect(text).toContain('Broken, and the customer does not know (33)');
    expect(text).toContain('and 13 more: lofte due');
  });
  test('is whole in due', () => {
    const text = dueText(due(many.seenAt(NOW)), page);
    expect(text.match(/^ {4} *\d+\.1 /gm)).toHaveLength(33);
    expect(text).not.toContain(' more: ');
  });
});

describe('whatever is in the journal', () => {
  const nasty = '\u001b]0;pwned\u0007\u001b[31m\u202eevil\r\n修理 👨‍👩‍👧 ';
  const long = `${nasty}${'a word that goes on '.repeat(20)}${'x'.repeat(200)}`;
  const journal = given(
    intake('2026-11-20 10:00', { name: long, phone: long, item: long, problems: [long] }),
    promised('ready', '2026-11-20 16:00'),
    promised('callback', '2015-11-20 16:00', { clock: 'working' }),
    promised('delivery', '2026-11-24 16:00', { from: long }),
    promised('quote', '2026-11-24 16:00'),
    promised('ready', '2026-11-23 16:00'),
    postponed(5, '2027-11-26 15:00'),
    status('ready', { owes: true, at: '2026-11-01 10:00' }),
    intake('2026-11-10 10:00', { email: long, item: long }),
    status('waiting-customer', { owes: true }),
    intake('2026-11-10 10:00', { name: long, item: long }),
  );
  const view = journal.seenAt(NOW);
  test.each([
    ['morning', morningText(morning(view, head), page)],
    ['due', dueText(due(view), page)],
    ['due within', dueText(due(view, { within: time('2026-11-24 12:00') }), page)],
    ['next', nextText(next(view), page)],
  ])('%s holds 80 columns and shows nothing to obey', (_, text) => {
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('\\x1b');
  });
});

describe('due and next', () => {
  const view = busy.seenAt(NOW);
  test('due: what is asked for, up to the limit', () => {
    const text = dueText(due(view, { within: time('2026-11-26 12:00') }), page);
    expect(text.split('\n')[0]).toBe(
      '3 promises are broken and the customer does not know. 1 more is overdue.',
    );
    expect(text).toContain('Due by Thu 26 Nov 12:00 (1)');
  });
  test('due: nothing', () => {
    expect(dueText(due(given().seenAt(NOW)), page)).toBe(
      'Nothing is overdue, and nothing falls due before tomorrow 09:00.\n',
    );
  });
  test('next: what to do, about what, and why', () => {
    expect(nextText(next(view), page))
      .toBe(`No customer on record: find out whose it is and tell them the new time, Thu 26
Nov 15:00
5.1 ready, found outside the door, due yesterday 15:00.
They have not been told that it is late (16 h 30 min late).
`);
    expect(nextText(next(given().seenAt(NOW)), page)).toBe('Nothing waits to be done.\n');
  });
});
