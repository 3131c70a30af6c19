/**
 * Phone numbers, for knowing one again: `070-123 45 67`, `0046 70 1234567` and `+46 (0)70 123 45 67` are one number in
 * Sweden.
 *
 * Only the shop's own country is resolved: a number that names another one is kept with it. Calling codes and trunk
 * prefixes: ITU-T E.164 and its list of national numbering plans.
 */

/** Calling code, and whether a leading 0 is dialled only inside the country. */
const PLANS: Readonly<Record<string, readonly [code: string, trunk: '0' | '']>> = {
  AT: ['43', '0'],
  AU: ['61', '0'],
  BE: ['32', '0'],
  BG: ['359', '0'],
  CA: ['1', ''],
  CH: ['41', '0'],
  CY: ['357', ''],
  CZ: ['420', ''],
  DE: ['49', '0'],
  DK: ['45', ''],
  EE: ['372', ''],
  ES: ['34', ''],
  FI: ['358', '0'],
  FO: ['298', ''],
  FR: ['33', '0'],
  GB: ['44', '0'],
  GL: ['299', ''],
  GR: ['30', ''],
  HR: ['385', '0'],
  HU: ['36', ''],
  IE: ['353', '0'],
  IS: ['354', ''],
  IT: ['39', ''],
  LT: ['370', '0'],
  LU: ['352', ''],
  LV: ['371', ''],
  MT: ['356', ''],
  NL: ['31', '0'],
  NO: ['47', ''],
  NZ: ['64', '0'],
  PL: ['48', ''],
  PT: ['351', ''],
  RO: ['40', '0'],
  SE: ['46', '0'],
  SI: ['386', '0'],
  SK: ['421', '0'],
  US: ['1', ''],
};

const PHONE = /^\+?[\d\s().\-/]{3,30}$/;

/** Whether a text can be a phone number at all: digits, and what people put between them, at least three digits. */
export const looksLikePhone = (text: string): boolean => PHONE.test(text.trim()) && hasDigits(text);

/** Whether a text has as many digits as a phone number at least, whatever else is in it; an hour has fewer (`after 16`). */
export const hasDigits = (text: string): boolean => digits(text).length >= 3;

/** Only its digits. Without a regular expression: an import asks for a million. */
function digits(text: string): string {
  let found = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39) continue;
    if (i > from) found += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : found + text.slice(from);
}

/**
 * The number as it is compared: national digits for the shop's own country, `+` and all digits for another.
 *
 * @param country ISO 3166 code of the shop's country; one without a known numbering plan compares digits only
 */
export function phoneKey(text: string, country: string): string {
  const plan = PLANS[country];
  const trimmed = text.trim();
  const international = trimmed.startsWith('+') || trimmed.startsWith('00');
  const all = digits(trimmed.includes('(') ? trimmed.replace('(0)', '') : trimmed);
  const number = international && all.startsWith('00') ? all.slice(2) : all;
  if (plan === undefined) return international ? `+${number}` : number;
  const [code, trunk] = plan;
  if (international && !number.startsWith(code)) return `+${number}`;
  const national = international ? number.slice(code.length) : number;
  let zeros = 0;
  if (trunk !== '') while (national.charCodeAt(zeros) === 0x30) zeros++;
  return national.slice(zeros);
}
