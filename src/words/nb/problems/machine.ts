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
  EACCES: 'tillatelse mangler',
  EDQUOT: 'din del av disken er brukt opp',
  EIO: 'feil på disken',
  EISDIR: 'det er en mappe',
  'not a file': 'det er ikke en fil, men et rør eller en enhet',
  ENOENT: 'den finnes ikke',
  ENOLCK: 'stasjonen har ingen låser',
  ENOSPC: 'disken er full',
  ENOTDIR: 'det er ikke en mappe',
  EPERM: 'det er ikke tillatt',
  EROFS: 'disken kan bare leses',
  ESTALE: 'nettverksstasjonen er borte',
});

export const journalProblems: SentencesOf<JournalProblem> = {
  'no-journal': ({ at }) => ({
    message: `det finnes ingen journal i ${at}`,
    hint: 'Opprett en: lofte init --shop "Din butikk" --country NO; eller oppgi den du har: --journal MAPPE',
  }),
  'not-a-journal': ({ at, why }) => ({
    message:
      why === 'file'
        ? `${at} er en fil, ikke en journal`
        : why === 'link'
          ? `${at} er en lenke inne i en journal, der det ikke kan være noen`
          : why === 'link-to-file'
            ? `${at} er en lenke til en fil, ikke en journal`
            : `${at} er en mappe med noe annet`,
    hint: 'Oppgi mappen med lofte.json i: --journal MAPPE',
  }),
  'journal-exists': ({ at }) => ({
    message: `det finnes allerede en journal i ${at}`,
    hint: 'Den er som den var. En annen: --journal MAPPE',
  }),
  locked: ({ seconds }) => ({
    message: `noen andre skriver og ble ikke ferdig på ${seconds} sekunder; ingenting er registrert`,
    hint: 'Prøv igjen.',
  }),
  damaged: ({ segment, line, what }) => ({
    message:
      segment === ''
        ? 'journalen er skadet'
        : `journalen er skadet: ${journalWords.line(segment, line, journalWords.problem[what])}`,
    hint: 'Ingenting er registrert. Hva som er galt: lofte journal verify; for å rette det og gå videre: lofte journal repair',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen er skrevet av en nyere lofte: ${segment}, linje ${line} har format ${version}`,
    hint: 'Den er som den var. Installer den nyere lofte.',
  }),
  'conflict-copy': ({ copy, segment, onlyThere, fromLine }) => ({
    message: `journal/${copy} er enda en kopi av ${segment}, slik de oppstår når to maskiner skriver i en synkronisert mappe`,
    hint:
      onlyThere === 0
        ? `Alt som står i den, finnes også i ${segment}: flytt den ut av journalens mappe. Ingenting er endret.`
        : `Den har ${count(onlyThere, 'linje', 'linjer')} som ${segment} mangler, fra linje ${fromLine}. Flytt den ut av journalens mappe, se med lofte journal verify at resten er i orden, og skriv inn på nytt det som bare kopien har. Ingenting er endret.`,
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message:
      checkpoint > journal
        ? `journalen er erstattet av en eldre utgave: den hadde ${checkpoint} poster og har ${journal}`
        : `journalen er endret før post ${checkpoint}, eller en annen er lagt i stedet`,
    hint: 'Ingenting er registrert. Legg tilbake riktig mappe eller en sikkerhetskopi; for å gå videre uten postene: lofte journal repair',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det er for mye til én post: ${bytes} byte, mer enn ${most}`,
    hint: 'Ingenting er registrert. Del det opp i flere poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `ikke registrert: det gikk ikke an å skrive i ${at} (${because(reason)})`,
    hint: 'Journalen er som den var. Sørg for at det er plass og rettigheter, og prøv igjen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `kanskje registrert: det gikk verken an å skrive i ${at} (${because(reason)}) eller å ta det tilbake`,
    hint: 'Det skrives ikke mer før journalen er reparert: lofte journal repair',
  }),
  'erasure-unfinished': ({ reason, at }) => ({
    message: `slettingen er registrert, men ikke alle ord kunne fjernes fra ${at} (${reason})`,
    hint: 'Neste registrering fortsetter med det. Sørg for at det er plass og tilgang.',
  }),
  unfinished: ({ segment, seq }) => ({
    message: `det gikk tidligere verken an å skrive eller å ta det tilbake: det som står etter post ${seq} i ${segment}, er kanskje registrert`,
    hint: 'Ingenting er registrert nå. Se hva som står der, og gå videre: lofte journal repair',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} kan ikke leses (${because(reason)})`,
    hint: 'Se etter at mappen finnes, og at du har lov til å lese den.',
  }),
  'register-broken': () => ({
    message: 'et register over journalen, som lages av den, viste seg å være skadet',
    hint: 'Gi kommandoen en gang til: det lages på nytt.',
  }),
  'answer-unreadable': ({ at, reason }) => ({
    message: `det er registrert, men svaret kan ikke gis: ${at} kan ikke leses (${because(reason)})`,
    hint: 'Ikke gi kommandoen en gang til. Hva som ble registrert: lofte log',
  }),
  ...backupProblems(because),
  ...refillProblems,
};

/** What is wrong with a command line. */
function complaintText(complaint: Complaint): string {
  switch (complaint.is) {
    case 'unknown-command':
      return `det finnes ingen kommando «${complaint.word}»`;
    case 'no-verb':
      return `${complaint.noun} hva? Det finnes ${complaint.verbs.join(', ')}`;
    case 'unknown-flag':
      return `det finnes ikke noe flagg ${complaint.flag}`;
    case 'negative':
      return `«${complaint.said}» er ikke en kommende tid`;
    case 'missing-argument':
      return `argumentet «${complaint.argument}» mangler`;
    case 'missing-value':
      return `flagget ${complaint.flag} mangler verdien sin`;
    case 'too-many-arguments':
      return `for mange argumenter til «${complaint.command}»: ${complaint.got} i stedet for ${complaint.expected}`;
    case 'words-too-many':
      return `for mange argumenter: ${complaint.words.join(' ')}`;
    case 'no-folder':
      return `en journal ligger i en mappe, og «${complaint.place}» er ikke en`;
    case 'other':
      return complaint.message;
  }
}

function usageHint({ complaint, nearest, command }: Extract<UsageProblem, { kind: 'usage' }>): string {
  if (command === 'amend' && complaint.is === 'unknown-flag' && complaint.flag.startsWith('--quote'))
    return 'En pris hører til en samtale. Hva den er nå: lofte call SAK "…" --quote 4200; en som ble feil: lofte log --case SAK, og så lofte retract NUMMER';
  if (nearest !== undefined) return `Mente du ${nearest}?`;
  if (complaint.is === 'negative') return 'En tid oppgis uten minus, regnet fra nå: 3h, 2 dager';
  if (complaint.is === 'too-many-arguments' && complaint.inQuotes !== undefined)
    return `Sett anførselstegn rundt det som har mellomrom: ${complaint.inQuotes}`;
  return command === undefined
    ? 'Se hva som finnes: lofte --help'
    : `Se hvordan det skrives: lofte ${command} --help`;
}

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: (problem) => ({ message: complaintText(problem.complaint), hint: usageHint(problem) }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW er «${value}», og det er ikke et tidspunkt`,
    hint: 'Skriv det som 2026-11-23T06:30:00Z, eller fjern det.',
  }),
  'clock-off': ({ value, set, from, to }) => ({
    message: set
      ? `LOFTE_NOW er ${value}, og lofte regner fra ${from} til ${to}`
      : `klokka på datamaskinen står på ${value}, og lofte regner fra ${from} til ${to}`,
    hint: set
      ? 'Skriv et tidspunkt innenfor de årene, eller fjern det.'
      : 'Still klokka på datamaskinen, og skriv kommandoen igjen.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} kan ikke leses (${because(reason)})`,
    hint: 'Se etter at filen finnes, og at du har lov til å lese den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} kan ikke skrives (${because(reason)})`,
    hint: 'Oppgi et annet sted.',
  }),
  'no-editor': () => ({
    message: 'det finnes ikke noe redigeringsprogram å skrive i, eller ingenting ble skrevet',
    hint: 'Sett EDITOR, eller skriv teksten etter kommandoen.',
  }),
  'unknown-customer': ({ who }) => ({
    message: `ingen kunde er kjent som «${who}»`,
    hint: 'Prøv med en del av navnet, et telefonnummer eller en e-postadresse.',
  }),
  'several-customers': ({ who, customers }) => ({
    message: `«${who}» kan være flere kunder`,
    hint: `Oppgi hvilken med nummer: ${customers.join('; ')}`,
  }),
  'bad-anchor': ({ value }) => ({
    message: `«${value}» er ikke den siste posten i en journal, slik rapportene skriver den`,
    hint: 'Skriv den slik den ble skrevet ut: nummeret på posten, et kolon og minst 32 sifre: 812:a1b2…',
  }),
  'bad-keep': ({ value }) => ({
    message: `«${value}» er ikke et antall sikkerhetskopier å beholde`,
    hint: 'Det ble ikke tatt noen sikkerhetskopi. Oppgi hvor mange som skal være igjen, den nye medregnet: --keep 7',
  }),
  unconfirmed: ({ flag }) => ({
    message: 'dette kan ikke tas tilbake, og er ikke bekreftet',
    hint: `Ingenting er skrevet. Er det riktig, legg til navnet: ${flag}`,
  }),
  'erase-unconfirmed': ({ flag, priced }) => ({
    message: `dette kan ikke tas tilbake, og er ikke bekreftet; med en pris: sak ${priced.join(', ')}`,
    hint: `Ingenting er slettet. Krever bokføringsloven at det tas vare på, hold det tilbake: --keep-until DATO. Er det riktig, legg til navnet: ${flag}`,
  }),
  'restore-unconfirmed': ({ flag }) => ({
    message:
      'gjenopprettingen er ikke bekreftet: det som noteres heretter, kan ikke føyes sammen med den gamle journalen hvis den skulle dukke opp igjen',
    hint: `Ingenting er skrevet. Er det riktig, legg til butikkens navn: ${flag}`,
  }),
  'wrong-confirmation': ({ said, flag }) => ({
    message: `«${said}» er ikke navnet det spørres om`,
    hint: `Ingenting er skrevet. Er du sikker: ${flag}`,
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} finnes og er ikke en vanlig fil`,
    hint: 'Ingenting er skrevet. Oppgi en annen fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mappe`,
    hint: 'Ingenting er skrevet. Oppgi en fil et annet sted.',
  }),
  'not-for-screen': ({ format }) => ({
    message: 'alt som er registrert, hører ikke hjemme på en skjerm der andre kan lese det',
    hint: `Skriv det til en fil: lofte export --out cases.${format}`,
  }),
  'unknown-ending': ({ file, endings }) => ({
    message: `${file}: filer av det slaget skriver ikke lofte`,
    hint: `Ingenting er skrevet. Det som skrives, er ${endings.map((e) => `.${e}`).join(', ')}; eller oppgi hvilken av dem det er, uansett navnet: --format json`,
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} er en fil som importen leser`,
    hint: 'Ingenting er skrevet. Oppgi en annen fil for radene som avvises.',
  }),
  'not-rejects': ({ file }) => ({
    message: `${file} finnes allerede og inneholder ingen avviste rader fra en tidligere import`,
    hint: 'Ingenting er importert. Oppgi en annen fil for radene som avvises, eller flytt denne vekk.',
  }),
  'rejects-left-aside': ({ file, draft, reason }) => ({
    message: `de gode radene er importert, men ${file} kan ikke skrives (${because(reason)}): de avviste står i ${draft}`,
    hint: 'Ingenting er tapt. Gi den filen et annet navn, rett den, og importer den.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} av ${read} rader kan ikke importeres, så ingenting ble importert`,
    hint: 'Rett dem; eller importer de andre, og legg disse i en fil: --rejects feil.csv',
  }),
};
