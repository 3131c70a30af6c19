/** Names as they are compared: case, blanks, underscores, accents and how words are joined make no difference. */

/** `Inlämnad_datum`, `inlämnad datum` and `InlämnadDatum` are one name of two words. */
export interface PlainName {
  readonly words: readonly string[];
  /** Without anything between the words. */
  readonly joined: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
};

export function plainName(text: string): PlainName {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøœßđðł]/g, (letter) => LETTERS[letter] ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return { words, joined: words.join('') };
}

/** Whether all words of `part` stand next to each other in `name`. */
export function holds(name: PlainName, part: PlainName): boolean {
  const last = name.words.length - part.words.length;
  for (let at = 0; at <= last; at += 1) {
    if (part.words.every((word, i) => name.words[at + i] === word)) return part.words.length > 0;
  }
  return false;
}
