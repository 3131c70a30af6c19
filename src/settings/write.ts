/** Writes the text of `lofte.json`: whole for a new journal, or one value changed and the rest as people left it. */
import { nearest } from '../domain/nearest.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { parseDayHours, parseHours } from './hours-text.ts';
import { lineAndColumn, readJson, type JsonNode } from './json-text.ts';
import { parsePath, pathText, type SettingPath } from './path.ts';
import type { SettingsProblem } from './problem.ts';
import { readSettings } from './settings.ts';

/** What `init` writes; what is not here has its usual value. */
export type NewSettings = Pick<Shop, 'shop' | 'country' | 'timeZone' | 'language' | 'currency' | 'hours'> &
  Partial<Omit<Shop, 'shop' | 'country' | 'timeZone' | 'language' | 'currency' | 'hours'>>;

/** In the order in which people look for them. */
const ORDER = [
  'shop',
  'country',
  'timeZone',
  'language',
  'currency',
  'hours',
  'holidays',
  'days',
  'promises',
  'follow',
  'notices',
  'staff',
] as const satisfies readonly (keyof Shop)[];

/** The text of a new `lofte.json`. @param schema where editors find the schema, as `$schema` */
export function settingsText(settings: NewSettings, schema = 'lofte.settings.v1'): string {
  const entries = ORDER.map((key) => [key, settings[key]] as const).filter(
    ([, value]) => value !== undefined,
  );
  return `${printed({ $schema: schema, ...Object.fromEntries(entries) }, '')}\n`;
}

/** Objects a line each member; lists on one line, however deep. */
function printed(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return inLine(value);
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  const deeper = `${indent}  `;
  const lines = members.map(([key, v]) => `${deeper}${JSON.stringify(key)}: ${printed(v, deeper)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${inLine(v)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The value at a path; objects and lists too. @param settings the shop's settings, or any JSON */
export function settingAt(settings: unknown, said: string): Result<unknown, SettingsProblem> {
  const path = parsePath(said);
  if (path === undefined) return refuse({ kind: 'bad-setting-path', path: said });
  let here = settings;
  for (const [i, step] of path.entries()) {
    const known = typeof here === 'object' && here !== null ? Object.keys(here) : [];
    if (!known.includes(String(step))) {
      const close = nearest(String(step), known);
      return refuse({ kind: 'no-such-setting', path: pathText(path.slice(0, i + 1)), nearest: close, known });
    }
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return ok(here);
}

/** The text of the file with one value changed, and the settings that it then holds: checked as a whole. */
export function changeSetting(
  text: string,
  file: string,
  saidPath: string,
  saidValue: string,
): Result<{ readonly text: string; readonly shop: Shop }, SettingsProblem> {
  const path = parsePath(saidPath);
  if (path === undefined) return refuse({ kind: 'bad-setting-path', path: saidPath });
  const value = valueFor(path, saidValue);
  if (!value.ok) return value;
  const json = readJson(text);
  if (!json.ok) {
    const { fault, at } = json.problem;
    return refuse({ kind: 'settings-not-json', file, ...lineAndColumn(text, at), fault });
  }
  const changed = changedAt(text, json.value, path, value.value);
  if (changed === undefined) return refuse({ kind: 'bad-setting-path', path: saidPath });
  const shop = readSettings(new TextEncoder().encode(changed), file);
  return shop.ok ? ok({ text: changed, shop: shop.value }) : shop;
}

/** What was typed as a value, by what stands at that path: hours as hours, names as a list, JSON as JSON. */
function valueFor(path: SettingPath, said: string): Result<unknown, SettingsProblem> {
  const [first, second, ...deeper] = path;
  if (/^\s*[[{]/.test(said)) {
    const json = readJson(said);
    if (json.ok) return ok(JSON.parse(said) as unknown);
  }
  if (first === 'hours' && second === undefined) return parseHours(said);
  if ((first === 'hours' || first === 'days') && second !== undefined && deeper.length === 0) {
    return parseDayHours(said);
  }
  const names = said.split(',').map((name) => name.trim());
  if (first === 'staff' && second === undefined) return ok(names.filter(Boolean).map((name) => ({ name })));
  if (second === 'pauseWhile' || (first === 'notices' && second === 'on')) {
    return ok(deeper.length > 0 ? said : names.filter(Boolean));
  }
  if (first === 'holidays') {
    const plain = { true: true, yes: true, false: false, no: false, null: null, none: null }[said];
    if (plain !== undefined) return ok(plain);
  }
  return ok(said);
}

/** `undefined` where the path leads through something that has no parts. */
function changedAt(text: string, node: JsonNode, path: SettingPath, value: unknown): string | undefined {
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

/** The paths of every setting that has a value, for completion and for offering the nearest. */
export const settingPaths = (shop: Shop): readonly string[] =>
  ORDER.flatMap((key) => {
    const value: unknown = shop[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((inner) => pathText([key, inner]))
      : [key];
  });
