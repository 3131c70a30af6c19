/**
 * Whether a file that was said to be in an old encoding is UTF-8, seen while it is read: "Søren" would come in as "SÃ¸ren",
 * letter by letter without a fault. Texts in an old encoding that are valid UTF-8 by chance, in all that is beyond ASCII, there are none.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { fieldAround, LONGEST_READING } from './field-around.ts';
import { unfinished } from './utf8.ts';

export interface Utf8Watch {
  /** Takes the next bytes, whose memory may be used again. */
  readonly see: (bytes: Buffer) => void;
  /** When all were seen: the first field with letters beyond ASCII, as it reads in UTF-8; `undefined` where the file is no UTF-8, or ASCII. */
  readonly reads: () => string | undefined;
}

/** One letter may be chance. */
const ENOUGH = 2;

export function utf8Watch(): Utf8Watch {
  let isPossible = true;
  let held: Buffer = Buffer.alloc(0);
  let letters = 0;
  let first = '';

  function count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && letters < ENOUGH; at += 1) {
      if ((bytes[at] ?? 0) < 0xc0) continue; // ASCII, or not the first byte of a letter
      if (letters === 0) first = fieldAt(bytes, at);
      letters += 1;
    }
  }

  return {
    see(bytes) {
      // of a file that is what it is said to be, the first letter beyond ASCII ends this
      if (!isPossible || (held.length === 0 && isAscii(bytes))) return;
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.subarray(0, all.length - unfinished(all));
      isPossible = isUtf8(whole);
      if (!isPossible) return;
      if (letters < ENOUGH) count(whole);
      held = Buffer.from(all.subarray(whole.length));
    },
    reads: () => (isPossible && held.length === 0 && letters >= ENOUGH ? first : undefined),
  };
}

function fieldAt(bytes: Buffer, at: number): string {
  const right = bytes.subarray(at, at + 2 * LONGEST_READING);
  const left = bytes.subarray(Math.max(0, at - LONGEST_READING), at);
  return fieldAround(
    left.toString('utf8'),
    right.subarray(0, right.length - unfinished(right)).toString('utf8'),
  );
}
