/** Cases on their way out, from a journal that is told as people would. */
import { foldCustomer, takenBackBy } from '../../src/domain/fold.ts';
import type { CaseNumber } from '../../src/domain/ids.ts';
import { exported, type Exported } from '../../src/export/exported.ts';
import type { Beginning, Ending, Form } from '../../src/export/form.ts';
import { given, type Step } from '../support/shop.ts';

export const BEGINNING: Beginning = {
  at: '2026-11-24T06:30:00Z',
  by: 'lofte 0.1.0',
  journal: { id: null, entries: 0, head: `0:${'0'.repeat(64)}` },
  shop: {
    name: 'Fjordgatan',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    language: 'en',
    currency: 'SEK',
  },
  selection: { since: null, open: false, customer: null },
};
const ENDING: Ending = { cases: 0, entries: 0, lost: [], withheld: 0 };

/** Every case of a journal, in order. */
export function casesOf(...steps: readonly Step[]): readonly Exported[] {
  const { entries, book } = given(...steps);
  const standing = { takenBackBy: takenBackBy(book.retractions), isErased: () => false };
  const numbers = [...new Set(entries.map((e) => e.case))].filter((no): no is CaseNumber => no !== null);
  return numbers.map((no) => {
    const theirs = entries.filter((e) => e.case === no);
    const of = exported(no, theirs, standing);
    const customer = of.case?.customer ?? null;
    return { ...of, customer: customer === null ? undefined : foldCustomer(customer, entries) };
  });
}

/** All that a form writes of some cases. */
export function written(form: Form, cases: readonly Exported[]): Buffer {
  const pieces = [form.begin(BEGINNING), ...cases.map((of) => form.each(of)), form.end(ENDING)];
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
