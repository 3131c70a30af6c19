/**
 * A sum that a file of JSON in the cache has of itself, so that one that was changed or went bad counts as missing.
 */

const SUM_KEY = ',"sum":"';
const SUM_END = '"}\n';
const SUM_DIGITS = 32;
const SUM_LENGTH = SUM_KEY.length + SUM_DIGITS + SUM_END.length;

/** An object in JSON, with one member more: the sum of all before it. */
export function withSum(json: string): Buffer {
  const open = Buffer.from(json.trimEnd().slice(0, -1));
  return Buffer.concat([open, Buffer.from(`${SUM_KEY}${sumOf(open)}${SUM_END}`)]);
}

/** Whether it is what `withSum` gave. */
export function isAsWritten(bytes: Buffer): boolean {
  const end = bytes.length - SUM_LENGTH;
  const tail = end > 0 ? bytes.toString('latin1', end) : '';
  return (
    tail.startsWith(SUM_KEY) &&
    tail.endsWith(SUM_END) &&
    tail.slice(SUM_KEY.length, -SUM_END.length) === sumOf(bytes.subarray(0, end))
  );
}

/** The prime of FNV-1a. */
const PRIME = 16_777_619;

/**
 * A sum that every changed bit changes: against bad disks and careless hands, not against forgers, who could write any
 * checkpoint. A real digest would cost every command a fifth of a bare start, since it loads crypto. Four lanes of words,
 * in the order of bytes of this machine; elsewhere the file is made anew.
 */
function sumOf(bytes: Buffer): string {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const whole = words.length & ~3;
  let [a, b, c, d] = [bytes.length, 1, 2, 3];
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] ?? 0), PRIME);
    b = Math.imul(b ^ (words[i + 1] ?? 0), PRIME);
    c = Math.imul(c ^ (words[i + 2] ?? 0), PRIME);
    d = Math.imul(d ^ (words[i + 3] ?? 0), PRIME);
  }
  for (let i = whole * 4; i < bytes.length; i++) a = Math.imul(a ^ (bytes[i] ?? 0), PRIME);
  return [a, b, c, d].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
