/**
 * Which rows behind those that were looked at have to be looked at, too: a list of years begins with what is long over, and
 * the words of what is still open (`Waiting for parts`) stand in its last rows.
 */
import { LONGEST_WORD, MOST_WORDS } from './column.ts';

/**
 * @param rows the fields of those that were looked at
 * @returns whether a later row, asked for in its order, has a word that none before it had, in a column of few words
 */
export function wordWatch(rows: readonly (readonly string[])[]): (fields: readonly string[]) => boolean {
  const watched = new Map<number, Set<string>>();
  for (const at of (rows[0] ?? []).keys()) watched.set(at, new Set(['']));

  function isNew(fields: readonly string[]): boolean {
    let found = false;
    for (const [at, words] of watched) {
      const word = (fields[at] ?? '').trim();
      if (words.has(word)) continue;
      words.add(word);
      // no column of words, as it turns out; the empty one is none of them
      if (words.size > MOST_WORDS + 1 || word.length > LONGEST_WORD) watched.delete(at);
      else found = true;
    }
    return found;
  }

  for (const fields of rows) isNew(fields);
  return isNew;
}
