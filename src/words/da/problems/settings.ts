/** What is wrong with the settings. */
import type {
  Fault,
  HoursFault,
  HoursOf,
  JsonFaultKind,
  SettingsProblem,
  SettingType,
  WrongValue,
} from '../../../settings/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed } from '../../phrases.ts';
import { isOfName, settingExample } from '../../setting-examples.ts';
import { didYouMean } from './did-you-mean.ts';

const and = (items: readonly string[]): string => listed(items, 'og');
const or = (items: readonly string[]): string => listed(items, 'eller');
const quoted = (text: string): string => `»${text}«`;

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `, mente du ${nearest}?`;

const HOURS_EXAMPLE = 'man-fre 09:00-17:30, lør 10:00-14:00';

export const jsonFaults: Readonly<Record<JsonFaultKind, string>> = {
  empty: 'filen er tom',
  'value-expected': 'her skal der stå en værdi: en tekst i anførselstegn, et tal, [ eller {',
  'key-expected': 'her skal der stå et navn i anførselstegn',
  'colon-expected': 'der mangler et kolon efter navnet',
  'comma-expected': 'der mangler et komma eller en afsluttende parentes',
  'comma-too-many': 'der står et komma efter den sidste værdi',
  'text-not-closed': 'teksten, der begynder her, har intet afsluttende anførselstegn på sin linje',
  'bad-escape': 'en omvendt skråstreg skal følges af et af " \\ / b f n r t u',
  'too-deep': 'der er for mange parenteser inde i hinanden',
  'more-after-end': 'der står mere efter filens afsluttende parentes',
  'ends-early': 'filen slutter, før den sidste parentes er lukket',
};

const types: Readonly<Record<SettingType, string>> = {
  text: 'en tekst i anførselstegn',
  list: 'en liste i [ ]',
  object: 'værdier med navne i { }, som { "name": "anna" }',
  'yes-or-no': 'true eller false',
  'text-or-null': 'en tekst i anførselstegn, eller null',
};

const hoursFaults: Readonly<Record<HoursFault, (part: string) => string>> = {
  empty: () => 'der blev intet sagt',
  'not-understood': (part) => `${quoted(part)} er hverken en dag eller et interval`,
  'bad-time': (part) => `${quoted(part)} har et klokkeslæt, der ikke findes`,
  'no-day': (part) => `${quoted(part)} står før den første dag`,
  'no-hours': (part) => `${quoted(part)} har ingen tider efter sig`,
  'day-twice': (part) => `${quoted(part)} er en dag, der allerede er nævnt`,
  'empty-interval': (part) => `${quoted(part)} lukker, når det åbner`,
  backwards: (part) => `${quoted(part)} lukker, før det åbner`,
  midnight: (part) => `${quoted(part)} lukker 00:00, ved midnat, før det åbner`,
  overlap: (part) => `intervallerne for ${part} overlapper`,
};

