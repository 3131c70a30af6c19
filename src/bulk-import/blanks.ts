/** Blanks in a text: what `trim` takes away. */

/** More blanks than these, one behind the other, are many. */
export const MANY_BLANKS = 64;

export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && text.charAt(at).trim() === '';
}

/** Whether somewhere in a text many blanks are together: some of so many stand where one in so many characters is looked at. */
export function hasManyBlanks(text: string): boolean {
  for (let at = MANY_BLANKS - 1; at < text.length; at += MANY_BLANKS) {
    if (!isBlankAt(text, at)) continue;
    let from = at;
    while (from > 0 && isBlankAt(text, from - 1)) from -= 1;
    let to = at + 1;
    while (to - from < MANY_BLANKS && isBlankAt(text, to)) to += 1;
    if (to - from >= MANY_BLANKS) return true;
  }
  return false;
}

/**
 * Where the field ends that a quote would close: at a delimiter, a line end, or the end of the text, with nothing but blanks
 * before it. -1 where something else follows: then the quote closes nothing.
 *
 * @param behind the place behind the quote
 * @param newline `undefined` where the text is one row
 */
export function endBehindQuote(
  text: string,
  behind: number,
  delimiter: string,
  newline: string | undefined,
): number {
  for (let at = behind; at < text.length; at += 1) {
    const char = text[at];
    if (char === delimiter || char === newline) return at;
    if (!isBlankAt(text, at)) return -1;
  }
  return text.length;
}
