/**
 * A case as far as decisions and reports need it: what is promised, owed and known. The words of calls and notes stay
 * in the journal and are read when a case is shown.
 */
import type { Money } from './entries.ts';
import type { CaseNumber, CustomerNumber, Seq } from './ids.ts';
import type { Instant } from './instant.ts';
import type { CaseKind, Clock, PromiseKind, Status } from './vocabulary.ts';

/** One deadline of a promise. The first is told by being promised; a later one when the customer hears of it. */
export interface Deadline {
  readonly due: Instant;
  readonly clock: Clock;
  readonly said: string;
  readonly setAt: Instant;
  /** When the customer was told of this deadline; `null`: not yet. */
  readonly toldAt: Instant | null;
  /** A pause has moved it since it was set. */
  readonly moved?: Moved;
  /** It stands still: `due` is where it stood, and nothing falls due. */
  readonly paused?: Pause;
}

/** A deadline that stands still while we wait for somebody else (the settings' `pauseWhile`). */
export interface Pause {
  readonly since: Instant;
  /** What was left then on the deadline's own clock, in milliseconds: so much is left when it goes on. */
  readonly left: number;
}

/** What a customer who was told of a deadline has to learn, where a pause has moved it. */
export interface Moved {
  /** Where it stood when it was set. */
  readonly from: Instant;
  /** When it went on, the last time that this moved it. */
  readonly at: Instant;
  /** When they were told where it stands now; `null`: not yet. */
  readonly toldAt: Instant | null;
}

/** A time told to somebody: by the shop to the customer or, with `from`, by a supplier to the shop. */
export interface CasePromise {
  readonly number: number;
  readonly kind: PromiseKind;
  readonly madeAt: Instant;
  readonly by: string;
  /** In the order in which they were set; never empty. */
  readonly deadlines: readonly [Deadline, ...Deadline[]];
  /** When somebody last told the customer how this promise stands. */
  readonly toldAt: Instant | null;
  readonly keptAt: Instant | null;
  /** When the customer let the shop off, or the case was closed with the promise still live. */
  readonly waivedAt: Instant | null;
  /** The system that it was imported from says that it was not kept in time, and perhaps not when it was due. */
  readonly broken?: true;
  readonly dependsOn?: string;
  readonly from?: string;
}

/** Word of a change of status that the customer is owed, until it is sent or said. */
export interface Notice {
  readonly number: number;
  readonly about: Status;
  readonly since: Instant;
  readonly settledAt: Instant | null;
}

export interface Case {
  readonly number: CaseNumber;
  readonly kind: CaseKind;
  readonly customer: CustomerNumber | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly status: Status;
  readonly statusSince: Instant;
  /** Whose it is: who opened it. */
  readonly staff: string;
  readonly item?: string;
  readonly serial?: string;
  readonly ref?: string;
  readonly problems: readonly string[];
  readonly quote?: Money;
  readonly promises: readonly CasePromise[];
  readonly notices: readonly Notice[];
  /** The highest numbers of promises and of notices that were taken back, where there are any. */
  readonly takenBack?: { readonly promise: number; readonly notice: number };
  /** The last time that the shop and the customer were in contact; at first, the intake. */
  readonly contactAt: Instant;
  /** The entry that it was opened by, and the last one about it. */
  readonly firstSeq: Seq;
  readonly lastSeq: Seq;
}
