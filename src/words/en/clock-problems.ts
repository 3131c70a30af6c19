/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../domain/clock/problem.ts';
import type { SentencesOf } from './problems.ts';

const list = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

const examples = (date: string): string =>
  list(['24h', '3 working days', 'tomorrow 12:00', 'fri 15:00', date], 'or');

const exists = {
  date: 'that date does not exist',
  time: 'there is no such time of day',
  week: 'that year has no such week',
};
const inRange = (date: string): Readonly<Record<keyof typeof exists, string>> => ({
  date: `Look at the calendar, and give the date in full: ${date}`,
  time: 'Times of day go from 00:00 to 24:00.',
  week: `Weeks go from 1 to 52, in some years to 53; or give a date: ${date}`,
});

export const clockProblems = {
  'no-open-minute': ({ on, back }, { day, exampleDate }) => ({
    message: `the shop is not open for a single minute ${back ? `for a year up to ${day(on)}` : `from ${day(on)} on, for a year`}, so working time can't be counted`,
    hint: `Look at the opening hours: lofte settings get hours. Or give a time on the wall clock: 24h, ${exampleDate} 15:00`,
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
  'when-empty': (_, { exampleDate }) => ({
    message: 'no time was said',
    hint: `Say one, such as ${examples(exampleDate)}`,
  }),
  'when-too-long': ({ length, most }, { exampleDate }) => ({
    message: `a time in ${length} characters is more than anybody can read: ${most} are the most`,
    hint: `Say it shortly, such as 24h, tomorrow 12:00 or ${exampleDate}`,
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
  'when-nonexistent': ({ said, what }, { exampleDate }) => ({
    message: `"${said}": ${exists[what]}`,
    hint: inRange(exampleDate)[what],
  }),
  'when-not-positive': ({ said }) => ({
    message: `"${said}" is no time to come`,
    hint: 'A deadline is at least a minute away, such as 30m or 2h.',
  }),
  'when-unknown': ({ said, part, nearest }, { exampleDate }) => ({
    message:
      part === undefined || part === said
        ? `"${said}" can't be understood as a time`
        : `"${said}" can't be understood as a time: what is "${part}"?`,
    hint: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Say it like ${examples(exampleDate)}`,
  }),
  'when-mixed': ({ said }, { exampleDate }) => ({
    message: `"${said}" adds up times of two kinds, and they can't be added`,
    hint: `Hours round the clock, working hours and working days are counted each in its own way: say one of them, or a day and a time: ${exampleDate} 15:00`,
  }),
  'when-half-working-day': ({ said }, { exampleDate }) => ({
    message: `"${said}" ends in the middle of a working day, and there are no half ones`,
    hint: `Say working hours, such as 4wh, or a day and a time: ${exampleDate} 12:00`,
  }),
  'when-other-figures': ({ said, part }) => ({
    message: `"${said}" can't be understood as a time: "${part}" is not in the figures 0 to 9`,
    hint: 'Write figures 0 to 9, such as 3 working days or 15:00.',
  }),
  'when-earliest': ({ said }, { exampleDate }) => ({
    message: `"${said}" is the earliest that it can be, and no deadline`,
    hint: `Say until when, such as ${exampleDate} or ${exampleDate} 15:00.`,
  }),
  'when-vague': ({ said, part }, { exampleDate }) => ({
    message:
      part === said ? `"${said}" names no time` : `"${said}" names no time: "${part}" is anybody's guess`,
    hint: `Say it like ${examples(exampleDate)}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `"${said}" is more than ${years} years away`,
    hint: 'Give a nearer time.',
  }),
} satisfies SentencesOf<WhenProblem>;
