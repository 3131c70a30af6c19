/** The word that somebody probably meant. */

/** The candidate with the fewest slips from `word`, if they are few enough for its length; ties go to the first. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const said = word.toLowerCase();
  const most = Math.max(1, Math.floor(said.length * 0.4));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    if (said.length >= 3 && candidate.toLowerCase().startsWith(said)) return candidate;
    const slips = distance(said, candidate.toLowerCase(), fewest);
    if (slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

/** Letters put in, left out, changed or swapped with their neighbour (optimal string alignment); gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? limit;
}
