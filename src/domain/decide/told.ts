/** What a contact settles: which owed notices, which silent breaches, which new deadlines the customer now knows of. */
import type { Case, CasePromise, Deadline, Moved } from '../case.ts';
import type { Told } from '../entries.ts';
import { minuteOf, toIso, type Instant } from '../instant.ts';
import { isFromOthers, isLive, isOverdue, isPast, isSilent, latestDeadline, untoldMove } from '../promise.ts';
import type { Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { Channel } from '../vocabulary.ts';
import { decided, notBefore, openCase, type Decided, type DecideProblem, type Deciding } from './deciding.ts';

/** One that was set, or was moved by a pause, by then. */
const hasUntoldDeadline = (p: CasePromise, at: Instant): boolean =>
  isUntoldBy(latestDeadline(p), at) || isMovedBy(untoldMove(p), at);

const isMovedBy = (moved: Moved | undefined, at: Instant): boolean =>
  moved !== undefined && minuteOf(moved.at) <= at;

const isUntoldBy = ({ toldAt, setAt }: Deadline, at: Instant): boolean =>
  toldAt === null && minuteOf(setAt) <= at;

/** What the customer learns who is told at `at` how the case stood then. */
export const learns = (c: Case, channel: Channel, at: Instant): Told => ({
  channel,
  notices: c.notices.filter((n) => n.settledAt === null && minuteOf(n.since) <= at).map((n) => n.number),
  promises: c.promises
    .filter((p) => isLive(p) && !isFromOthers(p) && (isSilent(p, at) || hasUntoldDeadline(p, at)))
    .map((p) => p.number),
});

/** Promises that are broken and have no new deadline, though the customer knows: they are owed one. */
export const withoutNewDeadline = (c: Case, at: Instant): readonly CasePromise[] =>
  c.promises.filter((p) => isOverdue(p, at) && !isFromOthers(p) && isPast(latestDeadline(p), at));

export interface ToldRequest {
  readonly channel: Channel;
  readonly text?: string;
}

export function decideTold(c: Case, request: ToldRequest, on: Deciding): Result<Decided, DecideProblem> {
  const open = openCase(c);
  if (!open.ok) return open;
  const opened = notBefore(c, 'opened', c.openedAt, on);
  if (!opened.ok) return opened;
  const text = request.text === undefined ? undefined : checkText('text', request.text);
  if (text !== undefined && !text.ok) return text;
  return decided([
    {
      type: 'customer-told',
      case: c.number,
      happenedAt: toIso(on.at),
      data: { told: learns(c, request.channel, on.at) },
      ...(text === undefined ? {} : { private: { text: text.value } }),
    },
  ]);
}
