/** Texts as a cell of a spreadsheet holds them. */

/** What a cell holds, in UTF-16 units: a file with more in one is called broken. */
const MOST_UNITS = 32_767;

/** What XML can't hold, and a text that looks like the code for it (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSPEAKABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for a cell; one that is too long for it is cut, and ends in an ellipsis. */
export function cellText(text: string): string {
  const fitting = text.length <= MOST_UNITS ? text : `${text.slice(0, MOST_UNITS - 1)}…`;
  // a carriage return as such would come back as a line feed
  return escaped(fitting.replace(HALF_PAIRS, '\ufffd').replace(UNSPEAKABLE, code).replace(/\r/g, '_x000D_'));
}

const code = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML holds it, in an attribute or between tags. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
