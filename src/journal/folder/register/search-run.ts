/** Searching a sorted run of keys in place: a search reads a few pages of it, whatever its size. */
import { BrokenRegister } from './broken.ts';
import type { CaseList } from './case-list.ts';
import { casesEnd, LONGEST_LINE, readCases } from './key-line.ts';
import type { RunPart } from './merge-runs.ts';
import { fill } from '../files.ts';

const PAGE = 2 * LONGEST_LINE;
const CHUNK = 1 << 18;
const LINE_FEED = 0x0a;
const TAB = 0x09;

/** A line of a run: from `bytes[start]` to where its cases end, `bytes[end]`. Only to be read during the call. */
type LineVisitor = (bytes: Buffer, start: number, end: number) => void;

/** Every line of a run that begins with `wanted`, in order. @throws BrokenRegister where a line does not have its sum */
export function eachLineWith(run: RunPart, wanted: Buffer, visit: LineVisitor): void {
  const page = Buffer.allocUnsafe(PAGE);
  let position = lowerBound(run, wanted, page);
  let chunk = page;
  while (position < run.to) {
    const filled = fill(run.fd, chunk, 0, Math.min(chunk.length, run.to - position), position);
    let start = 0;
    for (let end = lineEnd(chunk, start, filled); end >= 0; end = lineEnd(chunk, start, filled)) {
      const casesTo = casesEnd(chunk, start, end);
      const order = compareStart(chunk, start, end, wanted);
      if (order > 0) return;
      if (order === 0) visit(chunk, start, casesTo);
      start = end + 1;
    }
    if (start === 0) throw new BrokenRegister(); // no line feed where one must be
    position += start;
    if (chunk === page) chunk = Buffer.allocUnsafeSlow(CHUNK);
  }
}

/** Adds the cases of all lines that begin with `wanted` to `into`. */
export function casesWith(run: RunPart, wanted: Buffer, into: CaseList): void {
  eachLineWith(run, wanted, (bytes, start, end) => {
    readCases(bytes, bytes.indexOf(TAB, start) + 1, end, into);
  });
}

/** A place at which a line starts, at most a page before the first line that is not less than `wanted`. */
function lowerBound(run: RunPart, wanted: Buffer, page: Buffer): number {
  let low = run.from;
  let high = run.to;
  while (high - low > PAGE) {
    const middle = Math.floor((low + high) / 2);
    const filled = fill(run.fd, page, 0, Math.min(PAGE, run.to - middle), middle);
    const start = lineEnd(page, 0, filled) + 1;
    const end = lineEnd(page, start, filled);
    if (start === 0 || end < 0 || middle + start >= high) {
      high = middle;
      continue;
    }
    casesEnd(page, start, end);
    if (compareStart(page, start, end, wanted) < 0) {
      low = middle + start;
    } else {
      high = middle + start;
    }
  }
  return low;
}

function lineEnd(bytes: Buffer, from: number, filled: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at < filled ? at : -1;
}

/** How the beginning of a line compares with `wanted`. */
const compareStart = (bytes: Buffer, start: number, end: number, wanted: Buffer): number =>
  bytes.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length));
