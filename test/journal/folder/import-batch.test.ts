/** An import: all of it or nothing, each reference once, and nothing to be read again afterwards. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNumber, customerNumber } from '../../../src/domain/ids.ts';
import { openRegister } from '../../../src/journal/folder/register/register.ts';
import type { Journal, PlannedCase } from '../../../src/journal/journal.ts';
import { anna, bertil, closed, intake, MONDAY, noted, takenBack } from '../facts.ts';
import { must, phone, plainBook, tell } from '../journal-contract.ts';
import { anyRow, bring, manyRows, row } from './import/rows.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';
import { writers } from './writer.ts';

const forgetDerived = (journal: Journal): Journal => {
  rmSync(path.join(journal.at, 'cache'), { recursive: true, force: true });
  return open(journal);
};

/** What there is in the folder, but for what is derived. */
const contents = (journal: Journal): Record<string, number> =>
  Object.fromEntries(
    readdirSync(journal.at, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('cache/register') && !name.startsWith('cache/checkpoint'))
      .map((name) => [name, statSync(path.join(journal.at, name))] as const)
      .filter(([, stat]) => stat.isFile())
      .map(([name, stat]) => [name, stat.size]),
  );

const said = (details: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(details).filter(([, text]) => text !== undefined && text !== ''));

const named = ({ data: { prefers, lang }, words: { name, phone, email } }: PlannedCase) => ({
  name,
  phone,
  email,
  prefers,
  lang,
});

/** Rows that say all that is known of their customers by then. @param customers theirs, row by row */
function complete(
  rows: readonly PlannedCase[],
  customers: readonly (number | null)[],
): readonly PlannedCase[] {
  const known = new Map<number, object>();
  return rows.map((each, i) => {
    const no = customers[i] ?? null;
    const { name: _, ...others } = each.words;
    if (no === null) return { ...each, words: others };
    const { prefers, lang, ...details }: Record<string, unknown> = { ...known.get(no), ...said(named(each)) };
    known.set(no, { prefers, lang, ...details });
    const preferences = said({ prefers, lang });
    return { ...each, data: { ...each.data, ...preferences }, words: { ...others, ...details } };
  });
}

