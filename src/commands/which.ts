/** Which case, promise or customer is meant: from what was typed to what the journal has. */
import type { Case, CasePromise } from '../domain/case.ts';
import type { Customer } from '../domain/customer.ts';
import { customerNumber, type CaseNumber } from '../domain/ids.ts';
import { compact, plain, words, type Key } from '../domain/keys.ts';
import { looksLikePhone, phoneKey } from '../domain/phone.ts';
import { promiseOf, readCaseReference, takePromiseName, type PromiseReference } from '../domain/reference.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Snapshot } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';

/** Who asks, and where: `@` is the last case that `by` touched, a phone number without a country is of `country`. */
export interface Asking {
  readonly by: string;
  readonly country: string;
}

/** A case by number, `@`, or the phone number or serial that exactly one open case has. */
export function whichCase(desk: Snapshot, said: string, asking: Asking): Result<Case, Problem> {
  const reference = readCaseReference(said);
  if (reference.is === 'last') {
    const last = desk.book.last.get(asking.by)?.case ?? null;
    return last === null ? refuse({ kind: 'no-last-case', by: asking.by }) : byNumber(desk, last);
  }
  if (reference.is === 'number') {
    const numbered = byNumber(desk, reference.number);
    if (numbered.ok || isNoCaseAnyMore(numbered.problem) || !looksLikePhone(said)) return numbered;
    const called = onlyOpen(desk, said, [{ kind: 'phone', text: phoneKey(said, asking.country) }]);
    return called.ok || called.problem.kind === 'several-cases' ? called : numbered;
  }
  if (reference.text === '') return refuse({ kind: 'no-case-by', text: said });
  return onlyOpen(desk, reference.text, [
    ...(reference.phone ? [{ kind: 'phone', text: phoneKey(reference.text, asking.country) } as const] : []),
    { kind: 'serial', text: compact(reference.text) },
  ]);
}

/** Its number was given: what was recorded of it may still stand in the journal. */
export const isNoCaseAnyMore = ({ kind }: Problem): boolean =>
  kind === 'case-taken-back' || kind === 'case-lost';

function byNumber(desk: Snapshot, no: CaseNumber): Result<Case, Problem> {
  const found = desk.caseOf(no);
  if (found !== undefined) return ok(found);
  if (no >= desk.book.nextCase)
    return refuse({ kind: 'no-such-case', case: no, last: desk.book.nextCase - 1 });
  const wasOpened = desk.entriesOf(no).some(({ type }) => type === 'case-opened' || type === 'case-imported');
  return refuse({ kind: wasOpened ? 'case-taken-back' : 'case-lost', case: no });
}

function onlyOpen(desk: Snapshot, text: string, keys: readonly Key[]): Result<Case, Problem> {
  for (const key of keys) {
    const open = desk.find(key).flatMap((no) => desk.book.open.get(no) ?? []);
    const [only, ...more] = open;
    if (only !== undefined && more.length === 0) return ok(only);
    if (more.length > 0) return refuse({ kind: 'several-cases', text, cases: open.map((c) => c.number) });
  }
  return refuse({ kind: 'no-case-by', text });
}

export interface WhichPromise {
  readonly case: Case;
  readonly promise: CasePromise;
  readonly reference: PromiseReference;
  /** The words behind the promise's name. */
  readonly rest: readonly string[];
}

/** A promise from the front of what was typed: `42.3 …` or `42 callback …`. */
export function whichPromise(
  desk: Snapshot,
  typed: readonly string[],
  asking: Asking,
): Result<WhichPromise, Problem> {
  const taken = takePromiseName(typed);
  if (taken === undefined) return refuse({ kind: 'not-a-promise', said: typed.slice(0, 2).join(' ') });
  const found = whichCase(desk, taken.case, asking);
  if (!found.ok) return found;
  const promise = promiseOf(found.value, taken.promise);
  if (!promise.ok) return promise;
  return ok({ case: found.value, promise: promise.value, reference: taken.promise, rest: taken.rest });
}

/** The customers that a number, a phone, an e-mail or a name (or its beginnings) can mean. */
export function whichCustomers(desk: Snapshot, who: string, asking: Asking): readonly Customer[] {
  const text = who.trim();
  const number = /^#?([1-9]\d{0,8})$/.exec(text);
  if (number !== null) {
    const numbered = desk.customerOf(customerNumber(Number(number[1])));
    if (numbered !== undefined) return [numbered];
  }
  if (looksLikePhone(text))
    return customersOf(desk, desk.find({ kind: 'phone', text: phoneKey(text, asking.country) }));
  if (text.includes('@')) return customersOf(desk, desk.find({ kind: 'email', text: plain(text) }));
  return customersOf(desk, casesByWords(desk, 'name', text)).filter((c) => namesAll(c, text));
}

/** The cases that have every word of `text`, the last one perhaps unfinished. */
export function casesByWords(desk: Snapshot, kind: 'name' | 'word', text: string): readonly CaseNumber[] {
  const [first, ...others] = words(text).map((w) => new Set(desk.find({ kind, text: w }, { prefix: true })));
  return first === undefined ? [] : [...first].filter((no) => others.every((set) => set.has(no)));
}

const namesAll = (c: Customer, text: string): boolean => {
  const named = words(c.name ?? '');
  return words(text).every((w) => named.some((n) => n.startsWith(w)));
};

function customersOf(desk: Snapshot, cases: readonly CaseNumber[]): readonly Customer[] {
  const found = new Map<number, Customer>();
  for (const no of cases) {
    const customer = desk.caseOf(no)?.customer ?? null;
    if (customer === null || found.has(customer)) continue;
    const known = desk.customerOf(customer);
    if (known !== undefined) found.set(customer, known);
  }
  return [...found.values()];
}
