/**
 * Whose words stand in a backup, by its own sound lines: where the journal was damaged, it no longer knows all the entries
 * of a customer that an older copy of it still has.
 */
import { caseIn, customerNamed } from '../../../domain/decide/erase-view.ts';
import type { Retraction } from '../../../domain/fold.ts';
import { takenBackBy } from '../../../domain/fold.ts';
import type { CaseNumber, Seq } from '../../../domain/ids.ts';
import { journalOf } from '../chain.ts';
import { hashesIn } from '../cut-line.ts';
import { seqOf } from '../erased-lines.ts';
import { decodeLine, isFault } from '../line.ts';
import { eachLine } from './lines-in.ts';
import { segmentIn } from './member-names.ts';
import { noStore, unpack, withBackup } from './read-archive.ts';

/** An entry of a backup that names a customer. */
export interface Naming {
  readonly customer: number;
  readonly case: CaseNumber;
  readonly seq: Seq;
  readonly hash: string;
  readonly hasWords: boolean;
}

export interface LookedThrough {
  /** In the order in which they stand. */
  readonly naming: readonly Naming[];
  readonly retractions: readonly Retraction[];
  /** The cases in which some entry has its private words. */
  readonly worded: ReadonlySet<number>;
  /** The highest number of an entry that the journal has, too: up to there, both are the same line. */
  readonly commonUpTo: number;
}

/** As it stands in a line that has its private words. */
export const WORDS = ',"private":{';

/**
 * @param journal its identity: other lines do not count
 * @param known the hashes that the journal has of its entries
 * @throws JournalFailure `damaged-backup`; the system's error
 */
export async function lookThrough(
  file: string,
  journal: string,
  known: ReadonlySet<string>,
): Promise<LookedThrough> {
  const naming: Naming[] = [];
  const retractions: Retraction[] = [];
  const worded = new Set<number>();
  let commonUpTo = 0;
  const look = (line: Buffer): void => {
    const hash = soundHash(line, journal);
    const seq = seqOf(line, 0, line.length);
    if (hash === undefined || seq === undefined) return;
    if (known.has(hash)) commonUpTo = Math.max(commonUpTo, seq);
    const text = line.toString();
    const hasWords = text.includes(WORDS);
    const no = caseIn(text);
    if (hasWords && no !== undefined) worded.add(no);
    if (!text.includes('"customer":') && !text.includes('"type":"entries-retracted"')) return;
    const entry = decodeLine(text);
    if (isFault(entry)) return;
    if (entry.type === 'entries-retracted') {
      retractions.push({ seq: entry.seq, from: entry.data.from, to: entry.data.to });
    }
    const customer = customerNamed(entry);
    if (customer !== undefined && entry.case !== null)
      naming.push({ customer, case: entry.case, seq: entry.seq, hash, hasWords });
  };
  await withBackup(file, (open) =>
    unpack(open, (name, chunks) =>
      segmentIn(name) === undefined ? noStore(name, chunks) : eachLine(chunks, look),
    ),
  );
  return { naming, retractions, worded, commonUpTo };
}

/** What a line of this journal hashes to, where it says so itself. */
export function soundHash(line: Buffer, journal: string): string | undefined {
  if (journalOf(line, 0, line.length) !== journal) return undefined;
  const { said, computed } = hashesIn(line) ?? {};
  return said === computed ? said : undefined;
}

/** The cases of a customer in a backup. */
export interface TheirCases {
  /** All of their words go. */
  readonly own: ReadonlySet<number>;
  /** Somebody else's by now: what names the customer goes. */
  readonly named: ReadonlySet<number>;
  /** The highest number of an entry that is meant. */
  readonly upTo: number;
}

/**
 * @param below the number of the erasing: what was recorded later was not meant
 * @param isElses whether the journal knows a case to be somebody else's, by the hash of an entry that names its customer
 */
export function casesOf(
  { naming, retractions, commonUpTo }: LookedThrough,
  customer: number,
  below: number,
  isElses: (named: Naming) => boolean,
): TheirCases {
  const takenBack = takenBackBy(retractions);
  const upTo = Math.min(below - 1, commonUpTo);
  const said = naming.filter(({ seq }) => seq <= upTo);
  const own = new Set<number>();
  const named = new Set<number>();
  for (const no of new Set(said.flatMap((each) => (each.customer === customer ? [each.case] : [])))) {
    const its = said.filter((each) => each.case === no);
    const last = its.findLast(({ seq }) => takenBack(seq) === undefined) ?? its.at(-1);
    (last?.customer === customer && !its.some(isElses) ? own : named).add(no);
  }
  return { own, named, upTo };
}
