/**
 * Texts that a spreadsheet must not take for formulas (OWASP, "CSV Injection").
 *
 * A text that begins as a formula does, blanks and apostrophes aside, gets an apostrophe before it. So does such a beginning
 * behind what another program may take for the end of a field: where lists are separated by `;`, as in the Nordic
 * countries, Excel opens a file with commas as if each line were one field.
 *
 * Whoever reads it back takes one apostrophe away at the same places: what had one before has got one more.
 */

/** `=` `+` `-` `@`, and their full-width twins. */
const START = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const AT_START = new RegExp(`^(?:[\\s']*[${START}]|'*[\\t\\r])`);
const INSIDE = new RegExp(`([;,\\t\\r\\n])('*[${START}])`, 'g');

export function withoutFormula(text: string): string {
  const inside = text.replace(INSIDE, "$1'$2");
  return AT_START.test(inside) ? `'${inside}` : inside;
}
