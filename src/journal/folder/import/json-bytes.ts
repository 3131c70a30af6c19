/**
 * JSON of an imported case as bytes, the same that `JSON.stringify` and UTF-8 would give, without the strings between:
 * in a large import, making those costs more than anything else.
 */
import type { ImportedCall, ImportedPromise } from '../../../domain/entries.ts';
import type { PlannedCase } from '../../journal.ts';

type Data = PlannedCase['data'];
type Words = PlannedCase['words'];

/** Fails to compile where a type has keys that are not written below. */
type Only<T, K extends PropertyKey> = Exclude<keyof T, K> extends never ? T : never;

/** The most bytes that a text takes: `\u0000` is six for one UTF-16 unit. */
const textRoom = (text: string | undefined): number => (text === undefined ? 0 : 6 * text.length + 16);
const KEYS_ROOM = 256;

export function dataRoom(data: Data): number {
  let room = KEYS_ROOM;
  for (const p of data.promises) room += KEYS_ROOM + textRoom(p.said);
  return room + data.calls.length * KEYS_ROOM;
}

export function wordsRoom(words: Words): number {
  let room = KEYS_ROOM + textRoom(words.name) + textRoom(words.phone) + textRoom(words.email);
  room += textRoom(words.item) + textRoom(words.serial) + textRoom(words.ref);
  for (const list of [words.problems, words.agreed, words.said]) {
    if (list !== undefined) for (const text of list) room += textRoom(text);
  }
  return room;
}

/** Writes the data of a case without the opening brace. Returns the place behind it. */
export function putData(
  out: Uint8Array,
  at: number,
  data: Only<Data, 'kind' | 'prefers' | 'lang' | 'status' | 'closedAt' | 'promises' | 'calls'>,
): number {
  let pos = putPlain(out, putAscii(out, at, '"kind":'), data.kind);
  if (data.prefers !== undefined) pos = putPlain(out, putAscii(out, pos, ',"prefers":'), data.prefers);
  if (data.lang !== undefined) pos = putPlain(out, putAscii(out, pos, ',"lang":'), data.lang);
  pos = putPlain(out, putAscii(out, pos, ',"status":'), data.status);
  if (data.closedAt !== undefined) pos = putPlain(out, putAscii(out, pos, ',"closedAt":'), data.closedAt);
  pos = putAscii(out, pos, ',"promises":[');
  let comma = false;
  for (const promise of data.promises) {
    if (comma) out[pos++] = COMMA;
    comma = true;
    pos = putPromise(out, pos, promise);
  }
  pos = putAscii(out, pos, '],"calls":[');
  comma = false;
  for (const call of data.calls) {
    if (comma) out[pos++] = COMMA;
    comma = true;
    pos = putCall(out, pos, call);
  }
  return putAscii(out, pos, ']}');
}

function putPromise(
  out: Uint8Array,
  at: number,
  promise: Only<ImportedPromise, 'kind' | 'due' | 'clock' | 'said' | 'keptAt' | 'toldAt' | 'broken'>,
): number {
  let pos = putPlain(out, putAscii(out, at, '{"kind":'), promise.kind);
  pos = putPlain(out, putAscii(out, pos, ',"due":'), promise.due);
  pos = putPlain(out, putAscii(out, pos, ',"clock":'), promise.clock);
  pos = putText(out, putAscii(out, pos, ',"said":'), promise.said);
  if (promise.keptAt !== undefined) pos = putPlain(out, putAscii(out, pos, ',"keptAt":'), promise.keptAt);
  if (promise.toldAt !== undefined) pos = putPlain(out, putAscii(out, pos, ',"toldAt":'), promise.toldAt);
  if (promise.broken !== undefined) pos = putAscii(out, pos, ',"broken":true');
  out[pos] = CLOSE;
  return pos + 1;
}

function putCall(out: Uint8Array, at: number, call: Only<ImportedCall, 'at' | 'channel'>): number {
  let pos = putPlain(out, putAscii(out, at, '{"at":'), call.at);
  pos = putPlain(out, putAscii(out, pos, ',"channel":'), call.channel);
  out[pos] = CLOSE;
  return pos + 1;
}

/**
 * Writes the private words of a case with their salt. A blank detail of the customer is none.
 *
 * @returns the place behind them; `at` where there are none
 */
export function putWords(
  out: Uint8Array,
  at: number,
  salt: string,
  words: Only<Words, 'name' | 'phone' | 'email' | 'item' | 'serial' | 'ref' | 'problems' | 'agreed' | 'said'>,
): number {
  const start = putPlain(out, putAscii(out, at, '{"salt":'), salt);
  let pos = start;
  if (words.name) pos = putText(out, putAscii(out, pos, ',"name":'), words.name);
  if (words.phone) pos = putText(out, putAscii(out, pos, ',"phone":'), words.phone);
  if (words.email) pos = putText(out, putAscii(out, pos, ',"email":'), words.email);
  if (words.item !== undefined) pos = putText(out, putAscii(out, pos, ',"item":'), words.item);
  if (words.serial !== undefined) pos = putText(out, putAscii(out, pos, ',"serial":'), words.serial);
  if (words.ref !== undefined) pos = putText(out, putAscii(out, pos, ',"ref":'), words.ref);
  if (words.problems !== undefined) pos = putTexts(out, putAscii(out, pos, ',"problems":'), words.problems);
  if (words.agreed !== undefined) pos = putTexts(out, putAscii(out, pos, ',"agreed":'), words.agreed);
  if (words.said !== undefined) pos = putTexts(out, putAscii(out, pos, ',"said":'), words.said);
  if (pos === start) return at;
  out[pos] = CLOSE;
  return pos + 1;
}

function putTexts(out: Uint8Array, at: number, texts: readonly string[]): number {
  let pos = at;
  out[pos++] = 0x5b;
  for (let i = 0; i < texts.length; i++) {
    if (i > 0) out[pos++] = COMMA;
    pos = putText(out, pos, texts[i] ?? '');
  }
  out[pos] = 0x5d;
  return pos + 1;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const CLOSE = 0x7d;

const encoder = new TextEncoder();

/** A text in quotes. */
function putText(out: Uint8Array, at: number, text: string): number {
  let pos = at;
  out[pos++] = QUOTE;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) {
      if (c < 0x20 || c === QUOTE || c === BACKSLASH) {
        // what JSON escapes is rare, but for quotes and line feeds
        if (c === QUOTE || c === BACKSLASH) {
          out[pos++] = BACKSLASH;
          out[pos++] = c;
        } else if (c === 0x0a) {
          out[pos++] = BACKSLASH;
          out[pos++] = 0x6e;
        } else {
          return putAnyText(out, at, text);
        }
      } else {
        out[pos++] = c;
      }
    } else if (c < 0x800) {
      out[pos++] = 0xc0 | (c >> 6);
      out[pos++] = 0x80 | (c & 0x3f);
    } else {
      return putAnyText(out, at, text);
    }
  }
  out[pos] = QUOTE;
  return pos + 1;
}

function putAnyText(out: Uint8Array, at: number, text: string): number {
  return at + encoder.encodeInto(JSON.stringify(text), out.subarray(at)).written;
}

/** A word or an instant in quotes: it holds nothing that JSON escapes. */
function putPlain(out: Uint8Array, at: number, text: string): number {
  out[at] = QUOTE;
  const pos = putAscii(out, at + 1, text);
  out[pos] = QUOTE;
  return pos + 1;
}

function putAscii(out: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) out[at + i] = text.charCodeAt(i);
  return at + text.length;
}
