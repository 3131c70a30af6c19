import type { Instant } from '../../domain/instant.ts';
import type { CutOff } from '../journal.ts';
import type { OnProgress } from './progress.ts';

/** What the folder needs to know of the shop and of where it is. */
export interface FolderOptions {
  /** The journal's folder. */
  readonly at: string;
  /** ISO 3166-1, for phone numbers without a country. */
  readonly country: string;
  /** IANA name; only compared: what was counted by another zone's days is counted anew. */
  readonly timeZone: string;
  /** The local year of an instant, for the name of the segment. */
  readonly localYearOf: (at: Instant) => number;
  /** The local day that a deadline is of, counted from 1970-01-01; midnight is the end of one. */
  readonly dayOf: (at: Instant) => number;
  /** How long a writer waits for another, in milliseconds; 10 seconds where it is not given. */
  readonly lockWaitMs?: number;
  /** Hears how far a long reading is; nobody does where it is not given. */
  readonly onProgress?: OnProgress;
  /** Hears what a recording put aside; nobody does where it is not given. */
  readonly onCutOff?: (cut: CutOff) => void;
}
