/** The lines that an `erased` entry names: whether their private words are gone, and how they are without them. */
import type { SeqRange } from '../../domain/entries.ts';
import type { VerifyProblem } from '../journal.ts';
import { withoutWords } from './chain.ts';
import { sizeOf } from './files.ts';
import { linesIn, withSegment } from './segments.ts';

const SEQ = /^\{"v":1,"journal":"[^"]{26}","seq":(\d{1,15}),/;

/** Says what a line is once its words are erased; `undefined` where nothing is to be taken from it. */
export type Eraser = (bytes: Buffer, start: number, end: number) => Buffer | undefined;

/** Takes the private words of these entries. */
export function eraserOf(ranges: readonly SeqRange[]): Eraser {
  const isNamed = (seq: number): boolean => ranges.some(([from, to]) => from <= seq && seq <= to);
  return (bytes, start, end) => {
    const seq = SEQ.exec(bytes.toString('latin1', start, Math.min(end, start + 80)))?.[1];
    if (seq === undefined || !isNamed(Number(seq))) return undefined;
    const left = withoutWords(bytes, start, end);
    return left.length < end - start ? left : undefined;
  };
}

/** Lines that still have the words that an `erased` entry says are gone: the erasure was not finished. */
export function notErased(
  at: string,
  segments: readonly string[],
  erased: readonly SeqRange[],
): readonly VerifyProblem[] {
  if (erased.length === 0) return [];
  const eraser = eraserOf(erased);
  return segments.flatMap((segment) => linesToErase(at, segment, eraser));
}

function linesToErase(at: string, segment: string, eraser: Eraser): readonly VerifyProblem[] {
  return withSegment(at, segment, (fd) => {
    const found: VerifyProblem[] = [];
    let line = 0;
    for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd))) {
      line += 1;
      if (eraser(bytes, start, end) !== undefined) found.push({ kind: 'not-erased', segment, line });
    }
    return found;
  });
}
