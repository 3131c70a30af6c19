/** The lines that an `erased` entry names: whether their words are gone, and how they are without them. */
import type { VerifyProblem } from '../journal.ts';
import { withoutWords } from './chain.ts';
import { cutTo } from './cut-line.ts';
import { isCut, type Erased } from './faults.ts';
import { sizeOf } from './files.ts';
import { sha256 } from './line.ts';
import { LOCK_WAIT_MS, whenFree } from './lock.ts';
import { linesIn, withSegment } from './segments.ts';

const SEQ = /^\{"v":1,"journal":"[^"]{26}","seq":(\d{1,15}),/;

/** Says what a line is once its words are erased; `undefined` where nothing is to be taken from it. */
export type Eraser = (bytes: Buffer, start: number, end: number) => Buffer | undefined;

/** Takes the private words of these entries, and all but the bones of these damaged lines. */
export function eraserOf(erased: readonly Erased[]): Eraser {
  const ranges = erased.flatMap((each) => (isCut(each) ? [] : [each]));
  const cuts = new Map(erased.filter(isCut).map(({ was, is }) => [was, is]));
  const isNamed = (seq: number): boolean => ranges.some(([from, to]) => from <= seq && seq <= to);
  return (bytes, start, end) => {
    if (cuts.size > 0) {
      const line = bytes.subarray(start, end);
      const is = cuts.get(sha256(line));
      if (is !== undefined) return cutTo(line, is);
    }
    const seq = seqOf(bytes, start, end);
    if (seq === undefined || !isNamed(seq)) return undefined;
    const left = withoutWords(bytes, start, end);
    return left.length < end - start ? left : undefined;
  };
}

/** The number that a line says it has. */
export function seqOf(bytes: Buffer, start: number, end: number): number | undefined {
  const said = SEQ.exec(bytes.toString('latin1', start, Math.min(end, start + 80)))?.[1];
  return said === undefined ? undefined : Number(said);
}

/** A line that still has the words that an `erased` entry says are gone; `line` is counted from 1. */
export interface WordedLine {
  readonly segment: string;
  readonly line: number;
  readonly offset: number;
}

/** They were not finished, or were put back: an old copy of a segment, a synchronised folder. */
export function wordedLines(
  at: string,
  segments: readonly string[],
  erased: readonly Erased[],
): readonly WordedLine[] {
  if (erased.length === 0) return [];
  const eraser = eraserOf(erased);
  return segments.flatMap((segment) => linesToErase(at, segment, eraser));
}

/** The same as a problem: the erasure was not finished. */
const notErased = (...asked: Parameters<typeof wordedLines>): readonly VerifyProblem[] =>
  wordedLines(...asked).map(({ segment, line }) => ({ kind: 'not-erased', segment, line }));

/** Such lines, asked without the lock: whoever is taking the words right now is waited for. */
export function notErasedYet(
  at: string,
  segments: readonly string[],
  erased: readonly Erased[],
): readonly VerifyProblem[] {
  const found = notErased(at, segments, erased);
  if (found.length === 0) return found;
  return whenFree(at, LOCK_WAIT_MS, () => notErased(at, segments, erased)) ?? found;
}

function linesToErase(at: string, segment: string, eraser: Eraser): readonly WordedLine[] {
  return withSegment(at, segment, (fd) => {
    const found: WordedLine[] = [];
    let line = 0;
    for (const { bytes, start, end, base } of linesIn(fd, 0, sizeOf(fd))) {
      line += 1;
      if (eraser(bytes, start, end) !== undefined) found.push({ segment, line, offset: base + start });
    }
    return found;
  });
}
