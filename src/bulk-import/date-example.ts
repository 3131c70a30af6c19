/** A date as a pattern wants it, for somebody who does not read patterns: `2026-11-23 16:00` of `YYYY-MM-DD HH:mm`. */
import type { Pattern, Step } from './date-patterns.ts';

/** Monday 23 November 2026, 16:00 an hour east of UTC: a day that is no month, an hour that is no day. */
const EXAMPLE: Readonly<Record<string, string>> = {
  YYYY: '2026',
  YY: '26',
  MM: '11',
  M: '11',
  DD: '23',
  D: '23',
  HH: '16',
  H: '16',
  hh: '04',
  h: '4',
  mm: '00',
  ss: '00',
  SSS: '000',
  A: 'PM',
  Z: '+01:00',
};
const IN_SECONDS = String(Date.UTC(2026, 10, 23, 15) / 1000);

const written = ({ part, text }: Step): string => (part === 'literal' ? text : (EXAMPLE[text] ?? ''));

export const exampleOf = ({ steps, unix }: Pattern): string =>
  unix ? IN_SECONDS : steps.map(written).join('');
