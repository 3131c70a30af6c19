/**
 * What others may have done to the files: a reader goes on where it can and knows of it, a writer refuses, `verify` names
 * the line; and the journal's bytes are as they were. From outside, with what is said: test/commands/bad-journal.test.ts.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { encodeLine } from '../../../src/journal/folder/line.ts';
import { lookOf, looksOf, type LineLook } from '../../../src/journal/folder/line-looks.ts';
import type { Journal, VerifyProblem } from '../../../src/journal/journal.ts';
import { anna, at, closed, intake, MONDAY, noted } from '../facts.ts';
import { must, tell } from '../journal-contract.ts';
import { manyRows } from './import/rows.ts';
import { checkpoint, linesOf, newJournal, open, segment } from './shop-folder.ts';

const MIB = 1024 * 1024;

/** Entries of two years, before any checkpoint. */
function small(): Journal {
  const journal = newJournal();
  tell(journal, { ...anna, now: at('2025-11-24T09:00:00Z') }, intake(1, 1, { name: 'Åsa' }), noted(1, 'a'));
  for (const text of ['b', 'c', 'd']) tell(journal, anna, noted(1, text));
  return journal;
}

/** The same, and a checkpoint that reaches over all of it. */
function large(): Journal {
  const journal = small();
  tell(journal, anna, ...Array.from({ length: 40 }, () => noted(1, 'long '.repeat(200))));
  expect(readFileSync(checkpoint(journal)).length).toBeGreaterThan(0);
  return journal;
}

const bytesOf = (journal: Journal): readonly string[] =>
  readdirSync(path.join(journal.at, 'journal'))
    .toSorted()
    .map((name) => `${name} ${readFileSync(segment(journal, name), 'latin1')}`);

const change = (journal: Journal, by: (bytes: Buffer) => Buffer): void => {
  writeFileSync(segment(journal), by(readFileSync(segment(journal))));
};
const changeLines = (journal: Journal, by: (lines: string[]) => readonly string[]): void => {
  writeFileSync(segment(journal), `${by(linesOf(journal)).join('\n')}\n`);
};

/** A line that follows the last one, all its hashes right, of a fact that there is not. */
const strangeLine = (journal: Journal): string => {
  const { head } = must(journal.read());
  const { id } = must(journal.info());
  const stamp = { id: '01BX5ZZKBKACTAV9WEVGEMMVRZ', by: 'anna', recordedAt: MONDAY, clockSet: false };
  const fact = { ...closed(1), type: 'case-eaten' } as unknown as Fact;
  return encodeLine({ journal: id ?? '', seq: head.seq + 1, prev: head.hash }, stamp, fact).text;
};

interface Row {
  readonly name: string;
  readonly make: (journal: Journal) => void;
  /** What `verify` finds first, and what the line looks like. */
  readonly kind: VerifyProblem['kind'];
  readonly segment?: string;
  readonly line: (lines: number) => number;
  readonly look?: LineLook;
  /** A reader stops: the program is too old for it. */
  readonly unreadable?: true;
}

