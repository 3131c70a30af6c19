/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../domain/clock/problem.ts';
import type { Sentences } from './problems.ts';

type SentencesOf<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: (problem: Extract<P, { kind: K }>) => Sentences;
};

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const exists = {
  date: 'that date does not exist',
  time: 'there is no such time of day',
  week: 'that year has no such week',
};
const inRange = {
  date: 'Look at the calendar, and give the date in full: 2026-11-27',
  time: 'Times of day go from 00:00 to 24:00.',
  week: 'Weeks go from 1 to 52, in some years to 53; or give a date: 2026-11-27',
};

export const clockProblems = {
  'no-open-minute': ({ on }) => ({
    message: `the shop is not open for a single minute in the year around ${on}, so working time can't be counted`,
    hint: 'Look at the opening hours: lofte settings get hours. Or give a time on the wall clock: 24h, 2026-11-27 15:00',
  }),
  'outside-calendar': ({ firstYear, lastYear }) => ({
    message: `that leads out of the years ${firstYear} to ${lastYear}, which are all that can be counted`,
    hint: 'Give a nearer time.',
  }),
  'unknown-time-zone': ({ timeZone, nearest }) => ({
    message: `there is no time zone "${timeZone}"`,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Zones are named by continent and city: Europe/Stockholm, America/New_York`,
  }),
} satisfies SentencesOf<ClockProblem>;

export const whenProblems = {
  'when-empty': () => ({
    message: 'no time was said',
    hint: 'Say one, such as 24h, 3 working days, tomorrow 12:00, fri 15:00 or 2026-11-27',
  }),
  'when-too-long': ({ length, most }) => ({
    message: `a time in ${length} characters is more than anybody can read: ${most} are the most`,
    hint: 'Say it shortly, such as 24h, tomorrow 12:00 or 2026-11-27',
  }),
  'when-ambiguous': ({ said, readings }) => ({
    message:
      readings.length > 1
        ? `"${said}" could mean ${list(readings, 'or')}`
        : `"${said}" does not say for certain which time is meant`,
    hint:
      readings.length > 1
        ? 'Type the one that you mean.'
        : `Did you mean ${list(readings, 'or')}? Then type that.`,
  }),
  'when-nonexistent': ({ said, what }) => ({ message: `"${said}": ${exists[what]}`, hint: inRange[what] }),
  'when-not-positive': ({ said }) => ({
    message: `"${said}" is no time to come`,
    hint: 'A deadline is at least a minute away, such as 30m or 2h.',
  }),
  'when-unknown': ({ said, part, nearest, examples }) => ({
    message:
      part === undefined || part === said
        ? `"${said}" can't be understood as a time`
        : `"${said}" can't be understood as a time: what is "${part}"?`,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Say it like ${list(examples, 'or')}`,
  }),
  'when-vague': ({ said, part, examples }) => ({
    message:
      part === said ? `"${said}" names no time` : `"${said}" names no time: "${part}" is anybody's guess`,
    hint: `Say it like ${list(examples, 'or')}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `"${said}" is more than ${years} years away`,
    hint: 'Give a nearer time.',
  }),
} satisfies SentencesOf<WhenProblem>;
