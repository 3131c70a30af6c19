/** UTF-16, strictly, piece by piece: what Excel calls Unicode text. */
import type { Decoder } from './encoding.ts';

/** A half of a surrogate pair without the other. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function utf16Decoder(bigEndian: boolean): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const text = littleEndian(all.subarray(0, all.length - (all.length % 2)), bigEndian).toString(
        'utf16le',
      );
      // the first half of a letter, of which the second comes with the next bytes
      const whole = /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
      const fault = whole.search(LONE);
      if (fault >= 0) return { before: whole.slice(0, fault), bytes: Buffer.from(all.subarray(2 * fault)) };
      held = Buffer.from(all.subarray(2 * whole.length));
      return whole;
    },
    end: () => (held.length === 0 ? '' : { before: '', bytes: held }),
  };
}

export function fromUtf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const littleEndian = (bytes: Buffer, bigEndian: boolean): Buffer =>
  bigEndian ? Buffer.from(bytes).swap16() : bytes;
