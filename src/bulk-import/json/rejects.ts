/**
 * Rejected records as JSON Lines, each with the reason as its first key, so that they can be mended and imported.
 *
 * A record is written as it came, on one line: what is wrong in it is still wrong. What is no object at all stands as a
 * text in an object of its own.
 */
import { encode, type TextEncoding } from '../encoding.ts';
import { REASON_COLUMN } from '../behind-reason.ts';
import type { RejectsWriter } from '../rejects.ts';
import { withoutKey } from './without-key.ts';

/** The key under which what is no object is kept. A record that has it is one that nobody has mended. */
export const ROW_KEY = 'lofte_row';

export const jsonRejects = (encoding: () => TextEncoding): RejectsWriter => ({
  // without it, nothing would say how the bytes of a letter lie
  header: () => encode(encoding().startsWith('utf-16') ? '\uFEFF' : '', encoding()),
  row: (raw, reason) => encode(`${line(raw.trim(), JSON.stringify(reason))}\n`, encoding()),
});

function line(raw: string, reason: string): string {
  const key = `{${JSON.stringify(REASON_COLUMN)}:${reason}`;
  if (!raw.startsWith('{')) return `${key},${JSON.stringify(ROW_KEY)}:${JSON.stringify(raw)}}`;
  // a reason that is there, of an earlier file of rejected rows or its own; line ends stand between values only, or the
  // record is broken and stood on one line
  const rest = withoutKey(raw, REASON_COLUMN)
    .slice(1)
    .replace(/[\r\n]+\s*/g, ' ');
  return /^\s*\}/.test(rest) ? `${key}${rest.trimStart()}` : `${key},${rest}`;
}
