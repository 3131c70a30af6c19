/**
 * Telling a torn write from damage.
 *
 * A write that was cut off leaves an unfinished last line, zeros where a power cut lost bytes, or a batch without its
 * end. It can only be the last thing in the journal, because the next writer puts it right before it writes.
 */
import { blocks, type LineFound } from './segments.ts';

const LINE_FEED = 10;
/** What a power cut lost is zeros, as far as the disk had not come: many in a row. A flipped bit makes one, UTF-16 every other. */
const LOST = Buffer.alloc(16);
const BATCH = /,"batch":"([0-9A-Z]{26})"/;

const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** An unfinished line, as a writing leaves it that was cut off: what no writer writes an editor has put there, or a power cut. */
export function isCutOff({
  bytes,
  start,
  end,
  isUnfinished,
}: Pick<LineFound, 'bytes' | 'start' | 'end' | 'isUnfinished'>): boolean {
  if (!isUnfinished) return false;
  const line = bytes.subarray(start, end);
  const isEdited = line.includes(CARRIAGE_RETURN) || line.indexOf(BYTE_ORDER_MARK) === 0;
  return !isEdited || line.includes(LOST);
}

/** No disk writes less. */
const SECTOR = 512;

/** The sector in which a line begins was lost: its zeros reach to the next one, and may be few. */
function beginsLost(line: Buffer, offset: number): boolean {
  const zeros = SECTOR - (offset % SECTOR);
  return (
    zeros < LOST.length && zeros < line.length && line.subarray(0, zeros).equals(LOST.subarray(0, zeros))
  );
}

/**
 * Whether all from `offset`, where a line does not verify, to the end of a segment is one unfinished write: the line has
 * zeros in a row in it, and no line after it is whole, unless it is of the same batch.
 *
 * @param batch the batch that is begun and not ended before `offset`
 */
export function isTornFrom(fd: number, offset: number, size: number, batch: string | undefined): boolean {
  let id = batch;
  let isFirst = true;
  for (const block of blocks(fd, offset, size)) {
    for (let i = block.from; i < block.to;) {
      const feed = block.bytes.indexOf(LINE_FEED, i);
      if (feed === -1 || feed >= block.to) return !isFirst;
      const line = block.bytes.subarray(i, feed);
      if (!line.includes(LOST) && !beginsLost(line, block.offset + i)) {
        const found = BATCH.exec(line.toString('latin1'))?.[1];
        id ??= found;
        if (isFirst || found === undefined || found !== id) return false;
      }
      isFirst = false;
      i = feed + 1;
    }
  }
  return !isFirst;
}
