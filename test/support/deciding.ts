/** A decision put to the shop at a local time, and the journal with what it recorded. */
import type { Case } from '../../src/domain/case.ts';
import type { Decided, DecideProblem, Deciding } from '../../src/domain/decide/deciding.ts';
import type { Entry } from '../../src/domain/entries.ts';
import { caseNumber, seqNumber } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';
import { calendar, shop, time, type Journalled } from './shop.ts';

/** A decision that is made at a local time; `happened` as `--at` would say it. */
export const deciding = (now: string, happened = now): Deciding => ({
  now: time(now),
  at: time(happened),
  shop,
  calendar,
});

/** The case of that number, open. */
export function openCaseOf({ book }: Journalled, no = 1): Case {
  const found = book.open.get(caseNumber(no));
  if (found === undefined) throw new Error(`case ${no} is not open`);
  return found;
}

/** What was decided, as entries after those that are there. */
export function recordedBy(
  decided: Result<Decided, DecideProblem>,
  after: readonly Entry[] = [],
): readonly Entry[] {
  if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.problem)}`);
  return decided.value.facts.map((fact, i): Entry => ({
    ...fact,
    seq: seqNumber(after.length + 1 + i),
    by: 'anna',
    recordedAt: fact.happenedAt,
  }));
}

/** The kind of refusal; fails where there was none. */
export function refusal(decided: Result<unknown, DecideProblem>): DecideProblem {
  if (decided.ok) throw new Error('not refused');
  return decided.problem;
}
