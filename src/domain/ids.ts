/** Numbers and references by which people and entries name things. */

declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** The number of a case, counted from 1. */
export type CaseNumber = Branded<number, 'case'>;
/** The number of a customer, counted from 1. */
export type CustomerNumber = Branded<number, 'customer'>;
/** The place of an entry in the journal, counted from 1. */
export type Seq = Branded<number, 'seq'>;

export const caseNumber = (n: number): CaseNumber => n as CaseNumber;
export const customerNumber = (n: number): CustomerNumber => n as CustomerNumber;
export const seqNumber = (n: number): Seq => n as Seq;

/** `42.3`: the third promise of case 42, as it is said, printed and typed back. */
export const promiseName = (no: CaseNumber, promise: number): string => `${no}.${promise}`;
