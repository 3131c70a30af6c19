/** Writes the text of `lofte.json`: whole for a new journal, or one value changed and the rest as people left it. */
import { nearest } from '../domain/nearest.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { changedAt, inLine, withoutMember } from './json-edit.ts';
import { lineAndColumn, readJson } from './json-text.ts';
import { parsePath, pathText } from './path.ts';
import type { SettingsProblem } from './problem.ts';
import { readSettings } from './settings.ts';
import { typedValue } from './typed-value.ts';

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

/**
 * The text of the file with one value changed or taken out, and the settings that it then holds: checked as a whole. What
 * was wrong with the file before is said of the file; what comes of the value, of what was typed.
 */
export function changeSetting(
  text: string,
  file: string,
  saidPath: string,
  saidValue: string,
): Result<{ readonly text: string; readonly shop: Shop }, SettingsProblem> {
  const path = parsePath(saidPath);
  if (path === undefined) return refuse({ kind: 'bad-setting-path', path: saidPath });
  const typed = typedValue(path, saidValue);
  if (!typed.ok) return typed;
  const json = readJson(text);
  if (!json.ok) {
    const { fault, at } = json.problem;
    return refuse({ kind: 'settings-not-json', file, ...lineAndColumn(text, at), fault });
  }
  const changed =
    typed.value.is === 'none'
      ? withoutMember(text, json.value, path)
      : changedAt(text, json.value, path, typed.value.value);
  if (changed === undefined) return refuse({ kind: 'bad-setting-path', path: saidPath });
  const shop = readText(changed, file);
  if (shop.ok) return ok({ text: changed, shop: shop.value });
  const before = readText(text, file);
  return refuse(blamed(shop.problem, before.ok ? undefined : before.problem, pathText(path), saidValue));
}

const readText = (text: string, file: string): Result<Shop, SettingsProblem> =>
  readSettings(new TextEncoder().encode(text), file);

/** The problem with the changed file, as one of the value where the file did not have it before. */
function blamed(
  after: SettingsProblem,
  before: SettingsProblem | undefined,
  name: string,
  typed: string,
): SettingsProblem {
  if (after.kind !== 'settings-wrong') return after;
  const known = before?.kind === 'settings-wrong' ? before.problems : [];
  const problems = after.problems.filter(
    ({ path, fault }) => !known.some((other) => other.path === path && other.fault.is === fault.is),
  );
  const [first] = problems;
  if (first === undefined) return after;
  const { path, fault } = first;
  if (fault.is !== 'unknown-key') return { kind: 'setting-wrong', name, typed, problems };
  return { kind: 'no-such-setting', path, nearest: fault.nearest, known: fault.allowed };
}

/** The paths of every setting that has a value, for completion and for offering the nearest. */
export const settingPaths = (shop: Shop): readonly string[] =>
  ORDER.flatMap((key) => {
    const value: unknown = shop[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((inner) => pathText([key, inner]))
      : [key];
  });
