/**
 * Which customer a row is about: as `matchCustomer` decides at an intake, for a million rows.
 *
 * Contacts (phone and e-mail keys) and names are ids of texts in the batch's tables.
 */
import { enlarged } from '../register/string-table.ts';
import type { CustomerIds } from './row.ts';

/** Beyond so many customers with one contact (a switchboard, a number made up), they are found by name in a map. */
const CROWD = 32;

interface Crowd {
  /** All of them, and where each stands in the list. */
  readonly places: Map<number, number>;
  /** The first customer with each name. */
  readonly named: Map<number, number>;
  /** Those that had no name when they came. */
  readonly nameless: number[];
}

export class CustomerMatcher {
  /** The number of the next new customer. */
  next: number;
  #count = 0;
  /** By customer: their number, and their name's id + 1 (0: none). */
  #numbers: Uint32Array = new Uint32Array(1 << 8);
  #names: Uint32Array = new Uint32Array(1 << 8);
  /** By contact: the first and last link of its list, 0: none; and how long it is. */
  #first: Uint32Array;
  #last: Uint32Array;
  #lengths: Uint32Array;
  /** By link, counted from 1: its customer, and the next link. */
  #customers: Uint32Array = new Uint32Array(1 << 8);
  #nexts: Uint32Array = new Uint32Array(1 << 8);
  #links = 0;
  readonly #crowds = new Map<number, Crowd>();

  /** @param contacts how many contacts there are */
  constructor(contacts: number, next: number) {
    this.next = next;
    this.#first = new Uint32Array(contacts);
    this.#last = new Uint32Array(contacts);
    this.#lengths = new Uint32Array(contacts);
  }

  /** Adds a customer that the journal knows already; returns what `link` calls them by. */
  addKnown(number: number, name: number): number {
    return this.#add(number, name);
  }

  /** A customer has this contact. In the order in which they are to be tried. */
  link(contact: number, customer: number): void {
    const crowd = this.#crowdOf(contact);
    if (crowd?.places.has(customer) ?? this.#isLinked(contact, customer)) return;
    const link = ++this.#links;
    if (link === this.#customers.length) {
      this.#customers = enlarged(this.#customers);
      this.#nexts = enlarged(this.#nexts);
    }
    this.#customers[link] = customer;
    const last = this.#last[contact] ?? 0;
    if (last === 0) this.#first[contact] = link;
    else this.#nexts[last] = link;
    this.#last[contact] = link;
    const length = (this.#lengths[contact] ?? 0) + 1;
    this.#lengths[contact] = length;
    if (crowd !== undefined) this.#join(crowd, customer);
    else if (length > CROWD) this.#makeCrowd(contact);
  }

  #crowdOf(contact: number): Crowd | undefined {
    return (this.#lengths[contact] ?? 0) > CROWD ? this.#crowds.get(contact) : undefined;
  }

  #isLinked(contact: number, customer: number): boolean {
    for (let at = this.#first[contact] ?? 0; at !== 0; at = this.#nexts[at] ?? 0) {
      if (this.#customers[at] === customer) return true;
    }
    return false;
  }

  /** The number of the row's customer: a known one's, or a new one's. */
  match(row: CustomerIds): number {
    let customer = row.phone < 0 ? -1 : this.#find(row.phone, row.name);
    if (customer < 0 && row.email >= 0) customer = this.#find(row.email, row.name);
    if (customer < 0) customer = this.#add(this.next++, row.name);
    else if (row.name >= 0) this.#names[customer] = row.name + 1;
    if (row.phone >= 0) this.link(row.phone, customer);
    if (row.email >= 0) this.link(row.email, customer);
    return this.#numbers[customer] ?? 0;
  }

  #add(number: number, name: number): number {
    if (this.#count === this.#numbers.length) {
      this.#numbers = enlarged(this.#numbers);
      this.#names = enlarged(this.#names);
    }
    this.#numbers[this.#count] = number;
    this.#names[this.#count] = name + 1;
    return this.#count++;
  }

  /** The first customer with a contact whose name does not say otherwise; -1: none. */
  #find(contact: number, name: number): number {
    const crowd = this.#crowdOf(contact);
    if (crowd !== undefined && name >= 0) return this.#findInCrowd(crowd, name);
    for (let at = this.#first[contact] ?? 0; at !== 0; at = this.#nexts[at] ?? 0) {
      const customer = this.#customers[at] ?? 0;
      const known = this.#names[customer] ?? 0;
      if (name < 0 || known === 0 || known === name + 1) return customer;
    }
    return -1;
  }

  #makeCrowd(contact: number): void {
    const crowd: Crowd = { places: new Map(), named: new Map(), nameless: [] };
    for (let at = this.#first[contact] ?? 0; at !== 0; at = this.#nexts[at] ?? 0) {
      this.#join(crowd, this.#customers[at] ?? 0);
    }
    this.#crowds.set(contact, crowd);
  }

  #join(crowd: Crowd, customer: number): void {
    crowd.places.set(customer, crowd.places.size);
    if (this.#names[customer] === 0) crowd.nameless.push(customer);
    else this.#callByName(crowd, customer);
  }

  #callByName(crowd: Crowd, customer: number): void {
    const name = (this.#names[customer] ?? 0) - 1;
    const other = crowd.named.get(name);
    if (other === undefined || isFirst(crowd, customer, other)) crowd.named.set(name, customer);
  }

  #findInCrowd(crowd: Crowd, name: number): number {
    // one who had no name may have been given one since, by another contact
    for (let i = crowd.nameless.length - 1; i >= 0; i--) {
      const customer = crowd.nameless[i] ?? 0;
      if (this.#names[customer] === 0) continue;
      crowd.nameless.splice(i, 1);
      this.#callByName(crowd, customer);
    }
    const named = crowd.named.get(name);
    const nameless = crowd.nameless[0];
    if (named === undefined || nameless === undefined) return named ?? nameless ?? -1;
    return isFirst(crowd, named, nameless) ? named : nameless;
  }
}

const isFirst = (crowd: Crowd, a: number, b: number): boolean =>
  (crowd.places.get(a) ?? 0) < (crowd.places.get(b) ?? 0);
