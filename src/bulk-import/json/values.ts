/** What a record says in a column: looked up by its path, and as text. */
import type { RowFault } from '../problem.ts';
import type { Members } from './record.ts';

/** The items of a list, each. */
const EACH = '*.';

/**
 * What stands at a path; `undefined` where nothing does. A key is found by its whole name first, dots and all, then as
 * keys inside keys (`customer.name`), places in lists, counted from 0 (`tags.0`), or all that is in a list
 * (`devices.*.name`): a list of what its items have there.
 */
export function lookUp(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (hasOwn(value, path)) return value[path];
  if (Array.isArray(value) && path.startsWith(EACH)) {
    const found = value.map((item: unknown) => lookUp(item, path.slice(EACH.length)));
    return found.every((each) => each === undefined) ? undefined : found.map((each) => each ?? null).flat();
  }
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    const found = hasOwn(value, key) ? lookUp(value[key], path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether something stands at a path, or could: what is `null` or an empty list here holds more in other records. */
export function mayHave(record: Members, path: string): boolean {
  if (lookUp(record, path) !== undefined) return true;
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const before = lookUp(record, path.slice(0, dot));
    if (before === null || (Array.isArray(before) && before.length === 0)) return true;
  }
  return false;
}

/** Whether the file says it: nothing that every object has, and no length of a list. */
const hasOwn = (value: object, key: string): value is Members =>
  Object.hasOwn(value, key) && !(key === 'length' && Array.isArray(value));

/**
 * The text of what stands in a column of a record, or why it has none.
 *
 * @param names of the column: the first that the record has
 * @param written the record with numbers as they are written; `undefined` where `String` writes all of them so
 */
export function textIn(
  members: Members,
  names: readonly string[],
  written: (() => Members) | undefined,
): string | RowFault {
  for (const name of names) {
    const value = lookUp(members, name);
    if (value === undefined) continue;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && written === undefined) return String(value);
    // looked up in the same place
    const asText = written === undefined ? value : lookUp(written(), name);
    return Array.isArray(value) ? listText(value, asText, name) : scalarText(value, asText, name);
  }
  return '';
}

/** Texts in a list, one behind the other; those that are empty are left out. */
function listText(items: readonly unknown[], written: unknown, column: string): string | RowFault {
  if (items.some((item) => typeof item === 'object' && item !== null)) {
    return { kind: 'not-a-value', is: 'list', column, value: JSON.stringify(items) };
  }
  const texts: string[] = [];
  for (const [i, item] of items.entries()) {
    const text = scalarText(item, (written as readonly unknown[])[i], column); // the same list, with numbers as text
    if (typeof text !== 'string') return text;
    if (text !== '') texts.push(text);
  }
  return texts.join(', ');
}

function scalarText(value: unknown, written: unknown, column: string): string | RowFault {
  if (value === null) return '';
  if (typeof value === 'object') {
    return { kind: 'not-a-value', is: 'object', column, value: JSON.stringify(value) };
  }
  if (typeof value !== 'number' || Number.isFinite(value)) return String(written);
  return { kind: 'number-too-large', column, value: String(written) };
}