/** What is wrong with one value, and what is allowed. */
function faultText(fault: Fault): string {
  switch (fault.is) {
    case 'missing':
      return 'mangler';
    case 'unknown-key':
      return `er ikke en indstilling${meant(fault.nearest) || `; tilladt er ${and(fault.allowed)}`}`;
    case 'twice':
      return 'står der to gange';
    case 'wrong-type':
      return `skal være ${types[fault.expected]}`;
    case 'not-one-of':
      return `skal være et af ${or(fault.allowed)}${meant(fault.nearest)}`;
    case 'empty-text':
      return 'må ikke være tom';
    case 'control-character':
      return 'må ikke have linjeskift eller andre styretegn';
    case 'too-long':
      return `må ikke være længere end ${fault.most} tegn`;
    case 'bad-time':
      return 'skal være et klokkeslæt som "09:00", fra "00:00" til "24:00"';
    case 'not-an-interval':
      return 'skal være en åbningstid og en lukketid, som ["09:00", "17:30"]';
    case 'empty-interval':
      return 'lukker, når det åbner: udelad det, eller angiv en senere lukketid';
    case 'backwards':
      return 'lukker, før det åbner; midnat i slutningen af en dag er "24:00"';
    case 'overlap':
      return `overlapper ${fault.with}`;
    case 'never-open':
      return 'har ingen åbningstid på nogen dag: angiv mindst én, som "mon": [["09:00", "17:30"]]';
    case 'unknown-zone':
      return `skal være en tidszone med verdensdel og by, som "Europe/Copenhagen"${meant(fault.nearest)}`;
    case 'unknown-country':
      return `skal være et land med to store bogstaver, som "DK"${meant(fault.nearest)}`;
    case 'unknown-currency':
      return `skal være en valuta med tre store bogstaver, som "DKK"${meant(fault.nearest)}`;
    case 'bad-day':
      return 'skal hedde efter en dato, "2026-12-23", eller efter den første og den sidste, "2026-07-13/2026-07-31"';
    case 'no-such-day':
      return `er en dag, der ikke findes: ${fault.day}`;
    case 'days-backwards':
      return 'slutter, før det begynder';
    case 'bad-duration':
      return 'skal være et tal og en enhed: m, h, d, w døgnet rundt, wm, wh, wd efter åbningstiderne, som "24h" eller "3wd"';
    case 'name-twice':
      return 'nævner en, der allerede står på listen';
    default:
      return fault satisfies never;
  }
}

const wrongValue = ({ path, value, fault }: WrongValue): string =>
  `${path === '' ? 'filen' : path}${value === undefined ? '' : ` (${value})`} ${faultText(fault)}`;

/** More than this in one message is read by nobody. */
const MOST_NAMED = 8;

function wrongValues(problems: readonly WrongValue[]): string {
  const named = problems.slice(0, MOST_NAMED).map(wrongValue).join('; ');
  const more = problems.length - MOST_NAMED;
  return more > 0 ? `${named}; og ${more} til` : named;
}

const typedTypes: Readonly<Record<SettingType, string>> = {
  text: 'skal være en tekst',
  list: 'har flere dele, som sættes sammen',
  object: 'har flere dele, og én af dem sættes ad gangen',
  'yes-or-no': 'skal være ja eller nej',
  'text-or-null': 'skal være en tekst, eller none',
};

/** As `faultText`, of what was typed: no place in a file, and nothing of JSON. */
function typedFault(fault: Fault): string {
  switch (fault.is) {
    case 'wrong-type':
      return typedTypes[fault.expected];
    case 'not-one-of': {
      const allowed = fault.allowed.map((value) => (value === 'null' ? 'none' : value));
      return `skal være et af ${or(allowed)}${meant(fault.nearest)}`;
    }
    case 'bad-time':
      return 'skal være et klokkeslæt som 09:00, fra 00:00 til 24:00';
    case 'not-an-interval':
      return 'skal være en åbningstid og en lukketid, som 09:00-17:30';
    case 'never-open':
      return 'efterlader ingen åbningstid på nogen dag';
    default:
      return faultText(fault);
  }
}

function hoursHint(fault: HoursFault, of: HoursOf): string {
  if (fault === 'midnight') return 'Skriv midnat i slutningen af en dag som 24:00.';
  if (fault === 'day-twice') return 'Skriv alle tider for en dag efter den: "man 09:00-12:00 13:00-18:00"';
  if (fault === 'backwards')
    return of === 'week'
      ? 'Tider over midnat skrives som to: "fre 22:00-24:00, lør 00:00-02:00"'
      : 'Tider over midnat skrives som to: til 24:00, og fra 00:00 næste dag.';
  if (of === 'week') return `Skriv dem som "${HOURS_EXAMPLE}"; dage, der ikke nævnes, er lukket.`;
  return of === 'weekday'
    ? 'Skriv dem som 09:00-17:30, 09:00-12:00 13:00-18:00 eller lukket.'
    : 'Skriv dem som 10:00-13:00 eller lukket; none fjerner dagen igen.';
}

