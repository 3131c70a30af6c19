/** Where in a document the list of records is: `$` is the document itself, `$.data.tickets` a list inside it. */

const STEP = /\.([^.[\]"'\s]+)|\[("(?:[^"\\]|\\.)*")\]/y;
const PLAIN = /^[^.[\]"'\s]+$/;

/** The keys that a path leads through, from the outermost on; `undefined` where it can't be understood. */
export function readPath(path: string): readonly string[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const keys: string[] = [];
  let at = 1;
  while (at < path.length) {
    STEP.lastIndex = at;
    const step = STEP.exec(path);
    if (step === null) return undefined;
    const key = step[1] ?? keyIn(step[2] ?? '');
    if (key === undefined) return undefined;
    keys.push(key);
    at = STEP.lastIndex;
  }
  return keys;
}

function keyIn(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined; // a wrong escape
  }
}

/** A path as people write it. */
export const pathText = (keys: readonly string[]): string =>
  `$${keys.map((key) => (PLAIN.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('')}`;
