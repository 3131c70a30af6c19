/** What was typed behind a command, read by name: the edge where the parser's untyped values become ours. */

export interface Typed {
  /** The arguments in order, each as it was typed. */
  readonly words: readonly string[];
  /** The `n`th argument, counted from 0; empty where it was not given. */
  readonly word: (n: number) => string;
  /** All arguments from the `n`th on, as one text: trailing words need no quotes. */
  readonly rest: (n: number) => string;
  /** The value of a flag; `undefined` where it was not given. */
  readonly text: (flag: string) => string | undefined;
  /** The values of a flag that may be repeated. */
  readonly texts: (flag: string) => readonly string[];
  /** Whether a flag without a value was given. */
  readonly has: (flag: string) => boolean;
  /** Whether `--no-…` was given for a flag that is on unless said otherwise. */
  readonly off: (flag: string) => boolean;
}

/**
 * @param words the arguments
 * @param flags the parser's options, by their camelCase names
 */
export const typed = (words: readonly string[], flags: Readonly<Record<string, unknown>>): Typed => ({
  words,
  word: (n) => words[n] ?? '',
  rest: (n) => words.slice(n).join(' '),
  text: (flag) => {
    const value = flags[flag];
    return typeof value === 'string' ? value : undefined;
  },
  texts: (flag) => {
    const value = flags[flag];
    return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
  },
  has: (flag) => flags[flag] === true,
  off: (flag) => flags[flag] === false,
});
