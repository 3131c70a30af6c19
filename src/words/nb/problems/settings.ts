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
const quoted = (text: string): string => `«${text}»`;

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `, mente du ${nearest}?`;

const HOURS_EXAMPLE = 'man-fre 09:00-17:30, lør 10:00-14:00';

export const jsonFaults: Readonly<Record<JsonFaultKind, string>> = {
  empty: 'filen er tom',
  'value-expected': 'her skal det stå en verdi: en tekst i anførselstegn, et tall, [ eller {',
  'key-expected': 'her skal det stå et navn i anførselstegn',
  'colon-expected': 'det mangler et kolon etter navnet',
  'comma-expected': 'det mangler et komma eller en avsluttende parentes',
  'comma-too-many': 'det står et komma etter den siste verdien',
  'text-not-closed': 'teksten som begynner her, har ikke noe avsluttende anførselstegn på linjen sin',
  'bad-escape': 'en omvendt skråstrek må følges av et av " \\ / b f n r t u',
  'too-deep': 'det er for mange parenteser inni hverandre',
  'more-after-end': 'det står mer etter den avsluttende parentesen i filen',
  'ends-early': 'filen slutter før den siste parentesen er lukket',
};

const types: Readonly<Record<SettingType, string>> = {
  text: 'en tekst i anførselstegn',
  list: 'en liste i [ ]',
  object: 'verdier med navn i { }, som { "name": "anna" }',
  'yes-or-no': 'true eller false',
  'text-or-null': 'en tekst i anførselstegn, eller null',
};

const hoursFaults: Readonly<Record<HoursFault, (part: string) => string>> = {
  empty: () => 'ingenting ble sagt',
  'not-understood': (part) => `${quoted(part)} er verken en dag eller et intervall`,
  'bad-time': (part) => `${quoted(part)} har et klokkeslett som ikke finnes`,
  'no-day': (part) => `${quoted(part)} står før den første dagen`,
  'no-hours': (part) => `${quoted(part)} har ingen tider etter seg`,
  'day-twice': (part) => `${quoted(part)} er en dag som allerede er nevnt`,
  'empty-interval': (part) => `${quoted(part)} stenger når det åpner`,
  backwards: (part) => `${quoted(part)} stenger før det åpner`,
  midnight: (part) => `${quoted(part)} stenger 00:00, ved midnatt før det åpner`,
  overlap: (part) => `intervallene for ${part} overlapper`,
};

