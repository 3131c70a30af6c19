/**
 * Reads the shop's settings from the bytes of `lofte.json`: every wrong value is named, not only the first.
 *
 * The JSON schema in `data/schemas` says what a file may look like; what a schema can't say (an interval that is
 * backwards, a time zone that does not exist) is checked after it. Slow: loaded only when the file has changed.
 */
import { ok, refuse, type Result } from '../domain/result.ts';
import { WEEKDAYS, type DayHours, type Interval, type Shop } from '../domain/shop.ts';
import { checkValues } from './check-values.ts';
import {
  FOLLOW_DEFAULTS,
  holidayCountry,
  NOTICE_DEFAULTS,
  PROMISE_DEFAULTS,
  suggestFor,
} from './defaults.ts';
import { lineAndColumn, readJson, valueOf, type JsonNode } from './json-text.ts';
import { pathText, type SettingPath } from './path.ts';
import type { SettingsProblem, WrongValue } from './problem.ts';
import { checkShape } from './check-shape.ts';

/** A file as it may be, once it is checked: whatever it leaves out has its usual value. */
export type SettingsFile = Pick<Shop, 'shop' | 'country' | 'timeZone'> & {
  readonly hours: Partial<Shop['hours']>;
  readonly language?: Shop['language'];
  readonly currency?: string;
  readonly holidays?: Partial<Shop['holidays']>;
  readonly days?: Shop['days'];
  readonly promises?: Partial<Shop['promises']>;
  readonly follow?: Partial<Shop['follow']>;
  readonly notices?: Partial<Shop['notices']>;
  readonly staff?: Shop['staff'];
};

/**
 * The settings in a file, checked, with everything filled in that it leaves out.
 *
 * @param file how the file is named in problems
 */
export function readSettings(bytes: Uint8Array, file: string): Result<Shop, SettingsProblem> {
  const text = decode(bytes);
  if (text === undefined) return refuse({ kind: 'settings-not-utf8', file });
  const json = readJson(text);
  if (!json.ok) {
    const { fault, at } = json.problem;
    return refuse({ kind: 'settings-not-json', file, ...lineAndColumn(text, at), fault });
  }
  const value = valueOf(json.value);
  const problems = [...twiceIn(json.value, []), ...checkShape(value), ...checkValues(value)];
  if (problems.length > 0) return refuse({ kind: 'settings-wrong', file, problems: oneEach(problems) });
  return ok(filledIn(value as SettingsFile)); // what the schema has let through
}

/** Text from UTF-8, without the mark that some editors put before it; `undefined` for what is not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // TextDecoder's only way to say so
  }
}

/** One problem a path: the first is the plainest. */
const oneEach = (problems: readonly WrongValue[]): readonly WrongValue[] =>
  problems.filter((p, i) => problems.findIndex((other) => other.path === p.path) === i);

function twiceIn(node: JsonNode, path: SettingPath): readonly WrongValue[] {
  if (node.is === 'list') return node.items.flatMap((item, i) => twiceIn(item, [...path, i]));
  if (node.is === 'scalar') return [];
  const keys = node.members.map((m) => m.key);
  return node.members.flatMap((m, i) => {
    const here = [...path, m.key];
    return keys.indexOf(m.key) < i
      ? [{ path: pathText(here), value: undefined, fault: { is: 'twice' } as const }]
      : twiceIn(m.value, here);
  });
}

function filledIn(file: SettingsFile): Shop {
  const suggested = suggestFor(file.country);
  const usual = suggested.ok ? suggested.value : undefined;
  return {
    shop: file.shop,
    country: file.country,
    timeZone: file.timeZone,
    language: file.language ?? usual?.language ?? 'en',
    currency: file.currency ?? usual?.currency ?? 'EUR',
    hours: everyDay(file.hours),
    holidays: { country: holidayCountry(file.country), eves: true, ...file.holidays },
    days: Object.fromEntries(Object.entries(file.days ?? {}).map(([key, hours]) => [key, inOrder(hours)])),
    promises: { ...PROMISE_DEFAULTS, ...file.promises },
    follow: { ...FOLLOW_DEFAULTS, ...file.follow },
    notices: { ...NOTICE_DEFAULTS, ...file.notices },
    staff: file.staff ?? [],
  };
}

const everyDay = (hours: Partial<Shop['hours']>): Shop['hours'] => {
  const [mon, tue, wed, thu, fri, sat, sun] = WEEKDAYS.map((day) => inOrder(hours[day] ?? []));
  return {
    mon: mon ?? [],
    tue: tue ?? [],
    wed: wed ?? [],
    thu: thu ?? [],
    fri: fri ?? [],
    sat: sat ?? [],
    sun: sun ?? [],
  };
};

const inOrder = (hours: DayHours): DayHours =>
  hours.toSorted((a: Interval, b: Interval) => (a[0] < b[0] ? -1 : 1));
