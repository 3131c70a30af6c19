/** What is wrong with a time that was said, and with counting time. */
import type { ClockProblem, WhenProblem } from '../../../domain/clock/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed } from '../../phrases.ts';

const EXAMPLES = listed(['24h', '3 arbetsdagar', 'i morgon 12.00', 'fre 15.00', '2026-11-27'], 'eller');

const exists = {
  date: 'det datumet finns inte',
  time: 'det klockslaget finns inte',
  week: 'det året har ingen sådan vecka',
};
const inRange = {
  date: 'Se efter i almanackan och ange hela datumet: 2026-11-27',
  time: 'Klockslag går från 00.00 till 24.00.',
  week: 'Veckorna går från 1 till 52, vissa år till 53; eller ange ett datum: 2026-11-27',
};

export const clockProblems: SentencesOf<ClockProblem> = {
  'no-open-minute': ({ on }) => ({
    message: `butiken har inte öppet en enda minut under året kring ${on}, så arbetstid kan inte räknas`,
    hint: 'Se över öppettiderna: lofte settings get hours. Eller ange en tid dygnet runt: 24h, 2026-11-27 15:00',
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
  'when-empty': () => ({ message: 'ingen tid angavs', hint: `Ange en, till exempel ${EXAMPLES}` }),
  'when-too-long': ({ length, most }) => ({
    message: `en tid på ${length} tecken är mer än någon orkar läsa: högst ${most} går bra`,
    hint: 'Säg det kort, till exempel 24h, i morgon 12.00 eller 2026-11-27',
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
  'when-nonexistent': ({ said, what }) => ({ message: `”${said}”: ${exists[what]}`, hint: inRange[what] }),
  'when-not-positive': ({ said }) => ({
    message: `”${said}” är ingen kommande tid`,
    hint: 'Ett löfte gäller minst en minut framåt, till exempel 30m eller 2h.',
  }),
  'when-unknown': ({ said, part, nearest }) => ({
    message:
      part === undefined || part === said
        ? `”${said}” går inte att förstå som en tid`
        : `”${said}” går inte att förstå som en tid: vad är ”${part}”?`,
    hint: `${nearest === undefined ? '' : `Menade du ${nearest}? `}Skriv till exempel ${EXAMPLES}`,
  }),
  'when-vague': ({ said, part }) => ({
    message:
      part === said
        ? `”${said}” säger ingen tid`
        : `”${said}” säger ingen tid: ”${part}” kan betyda vad som helst`,
    hint: `Skriv till exempel ${EXAMPLES}`,
  }),
  'when-too-far': ({ said, years }) => ({
    message: `”${said}” är mer än ${years} år bort`,
    hint: 'Ange en närmare tid.',
  }),
};
