/** What to do next about a line of a report, as a code; the words for it are in `words/`. */
import type { Case, CasePromise } from '../domain/case.ts';
import type { Instant } from '../domain/instant.ts';
import { isReadyUnsaid, latestDeadline } from '../domain/promise.ts';
import type { Status } from '../domain/vocabulary.ts';

export const TODOS = [
  /** The customer does not know that it is late: say so, with a new time. */
  'tell-customer',
  /** A new deadline is on record that the customer does not know. */
  'tell-new-deadline',
  /** A call was promised. */
  'call-back',
  /** The customer knows that it is late: finish it, or give a new time. */
  'give-new-deadline',
  'finish-in-time',
  /** What was promised is ready, and no one has said when it was: they can collect it, and it is put on record. */
  'settle-ready',
  'send-quote',
  'send-update',
  /** It lies with somebody else now: find out whether it can be kept, else say so before it is late. */
  'warn-in-time',
  'chase-supplier',
  /** Word of a change of status is owed. */
  'tell-status',
  /** We wait for the customer's answer, and they do not know it. */
  'tell-waiting',
  /** We wait for the customer's answer. */
  'remind-customer',
  /** It lies here to be collected. */
  'remind-to-collect',
  /** Nothing is promised and nothing happens. */
  'decide-next',
] as const;
export type Todo = (typeof TODOS)[number];

/** Statuses in which the work does not lie with the shop. */
const ELSEWHERE: readonly Status[] = ['waiting-customer', 'waiting-parts', 'at-workshop'];

export function todoWhenSilent(c: Case, p: CasePromise, now: Instant): Todo {
  if (isReadyUnsaid(c, p)) return 'settle-ready';
  if (p.kind === 'callback') return 'call-back';
  const latest = latestDeadline(p);
  return latest.toldAt === null && latest.due > now ? 'tell-new-deadline' : 'tell-customer';
}

export function todoWhenOverdue(c: Case, p: CasePromise): Todo {
  if (isReadyUnsaid(c, p)) return 'settle-ready';
  return p.kind === 'callback' ? 'call-back' : 'give-new-deadline';
}

export function todoBeforeDue(c: Case, p: CasePromise): Todo {
  if (isReadyUnsaid(c, p)) return 'settle-ready';
  if (p.kind === 'callback') return 'call-back';
  if (p.kind === 'quote') return 'send-quote';
  if (p.kind === 'update') return 'send-update';
  return ELSEWHERE.includes(c.status) ? 'warn-in-time' : 'finish-in-time';
}
