/** What was typed as the value of a setting, by what stands at its path: hours as hours, names as a list, JSON as JSON. */
import { compileZone } from '../domain/clock/compile.ts';
import { plain } from '../domain/keys.ts';
import { ok, type Result } from '../domain/result.ts';
import { parseDayHours, parseHours } from './hours-text.ts';
import { readJson } from './json-text.ts';
import type { SettingPath } from './path.ts';
import type { SettingsProblem } from './problem.ts';

export type TypedValue =
  | { readonly is: 'value'; readonly value: unknown }
  /** Nothing is to stand there any more. */
  | { readonly is: 'none' };

const NONE: readonly string[] = ['none', 'inga', 'ingen', 'inget', 'intet', 'ingenting'];
const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  ja: true,
  false: false,
  no: false,
  nej: false,
  nei: false,
};

/** Reads a value as it is typed behind its path. What it may be is checked with the whole file. */
export function typedValue(path: SettingPath, said: string): Result<TypedValue, SettingsProblem> {
  const [first, second, ...deeper] = path;
  const isNone = NONE.includes(plain(said));
  if (/^\s*[[{]/.test(said)) {
    const json = readJson(said);
    if (json.ok) return is(JSON.parse(said));
  }
  if (first === 'hours' && second === undefined) return ofHours(parseHours(said));
  if (first === 'hours' && deeper.length === 0) return ofHours(parseDayHours(said, 'weekday'));
  if (first === 'days' && second !== undefined && deeper.length === 0)
    return isNone || said.trim() === '' ? ok({ is: 'none' }) : ofHours(parseDayHours(said, 'date'));
  if (first === 'staff' && second === undefined)
    return is(isNone ? [] : listOf(said, /,/).map((name) => ({ name })));
  if ((second === 'pauseWhile' || (first === 'notices' && second === 'on')) && deeper.length === 0)
    return is(isNone ? [] : listOf(said, /[\s,]+/));
  if (first === 'holidays' && (isNone || said === 'null')) return is(null);
  if (first === 'holidays')
    return is(WORDS[plain(said)] ?? (second === 'country' ? said.toUpperCase() : said));
  if (first === 'timeZone' && second === undefined) return is(zoneNamed(said));
  if ((first === 'country' || first === 'currency') && second === undefined) return is(said.toUpperCase());
  return is(said);
}

/** A time zone in its usual spelling, however it was typed; as it was typed where there is none of that name. */
export function zoneNamed(said: string): string {
  const zone = compileZone(said);
  return zone.ok ? zone.value.timeZone : said;
}

const is = (value: unknown): Result<TypedValue, never> => ok({ is: 'value', value });

const ofHours = (hours: Result<unknown, SettingsProblem>): Result<TypedValue, SettingsProblem> =>
  hours.ok ? is(hours.value) : hours;

const listOf = (said: string, between: RegExp): readonly string[] =>
  said
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean);
