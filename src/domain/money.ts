/** Prices: whole minor units of a currency. */
import type { Money } from './entries.ts';
import type { DomainProblem } from './problem.ts';
import { ok, refuse, type Result } from './result.ts';

/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const DECIMALS: Readonly<Record<string, number>> = {
  ISK: 0,
  JPY: 0,
  KRW: 0,
  CLP: 0,
  VND: 0,
  BHD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
};

export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

const AMOUNT = /^(\d{1,3}(?:[ \u00a0\u202f.,']?\d{3})*|\d{1,12})(?:[.,](\d{1,3}))?$/;

/**
 * An amount as people write it: `1250`, `1 250`, `1250,50`, `1.250,50`.
 *
 * Refused: a sign, more decimals than the currency has, a number with two readings (`1.250`: a thousand or one and a
 * quarter).
 */
export function parseAmount(said: string, currency: string): Result<Money, DomainProblem> {
  const text = said.trim();
  const bad = refuse({ kind: 'bad-amount', value: said, currency } as const);
  if (/^\d{1,3}[.,]\d{3}$/.test(text)) return bad;
  const match = AMOUNT.exec(text);
  if (match === null) return bad;
  const [, whole = '', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return bad;
  const amount = Number(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) && amount < 1e14 ? ok({ amount, currency }) : bad;
}
