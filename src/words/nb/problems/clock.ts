/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../../domain/clock/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed } from '../../phrases.ts';

const examples = (date: string): string =>
  listed(['24h', '3 arbeidsdager', 'i morgen 12.00', 'fre 15.00', date], 'eller');

const exists = {
  date: 'den datoen finnes ikke',
  time: 'det klokkeslettet finnes ikke',
  week: 'det året har ingen slik uke',
};
const inRange = (date: string): Readonly<Record<keyof typeof exists, string>> => ({
  date: `Se etter i kalenderen, og oppgi hele datoen: ${date}`,
  time: 'Klokkeslett går fra 00.00 til 24.00.',
  week: `Ukene går fra 1 til 52, noen år til 53; eller oppgi en dato: ${date}`,
});

export const clockProblems: SentencesOf<ClockProblem> = {
  'no-open-minute': ({ on, back }, { day, exampleDate }) => ({
    message: `butikken har ikke åpent et eneste minutt ${back ? `på et år til og med ${day(on)}` : `fra og med ${day(on)}, på et år`}, så arbeidstid kan ikke telles`,
    hint: `Se på åpningstidene: lofte settings get hours. Eller oppgi en tid døgnet rundt: 24h, ${exampleDate} 15:00`,
  }),
  'outside-calendar': ({ firstYear, lastYear }) => ({
    message: `det fører ut av årene ${firstYear} til ${lastYear}, og andre kan ikke telles`,
    hint: 'Oppgi en nærmere tid.',
  }),
  'unknown-time-zone': ({ timeZone, nearest }) => ({
    message: `det finnes ingen tidssone «${timeZone}»`,
    hint: `${nearest === undefined ? '' : `Mente du ${nearest}? `}Tidssoner heter etter verdensdel og by: Europe/Oslo, America/New_York`,
  }),
};

export const whenProblems: SentencesOf<WhenProblem> = {
  'when-empty': (_, { exampleDate }) => ({
    message: 'ingen tid er oppgitt',
    hint: `Oppgi en, for eksempel ${examples(exampleDate)}`,
  }),
  'when-too-long': ({ length, most }, { exampleDate }) => ({
    message: `en tid på ${length} tegn er mer enn noen orker å lese: grensen er ${most}`,
    hint: `Si det kort, for eksempel 24h, i morgen 12.00 eller ${exampleDate}`,
  }),
  'when-ambiguous': ({ said, readings }) => ({
    message:
      readings.length > 1
        ? `«${said}» kan bety ${listed(readings, 'eller')}`
        : `«${said}» sier ikke sikkert hvilken tid som menes`,
    hint:
      readings.length > 1
        ? 'Skriv den du mener.'
        : `Mente du ${listed(readings, 'eller')}? Skriv i så fall det.`,
  }),
  'when-nonexistent': ({ said, what }, { exampleDate }) => ({
    message: `«${said}»: ${exists[what]}`,
    hint: inRange(exampleDate)[what],
  }),
  'when-not-positive': ({ said }) => ({
    message: `«${said}» er ikke en kommende tid`,
    hint: 'En frist er minst ett minutt fram i tid, for eksempel 30m eller 2h.',
  }),
  'when-unknown': ({ said, part, nearest }, { exampleDate }) => ({
    message:
      part === undefined || part === said
        ? `«${said}» kan ikke forstås som en tid`
        : `«${said}» kan ikke forstås som en tid: hva er «${part}»?`,
    hint: `${nearest === undefined ? '' : `Mente du ${nearest}? `}Skriv for eksempel ${examples(exampleDate)}`,
  }),
  'when-mixed': ({ said }, { exampleDate }) => ({
    message: `«${said}» legger sammen tider av to slag, og det går ikke`,
    hint: `Timer døgnet rundt, arbeidstimer og arbeidsdager telles hver for seg: oppgi én av dem, eller en dag og et klokkeslett: ${exampleDate} 15:00`,
  }),
  'when-half-working-day': ({ said }, { exampleDate }) => ({
    message: `«${said}» slutter midt i en arbeidsdag, og halve arbeidsdager finnes ikke`,
    hint: `Oppgi arbeidstimer, for eksempel 4wh, eller en dag og et klokkeslett: ${exampleDate} 12:00`,
  }),
  'when-other-figures': ({ said, part }) => ({
    message: `«${said}» kan ikke forstås som en tid: «${part}» er ikke skrevet med sifrene 0 til 9`,
    hint: 'Skriv sifrene 0 til 9, for eksempel 3 arbeidsdager eller 15.00.',
  }),
  'when-earliest': ({ said }, { exampleDate }) => ({
    message: `«${said}» sier hvor tidlig det kan bli, og er ingen frist`,
    hint: `Oppgi senest når, for eksempel ${exampleDate} eller ${exampleDate} 15:00.`,
  }),
  'when-vague': ({ said, part }, { exampleDate }) => ({
    message:
      part === said
        ? `«${said}» angir ingen tid`
        : `«${said}» angir ingen tid: «${part}» kan bety hva som helst`,
    hint: `Skriv for eksempel ${examples(exampleDate)}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `«${said}» er mer enn ${years} år unna`,
    hint: 'Oppgi en nærmere tid.',
  }),
};
