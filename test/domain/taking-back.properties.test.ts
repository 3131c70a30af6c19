// Whatever a small shop records, takes back and brings back: what stands makes sense by itself, no number is given twice,
// and a kept checkpoint goes on to the same book as a full fold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Entry, Told } from '../../src/domain/entries.ts';
import { decided } from '../../src/domain/decide/deciding.ts';
import { entryFault } from '../../src/domain/entry-shapes.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { misfitOf } from '../../src/domain/fits.ts';
import { foldCase } from '../../src/domain/fold.ts';
import { isLive } from '../../src/domain/promise.ts';
import type { PromiseKind, Status } from '../../src/domain/vocabulary.ts';
import { bookFromJson, bookToJson, type BookJson } from '../../src/journal/folder/book-json.ts';
import { morning } from '../../src/reports/morning.ts';
import { countCase, promisesJson, promisesReport, promiseTally } from '../../src/reports/promises.ts';
import { viewOf } from '../../src/reports/view.ts';
import { bookFrom, PaperJournal, type Outcome } from '../support/paper-journal.ts';
import { calendar, shop, time } from '../support/shop.ts';

type Step = (journal: PaperJournal) => Outcome;

const START = Date.UTC(2026, 10, 2, 10);
const local = (minutes: number): string =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

const no = fc.constantFrom(1, 1, 1, 2, 2, 2, 3, 4);
const number = fc.integer({ min: 1, max: 3 });
const kind = fc.constantFrom<PromiseKind>('ready', 'diagnosis', 'callback', 'update');
const when = fc.constantFrom('2h', '1d', '3d', '10wh');
const status = fc.constantFrom<Status>(
  'waiting-customer',
  'repairing',
  'ready',
  'waiting-customer',
  'received',
);
const told = fc.constantFrom('phone' as const, undefined);
const contact = fc.constantFrom(
  { name: 'Astrid' },
  { phone: '0701740612' },
  { name: 'Bo', phone: '0701740613' },
);

/** A step that says what it is where a history is printed. */
const does = (said: string, take: Step): Step => Object.assign(take, { [fc.toStringMethod]: () => said });

const steps: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 2,
    arbitrary: fc
      .tuple(contact, fc.boolean(), when)
      .map(([c, known, w]) =>
        does(`intake ${JSON.stringify(c)} ${known} ${w}`, (j) =>
          j.intake(c, known ? 1 : undefined, [{ kind: 'ready', when: w }]),
        ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(kind, when, no)
      .map(([k, w, n]) => does(`promise ${n} ${k} ${w}`, (j) => j.promise(k, w, n))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, when, fc.constantFrom('phone' as const, null), no)
      .map(([p, w, t, n]) => does(`postpone ${n}.${p} ${w} ${t}`, (j) => j.postpone(p, w, t, n))),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(number, no).map(([p, n]) => does(`done ${n}.${p}`, (j) => j.done(p, n))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(number, no).map(([p, n]) => does(`waive ${n}.${p}`, (j) => j.waive(p, n))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.boolean(), fc.option(status, { nil: undefined }), fc.option(kind, { nil: undefined }), no)
      .map(([t, s, k, n]) =>
        does(`call ${n} told ${t} status ${s} promise ${k}`, (j) =>
          j.call(
            {
              told: t,
              promises: k === undefined ? [] : [{ kind: k, when: '2d' }],
              ...(s === undefined ? {} : { status: s }),
            },
            n,
          ),
        ),
      ),
  },
  { weight: 2, arbitrary: no.map((n) => does(`told ${n}`, (j) => j.told(n))) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(status, told, no)
      .map(([s, t, n]) => does(`status ${n} ${s} ${t}`, (j) => j.status(s, t, n))),
  },
  { weight: 2, arbitrary: no.map((n) => does(`note ${n}`, (j) => j.note(n))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(contact, no)
      .map(([c, n]) => does(`amend ${n} ${JSON.stringify(c)}`, (j) => j.amend(c, n))),
  },
  { weight: 3, arbitrary: no.map((n) => does(`close ${n}`, (j) => j.close(n))) },
  { weight: 2, arbitrary: no.map((n) => does(`reopen ${n}`, (j) => j.reopen(n))) },
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 12 })
      .map((back) =>
        does(`retract the last but ${back}`, (j) => j.retract(Math.max(1, j.all.length - back))),
      ),
  },
  { weight: 2, arbitrary: fc.constant(does('undo', (j) => j.undo())) },
  {
    weight: 1,
    arbitrary: fc.constant(
      does('import', (j) => {
        const next = j.book.nextCustomer;
        j.import({ customer: next, name: 'Carl' }, { customer: next + 1, name: 'Dan' });
        return decided([]);
      }),
    ),
  },
];

