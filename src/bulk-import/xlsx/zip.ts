/**
 * The parts of a zip, unpacked as streams and checked on the way: by length and checksum, and against bombs.
 *
 * The container is yauzl's, which goes by the central directory and never by what a stream seems to hold; unpacking is
 * Node's own, without yauzl's streams around it, which take as long again.
 */
import type { TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BadWorkbook, broken } from './bad-workbook.ts';

/** More files than any workbook has. */
const MOST_ENTRIES = 10_000;

/** Deflate can shrink a thousandfold; what people and programs write shrinks to a tenth, empty tables to a hundredth. */
export const MOST_TIMES = 200;

/** A part that unpacks to less than this is no bomb, however small it was. */
const HARMLESS_BYTES = 32 * 1024 * 1024;

export interface Part {
  readonly name: string;
  /**
   * Its content, unpacked, in pieces; a piece may be used until the next one is asked for.
   *
   * @param most how many bytes it may unpack to
   * @throws BadWorkbook
   */
  readonly content: (most: number) => AsyncGenerator<Buffer>;
}

export interface Zip {
  /** As they are in the zip. */
  readonly names: readonly string[];
  /** A part by its name, without regard to case, as in Excel. */
  readonly part: (name: string) => Part | undefined;
}

/** @throws BadWorkbook where it is no zip, or its directory makes no sense */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const parts = new Map<string, Part>();
  const names: string[] = [];
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) throw broken(null);
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      // of two with one name each program would read another
      if (parts.has(name.toLowerCase())) throw broken(name);
      parts.set(name.toLowerCase(), { name, content: (most) => contentOf(bytes, zip, entry, most) });
      names.push(name);
    }
  } catch (error) {
    throw error instanceof BadWorkbook ? error : broken(null, error);
  }
  return { names, part: (name) => parts.get(name.toLowerCase()) };
}

async function* contentOf(bytes: Buffer, zip: ZipFile, entry: Entry, most: number): AsyncGenerator<Buffer> {
  const { fileName: part, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new BadWorkbook({ kind: 'not-workbook', found: 'locked' });
  if (!entry.canDecodeFileData()) throw broken(part);
  // what unpacks to more than the directory says is refused below, so the directory can be believed here
  if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MOST_TIMES) {
    throw new BadWorkbook({ kind: 'zip-bomb', part, times: MOST_TIMES });
  }
  if (uncompressedSize > most) throw new BadWorkbook({ kind: 'workbook-too-large', part, most });
  let sum = 0;
  let length = 0;
  try {
    const { fileDataStart: from } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(from, from + compressedSize);
    for await (const piece of entry.compressionMethod === STORED ? [packed] : unpacked(packed)) {
      sum = crc32(piece, sum);
      length += piece.length;
      if (length > uncompressedSize) throw broken(part);
      yield piece;
    }
  } catch (error) {
    throw error instanceof BadWorkbook ? error : broken(part, error);
  }
  if (length !== uncompressedSize || sum !== entry.crc32) throw broken(part);
}

const STORED = 0;

/** Unpacking goes on in another thread, as far as this ahead of who reads. */
const UNPACKING: ZlibOptions & TransformOptions = {
  chunkSize: 64 * 1024,
  readableHighWaterMark: 1024 * 1024,
};

async function* unpacked(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw(UNPACKING);
  inflate.end(packed);
  for await (const piece of inflate) yield piece as Buffer; // zlib streams give Buffers
}
