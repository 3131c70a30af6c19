/** What is wrong with the settings. */
import type {
  Fault,
  HoursFault,
  HoursOf,
  JsonFaultKind,
  SettingsProblem,
  SettingType,
  WrongValue,
} from '../../settings/problem.ts';
import { isOfName, settingExample } from '../setting-examples.ts';
import type { Naming, Sentences } from './problems.ts';

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const didYouMean = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `, did you mean ${nearest}?`;

const HOURS_EXAMPLE = 'mon-fri 09:00-17:30, sat 10:00-14:00';

export const jsonFaults: Readonly<Record<JsonFaultKind, string>> = {
  empty: 'the file is empty',
  'value-expected': 'a value should stand here: a text in double quotes, a number, [ or {',
  'key-expected': 'a name in double quotes should stand here',
  'colon-expected': 'a colon is missing after the name',
  'comma-expected': 'a comma or a closing bracket is missing',
  'comma-too-many': 'there is a comma behind the last value',
  'text-not-closed': 'the text that begins here has no closing quote on its line',
  'bad-escape': 'a backslash must be followed by one of " \\ / b f n r t u',
  'too-deep': 'there are too many brackets inside each other',
  'more-after-end': 'there is more behind the closing bracket of the file',
  'ends-early': 'the file ends before its last bracket is closed',
};

const types: Readonly<Record<SettingType, string>> = {
  text: 'a text in double quotes',
  list: 'a list in [ ]',
  object: 'values by their names in { }, like { "name": "anna" }',
  'yes-or-no': 'true or false',
  'text-or-null': 'a text in double quotes, or null',
};

const hoursFaults: Readonly<Record<HoursFault, (part: string) => string>> = {
  empty: () => 'nothing was said',
  'not-understood': (part) => `"${part}" is neither a day nor an interval`,
  'bad-time': (part) => `"${part}" has a time that does not exist`,
  'no-day': (part) => `"${part}" stands before any day`,
  'no-hours': (part) => `"${part}" has no hours behind it`,
  'day-twice': (part) => `"${part}" names a day that was named before`,
  'empty-interval': (part) => `"${part}" closes when it opens`,
  backwards: (part) => `"${part}" closes before it opens`,
  midnight: (part) => `"${part}" closes at 00:00, the midnight before it opens`,
  overlap: (part) => `the intervals of ${part} overlap`,
};

/** What is wrong with one value, and what is allowed. */
function faultText(fault: Fault): string {
  switch (fault.is) {
    case 'missing':
      return 'is missing';
    case 'unknown-key':
      return `is no setting${didYouMean(fault.nearest) || `; allowed are ${list(fault.allowed, 'and')}`}`;
    case 'twice':
      return 'stands there twice';
    case 'wrong-type':
      return `must be ${types[fault.expected]}`;
    case 'not-one-of':
      return `must be one of ${list(fault.allowed, 'or')}${didYouMean(fault.nearest)}`;
    case 'empty-text':
      return 'must not be empty';
    case 'control-character':
      return 'must not have line ends or other control characters';
    case 'too-long':
      return `must not be longer than ${fault.most} characters`;
    case 'bad-time':
      return 'must be a time like "09:00", from "00:00" to "24:00"';
    case 'not-an-interval':
      return 'must be an opening and a closing time, like ["09:00", "17:30"]';
    case 'empty-interval':
      return 'closes when it opens: leave it out, or give a later closing time';
    case 'backwards':
      return 'closes before it opens; midnight at the end of a day is "24:00"';
    case 'overlap':
      return `overlaps ${fault.with}`;
    case 'never-open':
      return 'has no opening time on any day: give at least one, like "mon": [["09:00", "17:30"]]';
    case 'unknown-zone':
      return `must be a time zone by continent and city, like "Europe/Stockholm"${didYouMean(fault.nearest)}`;
    case 'unknown-country':
      return `must be a country in two capitals, like "SE"${didYouMean(fault.nearest)}`;
    case 'unknown-currency':
      return `must be a currency in three capitals, like "SEK"${didYouMean(fault.nearest)}`;
    case 'bad-day':
      return 'must be named by a date, "2026-12-23", or by the first and the last one, "2026-07-13/2026-07-31"';
    case 'no-such-day':
      return `names a day that does not exist: ${fault.day}`;
    case 'days-backwards':
      return 'ends before it begins';
    case 'bad-duration':
      return 'must be a number and a unit: m, h, d, w round the clock, wm, wh, wd by the opening hours, like "24h" or "3wd"';
    case 'name-twice':
      return 'names somebody who is in the list already';
    default:
      return fault satisfies never;
  }
}

const wrongValue = ({ path, value, fault }: WrongValue): string =>
  `${path === '' ? 'the file' : path}${value === undefined ? '' : ` (${value})`} ${faultText(fault)}`;

/** More than this in one message is read by nobody. */
const MOST_NAMED = 8;

function wrongValues(problems: readonly WrongValue[]): string {
  const named = problems.slice(0, MOST_NAMED).map(wrongValue).join('; ');
  const more = problems.length - MOST_NAMED;
  return more > 0 ? `${named}; and ${more} more` : named;
}

