/** A growing list of case numbers, used again and again. */
import { enlarged } from './string-table.ts';

export class CaseList {
  values: Uint32Array = new Uint32Array(64);
  length = 0;

  push(no: number): void {
    if (this.length === this.values.length) this.values = enlarged(this.values);
    this.values[this.length++] = no;
  }

  /** Makes it ascending, each number once. Mostly it is already, or backwards. */
  makeAscending(): void {
    if (this.length < 2 || this.#isAscending()) return;
    const held = this.values.subarray(0, this.length);
    held.reverse();
    if (this.#isAscending()) return;
    held.sort();
    let kept = 1;
    for (let i = 1; i < held.length; i++) {
      const no = held[i] ?? 0;
      if (no !== held[kept - 1]) held[kept++] = no;
    }
    this.length = kept;
  }

  #isAscending(): boolean {
    for (let i = 1; i < this.length; i++) {
      if ((this.values[i - 1] ?? 0) >= (this.values[i] ?? 0)) return false;
    }
    return true;
  }

  toArray(most: number = this.length): number[] {
    return [...this.values.subarray(0, Math.min(most, this.length))];
  }
}
