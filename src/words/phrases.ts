/** What translations are held to, and what phrases of every language are made with. */

/**
 * A part of the catalogue as any language gives it: the same phrases, of the same things, whatever they say. A phrase that
 * is missing or that takes something else does not compile.
 */
export type Phrases<Part> = Part extends string
  ? string
  : Part extends (...things: infer Things) => string
    ? (...things: Things) => string
    : { readonly [Name in keyof Part]: Phrases<Part[Name]> };

/** `1 day`, `21 days`: in these languages one is one, and all else is many. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

/** With a capital at the beginning and a full stop at the end. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Whether a unit of a text is half of a character that takes two: alone, it is none. */
export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
