/** What is wrong with settings. The words for people are in `words/`. */

export type SettingsProblem =
  | { readonly kind: 'settings-missing'; readonly file: string }
  /** `reason` is the system's word: EACCES, ELOOP, EISDIR, … */
  | { readonly kind: 'settings-unreadable'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'settings-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly most: number;
    }
  /** Not UTF-8: saved by an editor in another encoding. */
  | { readonly kind: 'settings-not-utf8'; readonly file: string }
  | {
      readonly kind: 'settings-not-json';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly fault: JsonFaultKind;
    }
  /** All the wrong values of a file, in its order. Never empty. */
  | { readonly kind: 'settings-wrong'; readonly file: string; readonly problems: readonly WrongValue[] }
  /** A value that was typed, and what is wrong with it: the file is as it was. `name` is the path, or a flag of `init`. */
  | {
      readonly kind: 'setting-wrong';
      readonly name: string;
      readonly typed: string;
      readonly problems: readonly WrongValue[];
    }
  | { readonly kind: 'settings-not-saved'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'no-such-setting';
      readonly path: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  | { readonly kind: 'bad-setting-path'; readonly path: string }
  /** Opening hours as they were said, of whatever they are; `part` is what is wrong in them. */
  | {
      readonly kind: 'bad-hours';
      readonly said: string;
      readonly of: HoursOf;
      readonly part: string;
      readonly fault: HoursFault;
    }
  | { readonly kind: 'unknown-country'; readonly country: string; readonly nearest: string | undefined };

export type JsonFaultKind =
  | 'empty'
  | 'value-expected'
  | 'key-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'comma-too-many'
  | 'text-not-closed'
  | 'bad-escape'
  | 'too-deep'
  | 'more-after-end'
  | 'ends-early';

/** One wrong value: where it is (`hours.mon[0]`), the value as JSON (shortened), and what is wrong with it. */
export interface WrongValue {
  readonly path: string;
  readonly value: string | undefined;
  readonly fault: Fault;
}

export type Fault =
  | { readonly is: 'missing' }
  | { readonly is: 'unknown-key'; readonly nearest: string | undefined; readonly allowed: readonly string[] }
  /** The same key twice: only one of them would count. */
  | { readonly is: 'twice' }
  | { readonly is: 'wrong-type'; readonly expected: SettingType }
  | { readonly is: 'not-one-of'; readonly nearest: string | undefined; readonly allowed: readonly string[] }
  | { readonly is: 'empty-text' }
  | { readonly is: 'control-character' }
  | { readonly is: 'too-long'; readonly most: number }
  /** Not `HH:MM`, 00:00 to 24:00. */
  | { readonly is: 'bad-time' }
  /** Not an opening and a closing time. */
  | { readonly is: 'not-an-interval' }
  | { readonly is: 'empty-interval' }
  | { readonly is: 'backwards' }
  | { readonly is: 'overlap'; readonly with: string }
  /** No interval on any day of the week, and none in `days`. */
  | { readonly is: 'never-open' }
  | { readonly is: 'unknown-zone'; readonly nearest: string | undefined }
  | { readonly is: 'unknown-country'; readonly nearest: string | undefined }
  | { readonly is: 'unknown-currency'; readonly nearest: string | undefined }
  /** Not a date, or not two dates with a stroke between them. */
  | { readonly is: 'bad-day' }
  /** A date that the calendar does not have: 30 February. */
  | { readonly is: 'no-such-day'; readonly day: string }
  | { readonly is: 'days-backwards' }
  | { readonly is: 'bad-duration' }
  | { readonly is: 'name-twice' };

export type SettingType = 'text' | 'list' | 'object' | 'yes-or-no' | 'text-or-null';

/** A whole week, a day of the week, or a day (or several) with hours of its own. */
export type HoursOf = 'week' | 'weekday' | 'date';

export type HoursFault =
  | 'empty'
  | 'not-understood'
  | 'bad-time'
  | 'no-day'
  | 'no-hours'
  | 'day-twice'
  | 'empty-interval'
  | 'backwards'
  /** It closes at 00:00, the midnight at the beginning of that day. */
  | 'midnight'
  | 'overlap';
