/** A journal with one thing done to it. */
import { joined, linesIn, type Segments } from '../journals.ts';

export interface Mutant {
  readonly name: string;
  readonly segments: Segments;
  /** What the program says instead of what the page says: a place, `clean`, or that it `throws`. */
  readonly program?: string;
}

export type Lines = readonly string[];

/** Segments with one of them changed, by its bytes. */
export const inBytes = (segments: Segments, name: string, by: (bytes: string) => string): Segments => ({
  ...segments,
  [name]: by(segments[name] ?? ''),
});

/** Segments with one of them changed, by its lines. */
export const inLines = (segments: Segments, name: string, by: (lines: Lines) => Lines): Segments => ({
  ...segments,
  [name]: joined(by(linesIn(segments, name))),
});

/** Lines with one of them changed. @param which counted from 0 */
export const inLine =
  (which: number, by: (line: string) => string) =>
  (lines: Lines): Lines =>
    lines.map((line, i) => (i === which ? by(line) : line));

export const without = (segments: Segments, name: string): Segments =>
  Object.fromEntries(Object.entries(segments).filter(([each]) => each !== name));

/** Where each line is, over all segments. */
export const everyLine = (
  segments: Segments,
): readonly (readonly [name: string, i: number, line: string])[] =>
  Object.keys(segments).flatMap((name) => linesIn(segments, name).map((line, i) => [name, i, line] as const));
