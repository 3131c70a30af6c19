/** Taking a person's words off the record: which entries lose theirs, and which the law wants kept for a while. */
import type { Case } from '../case.ts';
import type { Customer } from '../customer.ts';
import type { Entry, Fact, SeqRange } from '../entries.ts';
import type { CaseNumber, Seq } from '../ids.ts';
import { toIso } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { Deciding } from './deciding.ts';

/** What there is about a customer. */
export interface EraseView {
  readonly customer: Customer['number'];
  /** Every case with an entry that names them, with all its entries. */
  readonly cases: readonly { readonly case: Case; readonly entries: readonly Entry[] }[];
}

export interface EraseRequest {
  /** The last local day, `2033-12-31`, up to which what must be kept is held back. */
  readonly keepUntil?: string;
  /** The cases that are held back; none named: those with a price on record. */
  readonly keep: readonly CaseNumber[];
  readonly because?: string;
}

/**
 * The entry that says whose words are taken, and from which entries.
 *
 * @returns `undefined` where no words of theirs are left to be taken
 */
export function decideErase(
  { customer, cases }: EraseView,
  { keepUntil, keep, because }: EraseRequest,
  on: Deciding,
): Result<Fact<'erased'> | undefined, DomainProblem> {
  const theirs = cases.filter(({ case: c }) => c.customer === customer);
  const open = theirs.filter(({ case: c }) => c.closedAt === null).map(({ case: c }) => c.number);
  if (open.length > 0) return refuse({ kind: 'erase-open-cases', customer, cases: open });
  const strange = keep.find((no) => !theirs.some(({ case: c }) => c.number === no));
  if (strange !== undefined) return refuse({ kind: 'keep-not-theirs', customer, case: strange });
  const priced = theirs.filter(({ case: c }) => c.quote !== undefined).map(({ case: c }) => c.number);
  const kept = keepUntil === undefined ? [] : keep.length > 0 ? keep : priced;
  if (keepUntil !== undefined && kept.length === 0) return refuse({ kind: 'nothing-to-keep', customer });
  const reason = because === undefined ? undefined : checkText('because', because);
  if (reason !== undefined && !reason.ok) return reason;
  const entries = ranges(
    cases
      .filter(({ case: c }) => !kept.includes(c.number))
      .flatMap((each) => (each.case.customer === customer ? each.entries : naming(each.entries, customer)))
      .filter(hasWords)
      .map(({ seq }) => seq),
  );
  if (entries.length === 0) return ok(undefined);
  return ok({
    type: 'erased',
    case: null,
    happenedAt: toIso(on.at),
    data: {
      customer,
      entries,
      ...(keepUntil === undefined ? {} : { kept: { until: keepUntil, cases: kept } }),
    },
    ...(reason === undefined ? {} : { private: { because: reason.value } }),
  });
}

const hasWords = (entry: Entry): boolean => entry.private !== undefined;

/** Of a case that is somebody else's by now, only what names them. */
const naming = (entries: readonly Entry[], customer: Customer['number']): readonly Entry[] =>
  entries.filter((entry) => 'customer' in entry.data && entry.data.customer === customer);

/** Numbers in a row as one range. */
function ranges(seqs: readonly Seq[]): readonly SeqRange[] {
  const found: [Seq, Seq][] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found;
}
