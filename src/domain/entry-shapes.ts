/**
 * Entries as they stand in an export, which anybody may have changed: whether one is as a journal of ours would have
 * written it. What it says of other entries is looked at in fits.ts.
 */
import { LAST_YEAR } from './clock/calendar.ts';
import { parseIsoDate, parseIsoDays } from './clock/civil.ts';
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
  typed,
  typedLine,
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
const anyText: Shape = (value) => (typeof value === 'string' ? undefined : '');
const channel = oneOf(CHANNELS);
const texts = listOf(text);
const typedTexts = listOf(typed);
const digest = matching(/^[0-9a-f]{64}$/);

const INTERVAL = '(?:[01]\\d|2[0-4]):[0-5]\\d-(?:[01]\\d|2[0-4]):[0-5]\\d';
const HOURS = `(?:${INTERVAL}(?: ${INTERVAL})*)?`;
/** Days, and days in a row: `mon`, `mon-fri`. */
const IN_THE_WEEK: ReadonlySet<string> = new Set(
  WEEKDAYS.flatMap((from, i) => [from, ...WEEKDAYS.slice(i + 1).map((to) => `${from}-${to}`)]),
);

/** A date that there is, or some in a row. */
function isDays(text: string): boolean {
  const days = parseIsoDays(text);
  return days !== undefined && (text.includes('/') ? days.from < days.to : true);
}

const date: Shape = (value) =>
  typeof value === 'string' && parseIsoDate(value) !== undefined ? undefined : '';

/**
 * Where the tz database has its zones, and had them. Which zones there are a computer knows as of its last update: one
 * that it does not know may be newer than that.
 */
const AREAS =
  'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|SystemV|US';
const timeZone = matching(new RegExp(`^(?:(?:${AREAS})/[\\w+/-]{1,50}|[A-Za-z][\\w+-]{0,60})$`));

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
    timeZone,
    week: record((key) => IN_THE_WEEK.has(key), hoursText()),
  },
  { days: record(isDays, hoursText('|holiday')) },
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
const intakeWords: Shapes = { ...corrected, agreed: typedTexts };
const because = object({}, { because: typed });
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
    data: object(
      { ...said, promise: number, kind: oneOf(PROMISE_KINDS) },
      { ...set, ...fate, from: typedLine },
    ),
    private: object({}, { if: typed }),
  },
  'promise-postponed': {
    data: object({ ...said, promise: number }, { ...set, told: channel }),
    private: because,
  },
  'promise-kept': { data: object({ promise: number }), private: nothing },
  'promise-waived': { data: object({ promise: number, told: channel }), private: because },
  'call-noted': {
    data: object({ direction: oneOf(['in', 'out']), channel, answered: truth }, { told, quote: money }),
    // a log may know of a call, and no word of it
    private: object({ text }, { with: typedLine, agreed: typedTexts, atCollection: typedTexts }),
  },
  'note-added': { data: object({}, { fades: only(true) }), private: object({ text: typed }) },
  'customer-told': { data: object({ told }), private: object({}, { text: typed }) },
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
  // nobody said why, where a log only knows that it was
  'case-reopened': { data: nothing, private: object({}, { because: text }) },
  'case-amended': {
    data: object({}, { kind: oneOf(CASE_KINDS), customer: number, ...preferences }),
    private: object({}, corrected),
  },
  'entries-retracted': { data: object({ from: number, to: number }), private: because },
  erased: {
    data: object(
      { entries: rangeAscending },
      {
        customer: number,
        lines: listOf(object({ was: digest, is: digest })),
        kept: object({ until: date, cases: listOf(number) }),
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
    by: anyText,
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
  // a repair is recorded under any name, of whatever signs; so is what a restore erases
  if (!isNoCase && typedLine(value['by']) !== undefined) return 'by';
  const parts = PARTS[type];
  const inData = parts.data(value['data']);
  if (inData !== undefined) return below('data', inData);
  if (value['private'] === undefined) return undefined;
  if (value['erased'] === true) return 'private';
  const inWords = parts.private(value['private']);
  return inWords === undefined ? undefined : below('private', inWords);
}
