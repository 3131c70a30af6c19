/** The lines of a segment that comes in chunks, as it is unpacked. */

const LINE_FEED = 10;

/** The lines as they are to stand, and their line ends. @param change a line without its line end */
export async function* changedLines(
  chunks: AsyncIterable<Uint8Array>,
  change: (line: Buffer) => Buffer,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, from)) {
      lines.push(change(bytes.subarray(from, feed)), bytes.subarray(feed, feed + 1));
      from = feed + 1;
    }
    rest = bytes.subarray(from);
    yield Buffer.concat(lines);
  }
  if (rest.length > 0) yield change(rest);
}

/** Looks at each line, and keeps none. */
export async function eachLine(
  chunks: AsyncIterable<Uint8Array>,
  look: (line: Buffer) => void,
): Promise<void> {
  const lines = changedLines(chunks, (line) => {
    look(line);
    return line;
  });
  while ((await lines.next()).done !== true);
}
