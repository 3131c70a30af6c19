/** Changing heads (see indexes.ts): pages are read when they are needed and written together in the end. */
import { checkRecord, HEAD_BYTES, readWords, sealHead } from './indexes.ts';
import { writeWhole } from '../write-whole.ts';

const HEADS_A_PAGE = 1024;
const HEAD_WORDS = HEAD_BYTES / 4;
const PAGE_WORDS = HEADS_A_PAGE * HEAD_WORDS;

export class HeadsEditor {
  readonly #fd: number;
  readonly #pages = new Map<number, Uint32Array>();
  #lastNumber = -1;
  #last: Uint32Array = new Uint32Array(0);

  constructor(fd: number) {
    this.#fd = fd;
  }

  /** @param of `OF_CASE` or `OF_CUSTOMER`. @throws BrokenRegister */
  get(no: number, of: 0 | 1): number {
    const page = this.#pageOf(no);
    const i = (no % HEADS_A_PAGE) * HEAD_WORDS;
    checkRecord(page, i, HEAD_WORDS, no);
    return page[i + of] ?? 0;
  }

  /** What stands there was looked at with `get`, so that no sum is made of what is broken. */
  set(no: number, of: 0 | 1, seq: number): void {
    const page = this.#pageOf(no);
    const i = (no % HEADS_A_PAGE) * HEAD_WORDS;
    page[i + of] = seq;
    sealHead(page, i, no);
  }

  /** Writes what was changed. Throws what the system says. */
  flush(): void {
    for (const [number, page] of this.#pages) {
      writeWhole(this.#fd, new Uint8Array(page.buffer), 0, page.byteLength, number * page.byteLength);
    }
  }

  #pageOf(no: number): Uint32Array {
    const number = Math.floor(no / HEADS_A_PAGE);
    if (number === this.#lastNumber) return this.#last;
    const page = this.#pages.get(number) ?? readWords(this.#fd, number * PAGE_WORDS, PAGE_WORDS);
    this.#pages.set(number, page);
    this.#lastNumber = number;
    this.#last = page;
    return page;
  }
}
