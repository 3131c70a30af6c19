/** The word that somebody probably meant. */

/** A slip, and so much more that of two words with as many slips the one is nearer from which letters were left out. */
const SLIP = 100;
const OTHER_LETTER = SLIP + 1;

/** In a word of up to three letters one slip is the most: with two it is another word. */
const mostSlips = (length: number): number => (length <= 3 ? 1 : Math.max(1, Math.floor(length * 0.4)));

/**
 * The candidate with the fewest slips from `word`, if they are few enough for its length. Of several, letters left out, put
 * in or swapped are likelier than others in their place; ties go to the first.
 *
 * @param most slips, where it is not for the length to say; letters that are left out at the end are then slips as well
 */
export function nearest(word: string, candidates: readonly string[], most?: number): string | undefined {
  const said = word.toLowerCase();
  const limit = ((most ?? mostSlips(said.length)) + 1) * SLIP;
  let best: string | undefined;
  let fewest = limit;
  for (const candidate of candidates) {
    if (most === undefined && said.length >= 3 && candidate.toLowerCase().startsWith(said)) return candidate;
    const slips = distance(said, candidate.toLowerCase(), limit);
    if (slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

/** Letters put in, left out, changed or swapped with their neighbour (optimal string alignment); gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) * SLIP >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j * SLIP);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i * SLIP];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : OTHER_LETTER;
      let cost = Math.min((row[j - 1] ?? 0) + SLIP, (above[j] ?? 0) + SLIP, (above[j - 1] ?? 0) + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + SLIP);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? limit;
}
