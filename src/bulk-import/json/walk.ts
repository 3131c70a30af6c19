/**
 * Reads a JSON document from its beginning, strictly and in pieces: finds the list that holds the records, hands out the
 * text of each, and checks whatever stands around it. It also says where a text goes wrong that `JSON.parse` refuses.
 */
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { JsonFault } from '../problem.ts';
import type { Fields } from '../row-reader.ts';
import { pathText } from './path.ts';
import { MOST_DEEP, scanFrom, scanOn, type Scan } from './scan.ts';
import type { Shape } from './shape.ts';
import { readScalar, readString, type TokenEnd } from './tokens.ts';

/** The text of one record, as it stands in the file. */
export interface RawRecord {
  readonly text: string;
  /** The line that it begins in, counted from 1. */
  readonly line: number;
  /** As `Scan` has them. */
  readonly colons: number;
  readonly odd: readonly number[] | undefined;
  /** It has more brackets inside each other than anybody reads. */
  readonly tooDeep?: true;
  /** What it says, where it was of the shape that is known. */
  readonly fields?: Fields;
}

/** Where a document is no JSON, or has a key twice. */
export interface WalkFault {
  readonly fault: JsonFault | 'key-twice';
  readonly line: number;
  /** The key that is there twice; else empty. */
  readonly key: string;
  /** Where it is in the text that was handed in last. */
  readonly at: number;
}

export interface Walker {
  /** Takes the next text, and gives the records that have come to their end. */
  readonly push: (text: string, last: boolean) => Result<readonly RawRecord[], WalkFault>;
  /** What stands where the list should be; `undefined` where nothing does, so far. */
  readonly found: () => 'list' | 'other' | undefined;
  /** Paths of the first other lists of objects. */
  readonly lists: () => readonly string[];
  /** Records that are of this shape are read right away. */
  readonly expect: (shape: Shape | undefined) => void;
  /** What is held back since the end of it has not come. */
  readonly held: () => Held;
}

export interface Held {
  readonly text: string;
  /** The line that it begins in. */
  readonly line: number;
}

/** More lists than these are not named. */
export const MOST_LISTS = 5;

