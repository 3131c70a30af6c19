/** Lists of words in several languages, as they are written down here and as they are looked up. */
import { plainName, type PlainName } from './plain-name.ts';

/** Words separated by commas, the likeliest first. */
export const wordList = (...lines: readonly string[]): readonly PlainName[] =>
  lines
    .join(',')
    .split(',')
    .map(plainName)
    .filter(({ joined }) => joined !== '');
