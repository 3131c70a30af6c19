/** The morning report: what is broken, due, owed, and lies still. */
import type { Instant } from '../domain/instant.ts';
import { isLive } from '../domain/promise.ts';
import { heldCases, type HeldCases } from './held-back.ts';
import { score, type Score } from './score.ts';
import {
  caseSections,
  promiseSections,
  type CaseSections,
  type Narrowed,
  type PromiseSections,
} from './sections.ts';
import type { View } from './view.ts';

/** The journal's last entry, by its number and hash. */
export interface HeadOfJournal {
  readonly seq: number;
  readonly hash: string;
}

export interface Counts {
  readonly openCases: number;
  readonly livePromises: number;
  readonly silent: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly fromOthers: number;
  readonly owed: number;
  readonly waitingForCustomer: number;
  readonly away: number;
  readonly uncollected: number;
  readonly quiet: number;
  readonly claims: number;
}

export interface Morning extends PromiseSections, CaseSections {
  readonly at: Instant;
  readonly timeZone: string;
  readonly shop: string;
  readonly head: HeadOfJournal;
  readonly nextMorning: Instant;
  readonly counts: Counts;
  readonly score: Score;
  /** What an erasing held back until a day that is over. */
  readonly heldOver: readonly HeldCases[];
  /** The last backup, where backups are made and it is older than a week. */
  readonly staleBackup: StaleBackup | undefined;
}

/** How long ago a backup was made, in local days, and whether its file lies where it was put. */
export interface StaleBackup {
  readonly days: number;
  readonly isThere: boolean;
}

/** A backup may be as old as this before the report speaks of it. */
const BACKUP_DAYS = 7;

/**
 * @param narrowed `staff` narrows the sections and their counts; the score is the shop's
 * @param lastBackup `undefined` where none was ever made, or the report is of another day
 */
export function morning(
  view: View,
  head: HeadOfJournal,
  narrowed: Pick<Narrowed, 'staff'> = {},
  lastBackup?: StaleBackup,
): Morning {
  const promises = promiseSections(view, narrowed);
  const cases = caseSections(view, narrowed);
  return {
    at: view.now,
    timeZone: view.shop.timeZone,
    shop: view.shop.shop.name,
    head,
    nextMorning: view.nextMorning,
    counts: {
      openCases: view.book.open.size,
      livePromises: livePromises(view),
      silent: promises.silent.length,
      overdue: promises.overdue.length,
      dueToday: promises.dueToday.length,
      fromOthers: promises.fromOthers.length,
      owed: cases.owed.length,
      waitingForCustomer: cases.waitingForCustomer.length,
      away: 0,
      uncollected: cases.uncollected.length,
      quiet: cases.quiet.length,
      claims: 0,
    },
    ...promises,
    ...cases,
    score: score(view),
    heldOver: heldCases(view.book, view.today).filter(({ isOver }) => isOver),
    staleBackup: (lastBackup?.days ?? 0) > BACKUP_DAYS ? lastBackup : undefined,
  };
}

/** Those made to customers and those made to the shop. */
function livePromises({ book }: View): number {
  let live = 0;
  for (const c of book.open.values()) for (const p of c.promises) if (isLive(p)) live += 1;
  return live;
}
