/** Phone numbers and references that a spreadsheet took for numbers, and shows, or has saved, with an exponent. */

const EXPONENT = /^(\d)(?:[.,](\d+))?e\+?(\d{1,3})$/i;

/** Whether digits are lost: in `4.67017E+10` five of eleven are; `4.6701740612E10` still has them all. */
export function isCutShort(text: string): boolean {
  const [, first, more = '', exponent] = EXPONENT.exec(text) ?? [];
  return first !== undefined && more.length < Number(exponent);
}

/**
 * Whether it is what is left of a reference: `1,23457E+11`, in which a hundred thousand different ones would be the same.
 * `2E10`, without a comma or a +, may be a reference that somebody made.
 */
export const isRefCutShort = (text: string): boolean => /[.,+]/.test(text) && isCutShort(text);
