/** What a JSON schema can't say of settings: times in order, and names that must exist in the world. */
import { compileZone } from '../domain/clock/compile.ts';
import { parseIsoDate } from '../domain/clock/civil.ts';
import { nearest } from '../domain/nearest.ts';
import { WEEKDAYS, type Interval } from '../domain/shop.ts';
import { isOneOf } from '../domain/vocabulary.ts';
import { shortened } from './check-shape.ts';
import { countryMeant, countryOf, CURRENCIES } from './countries.ts';
import { intervalFault, overlapIn } from './intervals.ts';
import { pathText, type SettingPath } from './path.ts';
import type { Fault, WrongValue } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** @param value any JSON: what does not have the right shape is left to the schema */
export function checkValues(value: unknown): readonly WrongValue[] {
  const file = asObject(value);
  return [
    ...checkName(['country'], file.country, unknownCountry),
    ...checkName(['timeZone'], file.timeZone, unknownZone),
    ...checkName(['currency'], file.currency, unknownCurrency),
    ...Object.entries(asObject(file.hours)).flatMap(([day, hours]) => checkDay(['hours', day], hours)),
    ...Object.entries(asObject(file.days)).flatMap(([key, hours]) => [
      ...checkDayKey(key),
      ...checkDay(['days', key], hours),
    ]),
    ...checkEverOpen(file.hours, file.days),
    ...checkStaff(file.staff),
  ];
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

const wrong = (path: SettingPath, value: unknown, fault: Fault): readonly WrongValue[] => [
  { path: pathText(path), value: shortened(value), fault },
];

const checkName = (
  path: SettingPath,
  value: unknown,
  fault: (name: string) => Fault | undefined,
): readonly WrongValue[] => {
  const found = typeof value === 'string' ? fault(value) : undefined;
  return found === undefined ? [] : wrong(path, value, found);
};

function unknownCountry(name: string): Fault | undefined {
  return countryOf(name) === undefined ? { is: 'unknown-country', nearest: countryMeant(name) } : undefined;
}

function unknownCurrency(name: string): Fault | undefined {
  return CURRENCIES.includes(name)
    ? undefined
    : { is: 'unknown-currency', nearest: nearest(name, CURRENCIES) };
}

function unknownZone(name: string): Fault | undefined {
  const zone = compileZone(name);
  if (zone.ok) return undefined;
  const { problem } = zone;
  return {
    is: 'unknown-zone',
    nearest: problem.kind === 'unknown-time-zone' ? problem.nearest : undefined,
  };
}

function checkDayKey(key: string): readonly WrongValue[] {
  const [first = '', last = first, ...more] = key.split('/');
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  const path = ['days', key];
  const missing = [first, last].find(
    (day) => /^\d{4}-\d\d-\d\d$/.test(day) && parseIsoDate(day) === undefined,
  );
  if (missing !== undefined) return wrong(path, undefined, { is: 'no-such-day', day: missing });
  if (from === undefined || to === undefined || more.length > 0) return wrong(path, key, { is: 'bad-day' });
  return to < from ? wrong(path, key, { is: 'days-backwards' }) : [];
}

function checkDay(path: SettingPath, hours: unknown): readonly WrongValue[] {
  if (!Array.isArray(hours) || !hours.every(isInterval)) return [];
  const faults = hours.flatMap((interval, i) => {
    const fault = intervalFault(interval);
    return fault === undefined || fault === 'bad-time' ? [] : wrong([...path, i], interval, { is: fault });
  });
  if (faults.length > 0) return faults;
  const overlap = overlapIn(hours);
  if (overlap === undefined) return [];
  const [earlier, later] = overlap;
  const other = pathText([...path, earlier]);
  return wrong([...path, later], hours[later], { is: 'overlap', with: other });
}

/** Where the shop is never open, no deadline in working time can be reckoned. A day misspelt is for the schema to name. */
function checkEverOpen(hours: unknown, days: unknown): readonly WrongValue[] {
  const isWeek = typeof hours === 'object' && hours !== null && !Array.isArray(hours);
  const week = asObject(hours);
  if (!isWeek || !Object.keys(week).every((key) => isOneOf(WEEKDAYS, key))) return [];
  const all = [...Object.values(week), ...Object.values(asObject(days))];
  const neverOpen = all.every((day) => Array.isArray(day) && day.length === 0);
  return neverOpen ? [{ path: 'hours', value: undefined, fault: { is: 'never-open' } }] : [];
}

const isInterval = (value: unknown): value is Interval =>
  Array.isArray(value) && value.length === 2 && value.every((time) => typeof time === 'string');

function checkStaff(staff: unknown): readonly WrongValue[] {
  if (!Array.isArray(staff)) return [];
  const names = staff.map((person) => asObject(person).name);
  return names.flatMap((name, i) =>
    typeof name === 'string' && names.indexOf(name) < i
      ? wrong(['staff', i, 'name'], name, { is: 'name-twice' })
      : [],
  );
}
