/** Everything overdue, or due before the shop next opens, or within a limit. */
import type { Instant } from '../domain/instant.ts';
import { promiseSections, type Narrowed, type PromiseSections } from './sections.ts';
import type { View } from './view.ts';

export interface Due extends PromiseSections {
  readonly at: Instant;
  readonly timeZone: string;
  /** Up to when what is due soon is listed. */
  readonly until: Instant;
  /** `until` was asked for; else it is the next opening on a later day. */
  readonly limited: boolean;
}

export const due = (view: View, narrowed: Narrowed = {}): Due => ({
  at: view.now,
  timeZone: view.shop.timeZone,
  until: narrowed.within ?? view.nextMorning,
  limited: narrowed.within !== undefined,
  ...promiseSections(view, narrowed),
});
