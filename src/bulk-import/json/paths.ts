/** The names that columns have in JSON, for people who look for theirs. */
import { pathText } from './path.ts';
import type { Members } from './record.ts';
import { MOST_LISTS } from './walk.ts';

const MOST_PATHS = 2000;
const MOST_STEPS = 4;

/** The paths of what stands in records, in the order in which they come; not of all, where they are very many. */
export function pathsIn(records: readonly Members[]): readonly string[] {
  const paths = new Set<string>();
  for (const record of records) {
    if (paths.size >= MOST_PATHS) break;
    note(paths, record, '', 1);
  }
  return [...paths];
}

function note(paths: Set<string>, value: object, before: string, steps: number): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (paths.size >= MOST_PATHS) return;
    const path = before + key;
    const parts = typeof inner !== 'object' || inner === null || steps === MOST_STEPS ? undefined : inner;
    if (parts === undefined || isListOfTexts(parts)) paths.add(path);
    else note(paths, Array.isArray(parts) ? parts.slice(0, 1) : parts, `${path}.`, steps + 1);
  }
}

const isListOfTexts = (value: object): boolean =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);

/** Where in a record lists of objects are, as the path of a mapping's format has it. */
export function listsIn(record: Members): readonly string[] {
  const lists: string[] = [];
  const look = (value: object, keys: readonly string[]): void => {
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      if (typeof inner !== 'object' || inner === null || lists.length >= MOST_LISTS) continue;
      if (!Array.isArray(inner)) look(inner, [...keys, key]);
      else if (inner.length > 0 && isObject(inner[0])) lists.push(pathText([...keys, key]));
    }
  };
  look(record, []);
  return lists;
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
