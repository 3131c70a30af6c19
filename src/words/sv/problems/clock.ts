/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../../domain/clock/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed } from '../../phrases.ts';

const examples = (date: string): string =>
  listed(['24h', '3 arbetsdagar', 'i morgon 12.00', 'fre 15.00', date], 'eller');

const exists = {
  date: 'det datumet finns inte',
  time: 'det klockslaget finns inte',
  week: 'det året har ingen sådan vecka',
};
const inRange = (date: string): Readonly<Record<keyof typeof exists, string>> => ({
  date: `Se efter i almanackan och ange hela datumet: ${date}`,
  time: 'Klockslag går från 00.00 till 24.00.',
  week: `Veckorna går från 1 till 52, vissa år till 53; eller ange ett datum: ${date}`,
});

export const clockProblems: SentencesOf<ClockProblem> = {
  'no-open-minute': ({ on, back }, { day, exampleDate }) => ({
    message: `butiken har inte öppet en enda minut ${back ? `på ett år till och med ${day(on)}` : `från och med ${day(on)}, på ett år`}, så arbetstid går inte att räkna`,
    hint: `Se över öppettiderna: lofte settings get hours. Eller ange en tid dygnet runt: 24h, ${exampleDate} 15:00`,
  }),
  'outside-calendar': ({ firstYear, lastYear }) => ({
    message: `det leder utanför åren ${firstYear} till ${lastYear}, och andra kan inte räknas`,
    hint: 'Ange en närmare tid.',
  }),
  'unknown-time-zone': ({ timeZone, nearest }) => ({
    message: `det finns ingen tidszon ”${timeZone}”`,
    hint: `${nearest === undefined ? '' : `Menade du ${nearest}? `}Tidszoner heter efter världsdel och stad: Europe/Stockholm, America/New_York`,
  }),
};

export const whenProblems: SentencesOf<WhenProblem> = {
  'when-empty': (_, { exampleDate }) => ({
    message: 'ingen tid angavs',
    hint: `Ange en, till exempel ${examples(exampleDate)}`,
  }),
  'when-too-long': ({ length, most }, { exampleDate }) => ({
    message: `en tid på ${length} tecken är mer än någon orkar läsa: gränsen är ${most}`,
    hint: `Säg det kort, till exempel 24h, i morgon 12.00 eller ${exampleDate}`,
  }),
  'when-ambiguous': ({ said, readings }) => ({
    message:
      readings.length > 1
        ? `”${said}” kan betyda ${listed(readings, 'eller')}`
        : `”${said}” säger inte säkert vilken tid som menas`,
    hint:
      readings.length > 1
        ? 'Skriv den som du menar.'
        : `Menade du ${listed(readings, 'eller')}? Skriv i så fall det.`,
  }),
  'when-nonexistent': ({ said, what }, { exampleDate }) => ({
    message: `”${said}”: ${exists[what]}`,
    hint: inRange(exampleDate)[what],
  }),
  'when-not-positive': ({ said }) => ({
    message: `”${said}” är ingen kommande tid`,
    hint: 'Ett löfte gäller minst en minut framåt, till exempel 30m eller 2h.',
  }),
  'when-unknown': ({ said, part, nearest }, { exampleDate }) => ({
    message:
      part === undefined || part === said
        ? `”${said}” går inte att förstå som en tid`
        : `”${said}” går inte att förstå som en tid: vad är ”${part}”?`,
    hint: `${nearest === undefined ? '' : `Menade du ${nearest}? `}Skriv till exempel ${examples(exampleDate)}`,
  }),
  'when-mixed': ({ said }, { exampleDate }) => ({
    message: `”${said}” lägger ihop tider av två slag, och de går inte att lägga ihop`,
    hint: `Timmar dygnet runt, arbetstimmar och arbetsdagar räknas var för sig: ange en av dem, eller en dag och ett klockslag: ${exampleDate} 15:00`,
  }),
  'when-half-working-day': ({ said }, { exampleDate }) => ({
    message: `”${said}” slutar mitt i en arbetsdag, och halva arbetsdagar finns inte`,
    hint: `Ange arbetstimmar, till exempel 4wh, eller en dag och ett klockslag: ${exampleDate} 12:00`,
  }),
  'when-other-figures': ({ said, part }) => ({
    message: `”${said}” går inte att förstå som en tid: ”${part}” är inte skrivet med siffrorna 0 till 9`,
    hint: 'Skriv siffrorna 0 till 9, till exempel 3 arbetsdagar eller 15.00.',
  }),
  'when-earliest': ({ said }, { exampleDate }) => ({
    message: `”${said}” säger hur tidigt det kan bli, och är ingen tidsgräns`,
    hint: `Säg senast när, till exempel ${exampleDate} eller ${exampleDate} 15:00.`,
  }),
  'when-vague': ({ said, part }, { exampleDate }) => ({
    message:
      part === said
        ? `”${said}” säger ingen tid`
        : `”${said}” säger ingen tid: ”${part}” kan betyda vad som helst`,
    hint: `Skriv till exempel ${examples(exampleDate)}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `”${said}” är mer än ${years} år bort`,
    hint: 'Ange en närmare tid.',
  }),
};
