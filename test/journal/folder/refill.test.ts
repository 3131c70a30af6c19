// Entries that come from an export, which somebody may have changed anywhere: they are refused, or they make a journal that
// is whole, that can be read, and that is the same whether its checkpoint is believed or not.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Entry, SeqRange } from '../../../src/domain/entries.ts';
import { entryFault } from '../../../src/domain/entry-shapes.ts';
import { customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import { createJournal, openJournal } from '../../../src/journal/folder/open.ts';
import type { Journal, RefillOutcome } from '../../../src/journal/journal.ts';
import type { JournalProblem } from '../../../src/journal/problem.ts';
import type { Result } from '../../../src/domain/result.ts';
import { morning } from '../../../src/reports/morning.ts';
import { viewOf } from '../../../src/reports/view.ts';
import { PaperJournal } from '../../support/paper-journal.ts';
import { calendar, shop, time } from '../../support/shop.ts';
import { anna, intake, noted } from '../facts.ts';
import { must, plainBook, tell } from '../journal-contract.ts';
import { optionsAt } from './shop-folder-options.ts';

const root = mkdtempSync(join(tmpdir(), 'lofte-refill-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
let made = 0;

function journal(): Journal {
  const at = join(root, `${(made += 1)}`);
  must(createJournal(at));
  return openJournal(optionsAt(at));
}

async function filled(
  into: Journal,
  entries: readonly Entry[],
  lost: readonly SeqRange[] = [],
  last = entries.length + lost.reduce((sum, [from, to]) => sum + to - from + 1, 0),
): Promise<Result<RefillOutcome, JournalProblem>> {
  const refill = must(await into.refill(anna));
  for (const entry of entries) refill.add(entry);
  return refill.commit({ last, lost, dryRun: false });
}

/** A shop's two days, with batches as journals have them. */
function paper(): readonly Entry[] {
  const j = new PaperJournal().on('2026-11-23 10:00');
  j.must(j.intake({ name: 'Astrid', phone: '0701740612' }, undefined, [{ kind: 'ready', when: '3d' }]));
  j.must(j.intake({ name: 'Bo' }, undefined, [{ kind: 'diagnosis', when: '24wh' }]));
  j.must(j.promise('delivery', '2d', 1, 'Verkstad Nord')).must(j.note(2));
  j.on('2026-11-23 14:00', 'bertil').must(
    j.call({ told: true, promises: [{ kind: 'callback', when: '2h' }] }, 2),
  );
  j.must(j.status('waiting-customer', undefined, 1)).must(j.postpone(1, '4d', null, 2));
  j.on('2026-11-24 10:00')
    .must(j.status('repairing', undefined, 1))
    .must(j.told(1))
    .must(j.done(2, 2));
  j.must(j.note(1)).must(j.retract(j.all.length)).must(j.note(1)).must(j.undo());
  j.import({ customer: 3, name: 'Carl' }, { customer: 4, name: 'Dora' });
  j.must(j.amend({ phone: '0701740613' }, 3))
    .must(j.waive(1, 2))
    .must(j.status('ready', 'phone', 2));
  j.must(j.close(2)).must(j.reopen(2));
  const batches = new Map<string, string>();
  return j.all.map(({ batch, ...entry }): Entry => {
    if (batch === undefined) return entry;
    if (!batches.has(batch)) batches.set(batch, `01M81TRC4G${String(batches.size).padStart(16, '0')}`);
    return { ...entry, batch: batches.get(batch) ?? '' };
  });
}

const again = ({ at }: Journal): Journal => openJournal(optionsAt(at));

/** Everything of it is read. */
function expectReadable(of: Journal): void {
  expect(must(of.verify()).problems).toEqual([]);
  const kept = must(again(of).read());
  rmSync(join(of.at, 'cache'), { recursive: true });
  const folded = must(again(of).read());
  expect(plainBook(kept)).toEqual(plainBook(folded));
  const cases = [...folded.cases()];
  for (const c of cases) expect(kept.caseOf(c.number)).toEqual(c);
  for (let no = 1; no < folded.book.nextCustomer; no += 1) folded.customerOf(customerNumber(no));
  morning(viewOf(folded.book, shop, calendar, time('2026-11-24 12:00')), folded.head);
}

test('as they were, they are the journal', async () => {
  const entries = paper();
  const there = journal();
  const done = must(await filled(there, entries.toReversed()));
  expect(done).toMatchObject({ there: 0, added: entries.length, head: { seq: entries.length } });
  expect([...must(again(there).read()).entries()]).toEqual(entries);
  expectReadable(there);
});

test('what was lost keeps its numbers, and verifies', async () => {
  const entries = paper();
  const isLost = (seq: number): boolean => [3, 4, 5, 9, entries.length].includes(seq);
  const lost: readonly SeqRange[] = [
    [seqNumber(3), seqNumber(5)],
    [seqNumber(9), seqNumber(9)],
    [seqNumber(entries.length), seqNumber(entries.length)],
  ];
  const there = journal();
  const left = entries.filter(({ seq }) => !isLost(seq));
  must(await filled(there, left, lost));
  const found = [...must(there.read()).entries()];
  expect(found.filter((e) => !isLost(e.seq))).toEqual(left);
  expect(found.filter((e) => isLost(e.seq))).toMatchObject(
    [5, 9, entries.length].map((seq) => ({ seq, type: 'repaired', by: 'anna', data: { damage: [] } })),
  );
  expectReadable(there);
  expect(must(await filled(again(there), left, lost))).toMatchObject({ added: 0 });
});

test('a repair behind what was lost needs nothing in its place', async () => {
  const entries = paper();
  const repaired: Entry = {
    type: 'repaired',
    case: null,
    seq: seqNumber(entries.length + 4),
    by: 'anna',
    happenedAt: '2026-11-25T09:00:00Z',
    recordedAt: '2026-11-25T09:00:00Z',
    data: { damage: [] },
  };
  const there = journal();
  const lost: readonly SeqRange[] = [[seqNumber(entries.length + 1), seqNumber(entries.length + 3)]];
  must(await filled(there, [...entries, repaired], lost));
  expect([...must(there.read()).entries()]).toEqual([...entries, repaired]);
  expectReadable(there);
});

test('a torn write in the way is put right, and copied nowhere in a dry run', async () => {
  const entries = paper();
  for (const tail of ['{"v":1,"torn', '']) {
    const there = journal();
    must(await filled(there, entries.slice(0, 2)));
    rmSync(join(there.at, 'cache'), { recursive: true });
    const file = join(there.at, 'journal/2026.jsonl');
    if (tail === '') {
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
    } else writeFileSync(file, tail, { flag: 'a' });
    const dry = must(await again(there).refill(anna));
    for (const entry of entries) dry.add(entry);
    expect(must(await dry.commit({ last: entries.length, lost: [], dryRun: true }))).toMatchObject({
      there: 2,
      added: entries.length - 2,
    });
    expect(must(await filled(again(there), entries))).toMatchObject({ there: 2, added: entries.length - 2 });
    expect([...must(again(there).read()).entries()]).toEqual(entries);
    expectReadable(there);
  }
});

test('nothing happened after it was recorded, but by a clock that went backwards', async () => {
  const entries = paper();
  const at = (from: number, happenedAt: string): readonly Entry[] =>
    entries.map((entry, i) => (i === from ? { ...entry, happenedAt } : entry));
  const misfit = { kind: 'entry-misfit', seq: 4, misfit: { of: 'time', on: '2090-01-01' } };
  expect(await filled(journal(), at(3, '2090-01-01T00:00:00Z'))).toMatchObject({ problem: misfit });
  // by the clock it was the next day, and then it was put right
  const behind = entries.map((entry, i): Entry => {
    if (i === 2) return { ...entry, recordedAt: '2026-11-24T23:00:00Z' };
    return i === 3 ? { ...entry, happenedAt: '2026-11-24T23:00:00Z' } : entry;
  });
  must(await filled(journal(), behind));
});

test('nobody else’s entries are touched, and others wait meanwhile', async () => {
  const entries = paper();
  const there = journal();
  tell(there, anna, intake(1, 1, { name: 'Ida' }), noted(1, 'x'));
  const before = must(there.read()).head;
  expect(await filled(again(there), entries)).toMatchObject({
    problem: { kind: 'other-entries', seq: 1 },
  });
  expect(must(again(there).read()).head).toEqual(before);
});

/** What a value may become in other hands. */
const POOL: readonly unknown[] = [
  0,
  1,
  2,
  3,
  4,
  9,
  13,
  1e9,
  2 ** 53,
  -1,
  1.5,
  null,
  true,
  false,
  '',
  'x',
  'phone',
  'ready',
  'received',
  'waiting-customer',
  'erased',
  'case-opened',
  'call-noted',
  'entries-retracted',
  '2026-11-23T09:00:00Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
  'PT9999999H',
  'PT0S',
  [],
  {},
  [1],
  [[1, 3]],
  [[1, 900]],
  { channel: 'phone', notices: [1], promises: [1] },
];

interface Place {
  readonly inside: Record<string, unknown>;
  readonly key: string;
}

/** All that can be changed in some entries. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Record<string, unknown>;
  return Object.keys(inside).flatMap((key) => [{ inside, key }, ...placesIn(inside[key])]);
}

const change = fc.record({ at: fc.nat(), to: fc.oneof(fc.constantFrom(...POOL), fc.constant(undefined)) });

test(
  'changed anywhere, they are refused, or can be read like any journal',
  { timeout: 120_000 },
  async () => {
    const known = new Set<string>();
    let came = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const entries = structuredClone(paper()) as unknown as Entry[];
        for (const { at, to } of changes) {
          const places = placesIn(entries);
          const { inside, key } = places[at % places.length] ?? { inside: {}, key: '' };
          if (to === undefined && !Array.isArray(inside)) delete inside[key];
          else inside[key] = to ?? null;
        }
        if (entries.some((entry) => entryFault(entry) !== undefined)) return;
        const there = journal();
        const done = await filled(there, entries, [], entries.length);
        if (done.ok) {
          came += 1;
          expectReadable(there);
        } else {
          known.add(done.problem.kind);
          expect(readdirSync(join(there.at, 'journal'))).toEqual([]);
        }
        expect(existsSync(join(there.at, 'damaged'))).toBe(false);
        rmSync(there.at, { recursive: true });
      }),
      { numRuns: 400 },
    );
    expect(came).toBeGreaterThan(0); // some 18
    expect([...known].filter((kind) => !kind.startsWith('entry-') && kind !== 'words-erased')).toEqual([]);
  },
);
