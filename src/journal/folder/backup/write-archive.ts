/** Writing a backup: a tar of its members, gzipped, behind the first line that seals it. In constant memory. */
import { createHash } from 'node:crypto';
import { fsyncSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { createTarPacker } from 'modern-tar';
import type { Instant } from '../../../domain/instant.ts';
import { closeFile, createFile, FILE_MODE } from '../files.ts';
import { writeWhole } from '../write-whole.ts';
import type { Member } from './contents.ts';
import { FIRST_LINE_BYTES, firstLine } from './first-line.ts';

/** Of zlib: twice as fast as its usual 6, and a journal becomes hardly larger. */
const LEVEL = 4;

/**
 * Writes a new file; it is on disk when this returns.
 *
 * @param time of the members, as an unpacker shows it
 * @returns its size in bytes
 * @throws the system's error; what reading a member throws
 */
export async function writeArchive(path: string, members: readonly Member[], time: Instant): Promise<number> {
  const fd = createFile(path);
  try {
    const body = sealedBody(fd);
    body.write(Buffer.from([0])); // ends the comment
    const { readable, controller } = createTarPacker();
    const trailer = { crc: 0, bytes: 0 };
    const packing = pipeline(
      counted(readable, trailer),
      createDeflateRaw({ level: LEVEL }),
      async (deflated) => {
        for await (const chunk of deflated) body.write(chunk as Buffer);
      },
    );
    await Promise.all([feed(controller, members, time), packing]);
    const end = Buffer.alloc(8);
    end.writeUInt32LE(trailer.crc, 0);
    end.writeUInt32LE(trailer.bytes % 2 ** 32, 4);
    body.write(end);
    const bytes = body.seal();
    fsyncSync(fd);
    return bytes;
  } finally {
    closeFile(fd);
  }
}

/** What stands behind the first line, which is written when all else is. */
function sealedBody(fd: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write(chunk: Uint8Array): void {
      writeWhole(fd, chunk, 0, chunk.length, FIRST_LINE_BYTES + bytes);
      hash.update(chunk);
      bytes += chunk.length;
    },
    /** @returns the size of the file */
    seal(): number {
      const line = firstLine({ bytes, sha256: hash.digest('hex') });
      writeWhole(fd, line, 0, line.length, 0);
      return line.length + bytes;
    },
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  so: { crc: number; bytes: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    so.crc = crc32(chunk, so.crc);
    so.bytes += chunk.length;
    yield chunk;
  }
}

async function feed(
  controller: ReturnType<typeof createTarPacker>['controller'],
  members: readonly Member[],
  time: Instant,
): Promise<void> {
  try {
    for (const { name, bytes, chunks } of members) {
      const header = { name, size: bytes, type: 'file', mode: FILE_MODE, mtime: new Date(time) } as const;
      const body = controller.add(header).getWriter();
      for (const chunk of chunks()) await body.write(chunk);
      await body.close();
    }
    controller.finalize();
  } catch (error) {
    controller.error(error);
    throw error;
  }
}
