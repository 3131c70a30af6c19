import { describe, expect, test } from 'vitest';
import { foldCase, takenBackBy } from '../../src/domain/fold.ts';
import { customerNumber } from '../../src/domain/ids.ts';
import { brief } from '../../src/reports/brief.ts';
import { caseView, type CaseView } from '../../src/reports/case-view.ts';
import { briefText, caseText } from '../../src/terminal/render-case.ts';
import { logText } from '../../src/terminal/render-log.ts';
import { pageAt, widest } from '../support/page.ts';
import {
  called,
  closed,
  given,
  intake,
  kept,
  noted,
  postponed,
  promised,
  reopened,
  retracted,
  status,
  time,
  told,
  waived,
  type Step,
} from '../support/shop.ts';

const NOW = '2026-11-24 07:30';
const page = pageAt(NOW);

function viewOf(...steps: readonly Step[]): CaseView {
  const { entries, book } = given(...steps);
  const c = foldCase(entries, book.retractions);
  if (c === undefined) throw new Error('no case');
  return caseView(c, book.customers.get(customerNumber(1)), entries, book.retractions, time(NOW));
}

const story = [
  intake('2026-11-20 10:00', {
    name: 'Astrid Lund',
    phone: '070-174 06 12',
    prefers: 'sms',
    item: 'iPhone 13 mini',
    serial: 'F17XK',
    ref: 'W-123',
    problems: ['the screen is cracked', 'it does not charge'],
    agreed: ['800 kr at the most'],
  }),
  promised('diagnosis', '2026-11-21 10:00'),
  kept(1, { at: '2026-11-20 16:00' }),
  promised('ready', '2026-11-23 17:30', { clock: 'working', if: 'the part comes' }),
  postponed(2, '2026-11-26 12:00', { because: 'it did not come' }),
  called('wants to see it working before taking it home', {
    at: '2026-11-23 11:00',
    agreed: ['a new battery'],
  }),
  noted('wrong case'),
  retracted(7, 7),
  status('waiting-parts', { at: '2026-11-23 12:00' }),
];

test('a case with its whole story', () => {
  expect(caseText(viewOf(...story), page))
    .toBe(`1 Astrid Lund, iPhone 13 mini: waiting for parts. 1.2 is late and they do not
  know.
repair, taken in Fri 20 Nov 10:00 by anna
070-174 06 12, wants SMS, customer 1
Serial F17XK, Reference W-123
Fault: the screen is cracked
Fault: it does not charge

Promised
  1.1  diagnosis  kept               kept Fri 20 Nov 16:00  2026-11-21 10:00
      due Sat 21 Nov 10:00
  1.2  ready      overdue, NOT TOLD  due yesterday 17:30    2026-11-23 17:30, w…
      if the part comes
      postponed Fri 20 Nov 16:00 to Thu 26 Nov 12:00: the customer does not know

Agreed
  Fri 20 Nov 10:00  800 kr at the most
  yesterday 11:00   a new battery

Story
  Fri 20 Nov 10:00  anna  Taken in: repair.
                          Fault: the screen is cracked
                          Fault: it does not charge
                          Agreed: 800 kr at the most
  Fri 20 Nov 10:00  anna  Promised 1.1 diagnosis by Sat 21 Nov 10:00 (2026-11-21
                          10:00).
  Fri 20 Nov 16:00  anna  1.1 kept.
  Fri 20 Nov 16:00  anna  Promised 1.2 ready by Mon 23 Nov 17:30 (2026-11-23
                          17:30, working hours).
                          if the part comes
  Fri 20 Nov 16:00  anna  1.2 postponed to Thu 26 Nov 12:00. The customer was
                          not told.
                          Because: it did not come
  yesterday 11:00   anna  Rang: wants to see it working before taking it home
                          Agreed: a new battery
  yesterday 11:00   anna  (taken back) Note: wrong case
  yesterday 11:00   anna  Entry 7 taken back.
  yesterday 12:00   anna  Now waiting for parts.
`);
});

test('a brief: what comes next, what was promised, what was agreed', () => {
  const text = briefText(brief(viewOf(...story), time(NOW)), page);
  expect(text).toContain(`Next
  1.2: text 070-174 06 12 and tell them the new time, Thu 26 Nov 12:00

Promised
  1.2  ready  overdue, NOT TOLD  due yesterday 17:30`);
  expect(text).toContain(`Last spoken to
  yesterday 11:00: Rang: wants to see it working before taking it home`);
  expect(text).not.toContain('1.1');
  expect(text).not.toContain('Story');
});

test('a brief of a case in which nothing is promised or agreed', () => {
  expect(briefText(brief(viewOf(intake('2026-11-20 10:00')), time(NOW)), page))
    .toBe(`1 no customer, no item: received.
repair, taken in Fri 20 Nov 10:00 by anna

Next
  decide what happens next, then find out whose it is

Promised
  Nothing is promised.

Agreed
  Nothing was agreed.
`);
});

const everything = [
  ...story,
  told({ notices: [1] }, { at: '2026-11-23 13:00', text: 'the part is on its way' }),
  status('ready', { owes: true, at: '2026-11-23 14:00' }),
  called('nobody', { answered: false }),
  waived(2),
  closed(),
  reopened('it does not charge again'),
];

describe('every kind of entry', () => {
  test('has its line in the log', () => {
    const { entries, book } = given(...everything);
    const by = takenBackBy(book.retractions);
    const text = logText(entries, (seq) => by(seq)?.seq, page);
    for (const line of [
      '10  yesterday 13:00   anna  1  Told by phone how it stands: the part is on its',
      'Now ready to collect. The customer is owed word',
      'Rang, no answer: nobody',
      '1.2 waived by the customer by phone: they do not',
      'Closed.',
      'Opened again: it does not charge again',
      '7  yesterday 11:00   anna  1  (taken back by 8) Note: wrong case',
    ]) {
      expect(text).toContain(line);
    }
    expect(widest(text)).toBeLessThanOrEqual(80);
  });
  test('can have lost its words', () => {
    const erased = given(...everything).entries.map(
      ({ private: _, ...entry }) => entry as typeof entry & object,
    );
    const entries = erased as typeof erased & ReturnType<typeof given>['entries'];
    expect(logText(entries, () => undefined, page)).toContain('(erased)');
  });
  test('nothing to log', () => {
    expect(logText([], () => undefined, page)).toBe('No entries.\n');
  });
});

test('whatever is in the journal, 80 columns hold and nothing is obeyed', () => {
  const nasty = `\u001b[31m\u202eevil\n修理 👨‍👩‍👧 ${'a word that goes on '.repeat(20)}${'x'.repeat(200)}`;
  const view = viewOf(
    intake(
      '2026-11-20 10:00',
      {
        name: nasty,
        phone: nasty,
        item: nasty,
        serial: nasty,
        ref: nasty,
        problems: [nasty],
        agreed: [nasty],
      },
      { by: nasty },
    ),
    promised('ready', '2026-11-23 17:30', { if: nasty, by: nasty }),
    promised('delivery', '2026-11-23 17:30', { from: nasty }),
    postponed(1, '2026-11-26 12:00', { because: nasty }),
    called(nasty, { agreed: [nasty] }),
    noted(nasty),
    told({}, { text: nasty }),
    closed(),
    reopened(nasty),
  );
  const { entries } = given(intake('2026-11-20 10:00', { name: nasty }, { by: nasty }), noted(nasty));
  for (const text of [
    caseText(view, page),
    briefText(brief(view, time(NOW)), page),
    logText(entries, () => undefined, page),
  ]) {
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(widest(text)).toBeLessThanOrEqual(80);
  }
});