const history = fc.array(
  fc.record({
    take: fc.oneof(...steps),
    minutes: fc.integer({ min: 0, max: 400 }),
    by: fc.constantFrom('anna', 'bertil'),
  }),
  { minLength: 20, maxLength: 60, size: 'max' },
);

type History = typeof history extends fc.Arbitrary<infer Of> ? Of : never;

function played(
  of: History,
  after: (journal: PaperJournal, outcome: Outcome) => void = () => {},
): PaperJournal {
  const journal = new PaperJournal();
  let minutes = 0;
  journal.on(local(0));
  for (const name of ['Astrid', 'Bo'])
    journal.must(journal.intake({ name }, undefined, [{ kind: 'ready', when: '3d' }]));
  for (const { take, minutes: later, by } of of) {
    minutes += later;
    journal.on(local(minutes), by);
    after(journal, take(journal));
  }
  return journal;
}

/** What a case stands on, entry by entry: each must be possible by those before it. */
function assertSound(entries: readonly Entry[]): void {
  let c: Case | undefined;
  for (const entry of entries) {
    if (c !== undefined) assertPossible(c, entry);
    else expect(['case-opened', 'case-imported', 'entries-retracted'], `${entry.seq}`).toContain(entry.type);
    c = evolve(c, entry);
  }
  if (c !== undefined) assertCase(c);
}

function assertPossible(c: Case, entry: Entry): void {
  const at = `${entry.seq} ${entry.type}`;
  const open = (): void => expect(c.closedAt, `${at} on a closed case`).toBeNull();
  const live = (n: number): void => {
    open();
    expect(c.promises.filter((p) => p.number === n).map(isLive), `${at}: promise ${n}`).toEqual([true]);
  };
  const knows = (said: Told | undefined): void => {
    for (const n of said?.promises ?? [])
      expect(
        c.promises.some((p) => p.number === n),
        `${at}: told of promise ${n}`,
      ).toBe(true);
    for (const n of said?.notices ?? [])
      expect(
        c.notices.some((each) => each.number === n),
        `${at}: told of notice ${n}`,
      ).toBe(true);
  };
  switch (entry.type) {
    case 'promise-made':
      open();
      expect(
        c.promises.some((p) => p.number === entry.data.promise),
        `${at} again`,
      ).toBe(false);
      return;
    case 'promise-postponed':
    case 'promise-kept':
    case 'promise-waived':
      return live(entry.data.promise);
    case 'call-noted':
      return knows(entry.data.told);
    case 'customer-told':
      open();
      return knows(entry.data.told);
    case 'status-changed': {
      open();
      knows(entry.data.told);
      expect(entry.data.status, at).not.toBe(c.status);
      expect(entry.data.owes === undefined || c.customer !== null, at).toBe(true);
      const deadline = (of: { promise: number; deadline: number }) =>
        c.promises.find((p) => p.number === of.promise)?.deadlines[of.deadline - 1];
      for (const of of entry.data.paused ?? [])
        expect(deadline(of), at).toMatchObject({ due: expect.any(Number) });
      for (const of of entry.data.resumed ?? []) expect(deadline(of)?.paused, at).toBeDefined();
      return;
    }
    case 'case-closed':
      open();
      expect(c.promises.filter(isLive), at).toEqual([]);
      expect(
        c.notices.filter((n) => n.settledAt === null),
        at,
      ).toEqual([]);
      return;
    case 'case-reopened':
      expect(c.closedAt, at).not.toBeNull();
      return;
    default:
  }
}

function assertCase(c: Case): void {
  const numbers = c.promises.map((p) => p.number);
  expect(new Set(numbers).size, numbers.join()).toBe(numbers.length);
  if (shop.promises.pauseWhile.includes(c.status)) return;
  const still = c.promises.filter((p) => isLive(p) && p.deadlines.some((d) => d.paused !== undefined));
  expect(
    still.map((p) => p.number),
    'stand still for ever',
  ).toEqual([]);
}

