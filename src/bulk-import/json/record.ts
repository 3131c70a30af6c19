/** One record: parsed, and checked for what `JSON.parse` lets through. */
import { ok, refuse } from '../../domain/result.ts';
import type { JsonFault, RowResult } from '../problem.ts';
import { ROW_KEY } from './rejects.ts';
import { faultIn, keyTwiceIn, type RawRecord } from './walk.ts';

/** What a record holds, by keys that are anybody's words (`__proto__`): look them up with `lookUp` only. */
export type Members = Readonly<Record<string, unknown>>;

/** Reads a record; a bad row where it is no JSON, no object, or has a key twice. */
export function readRecord(raw: RawRecord): RowResult<Members> {
  if (raw.tooDeep === true) return broken('too-deep');
  const parsed = parse(raw.text);
  if (!parsed.ok) {
    const fault = faultIn(raw.text, raw.line)?.fault;
    return broken(fault === undefined || fault === 'key-twice' ? 'value-expected' : fault);
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse({ kind: 'not-a-record', column: null, value: raw.text });
  }
  if (Object.hasOwn(value, ROW_KEY)) return refuse({ kind: 'not-mended', column: ROW_KEY, value: '' });
  if (keysIn(value) === raw.colons) return ok(value as Members);
  // a colon more than keys is a key that `JSON.parse` overwrote
  return refuse({ kind: 'key-twice', column: keyTwiceIn(raw.text)?.key ?? null, value: '' });
}

const broken = (fault: JsonFault): RowResult<never> =>
  refuse({ kind: 'broken-json', column: null, value: '', fault });

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return { ok: false }; // says where in some versions of Node, and in others not
  }
}

/** How many keys are in an object, in all its depth. */
export function keysIn(value: object): number {
  const values: readonly unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : values.length;
  for (const inner of values) {
    if (typeof inner === 'object' && inner !== null) count += keysIn(inner);
  }
  return count;
}

/** The record with those of its numbers as text, just as they are written, that `String` may not give back so. */
export function asWritten({ text, odd = [] }: RawRecord): Members {
  let quoted = '';
  let from = 0;
  for (let i = 0; i < odd.length; i += 2) {
    const [begin = 0, end = 0] = [odd[i], odd[i + 1]];
    quoted += `${text.slice(from, begin)}"${text.slice(begin, end)}"`;
    from = end;
  }
  return JSON.parse(quoted + text.slice(from)) as Members; // it was parsed before, and is an object
}
