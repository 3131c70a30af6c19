/** A cache that was changed, is of another time or of another journal: answers are the same as without it. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import { createJournal } from '../../../src/journal/folder/create.ts';
import { lock } from '../../../src/journal/folder/lock.ts';
import { withSum } from '../../../src/journal/folder/sum.ts';
import { anna, closed, imported, intake, MONDAY, noted, reopened } from '../facts.ts';
import { must, phone, plainBook, tell } from '../journal-contract.ts';
import { checkpoint, linesOf, metBy, newJournal, open, segment } from './shop-folder.ts';

const cacheOf = (journal: Journal): string => path.join(journal.at, 'cache');
const tailOf = (journal: Journal): string => path.join(cacheOf(journal), 'tail.json');
const note = (journal: Journal, no = 1, text = 'x') =>
  open(journal).record(anna, () => ({ ok: true, value: [noted(no, text)] }));

/** Takes the cache as it is now. @returns puts it, or one file of it, back in the place of a later one */
function keepCache(journal: Journal): (name?: string) => void {
  const kept = path.join(path.dirname(journal.at), 'cache-of-before');
  cpSync(cacheOf(journal), kept, { recursive: true });
  return (name = '') => {
    rmSync(path.join(cacheOf(journal), name), { recursive: true, force: true });
    cpSync(path.join(kept, name), path.join(cacheOf(journal), name), { recursive: true });
  };
}

const erased = (...seqs: readonly number[]): Fact => ({
  type: 'erased',
  case: null,
  happenedAt: MONDAY,
  data: { customer: customerNumber(1), entries: seqs.map((seq) => [seqNumber(seq), seqNumber(seq)]) },
});

describe('where the last writer left the journal', () => {
  const shop = (): Journal => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    tell(journal, anna, intake(2, 2, { name: 'Ola' }));
    tell(journal, anna, noted(1, 'the last'));
    return journal;
  };

  test('is believed while nothing of it was changed: any bit of it', () => {
    const journal = shop();
    const [book, { head }] = [plainBook(must(journal.read())), must(journal.read())];
    const bytes = readFileSync(tailOf(journal));
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i] = (bytes[i] ?? 0) ^ (1 << (i % 7));
      writeFileSync(tailOf(journal), changed);
      const reader = open(journal);
      const read = must(reader.read());
      expect([i, read.head, plainBook(read)]).toEqual([i, head, book]);
      expect([i, reader.damage()]).toEqual([i, []]);
    }
    must(note(journal));
    expect(must(open(journal).verify()).problems).toEqual([]);
  });

  test.each<readonly [string, object]>([
    ['another number', { seq: 2 }],
    ['another hash', { hash: '0'.repeat(64) }],
    ['another journal', { journal: '01BX5ZZKBKACTAV9WEVGEMMVRZ' }],
    ['another line', { lineStart: 0 }],
    ['lines that are left out', { skips: 1 }],
  ])('is held against the line that it ends with: %s', (_, changed) => {
    const journal = shop();
    const { head } = must(journal.read());
    const { sum: __, ...mark } = JSON.parse(readFileSync(tailOf(journal), 'utf8')) as Record<string, unknown>;
    writeFileSync(tailOf(journal), withSum(JSON.stringify({ ...mark, ...changed })));
    expect(must(open(journal).read())).toMatchObject({ head, journal: mark['journal'] });
    expect(must(open(journal).read()).entriesOf(caseNumber(1))).toHaveLength(2);
  });

  test('a reader waits for nobody, whatever it says', () => {
    const journal = shop();
    const release = lock(journal.at, 0);
    const begun = process.hrtime.bigint();
    for (const from of ['"journal":"01', '"hash":"', '"seq":3']) {
      writeFileSync(tailOf(journal), readFileSync(tailOf(journal), 'utf8').replace(from, `${from}9`));
      const reader = open(journal, { lockWaitMs: 60_000 });
      expect(must(reader.read()).head.seq).toBe(3);
      expect(reader.damage()).toEqual([]);
    }
    expect(Number((process.hrtime.bigint() - begun) / 1_000_000n)).toBeLessThan(60_000);
    release?.();
  });
});

