/** A few words of a file, to show how it is written. */

export const LONGEST_READING = 40;

const BETWEEN_FIELDS = /[,;|"\p{Cc}]/u;

/** The field around a place, as far as it is short. */
export function fieldAround(left: string, right: string): string {
  const start =
    left
      .slice(-LONGEST_READING / 2)
      .split(BETWEEN_FIELDS)
      .at(-1) ?? '';
  const end = right.slice(0, LONGEST_READING / 2).split(BETWEEN_FIELDS)[0] ?? '';
  return `${start}${end}`.trim();
}
