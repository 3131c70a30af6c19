/**
 * WHEN, as people say it: a deadline, or a time at which something happened.
 *
 * What is accepted and refused is in docs/when.md, phrase by phrase; the tests read it there. Nothing is guessed: what
 * could mean two things comes back with its readings, each of which can be typed instead.
 */
import { parseIsoInstant } from '../../instant.ts';
import { meaningOf } from './readings.ts';
import { parseIsoDuration } from './said-duration.ts';
import { tokenize } from './tokens.ts';
import { understand, understandDuration } from './understand.ts';
import { namesNoTime, refused, unknown } from './unknown.ts';
import type { WhenContext, WhenResult } from './when.ts';

export type { CountedAs, When, WhenContext, WhenNote, WhenResult } from './when.ts';

export const MOST_CHARACTERS = 200;

const ZONED = /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)$/i;
/** White space that can be typed or pasted; control characters are none. */
const BLANKS = /[ \t\r\n\u00a0\u2007\u2009\u202f]+/g;
/** Latin letters, our own digits, and what stands between them; no emoji, and no signs that look like digits. */
const ODD = /[^a-zA-Z0-9\u00c0-\u024f .,;:/+\-−–@'’()½¼¾]/u;
/** Digits of other scripts, in circles, raised, or in the frame of an emoji. */
const OTHER_FIGURES = /(?![0-9½¼¾])[\p{N}\u20e3]/u;

/**
 * Understands a time that somebody said. Deadlines in the past are understood too: they are for the caller to refuse.
 *
 * Refused at once: nothing said, over 200 characters, what could mean two things, what does not exist, what is not
 * positive, more than ten years away, working time where the shop has no opening hours.
 */
export function parseWhen(text: string, context: WhenContext): WhenResult {
  if (text.length > MOST_CHARACTERS)
    return refused({ kind: 'when-too-long', length: text.length, most: MOST_CHARACTERS });
  const said = composed(text).replace(BLANKS, ' ').replace(/^ | $/g, '');
  if (said === '') return refused({ kind: 'when-empty' });
  const odd = ODD.exec(said);
  if (odd !== null) {
    const part = wordAt(said, odd.index);
    return OTHER_FIGURES.test(part)
      ? refused({ kind: 'when-other-figures', said, part })
      : unknown(said, part, context.language);
  }
  // a comma before a number is no decimal one: a nought may be missing
  const bare = /(?:^| ),\d\S*/.exec(said);
  if (bare !== null) return unknown(said, bare[0].trim(), context.language);
  const plainly = withoutSpan(said, context);
  if (ZONED.test(plainly)) return zoned(plainly, said, context);
  if (/^- ?p[\dt]/i.test(plainly)) return refused({ kind: 'when-not-positive', said });
  const iso = parseIsoDuration(plainly);
  if (iso !== undefined) return understandDuration(iso, said, context);
  const read = tokenize(plainly);
  if (!read.ok) return unknown(said, read.part, context.language);
  return read.vague === undefined
    ? understand(read.tokens, said, context)
    : refused(namesNoTime(said, read.vague));
}

/** Without what is printed behind a deadline, "(24 hours, round the clock)": a span, and nothing else, is no part of it. */
function withoutSpan(said: string, context: WhenContext): string {
  const [printed, inside = ''] = / ?\(([^()]*)\)$/.exec(said) ?? [];
  if (printed === undefined) return said;
  const span = parseWhen(inside.replace(/,[^,]*$/, ''), { ...context, past: false });
  if (/^(?:round the clock|dygnet runt|døgnet rundt)$/i.test(inside)) return said.slice(0, -printed.length);
  const isSpan = span.ok && span.value.counted.of !== 'moment' && span.value.counted.of !== 'closing';
  return isSpan ? said.slice(0, -printed.length) : said;
}

/** Accents with their letters; at once where there are none. */
const composed = (text: string): string => (/[\u0300-\u036f]/.test(text) ? text.normalize('NFC') : text);

function zoned(text: string, said: string, context: WhenContext): WhenResult {
  const due = parseIsoInstant(text.toUpperCase().replace(' ', 'T'));
  if (due !== undefined) return meaningOf({ is: 'instant', at: due }, said, context);
  const date = parseIsoInstant(`${text.slice(0, 10)}T00:00Z`);
  return refused({ kind: 'when-nonexistent', said, what: date === undefined ? 'date' : 'time' });
}

const wordAt = (said: string, at: number): string =>
  (/[^ ]*$/.exec(said.slice(0, at))?.[0] ?? '') + (/^[^ ]+/.exec(said.slice(at))?.[0] ?? '');
