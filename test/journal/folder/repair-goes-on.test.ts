/**
 * Behind a repair the shop goes on: what is recorded then counts in every reading, whatever the damage was, and no number is
 * given twice.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { caseNumber } from '../../../src/domain/ids.ts';
import type { Journal, Snapshot } from '../../../src/journal/journal.ts';
import { hashed } from '../../faults/mutants/forging.ts';
import { anna, intake, noted, promised } from '../facts.ts';
import { must, plainBook, tell } from '../journal-contract.ts';
import { linesOf, newJournal, open, segment } from './shop-folder.ts';

const MORNING = '2026-11-24T09:00:00Z';

/** Four cases: entries 1 to 10. */
function shop(): Journal {
  const journal = newJournal();
  writeFileSync(path.join(journal.at, 'lofte.json'), '{}');
  for (const no of [1, 2, 3, 4])
    tell(journal, anna, intake(no, no, { name: `N${no}` }), promised(no, 1, MORNING));
  tell(journal, anna, noted(1, 'she called'));
  tell(journal, anna, noted(2, 'he called'));
  return journal;
}

/** Lines of a shop that is older, and has more entries. */
function othersLines(): readonly string[] {
  const journal = shop();
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'elsewhere')));
  return linesOf(journal).slice(0, 25);
}

const numbered = (line: string, seq: number): string => line.replace(/"seq":\d+/, `"seq":${seq}`);
type Lines = readonly string[];
const lastAs = (lines: Lines, line: string): Lines => [...lines.slice(0, -1), line];

const DAMAGES: Readonly<Record<string, (lines: Lines) => Lines>> = {
  'an old line again at the end': (l) => [...l, l[1] ?? ''],
  'the first line again at the end': (l) => [...l, l[0] ?? ''],
  'an old line again in between': (l) => l.toSpliced(6, 0, l[1] ?? ''),
  'the last line twice': (l) => [...l, l.at(-1) ?? ''],
  'all lines again': (l) => [...l, ...l],
  'the first half again': (l) => [...l, ...l.slice(0, 5)],
  'the second half again before the first': (l) => [...l.slice(5), ...l],
  'the last line swapped with an earlier one': (l) => lastAs(l.with(3, l.at(-1) ?? ''), l[3] ?? ''),
  'two lines in between swapped': (l) => l.with(3, l[6] ?? '').with(6, l[3] ?? ''),
  'all lines the other way round': (l) => l.toReversed(),
  'lines of another journal at the end': (l) => [...l, ...othersLines().slice(0, 4)],
  'later lines of another journal at the end': (l) => [...l, ...othersLines().slice(20, 24)],
  'lines of another journal in front': (l) => [...othersLines().slice(0, 4), ...l],
  'lines of another journal in between': (l) => l.toSpliced(5, 0, ...othersLines().slice(3, 9)),
  'lines of another journal on both sides': (l) => [
    ...othersLines().slice(0, 3),
    ...l,
    ...othersLines().slice(3, 7),
  ],
  'lines dropped': (l) => l.toSpliced(3, 4),
  'the first line dropped': (l) => l.slice(1),
  'all but the last line dropped': (l) => l.slice(-1),
  'a line changed': (l) => l.with(4, (l[4] ?? '').replace('anna', 'evil')),
  'the last line changed': (l) => lastAs(l, (l.at(-1) ?? '').replace('anna', 'evil')),
  'the first line changed': (l) => l.with(0, (l[0] ?? '').replace('anna', 'evil')),
  'all lines changed': (l) => l.map((line) => line.replace('anna', 'evil')),
  'the last line with a higher number': (l) => lastAs(l, numbered(l.at(-1) ?? '', 93)),
  'a line in between with a higher number': (l) => l.with(4, numbered(l[4] ?? '', 95)),
  'the last line with a huge number': (l) => lastAs(l, numbered(l.at(-1) ?? '', 9e15)),
  'a huge number, and a hash that is right': (l) => l.with(4, hashed(numbered(l[4] ?? '', 9e15))),
  'a huge number at the end, and a hash that is right': (l) => [...l, hashed(numbered(l[4] ?? '', 9e15))],
  'numbers that go on behind a huge one': (l) => [
    ...l,
    ...Array.from({ length: 3 }, (_, i) => hashed(numbered(l[4] ?? '', 9e15 + i))),
  ],
  'rubbish at the end': (l) => [...l, 'rubbish', '', '{}'],
  'rubbish in between': (l) => l.toSpliced(4, 0, 'rubbish', '', '{}'),
};

