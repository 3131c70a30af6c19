// An export comes apart into its documents, whatever stands before and behind them, and in memory for one of them.
import { describe, expect, test } from 'vitest';
import { documentSplitter, type RawDocument } from '../../../src/bulk-import/own/documents.ts';
import type { ImportProblem } from '../../../src/bulk-import/problem.ts';
import { fastest } from '../../support/times.ts';

const HEAD = '{"schema":"lofte.export.v1","is":"head"}';
const END = '{"schema":"lofte.export.v1","is":"end"}';
const ONE = `{"schema":"lofte.export.v1","is":"export","head":${HEAD},"cases":[],"others":[],"end":${END}}`;

function apart(pieces: Iterable<string>): readonly RawDocument[] | ImportProblem {
  const splitter = documentSplitter();
  const found: RawDocument[] = [];
  for (const piece of pieces) {
    const pushed = splitter.push(piece, false);
    if (!pushed.ok) return pushed.problem;
    found.push(...pushed.value);
  }
  const last = splitter.push('', true);
  return last.ok ? [...found, ...last.value] : last.problem;
}

function* times(piece: string, count: number): Iterable<string> {
  for (let i = 0; i < count; i += 1) yield piece;
}

describe.each([
  ['lines', `${HEAD}\n${END}`, 1],
  ['one document', ONE.replace('"end":', '\n"end":'), 1],
])('%s', (_, text, apartBy) => {
  test('behind blank lines and a byte order mark, in pieces of any size', () => {
    for (const size of [1, 7, 1000]) {
      const whole = `\uFEFF\r\n \n\n${text}\n\n`;
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (__, i) =>
        whole.slice(i * size, (i + 1) * size),
      );
      expect(apart(pieces)).toMatchObject([{ line: 4 }, { line: 4 + apartBy }]);
    }
  });

  test('blanks without end before it are no export, behind it they are passed over', () => {
    const blanks = '\n'.repeat(1 << 15);
    expect(apart([...times(blanks, 1), text])).toHaveLength(2);
    expect(apart([...times(blanks, 3), text])).toEqual({ kind: 'not-export' });
    const behind = (count: number): number =>
      fastest(3, () => {
        expect(apart([text, ...times(blanks, count)])).toHaveLength(2);
      });
    expect(behind(160)).toBeLessThan(60 * behind(10));
  });
});

test('blanks alone are an empty file, and too many are no export', () => {
  expect(apart(['\uFEFF', ' \n', '\t'])).toEqual({ kind: 'empty-file' });
  expect(apart(times(' '.repeat(1 << 16), 2))).toEqual({ kind: 'not-export' });
});
