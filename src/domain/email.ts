/**
 * E-mail addresses, as far as anybody can tell by looking: something, `@`, and something with a dot in it, without blanks.
 *
 * They are looked for by the `@`, not by a pattern that begins with "anything": that would be tried anew at each letter of a
 * text that has none.
 */

/** What stands in no address, and so between them. */
const AROUND = /[\s<>()",;:]/u;
const WORD = /[^\s<>()",;:]+/gu;

export function isEmail(text: string): boolean {
  const [name = '', host = '', ...more] = text.split('@');
  return more.length === 0 && name !== '' && hasDot(host) && !AROUND.test(text);
}

/** What looks like an address in a text, with a dot in it or without. */
export function addressesIn(text: string): readonly string[] {
  const found: string[] = [];
  inAddresses(text, isThere, (address) => {
    found.push(address);
    return address;
  });
  return found;
}

/** A text with another one in the place of each address. */
export const withoutEmails = (text: string, instead: string): string =>
  inAddresses(text, hasDot, () => instead);

const isThere = (host: string): boolean => host !== '';

/** Inside of it, not at an end. */
function hasDot(host: string): boolean {
  const at = host.indexOf('.', 1);
  return at > 0 && at < host.length - 1;
}

function inAddresses(
  text: string,
  isHost: (host: string) => boolean,
  replaced: (address: string) => string,
): string {
  if (!text.includes('@')) return text;
  return text.replace(WORD, (word) => {
    const [first = '', ...hosts] = word.split('@');
    const out: string[] = [];
    let name = first;
    for (const host of hosts) {
      const isAddress = name !== '' && isHost(host);
      out.push(isAddress ? replaced(`${name}@${host}`) : `${name}@`);
      name = isAddress ? '' : host; // what is of one address begins no other
    }
    return out.join('') + name;
  });
}
