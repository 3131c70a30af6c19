/** What takes the text of a file apart into the texts of its records. */
import type { Imported } from '../problem.ts';
import type { Shape } from './shape.ts';
import type { RawRecord } from './walk.ts';

export interface Splitter {
  /** Takes the next text, and gives the records that have come to their end. */
  readonly push: (text: string, last: boolean) => Imported<readonly RawRecord[]>;
  /** Records that are of this shape are read right away. */
  readonly expect: (shape: Shape | undefined) => void;
  /** The line that the text given so far ends in. */
  readonly line: () => number;
  /** A record that is no JSON is a bad row; else the whole file is refused for it. */
  readonly sparesOthers: boolean;
}