/** All that a reader can ask, in plain values. */
const told = (read: Snapshot): unknown => [
  plainBook(read),
  read.head,
  [...read.cases()].toSorted((a, b) => a.number - b.number),
  [...read.entries()].map(({ seq, type }) => [seq, type]),
  Array.from({ length: read.book.nextCase }, (_, i) =>
    read.entriesOf(caseNumber(i + 1)).map(({ seq }) => seq),
  ),
];

const anew = (journal: Journal): Snapshot => {
  rmSync(path.join(journal.at, 'cache'), { recursive: true, force: true });
  return must(open(journal).read());
};

const NEW_NAMES = ['Ny', 'Nils', 'Nora'];

describe.each(Object.entries(DAMAGES))('%s', (_, spoil) => {
  const repaired = (): Journal => {
    const journal = shop();
    const bytes = spoil(linesOf(journal))
      .map((line) => `${line}\n`)
      .join('');
    writeFileSync(segment(journal), bytes);
    must(open(journal).repair(anna));
    // nothing that was there is rewritten, but that a blank line goes
    const left = bytes.replaceAll('\n\n', '\n');
    expect(readFileSync(segment(journal), 'utf8').startsWith(left)).toBe(true);
    return journal;
  };
  const goOn = (journal: Journal): readonly number[] =>
    NEW_NAMES.map((name) => {
      const before = must(open(journal).read()).book;
      const no = before.nextCase;
      tell(open(journal), anna, intake(no, before.nextCustomer, { name }), promised(no, 1, MORNING));
      return no;
    });

  test('counts what is recorded behind the repair, with what was derived and without it', () => {
    const journal = repaired();
    expect(must(open(journal).verify()).problems).toEqual([]);
    const cases = goOn(journal);
    expect(new Set(cases).size).toBe(3);
    const kept = told(must(open(journal).read()));
    const read = anew(journal);
    expect(told(read)).toEqual(kept);
    for (const [i, no] of cases.entries()) {
      const known = read.caseOf(caseNumber(no));
      expect(known?.promises).toHaveLength(1);
      expect(
        known?.customer === null || known === undefined ? '' : read.customerOf(known.customer)?.name,
      ).toBe(NEW_NAMES[i]);
    }
    expect(must(open(journal).verify()).problems).toEqual([]);
    expect(must(open(journal).planRepair())).toEqual([]);
  });

  test('numbers what is recorded behind it higher than all that counts, and with few left out', () => {
    const journal = repaired();
    const behind = linesOf(journal).length;
    goOn(journal);
    const seqs = linesOf(journal).map((line) => Number(/"seq":(\d+),/.exec(line)?.[1] ?? 0));
    const counting = [...must(open(journal).read()).entries()].map(({ seq }) => seq);
    expect(counting).toEqual(counting.toSorted((a, b) => a - b));
    expect(counting.slice(-6)).toEqual(seqs.slice(behind));
    expect(seqs.at(-1)).toBeLessThan(30);
  });

  test('can be backed up', async () => {
    const journal = repaired();
    goOn(journal);
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lofte-backups-')));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const request = { folder, shop: 'S', madeBy: 'lofte', now: anna.now, keep: undefined };
    const head = must(open(journal).read()).head;
    expect(must(await open(journal).backup(request))).toMatchObject({ sound: true, problems: [], head });
  });
});

test.each(Object.entries(DAMAGES))(
  '%s: a backup of it is made, and says that it is damaged',
  async (_, spoil) => {
    const journal = shop();
    writeFileSync(
      segment(journal),
      spoil(linesOf(journal))
        .map((line) => `${line}\n`)
        .join(''),
    );
    const request = { folder: undefined, shop: 'S', madeBy: 'lofte', now: anna.now, keep: undefined };
    const made = must(await open(journal).backup(request));
    expect(made).toMatchObject({ sound: false });
    expect(made.problems).not.toEqual([]);
  },
);

test('a head that was printed and is gone is missed, though the numbers go on behind it', () => {
  const journal = shop();
  const { head } = must(journal.read());
  tell(journal, anna, ...Array.from({ length: 30 }, () => noted(3, 'long '.repeat(300))));
  const later = must(journal.read()).head;
  writeFileSync(
    segment(journal),
    linesOf(journal)
      .slice(0, 10)
      .map((line) => `${line}\n`)
      .join(''),
  );
  must(open(journal).repair(anna));
  expect(must(open(journal).verify(head)).problems).toEqual([]);
  expect(must(open(journal).verify(later)).problems).toMatchObject([{ kind: 'set-back' }]);
});
