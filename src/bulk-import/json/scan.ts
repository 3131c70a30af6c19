/**
 * Finds where an object or a list of JSON ends, at the speed of a look at each character, whatever the pieces that it
 * comes in. What stands between the brackets is not checked here: `JSON.parse` does that, one record at a time.
 */

/** So many brackets may be inside each other. */
export const MOST_DEEP = 1000;

/** How far a scan has come, and what it has seen. */
export interface Scan {
  /** Where it goes on, in the text that it is shown; perhaps behind the end of what there is of it. */
  at: number;
  depth: number;
  quoted: boolean;
  /** Colons outside of texts: as many as there are keys, and those that stand there twice count twice. */
  colons: number;
  /** Line feeds outside of texts. */
  lines: number;
  /** Where each number begins and ends that `String` may not give back as it is written, from the scan's beginning. */
  odd: number[] | undefined;
}

export const scanFrom = (at: number): Scan => ({
  at,
  depth: 0,
  quoted: false,
  colons: 0,
  lines: 0,
  odd: undefined,
});

const [LINE_FEED, QUOTE, COLON, BACKSLASH] = [10, 34, 58, 92];
const [MINUS, ZERO, NINE] = [45, 48, 57];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];

/** How a scan stands: at the end of what it scans, at the end of the text, or too deep in brackets. */
export type Scanned = 'ended' | 'more' | 'too-deep';

/**
 * Goes on with a scan, to the bracket that closes its first one.
 *
 * @param origin where in `text` the scan began
 */
export function scanOn(scan: Scan, text: string, origin: number): Scanned {
  const { length } = text;
  let { at, depth, quoted, colons, lines } = scan;
  let scanned: Scanned = 'more';
  scanning: while (at < length) {
    let code = text.charCodeAt(at);
    if (quoted) {
      while (code !== QUOTE && at < length) {
        at += code === BACKSLASH ? 2 : 1;
        code = text.charCodeAt(at);
      }
      if (at >= length) break;
      quoted = false;
      at += 1;
      continue;
    }
    switch (code) {
      case QUOTE:
        quoted = true;
        break;
      case COLON:
        colons += 1;
        break;
      case LINE_FEED:
        lines += 1;
        break;
      case OPEN:
      case OPEN_LIST:
        depth += 1;
        if (depth <= MOST_DEEP) break;
        scanned = 'too-deep';
        break scanning;
      case CLOSE:
      case CLOSE_LIST:
        depth -= 1;
        if (depth > 0) break;
        at += 1;
        scanned = 'ended';
        break scanning;
      default:
        if (code === MINUS || (code >= ZERO && code <= NINE)) {
          const end = endOfNumber(text, at);
          if (end === length) break scanning; // perhaps there is more of it
          if (isOdd(text, at, end)) note(scan, at - origin, end - origin);
          at = end - 1;
        }
    }
    at += 1;
  }
  scan.at = at;
  scan.depth = depth;
  scan.quoted = quoted;
  scan.colons = colons;
  scan.lines = lines;
  return scanned;
}

const IN_NUMBERS: ReadonlySet<number> = new Set(Buffer.from('0123456789+-.eE'));

function note(scan: Scan, from: number, to: number): void {
  scan.odd ??= [];
  scan.odd.push(from, to);
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && IN_NUMBERS.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** All but whole numbers of up to 15 digits. */
function isOdd(text: string, from: number, to: number): boolean {
  if (to - from > 15) return true;
  const first = text.charCodeAt(from);
  if (first === MINUS && text.charCodeAt(from + 1) === ZERO) return true;
  for (let at = from + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return true;
  }
  return false;
}
