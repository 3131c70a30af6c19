/**
 * Keys and their cases as they come, in any order, until they are written as one sorted run.
 *
 * Memory is bounded: what is more is sorted into a temporary file and merged in the end.
 */
import { closeFile } from '../files.ts';
import type { KeyKind } from '../../../domain/keys.ts';
import { openUnlinked } from '../unlinked-file.ts';
import { LETTERS } from './key-line.ts';
import { KeyPostings, writePostings } from './key-postings.ts';
import { mergeRuns, type RunPart } from './merge-runs.ts';
import { runWriter, type RunWriter } from './run-writer.ts';

/** Bytes of memory that keys may take before they are spilled. */
export const MOST_MEMORY = 64 << 20;
const CHECK_EVERY = 1024;

export class KeyCollector {
  #postings = new KeyPostings();
  #spill: number | undefined;
  readonly #spilled: RunPart[] = [];
  readonly #folder: string;
  readonly #most: number;

  /** @param folder where the temporary file may be made */
  constructor(folder: string, most: number = MOST_MEMORY) {
    this.#folder = folder;
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#postings.size === 0 && this.#spilled.length === 0;
  }

  /** Throws what the system says. */
  add(kind: KeyKind, text: string, caseNo: number): void {
    const postings = this.#postings;
    postings.post(postings.table.intern(LETTERS[kind], text), caseNo);
    if (postings.size % CHECK_EVERY === 0 && postings.bytes > this.#most) this.#spillAll();
  }

  /**
   * Writes all keys. Throws what the system says.
   *
   * @param caseOf the case that a number which was added stands for; 0: left out
   * @param beside keys of other kinds that belong in the same run
   */
  writeTo(writer: RunWriter, caseOf: (n: number) => number, beside: readonly KeyPostings[] = []): void {
    if (this.#spilled.length === 0) {
      writePostings([this.#postings, ...beside], writer, caseOf);
      return;
    }
    this.#spillAll();
    for (const postings of beside) this.#spillPart(postings);
    mergeRuns(this.#spilled, writer, caseOf);
  }

  /** Lets go of the temporary file. */
  close(): void {
    if (this.#spill !== undefined) closeFile(this.#spill);
    this.#spill = undefined;
  }

  #spillAll(): void {
    this.#spillPart(this.#postings);
    this.#postings = new KeyPostings();
  }

  #spillPart(postings: KeyPostings): void {
    if (postings.size === 0) return;
    this.#spill ??= openUnlinked(this.#folder);
    const from = this.#spilled.at(-1)?.to ?? 0;
    const writer = runWriter(this.#spill, from);
    writePostings([postings], writer, (n) => n);
    this.#spilled.push({ fd: this.#spill, from, to: writer.finish() });
  }
}
