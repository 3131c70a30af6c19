/**
 * iCalendar as a file (RFC 5545): components, properties, and lines of at most 75 octets that end in CR LF.
 *
 * By hand, since it is this much: ical-generator knows no VTODO, and writes a calendar's name as it comes, a line feed
 * in it too.
 */
import { isoDuration, toIso, type Instant } from '../domain/instant.ts';
import { escapeText } from './escape.ts';

/** A name with its parameters, `TRIGGER;RELATED=END`, and a value as one of the functions below writes it. */
export type Property = readonly [name: string, value: string];

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly parts?: readonly Component[];
}

/** Anybody's text as a value; control characters, which a calendar may not hold, as their codes. */
export const textValue = (text: string): string =>
  escapeText(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** `20261123T063000Z` */
export const instantValue = (at: Instant): string => toIso(at).replace(/[-:]/g, '');

/** `PT2H`, `-PT2H`; in milliseconds. */
export const durationValue = (ms: number): string => `${ms < 0 ? '-' : ''}${isoDuration(Math.abs(ms))}`;

export const icalText = (of: Component): string =>
  linesOf(of)
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const linesOf = ({ name, properties, parts = [] }: Component): readonly string[] => [
  `BEGIN:${name}`,
  ...properties.map(([property, value]) => `${property}:${value}`),
  ...parts.flatMap(linesOf),
  `END:${name}`,
];

const MOST_OCTETS = 75;

/** A line goes on behind a line end and a blank (3.1). No character is cut apart, though it would be allowed. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [from, octets, at] = [0, 0, 0];
  while (at < line.length) {
    const point = line.codePointAt(at) ?? 0;
    const size = octetsOf(point);
    if (octets + size > MOST_OCTETS) {
      pieces.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  return [...pieces, line.slice(from)].join('\r\n ');
}

/** Of a character in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
