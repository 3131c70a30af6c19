/** An object without one of its keys, its text else just as it was written. */
import { scanFrom, scanOn } from './scan.ts';
import { readScalar, readString } from './tokens.ts';

/**
 * Takes a key and its value out of an object, however often it is there; what stands deeper keeps it.
 *
 * @param text from the object's bracket on
 * @returns as far as the text is JSON: what stands behind a fault stays as it is
 */
export function withoutKey(text: string, key: string): string {
  let kept = '{';
  let from = 1;
  let at = 1;
  for (;;) {
    const member = memberAt(text, at);
    if (member === undefined) return kept + text.slice(from);
    const hasNext = text[member.end] === ',';
    at = hasNext ? member.end + 1 : member.end;
    if (member.key === key) {
      // the comma that stood before the last one goes with it
      if (!hasNext) kept = kept.replace(/,$/, '');
    } else kept += text.slice(from, at);
    from = at;
    if (!hasNext) return kept + text.slice(from);
  }
}

interface Member {
  readonly key: string;
  /** Behind its value and the blanks that follow. */
  readonly end: number;
}

/** The key and value at a place; `undefined` where none stands there. */
function memberAt(text: string, at: number): Member | undefined {
  const begin = behindSpace(text, at);
  if (text[begin] !== '"') return undefined;
  const keyEnd = readString(text, begin, true);
  if (typeof keyEnd === 'string') return undefined;
  const colon = behindSpace(text, keyEnd);
  if (text[colon] !== ':') return undefined;
  const valueEnd = endOfValue(text, behindSpace(text, colon + 1));
  if (typeof valueEnd !== 'number') return undefined;
  return { key: JSON.parse(text.slice(begin, keyEnd)) as string, end: behindSpace(text, valueEnd) };
}

function endOfValue(text: string, at: number): number | undefined {
  const char = text[at];
  if (char === '{' || char === '[') {
    const scan = scanFrom(at);
    return scanOn(scan, text, at) === 'ended' ? scan.at : undefined;
  }
  const end = char === '"' ? readString(text, at, true) : readScalar(text, at, true);
  return typeof end === 'number' ? end : undefined;
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}
