/** Taking the words of single entries off the record: a note about somebody that stands in another one's case. */
import { isoDate } from '../clock/civil.ts';
import { localDay } from '../clock/zone.ts';
import type { Case } from '../case.ts';
import type { CutLine, Entry, Fact, HeldBack } from '../entries.ts';
import { takenBackBy } from '../fold.ts';
import type { CaseNumber, CustomerNumber, Seq } from '../ids.ts';
import { toIso } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { Deciding } from './deciding.ts';
import { ranges } from './erase.ts';
import { seqIn, type EraseGround } from './erase-view.ts';

export interface EraseEntriesRequest {
  readonly seqs: readonly Seq[];
  /** Of a case that is held back, too, though its day is not over. */
  readonly keepNothing: boolean;
  readonly because?: string;
}

/** The journal, as far as this asks for it. */
export interface EntriesGround extends Omit<EraseGround, 'country'> {
  readonly head: { readonly seq: number };
  readonly caseOf: (no: CaseNumber) => Case | undefined;
}

/**
 * The entry that says from which entries the words are taken. All of them are there and have words, or nothing is done; what
 * says whose an open case is stays, and what is held back for the law.
 */
export function decideEraseEntries(
  ground: EntriesGround,
  { seqs, keepNothing, because }: EraseEntriesRequest,
  on: Deciding,
): Result<Fact<'erased'>, DomainProblem> {
  const { entries: wanted, held } = found(ground, new Set(seqs));
  const today = isoDate(localDay(on.calendar.zone, on.now));
  const damaged = ground.damaged.filter(({ text }) => seqs.some((seq) => seq === seqIn(text)));
  const isTakenBack = takenBackBy(ground.retractions);
  for (const seq of seqs) {
    const entry = wanted.get(seq);
    const isDamaged = damaged.some(({ text }) => seqIn(text) === seq);
    if (entry === undefined) {
      if (isDamaged) continue;
      return refuse({ kind: 'no-such-entry', said: String(seq), last: ground.head.seq });
    }
    if (entry.private === undefined && !isDamaged) return refuse({ kind: 'no-words-in-entry', seq });
    const no = entry.case;
    if (no === null) continue;
    const hold = [...held.values()].find(({ until, cases }) => until >= today && cases.includes(no));
    if (hold !== undefined && !keepNothing)
      return refuse({ kind: 'erase-held', cases: [no], until: hold.until });
    if (saysWhose(entry) && isTakenBack(seq) === undefined && ground.caseOf(no)?.closedAt === null)
      return refuse({ kind: 'erase-open-contact', seq, case: no });
  }
  const reason = because === undefined ? undefined : checkText('because', because);
  if (reason !== undefined && !reason.ok) return reason;
  const lines = damaged.map(({ was, is }): CutLine => ({ was, is }));
  return ok({
    type: 'erased',
    case: null,
    happenedAt: toIso(on.at),
    data: { entries: ranges(seqs), ...(lines.length === 0 ? {} : { lines }) },
    ...(reason === undefined ? {} : { private: { because: reason.value } }),
  });
}

/** The entries themselves, and what is held back, in one pass. */
function found(
  { entries }: Pick<EntriesGround, 'entries'>,
  seqs: ReadonlySet<Seq>,
): { readonly entries: ReadonlyMap<Seq, Entry>; readonly held: ReadonlyMap<CustomerNumber, HeldBack> } {
  const wanted = new Map<Seq, Entry>();
  const held = new Map<CustomerNumber, HeldBack>();
  for (const entry of entries()) {
    if (seqs.has(entry.seq)) wanted.set(entry.seq, entry);
    if (entry.type !== 'erased' || entry.data.customer === undefined) continue;
    const { customer, kept } = entry.data;
    if (kept === undefined) held.delete(customer);
    else held.set(customer, kept);
  }
  return { entries: wanted, held };
}

const saysWhose = ({ type }: Entry): boolean =>
  type === 'case-opened' || type === 'case-imported' || type === 'case-amended';
