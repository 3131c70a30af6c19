/**
 * Conflict copies: where two computers wrote to a synchronised folder at once, its program keeps both files, one of them
 * under another name. Each may have what the other has not, and which is the journal is for people to say.
 */
import type { JournalProblem } from '../problem.ts';

/** A year that stands by itself, in the name of a file of lines. */
const LIKE_A_SEGMENT = /^(?![.~])(?=.*(?<!\d)\d{4}(?!\d)).*\.jsonl$/i;
const SAYS_SO = /^(?![.~]).*\.jsonl.*conflict/i;
const YEARS = /(?<!\d)\d{4}(?!\d)/g;
const HASH_KEY = ',"hash":"';
const HASH_DIGITS = 64;

/**
 * Whether a name in the folder of segments, which is none of theirs, is that of another copy of one:
 * `2026 (Anna's conflicted copy 2026-11-01).jsonl`, `2026.sync-conflict-20261101-120000-ABCDEFG.jsonl`, `2026 (1).jsonl`,
 * `2026-DESKTOP-AB12.jsonl`, `2026 - Copy.jsonl`, `Copy of 2026.jsonl`.
 *
 * What begins with a dot or ends in something else (`2026.jsonl.orig`, `2026.jsonl~`) is a draft, or what an editor kept.
 */
export const isConflictCopy = (name: string): boolean => LIKE_A_SEGMENT.test(name) || SAYS_SO.test(name);

/**
 * What is to be said of a conflict copy: whether it has anything that the segment lacks.
 *
 * @param names all that are in the folder
 * @param linesIn the lines of one of them; their bytes need not outlive the next
 */
export function conflictOf(
  copy: string,
  names: readonly string[],
  linesIn: (name: string) => Iterable<Buffer>,
): JournalProblem {
  const segment = segmentOfCopy(copy, names);
  const known = new Set(names.includes(segment) ? hashesOf(linesIn(segment)) : []);
  let [line, fromLine, onlyThere] = [0, 0, 0];
  for (const hash of hashesOf(linesIn(copy))) {
    line += 1;
    if (known.has(hash)) continue;
    onlyThere += 1;
    if (fromLine === 0) fromLine = line;
  }
  return { kind: 'conflict-copy', copy, segment, onlyThere, fromLine };
}

/** The first year in its name that there is a segment of: `Copy of 2026.jsonl` is of `2026.jsonl`. */
function segmentOfCopy(copy: string, names: readonly string[]): string {
  const years = [...copy.matchAll(YEARS)].map(([year]) => `${year}.jsonl`);
  return years.find((segment) => names.includes(segment)) ?? years[0] ?? copy;
}

/** By what each line is known though its private words were erased; a line that has no hash, by all of it. */
function* hashesOf(lines: Iterable<Buffer>): Iterable<string> {
  for (const line of lines) {
    const key = line.indexOf(HASH_KEY, 0, 'latin1');
    const start = key === -1 ? 0 : key + HASH_KEY.length;
    yield line.toString('latin1', start, key === -1 ? line.length : start + HASH_DIGITS);
  }
}
