/** Columns that say how a customer was reached. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const CHANNEL: Names = {
  whole: wordList(
    'channel, contact channel, contact method, contact type, via, contacted via, submitted via',
    'kanal, kontaktkanal, kontaktväg, kontaktsätt, kontaktmåde, kontaktmåte, kontaktart, kontaktweg',
  ),
  within: wordList('channel, kanal'),
  never: [],
};
