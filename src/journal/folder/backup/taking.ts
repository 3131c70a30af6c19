/** What goes from a backup for all erasures that it has not got: only lines that are the journal's own, by their hash. */
import type { CutLine, SeqRange } from '../../../domain/entries.ts';
import { caseIn, namesCustomer } from '../../../domain/decide/erase-view.ts';
import { seqNumber } from '../../../domain/ids.ts';
import { withoutWords } from '../chain.ts';
import { cutTo, hashesIn } from '../cut-line.ts';
import { seqOf } from '../erased-lines.ts';
import type { HashesBySeq } from '../hashes-by-seq.ts';
import { sha256 } from '../line.ts';
import { soundHash, WORDS, type TheirCases } from './look-through.ts';
import type { Erasure, ErasureInBackup, Manifest } from './manifest.ts';
import type { Taking } from './rewrite.ts';

/** An erasure as the journal has it. */
export interface ErasureMade {
  /** The number of its entry, and the hash of that. */
  readonly seq: number;
  readonly entry: string;
  readonly data: Erasure;
  /** Besides what it names: the cases that are the customer's by what the backup says itself. */
  readonly theirs?: TheirCases;
}

/** @param hashes of the entries that the erasures name */
export function takingOf(manifest: Manifest, erasures: readonly ErasureMade[], hashes: HashesBySeq): Taking {
  const met = erasures.map((erasure) => ({ erasure, seqs: [] as number[], lines: [] as CutLine[] }));
  const hasCuts = erasures.some(({ data }) => data.lines !== undefined);
  return {
    change(_, line) {
      let left = line;
      const digest = hasCuts ? sha256(line) : '';
      const seq = seqOf(line, 0, line.length);
      const isOurs = seq !== undefined && hashes.get(seq)?.has(hashesIn(line)?.said ?? '') === true;
      for (const { erasure, seqs, lines } of met) {
        const { entries, lines: cut = [] } = erasure.data;
        const its = cut.find(({ was, is }) => was === digest || is === digest);
        if (its !== undefined) {
          lines.push(its);
          if (its.was === digest) left = cutTo(line, its.is);
        } else if (
          seq !== undefined &&
          ((isOurs && entries.some(([from, to]) => from <= seq && seq <= to)) ||
            isTheirs(line, seq, erasure, manifest))
        ) {
          seqs.push(seq);
          if (left === line) left = withoutWords(line, 0, line.length);
        }
      }
      return left;
    },
    erased: () =>
      met.flatMap(({ erasure: { entry, data }, seqs, lines }): readonly ErasureInBackup[] => {
        if (seqs.length === 0 && lines.length === 0) return [];
        const isNew = lines.length > 0 || !seqs.every((seq) => isErased(manifest, seq));
        const { lines: _, ...said } = data;
        return [
          { entry, ...said, entries: isNew ? inRanges(seqs) : [], ...(lines.length === 0 ? {} : { lines }) },
        ];
      }),
  };
}

/** A sound line of one of their cases, or one that names them in somebody else's; up to where both are the same journal. */
function isTheirs(line: Buffer, seq: number, { data, theirs }: ErasureMade, { journal }: Manifest): boolean {
  if (theirs === undefined || seq > theirs.upTo || journal === null) return false;
  const text = line.toString();
  const no = caseIn(text);
  if (no === undefined || data.kept?.cases.includes(no) === true) return false;
  const isMeant = theirs.own.has(no) || (theirs.named.has(no) && namesCustomer(text, data.customer ?? 0));
  return isMeant && text.includes(WORDS) && soundHash(line, journal) !== undefined;
}

const isErased = ({ erased }: Manifest, seq: number): boolean =>
  erased.some(({ entries }) => entries.some(([from, to]) => from <= seq && seq <= to));

/** Ascending, as the lines came; a number may come again. */
function inRanges(seqs: readonly number[]): readonly SeqRange[] {
  const found: [number, number][] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found.map(([from, to]) => [seqNumber(from), seqNumber(to)]);
}
