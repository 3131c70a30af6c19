/** UTF-8, strictly, piece by piece. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Decoder, Undecodable } from './encoding.ts';

// Buffer's own checks run at several GB/s; a streaming TextDecoder takes 20 times as long
export function utf8Decoder(): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      if (held.length === 0 && isAscii(bytes)) return bytes.toString('latin1');
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.length - unfinished(all);
      const text = all.subarray(0, whole);
      if (!isUtf8(text)) return faultIn(text);
      held = Buffer.from(all.subarray(whole));
      return text.toString('utf8');
    },
    end: () => (held.length === 0 ? '' : { before: '', bytes: held }),
  };
}

/** How many bytes at the end belong to a character that is not complete: 0 to 3. */
export function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needs ? back : 0;
    }
  }
  return 0;
}

/** The first byte that is no UTF-8, found by halves. */
function faultIn(bytes: Buffer): Undecodable {
  let good = 0;
  for (let bad = bytes.length; bad - good > 1;) {
    const middle = Math.floor((good + bad) / 2);
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) good = middle;
    else bad = middle;
  }
  const before = bytes.subarray(0, good - unfinished(bytes.subarray(0, good)));
  return { before: before.toString('utf8'), bytes: Buffer.from(bytes.subarray(before.length)) };
}
