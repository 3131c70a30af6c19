/** How a text is written, whatever its numbers: texts of one shape are read by the same forms. */

/** Numbers of one and of two digits are one shape: `3/4/2026` and `13/04/2026`. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\d+/g, (digits) => (digits.length < 3 ? '0' : '0'.repeat(digits.length)))
    .replace(/[ap]m/gi, 'A');

/** Whether somebody would take it for a date, read or not. */
export const looksLikeDate = (text: string): boolean =>
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.] ?\d{1,2}(?:[-/.] ?| )\d{2}(?:\d\d)?)(?!\d|[-/.]\d)/.test(
    text,
  ) || /^\d{1,2}\.? [\p{L}.]{3,} \d{4}|^\p{L}{3,} \d{1,2},? \d{4}/u.test(text);