export const settingsProblems: SentencesOf<SettingsProblem> = {
  'settings-missing': ({ file }) => ({
    message: `indstillingerne mangler: filen ${file} findes ikke`,
    hint: 'Læg den tilbage fra en sikkerhedskopi; eller opret en ny journal et andet sted med lofte init, og kopier dens lofte.json.',
  }),
  'settings-unreadable': ({ file, reason }) => ({
    message:
      reason === 'ELOOP'
        ? `${file} er et link, og links inde i en journal følges ikke`
        : `${file} kan ikke læses (${reason})`,
    hint: 'Det skal være en almindelig fil, som du må læse.',
  }),
  'settings-too-large': ({ file, bytes, most }) => ({
    message: `${file} har ${bytes} byte, mere end de ${most}, som indstillinger må have`,
    hint: 'Er det den rigtige fil? Læg indstillingerne tilbage fra en sikkerhedskopi.',
  }),
  'settings-not-utf8': ({ file }) => ({
    message: `${file} er ikke tekst i UTF-8`,
    hint: 'Åbn filen i din editor, og gem den med kodningen UTF-8.',
  }),
  'settings-not-json': ({ file, line, column, fault }) => ({
    message: `${file}, linje ${line}, kolonne ${column}: ${jsonFaults[fault]}`,
    hint: 'Åbn filen i en editor, og ret den dér. Intet er ændret.',
  }),
  'settings-wrong': ({ file, problems }) => ({
    message: `${file}: ${wrongValues(problems)}`,
    hint: problems.length === 1 ? 'Ret det; intet er ændret.' : 'Ret dem; intet er ændret.',
  }),
  'setting-wrong': ({ name, typed, problems }, { exampleDate }) => {
    const [first, ...others] = problems;
    const isPlain = first !== undefined && others.length === 0 && !/^\s*[[{]/.test(typed);
    const example = settingExample(name, exampleDate);
    const value = first?.path === name ? typed : (first?.value?.replace(/^"|"$/g, '') ?? typed);
    const message = !isPlain
      ? `${name} kan ikke være sådan: ${wrongValues(problems)}`
      : isOfName(first.fault)
        ? `${name} ${faultText(first.fault)}`
        : `${name} kan ikke være ${quoted(value)}: det ${typedFault(first.fault)}`;
    return {
      message,
      hint: example === undefined ? 'Intet er ændret.' : `Intet er ændret. Sådan: ${example}`,
    };
  },
  'settings-not-saved': ({ file, reason }) => ({
    message: `${file} kunne ikke skrives (${reason}), og er, som den var`,
    hint: 'Se efter, at der er plads på disken, og at du må skrive dér, og prøv igen.',
  }),
  'no-such-setting': ({ path, nearest, known }) => ({
    message: `der er ingen indstilling ${path}`,
    hint:
      nearest !== undefined
        ? `Mente du ${nearest}?`
        : known.length > 0
          ? `Der er ${and(known)}.`
          : 'Se dem alle: lofte settings get',
  }),
  'bad-setting-path': ({ path }) => ({
    message: `${quoted(path)} er ikke navnet på en indstilling`,
    hint: 'Skriv det som shop.name, hours.mon eller follow.quietAfter; alle findes her: lofte settings get',
  }),
  'bad-hours': ({ said, of, part, fault }) => ({
    message: `åbningstiderne ${quoted(said)} kan ikke forstås: ${hoursFaults[fault](part)}`,
    hint: hoursHint(fault, of),
  }),
  'unknown-country': ({ country, nearest }) => ({
    message: `der er intet land ${quoted(country)}`,
    hint: `${didYouMean(nearest)}Lande er to bogstaver, som i ISO 3166: SE, DK, NO, FI, US`,
  }),
};
