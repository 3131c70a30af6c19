/** What is derived from the journal: with it, without it, and with one that lies, answers are the same or an alarm. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { caseNumber, customerNumber } from '../../../src/domain/ids.ts';
import type { Journal, Snapshot } from '../../../src/journal/journal.ts';
import { cacheFile } from '../../../src/journal/folder/cache-file.ts';
import * as facts from '../facts.ts';
import { anna, bertil, closed, imported, intake, noted, promised, takenBack } from '../facts.ts';
import { must, phone, plainBook, tell } from '../journal-contract.ts';
import {
  checkpoint,
  linesOf,
  metBy,
  newJournal,
  open,
  segment,
  someFolder,
  wasNeverAnswered,
} from './shop-folder.ts';

const LONG = 'a long story '.repeat(400);

/** Enough that a checkpoint is due, about 100 KiB. */
const plenty = (no: number): readonly Fact[] => Array.from({ length: 20 }, () => noted(no, LONG));

const withCheckpoint = (): Journal => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena', phone: '070-123 45 67' }), promised(1, 1, facts.MONDAY));
  tell(journal, anna, intake(2, 2, { name: 'Ola' }), closed(2));
  tell(journal, anna, ...plenty(1));
  expect(existsSync(checkpoint(journal))).toBe(true);
  tell(journal, bertil, noted(1, 'after the checkpoint'));
  return journal;
};

/** The same journal without anything derived. */
const fresh = (journal: Journal): Journal => {
  const copy = path.join(someFolder(), 'copy');
  cpSync(journal.at, copy, { recursive: true, filter: (name) => path.basename(name) !== 'cache' });
  return open({ ...journal, at: copy });
};

const stored = (journal: Journal) =>
  JSON.parse(readFileSync(checkpoint(journal), 'utf8')) as Record<string, unknown>;
/** A checkpoint with something else in it, written as the program writes it. */
const restore = (journal: Journal, changed: object): void => {
  const { sum: _, ...rest } = stored(journal);
  cacheFile<object>(journal.at, 'checkpoint.json', (data) => `${JSON.stringify(data)}\n`).write({
    ...rest,
    ...changed,
  });
};

describe('the checkpoint', () => {
  test('is not written at every entry', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    tell(journal, anna, noted(1, 'one'));
    expect(existsSync(checkpoint(journal))).toBe(false);
    tell(journal, anna, ...plenty(1));
    const { mtimeNs } = statSync(checkpoint(journal), { bigint: true });
    tell(journal, anna, noted(1, 'two'));
    expect(statSync(checkpoint(journal), { bigint: true }).mtimeNs).toBe(mtimeNs);
    expect(stored(journal)['seq']).toBe(22);
  });

  test('is written when a case comes back, which the next reader need not look up again', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    tell(journal, anna, closed(1));
    tell(journal, anna, facts.reopened(1));
    expect(stored(journal)['seq']).toBe(3);
  });

  test('leaves no drafts, and removes those of a crash', () => {
    const journal = withCheckpoint();
    writeFileSync(`${checkpoint(journal)}.0123456789abcdef`, 'half of it');
    tell(journal, anna, ...plenty(1));
    const names = readdirSync(path.dirname(checkpoint(journal)));
    expect(names.filter((name) => name.startsWith('checkpoint'))).toEqual(['checkpoint.json']);
  });

  test.each<readonly [string, (journal: Journal) => void]>([
    ['deleted', (journal) => rmSync(checkpoint(journal))],
    ['empty', (journal) => truncateSync(checkpoint(journal), 0)],
    ['cut off', (journal) => truncateSync(checkpoint(journal), 200)],
    ['no object', (journal) => writeFileSync(checkpoint(journal), '[]')],
    ['of another version', (journal) => restore(journal, { v: 99 })],
    [
      'changed in a letter',
      (journal) =>
        writeFileSync(checkpoint(journal), readFileSync(checkpoint(journal), 'utf8').replace('Lena', 'Lina')),
    ],
    ['of another country', (journal) => restore(journal, { country: 'NO' })],
    ['of another zone', (journal) => restore(journal, { timeZone: 'Europe/Oslo' })],
    ['without its book', (journal) => restore(journal, { book: {} })],
    ['gone with the cache', (journal) => rmSync(path.dirname(checkpoint(journal)), { recursive: true })],
  ])('%s is made anew', (_, spoil) => {
    const journal = withCheckpoint();
    const before = plainBook(must(fresh(journal).read()));
    spoil(journal);
    expect(plainBook(must(open(journal).read()))).toEqual(before);
    expect(stored(journal)).toMatchObject({ v: 6, seq: linesOf(journal).length });
    expect(plainBook(must(open(journal).read()))).toEqual(before);
  });

  test('with any bit of it changed is made anew', () => {
    const journal = withCheckpoint();
    const before = plainBook(must(fresh(journal).read()));
    const bytes = readFileSync(checkpoint(journal));
    for (let i = 0; i < bytes.length; i += 13) {
      const changed = Buffer.from(bytes);
      changed[i] = (bytes[i] ?? 0) ^ (1 << (i % 7));
      writeFileSync(checkpoint(journal), changed);
      const reader = open(journal);
      expect(plainBook(must(reader.read()))).toEqual(before);
      expect(reader.damage()).toEqual([]);
    }
  });

  test('of another journal is made anew', () => {
    const [journal, other] = [withCheckpoint(), withCheckpoint()];
    cpSync(checkpoint(other), checkpoint(journal));
    const before = plainBook(must(fresh(journal).read()));
    expect(plainBook(must(open(journal).read()))).toEqual(before);
  });

  test('older than the journal is where reading begins', () => {
    const journal = withCheckpoint();
    const old = readFileSync(checkpoint(journal));
    tell(journal, anna, ...plenty(1));
    writeFileSync(checkpoint(journal), old);
    expect(plainBook(must(open(journal).read()))).toEqual(plainBook(must(fresh(journal).read())));
  });
});

