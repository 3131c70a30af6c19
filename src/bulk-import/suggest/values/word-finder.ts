/** Finds what a word of another program means here. */
import { holds, plainName, type PlainName } from '../plain-name.ts';

/** What a word means; `undefined` where nobody here knows it. */
export type WordFinder<T extends string> = (text: string) => T | undefined;

/** A word that is in a list means what that list is for; else the longest one that stands in it: “not repaired (parts)”. */
export function wordFinder<T extends string>(
  lists: Readonly<Record<T, readonly PlainName[]>>,
): WordFinder<T> {
  const entries = (Object.entries(lists) as [T, readonly PlainName[]][]).flatMap(([meant, words]) =>
    words.map((word) => ({ meant, word })),
  );
  const whole = new Map(entries.toReversed().map(({ meant, word }) => [word.joined, meant] as const));
  const longest = entries.toSorted((a, b) => b.word.joined.length - a.word.joined.length);
  return (text) => {
    const plain = plainName(text);
    return whole.get(plain.joined) ?? longest.find(({ word }) => holds(plain, word))?.meant;
  };
}
