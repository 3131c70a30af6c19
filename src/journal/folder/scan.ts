/** Looking through the bytes of the journal for words, without parsing the lines that have none of them. */
import type { Entry } from '../../domain/entries.ts';
import { entryIn, type Lines } from './entries.ts';
import { closeFile, openToRead, segmentPath, sizeOf } from './files.ts';
import type { Mark } from './mark.ts';
import { blocks, type Block } from './segments.ts';

const LINE_FEED = 10;

/** The words of a text as they may stand in a line: as typed, in small letters, in capitals, with a capital first. */
export function spellings(text: string): readonly Buffer[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const spelled = words.flatMap((word) => {
    const small = word.toLowerCase();
    const [first = '', ...rest] = small;
    return [word, small, word.toUpperCase(), first.toUpperCase() + rest.join('')];
  });
  return [...new Set(spelled)].map((word) => Buffer.from(JSON.stringify(word).slice(1, -1)));
}

/** The entries up to `end` in whose lines one of the needles stands, in order; damaged ones are left out. @throws JournalFailure where nobody is to be told of those */
export function* entriesContaining(lines: Lines, end: Mark, needles: readonly Buffer[]): Iterable<Entry> {
  const { at, segments, skips } = lines;
  for (const segment of segments) {
    if (end.segment === null || segment > end.segment) return;
    const fd = openToRead(segmentPath(at, segment));
    try {
      const size = segment === end.segment ? end.offset : sizeOf(fd);
      for (const block of blocks(fd, 0, size)) {
        for (const [from, to] of linesWith(block, needles)) {
          const place = { segment, offset: block.offset + from, length: to - from };
          if (skips.at(segment, place.offset) !== undefined) continue;
          yield* entryIn(lines, block.bytes.subarray(from, to), end.journal ?? '', place);
        }
      }
    } finally {
      closeFile(fd);
    }
  }
}

/** Where the lines of a block begin and end that have one of the needles in them. */
function* linesWith(
  { bytes, from, to }: Block,
  needles: readonly Buffer[],
): Iterable<readonly [number, number]> {
  const whole = bytes.subarray(0, to);
  /** The next place of each needle. */
  const next = needles.map((needle) => whole.indexOf(needle, from));
  for (;;) {
    const hits = next.filter((place) => place !== -1);
    if (hits.length === 0) return;
    const hit = Math.min(...hits);
    const start = hit === 0 ? 0 : whole.lastIndexOf(LINE_FEED, hit - 1) + 1;
    const feed = whole.indexOf(LINE_FEED, hit);
    const end = feed === -1 ? to : feed;
    yield [start, end];
    for (const [i, needle] of needles.entries()) {
      const place = next[i] ?? -1;
      if (place !== -1 && place <= end) next[i] = whole.indexOf(needle, end);
    }
  }
}
