/** By what a case is found again: phone, e-mail, serial, reference, and the words of names and items. */
import { hasDigits, phoneKey } from './phone.ts';
import type { Entry, IntakeWords } from './entries.ts';

/** What a key is of; the first letter of a line in the register. */
export type KeyKind = 'email' | 'name' | 'phone' | 'ref' | 'serial' | 'word';

export interface Key {
  readonly kind: KeyKind;
  readonly text: string;
}

/** Lower case, without accents, white space as single blanks: `Åsa  ÖBERG` is `asa oberg`. */
export function plain(text: string): string {
  // most texts are ASCII or Latin, and an import has a million of them: normalising is only for the others
  let folded = '';
  let from = 0;
  let tidy = true;
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x80) {
      if (c >= LATIN_END) return tidied(foldAny(text));
      folded += text.slice(from, i) + (FOLDED[c - 0x80] ??= foldAny(String.fromCharCode(c)));
      from = i + 1;
      tidy &&= c !== NO_BREAK_SPACE && c > LAST_SPACING_SIGN;
    } else if (c <= 0x20) {
      tidy &&= c === 0x20 && before !== 0x20;
    }
    before = c;
  }
  const lower = (folded + text.slice(from)).toLowerCase();
  return tidy && before !== 0x20 ? lower : tidied(lower);
}

/** Combining marks begin later, so that until here each character is folded on its own. */
const LATIN_END = 0x250;
const FOLDED: (string | undefined)[] = [];
const NO_BREAK_SPACE = 0xa0;
/** Up to here some signs are folded to a blank and a mark. */
const LAST_SPACING_SIGN = 0xb8;

// marks that stand by themselves go before: to order thousands of them in a row, only to drop them, takes a normaliser seconds
const foldAny = (text: string): string =>
  text
    .replace(/\p{M}+/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');

const tidied = (text: string): string => text.trim().replace(/\s+/gu, ' ');

/** Letters and digits only: how serials are compared. */
export const compact = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * How references are compared: letter by letter, however an accent was put on one (Unicode Standard Annex 15, NFC). Some
 * programs save `ö` as an `o` and two dots. Capitals, widths and all else that is seen to differ stays apart.
 */
export const refKey = (ref: string): string =>
  MAY_COMPOSE.test(ref) && !TOO_MANY_MARKS.test(ref) ? ref.normalize('NFC') : ref;

/** Below these, everything is composed already. */
const MAY_COMPOSE = /[\u0300-\uffff]/;
/** More in a row are in no language (the Stream-Safe Text Format of the same annex), and take a normaliser seconds to order. */
const TOO_MANY_MARKS = /\p{M}{31}/u;

/** The words of a text by which it can be found, each once. */
export const words = (text: string): readonly string[] => wordsOf(plain(text));

function wordsOf(folded: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    const c = i < folded.length ? folded.charCodeAt(i) : 0;
    if (c >= 0x80) return wordsOfAny(folded);
    if ((c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39)) continue;
    if (i - from > 1) {
      const word = folded.slice(from, i);
      if (!found.includes(word)) found.push(word);
    }
    from = i + 1;
    if (found.length > FEW) return wordsOfAny(folded);
  }
  return found;
}

/** Beyond these, a set is faster than looking through a list. */
const FEW = 32;

const wordsOfAny = (folded: string): readonly string[] => [
  ...new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1)),
];

/** The keys that one entry adds to its case. `country` is the shop's (ISO 3166), for phone numbers without one. */
export function keysOf(entry: Entry, country: string): readonly Key[] {
  if (entry.type !== 'case-opened' && entry.type !== 'case-imported' && entry.type !== 'case-amended')
    return [];
  const keys: Key[] = [];
  if (entry.private !== undefined) {
    eachKey(entry.private, country, (kind, text) => {
      keys.push({ kind, text });
    });
  }
  return keys;
}

/**
 * As `keysOf`, key by key, for the words of an entry.
 *
 * @param name the plain name, where it is known already
 */
export function eachKey(
  said: Omit<IntakeWords, 'agreed' | 'problems'>,
  country: string,
  visit: (kind: KeyKind, text: string) => void,
  name: string = plain(said.name ?? ''),
): void {
  eachContactKey(said, country, visit);
  const serial = said.serial ? compact(said.serial) : '';
  if (serial !== '') visit('serial', serial);
  if (said.ref) visit('ref', refKey(said.ref));
  for (const w of wordsOf(name)) visit('name', w);
  if (said.item) for (const w of words(said.item)) visit('word', w);
}

/**
 * The keys by which a customer is known again. None where what stands there is no telephone number and no address: in a list that
 * somebody kept it may be `-` or `missing`, and whoever else has that is somebody else.
 */
export function eachContactKey(
  { phone, email }: { readonly phone?: string; readonly email?: string },
  country: string,
  visit: (kind: 'phone' | 'email', text: string) => void,
): void {
  const number = phone && hasDigits(phone) ? phoneKey(phone, country) : '';
  if (number !== '') visit('phone', number);
  if (email && email.indexOf('@') > 0) visit('email', plain(email));
}
