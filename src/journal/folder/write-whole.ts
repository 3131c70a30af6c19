/** Writing as many bytes as were asked for: the system may take fewer in one go. */
import { writeSync } from 'node:fs';

/** Writes `bytes[from]` to `bytes[to - 1]` at a place in a file; throws what the system says, or that nothing was taken. */
export function writeWhole(fd: number, bytes: Uint8Array, from: number, to: number, position: number): void {
  for (let done = from; done < to;) {
    const written = writeSync(fd, bytes, done, to - done, position + done - from);
    if (written === 0)
      throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC', syscall: 'write' });
    done += written;
  }
}