describe('a journal that was set back', () => {
  const bytesOf = (journal: Journal): Buffer => readFileSync(segment(journal));
  const expectAlarm = (journal: Journal, entries: number, had = 25): void => {
    const [bytes, cache] = [bytesOf(journal), readFileSync(checkpoint(journal))];
    const problem = { kind: 'set-back', checkpoint: had, journal: entries };
    expect(metBy(journal)).toEqual(problem);
    expect(open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual({
      ok: false,
      problem,
    });
    expect(must(open(journal).verify()).problems).toContainEqual(
      expect.objectContaining({ kind: 'set-back' }),
    );
    expect(bytesOf(journal)).toEqual(bytes);
    expect(readFileSync(checkpoint(journal))).toEqual(cache);
  };

  test('by cutting lines off its end', () => {
    const journal = withCheckpoint();
    const lines = linesOf(journal).slice(0, 4);
    writeFileSync(segment(journal), lines.map((line) => `${line}\n`).join(''));
    expectAlarm(journal, 4);
  });

  test('to nothing', () => {
    const journal = withCheckpoint();
    truncateSync(segment(journal), 0);
    expectAlarm(journal, 0);
    rmSync(segment(journal));
    expect(metBy(journal)).toMatchObject({ kind: 'set-back', journal: 0 });
  });

  test('and gone on from an older copy', () => {
    const journal = withCheckpoint();
    const lines = linesOf(journal).slice(0, 4);
    const copy = fresh(journal);
    writeFileSync(segment(copy), lines.map((line) => `${line}\n`).join(''));
    tell(copy, anna, ...plenty(1), ...plenty(1));
    cpSync(segment(copy), segment(journal));
    expectAlarm(journal, 44);
  });

  test('by one byte of the line that the checkpoint stands on', () => {
    const journal = withCheckpoint();
    const bytes = bytesOf(journal);
    const { lineStart } = stored(journal) as { lineStart: number };
    truncateSync(segment(journal), lineStart);
    // the last of a batch: without its end, none of it is there
    expectAlarm(journal, 4);
    writeFileSync(segment(journal), bytes);
    expect(open(journal).read().ok).toBe(true);
  });
});

describe('the register', () => {
  const manyCases = (): Journal => {
    const journal = newJournal();
    const rows = (from: number, count: number): Fact[] =>
      Array.from({ length: count }, (_, i) =>
        imported(
          from + i,
          from + i,
          {
            name: `Customer ${from + i}`,
            phone: `070-100 ${1000 + from + i}`,
            ref: `R${from + i}`,
            item: LONG.slice(0, 200),
          },
          facts.MONDAY,
        ),
      );
    tell(journal, anna, ...rows(1, 350));
    tell(journal, anna, intake(351, 1, { name: 'Customer 1', phone: '070-100 1001' }));
    return journal;
  };

  const expectComplete = (read: Snapshot): void => {
    expect(read.find(phone('701001001'))).toEqual([1, 351]);
    expect(read.find(phone('701001200'))).toEqual([200]);
    expect(read.find({ kind: 'phone', text: '70100100' }, { prefix: true, limit: 2 })).toEqual([1, 2]);
    expect(read.casesOf(customerNumber(1))).toEqual([1, 351]);
    expect(read.customerOf(customerNumber(200))).toMatchObject({ name: 'Customer 200' });
    expect(read.caseOf(caseNumber(200))).not.toMatchObject({ closedAt: null });
    expect(read.entriesOf(caseNumber(350))).toHaveLength(1);
    expect([read.hasRef('R350'), read.hasRef('R351')]).toEqual([true, false]);
  };

  const register = (journal: Journal): string => path.join(journal.at, 'cache/register');

  test('answers with what it covers, and with what came after', () => {
    const journal = manyCases();
    expect(must(journal.info())).toMatchObject({ register: 350, checkpoint: 350 });
    expectComplete(must(open(journal).read()));
  });

  test('lost, it is made anew by the first who needs it', () => {
    const journal = manyCases();
    rmSync(register(journal), { recursive: true });
    expect(must(open(journal).read()).book.open.size).toBe(1);
    expect(existsSync(register(journal))).toBe(false);
    expectComplete(must(open(journal).read()));
    expect(must(journal.info()).register).toBe(350);
  });

  test('of another journal, or with a file cut off, it is made anew', () => {
    const [journal, other] = [manyCases(), manyCases()];
    rmSync(register(journal), { recursive: true });
    cpSync(register(other), register(journal), { recursive: true });
    expectComplete(must(open(journal).read()));
    for (const kind of ['meta', 'entries', 'heads', 'keys']) {
      const name = readdirSync(register(journal)).find((each) => each.startsWith(kind));
      truncateSync(path.join(register(journal), name ?? ''), 10);
      expectComplete(must(open(journal).read()));
    }
  });

  test('further than the checkpoint, it is no trouble', () => {
    const journal = manyCases();
    const old = readFileSync(checkpoint(journal));
    tell(journal, anna, ...Array.from({ length: 400 }, () => noted(351, LONG.slice(0, 300))));
    expect(must(journal.info()).register).toBe(751);
    writeFileSync(checkpoint(journal), old);
    expectComplete(must(open(journal).read()));
  });
});

describe('any history', () => {
  const caseNo = fc.integer({ min: 1, max: 6 });
  const day = fc.integer({ min: 20, max: 28 }).map((d) => `2026-11-${d}T12:00:00Z`);
  type Step = (next: { case: number; customer: number; seq: number }) => readonly Fact[];
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.integer({ min: 1, max: 3 }).map((c): Step => (next) => [
        intake(next.case, Math.min(c, next.customer), {
          name: `Customer ${c}`,
          phone: `08-${c}${c}${c} ${c}0`,
          ref: `R${c}`,
        }),
        promised(next.case, 1, '2026-11-24T12:00:00Z'),
      ]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(caseNo, day).map(([no, when]): Step => () => [facts.kept(no, 1, when)]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(caseNo, day).map(([no, due]): Step => () => [facts.postponed(no, 1, due)]),
    },
    { weight: 3, arbitrary: caseNo.map((no): Step => () => [closed(no)]) },
    { weight: 1, arbitrary: caseNo.map((no): Step => () => [facts.reopened(no)]) },
    { weight: 1, arbitrary: caseNo.map((no): Step => () => [noted(no, 'a note')]) },
    {
      weight: 1,
      arbitrary: caseNo.map(
        (no): Step =>
          () =>
            plenty(no).slice(0, 14),
      ),
    },
    {
      weight: 1,
      arbitrary: caseNo.map((no): Step => () => [facts.amended(no, 1, { phone: `08-99 99 9${no}` })]),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 8 }).map((back): Step => ({ seq }) => {
        const to = Math.max(1, seq - back);
        return seq === 0 ? [] : [takenBack(to, to)];
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Step>(({ case: no }) =>
        Array.from({ length: 160 }, (_, i) =>
          imported(
            no + i,
            4 + (i % 20),
            { name: 'Imported', phone: `08-44 44 ${i % 20}`, item: LONG.slice(0, 300) },
            facts.MONDAY,
          ),
        ),
      ),
    },
  );

  const answers = (read: Snapshot) => ({
    book: plainBook(read),
    head: read.head,
    cases: [1, 2, 3, 5, 8, 150, 170].map((no) => read.caseOf(caseNumber(no)) ?? null),
    customers: [1, 2, 3, 5].map((no) => read.customerOf(customerNumber(no)) ?? null),
    casesOf: [1, 2, 3, 5].map((no) => read.casesOf(customerNumber(no))),
    entries: [1, 2, 3].map((no) => read.entriesOf(caseNumber(no))),
    found: ['1111', '811110', '8222', '899999', '84444'].map((text) =>
      read.find({ kind: 'phone', text }, { prefix: true }),
    ),
    refs: ['R1', 'R2', 'R3'].map((ref) => read.hasRef(ref)),
    every: [...read.cases()].toSorted((a, b) => a.number - b.number),
  });

  test(
    'from checkpoint, register and tail is the same as from the whole journal',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 5, maxLength: 24 }), (steps) => {
          const journal = newJournal();
          for (const [i, decide] of steps.entries()) {
            const recorded = open(journal).record(i % 2 === 0 ? anna : bertil, ({ book, head }) => ({
              ok: true,
              value: decide({ case: book.nextCase, customer: book.nextCustomer, seq: head.seq }),
            }));
            const after = answers(must(recorded).after);
            if (i % 4 === 3) expect(answers(must(open(journal).read()))).toEqual(after);
          }
          expect(answers(must(open(journal).read()))).toEqual(answers(must(fresh(journal).read())));
          expect(must(open(journal).verify()).problems).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('a journal that was set back before it had a checkpoint', () => {
  const few = (): Journal => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    for (const text of ['one', 'two', 'three']) tell(journal, anna, noted(1, text));
    expect(existsSync(checkpoint(journal))).toBe(false);
    return journal;
  };
  const cutTo = (journal: Journal, lines: number): void => {
    const kept = linesOf(journal).slice(0, lines);
    writeFileSync(segment(journal), kept.map((line) => `${line}\n`).join(''));
  };

  test.each([3, 1, 0])('to %i entries: its last writer knew of four', (lines) => {
    const journal = few();
    cutTo(journal, lines);
    const problem = { kind: 'set-back', checkpoint: 4, journal: lines };
    expect(open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'x')] }))).toEqual({
      ok: false,
      problem,
    });
    expect(metBy(journal)).toEqual(problem);
    expect(must(open(journal).verify()).problems).toMatchObject([{ kind: 'set-back' }]);
    expect(must(open(journal).planRepair())).toEqual([
      { is: 'accept-set-back', had: 4, has: lines },
      { is: 'unmark' },
    ]);
    must(open(journal).repair(anna));
    tell(open(journal), anna, intake(2, 2, { name: 'Ola' }));
    expect(metBy(journal)).toBeUndefined();
    expect(must(open(journal).read()).head.seq).toBe(6);
    expect(must(open(journal).verify()).problems).toEqual([]);
  });

  test('a torn tail that was never answered is put right as ever', () => {
    const journal = few();
    truncateSync(segment(journal), readFileSync(segment(journal)).length - 9);
    wasNeverAnswered(journal);
    expect(metBy(journal)).toBeUndefined();
    tell(open(journal), anna, noted(1, 'again'));
    expect(metBy(journal)).toBeUndefined();
  });

  test('another journal in its place is no alarm', () => {
    const [journal, other] = [few(), newJournal()];
    tell(other, anna, intake(1, 1, { name: 'Ola' }));
    cpSync(segment(other), segment(journal));
    expect(metBy(journal)).toBeUndefined();
  });
});