describe('rows', () => {
  test('are cases, one entry each, that verify', () => {
    const journal = newJournal();
    const outcome = bring(journal, [
      row({ name: 'Lena', phone: '070-1', ref: 'R1' }),
      row({ item: 'kettle' }),
    ]);
    expect(outcome).toMatchObject({ imported: 2, known: 0, cases: { first: 1, last: 2 } });
    const read = must(open(journal).read());
    expect(read.head).toEqual(outcome.head);
    expect([...read.entries()]).toMatchObject([
      {
        seq: 1,
        type: 'case-imported',
        case: 1,
        by: 'anna',
        data: { customer: 1 },
        private: { name: 'Lena', ref: 'R1' },
      },
      { seq: 2, case: 2, data: { customer: null }, private: { item: 'kettle' } },
    ]);
    expect(read.book.last.get('anna')).toMatchObject({ case: 2, from: 1, to: 2 });
    expect(must(journal.verify()).problems).toEqual([]);
    expect(linesOf(journal).map((line) => line.includes('"batchEnd":true'))).toEqual([false, true]);
  });

  test('leave the journal as if each had been folded in turn, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRow, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        const journal = newJournal();
        for (const [i, rows] of rounds.entries()) {
          bring(open(journal), rows, i % 2 === 0 ? anna : { ...bertil, clockSet: true });
          const { book } = must(journal.read());
          if (book.open.has(caseNumber(1)) && i === 1) tell(journal, anna, noted(1, 'in between'), closed(1));
        }
        const after = plainBook(must(open(journal).read()));
        expect(plainBook(must(forgetDerived(journal).read()))).toEqual(after);
        expect(must(journal.verify()).problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('say what was read, to the letter, and what was known of their customers', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const journal = newJournal();
        const { answers } = bring(journal, rows);
        const entries = [...must(journal.read()).entries()];
        const customers = entries.flatMap((e) => (e.type === 'case-imported' ? [e.data.customer] : []));
        const added = complete(
          rows.filter((_, i) => answers[i] === 'added'),
          customers,
        );
        const facts = added.flatMap(({ happenedAt, data, words, changes = [] }, i) => [
          { type: 'case-imported', case: i + 1, happenedAt, data, private: words },
          ...changes.map((change) => ({ private: {}, ...change, case: i + 1 })),
        ]);
        expect(
          entries.map(({ type, case: no, happenedAt, data, private: words = {} }) => {
            const { customer: _, ...said } = { customer: null, ...data };
            return { type, case: no, happenedAt, data: said, private: words };
          }),
        ).toEqual(facts);
      }),
      { numRuns: 60 },
    );
  });

  test('too long for a line are refused, and nothing is imported', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    const before = readFileSync(segment(journal));
    const batch = must(journal.importCases(anna));
    for (let i = 0; i < 5000; i++) batch.add(row({ ref: `R${i}`, item: 'x'.repeat(200) }));
    batch.add(row({ ref: 'long', problems: ['y'.repeat(1 << 20)] }));
    expect(batch.commit()).toMatchObject({ ok: false, problem: { kind: 'entry-too-large', most: 1 << 20 } });
    expect(readFileSync(segment(journal)).equals(before)).toBe(true);
    expect(bring(open(journal), [row({ ref: 'R1' })])).toMatchObject({
      imported: 1,
      cases: { first: 2, last: 2 },
    });
  });

  test('of which there are none write nothing', () => {
    const journal = newJournal();
    expect(bring(journal, [])).toMatchObject({ imported: 0, known: 0, cases: null, head: { seq: 0 } });
    expect(must(journal.info()).entries).toBe(0);
  });
});

