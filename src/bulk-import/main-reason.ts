/**
 * Why most rows of a file are bad, where that is one reason: then something is wrong with what is said of the file, and nobody should mend
 * hundreds of rows.
 */
import type { RowFault, RowProblem, Suspect } from './problem.ts';

export interface MainReason {
  readonly rows: number;
  readonly suspect: Suspect;
  readonly column: string | null;
}

export interface ReasonCount {
  readonly add: (problem: RowProblem) => void;
  /** The reason of more than half of the rows. @param read how many rows there were */
  readonly most: (read: number) => MainReason | undefined;
}

/** One or two rows may well be bad for the same reason. */
const FEWEST = 3;

const SUSPECTS: Readonly<Partial<Record<RowFault['kind'], Suspect>>> = {
  'bad-date': 'dates',
  'no-such-date': 'dates',
  'in-future': 'dates',
  'closed-before-opened': 'dates',
  'due-before-opened': 'dates',
  'kept-before-opened': 'dates',
  'too-few-fields': 'fields',
  'too-many-fields': 'fields',
  'broken-quote': 'fields',
};

export function reasonCount(): ReasonCount {
  /** By kind and column, of which there are few. */
  const counted = new Map<
    string,
    { rows: number; readonly kind: RowFault['kind']; readonly column: string | null }
  >();
  return {
    add({ kind, column }) {
      // it is bad for another row's reason
      if (kind === 'bad-case') return;
      const key = `${kind} ${column ?? ''}`;
      const there = counted.get(key);
      if (there === undefined) counted.set(key, { rows: 1, kind, column });
      else there.rows += 1;
    },
    most(read) {
      for (const { rows, kind, column } of counted.values()) {
        if (rows >= FEWEST && rows * 2 > read) return { rows, suspect: SUSPECTS[kind] ?? 'mapping', column };
      }
      return undefined;
    },
  };
}
