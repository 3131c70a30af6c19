/** ULIDs that ascend by one: for the many lines of a batch, where a new random number for each would cost too much. */
import { randomBytes } from 'node:crypto';

/** Crockford's base 32. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;
const LOW = 32 * 32;

/** @param now milliseconds since 1970, for the part that is a time, which begins then */
export function ulidSequence(now: number): () => string {
  let time = '';
  for (let rest = Math.max(now, 0), i = 0; i < TIME_DIGITS; i++, rest = Math.floor(rest / 32)) {
    time = DIGITS.charAt(rest % 32) + time;
  }
  const random = [...randomBytes(RANDOM_DIGITS)].map((byte) => byte % 32);
  // so that a million more never overflow
  random[0] = (random[0] ?? 0) % 16;
  let low = (random[RANDOM_DIGITS - 2] ?? 0) * 32 + (random[RANDOM_DIGITS - 1] ?? 0);
  const high = random.slice(0, RANDOM_DIGITS - 2);
  let beginning = time + spelled(high);
  return () => {
    const id = beginning + DIGITS.charAt(low >> 5) + DIGITS.charAt(low & 31);
    if (++low === LOW) {
      low = 0;
      addOne(high);
      beginning = time + spelled(high);
    }
    return id;
  };
}

const spelled = (digits: readonly number[]): string => digits.map((d) => DIGITS.charAt(d)).join('');

function addOne(digits: number[]): void {
  for (let i = digits.length - 1; i >= 0; i--) {
    const next = (digits[i] ?? 0) + 1;
    digits[i] = next % 32;
    if (next < 32) return;
  }
}
