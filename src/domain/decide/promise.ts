/** Promising, postponing, keeping and being let off. */
import type { Case, CasePromise } from '../case.ts';
import type { When } from '../clock/when/parse.ts';
import type { Fact } from '../entries.ts';
import { promiseName } from '../ids.ts';
import { minuteOf, toIso, type Instant } from '../instant.ts';
import { nextPromise } from '../numbers.ts';
import type { DomainProblem } from '../problem.ts';
import { latestDeadline } from '../promise.ts';
import { livePromiseOf, type PromiseReference } from '../reference.ts';
import { ok, refuse, type Result } from '../result.ts';
import { nearest } from '../nearest.ts';
import { checkLine, checkText } from '../text.ts';
import { promiseKindOf } from '../spoken.ts';
import { PROMISE_KINDS, type Channel, type PromiseKind } from '../vocabulary.ts';
import { asSet, readDeadline } from './deadline.ts';
import { decided, notBefore, openCase, type Decided, type DecideProblem, type Deciding } from './deciding.ts';

export interface PromiseRequest {
  readonly kind: PromiseKind;
  /** Empty: the shop's usual time for this kind of promise, where its settings have one. */
  readonly when: string;
  readonly if?: string;
  readonly from?: string;
}

/** `KIND WHEN`, as it stands behind `--promise`. */
export function readPromiseRequest(said: string): Result<PromiseRequest, DomainProblem> {
  const [word = '', ...when] = said.trim().split(/\s+/);
  const kind = promiseKindOf(word);
  return kind === undefined
    ? refuse({
        kind: 'not-one-of',
        field: 'promise',
        value: word,
        nearest: nearest(word, PROMISE_KINDS),
        allowed: PROMISE_KINDS,
      })
    : ok({ kind, when: when.join(' ') });
}

/** One promise, as the `number`th of its case. */
export function promiseFact(
  of: Pick<Case, 'number' | 'status' | 'statusSince'>,
  number: number,
  request: PromiseRequest,
  on: Deciding,
): Result<{ readonly fact: Fact<'promise-made'>; readonly when: When }, DecideProblem> {
  const said = request.when.trim() || (on.shop.promises.defaults[request.kind] ?? '');
  if (said === '') return refuse({ kind: 'missing', field: 'when', flag: 'WHEN' });
  const when = readDeadline(said, on);
  if (!when.ok) return when;
  const from = request.from === undefined ? undefined : checkLine('supplier', request.from);
  if (from !== undefined && !from.ok) return from;
  const depends = request.if === undefined ? undefined : checkText('if', request.if);
  if (depends !== undefined && !depends.ok) return depends;
  const party = from === undefined ? {} : { from: from.value };
  const fact: Fact<'promise-made'> = {
    type: 'promise-made',
    case: of.number,
    happenedAt: toIso(on.at),
    data: {
      promise: number,
      kind: request.kind,
      ...asSet(when.value, { kind: request.kind, ...party }, of, on),
      ...party,
    },
    ...(depends === undefined ? {} : { private: { if: depends.value } }),
  };
  return ok({ fact, when: when.value });
}

/** Several promises on one case, numbered on from those that it has. */
export function promiseFacts(
  of: Pick<Case, 'number' | 'status' | 'statusSince' | 'promises' | 'takenBack'>,
  requests: readonly PromiseRequest[],
  on: Deciding,
): Result<Decided, DecideProblem> {
  const facts: Fact[] = [];
  const whens: When[] = [];
  for (const request of requests) {
    const made = promiseFact(of, nextPromise(of) + facts.length, request, on);
    if (!made.ok) return made;
    facts.push(made.value.fact);
    whens.push(made.value.when);
  }
  return decided(facts, whens);
}

export function decidePromise(
  c: Case,
  request: PromiseRequest,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const open = openCase(c);
  if (!open.ok) return open;
  const opened = notBefore(c, 'opened', c.openedAt, on);
  return opened.ok ? promiseFacts(c, [request], on) : opened;
}

export interface PostponeRequest {
  readonly promise: PromiseReference;
  readonly when: string;
  /** How the customer was told; `null`: they were not. */
  readonly told: Channel | null;
  readonly because?: string;
}

/** A new deadline for the same promise; the old one stays on record, and goes on counting until they are told. */
export function decidePostpone(
  c: Case,
  request: PostponeRequest,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const promise = livePromise(c, request.promise, on);
  if (!promise.ok) return promise;
  const last = inOrder(c, promise.value, on);
  if (!last.ok) return last;
  const when = readDeadline(request.when, on);
  if (!when.ok) return when;
  const because = request.because === undefined ? undefined : checkText('because', request.because);
  if (because !== undefined && !because.ok) return because;
  return decided(
    [
      {
        type: 'promise-postponed',
        case: c.number,
        happenedAt: toIso(on.at),
        data: {
          promise: promise.value.number,
          ...asSet(when.value, promise.value, c, on),
          ...(request.told === null ? {} : { told: request.told }),
        },
        ...(because === undefined ? {} : { private: { because: because.value } }),
      },
    ],
    [when.value],
  );
}

export const keptFact = (c: Case, p: CasePromise, on: Deciding): Fact<'promise-kept'> => ({
  type: 'promise-kept',
  case: c.number,
  happenedAt: toIso(on.at),
  data: { promise: p.number },
});

export function decideDone(c: Case, promise: PromiseReference, on: Deciding): Result<Decided, DecideProblem> {
  const live = livePromise(c, promise, on);
  return live.ok ? decided([keptFact(c, live.value, on)]) : live;
}

export interface WaiveRequest {
  readonly promise: PromiseReference;
  readonly because: string;
  readonly told: Channel;
}

/** The customer lets the shop off. */
export function decideWaive(c: Case, request: WaiveRequest, on: Deciding): Result<Decided, DecideProblem> {
  const live = livePromise(c, request.promise, on);
  if (!live.ok) return live;
  const because = checkText('because', request.because);
  if (!because.ok) return because;
  return decided([
    {
      type: 'promise-waived',
      case: c.number,
      happenedAt: toIso(on.at),
      data: { promise: live.value.number, told: request.told },
      private: { because: because.value },
    },
  ]);
}

/** Deadlines follow one another: the one that was set last is the last word. */
const inOrder = (c: Case, p: CasePromise, on: Deciding): Result<void, DomainProblem> =>
  isBefore(on.at, latestDeadline(p).setAt)
    ? refuse(tooEarly(c, p, latestDeadline(p).setAt, p.deadlines.length > 1))
    : ok(undefined);

/** In the same minute it may have been after it: that is how people say when. */
const isBefore = (at: Instant, what: Instant): boolean => at < minuteOf(what);

const tooEarly = (
  c: Case,
  { number }: CasePromise,
  madeAt: Instant,
  wasPostponed: boolean,
): DomainProblem => ({
  kind: 'before-promise',
  promise: promiseName(c.number, number),
  madeAt,
  wasPostponed,
});

/** Whether a promise had been made by then. */
export const wasMade = ({ madeAt }: CasePromise, { at }: Deciding): boolean => !isBefore(at, madeAt);

/** An open promise that had been made by then. */
export function livePromise(
  c: Case,
  reference: PromiseReference,
  on: Deciding,
): Result<CasePromise, DomainProblem> {
  const found = livePromiseOf(c, reference);
  if (!found.ok) return found;
  const open = openCase(c);
  if (!open.ok) return open;
  return wasMade(found.value, on) ? found : refuse(tooEarly(c, found.value, found.value.madeAt, false));
}
