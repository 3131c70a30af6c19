/** Texts without what could name the customer of their case: for data that is given to everybody. */
import { withoutEmails } from '../domain/email.ts';
import { plain } from '../domain/keys.ts';
import type { Exported } from './exported.ts';

const LEFT_OUT = '…';
const ADDRESS_ON_THE_WEB = /\bhttps?:\/\/\S+/gi;
/** Seven figures and more, and what people put between them: telephones, accounts, serials, identity numbers. */
const LONG_NUMBER = /\+?\d(?:[\s().\-/]{0,3}\d){6,}/g;

/**
 * A text without the words of the customer's names, as their cases ever had them, of whom was spoken with, of this case's
 * serial and reference, and without e-mail addresses, web addresses and long numbers, whosever they are.
 *
 * A name that stands in the text and nowhere else can't be known.
 */
export function impersonal(text: string, of: Exported): string {
  const names = namesIn(of);
  return withoutEmails(text, LEFT_OUT)
    .replace(ADDRESS_ON_THE_WEB, LEFT_OUT)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (names.has(ofWord(word)) ? LEFT_OUT : word))
    .replace(LONG_NUMBER, LEFT_OUT);
}

/** `Astrids` is Astrid's. */
const ofWord = (word: string): string => {
  const folded = plain(word);
  return folded.length > 3 && folded.endsWith('s') ? folded.slice(0, -1) : folded;
};

/** Folded, one by one. */
function namesIn({ entries, customer }: Exported): ReadonlySet<string> {
  const texts = entries.flatMap(({ entry }) => {
    const words: Readonly<Record<string, unknown>> = entry.private ?? {};
    return [words['name'], words['with'], words['serial'], words['ref']];
  });
  const found = new Set<string>();
  for (const text of [...texts, customer?.name]) {
    if (typeof text !== 'string') continue;
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) if (word.length > 1) found.add(ofWord(word));
  }
  return found;
}
