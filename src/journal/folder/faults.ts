/** What does not verify in a stretch of the journal, held against what later entries say that is known of it. */
import type { CutLine, Entry, KnownDamage, SeqRange } from '../../domain/entries.ts';
import type { DamageKind } from '../problem.ts';

/** A line that does not verify, elsewhere than in a torn write. */
export interface Fault {
  readonly kind: DamageKind | 'newer-format';
  readonly segment: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where its line begins. */
  readonly offset: number;
  /** Of the line's bytes, without its line end; in hex. */
  readonly sha256: string;
  /** The hash of the entry before it: known damage is bound to all that stood before. */
  readonly after: string;
  /** What of it counts all the same: what is whole in itself, and comes in its turn. */
  readonly counts: Counts;
  /** Where it is a newer format. */
  readonly version?: number;
}

/** Of a damaged line: all of it, all but its private words, nothing. */
export type Counts = 'all' | 'data' | 'nothing';

/** An entry that has its seal and no private words: erased, or taken by somebody. */
export interface Wordless extends Fault {
  readonly kind: 'missing-private';
  readonly seq: number;
}

/** Damaged lines of the journal that do not count, or not with their words, by where they begin. Mostly there are none. */
export interface Skips {
  readonly size: number;
  /** `undefined`: it counts. */
  at(segment: string, offset: number): Skipped | undefined;
  /** As they stand in a checkpoint. */
  readonly places: readonly SkippedLine[];
}

export type Skipped = 'line' | 'words';
export type SkippedLine = readonly [segment: string, offset: number, what: Skipped];

export function skipsOf(places: readonly SkippedLine[]): Skips {
  const byPlace = new Map(places.map(([segment, offset, what]) => [`${segment}:${offset}`, what]));
  return { size: byPlace.size, at: (segment, offset) => byPlace.get(`${segment}:${offset}`), places };
}

export const NO_SKIPS: Skips = skipsOf([]);

/** What an `erased` entry names: entries whose private words are gone, damaged lines that were cut. */
export type Erased = SeqRange | CutLine;

export const isCut = (erased: Erased): erased is CutLine => 'was' in erased;

/** Collects what a walk along the journal meets. */
export interface FaultBook {
  add(fault: Fault): void;
  addWordless(wordless: Wordless): void;
  /** An entry that verifies, and is of a type that says what is known: `erased`, `repaired`. */
  hear(entry: Entry): void;
  /** In the order in which they were met. */
  unknown(): readonly Fault[];
  /** The SHA-256 of each damaged line that is known, wherever it lies. */
  known(): ReadonlySet<string>;
  /** Lines that are on record as no entries of ours, though nothing was found wrong with them. */
  misshapen(): readonly Pick<KnownDamage, 'segment' | 'line' | 'sha256'>[];
  readonly skipped: readonly SkippedLine[];
  readonly erased: readonly Erased[];
  /**
   * Those so far that nothing so far says is known: whoever noted the head here, before they were put on record, noted it
   * of other lines. To be asked when all was heard, since what was known may have been cut later.
   */
  soFar(): () => readonly Fault[];
}

export function faultBook(): FaultBook {
  const faults: Fault[] = [];
  const skipped: SkippedLine[] = [];
  const erased: Erased[] = [];
  const known: KnownDamage[] = [];
  const isErased = (seq: number): boolean =>
    erased.some((each) => !isCut(each) && each[0] <= seq && seq <= each[1]);
  return {
    add(fault) {
      faults.push(fault);
      if (fault.counts === 'all') return;
      skipped.push([fault.segment, fault.offset, fault.counts === 'data' ? 'words' : 'line']);
    },
    addWordless(wordless) {
      faults.push(wordless);
    },
    hear(entry) {
      if (entry.type === 'erased') {
        erased.push(...listOf(entry.data.entries).filter(isRange).flatMap(below(entry.seq)));
        erased.push(...listOf(entry.data.lines).filter(isCutLine));
      }
      if (entry.type === 'repaired') known.push(...listOf(entry.data.damage).filter(isDamage));
    },
    unknown() {
      if (faults.length === 0) return faults;
      const knownBytes = new Set(known.map(damageKey));
      const cut = new Set(erased.filter(isCut).map(({ is }) => is));
      return faults.filter(
        (fault) =>
          !cut.has(fault.sha256) &&
          !knownBytes.has(damageKey({ ...fault, what: fault.kind })) &&
          !('seq' in fault && isErased((fault as Wordless).seq)),
      );
    },
    known: () => new Set(known.map(({ sha256 }) => sha256)),
    misshapen() {
      const damaged = faults.filter(({ kind }) => kind !== 'missing-private');
      const found = new Set(damaged.map(({ segment, line }) => `${segment}:${line}`));
      const left = known.filter((k) => k.what === 'bad-line' && !found.has(`${k.segment}:${k.line}`));
      // what was cut since is known by what is left of it
      const cuts = left.length === 0 ? [] : erased.filter(isCut);
      return left.flatMap((k) => [
        k,
        ...cuts.filter(({ was }) => was === k.sha256).map(({ is }) => ({ ...k, sha256: is })),
      ]);
    },
    skipped,
    erased,
    soFar() {
      const [met, heard] = [faults.length, known.length];
      return () => {
        const knownPlaces = new Set(known.slice(0, heard).map(placeKey));
        const wholes = new Map(erased.filter(isCut).map(({ was, is }) => [is, was]));
        const isKnown = (fault: Fault): boolean =>
          [fault.sha256, wholes.get(fault.sha256)].some(
            (sha256) => sha256 !== undefined && knownPlaces.has(placeKey({ ...fault, sha256 })),
          );
        // that words are gone changes no hash
        return faults.slice(0, met).filter((fault) => fault.kind !== 'missing-private' && !isKnown(fault));
      };
    },
  };
}

// what somebody else wrote, with right hashes, may have any shape: it says nothing then

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isRange = (value: unknown): value is SeqRange =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isSafeInteger(n));

/** What an entry says of itself or of what came later was said of another line of the journal: it says nothing here. */
const below =
  (seq: number) =>
  ([from, to]: SeqRange): readonly SeqRange[] =>
    from < seq ? [[from, Math.min(to, seq - 1) as SeqRange[1]]] : [];

const isCutLine = (value: unknown): value is CutLine =>
  typeof value === 'object' &&
  value !== null &&
  ['was', 'is'].every((key) => DIGEST.test(String((value as Record<string, unknown>)[key])));

const DIGEST = /^[0-9a-f]{64}$/;

function isDamage(value: unknown): value is KnownDamage {
  if (typeof value !== 'object' || value === null) return false;
  const { segment, line, what, sha256, after } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(line) && [segment, what, sha256, after].every((text) => typeof text === 'string')
  );
}

const damageKey = ({ segment, line, what, sha256, after }: KnownDamage): string =>
  `${segment}:${line}:${what}:${sha256}:${after}`;

/** Whatever was wrong with the line there. */
const placeKey = ({
  segment,
  line,
  sha256,
  after,
}: Pick<Fault, 'segment' | 'line' | 'sha256' | 'after'>): string => `${segment}:${line}:${sha256}:${after}`;
