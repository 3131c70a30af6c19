/** An entry as the log words it, on one line. */
import type { Entry } from '../domain/entries.ts';
import { escapeLine } from '../terminal/escape.ts';
import { storyOf } from '../terminal/story.ts';
import { cut } from '../terminal/text.ts';
import type { Dates } from '../words/dates.ts';
import type { Words } from '../words/index.ts';

/** A call can be a page long; where an entry is only named, so many cells of it do. */
const MOST = 68;

export const entryInWords = (entry: Entry, words: Words, dates: Dates): string =>
  cut(escapeLine(storyOf(entry, { words, dates, width: MOST }).text), MOST);
