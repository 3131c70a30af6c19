/** Prices as they are shown, and can be typed back. */
import type { Money } from '../domain/entries.ts';
import { decimalsOf } from '../domain/money.ts';

/** `1250.50 SEK`; a whole amount without decimals. */
export function moneyText({ amount, currency }: Money, decimal: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return /^0*$/.test(fraction) ? `${whole} ${currency}` : `${whole}${decimal}${fraction} ${currency}`;
}
