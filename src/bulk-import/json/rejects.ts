/**
 * Rejected records as JSON Lines, each with the reason as its first key, so that they can be mended and imported.
 *
 * A record is written as it came, on one line: what is wrong in it is still wrong. What is no object at all stands as a
 * text in an object of its own.
 */
import { encode, type TextEncoding } from '../encoding.ts';
import { REASON_COLUMN, type RejectsWriter } from '../rejects.ts';

/** The key under which what is no object is kept. */
const ROW_KEY = 'lofte_row';

/** The reason that an earlier file of rejected rows gave. */
const OLD_REASON = new RegExp(`^\\s*"${REASON_COLUMN}"\\s*:\\s*"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"\\s*,?`);

export const jsonRejects = (encoding: () => TextEncoding): RejectsWriter => ({
  // without it, nothing would say how the bytes of a letter lie
  header: () => encode(encoding().startsWith('utf-16') ? '\uFEFF' : '', encoding()),
  row: (raw, reason) => encode(`${line(raw.trim(), JSON.stringify(reason))}\n`, encoding()),
});

function line(raw: string, reason: string): string {
  const key = `{${JSON.stringify(REASON_COLUMN)}:${reason}`;
  if (!raw.startsWith('{')) return `${key},${JSON.stringify(ROW_KEY)}:${JSON.stringify(raw)}}`;
  // line ends stand between values only, or the record is broken and stood on one line
  const rest = raw
    .slice(1)
    .replace(/[\r\n]+\s*/g, ' ')
    .replace(OLD_REASON, '');
  return /^\s*\}/.test(rest) ? `${key}${rest.trimStart()}` : `${key},${rest}`;
}
