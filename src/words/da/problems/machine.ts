/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { count } from '../../phrases.ts';
import type { Complaint, UsageProblem } from '../../problem.ts';
import { reasonsIn } from '../../reason.ts';
import { journalWords } from '../journal.ts';
import { backupProblems } from './backup.ts';
import { refillProblems } from './refill.ts';

const because = reasonsIn({
  EACCES: 'rettighed mangler',
  EDQUOT: 'din del af disken er brugt op',
  EIO: 'fejl på disken',
  EISDIR: 'det er en mappe',
  'not a file': 'det er ikke en fil, men et rør eller en enhed',
  ENOENT: 'den findes ikke',
  ENOLCK: 'drevet har ingen låse',
  ENOSPC: 'disken er fuld',
  ENOTDIR: 'det er ikke en mappe',
  EPERM: 'det er ikke tilladt',
  EROFS: 'disken kan kun læses',
  ESTALE: 'netværksdrevet er væk',
});

export const journalProblems: SentencesOf<JournalProblem> = {
  'no-journal': ({ at }) => ({
    message: `der er ingen journal i ${at}`,
    hint: 'Opret en: lofte init --shop "Din butik" --country DK; eller angiv den, du har: --journal MAPPE',
  }),
  'not-a-journal': ({ at, why }) => ({
    message:
      why === 'file'
        ? `${at} er en fil, ikke en journal`
        : why === 'link'
          ? `${at} er et link inde i en journal, hvor ingen må være`
          : why === 'link-to-file'
            ? `${at} er et link til en fil, ikke en journal`
            : `${at} er en mappe med noget andet`,
    hint: 'Angiv mappen med lofte.json i: --journal MAPPE',
  }),
  'journal-exists': ({ at }) => ({
    message: `der er allerede en journal i ${at}`,
    hint: 'Den er ikke rørt. En anden: --journal MAPPE',
  }),
  locked: ({ seconds }) => ({
    message: `en anden skriver og blev ikke færdig på ${seconds} sekunder; intet er registreret`,
    hint: 'Prøv igen.',
  }),
  damaged: ({ segment, line, what }) => ({
    message:
      segment === ''
        ? 'journalen er beskadiget'
        : `journalen er beskadiget: ${journalWords.line(segment, line, journalWords.problem[what])}`,
    hint: 'Intet er registreret. Hvad der er galt: lofte journal verify; for at rette det og gå videre: lofte journal repair',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen er skrevet af en nyere lofte: ${segment}, linje ${line} har format ${version}`,
    hint: 'Den er ikke rørt. Installer den nyere lofte.',
  }),
  'conflict-copy': ({ copy, segment, onlyThere, fromLine }) => ({
    message: `journal/${copy} er endnu en kopi af ${segment}, sådan som de opstår, når to computere skriver i en synkroniseret mappe`,
    hint:
      onlyThere === 0
        ? `Alt, der står i den, findes også i ${segment}: flyt den ud af journalens mappe. Intet er ændret.`
        : `Den har ${count(onlyThere, 'linje', 'linjer')}, som ${segment} mangler, fra linje ${fromLine}. Flyt den ud af journalens mappe, se med lofte journal verify, at resten er i orden, og skriv det ind igen, som kun kopien har. Intet er ændret.`,
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message:
      checkpoint > journal
        ? `journalen er erstattet af en ældre udgave: den havde ${checkpoint} poster og har ${journal}`
        : `journalen er ændret før post ${checkpoint}, eller en anden er lagt i dens sted`,
    hint: 'Intet er registreret. Læg den rigtige mappe eller en sikkerhedskopi tilbage; for at gå videre uden posterne: lofte journal repair',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det er for meget til én post: ${bytes} byte, mere end ${most}`,
    hint: 'Intet er registreret. Del det op i flere poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `ikke registreret: der kunne ikke skrives i ${at} (${because(reason)})`,
    hint: 'Journalen er, som den var. Sørg for, at der er plads og rettigheder, og prøv igen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `måske registreret: der kunne hverken skrives i ${at} (${because(reason)}) eller tages tilbage`,
    hint: 'Der skrives ikke mere, før journalen er repareret: lofte journal repair',
  }),
  'erasure-unfinished': ({ reason, at }) => ({
    message: `sletningen er registreret, men ikke alle ord kunne fjernes fra ${at} (${reason})`,
    hint: 'Næste registrering fortsætter med det. Sørg for, at der er plads og adgang.',
  }),
  unfinished: ({ segment, seq }) => ({
    message: `der kunne tidligere hverken skrives eller tages tilbage: det, der står efter post ${seq} i ${segment}, er måske registreret`,
    hint: 'Intet er registreret nu. Se, hvad der står dér, og gå videre: lofte journal repair',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} kan ikke læses (${because(reason)})`,
    hint: 'Se efter, at mappen er der, og at du må læse den.',
  }),
  'register-broken': () => ({
    message: 'et register over journalen, som laves af den, viste sig at være beskadiget',
    hint: 'Giv kommandoen igen: det laves på ny.',
  }),
  'answer-unreadable': ({ at, reason }) => ({
    message: `det er registreret, men svaret kan ikke gives: ${at} kan ikke læses (${because(reason)})`,
    hint: 'Giv ikke kommandoen igen. Hvad der blev registreret: lofte log',
  }),
  ...backupProblems(because),
  ...refillProblems,
};

/** What is wrong with a command line. */
function complaintText(complaint: Complaint): string {
  switch (complaint.is) {
    case 'unknown-command':
      return `der findes ingen kommando »${complaint.word}«`;
    case 'no-verb':
      return `${complaint.noun} hvad? Der er ${complaint.verbs.join(', ')}`;
    case 'unknown-flag':
      return `der findes intet flag ${complaint.flag}`;
    case 'negative':
      return `»${complaint.said}« er ikke en kommende tid`;
    case 'missing-argument':
      return `argumentet »${complaint.argument}« mangler`;
    case 'missing-value':
      return `flaget ${complaint.flag} mangler sin værdi`;
    case 'too-many-arguments':
      return `for mange argumenter til »${complaint.command}«: ${complaint.got} i stedet for ${complaint.expected}`;
    case 'words-too-many':
      return `for mange argumenter: ${complaint.words.join(' ')}`;
    case 'no-folder':
      return `en journal ligger i en mappe, og »${complaint.place}« er ikke en`;
    case 'other':
      return complaint.message;
  }
}

function usageHint({ complaint, nearest, command }: Extract<UsageProblem, { kind: 'usage' }>): string {
  if (command === 'amend' && complaint.is === 'unknown-flag' && complaint.flag.startsWith('--quote'))
    return 'En pris hører til en samtale. Hvad den er nu: lofte call SAG "…" --quote 4200; en, der blev forkert: lofte log --case SAG, og derefter lofte retract NUMMER';
  if (nearest !== undefined) return `Mente du ${nearest}?`;
  if (complaint.is === 'negative') return 'En tid angives uden minus, regnet fra nu: 3h, 2 dage';
  if (complaint.is === 'too-many-arguments' && complaint.inQuotes !== undefined)
    return `Sæt anførselstegn om det, der har mellemrum: ${complaint.inQuotes}`;
  return command === undefined
    ? 'Se, hvad der er: lofte --help'
    : `Se, hvordan det skrives: lofte ${command} --help`;
}

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: (problem) => ({ message: complaintText(problem.complaint), hint: usageHint(problem) }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW er »${value}«, og det er ikke et tidspunkt`,
    hint: 'Skriv det som 2026-11-23T06:30:00Z, eller fjern det.',
  }),
  'clock-off': ({ value, set, from, to }) => ({
    message: set
      ? `LOFTE_NOW er ${value}, og lofte regner fra ${from} til ${to}`
      : `computerens ur står på ${value}, og lofte regner fra ${from} til ${to}`,
    hint: set
      ? 'Skriv et tidspunkt inden for de år, eller fjern det.'
      : 'Stil computerens ur, og skriv kommandoen igen.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} kan ikke læses (${because(reason)})`,
    hint: 'Se efter, at filen er der, og at du må læse den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} kan ikke skrives (${because(reason)})`,
    hint: 'Angiv et andet sted.',
  }),
  'no-editor': () => ({
    message: 'der er ingen editor at skrive i, eller der blev intet skrevet',
    hint: 'Sæt EDITOR, eller skriv teksten efter kommandoen.',
  }),
  'unknown-customer': ({ who }) => ({
    message: `ingen kunde er kendt som »${who}«`,
    hint: 'Prøv med en del af navnet, et telefonnummer eller en e-mailadresse.',
  }),
  'several-customers': ({ who, customers }) => ({
    message: `»${who}« kan være flere kunder`,
    hint: `Angiv hvilken med nummer: ${customers.join('; ')}`,
  }),
  'bad-anchor': ({ value }) => ({
    message: `»${value}« er ikke en journals seneste post, som rapporterne skriver den`,
    hint: 'Skriv den, som den blev skrevet ud: postens nummer, et kolon og mindst 32 cifre: 812:a1b2…',
  }),
  'bad-keep': ({ value }) => ({
    message: `»${value}« er ikke et antal sikkerhedskopier, der kan beholdes`,
    hint: 'Der blev ikke taget en sikkerhedskopi. Angiv, hvor mange der skal være tilbage med den nye: --keep 7',
  }),
  unconfirmed: ({ flag }) => ({
    message: 'dette kan ikke tages tilbage og er ikke bekræftet',
    hint: `Intet er skrevet. Er det rigtigt, så tilføj navnet: ${flag}`,
  }),
  'erase-unconfirmed': ({ flag, priced }) => ({
    message: `dette kan ikke tages tilbage og er ikke bekræftet; med en pris: sag ${priced.join(', ')}`,
    hint: `Intet er slettet. Kræver bogføringsloven det gemt, så hold det tilbage: --keep-until DATO. Er det rigtigt, så tilføj navnet: ${flag}`,
  }),
  'restore-unconfirmed': ({ flag }) => ({
    message:
      'gendannelsen er ikke bekræftet: det, der noteres herefter, kan ikke føjes sammen med den gamle journal, hvis den skulle dukke op igen',
    hint: `Intet er skrevet. Er det rigtigt, så tilføj butikkens navn: ${flag}`,
  }),
  'wrong-confirmation': ({ said, flag }) => ({
    message: `»${said}« er ikke det navn, der spørges om`,
    hint: `Intet er skrevet. Er du sikker: ${flag}`,
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} er der og er ikke en almindelig fil`,
    hint: 'Intet er skrevet. Angiv en anden fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mappe`,
    hint: 'Intet er skrevet. Angiv en fil et andet sted.',
  }),
  'not-for-screen': ({ format }) => ({
    message: 'alt, der er registreret, hører ikke hjemme på en skærm, hvor andre kan læse det',
    hint: `Skriv det til en fil: lofte export --out cases.${format}`,
  }),
  'unknown-ending': ({ file, endings }) => ({
    message: `${file}: filer af den slags skriver lofte ikke`,
    hint: `Intet er skrevet. Der skrives ${endings.map((e) => `.${e}`).join(', ')}; eller angiv, hvilken af dem det er, uanset navnet: --format json`,
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} er en fil, som importen læser`,
    hint: 'Intet er skrevet. Angiv en anden fil til de rækker, der afvises.',
  }),
  'not-rejects': ({ file }) => ({
    message: `${file} findes allerede og indeholder ingen afviste rækker fra en tidligere import`,
    hint: 'Intet er importeret. Angiv en anden fil til de rækker, der afvises, eller flyt denne væk.',
  }),
  'rejects-left-aside': ({ file, draft, reason }) => ({
    message: `de gode rækker er importeret, men ${file} kan ikke skrives (${because(reason)}): de afviste står i ${draft}`,
    hint: 'Intet er tabt. Giv den fil et andet navn, ret den, og importér den.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} af ${read} rækker kan ikke importeres, så intet blev importeret`,
    hint: 'Ret dem; eller importer de andre, og læg disse i en fil: --rejects fejl.csv',
  }),
};
