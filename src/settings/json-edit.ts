/** Changes one value in the text of a JSON file, and leaves the rest as people wrote it. */
import type { JsonNode } from './json-text.ts';
import type { SettingPath } from './path.ts';

/** The text with the value at a path put in; `undefined` where the path leads through something that has no parts. */
export function changedAt(
  text: string,
  node: JsonNode,
  path: SettingPath,
  value: unknown,
): string | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return splice(text, node.start, node.end, inLine(value));
  if (node.is === 'scalar') return undefined;
  if (node.is === 'list') {
    if (typeof step !== 'number' || step > node.items.length) return undefined;
    const item = node.items[step];
    return item === undefined
      ? inserted(text, node, inLine(nested(rest, value)))
      : changedAt(text, item, rest, value);
  }
  const member = node.members.find((m) => m.key === step);
  if (member !== undefined) return changedAt(text, member.value, rest, value);
  return inserted(text, node, `${JSON.stringify(String(step))}: ${inLine(nested(rest, value))}`);
}

/** The text without the member at a path, and as it was where there is none. */
export function withoutMember(text: string, node: JsonNode, path: SettingPath): string {
  const [step, ...rest] = path;
  if (node.is !== 'object') return text;
  const at = node.members.findIndex((m) => m.key === step);
  const member = node.members[at];
  if (member === undefined) return text;
  if (rest.length > 0) return withoutMember(text, member.value, rest);
  const [before, next] = [node.members[at - 1], node.members[at + 1]];
  if (before !== undefined) return splice(text, before.value.end, member.value.end, '');
  return next === undefined
    ? splice(text, node.start + 1, node.end - 1, '')
    : splice(text, member.keyStart, next.keyStart, '');
}

/** A value as JSON on one line. */
export function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${inLine(v)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const nested = (path: SettingPath, value: unknown): unknown =>
  path.reduceRight((inner: unknown, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

/** Behind the last part of an object or list, on a line of its own where they have lines of their own. */
function inserted(text: string, node: Extract<JsonNode, { is: 'object' | 'list' }>, part: string): string {
  const [first, last] =
    node.is === 'list'
      ? [node.items[0]?.start, node.items.at(-1)?.end]
      : [node.members[0]?.keyStart, node.members.at(-1)?.value.end];
  if (first === undefined || last === undefined)
    return splice(text, node.start + 1, node.end - 1, ` ${part} `);
  const before = /\n[ \t]*$/.exec(text.slice(node.start, first))?.[0] ?? ' ';
  return splice(text, last, last, `,${before}${part}`);
}