describe('a cache from before', () => {
  const LONG = 'long '.repeat(200);
  /** Enough cases that there are checkpoint and register; the fourth is closed. */
  const shop = (): Journal => {
    const journal = newJournal();
    const rows = (from: number): Fact[] =>
      Array.from({ length: 200 }, (_, i) =>
        imported(
          from + i,
          from + i,
          { name: `C${from + i}`, phone: `070-100 ${1000 + from + i}`, item: LONG },
          MONDAY,
        ),
      );
    tell(journal, anna, ...rows(1));
    tell(open(journal), anna, ...rows(201));
    tell(open(journal), anna, intake(401, 1, { name: 'C1' }), closed(401));
    expect(must(open(journal).info())).toMatchObject({ checkpoint: 400, register: 400 });
    return journal;
  };
  const damage = (journal: Journal, at: number): void => {
    const lines = linesOf(journal).map((line, i) =>
      i === at ? line.replace('"by":"anna"', '"by":"anne"') : line,
    );
    writeFileSync(segment(journal), `${lines.join('\n')}\n`);
  };
  const erase = (journal: Journal, ...seqs: readonly number[]): void => {
    must(open(journal).erase<never>(anna, () => ({ ok: true, value: [erased(...seqs)] })));
  };
  const answers = (journal: Journal): unknown => {
    const read = must(open(journal).read());
    return {
      book: plainBook(read),
      cases: [1, 4, 401].map((no) => read.caseOf(caseNumber(no)) ?? null),
      found: read.find(phone('701001004')),
      entries: [...read.entries()].length,
    };
  };
  const AFTERWARDS: Readonly<Record<string, (journal: Journal) => void>> = {
    'a repair': (journal) => {
      damage(journal, 3);
      must(open(journal).repair(anna));
    },
    'a repair of a line behind it': (journal) => {
      tell(open(journal), anna, noted(401, 'y'));
      tell(open(journal), anna, noted(401, 'z'));
      damage(journal, linesOf(journal).length - 2);
      must(open(journal).repair(anna));
      must(note(journal, 401));
    },
    'an erasing': (journal) => {
      erase(journal, 1, 401);
    },
    'an erasing of nothing but what is behind it': (journal) => {
      erase(journal, 401);
    },
  };

  test.each(
    Object.keys(AFTERWARDS).flatMap((what) =>
      ['', 'checkpoint.json', 'tail.json'].map((name) => [what, name] as const),
    ),
  )('%s is made anew, as if it were not there: cache/%s', (what, name) => {
    const journal = shop();
    const putBack = keepCache(journal);
    AFTERWARDS[what]?.(journal);
    rmSync(cacheOf(journal), { recursive: true });
    mkdirSync(cacheOf(journal), { mode: 0o700 });
    const before = answers(journal);
    putBack(name);
    expect(answers(journal)).toEqual(before);
    expect(metBy(journal)).toBeUndefined();
    tell(open(journal), anna, reopened(4));
    tell(open(journal), anna, noted(401, 'afterwards'));
    expect(must(open(journal).verify()).problems).toEqual([]);
  });

  test('is passed over beside a writer, too: nobody is waited for, and nothing is stored', () => {
    const journal = shop();
    const putBack = keepCache(journal);
    AFTERWARDS['a repair']?.(journal);
    const before = answers(journal);
    putBack();
    const [kept, release] = [readFileSync(checkpoint(journal)), lock(journal.at, 0)];
    expect(answers(journal)).toEqual(before);
    expect(readFileSync(checkpoint(journal))).toEqual(kept);
    release?.();
    expect(answers(journal)).toEqual(before);
    expect(readFileSync(checkpoint(journal))).not.toEqual(kept);
  });
});

