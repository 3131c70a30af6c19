/** Names and words that are written otherwise: `Ärendenr.` is `arendenr`, where the mapping asks for `"spelling": "loose"`. */
import { compact } from '../domain/keys.ts';
import { refuse } from '../domain/result.ts';
import type { Columns } from './columns.ts';
import type { ColumnName } from './mapping.ts';

/** How names of columns and words in them are compared: as they stand, or by their letters and digits alone. */
export type Spelling = 'exact' | 'loose';

/**
 * Columns that are found by the letters and digits of their names, without case and accents. A name as it stands wins over
 * one that is only alike; two that are alike are refused, like a name that is there twice.
 */
export function looseColumns(columns: Columns): Columns {
  return {
    get names() {
      return columns.names;
    },
    find(column, optional) {
      const wanted: readonly ColumnName[] = typeof column === 'object' ? column : [column];
      for (const name of wanted) {
        if (typeof name === 'number') {
          if (columns.find(name, false).ok) return columns.find(name, optional);
          continue;
        }
        if (columns.names.includes(name.trim())) return columns.find(name, optional);
        const found = alike(columns.names, name);
        const [first] = found;
        if (first === undefined) continue;
        if (found.length === 1) return columns.find(first, optional);
        const numbers = found.map((each) => columns.names.indexOf(each) + 1);
        return refuse({ kind: 'column-twice', column: name, numbers });
      }
      return columns.find(column, optional);
    },
    nameAt: columns.nameAt,
  };
}

/** Of several names, those that are written like one of them; each once. */
function alike(names: readonly string[], name: string): readonly string[] {
  const letters = compact(name);
  return letters === '' ? [] : [...new Set(names.filter((each) => compact(each) === letters))];
}

/** A look-up by words as they stand, or else by their letters and digits. */
export function looseWords<T>(known: ReadonlyMap<string, T>): (word: string) => T | undefined {
  const byLetters = new Map<string, T>();
  for (const [word, value] of known) {
    const letters = compact(word);
    if (letters !== '' && !byLetters.has(letters)) byLetters.set(letters, value);
  }
  return (word) => known.get(word) ?? byLetters.get(compact(word));
}
