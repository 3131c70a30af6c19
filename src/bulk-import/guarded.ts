/**
 * Cells of lofte's own CSV, as they were before they were guarded against being taken for formulas (`export/formulas.ts`): one
 * apostrophe is taken away where one was put. Other programs' apostrophes are theirs.
 */

/** `=` `+` `-` `@`, and their full-width twins. */
const START = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const INSIDE = new RegExp(`([;,\\t\\r\\n])'('*[${START}])`, 'g');
const AT_START = new RegExp(`^'(?:[\\s']*[${START}]|'*[\\t\\r])`);

export function unguarded(field: string): string {
  if (!field.includes("'")) return field;
  const inside = field.replace(INSIDE, '$1$2');
  return AT_START.test(inside) ? inside.slice(1) : inside;
}
