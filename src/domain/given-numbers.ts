/**
 * The numbers of cases and customers that were given. They stand on paper and in heads, so none is given twice, not even
 * where the line that gave it is damaged or gone.
 */

/** The highest number of a case, and of a customer; 0 where none was given. */
export interface GivenNumbers {
  readonly cases: number;
  readonly customers: number;
}

export const NONE_GIVEN: GivenNumbers = { cases: 0, customers: 0 };

export const highest = (a: GivenNumbers, b: GivenNumbers): GivenNumbers => ({
  cases: Math.max(a.cases, b.cases),
  customers: Math.max(a.customers, b.customers),
});

/** As far as they can be true: each was given by an entry of its own, so none is higher than the number of entries. */
export const believable = (given: GivenNumbers, entries: number): GivenNumbers => ({
  cases: given.cases <= entries ? given.cases : 0,
  customers: given.customers <= entries ? given.customers : 0,
});

/** As far as a damaged line can be read; 0 where it names none, `undefined` where nobody knows. */
export interface NamedNumbers {
  readonly cases: number | undefined;
  readonly customers: number | undefined;
}

const CASES = /[{,]"cases?":(null|[1-9]\d{0,14})[,}]/g;
const CUSTOMERS = /[{,]"customers?":(null|[1-9]\d{0,14})[,}]/g;
/** A type of entry that names no customer. */
const NAMES_NONE = /,"type":"(?!case-opened"|case-imported"|case-amended")[a-z-]+",/;

/** What a damaged line names. */
export function numbersNamed(line: string): NamedNumbers {
  const customers = most(line, CUSTOMERS);
  return { cases: most(line, CASES), customers: customers ?? (NAMES_NONE.test(line) ? 0 : undefined) };
}

function most(line: string, pattern: RegExp): number | undefined {
  const found = [...line.matchAll(pattern)].map(([, no]) => (no === 'null' ? 0 : Number(no)));
  return found.length === 0 ? undefined : Math.max(...found);
}

/** What an entry on record says was given, whatever its shape: somebody else may have written it. */
export function numbersIn(said: unknown): GivenNumbers {
  if (typeof said !== 'object' || said === null) return NONE_GIVEN;
  const { cases, customers } = said as { readonly [K in keyof GivenNumbers]?: unknown };
  return { cases: wholeOr0(cases), customers: wholeOr0(customers) };
}

const wholeOr0 = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0);
