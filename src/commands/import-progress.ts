/** Saying how far an import is: rows, how many a second, and where the file's size is known, how long it will take. */
import type { Words } from '../words/index.ts';
import type { Host } from './context.ts';

export interface ImportProgress {
  /** So many rows have been read. */
  readonly read: (rows: number) => void;
  /** All rows have been read, and go into the journal. */
  readonly writing: (rows: number) => void;
  readonly end: () => void;
}

/** What is over sooner needs no word, and no rate can be told from it, in milliseconds. */
const WORTH_SAYING = 500;
/** Before that, nobody can say how long it will take. */
const WORTH_GUESSING = 1500;
/** Nobody reads faster. */
const SAID_EVERY = 250;

/** Writing takes this part of the time that reading took, as measured with 100,000 and with a million rows. */
const WRITING = 0.3;

/**
 * @param done what part of the file's bytes has been read, from 0 to 1; `undefined` where nobody knows
 * @param writes whether the rows will be written, too
 */
export function importProgress(
  { progress, clock }: Pick<Host, 'progress' | 'clock'>,
  words: Words['import'],
  done: () => number | undefined,
  writes: boolean,
): ImportProgress {
  const began = clock();
  let said = 0;
  const say = (text: string): void => {
    said = clock();
    progress(text);
  };
  return {
    read(rows) {
      const now = clock();
      if (now - began < WORTH_SAYING || now - said < SAID_EVERY) return;
      const took = now - began;
      const part = took < WORTH_GUESSING ? undefined : done();
      say(words.progress(rows, rounded((rows * 1000) / took), leftOf(took, part, writes)));
    },
    writing(rows) {
      if (said > 0) say(words.writing(rows));
    },
    end() {
      if (said > 0) progress('');
    },
  };
}

/** `20 s`, `3 min`; `undefined` where it can't be told, or is over. */
function leftOf(took: number, part: number | undefined, writes: boolean): string | undefined {
  if (part === undefined || part <= 0 || part >= 1) return undefined;
  const reading = took / part;
  const seconds = (reading - took + (writes ? reading * WRITING : 0)) / 1000;
  return seconds < 90 ? `${rounded(Math.max(1, seconds))} s` : `${rounded(seconds / 60)} min`;
}

/** To two figures: the next look gives another third one. */
function rounded(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.round(n / unit) * unit;
}