const ROWS: readonly Row[] = [
  {
    name: 'a byte order mark',
    make: (journal) => {
      change(journal, (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    },
    kind: 'bad-line',
    line: () => 1,
    look: 'byte-order-mark',
  },
  {
    name: 'lines that end in CR LF',
    make: (journal) => {
      changeLines(journal, (lines) => lines.map((line) => `${line}\r`));
    },
    kind: 'bad-line',
    line: () => 1,
    look: 'windows-line-end',
  },
  {
    name: 'a blank line',
    make: (journal) => {
      changeLines(journal, ([first = '', ...rest]) => [first, '', ...rest]);
    },
    kind: 'bad-line',
    line: () => 2,
    look: 'blank',
  },
  {
    name: 'a blank line at the end',
    make: (journal) => {
      changeLines(journal, (lines) => [...lines, '']);
    },
    kind: 'bad-line',
    line: (lines) => lines + 1,
    look: 'blank',
  },
  {
    name: 'a line of more than 1 MiB',
    make: (journal) => {
      changeLines(journal, ([first = '', ...rest]) => [
        first,
        first.replace('"type"', `"more":"${'x'.repeat(MIB)}","type"`),
        ...rest,
      ]);
    },
    kind: 'bad-line',
    line: () => 2,
    look: 'too-long',
  },
  {
    name: 'an entry of an unknown type',
    make: (journal) => {
      const line = strangeLine(journal);
      changeLines(journal, (lines) => [...lines, line]);
    },
    kind: 'unknown-type',
    line: (lines) => lines + 1,
  },
  {
    name: 'an entry of a newer version',
    make: (journal) => {
      changeLines(journal, (lines) => [...lines, (lines.at(-1) ?? '').replace('{"v":1,', '{"v":2,')]);
    },
    kind: 'newer-format',
    line: (lines) => lines + 1,
    unreadable: true,
  },
  {
    name: 'lines of another journal behind its own',
    make: (journal) => {
      const others = linesOf(small());
      changeLines(journal, (lines) => [...lines, ...others]);
    },
    kind: 'bad-chain',
    line: (lines) => lines + 1,
    look: 'other-journal',
  },
  {
    name: 'a segment of another journal',
    make: (journal) => {
      writeFileSync(segment(journal, '2027.jsonl'), readFileSync(segment(small())));
    },
    kind: 'bad-chain',
    segment: '2027.jsonl',
    line: () => 1,
    look: 'other-journal',
  },
  {
    name: 'a segment that is gone',
    make: (journal) => {
      rmSync(segment(journal, '2025.jsonl'));
    },
    kind: 'missing-segment',
    line: () => 1,
  },
];

describe.each([
  ['before any checkpoint', small],
  ['under a checkpoint', large],
])('%s', (_, shop) => {
  test.each(ROWS)('$name', ({ make, kind, segment: name = '2026.jsonl', line, look, unreadable }) => {
    const journal = shop();
    const lines = linesOf(journal).length;
    make(journal);
    const before = bytesOf(journal);

    const reader = open(journal);
    const isSeenByReading = shop === small || kind !== 'missing-segment';
    expect(reader.read().ok).toBe(unreadable !== true);
    if (unreadable !== true) expect(reader.damage().length > 0).toBe(isSeenByReading);

    const { problems } = must(open(journal).verify());
    expect(problems[0]).toEqual({ kind, segment: name, line: line(lines) });
    expect(looksOf(journal.at, problems).get(problems[0] as VerifyProblem)).toBe(look);

    const recorded = open(journal).record(anna, () => ({ ok: true, value: [noted(1, 'x')] }));
    expect(recorded).toMatchObject({ ok: false });
    const batch = open(journal).importCases(anna);
    for (const row of manyRows(1)) if (batch.ok) batch.value.add(row);
    expect(batch.ok && batch.value.commit().ok).toBe(false);
    expect(bytesOf(journal)).toEqual(before);
  });
});

describe('what a line looks like', () => {
  const id = '01HZX5ZZKBKACTAV9WEVGEMMVR';
  const line = (journal = id): Buffer => Buffer.from(`{"v":1,"journal":"${journal}","seq":1,"prev":""}`);

  test.each<readonly [string, Buffer, LineLook | undefined]>([
    ['as it should', line(), undefined],
    ['like nothing that is known', Buffer.from('<<<<<<< HEAD'), undefined],
    ['blank', Buffer.from(' \t'), 'blank'],
    ['blank, from Windows', Buffer.from('\r'), 'blank'],
    ['from Windows', Buffer.concat([line(), Buffer.from('\r')]), 'windows-line-end'],
    ['of another journal', line('01BX5ZZKBKACTAV9WEVGEMMVRZ'), 'other-journal'],
  ])('%s', (_, bytes, look) => {
    expect(lookOf(bytes, id)).toBe(look);
  });

  test('a file that has gone since is looked at in vain', () => {
    const journal = small();
    rmSync(segment(journal));
    expect(looksOf(journal.at, [{ segment: '2026.jsonl', line: 1 }]).size).toBe(0);
  });
});

test('a folder where a segment should be is said, and left', () => {
  const journal = small();
  renameSync(segment(journal), path.join(journal.at, 'moved'));
  mkdirSync(segment(journal));
  expect(journal.read()).toMatchObject({ ok: false, problem: { kind: 'unreadable', reason: 'EISDIR' } });
  expect(readdirSync(path.join(journal.at, 'journal'))).toEqual(['2025.jsonl', '2026.jsonl']);
});
