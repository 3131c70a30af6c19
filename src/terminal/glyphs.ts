/** A text by what a reader takes for one character: a letter with its accents, a family of emoji. Never cut apart. */

/**
 * So many code units are looked at at once. `Intl.Segmenter` counts its way anew for each character that it gives (V8 12),
 * so that one text of 64 KiB would take it seconds.
 */
const WINDOW = 256;

const segmenter = { of: undefined as Intl.Segmenter | undefined };

/** Grapheme clusters (Unicode Standard Annex 29), in time that grows with the text and no faster. */
export function* glyphsOf(text: string): Iterable<string> {
  segmenter.of ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let at = 0;
  let size = WINDOW;
  while (at < text.length) {
    const end = endOfWindow(text, at + size);
    const isLast = end === text.length;
    const from = at;
    let before: string | undefined;
    for (const { segment } of segmenter.of.segment(text.slice(from, end))) {
      if (before !== undefined) {
        yield before;
        at += before.length;
      }
      before = segment;
    }
    if (isLast) {
      if (before !== undefined) yield before;
      return;
    }
    // what a window ends with may go on behind it: it is looked at again, in a longer one where it filled all of this
    size = at === from ? size * 2 : WINDOW;
  }
}

/** Not between the halves of a pair. */
function endOfWindow(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const isHalf = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isHalf ? at + 1 : at;
}
