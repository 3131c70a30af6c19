/** How people name a case and a promise: `42`, `#42`, `@`, `42.3`, `42,3`, `42 callback`. */
import type { Case, CasePromise } from './case.ts';
import { caseNumber, promiseName, type CaseNumber } from './ids.ts';
import { looksLikePhone } from './phone.ts';
import type { DomainProblem } from './problem.ts';
import { isLive } from './promise.ts';
import { ok, refuse, type Result } from './result.ts';
import { promiseKindOf } from './spoken.ts';
import type { PromiseKind } from './vocabulary.ts';

/** What a word that should name a case may be. `text` is to be looked up as a phone number, then as a serial. */
export type CaseReference =
  | { readonly is: 'number'; readonly number: CaseNumber }
  | { readonly is: 'last' }
  | { readonly is: 'text'; readonly text: string; readonly phone: boolean };

const CASE_NUMBER = /^#?([1-9]\d{0,8})$/;

export function readCaseReference(said: string): CaseReference {
  const text = said.trim();
  if (text === '@') return { is: 'last' };
  const match = CASE_NUMBER.exec(text);
  return match === null
    ? { is: 'text', text, phone: looksLikePhone(text) }
    : { is: 'number', number: caseNumber(Number(match[1])) };
}

/** A promise by its number in its case, or by its kind where the case has one live promise of it. */
export type PromiseReference =
  { readonly number: number; readonly case?: CaseNumber } | { readonly of: PromiseKind };

const PROMISE_NAME = /^#?([1-9]\d{0,8}|@)[.,]([1-9]\d{0,3})$/;
const PROMISE_NUMBER = /^[1-9]\d{0,3}$/;

/**
 * Takes a promise's name off the front of some words: `42.3 …`, `42 callback …`.
 *
 * @returns the case's word, the promise, and the words that follow; `undefined` where they begin with no promise
 */
export function takePromiseName(
  words: readonly string[],
):
  | { readonly case: string; readonly promise: PromiseReference; readonly rest: readonly string[] }
  | undefined {
  const [first, second, ...rest] = words.flatMap((w) => w.trim().split(/\s+/)).filter((w) => w !== '');
  if (first === undefined) return undefined;
  const name = PROMISE_NAME.exec(first);
  if (name !== null) {
    const after = second === undefined ? [] : [second, ...rest];
    return { case: name[1] ?? '', promise: { number: Number(name[2]) }, rest: after };
  }
  const kind = second === undefined ? undefined : promiseKindOf(second);
  return kind === undefined ? undefined : { case: first, promise: { of: kind }, rest };
}

/** A promise of a case that is known already: `3`, `42.3`, `callback`. */
export function readPromiseOf(said: string): PromiseReference | undefined {
  const text = said.trim();
  const kind = promiseKindOf(text);
  if (kind !== undefined) return { of: kind };
  if (PROMISE_NUMBER.test(text)) return { number: Number(text) };
  const name = PROMISE_NAME.exec(text);
  if (name === null) return undefined;
  const number = Number(name[2]);
  return name[1] === '@' ? { number } : { number, case: caseNumber(Number(name[1])) };
}

/** The promise that is meant, live or not. */
export function promiseOf(c: Case, reference: PromiseReference): Result<CasePromise, DomainProblem> {
  const nameOf = (p: CasePromise): string => promiseName(c.number, p.number);
  if ('number' in reference) {
    const no = reference.case ?? c.number;
    const found = no === c.number ? c.promises.find((p) => p.number === reference.number) : undefined;
    return found === undefined
      ? refuse({
          kind: 'no-such-promise',
          promise: promiseName(no, reference.number),
          known: c.promises.map(nameOf),
        })
      : ok(found);
  }
  const live = c.promises.filter(isLive);
  const [first, ...more] = live.filter((p) => p.kind === reference.of);
  if (first === undefined) {
    return refuse({ kind: 'no-live-promise', case: c.number, of: reference.of, live: live.map(nameOf) });
  }
  return more.length === 0
    ? ok(first)
    : refuse({ kind: 'several-live-promises', of: reference.of, promises: [first, ...more].map(nameOf) });
}

/** The promise that is meant, which must be live. */
export function livePromiseOf(c: Case, reference: PromiseReference): Result<CasePromise, DomainProblem> {
  const found = promiseOf(c, reference);
  if (!found.ok || isLive(found.value)) return found;
  const { keptAt, waivedAt } = found.value;
  return refuse({
    kind: 'promise-settled',
    promise: promiseName(c.number, found.value.number),
    how: keptAt === null ? 'waived' : 'kept',
    at: keptAt ?? waivedAt ?? c.openedAt,
  });
}
