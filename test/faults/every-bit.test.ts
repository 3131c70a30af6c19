/**
 * No bit of a journal can be another without `verify` saying where. A sample of all bits; with LOFTE_FULL=1 each of them,
 * which takes minutes:
 *
 *     LOFTE_FULL=1 npx vitest run test/faults/every-bit.test.ts
 */
import { closeSync, mkdtempSync, openSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../src/journal/folder/open.ts';
import type { Journal, VerifyProblem } from '../../src/journal/journal.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { must } from '../journal/journal-contract.ts';
import { makeGrounds, write, type Segments } from './journals.ts';

/** Of so many bits one is flipped: a number without a divisor in common with 8, so that each of a byte has its turn. */
const STEP = process.env['LOFTE_FULL'] === '1' ? 1 : 97;
const HOUR_MS = 3_600_000;

let root = '';
let segments: Segments = {};
let journal: Journal = openJournal(optionsAt(''));

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lofte-every-bit-')));
  segments = makeGrounds(root).whole;
  const at = path.join(root, 'flipped');
  write(at, segments);
  journal = openJournal(optionsAt(at));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A line feed is of two lines; and a tail that looks torn is named from its batch's first line on. */
const names = (problems: readonly VerifyProblem[], segment: string, line: number): boolean =>
  problems.some(
    (p) =>
      p.segment === segment && (Math.abs(p.line - line) <= 1 || (p.kind === 'torn-tail' && p.line < line)),
  );

test(
  'a bit that is flipped is noticed, and its line is named',
  () => {
    const missed: string[] = [];
    let bit = 0;
    for (const [segment, text] of Object.entries(segments)) {
      const bytes = Buffer.from(text, 'latin1');
      const fd = openSync(path.join(journal.at, 'journal', segment), 'r+');
      let line = 1;
      for (const [i, byte] of bytes.entries()) {
        for (const value of [1, 2, 4, 8, 16, 32, 64, 128]) {
          if (bit++ % STEP > 0) continue;
          writeSync(fd, Buffer.of(byte ^ value), 0, 1, i);
          if (!names(must(journal.verify()).problems, segment, line))
            missed.push(`${segment}, byte ${i}, value ${value}`);
        }
        writeSync(fd, Buffer.of(byte), 0, 1, i);
        if (byte === 10) line += 1;
      }
      closeSync(fd);
    }
    expect(missed).toEqual([]);
    expect(must(journal.verify())).toMatchObject({ problems: [], entries: 26 });
  },
  HOUR_MS,
);
