/**
 * JSON with the places where things stand: what `JSON.parse` gives, and besides it line and column of a fault, keys
 * that stand there twice, and where a value begins and ends, so that one can be changed and the rest kept as it is.
 */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { JsonFaultKind } from './problem.ts';

/** `start` and `end` count UTF-16 units of the text; `end` is behind the last one. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly is: 'object'; readonly members: readonly JsonMember[] }
  | { readonly is: 'list'; readonly items: readonly JsonNode[] }
  | { readonly is: 'scalar'; readonly value: string | number | boolean | null }
);

export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonNode;
}

export interface JsonFault {
  readonly fault: JsonFaultKind;
  readonly at: number;
}

const MOST_DEEP = 32;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const ESCAPED = /["\\/bfnrt]|u[\da-fA-F]{4}/y;
const SPACE = /[ \t\r\n]*/y;

/** The value that a node stands for. Keys like `__proto__` are keys. */
export function valueOf(node: JsonNode): unknown {
  if (node.is === 'scalar') return node.value;
  if (node.is === 'list') return node.items.map(valueOf);
  return Object.fromEntries(node.members.map((m) => [m.key, valueOf(m.value)]));
}

/** Reads one JSON document, as strictly as RFC 8259. */
export function readJson(text: string): Result<JsonNode, JsonFault> {
  const start = skipSpace(text, 0);
  if (start === text.length) return fault('empty', start);
  const node = readValue(text, start, 0);
  if (!node.ok) return node;
  const end = skipSpace(text, node.value.end);
  return end < text.length ? fault('more-after-end', end) : node;
}

const fault = (what: JsonFaultKind, at: number): Result<never, JsonFault> => refuse({ fault: what, at });

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function readValue(text: string, at: number, depth: number): Result<JsonNode, JsonFault> {
  if (depth > MOST_DEEP) return fault('too-deep', at);
  const first = text[at];
  if (first === '{') return readObject(text, at, depth);
  if (first === '[') return readList(text, at, depth);
  if (first === '"') return readText(text, at);
  SCALAR.lastIndex = at;
  const found = SCALAR.exec(text);
  if (found === null) return fault(at >= text.length ? 'ends-early' : 'value-expected', at);
  const value = JSON.parse(found[0]) as number | boolean | null;
  return ok({ is: 'scalar', start: at, end: SCALAR.lastIndex, value });
}

function readText(text: string, start: number): Result<JsonNode & { readonly value: string }, JsonFault> {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    // line ends and other control characters have to be escaped
    if (Number.isNaN(code) || code < 0x20) return fault('text-not-closed', start);
    if (text[at] === '"') break;
    if (text[at] === '\\') {
      ESCAPED.lastIndex = at + 1;
      if (!ESCAPED.test(text)) return fault('bad-escape', at);
      at = ESCAPED.lastIndex;
    } else at += 1;
  }
  const value = JSON.parse(text.slice(start, at + 1)) as string;
  return ok({ is: 'scalar', start, end: at + 1, value });
}

function readList(text: string, start: number, depth: number): Result<JsonNode, JsonFault> {
  const items: JsonNode[] = [];
  let at = skipSpace(text, start + 1);
  if (text[at] === ']') return ok({ is: 'list', start, end: at + 1, items });
  for (;;) {
    const item = readValue(text, at, depth + 1);
    if (!item.ok) return item;
    items.push(item.value);
    const next = afterItem(text, item.value.end, ']');
    if (!next.ok) return next;
    if (next.value.closed) return ok({ is: 'list', start, end: next.value.at, items });
    at = next.value.at;
  }
}

function readObject(text: string, start: number, depth: number): Result<JsonNode, JsonFault> {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  if (text[at] === '}') return ok({ is: 'object', start, end: at + 1, members });
  for (;;) {
    if (text[at] !== '"') return fault(at >= text.length ? 'ends-early' : 'key-expected', at);
    const key = readText(text, at);
    if (!key.ok) return key;
    const colon = skipSpace(text, key.value.end);
    if (text[colon] !== ':') return fault(colon >= text.length ? 'ends-early' : 'colon-expected', colon);
    const value = readValue(text, skipSpace(text, colon + 1), depth + 1);
    if (!value.ok) return value;
    members.push({ key: key.value.value, keyStart: at, value: value.value });
    const next = afterItem(text, value.value.end, '}');
    if (!next.ok) return next;
    if (next.value.closed) return ok({ is: 'object', start, end: next.value.at, members });
    at = next.value.at;
  }
}

/** Behind an item: the next one after a comma, or the end. */
function afterItem(
  text: string,
  from: number,
  close: ']' | '}',
): Result<{ readonly closed: boolean; readonly at: number }, JsonFault> {
  const at = skipSpace(text, from);
  if (text[at] === close) return ok({ closed: true, at: at + 1 });
  if (text[at] !== ',') return fault(at >= text.length ? 'ends-early' : 'comma-expected', at);
  const next = skipSpace(text, at + 1);
  return text[next] === close ? fault('comma-too-many', at) : ok({ closed: false, at: next });
}

/** Where a place in a text is for people: both counted from 1, columns in characters. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(lineStart)).length + 1 };
}
