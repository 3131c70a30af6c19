/** `lofte journal erase --customer N --confirm NAME`, `--entry SEQ …`: words out of the journal and its backups. */
import { parseIsoDate } from '../domain/clock/civil.ts';
import { localDay } from '../domain/clock/zone.ts';
import { decideErase, type EraseRequest, type Erasing } from '../domain/decide/erase.ts';
import { eraseView } from '../domain/decide/erase-view.ts';
import { caseNumber, customerNumber, type CaseNumber, type CustomerNumber } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { damagedLines } from '../journal/folder/damaged-lines.ts';
import { eraseFromBackups } from '../journal/folder/erase-backups.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import { checkConfirmation } from './confirmation.ts';
import type { Context, Opened } from './context.ts';
import { answered, rehearsed } from './erase-answer.ts';
import { planEntries } from './erase-entries.ts';
import { oneCustomer } from './one-customer.ts';
import { checkStaff } from './record.ts';
import type { Typed } from './typed.ts';
import type { Asking } from './which.ts';

/** What is to be erased. */
export interface ErasePlan {
  /** `null` where single entries were named. */
  readonly customer: CustomerNumber | null;
  /** What `--confirm` has to say. */
  readonly name: string;
  readonly decide: (desk: Snapshot) => Result<Erasing, Problem>;
}

export const journalErase: CommandSpec = {
  define: (parser, { journalErase: { summary, flags } }) =>
    parser
      .summary(summary)
      .option('--customer <customer>', flags.customer)
      .option('--entry <seq>', flags.entry, collected)
      .option('--confirm <name>', flags.confirm)
      .option('--keep-until <date>', flags.keepUntil)
      .option('--keep <case>', flags.keep, collected)
      .option('--keep-nothing', flags.keepNothing)
      .option('--because <text>', flags.because)
      .option('-n, --dry-run', flags.dryRun),
  run: async (context, typed) => {
    const opened = await context.open();
    if (!opened.ok) return opened;
    const { journal, shop } = opened.value;
    const staff = checkStaff(context.by, shop);
    if (staff !== undefined) return refuse(staff);
    const read = journal.read();
    if (!read.ok) return read;
    const planned =
      typed.texts('entry').length > 0
        ? planEntries(typed, context, opened.value, read.value.head.seq)
        : planCustomer(typed, context, opened.value, read.value);
    if (!planned.ok) return planned;
    const { customer, name, decide } = planned.value;
    // what stands in the way is said before anybody is asked for a name
    const rehearsal = decide(read.value);
    if (!rehearsal.ok) return rehearsal;
    if (context.flags.dryRun) return rehearsed(context, customer, rehearsal.value);
    const { priced } = rehearsal.value;
    const confirmed = checkConfirmation(typed.text('confirm'), name, (flag) =>
      priced.length === 0 ? { kind: 'unconfirmed', flag } : { kind: 'erase-unconfirmed', flag, priced },
    );
    if (!confirmed.ok) return confirmed;
    const { by, now, clockSet } = context;
    let erasing = rehearsal.value;
    const erased = journal.erase<Problem>({ by, now, clockSet }, (desk) => {
      const decided = decide(desk);
      if (!decided.ok) return decided;
      erasing = decided.value;
      return ok(erasing.fact === undefined ? [] : [erasing.fact]);
    });
    if (!erased.ok) return erased;
    return answered(context, customer, erasing, await eraseFromBackups(journal.at, erased.value.after));
  },
};

function planCustomer(
  typed: Typed,
  context: Context,
  opened: Opened,
  desk: Snapshot,
): Result<ErasePlan, Problem> {
  const said = typed.text('customer');
  if (said === undefined) return refuse({ kind: 'missing', field: 'customer', flag: '--customer' });
  const request = readRequest(typed, context, opened);
  if (!request.ok) return request;
  const { journal, shop, calendar } = opened;
  const found = customerIn(desk, said, { by: context.by, country: shop.country });
  if (!found.ok) return found;
  const customer = found.value;
  return ok({
    customer,
    name: nameOf(desk, customer),
    decide: (now) => {
      // every entry is looked at: what is derived from them could have lost some
      const view = eraseView(customer, {
        entries: () => now.entries(),
        retractions: now.book.retractions,
        damaged: damagedLines(journal.at),
        country: shop.country,
      });
      return decideErase(view, request.value, { now: context.now, at: context.now, shop, calendar });
    },
  });
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const CASE = /^[1-9]\d{0,8}$/;

function readRequest(typed: Typed, { now }: Context, { calendar }: Opened): Result<EraseRequest, Problem> {
  const [because, keepUntil] = [typed.text('because'), typed.text('keepUntil')];
  const keepNothing = typed.has('keepNothing');
  const keep: CaseNumber[] = [];
  for (const said of typed.texts('keep')) {
    if (!CASE.test(said)) return refuse({ kind: 'no-case-to-keep', said });
    keep.push(caseNumber(Number(said)));
  }
  if (keepNothing && (keepUntil !== undefined || keep.length > 0)) {
    const flag = keepUntil === undefined ? '--keep' : '--keep-until';
    return refuse({ kind: 'contradiction', flags: ['--keep-nothing', flag] });
  }
  if (keep.length > 0 && keepUntil === undefined) return refuse({ kind: 'keep-without-until', cases: keep });
  const lastDay = keepUntil === undefined ? Infinity : (parseIsoDate(keepUntil) ?? -Infinity);
  if (keepUntil !== undefined && lastDay < localDay(calendar.zone, now)) {
    return refuse({ kind: 'keep-past', until: keepUntil });
  }
  return ok({
    keep,
    keepNothing,
    ...(keepUntil === undefined ? {} : { keepUntil }),
    ...(because === undefined ? {} : { because }),
  });
}

/** By number, whoever's cases were all taken back too; else as `lofte customer` finds them, where it is one person. */
function customerIn(desk: Snapshot, said: string, asking: Asking): Result<CustomerNumber, Problem> {
  const number = /^\d{1,9}$/.test(said) ? Number(said) : 0;
  if (number >= 1 && number < desk.book.nextCustomer) return ok(customerNumber(number));
  const found = oneCustomer(desk, said, asking);
  return found.ok ? ok(found.value.number) : found;
}

function nameOf(desk: Snapshot, no: CustomerNumber): string {
  const { name, phone, email } = desk.customerOf(no) ?? {};
  return name ?? phone ?? email ?? `customer ${no}`;
}
