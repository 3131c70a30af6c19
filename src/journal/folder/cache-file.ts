/**
 * A file of JSON in the cache, for lowdb: written so that a crash leaves the old one or the new one, never half of one,
 * and with a sum of its own, so that one that was changed or went bad counts as missing.
 */
import { fsyncSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { SyncAdapter } from 'lowdb';
import { systemCode } from './failure.ts';
import { cacheFolder, closeFile, createFile, makeFolder, readWhole, syncFolder } from './files.ts';

const NO_CACHE = ['ENOENT', 'EISDIR', 'not a file'];

/**
 * Reads and writes `cache/<name>`, which is nobody else's to read, and no link.
 *
 * @param toText how it is written: an object, as JSON
 */
export const cacheFile = <T>(at: string, name: string, toText: (data: T) => string): SyncAdapter<T> => ({
  /** @returns `null` where there is no file, or no JSON in it. @throws the system's error */
  read() {
    try {
      const bytes = readWhole(`${cacheFolder(at)}/${name}`);
      return isAsWritten(bytes) ? (JSON.parse(bytes.toString()) as T) : null;
    } catch (error) {
      // something else that lies there is no cache either
      if (error instanceof SyntaxError || NO_CACHE.includes(systemCode(error) ?? '')) return null;
      throw error;
    }
  },
  /** Only with the lock held. @throws the system's error */
  write(data) {
    const folder = cacheFolder(at);
    makeFolder(folder);
    // what a crash left behind: nobody else is writing
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`)) unlinkSync(`${folder}/${old}`);
    const draft = `${folder}/${name}.${randomBytes(8).toString('hex')}`;
    const fd = createFile(draft);
    try {
      try {
        writeFileSync(fd, withSum(toText(data)));
        fsyncSync(fd);
      } finally {
        closeFile(fd);
      }
      renameSync(draft, `${folder}/${name}`);
    } catch (error) {
      unlinkSync(draft);
      throw error;
    }
    syncFolder(folder);
  },
});

const SUM_KEY = ',"sum":"';
const SUM_END = '"}\n';
const SUM_DIGITS = 32;
const SUM_LENGTH = SUM_KEY.length + SUM_DIGITS + SUM_END.length;

/** The object with one member more: the sum of all before it. */
function withSum(json: string): Buffer {
  const open = Buffer.from(json.trimEnd().slice(0, -1));
  return Buffer.concat([open, Buffer.from(`${SUM_KEY}${sumOf(open)}${SUM_END}`)]);
}

function isAsWritten(bytes: Buffer): boolean {
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