const typedTypes: Readonly<Record<SettingType, string>> = {
  text: 'must be a text',
  list: 'has several parts, which are set together',
  object: 'has several parts, and one of them is set at a time',
  'yes-or-no': 'must be yes or no',
  'text-or-null': 'must be a text, or none',
};

/** As `faultText`, of what was typed: no place in a file, and nothing of JSON. */
function typedFault(fault: Fault): string {
  switch (fault.is) {
    case 'wrong-type':
      return typedTypes[fault.expected];
    case 'not-one-of': {
      const allowed = fault.allowed.map((value) => (value === 'null' ? 'none' : value));
      return `must be one of ${list(allowed, 'or')}${didYouMean(fault.nearest)}`;
    }
    case 'bad-time':
      return 'must be a time like 09:00, from 00:00 to 24:00';
    case 'not-an-interval':
      return 'must be an opening and a closing time, like 09:00-17:30';
    case 'never-open':
      return 'leaves no opening time on any day';
    default:
      return faultText(fault);
  }
}

function hoursHint(fault: HoursFault, of: HoursOf): string {
  if (fault === 'midnight') return 'Write the midnight at the end of a day as 24:00.';
  if (fault === 'day-twice') return 'Put all the hours of a day behind it: "mon 09:00-12:00 13:00-18:00"';
  if (fault === 'backwards')
    return of === 'week'
      ? 'Hours past midnight are written as two: "fri 22:00-24:00, sat 00:00-02:00"'
      : 'Hours past midnight are written as two: until 24:00, and from 00:00 on the next day.';
  if (of === 'week') return `Say them like "${HOURS_EXAMPLE}"; days that are not named are closed.`;
  return of === 'weekday'
    ? 'Say them like 09:00-17:30, 09:00-12:00 13:00-18:00 or closed.'
    : 'Say them like 10:00-13:00 or closed; none takes the day out again.';
}

export const settingsProblems = {
  'settings-missing': ({ file }) => ({
    message: `the settings are missing: there is no ${file}`,
    hint: 'Put it back from a backup; or make a new journal elsewhere with lofte init, and copy its lofte.json.',
  }),
  'settings-unreadable': ({ file, reason }) => ({
    message:
      reason === 'ELOOP'
        ? `${file} is a link, and links inside a journal are not followed`
        : `${file} can't be read (${reason})`,
    hint: 'It must be a plain file that you may read.',
  }),
  'settings-too-large': ({ file, bytes, most }) => ({
    message: `${file} has ${bytes} bytes, more than the ${most} that settings may have`,
    hint: 'Is it the right file? Put the settings back from a backup.',
  }),
  'settings-not-utf8': ({ file }) => ({
    message: `${file} is not UTF-8 text`,
    hint: 'Open it in your editor and save it with the encoding UTF-8.',
  }),
  'settings-not-json': ({ file, line, column, fault }) => ({
    message: `${file}, line ${line}, column ${column}: ${jsonFaults[fault]}`,
    hint: 'Open the file in an editor and correct it there. Nothing was changed.',
  }),
  'settings-wrong': ({ file, problems }) => ({
    message: `${file}: ${wrongValues(problems)}`,
    hint: problems.length === 1 ? 'Correct it; nothing was changed.' : 'Correct them; nothing was changed.',
  }),
  'setting-wrong': ({ name, typed, problems }, { exampleDate }) => {
    const [first, ...others] = problems;
    const isPlain = first !== undefined && others.length === 0 && !/^\s*[[{]/.test(typed);
    const example = settingExample(name, exampleDate);
    const value = first?.path === name ? typed : (first?.value?.replace(/^"|"$/g, '') ?? typed);
    const message = !isPlain
      ? `${name} can't be that: ${wrongValues(problems)}`
      : isOfName(first.fault)
        ? `${name} ${faultText(first.fault)}`
        : `${name} can't be "${value}": it ${typedFault(first.fault)}`;
    return {
      message,
      hint: example === undefined ? 'Nothing was changed.' : `Nothing was changed. Like this: ${example}`,
    };
  },
  'settings-not-saved': ({ file, reason }) => ({
    message: `${file} could not be written (${reason}), and is as it was`,
    hint: 'See that there is room on the disk and that you may write there, and try again.',
  }),
  'no-such-setting': ({ path, nearest, known }) => ({
    message: `there is no setting ${path}`,
    hint:
      nearest !== undefined
        ? `Did you mean ${nearest}?`
        : known.length > 0
          ? `There are ${list(known, 'and')}.`
          : 'See all of them: lofte settings get',
  }),
  'bad-setting-path': ({ path }) => ({
    message: `"${path}" does not name a setting`,
    hint: 'Name it like shop.name, hours.mon or follow.quietAfter; all of them: lofte settings get',
  }),
  'bad-hours': ({ said, of, part, fault }) => ({
    message: `the opening hours "${said}" can't be understood: ${hoursFaults[fault](part)}`,
    hint: hoursHint(fault, of),
  }),
  'unknown-country': ({ country, nearest }) => ({
    message: `there is no country "${country}"`,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Countries are two letters, as in ISO 3166: SE, DK, NO, FI, US`,
  }),
} satisfies {
  readonly [K in SettingsProblem['kind']]: (
    problem: Extract<SettingsProblem, { kind: K }>,
    naming: Naming,
  ) => Sentences;
};
