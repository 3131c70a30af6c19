/** `lofte journal erase --entry SEQ --confirm SEQ`: the words of single entries, as where one customer is named in another's case. */
import { decideEraseEntries } from '../domain/decide/erase-entries.ts';
import { seqNumber, type Seq } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { damagedLines } from '../journal/folder/damaged-lines.ts';
import type { Problem } from '../words/problem.ts';
import type { Context, Opened } from './context.ts';
import type { ErasePlan } from './journal-erase.ts';
import type { Typed } from './typed.ts';

/** `812`, also `#812`. */
const NUMBER = /^#?([1-9]\d{0,14})$/;

/** What names or holds back a customer. */
const OF_CUSTOMERS = [
  ['customer', '--customer'],
  ['keepUntil', '--keep-until'],
  ['keep', '--keep'],
] as const;

/** @param last the number of the last entry */
export function planEntries(
  typed: Typed,
  { now }: Context,
  { journal, shop, calendar }: Opened,
  last: number,
): Result<ErasePlan, Problem> {
  const other = OF_CUSTOMERS.find(([flag]) => typed.text(flag) !== undefined || typed.texts(flag).length > 0);
  if (other !== undefined) return refuse({ kind: 'contradiction', flags: ['--entry', other[1]] });
  const named: Seq[] = [];
  for (const said of typed.texts('entry')) {
    const number = NUMBER.exec(said.trim())?.[1];
    if (number === undefined) return refuse({ kind: 'no-such-entry', said, last });
    named.push(seqNumber(Number(number)));
  }
  const seqs = [...new Set(named)].sort((a, b) => a - b);
  const because = typed.text('because');
  const request = {
    seqs,
    keepNothing: typed.has('keepNothing'),
    ...(because === undefined ? {} : { because }),
  };
  return ok({
    customer: null,
    name: seqs.join(' '),
    decide: (desk) => {
      const ground = {
        entries: () => desk.entries(),
        retractions: desk.book.retractions,
        damaged: damagedLines(journal.at),
        head: desk.head,
        caseOf: desk.caseOf,
      };
      const decided = decideEraseEntries(ground, request, { now, at: now, shop, calendar });
      return decided.ok ? ok({ fact: decided.value, priced: [], mentions: [] }) : decided;
    },
  });
}
