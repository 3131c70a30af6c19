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

const and = (items: readonly string[]): string => listed(items, 'och');
const or = (items: readonly string[]): string => listed(items, 'eller');
const quoted = (text: string): string => `”${text}”`;

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `, menade du ${nearest}?`;

const HOURS_EXAMPLE = 'mån-fre 09:00-17:30, lör 10:00-14:00';

export const jsonFaults: Readonly<Record<JsonFaultKind, string>> = {
  empty: 'filen är tom',
  'value-expected': 'här ska ett värde stå: en text inom citattecken, ett tal, [ eller {',
  'key-expected': 'här ska ett namn inom citattecken stå',
  'colon-expected': 'det saknas ett kolon efter namnet',
  'comma-expected': 'det saknas ett komma eller en avslutande parentes',
  'comma-too-many': 'det står ett komma efter det sista värdet',
  'text-not-closed': 'texten som börjar här har inget avslutande citattecken på sin rad',
  'bad-escape': 'ett omvänt snedstreck måste följas av något av " \\ / b f n r t u',
  'too-deep': 'det är för många parenteser inuti varandra',
  'more-after-end': 'det står mer efter filens avslutande parentes',
  'ends-early': 'filen slutar innan den sista parentesen är stängd',
};

const types: Readonly<Record<SettingType, string>> = {
  text: 'en text inom citattecken',
  list: 'en lista inom [ ]',
  object: 'värden med namn inom { }, som { "name": "anna" }',
  'yes-or-no': 'true eller false',
  'text-or-null': 'en text inom citattecken, eller null',
};

const hoursFaults: Readonly<Record<HoursFault, (part: string) => string>> = {
  empty: () => 'inget sades',
  'not-understood': (part) => `${quoted(part)} är varken en dag eller ett intervall`,
  'bad-time': (part) => `${quoted(part)} har ett klockslag som inte finns`,
  'no-day': (part) => `${quoted(part)} står före den första dagen`,
  'no-hours': (part) => `${quoted(part)} har inga tider efter sig`,
  'day-twice': (part) => `${quoted(part)} är en dag som redan har nämnts`,
  'empty-interval': (part) => `${quoted(part)} stänger när det öppnar`,
  backwards: (part) => `${quoted(part)} stänger innan det öppnar`,
  midnight: (part) => `${quoted(part)} stänger 00:00, vid midnatt innan det öppnar`,
  overlap: (part) => `intervallen för ${part} går in i varandra`,
};

