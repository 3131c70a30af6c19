/** Closing a case, and opening it again. */
import type { Case } from '../case.ts';
import { promiseName } from '../ids.ts';
import { toIso } from '../instant.ts';
import { isLive } from '../promise.ts';
import { refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import { decided, notBefore, type Decided, type DecideProblem, type Deciding } from './deciding.ts';

/** Closes a case in which nothing is promised and no word is owed any more. */
export function decideClose(c: Case, on: Deciding): Result<Decided, DecideProblem> {
  if (c.closedAt !== null) return refuse({ kind: 'case-is-closed', case: c.number, closedAt: c.closedAt });
  const early = notBefore(c, 'opened', c.openedAt, on);
  if (!early.ok) return early;
  const live = c.promises.filter(isLive);
  const owed = c.notices.filter((n) => n.settledAt === null);
  if (live.length > 0 || owed.length > 0) {
    return refuse({
      kind: 'close-refused',
      case: c.number,
      promises: live.map((p) => promiseName(c.number, p.number)),
      owed: owed.map((n) => n.about),
    });
  }
  return decided([{ type: 'case-closed', case: c.number, happenedAt: toIso(on.at), data: {} }]);
}

export function decideReopen(c: Case, because: string, on: Deciding): Result<Decided, DecideProblem> {
  if (c.closedAt === null) return refuse({ kind: 'case-is-open', case: c.number });
  const early = notBefore(c, 'closed', c.closedAt, on);
  if (!early.ok) return early;
  const text = checkText('because', because);
  if (!text.ok) return text;
  return decided([
    {
      type: 'case-reopened',
      case: c.number,
      happenedAt: toIso(on.at),
      data: {},
      private: { because: text.value },
    },
  ]);
}
