/** Encodings in which a byte is a letter: the lower half is ASCII, the upper half a table. */
import type { Decoder } from './encoding.ts';

export interface CodePage {
  /** What the bytes from 0x80 on mean. */
  readonly letters: string;
  /** The bytes that mean something else than in ISO-8859-1. */
  readonly others: RegExp;
  /** Bytes that mean nothing. */
  readonly nothing: RegExp | undefined;
}

/** The upper half of ISO-8859-1 without its control characters. */
const LATIN_1 = Array.from({ length: 0x60 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');

/** What Windows wrote before UTF-8, by the table of unicode.org; five bytes are nothing. */
export const WINDOWS_1252: CodePage = {
  letters: '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ' + LATIN_1,
  others: /[\x80-\x9f]/g,
  nothing: /[\x81\x8d\x8f\x90\x9d]/,
};

/** What DOS wrote in western Europe, and tills still do; by the table of unicode.org. Every byte is a letter. */
export const CP850: CodePage = {
  letters:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  others: /[\x80-\xff]/g,
  nothing: undefined,
};

export function codePageDecoder(page: CodePage): Decoder {
  return {
    push(bytes) {
      const text = bytes.toString('latin1');
      const fault = page.nothing === undefined ? -1 : text.search(page.nothing);
      if (fault < 0) return fromCodePage(text, page);
      return { before: fromCodePage(text.slice(0, fault), page), bytes: Buffer.from(bytes.subarray(fault)) };
    },
    end: () => '',
  };
}

/** @param text a character a byte, as ISO-8859-1 has them */
export const fromCodePage = (text: string, { others, letters }: CodePage): string =>
  text.replace(others, (byte) => letters.charAt(byte.charCodeAt(0) - 0x80));

/** What the code page lacks becomes `?`. */
export function toCodePage(text: string, { letters }: CodePage): Buffer {
  const bytes = text.replace(/[^\0-\x7f]/gu, (char) => {
    const at = letters.indexOf(char);
    return at < 0 ? '?' : String.fromCharCode(0x80 + at);
  });
  return Buffer.from(bytes, 'latin1');
}