/** What is wrong with one value, and what is allowed. */
function faultText(fault: Fault): string {
  switch (fault.is) {
    case 'missing':
      return 'saknas';
    case 'unknown-key':
      return `är ingen inställning${meant(fault.nearest) || `; tillåtna är ${and(fault.allowed)}`}`;
    case 'twice':
      return 'står där två gånger';
    case 'wrong-type':
      return `måste vara ${types[fault.expected]}`;
    case 'not-one-of':
      return `måste vara något av ${or(fault.allowed)}${meant(fault.nearest)}`;
    case 'empty-text':
      return 'får inte vara tomt';
    case 'control-character':
      return 'får inte ha radslut eller andra styrtecken';
    case 'too-long':
      return `får inte vara längre än ${fault.most} tecken`;
    case 'bad-time':
      return 'måste vara ett klockslag som "09:00", från "00:00" till "24:00"';
    case 'not-an-interval':
      return 'måste vara en öppningstid och en stängningstid, som ["09:00", "17:30"]';
    case 'empty-interval':
      return 'stänger när det öppnar: utelämna det, eller ange en senare stängningstid';
    case 'backwards':
      return 'stänger innan det öppnar; midnatt i slutet av en dag är "24:00"';
    case 'overlap':
      return `går in i ${fault.with}`;
    case 'never-open':
      return 'har ingen öppettid på någon dag: ange minst en, som "mon": [["09:00", "17:30"]]';
    case 'unknown-zone':
      return `måste vara en tidszon med världsdel och stad, som "Europe/Stockholm"${meant(fault.nearest)}`;
    case 'unknown-country':
      return `måste vara ett land med två versaler, som "SE"${meant(fault.nearest)}`;
    case 'unknown-currency':
      return `måste vara en valuta med tre versaler, som "SEK"${meant(fault.nearest)}`;
    case 'bad-day':
      return 'måste heta efter ett datum, "2026-12-23", eller efter det första och det sista, "2026-07-13/2026-07-31"';
    case 'no-such-day':
      return `är en dag som inte finns: ${fault.day}`;
    case 'days-backwards':
      return 'slutar innan det börjar';
    case 'bad-duration':
      return 'måste vara ett tal och en enhet: m, h, d, w dygnet runt, wm, wh, wd efter öppettiderna, som "24h" eller "3wd"';
    case 'name-twice':
      return 'nämner någon som redan står i listan';
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
  return more > 0 ? `${named}; och ${more} till` : named;
}

const typedTypes: Readonly<Record<SettingType, string>> = {
  text: 'måste vara en text',
  list: 'har flera delar, som ställs in tillsammans',
  object: 'har flera delar, och en av dem ställs in i taget',
  'yes-or-no': 'måste vara ja eller nej',
  'text-or-null': 'måste vara en text, eller none',
};

/** As `faultText`, of what was typed: no place in a file, and nothing of JSON. */
function typedFault(fault: Fault): string {
  switch (fault.is) {
    case 'wrong-type':
      return typedTypes[fault.expected];
    case 'not-one-of': {
      const allowed = fault.allowed.map((value) => (value === 'null' ? 'none' : value));
      return `måste vara något av ${or(allowed)}${meant(fault.nearest)}`;
    }
    case 'bad-time':
      return 'måste vara ett klockslag som 09:00, från 00:00 till 24:00';
    case 'not-an-interval':
      return 'måste vara en öppningstid och en stängningstid, som 09:00-17:30';
    case 'never-open':
      return 'lämnar ingen öppningstid på någon dag';
    default:
      return faultText(fault);
  }
}

function hoursHint(fault: HoursFault, of: HoursOf): string {
  if (fault === 'midnight') return 'Skriv midnatt i slutet av en dag som 24:00.';
  if (fault === 'day-twice') return 'Skriv alla tider för en dag efter den: "mån 09:00-12:00 13:00-18:00"';
  if (fault === 'backwards')
    return of === 'week'
      ? 'Tider över midnatt skrivs som två: "fre 22:00-24:00, lör 00:00-02:00"'
      : 'Tider över midnatt skrivs som två: till 24:00, och från 00:00 nästa dag.';
  if (of === 'week') return `Skriv dem som "${HOURS_EXAMPLE}"; dagar som inte nämns är stängda.`;
  return of === 'weekday'
    ? 'Skriv dem som 09:00-17:30, 09:00-12:00 13:00-18:00 eller stängt.'
    : 'Skriv dem som 10:00-13:00 eller stängt; none tar bort dagen igen.';
}

export const settingsProblems: SentencesOf<SettingsProblem> = {
  'settings-missing': ({ file }) => ({
    message: `inställningarna saknas: filen ${file} finns inte`,
    hint: 'Lägg tillbaka den från en säkerhetskopia; eller skapa en ny journal någon annanstans med lofte init, och kopiera dess lofte.json.',
  }),
  'settings-unreadable': ({ file, reason }) => ({
    message:
      reason === 'ELOOP'
        ? `${file} är en länk, och länkar inuti en journal följs inte`
        : `${file} går inte att läsa (${reason})`,
    hint: 'Det måste vara en vanlig fil som du får läsa.',
  }),
  'settings-too-large': ({ file, bytes, most }) => ({
    message: `${file} har ${bytes} byte, mer än de ${most} som inställningar får ha`,
    hint: 'Är det rätt fil? Lägg tillbaka inställningarna från en säkerhetskopia.',
  }),
  'settings-not-utf8': ({ file }) => ({
    message: `${file} är inte text i UTF-8`,
    hint: 'Öppna filen i din redigerare och spara den med kodningen UTF-8.',
  }),
  'settings-not-json': ({ file, line, column, fault }) => ({
    message: `${file}, rad ${line}, kolumn ${column}: ${jsonFaults[fault]}`,
    hint: 'Öppna filen i en redigerare och rätta den där. Inget har ändrats.',
  }),
  'settings-wrong': ({ file, problems }) => ({
    message: `${file}: ${wrongValues(problems)}`,
    hint: problems.length === 1 ? 'Rätta det; inget har ändrats.' : 'Rätta dem; inget har ändrats.',
  }),
  'setting-wrong': ({ name, typed, problems }, { exampleDate }) => {
    const [first, ...others] = problems;
    const isPlain = first !== undefined && others.length === 0 && !/^\s*[[{]/.test(typed);
    const example = settingExample(name, exampleDate);
    const value = first?.path === name ? typed : (first?.value?.replace(/^"|"$/g, '') ?? typed);
    const message = !isPlain
      ? `${name} kan inte vara så: ${wrongValues(problems)}`
      : isOfName(first.fault)
        ? `${name} ${faultText(first.fault)}`
        : `${name} kan inte vara ${quoted(value)}: det ${typedFault(first.fault)}`;
    return {
      message,
      hint: example === undefined ? 'Inget har ändrats.' : `Inget har ändrats. Så här: ${example}`,
    };
  },
  'settings-not-saved': ({ file, reason }) => ({
    message: `${file} gick inte att skriva (${reason}), och är som den var`,
    hint: 'Se till att det finns plats på disken och att du får skriva där, och försök igen.',
  }),
  'no-such-setting': ({ path, nearest, known }) => ({
    message: `det finns ingen inställning ${path}`,
    hint:
      nearest !== undefined
        ? `Menade du ${nearest}?`
        : known.length > 0
          ? `Det finns ${and(known)}.`
          : 'Se alla: lofte settings get',
  }),
  'bad-setting-path': ({ path }) => ({
    message: `${quoted(path)} är inget namn på en inställning`,
    hint: 'Skriv som shop.name, hours.mon eller follow.quietAfter; alla finns här: lofte settings get',
  }),
  'bad-hours': ({ said, of, part, fault }) => ({
    message: `öppettiderna ${quoted(said)} går inte att förstå: ${hoursFaults[fault](part)}`,
    hint: hoursHint(fault, of),
  }),
  'unknown-country': ({ country, nearest }) => ({
    message: `det finns inget land ${quoted(country)}`,
    hint: `${didYouMean(nearest)}Länder är två bokstäver, som i ISO 3166: SE, DK, NO, FI, US`,
  }),
};
