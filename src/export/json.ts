/** JSON as it is exported: what a terminal would obey, or what would turn a line around, is written as its code. */

// DEL, C1, and the marks of direction (Unicode Bidirectional Algorithm); C0 is JSON's own business
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** @param indent blanks a level; none: all on one line */
export const jsonOf = (document: unknown, indent?: number): string =>
  JSON.stringify(document, undefined, indent).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
