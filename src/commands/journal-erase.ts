/** `lofte journal erase --customer N --confirm NAME`: a person's data, out of the journal and its backups. */
import { parseIsoDate } from '../domain/clock/civil.ts';
import { localDay } from '../domain/clock/zone.ts';
import { decideErase, type EraseRequest, type Erasing } from '../domain/decide/erase.ts';
import { eraseView, type DamagedLine, type EraseView } from '../domain/decide/erase-view.ts';
import type { Fact } from '../domain/entries.ts';
import { caseNumber, customerNumber, type CaseNumber, type CustomerNumber } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { damagedLines } from '../journal/folder/damaged-lines.ts';
import { eraseFromBackups, NO_BACKUPS, type BackupsErased } from '../journal/folder/erase-backups.ts';
import type { Snapshot } from '../journal/journal.ts';
import { eraseIn } from '../words/erase.ts';
import type { EraseWords } from '../words/en/erase.ts';
import type { Problem } from '../words/problem.ts';
import type { Answered, CommandSpec } from './command.ts';
import { checkConfirmation } from './confirmation.ts';
import type { Context, Opened } from './context.ts';
import { backupWarnings } from './erased-backups.ts';
import { oneCustomer } from './one-customer.ts';
import { checkStaff } from './record.ts';
import type { Typed } from './typed.ts';
import type { Asking } from './which.ts';

export const journalErase: CommandSpec = {
  define: (parser, { journalErase: { summary, flags } }) =>
    parser
      .summary(summary)
      .requiredOption('--customer <number>', flags.customer)
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
    const request = readRequest(typed, context, opened.value);
    if (!request.ok) return request;
    const read = journal.read();
    if (!read.ok) return read;
    const asking = { by: context.by, country: shop.country };
    const found = customerIn(read.value, typed.text('customer') ?? '', asking);
    if (!found.ok) return found;
    const customer = found.value;
    const decide = (desk: Snapshot): Result<Erasing, Problem> => {
      const on = { now: context.now, at: context.now, shop, calendar: opened.value.calendar };
      return decideErase(viewOf(desk, customer, damagedLines(journal.at)), request.value, on);
    };
    // what stands in the way is said before anybody is asked for a name
    const rehearsal = decide(read.value);
    if (!rehearsal.ok) return rehearsal;
    if (context.flags.dryRun) return rehearsed(context, customer, rehearsal.value);
    const { priced } = rehearsal.value;
    const confirmed = checkConfirmation(typed.text('confirm'), nameOf(read.value, customer), (flag) =>
      priced.length === 0 ? { kind: 'unconfirmed', flag } : { kind: 'erase-unconfirmed', flag, priced },
    );
    if (!confirmed.ok) return confirmed;
    const { by, now, clockSet } = context;
    let erasing: Erasing = { fact: undefined, priced: [] };
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

/** Every entry is looked at: what is derived from them could have lost some. */
const viewOf = (desk: Snapshot, customer: CustomerNumber, damaged: readonly DamagedLine[]): EraseView =>
  eraseView(customer, { entries: () => desk.entries(), retractions: desk.book.retractions, damaged });

async function rehearsed(
  { language }: Context,
  customer: CustomerNumber,
  erasing: Erasing,
): Promise<Answered> {
  const words = await eraseIn(language);
  const { priced } = erasing;
  return ok({
    document: () => documentOf(customer, erasing, NO_BACKUPS, true),
    text: () =>
      [
        ...saidOf(customer, erasing.fact, words, words.would),
        ...(priced.length === 0 ? [] : [words.priced(priced.join(', '))]),
      ].join('\n'),
  });
}

async function answered(
  context: Context,
  customer: CustomerNumber,
  erasing: Erasing,
  backups: BackupsErased,
): Promise<Answered> {
  const words = await eraseIn(context.language);
  const said = [
    ...saidOf(customer, erasing.fact, words, words.erased),
    ...(backups.rewritten === 0 ? [] : [words.backups(backups.rewritten)]),
    words.beyond,
  ];
  return ok({
    document: () => documentOf(customer, erasing, backups, false),
    text: () => said.join('\n'),
    warnings: await backupWarnings(backups, context),
    // it is done in the journal; where not in all backups, storage failed
    exitCode: backups.failed.length + backups.unreachable.length > 0 ? 6 : 0,
  });
}

function saidOf(
  customer: CustomerNumber,
  fact: Fact<'erased'> | undefined,
  words: EraseWords,
  erased: EraseWords['erased'],
): readonly string[] {
  if (fact === undefined) return [words.already(customer)];
  const { kept, entries, lines = [] } = fact.data;
  const count = entries.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return [
    count + lines.length === 0 ? words.nothingNow(customer) : erased(customer, count),
    ...(lines.length === 0 ? [] : [words.damaged(lines.length)]),
    ...(kept === undefined ? [] : [words.kept(kept.cases.join(', '), kept.until)]),
    words.statistics,
  ];
}

const documentOf = (
  customer: CustomerNumber,
  { fact, priced }: Erasing,
  { failed, ...backups }: BackupsErased,
  dryRun: boolean,
) => ({
  schema: 'lofte.erase.v1',
  dryRun,
  customer,
  entries: fact?.data.entries ?? [],
  damagedLines: fact?.data.lines?.length ?? 0,
  kept: fact?.data.kept ?? null,
  priced,
  backups: { ...backups, failed: failed.map(({ file }) => file) },
});