/** An object or a list that is open. */
interface Frame {
  readonly isObject: boolean;
  /** Its items are the records. */
  readonly isRecords: boolean;
  /** How many steps of the path lead here; -1 off the path. */
  readonly steps: number;
  /** Of an object on the path, or of every one where keys are what is looked for. */
  readonly keys: Set<string> | undefined;
  readonly inList: boolean;
  /** The key that was read last. */
  key: string;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** @param path the keys that lead to the list of records; empty: the document is the list */
export const walker = (path: readonly string[]): Walker => walkerOf(path);

/**
 * The first place at which a text is no JSON.
 *
 * @param line the line that the text begins in
 * @param last false: what follows is not known, and that something is missing at the end is no fault
 */
export function faultIn(text: string, line: number, last = true): WalkFault | undefined {
  const walked = walkerOf(undefined, line).push(text, last);
  return walked.ok ? undefined : walked.problem;
}

/** Where the first key is that is in an object for the second time; `undefined` where none is. */
export function keyTwiceIn(text: string): Pick<WalkFault, 'key' | 'line'> | undefined {
  const walked = walkerOf(undefined, 1, true).push(text, true);
  return walked.ok || walked.problem.fault !== 'key-twice' ? undefined : walked.problem;
}

function walkerOf(path: readonly string[] | undefined, firstLine = 1, watchKeys = false): Walker {
  const stack: Frame[] = [];
  const lists: string[] = [];
  let text = '';
  let at = 0;
  let line = firstLine;
  let expected: Expected = 'value';
  let found: 'list' | 'other' | undefined;
  let scan: Scan | undefined;
  let shape: Shape | undefined;

  const fault = (what: WalkFault['fault'], key = ''): Result<never, WalkFault> =>
    refuse({ fault: what, line, key, at });

  /** Goes as far as the text reaches, or to the first fault. */
  function walk(records: RawRecord[], last: boolean): Result<never, WalkFault> | undefined {
    for (;;) {
      skipSpace();
      if (at >= text.length) return last ? atEnd() : undefined;
      const top = stack.at(-1);
      const char = text[at];
      switch (expected) {
        case 'nothing':
          return fault('more-after-end');
        case 'colon':
          if (char !== ':') return fault('colon-expected');
          at += 1;
          expected = 'value';
          break;
        case 'comma-or-end':
          if (isClosing(top, char)) close();
          else if (char === ',') {
            at += 1;
            expected = top?.isObject === true ? 'key' : 'value';
          } else return fault('comma-expected');
          break;
        case 'key':
        case 'key-or-end': {
          if (isClosing(top, char)) {
            if (expected === 'key') return fault('comma-too-many');
            close();
            break;
          }
          if (char !== '"') return fault('key-expected');
          const end = readString(text, at, last);
          if (end === 'more') return undefined;
          if (typeof end === 'string') return fault(end);
          const key = JSON.parse(text.slice(at, end)) as string;
          if (top !== undefined) {
            if (top.keys?.has(key) === true) return fault('key-twice', key);
            top.keys?.add(key);
            top.key = key;
          }
          at = end;
          expected = 'colon';
          break;
        }
        case 'value':
        case 'value-or-end': {
          if (isClosing(top, char)) {
            if (expected === 'value') return fault('comma-too-many');
            close();
            break;
          }
          const read = top?.isRecords === true ? record(records, last) : value(top, last);
          if (read === 'more') return undefined;
          if (read !== undefined) return fault(read);
          break;
        }
        default:
          return expected satisfies never;
      }
    }
  }

  function skipSpace(): void {
    for (;;) {
      const char = text[at];
      if (char === '\n') line += 1;
      else if (char !== ' ' && char !== '\r' && char !== '\t') return;
      at += 1;
    }
  }

  function atEnd(): Result<never, WalkFault> | undefined {
    return expected === 'nothing' ? undefined : fault('ends-early');
  }

  const isClosing = (top: Frame | undefined, char: string | undefined): boolean =>
    top !== undefined && char === (top.isObject ? '}' : ']');

  function close(): void {
    at += 1;
    stack.pop();
    expected = stack.length === 0 ? 'nothing' : 'comma-or-end';
  }

  /** A value that is no record: only checked. */
  function value(top: Frame | undefined, last: boolean): 'more' | JsonFault | undefined {
    const steps = stepsTo(top);
    const char = text[at];
    const isTarget = steps === path?.length;
    if (isTarget) found = char === '[' ? 'list' : 'other';
    if (char === '{' || char === '[') {
      if (stack.length >= MOST_DEEP) return 'too-deep';
      const isObject = char === '{';
      if (isObject && expected === 'value-or-end') noteList();
      stack.push({
        isObject,
        isRecords: isTarget && !isObject,
        steps: isTarget ? -1 : steps,
        keys: isObject && (watchKeys || (path !== undefined && steps >= 0)) ? new Set() : undefined,
        inList: top !== undefined && (top.inList || !top.isObject),
        key: '',
      });
      at += 1;
      expected = isObject ? 'key-or-end' : 'value-or-end';
      return undefined;
    }
    const end = scalarEnd(last);
    if (typeof end !== 'number') return end;
    passed(end);
    return undefined;
  }

  function stepsTo(top: Frame | undefined): number {
    if (top === undefined) return 0;
    return path !== undefined && top.isObject && top.steps >= 0 && top.key === path[top.steps]
      ? top.steps + 1
      : -1;
  }

  /** At the first item of a list: it is one that records may be in. */
  function noteList(): void {
    const top = stack.at(-1);
    if (path === undefined || top === undefined || top.isRecords || top.inList) return;
    if (lists.length < MOST_LISTS) lists.push(pathText(stack.filter((f) => f.isObject).map((f) => f.key)));
  }

  function scalarEnd(last: boolean): TokenEnd {
    return text[at] === '"' ? readString(text, at, last) : readScalar(text, at, last);
  }

  function passed(end: number): void {
    at = end;
    expected = stack.length === 0 ? 'nothing' : 'comma-or-end';
  }

  function record(records: RawRecord[], last: boolean): 'more' | JsonFault | undefined {
    const quick = shape === undefined || scan !== undefined ? -1 : shape.read(text, at);
    if (shape !== undefined && quick >= 0) {
      records.push({ text: text.slice(at, quick), line, colons: 0, odd: undefined, fields: shape.fields() });
      line += shape.lines;
      passed(quick);
      return undefined;
    }
    const char = text[at];
    if (char === '{' || char === '[') {
      scan ??= scanFrom(at);
      const scanned = scanOn(scan, text, at);
      if (scanned === 'too-deep') return 'too-deep';
      if (scanned === 'more') return 'more';
      const { at: end, colons, odd, lines } = scan;
      scan = undefined;
      records.push({ text: text.slice(at, end), line, colons, odd });
      line += lines;
      passed(end);
      return undefined;
    }
    const end = scalarEnd(last);
    if (typeof end !== 'number') return end;
    records.push({ text: text.slice(at, end), line, colons: 0, odd: undefined });
    passed(end);
    return undefined;
  }

  return {
    push(more, last) {
      if (scan !== undefined) scan.at -= at;
      // flat, where `+` would make a rope: each look at a character of that takes longer
      text = [text.slice(at), more].join('');
      at = 0;
      const records: RawRecord[] = [];
      const stopped = walk(records, last);
      if (stopped !== undefined) return stopped;
      // a record that never ends: where it goes wrong is perhaps not at its end
      if (last && scan !== undefined)
        return refuse(faultIn(text.slice(at), line) ?? { fault: 'ends-early', line, key: '', at });
      return ok(records);
    },
    expect(next) {
      shape = next;
    },
    found: () => found,
    lists: () => lists,
    held: () => ({ text: text.slice(at), line }),
  };
}
