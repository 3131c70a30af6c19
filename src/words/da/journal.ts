/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen er tom.'
      : `${entries === 1 ? 'Den ene post stemmer' : `Alle ${entries} poster stemmer`}. Seneste post ${head}.`,
  knownDamaged: (lines) =>
    `${count(lines, 'linje er noteret som beskadiget og tæller', 'linjer er noteret som beskadigede og tæller')} ikke. Hvilke og siden hvornår: lofte log --type repaired`,
  goesOn: (seq, since) =>
    `Den går uændret videre fra post ${seq}, som blev noteret; ${count(since, 'post', 'poster')} siden.`,
  noteIsLater: (noted, last) =>
    `har den sidste post, ${last}, og noteringen gælder post ${noted}: der mangler poster i slutningen, eller det er en anden journal`,
  found: (problems) => `${problems} fejl i journalen.`,
  readOn: (problem) => `${problem}. Der kan mangle noget i det, der vises.`,
  readOnHint: 'Hvad der er galt: lofte journal verify; for at rette det: lofte journal repair',
  readOnSetBack:
    'Læg den rigtige mappe eller en sikkerhedskopi tilbage; for at gå videre uden posterne: lofte journal repair',
  doubts: {
    damaged: {
      report: 'JOURNALEN ER BESKADIGET: rapporten kan mangle noget. Se: lofte journal verify',
      answer: 'JOURNALEN ER BESKADIGET: svaret kan mangle noget. Se: lofte journal verify',
    },
    clockBehind: (now, before) =>
      `URET GÅR FORKERT: computerens ur siger ${now}, den seneste post er fra ${before}. Hvad der er forsinket, kan ikke siges.`,
  },
  progress: (doing, percent) =>
    `${doing === 'checking' ? 'kontrollerer journalen' : 'læser journalen'}: ${percent} %`,
  problem: {
    'bad-line': 'er ikke en post',
    'bad-hash': 'er ændret: kontrolsummen passer ikke til indholdet',
    'bad-chain': 'følger ikke på posten før: linjer er ændret, flyttet, sat ind eller taget ud',
    'bad-seal': 'har fået sin private del ændret',
    'missing-private': 'mangler sin private del',
    'not-erased': 'har stadig ord, der skulle slettes; næste registrering gør det færdigt',
    'unknown-type': 'er af en type, som lofte ikke kender',
    'missing-segment': 'er ikke den næste post: et segment før den mangler',
    'torn-tail': 'blev ikke skrevet færdig; næste registrering retter det',
    'newer-format': 'er skrevet af en nyere lofte',
    'set-back':
      'stemmer ikke med den post, der blev noteret: journalen er erstattet af en ældre udgave, eller er en anden',
  },
  knownSince: (what: string): string => `${what} (kendt nu, men ikke da det blev noteret)`,
  look: {
    'byte-order-mark': 'begynder med et byterækkefølgemærke (BOM), som nogle editorer sætter, når de gemmer',
    blank: 'er tom',
    'other-journal': 'hører til en anden journal: to er blandet sammen',
    'too-long': 'er længere, end en post må være (1 MiB)',
    'windows-line-end':
      'slutter med CR LF: en editor, eller en kopiering mellem systemer, har ændret linjeslutningen',
  },
  alike: (more) => (more === 1 ? '(ligesom linjen efter)' : `(ligesom de ${more} linjer efter)`),
  line: (segment, line, what) =>
    line === 0 ? `${segment || 'journalen'} ${what}` : `${segment}, linje ${line} ${what}`,
  setBack: (missing, had, has) => {
    if (missing !== undefined)
      return `${missing} mangler: journalen havde ${count(had, 'post', 'poster')} og har ${has}. Læg filen eller en sikkerhedskopi tilbage.`;
    return had > has
      ? `journalen er erstattet af en ældre: den havde ${count(had, 'post', 'poster')} og har ${has}. Læg den rigtige mappe eller en sikkerhedskopi tilbage.`
      : `post ${had} er ikke den, der blev registreret her: journalen er ændret før den, eller en anden er lagt i dens sted. Læg den rigtige mappe eller en sikkerhedskopi tilbage.`;
  },
  cutOff: (copy, by, when, no) => {
    const of = [no === undefined ? '' : `sag ${no}`, when ?? '', by === undefined ? '' : `af ${by}`]
      .filter((each) => each !== '')
      .join(', ');
    return `En tidligere registrering${of === '' ? '' : ` (${of})`} blev afbrudt, mens den blev skrevet, og er ikke gemt: se efter, om den skal skrives ind igen. Det, der er tilbage af den: ${copy}`;
  },
  danger: {
    'network-drive': (fileSystem) =>
      `Advarsel: journalen ligger på et netværksdrev (${fileSystem}). Dér er det ikke sikkert, at låsen holder, og to computere, der skriver samtidig, kan ødelægge den. Hav den på computerens egen disk, og læg sikkerhedskopier på netværksdrevet: lofte journal backup MAPPE`,
    'synchronised-folder': (service, folder) =>
      `Advarsel: journalen ligger i en mappe, som ${service} synkroniserer (${folder}). Skriver to computere dér, bliver der to journaler af den, den ene en konfliktkopi. Hav den på computerens egen disk, og læg sikkerhedskopier i den mappe: lofte journal backup MAPPE`,
  },
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Seneste post',
    cases: 'Sager',
    casesOf: (cases, open) => `${cases}, heraf ${count(open, 'åben', 'åbne')}`,
    customers: 'Kunder',
    segments: 'Segmenter',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrolpunkt',
    upTo: (seq) => `til og med post ${seq}`,
    none: 'ingen',
  },
};
