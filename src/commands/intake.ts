/** `lofte intake`: opens a case; at a terminal asks for what is missing. */
import { decideIntake, withKnown, type IntakeRequest } from '../domain/decide/intake.ts';
import type { Deciding } from '../domain/decide/deciding.ts';
import { readPromiseRequest, type PromiseRequest } from '../domain/decide/promise.ts';
import type { CustomerNumber } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { CASE_KINDS } from '../domain/vocabulary.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import { oneOf } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { findMatch, findSharing } from './customer-match.ts';
import { repeated } from './flags.ts';
import { askIntake, askWhoItIs } from './intake-questions.ts';
import { intakeFlags, readIntakeFacts } from './intake-flags.ts';
import { record, type Recorded } from './record.ts';
import { recordedAnswer } from './recorded-answer.ts';
import type { Typed } from './typed.ts';

export const intake: CommandSpec = {
  define: (parser, words) =>
    intakeFlags(parser.summary(words.intake.summary), words.intake)
      .option('--kind <kind>', words.intake.flags.kind)
      .option('--agreed <text>', words.intake.flags.agreed, repeated)
      .option('--promise <promise>', words.intake.flags.promise, repeated)
      .option('--at <when>', words.intake.flags.at),
  run: async (context, typed) => {
    const typedRequest = readRequest(typed);
    if (!typedRequest.ok) return typedRequest;
    const asked = await complete(context, typedRequest.value);
    if (!asked.ok) return asked;
    const { request, customer } = asked.value;
    const recorded = await record(context, typed.text('at'), (desk, on) => {
      const number = whose(desk, customer, request, on);
      const numbers = { case: desk.book.nextCase, customer: number };
      return decideIntake(numbers, withKnown(request, desk.customerOf(number)), on);
    });
    return recorded.ok
      ? ok(recordedAnswer(context, recorded.value, aboutCustomer(context, recorded.value, request)))
      : recorded;
  },
};

function readRequest(typed: Typed): Result<IntakeRequest, Problem> {
  const kind = oneOf('kind', typed.text('kind') ?? 'repair', CASE_KINDS);
  if (!kind.ok) return kind;
  const facts = readIntakeFacts(typed);
  if (!facts.ok) return facts;
  const promises: PromiseRequest[] = [];
  for (const said of typed.texts('promise')) {
    const promise = readPromiseRequest(said);
    if (!promise.ok) return promise;
    promises.push(promise.value);
  }
  return ok({ ...facts.value, kind: kind.value, agreed: typed.texts('agreed'), promises });
}

interface Complete {
  readonly request: IntakeRequest;
  /** Whose it is, where somebody said so; else the decision finds out. */
  readonly customer?: CustomerNumber | 'new';
}

/** Asks for what is missing, and who it is where a phone or an e-mail is somebody else's. Nothing is locked meanwhile. */
async function complete(context: Context, typed: IntakeRequest): Promise<Result<Complete, Problem>> {
  if (!context.flags.input()) return ok({ request: typed });
  const opened = await context.open();
  if (!opened.ok) return opened;
  const read = opened.value.journal.read();
  if (!read.ok) return read;
  const on: Deciding = {
    now: context.now,
    at: context.now,
    shop: opened.value.shop,
    calendar: opened.value.calendar,
  };
  const request = await askIntake(context, typed, on);
  const match = findMatch(read.value, request.contact, on.shop.country);
  if (match.is !== 'another-name') return ok({ request });
  const who = await askWhoItIs(context, request, match.customers);
  return ok({ request, customer: who ?? 'new' });
}

function whose(
  desk: Snapshot,
  said: Complete['customer'],
  request: IntakeRequest,
  on: Deciding,
): CustomerNumber {
  if (said !== undefined) return said === 'new' ? desk.book.nextCustomer : said;
  const match = findMatch(desk, request.contact, on.shop.country);
  return match.is === 'known' ? match.customer.number : desk.book.nextCustomer;
}

/** Who it is: known here with so many cases, new, or new though somebody else has the same phone. */
function aboutCustomer(context: Context, recorded: Recorded, request: IntakeRequest): readonly string[] {
  const { desk, customer } = recorded;
  if (context.flags.dryRun || customer === undefined) return [];
  const w = context.words.recorded;
  const before = desk.casesOf(customer.number).length - 1;
  if (before > 0) return [w.knownCustomer(customer.number, before)];
  const others = findSharing(desk, request.contact, recorded.on.shop.country).filter(
    (c) => c.number !== customer.number,
  );
  return others.length === 0
    ? []
    : [w.sameContactOtherName(others.map((c) => `${c.name ?? ''} (${c.number})`))];
}
