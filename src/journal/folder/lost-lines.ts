/** What lines that do not count still say of the numbers of cases and customers: those were given all the same. */
import {
  highest,
  NONE_GIVEN,
  numbersNamed,
  type GivenNumbers,
  type NamedNumbers,
} from '../../domain/given-numbers.ts';
import { journalOf } from './chain.ts';
import { hashesIn } from './cut-line.ts';
import type { Skips } from './faults.ts';
import { sizeOf } from './files.ts';
import { linesIn, withSegment } from './segments.ts';

export interface LostLine {
  readonly segment: string;
  readonly offset: number;
  readonly names: NamedNumbers;
}

/** The lines that do not count; those of other journals are left out. @throws the system's error */
export function lostLines(at: string, journal: string | null, { places }: Skips): readonly LostLine[] {
  return places.flatMap(([segment, offset, what]) => {
    const line = what === 'line' ? lineAt(at, segment, offset) : undefined;
    if (line === undefined || isStranger(line, journal)) return [];
    return [{ segment, offset, names: numbersNamed(line.toString('latin1')) }];
  });
}

export const namedBy = (lines: readonly LostLine[]): GivenNumbers =>
  lines.reduce(
    (most, { names: { cases = 0, customers = 0 } }) => highest(most, { cases, customers }),
    NONE_GIVEN,
  );

const lineAt = (at: string, segment: string, offset: number): Buffer | undefined =>
  withSegment(at, segment, (fd) => {
    for (const { bytes, start, end } of linesIn(fd, offset, sizeOf(fd))) return bytes.subarray(start, end);
    return undefined;
  });

/** Another journal's, whole: what it names was given elsewhere. */
function isStranger(line: Buffer, journal: string | null): boolean {
  const its = journalOf(line, 0, line.length);
  if (its === undefined || its === journal) return false;
  const { said, computed } = hashesIn(line) ?? {};
  return said === computed;
}
