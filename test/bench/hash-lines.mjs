// What the journal's own costs are held against: a bare loop of SHA-256 over the lines of a file.
//
//   node test/bench/hash-lines.mjs FILE
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LINE_FEED = 10;

/** Hashes every line of a file, a megabyte at a time. Answers how many there were. */
export function hashLines(file) {
  const fd = openSync(file, 'r');
  const bytes = Buffer.allocUnsafe(1 << 20);
  let filled = 0;
  let lines = 0;
  for (;;) {
    const read = readSync(fd, bytes, filled, bytes.length - filled, null);
    if (read === 0) break;
    filled += read;
    let start = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed !== -1 && feed < filled;) {
      hash('sha256', bytes.subarray(start, feed));
      lines += 1;
      start = feed + 1;
      feed = bytes.indexOf(LINE_FEED, start);
    }
    bytes.copyWithin(0, start, filled);
    filled -= start;
  }
  closeSync(fd);
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) hashLines(process.argv[2]);