describe('a reference', () => {
  test('is imported once: in one file, and from one import to the next', () => {
    const journal = newJournal();
    const first = bring(journal, [
      row({ ref: 'R1' }),
      row({ ref: 'R1' }),
      row({ ref: 'r1' }),
      row({}),
      row({}),
    ]);
    expect(first.answers).toEqual(['added', 'repeated', 'added', 'added', 'added']);
    const second = bring(open(journal), [row({ ref: 'R1' }), row({ ref: 'R2' }), row({ ref: 'r1' })]);
    expect(second.answers).toEqual(['known', 'added', 'known']);
    expect(second).toMatchObject({ imported: 1, known: 2, cases: { first: 5, last: 5 } });
  });

  test('is the same, however a program puts accents on letters; capitals and widths tell it from others', () => {
    const [composed, decomposed] = ['Ö-1 é', 'O\u0308-1 e\u0301'];
    for (const [first, second] of [
      [composed, decomposed],
      [decomposed, composed],
    ] as const) {
      const journal = newJournal();
      const others = ['ö-1 é', 'Ｏ\u0308-1 é', 'O-1 e'];
      const rows = [first, second, ...others].map((ref) => row({ ref }));
      expect(bring(journal, rows).answers).toEqual(['added', 'repeated', 'added', 'added', 'added']);
      expect(must(open(journal).read()).caseOf(caseNumber(1))?.ref).toBe(first);
      // one is asked for, many are held against all, and a register has them
      expect(bring(open(journal), [row({ ref: second })]).answers).toEqual(['known']);
      bring(open(journal), manyRows(6000));
      expect(bring(open(journal), [row({ ref: second })]).answers).toEqual(['known']);
      const many = bring(open(journal), [...manyRows(6000), row({ ref: second }), row({ ref: 'Ö-2' })]);
      expect(many).toMatchObject({ imported: 1, known: 6001 });
      expect(bring(open(journal), [row({ ref: 'O\u0308-2' })]).answers).toEqual(['known']);
    }
  });

  test.each(['__proto__', 'constructor', 'a\tb', 'a\\u0009b', '\ud800', `${'x'.repeat(240)}yz`])(
    'may be anything: %j',
    (ref) => {
      const journal = newJournal();
      expect(bring(journal, [row({ ref }), row({ ref })]).answers).toEqual(['added', 'repeated']);
      expect(bring(open(journal), [row({ ref }), row({ ref: `${ref}x` })]).answers).toEqual([
        'known',
        'added',
      ]);
    },
  );

  test('of a case that was taken back is new again', () => {
    const journal = newJournal();
    bring(journal, manyRows(1500));
    tell(journal, anna, takenBack(1, 1000));
    const again = bring(open(journal), manyRows(1500));
    expect(again).toMatchObject({ imported: 1000, known: 500, cases: { first: 1501, last: 2500 } });
    expect(bring(open(journal), manyRows(1500))).toMatchObject({
      imported: 0,
      known: 1500,
      cases: null,
    });
    expect(must(journal.read()).find({ kind: 'ref', text: 'K7' })).toEqual([1507]);
  });

  test('that somebody else records before the import is written is left out', () => {
    const journal = newJournal();
    const batch = must(journal.importCases(anna));
    for (const each of manyRows(3000)) batch.add(each);
    batch.add(row({ ref: 'open' }));
    tell(open(journal), bertil, intake(1, 1, { ref: 'K1700', name: 'Lena', phone: '08-1' }));
    bring(open(journal), [...manyRows(2, 10), row({ ref: 'other' })], bertil);
    expect(must(batch.commit())).toMatchObject({ imported: 2998, known: 3, cases: { first: 5, last: 3002 } });
    const read = must(open(journal).read());
    expect(read.find({ kind: 'ref', text: 'K9' })).toEqual([13]);
    expect(read.find({ kind: 'ref', text: 'K1700' })).toEqual([1]);
    expect(read.find({ kind: 'ref', text: 'K1701' })).toEqual([1702]);
    expect(plainBook(must(forgetDerived(journal).read()))).toEqual(plainBook(read));
    expect(must(journal.verify()).problems).toEqual([]);
  });
});

test('a case that is left out takes its changes with it', () => {
  const journal = newJournal();
  const withHistory = (ref: string, ...types: readonly ('case-closed' | 'case-reopened')[]): PlannedCase => ({
    ...row({ ref, name: 'Lena', phone: '070-1' }),
    changes: [
      {
        type: 'promise-made',
        happenedAt: MONDAY,
        data: { promise: 1, kind: 'ready', due: MONDAY, clock: 'calendar', said: 'monday' },
      },
      { type: 'promise-kept', happenedAt: MONDAY, data: { promise: 1 } },
      ...types.map((type) => ({ type, happenedAt: MONDAY, data: {} })),
    ],
  });
  const batch = must(journal.importCases(anna));
  batch.add(withHistory('A', 'case-closed'));
  batch.add(withHistory('B', 'case-closed', 'case-reopened'));
  for (const each of manyRows(1200)) batch.add(each);
  batch.add(withHistory('C', 'case-closed'));
  batch.add(withHistory('D'));
  tell(open(journal), bertil, intake(1, 1, { ref: 'A' }));
  bring(open(journal), [row({ ref: 'K7' })], bertil);
  expect(must(batch.commit())).toMatchObject({
    imported: 1202,
    changes: 4 + 3 + 2,
    known: 2,
    cases: { first: 3 },
  });
  const read = must(open(journal).read());
  expect(read.find({ kind: 'ref', text: 'B' })).toEqual([3]);
  expect(read.entriesOf(caseNumber(3)).map(({ type }) => type)).toEqual([
    'case-imported',
    'promise-made',
    'promise-kept',
    'case-closed',
    'case-reopened',
  ]);
  expect(read.find({ kind: 'ref', text: 'K8' })).toEqual([10]);
  expect(read.entriesOf(caseNumber(10))).toHaveLength(1);
  expect(plainBook(must(forgetDerived(journal).read()))).toEqual(plainBook(read));
  expect(must(journal.verify()).problems).toEqual([]);
});

