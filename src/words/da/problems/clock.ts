/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../../domain/clock/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed } from '../../phrases.ts';

const examples = (date: string): string =>
  listed(['24h', '3 arbejdsdage', 'i morgen 12.00', 'fre 15.00', date], 'eller');

const exists = {
  date: 'den dato findes ikke',
  time: 'det klokkeslæt findes ikke',
  week: 'det år har ingen sådan uge',
};
const inRange = (date: string): Readonly<Record<keyof typeof exists, string>> => ({
  date: `Se efter i kalenderen, og angiv hele datoen: ${date}`,
  time: 'Klokkeslæt går fra 00.00 til 24.00.',
  week: `Ugerne går fra 1 til 52, i nogle år til 53; eller angiv en dato: ${date}`,
});

export const clockProblems: SentencesOf<ClockProblem> = {
  'no-open-minute': ({ on, back }, { day, exampleDate }) => ({
    message: `butikken har ikke åbent et eneste minut ${back ? `i et år til og med ${day(on)}` : `fra og med ${day(on)}, i et år`}, så arbejdstid kan ikke tælles`,
    hint: `Se på åbningstiderne: lofte settings get hours. Eller angiv en tid døgnet rundt: 24h, ${exampleDate} 15:00`,
  }),
  'outside-calendar': ({ firstYear, lastYear }) => ({
    message: `det fører ud over årene ${firstYear} til ${lastYear}, og andre kan ikke tælles`,
    hint: 'Angiv en nærmere tid.',
  }),
  'unknown-time-zone': ({ timeZone, nearest }) => ({
    message: `der findes ingen tidszone »${timeZone}«`,
    hint: `${nearest === undefined ? '' : `Mente du ${nearest}? `}Tidszoner hedder efter verdensdel og by: Europe/Copenhagen, America/New_York`,
  }),
};

export const whenProblems: SentencesOf<WhenProblem> = {
  'when-empty': (_, { exampleDate }) => ({
    message: 'der er ikke angivet nogen tid',
    hint: `Angiv en, for eksempel ${examples(exampleDate)}`,
  }),
  'when-too-long': ({ length, most }, { exampleDate }) => ({
    message: `en tid på ${length} tegn er mere, end nogen orker at læse: grænsen er ${most}`,
    hint: `Sig det kort, for eksempel 24h, i morgen 12.00 eller ${exampleDate}`,
  }),
  'when-ambiguous': ({ said, readings }) => ({
    message:
      readings.length > 1
        ? `»${said}« kan betyde ${listed(readings, 'eller')}`
        : `»${said}« siger ikke sikkert, hvilken tid der menes`,
    hint:
      readings.length > 1
        ? 'Skriv den, du mener.'
        : `Mente du ${listed(readings, 'eller')}? Skriv i så fald det.`,
  }),
  'when-nonexistent': ({ said, what }, { exampleDate }) => ({
    message: `»${said}«: ${exists[what]}`,
    hint: inRange(exampleDate)[what],
  }),
  'when-not-positive': ({ said }) => ({
    message: `»${said}« er ikke en kommende tid`,
    hint: 'En frist er mindst et minut ude i fremtiden, for eksempel 30m eller 2h.',
  }),
  'when-unknown': ({ said, part, nearest }, { exampleDate }) => ({
    message:
      part === undefined || part === said
        ? `»${said}« kan ikke forstås som en tid`
        : `»${said}« kan ikke forstås som en tid: hvad er »${part}«?`,
    hint: `${nearest === undefined ? '' : `Mente du ${nearest}? `}Skriv for eksempel ${examples(exampleDate)}`,
  }),
  'when-mixed': ({ said }, { exampleDate }) => ({
    message: `»${said}« lægger tider af to slags sammen, og det kan ikke lade sig gøre`,
    hint: `Timer døgnet rundt, arbejdstimer og arbejdsdage tælles hver for sig: angiv én af dem, eller en dag og et klokkeslæt: ${exampleDate} 15:00`,
  }),
  'when-half-working-day': ({ said }, { exampleDate }) => ({
    message: `»${said}« ender midt i en arbejdsdag, og halve arbejdsdage findes ikke`,
    hint: `Angiv arbejdstimer, for eksempel 4wh, eller en dag og et klokkeslæt: ${exampleDate} 12:00`,
  }),
  'when-other-figures': ({ said, part }) => ({
    message: `»${said}« kan ikke forstås som en tid: »${part}« er ikke skrevet med tallene 0 til 9`,
    hint: 'Skriv tallene 0 til 9, for eksempel 3 arbejdsdage eller 15.00.',
  }),
  'when-earliest': ({ said }, { exampleDate }) => ({
    message: `»${said}« siger, hvor tidligt det kan blive, og er ingen frist`,
    hint: `Angiv senest hvornår, for eksempel ${exampleDate} eller ${exampleDate} 15:00.`,
  }),
  'when-vague': ({ said, part }, { exampleDate }) => ({
    message:
      part === said
        ? `»${said}« angiver ingen tid`
        : `»${said}« angiver ingen tid: »${part}« kan betyde hvad som helst`,
    hint: `Skriv for eksempel ${examples(exampleDate)}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `»${said}« er mere end ${years} år væk`,
    hint: 'Angiv en nærmere tid.',
  }),
};
