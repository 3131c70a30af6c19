/** The one way to record: open, decide on the newest state with the lock held, append, answer. */
import type { When } from '../domain/clock/when/parse.ts';
import type { Case } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import type { Decided, Deciding } from '../domain/decide/deciding.ts';
import type { Entry } from '../domain/entries.ts';
import { seqNumber, type CaseNumber } from '../domain/ids.ts';
import { toIso, type Instant } from '../domain/instant.ts';
import { nearest } from '../domain/nearest.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { checkLine } from '../domain/text.ts';
import type { Head, Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import { decideInOrder } from './clock-behind.ts';
import type { Context, Opened } from './context.ts';

/** What was recorded, or in a dry run would have been. */
export interface Recorded {
  readonly opened: Opened;
  readonly entries: readonly Entry[];
  readonly whens: readonly When[];
  readonly head: Head;
  /** When the entry before these was recorded, where a clock can be held against it. */
  readonly before: Instant | undefined;
  /** The case as it stood before, where it was there. */
  readonly stood: Case | undefined;
  /** The case as it stands now; in a dry run, as it stood. */
  readonly case: Case | undefined;
  readonly customer: Customer | undefined;
  /** The state after it; in a dry run, before it. */
  readonly desk: Snapshot;
  readonly on: Deciding;
}

export type Decide = (desk: Snapshot, on: Deciding) => Result<Decided, Problem>;

/**
 * Records what `decide` decides.
 *
 * @param at when it happened, as `--at` said it; never in the future
 */
export async function record(
  context: Context,
  at: string | undefined,
  decide: Decide,
): Promise<Result<Recorded, Problem>> {
  const opened = await context.open();
  if (!opened.ok) return opened;
  const { journal, shop, calendar } = opened.value;
  const known = checkStaff(context.by, shop);
  if (known !== undefined) return refuse(known);
  const happened = at === undefined ? ok(context.now) : await happenedAt(at, context.now, opened.value);
  if (!happened.ok) return happened;
  const clock: Deciding = { now: context.now, at: happened.value, shop, calendar };
  const decideOn = (desk: Snapshot): ReturnType<typeof decideInOrder> =>
    at === undefined
      ? decideInOrder((on) => decide(desk, on), clock)
      : { decision: decide(desk, clock), on: clock };
  if (context.flags.dryRun) return rehearse(opened.value, context, decideOn);
  let whens: readonly When[] = [];
  let on = clock;
  let stood: Case | undefined;
  const recorder = { by: context.by, now: context.now, clockSet: context.clockSet };
  const recording = journal.record<Problem>(recorder, (desk) => {
    const decided = decideOn(desk);
    if (!decided.decision.ok) return decided.decision;
    ({ whens } = decided.decision.value);
    ({ on } = decided);
    stood = about(desk, decided.decision.value.facts).case;
    return ok(decided.decision.value.facts);
  });
  if (!recording.ok) return recording;
  const { entries, head, before, after } = recording.value;
  return ok({ opened: opened.value, entries, whens, head, before, on, stood, ...about(after, entries) });
}

/** Only where `--at` was said: what has happened now needs no words read. */
async function happenedAt(said: string, now: Instant, opened: Opened): Promise<Result<Instant, Problem>> {
  const { readHappened } = await import('./happened.ts');
  return readHappened(said, now, opened);
}

function rehearse(
  opened: Opened,
  { by, now }: Context,
  decideOn: (desk: Snapshot) => ReturnType<typeof decideInOrder>,
): Result<Recorded, Problem> {
  const read = opened.journal.read();
  if (!read.ok) return read;
  const { decision, on } = decideOn(read.value);
  if (!decision.ok) return decision;
  const { head } = read.value;
  const recordedAt = toIso(now);
  const entries = decision.value.facts.map((fact, i): Entry => ({
    ...fact,
    seq: seqNumber(head.seq + 1 + i),
    by,
    recordedAt,
  }));
  const { whens } = decision.value;
  const found = about(read.value, entries);
  return ok({ opened, entries, whens, head, before: undefined, on, stood: found.case, ...found });
}

function about(
  desk: Snapshot,
  entries: readonly Pick<Entry, 'case'>[],
): Pick<Recorded, 'case' | 'customer' | 'desk'> {
  const no: CaseNumber | null = entries.find((e) => e.case !== null)?.case ?? null;
  const found = no === null ? undefined : desk.caseOf(no);
  const customer = found?.customer == null ? undefined : desk.customerOf(found.customer);
  return { case: found, customer, desk };
}

/** A name outside the settings' staff is refused, where they name any. */
export function checkStaff(by: string, shop: Shop): Problem | undefined {
  const name = checkLine('by', by);
  if (!name.ok) return name.problem;
  const staff = shop.staff.map((s) => s.name);
  if (staff.length === 0 || staff.includes(by)) return undefined;
  return { kind: 'unknown-staff', name: by, nearest: nearest(by, staff), staff };
}
