/** Writing as many bytes as were asked for: the system may take fewer in one go. */
import { writeSync } from 'node:fs';
import { fill, sizeOf } from './files.ts';

const BLOCK_BYTES = 1 << 20;

/** Writes what a file has from `begin` on to the beginning of another, in constant memory; throws the system's error. */
export function copyFrom(from: number, begin: number, to: number): void {
  const end = sizeOf(from);
  const bytes = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, end - begin));
  for (let offset = begin; offset < end;) {
    const read = fill(from, bytes, 0, Math.min(bytes.length, end - offset), offset);
    if (read === 0) return;
    writeWhole(to, bytes, 0, read, offset - begin);
    offset += read;
  }
}

/** Writes `bytes[from]` to `bytes[to - 1]` at a place in a file; throws what the system says, or that nothing was taken. */
export function writeWhole(fd: number, bytes: Uint8Array, from: number, to: number, position: number): void {
  for (let done = from; done < to;) {
    const written = writeSync(fd, bytes, done, to - done, position + done - from);
    if (written === 0)
      throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC', syscall: 'write' });
    done += written;
  }
}
