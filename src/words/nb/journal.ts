/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen er tom.'
      : `${entries === 1 ? 'Den ene posten stemmer' : `Alle ${entries} poster stemmer`}. Siste post ${head}.`,
  knownDamaged: (lines) =>
    `${count(lines, 'linje er notert som skadet og teller', 'linjer er notert som skadet og teller')} ikke. Hvilke og siden når: lofte log --type repaired`,
  goesOn: (seq, since) =>
    `Den går uendret videre fra post ${seq}, som ble notert; ${count(since, 'post', 'poster')} siden.`,
  noteIsLater: (noted, last) =>
    `har den siste posten, ${last}, og notatet gjelder post ${noted}: det mangler poster på slutten, eller det er en annen journal`,
  found: (problems) => `${problems} feil i journalen.`,
  readOn: (problem) => `${problem}. Det kan mangle noe i det som vises.`,
  readOnHint: 'Hva som er galt: lofte journal verify; for å rette det: lofte journal repair',
  readOnSetBack:
    'Legg tilbake riktig mappe eller en sikkerhetskopi; for å gå videre uten postene: lofte journal repair',
  doubts: {
    damaged: {
      report: 'JOURNALEN ER SKADET: rapporten kan mangle noe. Se: lofte journal verify',
      answer: 'JOURNALEN ER SKADET: svaret kan mangle noe. Se: lofte journal verify',
    },
    clockBehind: (now, before) =>
      `KLOKKEN GÅR FEIL: klokken på maskinen sier ${now}, den siste posten er fra ${before}. Hva som er forsinket, kan ikke sies.`,
  },
  progress: (doing, percent) =>
    `${doing === 'checking' ? 'kontrollerer journalen' : 'leser journalen'}: ${percent} %`,
  problem: {
    'bad-line': 'er ikke en post',
    'bad-hash': 'er endret: kontrollsummen passer ikke til innholdet',
    'bad-chain': 'følger ikke på posten før: linjer er endret, flyttet, satt inn eller tatt ut',
    'bad-seal': 'har fått den private delen endret',
    'missing-private': 'mangler den private delen',
    'not-erased': 'har fremdeles ord som skulle slettes; neste registrering gjør det ferdig',
    'unknown-type': 'er av en type som lofte ikke kjenner',
    'missing-segment': 'er ikke den neste posten: et segment før den mangler',
    'torn-tail': 'ble ikke skrevet ferdig; neste registrering retter det',
    'newer-format': 'er skrevet av en nyere lofte',
    'set-back':
      'stemmer ikke med posten som ble notert: journalen er erstattet av en eldre utgave, eller er en annen',
  },
  knownSince: (what: string): string => `${what} (kjent nå, men ikke da det ble notert)`,
  look: {
    'byte-order-mark':
      'begynner med et byterekkefølgemerke (BOM), som noen redigeringsprogrammer setter når de lagrer',
    blank: 'er tom',
    'other-journal': 'hører til en annen journal: to er blandet sammen',
    'too-long': 'er lengre enn en post kan være (1 MiB)',
    'windows-line-end':
      'slutter med CR LF: et redigeringsprogram, eller kopiering mellom systemer, har endret linjeslutten',
  },
  alike: (more) => (more === 1 ? '(i likhet med linjen etter)' : `(i likhet med de ${more} linjene etter)`),
  line: (segment, line, what) =>
    line === 0 ? `${segment || 'journalen'} ${what}` : `${segment}, linje ${line} ${what}`,
  setBack: (missing, had, has) => {
    if (missing !== undefined)
      return `${missing} mangler: journalen hadde ${count(had, 'post', 'poster')} og har ${has}. Legg tilbake filen eller en sikkerhetskopi.`;
    return had > has
      ? `journalen er erstattet av en eldre: den hadde ${count(had, 'post', 'poster')} og har ${has}. Legg tilbake riktig mappe eller en sikkerhetskopi.`
      : `post ${had} er ikke den som ble registrert her: journalen er endret før den, eller en annen er lagt i stedet. Legg tilbake riktig mappe eller en sikkerhetskopi.`;
  },
  cutOff: (copy, by, when, no) => {
    const of = [no === undefined ? '' : `sak ${no}`, when ?? '', by === undefined ? '' : `av ${by}`]
      .filter((each) => each !== '')
      .join(', ');
    return `En tidligere registrering${of === '' ? '' : ` (${of})`} ble avbrutt mens den ble skrevet, og er ikke lagret: se etter om den må skrives inn igjen. Det som er igjen av den: ${copy}`;
  },
  danger: {
    'network-drive': (fileSystem) =>
      `Advarsel: journalen ligger på en nettverksstasjon (${fileSystem}). Der er det ikke sikkert at låsen holder, og to datamaskiner som skriver samtidig, kan ødelegge den. Ha den på maskinens egen disk, og legg sikkerhetskopier på nettverksstasjonen: lofte journal backup MAPPE`,
    'synchronised-folder': (service, folder) =>
      `Advarsel: journalen ligger i en mappe som ${service} synkroniserer (${folder}). Skriver to maskiner der, blir det to journaler av den, den ene en konfliktkopi. Ha den på maskinens egen disk, og legg sikkerhetskopier i den mappen: lofte journal backup MAPPE`,
  },
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Siste post',
    cases: 'Saker',
    casesOf: (cases, open) => `${cases}, hvorav ${count(open, 'åpen', 'åpne')}`,
    customers: 'Kunder',
    segments: 'Segmenter',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrollpunkt',
    upTo: (seq) => `til og med post ${seq}`,
    none: 'ingen',
  },
};
