/** A contact with the customer: what was said, agreed and promised in it, in one command. */
import type { Case, CasePromise } from '../case.ts';
import type { Fact, Money } from '../entries.ts';
import { evolve } from '../evolve.ts';
import { toIso } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { isFromOthers, isLive } from '../promise.ts';
import type { PromiseReference } from '../reference.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkLine, checkText, checkTexts } from '../text.ts';
import type { Channel, Status } from '../vocabulary.ts';
import { decided, notBefore, openCase, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { keptFact, livePromise, promiseFacts, wasMade, type PromiseRequest } from './promise.ts';
import { statusFacts } from './status.ts';
import { learns } from './told.ts';

export interface CallRequest {
  readonly text: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly with?: string;
  readonly agreed: readonly string[];
  readonly atCollection: readonly string[];
  readonly promises: readonly PromiseRequest[];
  readonly done: readonly PromiseReference[];
  readonly status?: Status;
  readonly quote?: Money;
  readonly told: boolean;
  readonly answered: boolean;
}

/**
 * The call, then what it kept, changed and promised: a promise counts from the status that the case has after the call.
 *
 * An answered call to the customer, by phone or over the counter, is the call back that was promised: it keeps the live
 * promises `callback` of the case. A call that nobody answered keeps none, and never counts as told.
 */
export function decideCall(c: Case, request: CallRequest, on: Deciding): Result<Decided, DecideProblem> {
  const unanswered = impossibleUnanswered(request);
  if (unanswered !== undefined) return refuse({ kind: 'not-answered', flag: unanswered });
  const call = callFact(c, request, on);
  if (!call.ok) return call;
  if (c.closedAt !== null) {
    const open = openCase(c);
    const recordsMore = request.promises.length + request.done.length > 0 || request.status !== undefined;
    return recordsMore && !open.ok ? open : decided([call.value]);
  }
  if (request.promises.length > 0 || request.told) {
    const opened = notBefore(c, 'opened', c.openedAt, on);
    if (!opened.ok) return opened;
  }
  const kept = keptPromises(c, request, on);
  if (!kept.ok) return kept;
  const status = changedStatus(knowing(c, call.value, on), request, kept.value, on);
  if (!status.ok) return status;
  const promised = promiseFacts(afterwards(c, request, on), request.promises, on);
  if (!promised.ok) return promised;
  const done = kept.value.map((p) => keptFact(c, p, on));
  return decided([call.value, ...done, ...status.value, ...promised.value.facts], promised.value.whens);
}

/** The case as far as new promises need it: in the status that the call leaves it in. */
const afterwards = (c: Case, { status }: CallRequest, on: Deciding): Case =>
  status === undefined ? c : { ...c, status, statusSince: on.at };

function callFact(c: Case, request: CallRequest, on: Deciding): Result<Fact<'call-noted'>, DomainProblem> {
  const text = checkText('text', request.text);
  if (!text.ok) return text;
  const person = request.with === undefined ? undefined : checkLine('name', request.with);
  if (person !== undefined && !person.ok) return person;
  const agreed = checkTexts('agreement', request.agreed);
  if (!agreed.ok) return agreed;
  const atCollection = checkTexts('agreement', request.atCollection);
  if (!atCollection.ok) return atCollection;
  return ok({
    type: 'call-noted',
    case: c.number,
    happenedAt: toIso(on.at),
    data: {
      direction: request.direction,
      channel: request.channel,
      answered: request.answered,
      ...(request.told ? { told: learns(c, request.channel, on.at) } : {}),
      ...(request.quote === undefined ? {} : { quote: request.quote }),
    },
    private: {
      text: text.value,
      ...(person === undefined ? {} : { with: person.value }),
      ...(agreed.value.length === 0 ? {} : { agreed: agreed.value }),
      ...(atCollection.value.length === 0 ? {} : { atCollection: atCollection.value }),
    },
  });
}

/** The case once the call is noted: deadlines that the customer hears of in it count from then on. */
const knowing = (c: Case, call: Fact<'call-noted'>, on: Deciding): Case =>
  evolve(c, { ...call, seq: c.lastSeq, by: c.staff, recordedAt: toIso(on.now) }) ?? c;

function impossibleUnanswered(request: CallRequest): string | undefined {
  if (request.answered) return undefined;
  if (request.told) return '--told';
  if (request.agreed.length > 0) return '--agreed';
  if (request.atCollection.length > 0) return '--at-collection';
  if (request.done.some((d) => 'of' in d && d.of === 'callback')) return '--done callback';
  return request.direction === 'in' ? '--in' : undefined;
}

function keptPromises(
  c: Case,
  request: CallRequest,
  on: Deciding,
): Result<readonly CasePromise[], DomainProblem> {
  const kept = new Map<number, CasePromise>();
  for (const reference of request.done) {
    const promise = livePromise(c, reference, on);
    if (!promise.ok) return promise;
    if (!request.answered && promise.value.kind === 'callback') {
      return refuse({ kind: 'not-answered', flag: '--done' });
    }
    kept.set(promise.value.number, promise.value);
  }
  if (isCallBack(request)) {
    for (const p of c.promises) {
      if (p.kind === 'callback' && isLive(p) && !isFromOthers(p) && wasMade(p, on)) kept.set(p.number, p);
    }
  }
  return ok([...kept.values()]);
}

const isCallBack = (request: CallRequest): boolean =>
  request.answered &&
  request.direction === 'out' &&
  (request.channel === 'phone' || request.channel === 'counter');

function changedStatus(
  c: Case,
  request: CallRequest,
  kept: readonly CasePromise[],
  on: Deciding,
): Result<readonly Fact[], DecideProblem> {
  if (request.status === undefined) return ok([]);
  if (request.status === c.status) return refuse({ kind: 'same-status', case: c.number, status: c.status });
  const told = request.told ? { told: request.channel } : {};
  const left: Case = { ...c, promises: c.promises.filter((p) => !kept.some((k) => k.number === p.number)) };
  return statusFacts(left, { status: request.status, ...told }, on);
}
