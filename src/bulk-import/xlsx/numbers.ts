/** Numbers as text, without loss: a phone number or a serial that became a number keeps all of its digits. */

const WHOLE = /^-?\d+$/;
const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

export const isNumeric = (raw: string): boolean => NUMERIC.test(raw);

/**
 * The shortest text that is read back as the same number, never with an exponent. Excel writes 17 digits, so that
 * `41800000.01` is stored as `41800000.009999998`; whole numbers stay as they are, however long.
 *
 * @param raw as it is stored; what is no number is given back
 */
export function numberText(raw: string): string {
  if (WHOLE.test(raw) || !isNumeric(raw)) return raw;
  const value = Number(raw);
  return Number.isFinite(value) ? withoutExponent(String(value)) : raw;
}

/** `4.6701740612e+21` in full. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
