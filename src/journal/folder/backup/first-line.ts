/**
 * The first line of a backup, by which every byte of the file can be checked: it stands in the header of the gzip file, as
 * its comment, and says how many bytes follow the line and what their SHA-256 is.
 *
 *     lofte backup 1; behind this line are 000000048213 bytes with the SHA-256 <64 hex>
 *
 * A digest inside the archive would leave out what gzip adds: its header, and the bits that fill up its last byte.
 * `tail -n +2 FILE | sha256sum` gives the digest by hand.
 */
import { createHash } from 'node:crypto';
import type { JournalProblem } from '../../problem.ts';
import { JournalFailure } from '../failure.ts';
import { fill, sizeOf } from '../files.ts';

/** Of gzip (RFC 1952): deflated, with a comment, without a time, made on no system in particular. No line feed is in it. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0b1_0000, 0, 0, 0, 0, 0, 0xff]);
const NAME = 'lofte backup ';
const VERSION = 1;
const BYTES_DIGITS = 12;
const SHA256_DIGITS = 64;
const BLOCK_BYTES = 1 << 20;

/** What the line says. */
export interface Seal {
  /** Behind the line. */
  readonly bytes: number;
  /** Of these; in hex. */
  readonly sha256: string;
}

export function firstLine({ bytes, sha256 }: Seal): Buffer {
  const size = String(bytes).padStart(BYTES_DIGITS, '0');
  const text = `${NAME}${VERSION}; behind this line are ${size} bytes with the SHA-256 ${sha256}\n`;
  return Buffer.concat([GZIP_HEADER, Buffer.from(text)]);
}

/** Where what the line speaks of begins: with the zero byte that ends a comment. */
export const FIRST_LINE_BYTES = firstLine({ bytes: 0, sha256: '0'.repeat(SHA256_DIGITS) }).length;

const BEGINNING = Buffer.concat([GZIP_HEADER, Buffer.from(NAME)]);
const LINE = new RegExp(
  `^${NAME}${VERSION}; behind this line are (\\d{${BYTES_DIGITS}}) bytes with the SHA-256 ([0-9a-f]{${SHA256_DIGITS}})\n$`,
);

/** Whether a file begins as a backup does, of whichever version. */
export const beginsAsBackup = (fd: number): boolean =>
  readStart(fd).subarray(0, BEGINNING.length).equals(BEGINNING);

const readStart = (fd: number): Buffer => {
  const bytes = Buffer.alloc(FIRST_LINE_BYTES);
  return bytes.subarray(0, fill(fd, bytes, 0, bytes.length, 0));
};

/**
 * Holds a whole file against its first line.
 *
 * @param file its name, for what is wrong
 * @throws JournalFailure `not-a-backup`, `newer-backup`, `damaged-backup`
 */
export function checkSeal(fd: number, file: string): void {
  const { bytes, sha256 } = readSeal(fd, file);
  const there = sizeOf(fd) - FIRST_LINE_BYTES;
  if (there < bytes) throw damaged(file, 'cut-off');
  if (there > bytes) throw damaged(file, 'goes-on');
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, bytes));
  for (let offset = FIRST_LINE_BYTES; ;) {
    const read = fill(fd, block, 0, block.length, offset);
    if (read === 0) break;
    hash.update(block.subarray(0, read));
    offset += read;
  }
  if (hash.digest('hex') !== sha256) throw damaged(file, 'changed');
}

function readSeal(fd: number, file: string): Seal {
  const start = readStart(fd);
  const name = start.subarray(0, BEGINNING.length);
  if (start.length === 0 || !BEGINNING.subarray(0, name.length).equals(name)) {
    throw new JournalFailure({ kind: 'not-a-backup', file });
  }
  if (start.length < FIRST_LINE_BYTES) throw damaged(file, 'cut-off');
  const text = start.toString('latin1', GZIP_HEADER.length);
  const version = Number(/^\D+(\d{1,4});/.exec(text)?.[1] ?? 0);
  if (version > VERSION) throw new JournalFailure({ kind: 'newer-backup', file, version });
  const [, bytes, sha256 = ''] = LINE.exec(text) ?? [];
  if (bytes === undefined) throw damaged(file, 'changed');
  return { bytes: Number(bytes), sha256 };
}

export const damaged = (
  file: string,
  how: Extract<JournalProblem, { kind: 'damaged-backup' }>['how'],
): JournalFailure => new JournalFailure({ kind: 'damaged-backup', file, how });