const plainBook = (book: Book) => ({
  ...book,
  open: [...book.open].sort(([a], [b]) => a - b),
  customers: [...book.customers].sort(([a], [b]) => a - b),
  openCasesOf: [...book.openCasesOf].sort(([a], [b]) => a - b),
  settled: book.settled.list(),
  last: [...book.last].sort(([a], [b]) => (a < b ? -1 : 1)),
});

const fromCheckpoint = (book: Book): Book =>
  bookFromJson(JSON.parse(JSON.stringify(bookToJson(book))) as BookJson);

/** The book, but for who did what last, and that something was taken back. */
const known = (book: Book): unknown => {
  const { last: _, retractions: __, ...rest } = plainBook(book);
  return plain(rest);
};

const HEAD = { seq: 0, hash: '' };

/** What reports say of a journal at the time that it has come to. */
function reports(journal: PaperJournal): object {
  const now = time(journal.at);
  const tally = promiseTally({ now, zone: calendar.zone, group: 'kind' });
  for (const each of journal.numbers) {
    const c = journal.caseOf(each);
    if (c !== undefined) countCase(tally, c);
  }
  return {
    morning: plain(morning(viewOf(journal.book, shop, calendar, now), HEAD)),
    promises: promisesJson(promisesReport(tally)),
  };
}

/** As data. The last entry about a case is a taking back, if there was one. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'lastSeq' ? 0 : each)));

describe('whatever is recorded and taken back', () => {
  test('what stands makes sense by itself', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(history, (of) => {
        played(of, (j, outcome) => {
          if (!outcome.ok || j.all.at(-1)?.type !== 'entries-retracted') return;
          for (const each of j.numbers) assertSound(j.standing.filter((e) => e.case === each));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('no promise and no notice has the number of another, not even of one that was taken back', () => {
    fc.assert(
      fc.property(history, (of) => {
        const { all, numbers } = played(of);
        for (const each of numbers) {
          const entries = all.filter((e) => e.case === each);
          const promises = entries.flatMap((e) => (e.type === 'promise-made' ? e.data.promise : []));
          const notices = entries.flatMap((e) => (e.type === 'status-changed' ? (e.data.owes ?? []) : []));
          expect(promises).toEqual(promises.map((_, i) => i + 1));
          expect(notices).toEqual(notices.map((_, i) => i + 1));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('each entry has the shape of one, and fits those before it', () => {
    fc.assert(
      fc.property(history, (of) => {
        const { all } = played(of);
        for (const [i, entry] of all.entries()) {
          const before = all.slice(0, i);
          const { nextCase, nextCustomer, retractions } = bookFrom(before);
          const own = before.filter((e) => e.case === entry.case);
          const misfit = misfitOf(entry, {
            nextCase,
            nextCustomer,
            lost: 0,
            latest: before.map((e) => e.recordedAt).reduce((a, b) => (a > b ? a : b), ''),
            case: () => foldCase(own, retractions),
          });
          const { batch: _, ...written } = entry; // on paper it has another name than in a journal
          expect([entry.seq, entryFault(written), misfit]).toEqual([entry.seq, undefined, undefined]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a checkpoint goes on to the book that a full fold gives', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 60 }), (of, at) => {
        let [kept, upTo, steps]: [Book, number, number] = [bookFrom([]), 0, 0];
        const { all, book } = played(of, (j) => {
          steps += 1;
          if (steps === at) [kept, upTo] = [fromCheckpoint(j.book), j.all.length];
        });
        expect(plainBook(bookFrom(all))).toEqual(plainBook(book));
        expect(plainBook(bookFrom(all, kept, upTo))).toEqual(plainBook(book));
      }),
      { numRuns: 150 },
    );
  });

  test('a taking back that is taken back leaves every report as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(history, (of) => {
        const journal = played(of);
        const seqs = journal.all.map((e) => e.seq);
        for (const seq of seqs) {
          const before = reports(journal);
          const book = known(journal.book);
          if (!journal.retract(seq).ok) continue;
          journal.must(journal.retract(journal.all.length));
          expect(reports(journal)).toEqual(before);
          expect(known(journal.book)).toEqual(book);
        }
      }),
      { numRuns: 50 },
    );
  });
});