/** What is wrong with one value, and what is allowed. */
function faultText(fault: Fault): string {
  switch (fault.is) {
    case 'missing':
      return 'mangler';
    case 'unknown-key':
      return `er ikke en innstilling${meant(fault.nearest) || `; tillatt er ${and(fault.allowed)}`}`;
    case 'twice':
      return 'står der to ganger';
    case 'wrong-type':
      return `må være ${types[fault.expected]}`;
    case 'not-one-of':
      return `må være en av ${or(fault.allowed)}${meant(fault.nearest)}`;
    case 'empty-text':
      return 'kan ikke være tom';
    case 'control-character':
      return 'kan ikke ha linjeskift eller andre kontrolltegn';
    case 'too-long':
      return `kan ikke være lengre enn ${fault.most} tegn`;
    case 'bad-time':
      return 'må være et klokkeslett som "09:00", fra "00:00" til "24:00"';
    case 'not-an-interval':
      return 'må være en åpningstid og en stengetid, som ["09:00", "17:30"]';
    case 'empty-interval':
      return 'stenger når det åpner: utelat det, eller oppgi en senere stengetid';
    case 'backwards':
      return 'stenger før det åpner; midnatt på slutten av en dag er "24:00"';
    case 'overlap':
      return `overlapper ${fault.with}`;
    case 'never-open':
      return 'har ingen åpningstid på noen dag: oppgi minst én, som "mon": [["09:00", "17:30"]]';
    case 'unknown-zone':
      return `må være en tidssone med verdensdel og by, som "Europe/Oslo"${meant(fault.nearest)}`;
    case 'unknown-country':
      return `må være et land med to store bokstaver, som "NO"${meant(fault.nearest)}`;
    case 'unknown-currency':
      return `må være en valuta med tre store bokstaver, som "NOK"${meant(fault.nearest)}`;
    case 'bad-day':
      return 'må hete etter en dato, "2026-12-23", eller etter den første og den siste, "2026-07-13/2026-07-31"';
    case 'no-such-day':
      return `er en dag som ikke finnes: ${fault.day}`;
    case 'days-backwards':
      return 'slutter før det begynner';
    case 'bad-duration':
      return 'må være et tall og en enhet: m, h, d, w døgnet rundt, wm, wh, wd etter åpningstidene, som "24h" eller "3wd"';
    case 'name-twice':
      return 'nevner en som allerede står på listen';
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
  text: 'må være en tekst',
  list: 'har flere deler, som settes sammen',
  object: 'har flere deler, og én av dem settes om gangen',
  'yes-or-no': 'må være ja eller nei',
  'text-or-null': 'må være en tekst, eller none',
};

/** As `faultText`, of what was typed: no place in a file, and nothing of JSON. */
function typedFault(fault: Fault): string {
  switch (fault.is) {
    case 'wrong-type':
      return typedTypes[fault.expected];
    case 'not-one-of': {
      const allowed = fault.allowed.map((value) => (value === 'null' ? 'none' : value));
      return `må være en av ${or(allowed)}${meant(fault.nearest)}`;
    }
    case 'bad-time':
      return 'må være et klokkeslett som 09:00, fra 00:00 til 24:00';
    case 'not-an-interval':
      return 'må være en åpningstid og en stengetid, som 09:00-17:30';
    case 'never-open':
      return 'etterlater ingen åpningstid på noen dag';
    default:
      return faultText(fault);
  }
}

function hoursHint(fault: HoursFault, of: HoursOf): string {
  if (fault === 'midnight') return 'Skriv midnatt på slutten av en dag som 24:00.';
  if (fault === 'day-twice') return 'Skriv alle tidene for en dag etter den: "man 09:00-12:00 13:00-18:00"';
  if (fault === 'backwards')
    return of === 'week'
      ? 'Tider over midnatt skrives som to: "fre 22:00-24:00, lør 00:00-02:00"'
      : 'Tider over midnatt skrives som to: til 24:00, og fra 00:00 neste dag.';
  if (of === 'week') return `Skriv dem som "${HOURS_EXAMPLE}"; dager som ikke nevnes, er stengt.`;
  return of === 'weekday'
    ? 'Skriv dem som 09:00-17:30, 09:00-12:00 13:00-18:00 eller stengt.'
    : 'Skriv dem som 10:00-13:00 eller stengt; none tar bort dagen igjen.';
}

export const settingsProblems: SentencesOf<SettingsProblem> = {
  'settings-missing': ({ file }) => ({
    message: `innstillingene mangler: filen ${file} finnes ikke`,
    hint: 'Legg den tilbake fra en sikkerhetskopi; eller opprett en ny journal et annet sted med lofte init, og kopier lofte.json derfra.',
  }),
  'settings-unreadable': ({ file, reason }) => ({
    message:
      reason === 'ELOOP'
        ? `${file} er en lenke, og lenker inne i en journal følges ikke`
        : `${file} kan ikke leses (${reason})`,
    hint: 'Det må være en vanlig fil som du har lov til å lese.',
  }),
  'settings-too-large': ({ file, bytes, most }) => ({
    message: `${file} har ${bytes} byte, mer enn de ${most} som innstillinger kan ha`,
    hint: 'Er det riktig fil? Legg tilbake innstillingene fra en sikkerhetskopi.',
  }),
  'settings-not-utf8': ({ file }) => ({
    message: `${file} er ikke tekst i UTF-8`,
    hint: 'Åpne filen i redigeringsprogrammet ditt, og lagre den med kodingen UTF-8.',
  }),
  'settings-not-json': ({ file, line, column, fault }) => ({
    message: `${file}, linje ${line}, kolonne ${column}: ${jsonFaults[fault]}`,
    hint: 'Åpne filen i et redigeringsprogram, og rett den der. Ingenting er endret.',
  }),
  'settings-wrong': ({ file, problems }) => ({
    message: `${file}: ${wrongValues(problems)}`,
    hint: problems.length === 1 ? 'Rett det; ingenting er endret.' : 'Rett dem; ingenting er endret.',
  }),
  'setting-wrong': ({ name, typed, problems }, { exampleDate }) => {
    const [first, ...others] = problems;
    const isPlain = first !== undefined && others.length === 0 && !/^\s*[[{]/.test(typed);
    const example = settingExample(name, exampleDate);
    const value = first?.path === name ? typed : (first?.value?.replace(/^"|"$/g, '') ?? typed);
    const message = !isPlain
      ? `${name} kan ikke være slik: ${wrongValues(problems)}`
      : isOfName(first.fault)
        ? `${name} ${faultText(first.fault)}`
        : `${name} kan ikke være ${quoted(value)}: det ${typedFault(first.fault)}`;
    return {
      message,
      hint: example === undefined ? 'Ingenting er endret.' : `Ingenting er endret. Slik: ${example}`,
    };
  },
  'settings-not-saved': ({ file, reason }) => ({
    message: `${file} kunne ikke skrives (${reason}), og er som den var`,
    hint: 'Se etter at det er plass på disken, og at du har lov til å skrive der, og prøv igjen.',
  }),
  'no-such-setting': ({ path, nearest, known }) => ({
    message: `det finnes ingen innstilling ${path}`,
    hint:
      nearest !== undefined
        ? `Mente du ${nearest}?`
        : known.length > 0
          ? `Det finnes ${and(known)}.`
          : 'Se alle: lofte settings get',
  }),
  'bad-setting-path': ({ path }) => ({
    message: `${quoted(path)} er ikke navnet på en innstilling`,
    hint: 'Skriv det som shop.name, hours.mon eller follow.quietAfter; alle finnes her: lofte settings get',
  }),
  'bad-hours': ({ said, of, part, fault }) => ({
    message: `åpningstidene ${quoted(said)} kan ikke forstås: ${hoursFaults[fault](part)}`,
    hint: hoursHint(fault, of),
  }),
  'unknown-country': ({ country, nearest }) => ({
    message: `det finnes ikke noe land ${quoted(country)}`,
    hint: `${didYouMean(nearest)}Land er to bokstaver, som i ISO 3166: SE, DK, NO, FI, US`,
  }),
};
