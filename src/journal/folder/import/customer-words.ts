/**
 * What is known of the customers of a batch, row by row, so that each row can say all of it: as an intake does, so that
 * a case stands alone, and a field that a row leaves blank takes nothing away.
 *
 * A million rows may each name somebody else: of what rows say, only their places in the spool are held.
 */
import type { Customer } from '../../../domain/customer.ts';
import { customerNumber } from '../../../domain/ids.ts';
import { DETAILS, saidBit, type Detail, type Details, type SpooledRow } from './row.ts';
import type { Spool } from './spool.ts';
import { plannedOf, wordsOf } from './spooled.ts';

/** Stands for a place in the spool where the journal is what says it. */
const IN_JOURNAL = -1;

export class CustomerWords {
  readonly #rows: Pick<Spool, 'rowAt'>;
  readonly #firstNew: number;
  readonly #known: ReadonlyMap<number, Customer>;
  /** The slots of customers whom the journal knows; those of new ones follow, in the order of their numbers. */
  readonly #slots: ReadonlyMap<number, number>;
  /** By slot: the bits of what is known of a customer. */
  #bits = new Uint8Array(1 << 8);
  /** By detail and slot: where it was said last. A detail that no row has takes no memory. */
  readonly #places = DETAILS.map(() => new Float64Array(0));

  /**
   * @param firstNew the number of the first customer that the journal does not know yet
   * @param known the customers that the journal knows, by their numbers, as far as rows may be about them
   */
  constructor(rows: Pick<Spool, 'rowAt'>, firstNew: number, known: ReadonlyMap<number, Customer>) {
    this.#rows = rows;
    this.#firstNew = firstNew;
    this.#known = known;
    this.#slots = new Map([...known.keys()].map((no, slot) => [no, slot]));
    for (const [slot, customer] of [...known.values()].entries()) {
      this.#note(slot, saidBy(customer), IN_JOURNAL);
    }
  }

  /**
   * Takes note of what a row says of its customer.
   *
   * @returns what is known of them that it does not say; `undefined` where it says all
   */
  hear(row: SpooledRow, customer: number): Details | undefined {
    const slot = this.#slotOf(customer);
    const lacking = (this.#bits[slot] ?? 0) & ~row.said;
    this.#note(slot, row.said, row.place);
    return lacking === 0 ? undefined : this.#details(customer, slot, lacking);
  }

  /** All that is known of a customer by now. */
  customer(no: number): Customer {
    const slot = this.#slotOf(no);
    return { ...this.#details(no, slot, this.#bits[slot] ?? 0), number: customerNumber(no) };
  }

  #slotOf(customer: number): number {
    return customer < this.#firstNew
      ? (this.#slots.get(customer) ?? 0)
      : this.#known.size + customer - this.#firstNew;
  }

  #note(slot: number, said: number, place: number): void {
    if (slot >= this.#bits.length) {
      const bits = new Uint8Array(roomFor(slot));
      bits.set(this.#bits);
      this.#bits = bits;
    }
    this.#bits[slot] = (this.#bits[slot] ?? 0) | said;
    for (let detail = 0, left = said; left !== 0; detail++, left >>= 1) {
      if ((left & 1) !== 0) this.#placesWith(detail, slot)[slot] = place;
    }
  }

  /** The places of a detail, with room for a slot. */
  #placesWith(detail: number, slot: number): Float64Array {
    const places = this.#places[detail];
    if (places !== undefined && slot < places.length) return places;
    const larger = new Float64Array(roomFor(slot));
    if (places !== undefined) larger.set(places);
    this.#places[detail] = larger;
    return larger;
  }

  /** The details with these bits, as they were said last. */
  #details(customer: number, slot: number, bits: number): Details {
    let details: Details = {};
    for (const [i, detail] of DETAILS.entries()) {
      if ((bits & saidBit(detail)) === 0) continue;
      const place = this.#places[i]?.[slot] ?? IN_JOURNAL;
      const said = place === IN_JOURNAL ? this.#known.get(customer) : this.#saidAt(detail, place);
      details = { ...details, [detail]: said?.[detail] };
    }
    return details;
  }

  #saidAt(detail: Detail, place: number): Details {
    const row = this.#rows.rowAt(place);
    return detail === 'prefers' || detail === 'lang' ? plannedOf(row).data : wordsOf(row);
  }
}

const saidBy = (customer: Customer): number =>
  DETAILS.reduce((bits, detail) => (customer[detail] ? bits | saidBit(detail) : bits), 0);

const roomFor = (slot: number): number => 2 ** Math.max(8, Math.ceil(Math.log2(slot + 1)));
