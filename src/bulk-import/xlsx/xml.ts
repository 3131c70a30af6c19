/**
 * XML as it stands in a workbook, piece by piece, strictly: what is not well-formed is refused, and so is a DTD, and with
 * it every entity but the five of XML itself.
 *
 * The parsing is saxes's. It keeps a text, a tag or a comment until it ends, so here it is seen to that each does.
 */
import { SaxesParser } from 'saxes';
import { decoderFor, encodingOf, MARK_BYTES, type Decoder } from '../encoding.ts';
import { BadWorkbook, broken } from './bad-workbook.ts';
import type { Part } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements; names are without their namespace's prefix. */
export interface XmlHandler {
  /** @param depth of the root it is 1 */
  readonly open: (name: string, attributes: Attributes, depth: number) => void;
  readonly close?: (name: string, depth: number) => void;
  readonly text?: (text: string) => void;
}

export interface XmlReader {
  /** @throws BadWorkbook */
  readonly write: (bytes: Buffer) => void;
  /** @throws BadWorkbook where the document is not complete */
  readonly end: () => void;
}

/** How much may come without an element, a text or a comment having ended, in characters. */
const MOST_SILENCE = 8 * 1024 * 1024;
const MOST_DEPTH = 256;

/** @param part for problems */
export function xmlReader(part: string, handler: XmlHandler): XmlReader {
  const parser = new SaxesParser();
  let decoder: Decoder | undefined;
  let depth = 0;
  let silence = 0;

  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > MOST_DEPTH) throw broken(part);
    handler.open(local(name), attributes, depth);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    handler.close?.(local(name), depth);
    depth -= 1;
  });
  const heard = (text: string): void => {
    silence = 0;
    handler.text?.(text);
  };
  parser.on('text', heard);
  parser.on('cdata', heard);
  parser.on('comment', () => {
    silence = 0;
  });
  parser.on('doctype', () => {
    throw new BadWorkbook({ kind: 'hostile-workbook', part });
  });
  parser.on('error', (error) => {
    throw broken(part, error);
  });

  function read(text: ReturnType<Decoder['push']>): void {
    if (typeof text !== 'string') throw broken(part);
    silence += text.length;
    if (silence > MOST_SILENCE) throw broken(part);
    parser.write(text);
  }

  return {
    write(bytes) {
      decoder ??= decoderFor(encodingOf(bytes.subarray(0, MARK_BYTES), 'utf-8'));
      read(decoder.push(bytes));
    },
    end() {
      if (decoder !== undefined) read(decoder.end());
      parser.close();
    },
  };
}

/** Reads a part to its end. */
export async function readXml(part: Part, most: number, handler: XmlHandler): Promise<void> {
  const reader = xmlReader(part.name, handler);
  for await (const piece of part.content(most)) reader.write(piece);
  reader.end();
}

/** An attribute whose prefix may be any: `r:id`. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
