/** What the rows of an import are found by: for the register, and to know references and customers again. */
import type { ContactDetails } from '../../../domain/entries.ts';
import { eachKey, plain, type KeyKind } from '../../../domain/keys.ts';
import type { PlannedCase } from '../../journal.ts';
import { KeyCollector } from '../register/key-collector.ts';
import { LETTERS } from '../register/key-line.ts';
import { KeyPostings } from '../register/key-postings.ts';
import type { RunWriter } from '../register/run-writer.ts';
import { StringTable } from '../register/string-table.ts';
import type { CustomerIds } from './row.ts';

/** Rows of a large import; a larger one grows. */
const EXPECTED = 1 << 18;

export class BatchKeys {
  /** All references, also of rows that were left out. */
  readonly refs = new KeyPostings(EXPECTED);
  /** Phone and e-mail keys. */
  readonly contacts = new KeyPostings(EXPECTED);
  /** Plain names. */
  readonly names = new StringTable(EXPECTED);
  /** Everything else that the register has. */
  readonly #others: KeyCollector;
  readonly #country: string;
  readonly isEmpty = false;
  #place = 0;
  #phone = -1;
  #email = -1;

  /** @param folder where a temporary file may be made */
  constructor(folder: string, country: string) {
    this.#others = new KeyCollector(folder);
    this.#country = country;
  }

  /** Remembers a reference (`refKey`); returns whether it was there already. */
  hasOrAddRef(ref: string): boolean {
    const before = this.refs.table.size;
    return this.refs.table.intern(LETTERS.ref, ref) < before;
  }

  /**
   * Adds the words of a row, which stand for its place, counted from 1, until cases have numbers.
   *
   * @returns by what its customer is known again; `undefined` where it names nobody
   */
  add(words: PlannedCase['words'], place: number): CustomerIds | undefined {
    this.#place = place;
    this.#phone = -1;
    this.#email = -1;
    const name = words.name ? plain(words.name) : '';
    eachKey(words, this.#country, this.#gather, name);
    if (!words.name && !words.phone && !words.email) return undefined;
    return {
      phone: this.#phone,
      email: this.#email,
      name: name === '' ? -1 : this.names.intern(LETTERS.name, name),
    };
  }

  /** Adds what a row is found by besides its own words: what else is known of its customer. */
  addMore(details: ContactDetails, place: number): void {
    this.#place = place;
    eachKey(details, this.#country, this.#gather);
  }

  readonly #gather = (kind: KeyKind, text: string): void => {
    if (kind === 'phone') {
      this.#phone = this.contacts.table.intern(LETTERS.phone, text);
      this.contacts.post(this.#phone, this.#place);
    } else if (kind === 'email') {
      this.#email = this.contacts.table.intern(LETTERS.email, text);
      this.contacts.post(this.#email, this.#place);
    } else if (kind === 'ref') {
      this.refs.post(this.refs.table.intern(LETTERS.ref, text), this.#place);
    } else {
      this.#others.add(kind, text, this.#place);
    }
  };

  writeTo(writer: RunWriter, caseOf: (place: number) => number): void {
    this.#others.writeTo(writer, caseOf, [this.refs, this.contacts]);
  }

  close(): void {
    this.#others.close();
  }
}
