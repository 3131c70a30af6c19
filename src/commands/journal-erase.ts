/** `lofte journal erase --customer N --confirm NAME`: a person's data, out of the journal and its backups. */
import { parseIsoDate } from '../domain/clock/civil.ts';
import { localDay } from '../domain/clock/zone.ts';
import { decideErase, type EraseRequest } from '../domain/decide/erase.ts';
import { eraseView, type DamagedLine, type EraseView } from '../domain/decide/erase-view.ts';
import type { Entry, Fact } from '../domain/entries.ts';
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
import { checkStaff } from './record.ts';
import type { Typed } from './typed.ts';

export const journalErase: CommandSpec = {
  define: (parser, { journalErase: { summary, flags } }) =>
    parser
      .summary(summary)
      .requiredOption('--customer <number>', flags.customer)
      .option('--confirm <name>', flags.confirm)
      .option('--keep-until <date>', flags.keepUntil)
      .option('--keep <case>', flags.keep, collected)
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
    const found = customerIn(read.value, typed.text('customer') ?? '');
    if (!found.ok) return found;
    const customer = found.value;
    const decide = (desk: Snapshot): Result<Fact<'erased'> | undefined, Problem> => {
      const on = { now: context.now, at: context.now, shop, calendar: opened.value.calendar };
      return decideErase(viewOf(desk, customer, damagedLines(journal.at)), request.value, on);
    };
    if (context.flags.dryRun) return rehearsed(context, customer, decide(read.value));
    const confirmed = checkConfirmation(typed.text('confirm'), nameOf(read.value, customer));
    if (!confirmed.ok) return confirmed;
    const { by, now, clockSet } = context;
    const erased = journal.erase<Problem>({ by, now, clockSet }, (desk) => {
      const decided = decide(desk);
      if (!decided.ok) return decided;
      return ok(decided.value === undefined ? [] : [decided.value]);
    });
    if (!erased.ok) return erased;
    const { after, entries } = erased.value;
    const entry = entries.find((e): e is Entry<'erased'> => e.type === 'erased');
    return answered(context, customer, entry?.data, await eraseFromBackups(journal.at, after));
  },
};

type Erased = Fact<'erased'>['data'];

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const CASE = /^[1-9]\d{0,8}$/;

function readRequest(typed: Typed, { now }: Context, { calendar }: Opened): Result<EraseRequest, Problem> {
  const [because, keepUntil] = [typed.text('because'), typed.text('keepUntil')];
  const keep: CaseNumber[] = [];
  for (const said of typed.texts('keep')) {
    if (!CASE.test(said)) return refuse({ kind: 'no-case-to-keep', said });
    keep.push(caseNumber(Number(said)));
  }
  if (keep.length > 0 && keepUntil === undefined) return refuse({ kind: 'keep-without-until', cases: keep });
  const lastDay = keepUntil === undefined ? Infinity : (parseIsoDate(keepUntil) ?? -Infinity);
  if (keepUntil !== undefined && lastDay < localDay(calendar.zone, now)) {
    return refuse({ kind: 'keep-past', until: keepUntil });
  }
  return ok({
    keep,
    ...(keepUntil === undefined ? {} : { keepUntil }),
    ...(because === undefined ? {} : { because }),
  });
}

/** By number only: a name could be two people's. */
function customerIn(desk: Snapshot, said: string): Result<CustomerNumber, Problem> {
  const number = /^\d{1,9}$/.test(said) ? Number(said) : 0;
  return number < 1 || number >= desk.book.nextCustomer
    ? refuse({ kind: 'unknown-customer', who: said })
    : ok(customerNumber(number));
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
  decided: Result<Fact<'erased'> | undefined, Problem>,
): Promise<Answered> {
  if (!decided.ok) return decided;
  const words = await eraseIn(language);
  const data = decided.value?.data;
  return ok({
    document: () => documentOf(customer, data, NO_BACKUPS, true),
    text: () => saidOf(customer, data, words, words.would).join('\n'),
  });
}

async function answered(
  context: Context,
  customer: CustomerNumber,
  data: Erased | undefined,
  backups: BackupsErased,
): Promise<Answered> {
  const words = await eraseIn(context.language);
  const said = [
    ...saidOf(customer, data, words, words.erased),
    ...(backups.rewritten === 0 ? [] : [words.backups(backups.rewritten)]),
    words.beyond,
  ];
  return ok({
    document: () => documentOf(customer, data, backups, false),
    text: () => said.join('\n'),
    warnings: await backupWarnings(backups, context),
    exitCode: backups.failed.length > 0 ? 6 : 0,
  });
}

function saidOf(
  customer: CustomerNumber,
  data: Erased | undefined,
  words: EraseWords,
  erased: EraseWords['erased'],
): readonly string[] {
  if (data === undefined) return [words.already(customer)];
  const { kept, entries, lines = [] } = data;
  const count = entries.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return [
    erased(customer, count),
    ...(lines.length === 0 ? [] : [words.damaged(lines.length)]),
    ...(kept === undefined ? [] : [words.kept(kept.cases.join(', '), kept.until)]),
    words.statistics,
  ];
}

const documentOf = (
  customer: CustomerNumber,
  data: Erased | undefined,
  { failed, ...backups }: BackupsErased,
  dryRun: boolean,
) => ({
  schema: 'lofte.erase.v1',
  dryRun,
  customer,
  entries: data?.entries ?? [],
  damagedLines: data?.lines?.length ?? 0,
  kept: data?.kept ?? null,
  backups: { ...backups, failed: failed.map(({ file }) => file) },
});
