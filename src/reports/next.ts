/** The one thing to do now. */
import type { Instant } from '../domain/instant.ts';
import type { OwedRow, PromiseRow, StillRow, WaitingRow } from './rows.ts';
import { caseSections, promiseSections, type Narrowed } from './sections.ts';
import type { View } from './view.ts';

/** What comes first, and why: the section that it is the worst of. */
export type Task =
  | { readonly why: 'silent' | 'overdue' | 'dueToday' | 'fromOthers'; readonly row: PromiseRow }
  | { readonly why: 'owed'; readonly row: OwedRow }
  | { readonly why: 'waitingForCustomer'; readonly row: WaitingRow }
  | { readonly why: 'uncollected' | 'quiet'; readonly row: StillRow };

export interface Next {
  readonly at: Instant;
  readonly timeZone: string;
  readonly task: Task | null;
}

/**
 * First what is broken and not told, then what is broken, then who waits for word, then what falls due; what lies still
 * comes when nothing is due.
 */
export function next(view: View, narrowed: Pick<Narrowed, 'staff'> = {}): Next {
  const { silent, overdue, dueToday, fromOthers } = promiseSections(view, narrowed);
  const { owed, waitingForCustomer, uncollected, quiet } = caseSections(view, narrowed);
  const task: Task | undefined =
    worst('silent', silent) ??
    worst('overdue', overdue) ??
    worst('owed', owed) ??
    worst('dueToday', dueToday) ??
    worst('fromOthers', fromOthers) ??
    worst('waitingForCustomer', waitingForCustomer) ??
    worst('uncollected', uncollected) ??
    worst('quiet', quiet);
  return { at: view.now, timeZone: view.shop.timeZone, task: task ?? null };
}

const worst = <const Why extends string, Row>(
  why: Why,
  [row]: readonly Row[],
): { readonly why: Why; readonly row: Row } | undefined => (row === undefined ? undefined : { why, row });