describe('an import that is not written', () => {
  test('leaves no trace', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena' }));
    const before = contents(journal);
    const batch = must(journal.importCases(anna));
    for (const each of manyRows(10_000)) batch.add(each);
    expect(contents(journal)).toEqual(before);
    batch.discard();
    expect(contents(journal)).toEqual(before);
    expect(must(open(journal).read()).head.seq).toBe(1);
  });

  describe('because its process was killed', () => {
    const start = writers();

    test('is not there or there as a whole, and the next one brings what lacks', async () => {
      const seen: number[] = [];
      for (let call = 1; ; call += (seen.at(-1) ?? 1) > 1 ? 3 : 1) {
        const journal = newJournal();
        bring(journal, [row({ ref: 'before' })]);
        const child = start('import', journal.at, 'anna', String(call));
        const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
        expect(code ?? signal).toBe(code === null ? 'SIGKILL' : 0);
        const { seq } = must(open(journal).read()).head;
        expect([1, 3001]).toContain(seq);
        seen.push(seq);
        const outcome = bring(open(journal), manyRows(3000));
        expect(outcome.imported).toBe(3001 - seq);
        expect(must(open(journal).verify())).toMatchObject({ entries: 3001, problems: [] });
        const read = must(open(journal).read());
        expect(read.find({ kind: 'ref', text: 'K3000' })).toEqual([3001]);
        expect(read.find(phone('701000007'))).toHaveLength(6);
        expect(read.casesOf(customerNumber(8))).toHaveLength(6);
        if (code === 0) break;
      }
      // the spool and each chunk; checkpoint and register: each its writes, syncs and names
      expect(seen.filter((seq) => seq === 1).length).toBeGreaterThan(2);
      expect(seen.filter((seq) => seq > 1).length).toBeGreaterThan(5);
    });
  });
});

describe('after a large import', () => {
  test('the register has it all, as if it had been made from the journal', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Lena Öberg', phone: '070-1000007', ref: 'first' }));
    bring(journal, [...manyRows(2500), row({ serial: 'SN-1', email: 'a@b.se', item: 'Dyson V11' })]);
    const id = /"journal":"(\w+)"/.exec(linesOf(journal)[0] ?? '')?.[1] ?? '';
    const made = openRegister(journal.at, id);
    if (made === undefined) throw new Error('there is no register');
    expect(made.upTo).toBe(2502);
    const lines = linesOf(journal);
    for (const seq of [1, 2, 3, 700, 2501, 2502]) {
      const { offset = 0, length = 0 } = made.locationOf(seq) ?? {};
      expect(readFileSync(segment(journal)).toString('utf8', offset, offset + length)).toBe(lines[seq - 1]);
    }
    expect(made.seqsOf(700)).toEqual([700]);
    expect(made.casesOf(1)).toEqual([1]);
    expect(made.casesOf(8)).toEqual([8, 508, 1008, 1508, 2008]);
    const read = must(open(journal).read());
    const asked = [
      phone('701000007'),
      { kind: 'ref', text: 'K2500' },
      { kind: 'name', text: 'oberg' },
      { kind: 'serial', text: 'sn1' },
      { kind: 'email', text: 'a@b.se' },
      { kind: 'word', text: 'iphone' },
    ] as const;
    const found = asked.map((key) => made.find(key));
    expect(found.map((cases) => cases.length)).toEqual([6, 1, 2501, 1, 1, 2500]);
    expect(asked.map((key) => read.find(key))).toEqual(found);
    made.close();
    const anew = must(forgetDerived(journal).read());
    expect(asked.map((key) => anew.find(key))).toEqual(found);
    expect(plainBook(anew)).toEqual(plainBook(read));
  });
});
