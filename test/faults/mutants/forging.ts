/** Journals that somebody wrote anew: all hashes fit, and something else is wrong. */
import { linesIn, joined, sha256, type Segments } from '../journals.ts';
import { everyLine, inLine, inLines } from './mutant.ts';

const HASH = /,"hash":"[^"]*"/;
const NONE = '0'.repeat(64);

/** The line with the seal and the hash that are right for it. */
export function hashed(line: string): string {
  const words = /,"hash":"[^"]*","private":(.*)\}$/s.exec(line)?.[1];
  const sealed =
    words === undefined ? line : line.replace(/"sealed":"[^"]*"(?=,"hash":)/, `"sealed":"${sha256(words)}"`);
  const end = sealed.indexOf(',"hash":"');
  return sealed.replace(HASH, `,"hash":"${sha256(sealed.slice(0, end))}"`);
}

const hashOf = (line: string): string => /,"hash":"([^"]*)"/.exec(line)?.[1] ?? NONE;

/** Every line follows the one before it: its `prev`, and its `seq` where it is to be numbered anew. */
export function chained(segments: Segments, numbered: 'as-it-is' | 'anew' = 'anew'): Segments {
  let prev = NONE;
  let seq = 0;
  const next = (line: string): string => {
    seq += 1;
    const placed = line.replace(/"prev":"[^"]*"/, `"prev":"${prev}"`);
    const said = hashed(numbered === 'anew' ? placed.replace(/"seq":\d+,/, `"seq":${seq},`) : placed);
    prev = hashOf(said);
    return said;
  };
  const names = Object.keys(segments).toSorted();
  return Object.fromEntries(names.map((name) => [name, joined(linesIn(segments, name).map((l) => next(l)))]));
}

/** The journal with one entry written otherwise, and all that follows fitted to it. */
export const forged = (segments: Segments, name: string, i: number, by: (line: string) => string): Segments =>
  chained(inLines(segments, name, inLine(i, by)), 'as-it-is');

/** Where the nth line is whose text has this in it. */
export function lineWith(segments: Segments, text: string, nth = 0): readonly [name: string, i: number] {
  const [name, i] = everyLine(segments).filter(([, , line]) => line.includes(text))[nth] ?? [];
  if (name === undefined || i === undefined) throw new Error(`no line has ${text}`);
  return [name, i];
}
