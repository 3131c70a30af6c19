/** Reading a backup: what it is of, and unpacking it. Nothing is believed that its manifest does not name. */
import { createHash } from 'node:crypto';
import { constants, fstatSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { JournalFailure, readingProblem } from '../failure.ts';
import { closeFile, createFile, fill, makeFolder, syncFolder } from '../files.ts';
import { writeWhole } from '../write-whole.ts';
import { checkSeal, damaged } from './first-line.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

const BLOCK_BYTES = 1 << 20;
/** A hundred thousand attachments are a sixth of this. */
const MOST_MANIFEST_BYTES = 64 << 20;
/** A pipe of that name would make a plain open wait for ever. Absent on Windows. */
const O_NONBLOCK = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/** A backup that is open for reading. */
export interface OpenBackup {
  readonly fd: number;
  readonly file: string;
}

/**
 * Opens a file that may be a backup, for as long as `use` runs.
 *
 * @throws JournalFailure `not-a-backup` for what is no file; the system's error
 */
export async function withBackup<T>(file: string, use: (open: OpenBackup) => Promise<T> | T): Promise<T> {
  const fd = openSync(file, constants.O_RDONLY | O_NONBLOCK);
  try {
    if (!fstatSync(fd).isFile()) throw new JournalFailure({ kind: 'not-a-backup', file });
    return await use({ fd, file });
  } finally {
    closeFile(fd);
  }
}

/**
 * What a backup is of, by its manifest.
 *
 * @param how `whole`: every byte is held against its digest first
 * @throws JournalFailure `not-a-backup`, `newer-backup`, `damaged-backup`; the system's error
 */
export async function manifestOf(open: OpenBackup, how: { readonly whole: boolean }): Promise<Manifest> {
  if (how.whole) checkSeal(open.fd, open.file);
  for await (const entry of entriesIn(open)) return textOfManifest(entry, open.file);
  throw damaged(open.file, 'contents');
}

/** Stores what a member holds. */
export type Store = (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Gives each member of a backup to `store`, and holds it against the manifest.
 *
 * @throws JournalFailure `damaged-backup`; what `store` throws
 */
export async function unpack(open: OpenBackup, store: Store): Promise<Manifest> {
  const { file } = open;
  let manifest: Manifest | undefined;
  let next = 0;
  for await (const entry of entriesIn(open)) {
    if (manifest === undefined) {
      manifest = await textOfManifest(entry, file);
      continue;
    }
    const { name, size, type } = entry.header;
    const expected = manifest.files[next++];
    if (type !== 'file' || name !== expected?.name || size !== expected.bytes)
      throw damaged(file, 'contents');
    const seen = watched(bytesOf(entry, file));
    await store(name, seen.chunks());
    if (seen.sha256() !== expected.sha256) throw damaged(file, 'contents');
  }
  if (manifest === undefined || next < manifest.files.length) throw damaged(file, 'contents');
  return manifest;
}

/** Looks at every member, and keeps none. */
export const noStore: Store = async (_, chunks) => {
  const iterator = chunks[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
};

/** Stores members in a folder of our own, which is empty. */
export const storeIn =
  (folder: string, how: { readonly sync: boolean }): Store =>
  async (name, chunks) => {
    const place = path.join(folder, name);
    const folders = makeFolders(folder, path.dirname(name));
    const fd = createFile(place);
    try {
      let offset = 0;
      for await (const chunk of chunks) {
        writeWhole(fd, chunk, 0, chunk.length, offset);
        offset += chunk.length;
      }
      if (how.sync) fsyncSync(fd);
    } finally {
      closeFile(fd);
    }
    if (how.sync) for (const each of folders) syncFolder(each);
  };

/** @returns the folders above a member, the innermost first */
function makeFolders(root: string, below: string): readonly string[] {
  const parts = below === '.' ? [] : below.split('/');
  const folders = parts.map((_, i) => path.join(root, ...parts.slice(0, i + 1)));
  for (const folder of folders) makeFolder(folder);
  return [...folders.reverse(), root];
}

async function textOfManifest(entry: ParsedTarEntry, file: string): Promise<Manifest> {
  const { name, size, type } = entry.header;
  if (name !== MANIFEST || type !== 'file' || size > MOST_MANIFEST_BYTES) throw damaged(file, 'contents');
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(entry, file)) chunks.push(chunk);
  return readManifest(Buffer.concat(chunks).toString(), file);
}

/** The members of the archive, one after the other; each is to be read to its end before the next is asked for. */
async function* entriesIn(open: OpenBackup): AsyncGenerator<ParsedTarEntry, void, undefined> {
  // whoever reads the last stream learns of an error in any of them
  const tar = pipeline(chunksOf(open), createGunzip({ chunkSize: BLOCK_BYTES }), () => undefined);
  const entries = ReadableStream.from(tar as AsyncIterable<Uint8Array>).pipeThrough(
    createTarDecoder({ strict: true }),
  );
  yield* asDamage(entries, open.file);
}

const bytesOf = ({ body }: ParsedTarEntry, file: string): AsyncGenerator<Uint8Array, void, undefined> =>
  asDamage(body, file);

/** What gunzip and the tar's reader complain about is what is wrong with the file. */
async function* asDamage<T>(values: AsyncIterable<T>, file: string): AsyncGenerator<T, void, undefined> {
  const iterator = values[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        throw error instanceof JournalFailure ? error : damaged(file, 'contents');
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // what comes behind is nobody's concern who stops here
    await iterator.return?.().catch(() => undefined);
  }
}

function* chunksOf({ fd, file }: OpenBackup): Generator<Buffer, void, undefined> {
  for (let offset = 0; ;) {
    const chunk = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    const read = readOf(fd, chunk, offset, file);
    if (read === 0) return;
    yield chunk.subarray(0, read);
    offset += read;
  }
}

/** What the system refuses here is wrong with this file, wherever it is unpacked. */
function readOf(fd: number, chunk: Buffer, offset: number, file: string): number {
  try {
    return fill(fd, chunk, 0, chunk.length, offset);
  } catch (error) {
    throw new JournalFailure(readingProblem(error, file));
  }
}

function watched(chunks: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  return {
    async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    sha256: () => hash.digest('hex'),
  };
}
