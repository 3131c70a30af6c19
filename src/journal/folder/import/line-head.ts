/**
 * The beginning of a batch's lines of one type, up to what is in their data (in front of a case's, its customer): the same
 * from line to line but for numbers, hash, name and time, which are put in their places.
 */
import { toIso } from '../../../domain/instant.ts';
import type { Recorder } from '../../journal.ts';
import { putDecimal } from '../register/key-line.ts';
import type { RowType } from './row.ts';

/** What one line's head says, beside its time and the hash before it. */
export interface HeadNumbers {
  readonly seq: number;
  readonly case: number;
  /** A ULID. */
  readonly id: string;
  /** The batch ends with it. */
  readonly isLast: boolean;
}

const HASH = 64;
const digitsOf = (value: number): number => String(value).length;

export class LineHead {
  readonly #beforeSeq: string;
  readonly #by: string;
  readonly #recorded: string;
  readonly #type: RowType;
  #bytes: Buffer = Buffer.alloc(0);
  /** The lowest numbers that have more digits than there is room for, and whether it ends the batch. */
  #seqBelow = 0;
  #caseBelow = 0;
  #happenedLength = 0;
  #isLast = false;
  #seqAt = 0;
  #prevAt = 0;
  #idAt = 0;
  #caseAt = 0;
  #happenedAt = 0;

  constructor(type: RowType, journal: string, batch: string, recorder: Recorder) {
    this.#type = type;
    this.#beforeSeq = `{"v":1,"journal":"${journal}","seq":`;
    this.#by = `,"by":${JSON.stringify(recorder.by)},"happenedAt":"`;
    const clock = recorder.clockSet ? ',"clock":"set"' : '';
    this.#recorded = `","recordedAt":"${toIso(recorder.now)}"${clock},"batch":"${batch}"`;
  }

  /** The most bytes that a head takes, beside when it happened. */
  get room(): number {
    return 3 * (this.#beforeSeq.length + this.#by.length + this.#recorded.length) + 256;
  }

  /**
   * Writes the head of a line from `at` on. Returns the place behind it.
   *
   * @param prev the hash of the line before
   * @param happened when it happened: `row[happened]` to `row[happenedEnd - 1]`
   */
  put(
    out: Buffer,
    at: number,
    numbers: HeadNumbers,
    prev: string,
    row: Uint8Array,
    happened: number,
    happenedEnd: number,
  ): number {
    const { seq, id } = numbers;
    const length = happenedEnd - happened;
    const fits = seq < this.#seqBelow && numbers.case < this.#caseBelow && length === this.#happenedLength;
    if (!fits || numbers.isLast !== this.#isLast) this.#layOut(numbers, length);
    const bytes = this.#bytes;
    putDecimal(bytes, this.#seqAt, seq);
    putDecimal(bytes, this.#caseAt, numbers.case);
    bytes.write(prev, this.#prevAt, HASH, 'latin1');
    for (let i = 0, to = this.#idAt; i < id.length; i++, to++) bytes[to] = id.charCodeAt(i);
    for (let i = happened, to = this.#happenedAt; i < happenedEnd; i++, to++) bytes[to] = row[i] ?? 0;
    return at + bytes.copy(out, at);
  }

  #layOut({ seq, case: no, id, isLast }: HeadNumbers, happenedLength: number): void {
    const parts = [
      this.#beforeSeq,
      String(seq),
      ',"prev":"',
      '0'.repeat(HASH),
      '","id":"',
      id,
      `","type":"${this.#type}","case":`,
      String(no),
      this.#by,
      ' '.repeat(happenedLength),
      `${this.#recorded}${isLast ? ',"batchEnd":true' : ''},"data":{${this.#type === 'case-imported' ? '"customer":' : ''}`,
    ];
    const placeOf = (part: number): number => Buffer.byteLength(parts.slice(0, part).join(''));
    this.#bytes = Buffer.from(parts.join(''));
    this.#seqAt = placeOf(1);
    this.#prevAt = placeOf(3);
    this.#idAt = placeOf(5);
    this.#caseAt = placeOf(7);
    this.#happenedAt = placeOf(9);
    this.#seqBelow = 10 ** digitsOf(seq);
    this.#caseBelow = 10 ** digitsOf(no);
    this.#happenedLength = happenedLength;
    this.#isLast = isLast;
  }
}
