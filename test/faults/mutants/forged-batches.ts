/** Journals whose hashes all fit, and whose batches do not. */
import { type Grounds, type Segments, linesIn } from '../journals.ts';
import { chained, forged } from './forging.ts';
import { type Mutant, inBytes, inLines } from './mutant.ts';

const OTHER_ID = '01BX5ZZKBKACTAV9WEVGEMMVRZ';
const LAST = '2027.jsonl';

const unbatched = (line: string): string => line.replace(/,"batch":"\w+"(,"batchEnd":true)?/, '');
const unended = (line: string): string => line.replace(',"batchEnd":true', '');
const ended = (line: string): string => line.replace(/("batch":"\w+")(?!,"batchEnd")/, '$1,"batchEnd":true');
const otherBatch = (line: string): string => line.replace(/"batch":"\w+"/, `"batch":"${OTHER_ID}"`);

/** Of the batch in lines 4 to 6 of the first segment, and the one that ends the last. */
export function* forgedBatches({ whole }: Grounds): Iterable<Mutant> {
  const of2025 = (by: (line: string) => string, ...which: readonly number[]): Segments =>
    chained(inLines(whole, '2025.jsonl', (l) => l.map((line, i) => (which.includes(i) ? by(line) : line))));
  yield { name: 'forged: a batch without its end', segments: of2025(unended, 5) };
  yield { name: 'forged: a batch of which only the first says so', segments: of2025(unbatched, 4, 5) };
  yield { name: 'forged: a batch of which the first does not say so', segments: of2025(unbatched, 3) };
  yield { name: 'forged: a batch interrupted', segments: of2025(unbatched, 4) };
  yield { name: 'forged: a batch that ends twice', segments: of2025(ended, 4) };
  yield { name: 'forged: a batch that ends at once and goes on', segments: of2025(ended, 3) };
  yield { name: 'forged: another batch in the middle', segments: of2025(otherBatch, 4) };
  yield { name: 'forged: another batch at the end', segments: of2025(otherBatch, 5) };
  yield { name: 'forged: another batch at the beginning', segments: of2025(otherBatch, 3) };
  yield {
    name: 'forged: a batch’s name used again',
    segments: chained(
      inLines(
        inLines(whole, '2025.jsonl', (l) => l.map((x, i) => (i > 2 ? otherBatch(x) : x))),
        LAST,
        (l) => l.map((x, i) => (i > 1 ? otherBatch(x) : x)),
      ),
    ),
  };
  yield { name: 'forged: the last batch without its end', segments: forged(whole, LAST, 4, unended) };
  yield {
    name: 'forged: the last batch, one line, without its end',
    segments: chained(inLines(whole, LAST, (l) => l.slice(0, 3))),
  };
  yield {
    name: 'forged: the last batch without its end, and a line begun',
    segments: inBytes(forged(whole, LAST, 4, unended), LAST, (b) => `${b}{"v":1,`),
  };
  yield {
    name: 'forged: the last batch without its end, and zeros',
    segments: inBytes(forged(whole, LAST, 4, unended), LAST, (b) => `${b}\0\0\0`),
  };
  yield {
    name: 'forged: the last batch without its end, and another line',
    segments: chained(inLines(whole, LAST, (l) => [...l.slice(0, 4), l[1] ?? ''])),
  };
  yield {
    name: 'forged: the last batch without its end, and a batch',
    segments: chained(
      inLines(whole, LAST, (l) => [...l.slice(0, 4), ...l.slice(2, 5).map((x) => otherBatch(x))]),
    ),
  };
  yield {
    name: 'forged: a line of the last batch changed, and its end gone',
    segments: inLines(whole, LAST, (l) => [
      ...l.slice(0, 2),
      (l[2] ?? '').replace('anna', 'eva'),
      l[3] ?? '',
    ]),
  };
  yield { name: 'forged: a batch over two segments', segments: overSegments(whole) };
  yield {
    name: 'forged: a batch begun in an older segment',
    segments: chained({
      ...whole,
      '2026.jsonl': inLines(whole, '2026.jsonl', (l) => [...l, unended(l[1] ?? '')])['2026.jsonl'] ?? '',
    }),
  };
  yield {
    name: 'the last batch begun, its segment followed by an empty one',
    segments: { ...inLines(whole, LAST, (l) => l.slice(0, 4)), '2028.jsonl': '' },
  };
}

function overSegments(whole: Segments): Segments {
  const lines = linesIn(whole, LAST);
  return chained({
    ...inLines(whole, '2026.jsonl', (l) => [...l, lines[2] ?? '']),
    [LAST]: `${[lines[3], lines[4], lines[0], lines[1]].join('\n')}\n`,
  });
}
