/** Which older backups a newer one replaces: those that have nothing that the journal has lost. */
import type { Head } from '../../journal.ts';
import { checkAlone } from '../chain.ts';
import { hashesIn } from '../cut-line.ts';
import { seqOf } from '../erased-lines.ts';
import { sizeOf } from '../files.ts';
import { linesIn, listSegments, withSegment } from '../segments.ts';

/**
 * Of a backup: all that it has is in the journal; it goes on otherwise than the journal; or it has entries that were lost
 * before this `repaired` entry, and others with the same number have the same.
 */
export type Replaced = 'all' | 'other-line' | { readonly lostBefore: number };

const REPAIRED = Buffer.from('","type":"repaired",');

/**
 * @param at the journal's folder. @param journal its identity
 * @returns what is asked of the head of a backup, after the journal was looked through once
 * @throws the system's error
 */
export function replacedIn(at: string, journal: string, heads: readonly Head[]): (head: Head) => Replaced {
  const wanted = new Set(heads.map(({ seq }) => seq));
  const found = new Set<string>();
  const repaired: number[] = [];
  const lost: (readonly [from: number, to: number])[] = [];
  let last = 0;
  for (const segment of listSegments(at)) {
    withSegment(at, segment, (fd) => {
      for (const { bytes, start, end } of linesIn(fd, 0, sizeOf(fd))) {
        const seq = seqOf(bytes, start, end);
        if (seq === undefined || seq <= last) continue;
        const line = bytes.subarray(start, end);
        if (checkAlone(line, journal, seq) !== undefined) continue;
        if (seq > last + 1) lost.push([last + 1, seq - 1]);
        last = seq;
        if (line.includes(REPAIRED)) repaired.push(seq);
        if (wanted.has(seq)) found.add(`${seq}:${hashesIn(line)?.said ?? ''}`);
      }
    });
  }
  return ({ seq, hash }) => {
    if (seq > 0 && !found.has(`${seq}:${hash}`)) return 'other-line';
    // what was lost before the last repair that it has is lost in it, too
    const since = repaired.findLast((each) => each <= seq) ?? 0;
    const hasLost = lost.some(([from, to]) => to > since && from <= seq);
    return hasLost ? { lostBefore: repaired.find((each) => each > seq) ?? Infinity } : 'all';
  };
}
