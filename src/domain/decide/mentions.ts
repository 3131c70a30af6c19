/** Where a person's name, phone or e-mail stands in what was written about somebody else. */
import { addressesIn } from '../email.ts';
import type { ContactDetails, Entry } from '../entries.ts';
import type { CaseNumber, Seq } from '../ids.ts';
import { plain } from '../keys.ts';
import { phoneKey } from '../phone.ts';

/** An entry in which they may be named. */
export interface Mention {
  readonly seq: Seq;
  /** `null`: it is about no single case. */
  readonly case: CaseNumber | null;
}

/** Shorter numbers stand in any text. */
const SHORTEST_PHONE = 5;

/**
 * Tells whether a person is named in the private words of an entry: by name as whole words (with an `s` of the genitive), by
 * phone however its digits are grouped, by e-mail.
 *
 * @param known what they were ever called
 * @param country ISO 3166 code of the shop's country, for phone numbers without one
 */
export function mentioning(
  known: Iterable<ContactDetails>,
  country: string,
): (entry: Pick<Entry, 'private'>) => boolean {
  const names = new Set<string>();
  const phones = new Set<string>();
  const emails = new Set<string>();
  for (const { name = '', phone = '', email = '' } of known) {
    if (spaced(name).trim().length > 1) names.add(spaced(name));
    if (phoneKey(phone, country).length >= SHORTEST_PHONE) phones.add(phoneKey(phone, country));
    if (email !== '') emails.add(plain(email));
  }
  const longest = Math.min(Math.max(0, ...[...phones].map((key) => key.length)), MOST_DIGITS) + PREFIX_DIGITS;
  const isNamed = (text: string): boolean => {
    const words = spaced(text);
    return [...names].some((name) => words.includes(name) || words.includes(`${name.trimEnd()}s `));
  };
  const isIn = (text: string): boolean =>
    isNamed(text) ||
    (phones.size > 0 && hasNumber(text, longest, (said) => phones.has(phoneKey(said, country)))) ||
    (emails.size > 0 && text.includes('@') && emailsIn(text).some((said) => emails.has(said)));
  return (entry) => textsIn(entry.private).some(isIn);
}

/** No number is nearly so long (E.164: 15); what is longer came from a wrong column, and is looked for in vain. */
const MOST_DIGITS = 32;

/** A calling code with its zeros, and the zero of the trunk: `00358 (0)`. */
const PREFIX_DIGITS = 6;

/** Its words, small and without accents, each between blanks. */
const spaced = (text: string): string =>
  ` ${plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;

/** All texts in the private part of an entry, at any depth, but its salt. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'salt' ? [] : textsIn(each)));
}

/** Whether one of the numbers that groups of digits in a row can be read as is meant: `ring 070-174 06 12 13.30` has many. */
function hasNumber(text: string, longest: number, isMeant: (said: string) => boolean): boolean {
  for (const [run] of text.matchAll(/\+?\d[\d\s().\-/]*/g)) {
    const groups = run.match(/\d+/g) ?? [];
    for (let from = 0; from < groups.length; from += 1) {
      let said = from === 0 && run.startsWith('+') ? '+' : '';
      for (let to = from; to < groups.length; to += 1) {
        said += groups[to] ?? '';
        if (said.length > longest) break;
        if (isMeant(said)) return true;
      }
    }
  }
  return false;
}

const emailsIn = (text: string): readonly string[] => addressesIn(plain(text)).map(withoutStop);

/** Without what ends the sentence that an address ends. */
function withoutStop(address: string): string {
  let end = address.length;
  while (end > 0 && ".!?'’".includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