describe('where no entry is left', () => {
  const other = (count: number): Journal => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Ada' }));
    tell(journal, anna, ...Array.from({ length: count }, () => noted(1, 'long '.repeat(400))));
    return journal;
  };
  /** Another computer's copy of a folder. */
  const copyOf = (journal: Journal): Journal => {
    const at = path.join(path.dirname(journal.at), 'copy');
    cpSync(journal.at, at, { recursive: true });
    return open({ ...journal, at });
  };
  const files = { 'tail.json': 1, 'checkpoint.json': 40 } as const;

  test.each(Object.entries(files))(
    'a copy of the folder whose entries are gone is no empty journal: cache/%s knows',
    (name, count) => {
      const copy = copyOf(other(count));
      for (const file of Object.keys(files))
        if (file !== name) rmSync(path.join(cacheOf(copy), file), { force: true });
      rmSync(segment(copy));
      expect(metBy(copy)).toEqual({ kind: 'set-back', checkpoint: count + 1, journal: 0 });
      expect(note(copy)).toMatchObject({ ok: false, problem: { kind: 'set-back' } });
      expect(must(open(copy).verify()).setBack).toEqual({ had: count + 1, has: 0, isMissing: true });
      expect(createJournal(copy.at)).toMatchObject({ ok: false, problem: { kind: 'journal-exists' } });
    },
  );

  test.each(Object.entries(files))(
    "with another journal's cache/%s the alarm is given too; a repair does not take its identity",
    (name, count) => {
      const [journal, stranger] = [newJournal(), other(count)];
      cpSync(path.join(cacheOf(stranger), name), path.join(cacheOf(journal), name));
      expect(metBy(journal)).toMatchObject({ kind: 'set-back', checkpoint: count + 1, journal: 0 });
      must(open(journal).repair(anna));
      expect(metBy(journal)).toBeUndefined();
      tell(open(journal), anna, intake(2, 2, { name: 'Bo' }));
      expect(must(open(journal).verify()).problems).toEqual([]);
      expect(must(open(journal).read()).journal).not.toBe(must(stranger.read()).journal);
    },
  );

  test('where its own says so, a repaired journal is the one that it was, and gives no number again', () => {
    const journal = other(1);
    const before = must(journal.read()).journal;
    rmSync(segment(journal));
    must(open(journal).repair(anna));
    const read = must(open(journal).read());
    expect([read.journal, read.head.seq]).toEqual([before, 3]);
  });

  test.each([1, 40])('a shop begins anew in the same folder, after %i notes', (count) => {
    const journal = other(count);
    rmSync(path.join(journal.at, 'journal'), { recursive: true });
    expect(createJournal(journal.at).ok).toBe(true);
    expect(metBy(journal)).toBeUndefined();
    expect(tell(open(journal), anna, intake(1, 1, { name: 'Bo' })).head.seq).toBe(1);
  });

  test('a journal that was moved, and then emptied, was set back all the same', () => {
    const journal = other(1);
    const at = path.join(path.dirname(journal.at), 'moved');
    renameSync(journal.at, at);
    const moved = open({ ...journal, at });
    writeFileSync(segment(moved), '');
    expect(metBy(moved)).toMatchObject({ kind: 'set-back', checkpoint: 2, journal: 0 });
    rmSync(segment(moved));
    expect(metBy(moved)).toMatchObject({ kind: 'set-back', checkpoint: 2, journal: 0 });
  });
});

test('a checkpoint that is there again does not name what was erased since', () => {
  const journal = newJournal();
  tell(journal, anna, intake(1, 1, { name: 'Lena' }));
  tell(journal, anna, closed(1));
  tell(open(journal), anna, reopened(1));
  const putBack = keepCache(journal);
  must(open(journal).erase<never>(anna, () => ({ ok: true, value: [erased(1)] })));
  putBack();
  expect(readFileSync(checkpoint(journal), 'utf8')).toContain('Lena');
  expect(metBy(journal)).toBeUndefined();
  expect(JSON.stringify(plainBook(must(open(journal).read())))).not.toContain('Lena');
});
