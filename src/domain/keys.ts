/** By what a case is found again: phone, e-mail, serial, reference, and the words of names and items. */
import { phoneKey } from './phone.ts';
import type { Entry } from './entries.ts';

/** What a key is of; the first letter of a line in the register. */
export type KeyKind = 'email' | 'name' | 'phone' | 'ref' | 'serial' | 'word';

export interface Key {
  readonly kind: KeyKind;
  readonly text: string;
}

/** Lower case, without accents, white space as single blanks: `Åsa  ÖBERG` is `asa oberg`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .trim()
    .replace(/\s+/gu, ' ');

/** Letters and digits only: how serials are compared. */
export const compact = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a text by which it can be found, each once. */
export const words = (text: string): readonly string[] => [
  ...new Set(
    plain(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 1),
  ),
];

/** The keys that one entry adds to its case. `country` is the shop's (ISO 3166), for phone numbers without one. */
export function keysOf(entry: Entry, country: string): readonly Key[] {
  if (entry.type !== 'case-opened' && entry.type !== 'case-imported' && entry.type !== 'case-amended')
    return [];
  const said = entry.private;
  if (said === undefined) return [];
  const keys: Key[] = [];
  if (said.phone) keys.push({ kind: 'phone', text: phoneKey(said.phone, country) });
  if (said.email) keys.push({ kind: 'email', text: plain(said.email) });
  if (said.serial) keys.push({ kind: 'serial', text: compact(said.serial) });
  if (said.ref) keys.push({ kind: 'ref', text: said.ref });
  if (said.name) for (const w of words(said.name)) keys.push({ kind: 'name', text: w });
  if (said.item) for (const w of words(said.item)) keys.push({ kind: 'word', text: w });
  return keys.filter((k) => k.text !== '');
}
