/**
 * Entries as they stand in an export, which anybody may have changed: whether one is as a journal of ours would have
 * written it. What it says of other entries is looked at in fits.ts.
 */
import { LAST_YEAR } from './clock/calendar.ts';
import { WEEKDAYS } from './shop.ts';
import { ENTRY_TYPES, type EntryType } from './entries.ts';
import {
  duration,
  isObject,
  listOf,
  matching,
  moment,
  nullOr,
  object,
  oneOf,
  only,
  range,
  record,
  text,
  truth,
  whole,
  below,
  type Shape,
  type Shapes,
} from './shape.ts';
import {
  CASE_KINDS,
  CHANNELS,
  CLOCKS,
  LANGUAGES,
  PREFERENCES,
  PROMISE_KINDS,
  STATUSES,
} from './vocabulary.ts';

const number = whole(1);
const channel = oneOf(CHANNELS);
const texts = listOf(text);
const digest = matching(/^[0-9a-f]{64}$/);

const INTERVAL = '(?:[01]\\d|2[0-4]):[0-5]\\d-(?:[01]\\d|2[0-4]):[0-5]\\d';
const HOURS = `(?:${INTERVAL}(?: ${INTERVAL})*)?`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const DAY = '\\d{4}-\\d\\d-\\d\\d';

/** Nothing is recorded while a clock is outside of these years. */
const [FIRST_RECORDED, LAST_RECORDED] = ['1970', String(LAST_YEAR)];

const recorded: Shape = (value) => {
  const year = String(value).slice(0, 4);
  return moment(value) ?? (year >= FIRST_RECORDED && year <= LAST_RECORDED ? undefined : '');
};

/** Opening hours in order, within a day. */
const hoursText =
  (more = ''): Shape =>
  (value) => {
    if (typeof value !== 'string' || !new RegExp(`^(?:${HOURS}${more})$`).test(value)) return '';
    const times = value.match(/\d\d:\d\d/g) ?? [];
    const isInOrder = times.every((time, i) => {
      const before = times[i - 1] ?? '';
      return time <= '24:00' && (time > before || (time === before && i % 2 === 0));
    });
    return isInOrder ? undefined : '';
  };

const hours = object(
  {
    timeZone: matching(/^[A-Za-z][\w+/-]{0,60}$/),
    week: record(new RegExp(`^${WEEKDAY}(?:-${WEEKDAY})?$`), hoursText()),
  },
  { days: record(new RegExp(`^${DAY}(?:/${DAY})?$`), hoursText('|holiday')) },
);

const said: Shapes = { due: moment, clock: oneOf(CLOCKS), said: text };
const set: Shapes = { hours, left: duration };
/** What a file says of how an imported promise went. */
const fate: Shapes = { toldAt: moment, broken: only(true) };
const told = object({ channel, notices: listOf(number), promises: listOf(number) });
const money = object({ amount: whole(0), currency: matching(/^[A-Z]{3}$/) });
const preferences: Shapes = { prefers: oneOf(PREFERENCES), lang: oneOf(LANGUAGES) };
const named: Shapes = { customer: nullOr(number), kind: oneOf(CASE_KINDS) };
const corrected: Shapes = {
  name: text,
  phone: text,
  email: text,
  item: text,
  serial: text,
  ref: text,
  problems: texts,
};
const intakeWords: Shapes = { ...corrected, agreed: texts };
const because = object({}, { because: text });
const nothing = object({});

const rangeAscending: Shape = (value) => {
  const at = listOf(range)(value);
  if (at !== undefined) return at;
  const ranges = value as readonly (readonly [number, number])[]; // as it was just found to be
  const i = ranges.findIndex(([from], each) => from <= (ranges[each - 1]?.[1] ?? 0));
  return i < 0 ? undefined : `[${i}]`;
};

interface Parts {
  readonly data: Shape;
  readonly private: Shape;
}

