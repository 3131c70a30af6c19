/**
 * Texts that cells share. Most of a workbook is here, all of it is needed until the last row, and a million rows have
 * millions of them: so they are kept as UTF-8 in a few large pieces, and made texts again as they are asked for.
 */
import { BadWorkbook, broken } from './bad-workbook.ts';
import { escapesUndone, textReader } from './texts.ts';
import { readXml } from './xml.ts';
import type { Part } from './zip.ts';

export interface SharedStrings {
  /** `undefined`: there is none with this number. */
  readonly at: (index: number) => string | undefined;
}

/** Of the part, unpacked, and of the texts in it. */
const MOST_PART_BYTES = 1024 * 1024 * 1024;
const MOST_BYTES = 256 * 1024 * 1024;

/** @throws BadWorkbook */
export async function readStrings(part: Part | undefined): Promise<SharedStrings> {
  const texts = textStore();
  if (part === undefined) return texts;
  const reader = textReader(part.name, 2);
  await readXml(part, MOST_PART_BYTES, {
    open(name, _, depth) {
      if (depth === 2) reader.begin();
      else reader.open(name, depth);
    },
    text: reader.text,
    close(name, depth) {
      if (depth !== 2) reader.close(name, depth);
      else if (name === 'si') {
        texts.add(escapesUndone(reader.end()));
        if (texts.bytes() > MOST_BYTES) {
          throw new BadWorkbook({ kind: 'workbook-too-large', part: part.name, most: MOST_BYTES });
        }
      }
    },
  });
  return texts;
}

/** @throws BadWorkbook where a cell names a text that is not there */
export function sharedText(strings: SharedStrings, raw: string, part: string): string {
  const text = /^\d{1,10}$/.test(raw) ? strings.at(Number(raw)) : undefined;
  if (text === undefined) throw broken(part);
  return text;
}

const BLOCK_BYTES = 1024 * 1024;
/** Where a text begins is its block times this, and the place in the block: no block is longer (`textReader`). */
const STRIDE = 4 * 1024 * 1024;

interface TextStore extends SharedStrings {
  readonly add: (text: string) => void;
  readonly bytes: () => number;
}

function textStore(): TextStore {
  const blocks: Buffer[] = [];
  let block: Buffer = Buffer.alloc(0);
  let used = 0;
  let bytes = 0;
  let count = 0;
  let begins = new Uint32Array(1024);
  let lengths = new Uint32Array(1024);
  return {
    bytes: () => bytes,
    add(text) {
      const length = Buffer.byteLength(text);
      if (blocks.length === 0 || used + length > block.length) {
        block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, length));
        blocks.push(block);
        used = 0;
      }
      if (count === begins.length) [begins, lengths] = [doubled(begins), doubled(lengths)];
      begins[count] = (blocks.length - 1) * STRIDE + used;
      lengths[count] = length;
      block.write(text, used);
      used += length;
      bytes += length;
      count += 1;
    },
    at(index) {
      if (index >= count) return undefined;
      const begin = begins[index] ?? 0;
      const from = begin % STRIDE;
      return blocks[(begin - from) / STRIDE]?.toString('utf8', from, from + (lengths[index] ?? 0));
    },
  };
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
