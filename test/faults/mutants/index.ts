/** Every mutant of the journals, by a name of its own. */
import type { Grounds } from '../journals.ts';
import { flippedBits, lineEnds, tails, zeros } from './bytes.ts';
import { forgedLines } from './forged-lines.ts';
import { forgedBatches } from './forged-batches.ts';
import { forgedNumbers } from './forged-numbers.ts';
import { forgedErasures } from './erasures.ts';
import { forgedRepairs } from './repairs.ts';
import { doubled, dropped, moved, putIn, respaced, swapped } from './lines.ts';
import type { Mutant } from './mutant.ts';
import { privates } from './privates.ts';
import { segments } from './segments.ts';
import { turns } from './turns.ts';

const KINDS: readonly ((grounds: Grounds) => Iterable<Mutant>)[] = [
  flippedBits,
  tails,
  zeros,
  lineEnds,
  dropped,
  doubled,
  swapped,
  putIn,
  moved,
  respaced,
  privates,
  segments,
  forgedLines,
  forgedNumbers,
  forgedBatches,
  forgedErasures,
  forgedRepairs,
  turns,
];

export const mutantsOf = (grounds: Grounds): readonly Mutant[] => KINDS.flatMap((kind) => [...kind(grounds)]);