const PARTS: Readonly<Record<EntryType, Parts>> = {
  'case-opened': { data: object(named, preferences), private: object({}, intakeWords) },
  'case-imported': {
    data: object(
      {
        ...named,
        status: oneOf(STATUSES),
        promises: listOf(object({ ...said, kind: oneOf(PROMISE_KINDS) }, { ...fate, keptAt: moment })),
        calls: listOf(object({ at: moment, channel })),
      },
      { ...preferences, closedAt: moment },
    ),
    private: object({}, { ...intakeWords, said: texts }),
  },
  'promise-made': {
    data: object({ ...said, promise: number, kind: oneOf(PROMISE_KINDS) }, { ...set, ...fate, from: text }),
    private: object({}, { if: text }),
  },
  'promise-postponed': {
    data: object({ ...said, promise: number }, { ...set, told: channel }),
    private: because,
  },
  'promise-kept': { data: object({ promise: number }), private: nothing },
  'promise-waived': { data: object({ promise: number, told: channel }), private: because },
  'call-noted': {
    data: object({ direction: oneOf(['in', 'out']), channel, answered: truth }, { told, quote: money }),
    private: object({ text }, { with: text, agreed: texts, atCollection: texts }),
  },
  'note-added': { data: object({}, { fades: only(true) }), private: object({ text }) },
  'customer-told': { data: object({ told }), private: object({}, { text }) },
  'status-changed': {
    data: object(
      { status: oneOf(STATUSES) },
      {
        owes: number,
        told,
        paused: listOf(object({ promise: number, deadline: number, clock: oneOf(CLOCKS), left: duration })),
        resumed: listOf(object({ promise: number, deadline: number, due: moment }, { hours })),
      },
    ),
    private: nothing,
  },
  'case-closed': { data: nothing, private: nothing },
  'case-reopened': { data: nothing, private: because },
  'case-amended': {
    data: object({}, { kind: oneOf(CASE_KINDS), customer: number, ...preferences }),
    private: object({}, corrected),
  },
  'entries-retracted': { data: object({ from: number, to: number }), private: because },
  erased: {
    data: object(
      { customer: number, entries: rangeAscending },
      {
        lines: listOf(object({ was: digest, is: digest })),
        kept: object({ until: matching(new RegExp(`^${DAY}$`)), cases: listOf(number) }),
      },
    ),
    private: because,
  },
  repaired: {
    data: object(
      {
        damage: listOf(object({ segment: text, line: whole(0), what: text, sha256: digest, after: digest })),
      },
      {
        setBack: object({ seq: whole(0), digits: matching(/^[0-9a-f]{1,64}$/) }),
        numbers: object({ cases: whole(0), customers: whole(0) }),
      },
    ),
    private: because,
  },
};

/** The types that are about the journal, and no case. */
const OF_NO_CASE: readonly string[] = ['erased', 'repaired'] satisfies readonly EntryType[];

/** The types that may be about several cases. */
const OF_SEVERAL: readonly string[] = ['entries-retracted'] satisfies readonly EntryType[];

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const ENTRY = object(
  {
    seq: number,
    type: oneOf(ENTRY_TYPES),
    case: nullOr(number),
    by: text,
    happenedAt: moment,
    recordedAt: recorded,
    data: isObjectShape,
  },
  {
    clock: only('set'),
    batch: matching(ULID),
    private: isObjectShape,
    erased: only(true),
    withheld: only(true),
    retractedBy: number,
  },
);

function isObjectShape(value: unknown): string | undefined {
  return isObject(value) ? undefined : '';
}

/** Where a value of an export departs from an entry (`data.due`); `undefined` where it is one. */
export function entryFault(value: unknown): string | undefined {
  const at = ENTRY(value);
  if (at !== undefined || !isObject(value)) return at ?? '';
  const type = value['type'] as EntryType; // as it was just found to be
  const isNoCase = OF_NO_CASE.includes(type);
  if (value['case'] === null ? !isNoCase && !OF_SEVERAL.includes(type) : isNoCase) return 'case';
  const parts = PARTS[type];
  const inData = parts.data(value['data']);
  if (inData !== undefined) return below('data', inData);
  if (value['private'] === undefined) return undefined;
  if (value['erased'] === true) return 'private';
  const inWords = parts.private(value['private']);
  return inWords === undefined ? undefined : below('private', inWords);
}
