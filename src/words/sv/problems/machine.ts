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
  EACCES: 'behörighet saknas',
  EDQUOT: 'din del av disken är slut',
  EIO: 'fel på disken',
  EISDIR: 'det är en mapp',
  'not a file': 'det är ingen fil, utan ett rör eller en enhet',
  ENOENT: 'den finns inte',
  ENOLCK: 'enheten har inga lås',
  ENOSPC: 'disken är full',
  ENOTDIR: 'det är ingen mapp',
  EPERM: 'det är inte tillåtet',
  EROFS: 'disken går bara att läsa',
  ESTALE: 'nätverksenheten är borta',
});

export const journalProblems: SentencesOf<JournalProblem> = {
  'no-journal': ({ at }) => ({
    message: `det finns ingen journal i ${at}`,
    hint: 'Skapa en: lofte init --shop "Din butik" --country SE; eller ange den du har: --journal MAPP',
  }),
  'not-a-journal': ({ at, why }) => ({
    message:
      why === 'file'
        ? `${at} är en fil, ingen journal`
        : why === 'link'
          ? `${at} är en länk inuti en journal, där inga får finnas`
          : why === 'link-to-file'
            ? `${at} är en länk till en fil, ingen journal`
            : `${at} är en mapp med något annat`,
    hint: 'Ange mappen med lofte.json i: --journal MAPP',
  }),
  'journal-exists': ({ at }) => ({
    message: `det finns redan en journal i ${at}`,
    hint: 'Den lämnades som den var. En annan: --journal MAPP',
  }),
  locked: ({ seconds }) => ({
    message: `någon annan skriver och blev inte klar på ${seconds} sekunder; inget har registrerats`,
    hint: 'Försök igen.',
  }),
  damaged: ({ segment, line, what }) => ({
    message:
      segment === ''
        ? 'journalen är skadad'
        : `journalen är skadad: ${journalWords.line(segment, line, journalWords.problem[what])}`,
    hint: 'Inget har registrerats. Vad som är fel: lofte journal verify; för att rätta till det och gå vidare: lofte journal repair',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen skrevs av en nyare lofte: ${segment}, rad ${line} har format ${version}`,
    hint: 'Den lämnades som den var. Installera den nyare lofte.',
  }),
  'conflict-copy': ({ copy, segment, onlyThere, fromLine }) => ({
    message: `journal/${copy} är ännu en kopia av ${segment}, av det slag som uppstår när två datorer skriver i en synkroniserad mapp`,
    hint:
      onlyThere === 0
        ? `Allt som står i den finns också i ${segment}: flytta ut den ur journalens mapp. Inget har ändrats.`
        : `Den har ${count(onlyThere, 'rad', 'rader')} som inte finns i ${segment}, från rad ${fromLine}. Flytta ut den ur journalens mapp, se med lofte journal verify att resten är hel, och skriv in på nytt det som bara kopian har. Inget har ändrats.`,
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message:
      checkpoint > journal
        ? `journalen har ersatts av en äldre version: den hade ${checkpoint} poster och har ${journal}`
        : `journalen har ändrats före post ${checkpoint}, eller så har en annan lagts dit`,
    hint: 'Inget har registrerats. Lägg tillbaka rätt mapp eller en säkerhetskopia; för att gå vidare utan posterna: lofte journal repair',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det är för mycket för en post: ${bytes} byte, mer än ${most}`,
    hint: 'Inget har registrerats. Dela upp det på flera poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `inte registrerat: det gick inte att skriva i ${at} (${because(reason)})`,
    hint: 'Journalen är som den var. Se till att det finns plats och rättigheter, och försök igen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `kanske registrerat: det gick varken att skriva i ${at} (${because(reason)}) eller att ta tillbaka`,
    hint: 'Inget mer skrivs förrän journalen har reparerats: lofte journal repair',
  }),
  'erasure-unfinished': ({ reason, at }) => ({
    message: `raderingen är registrerad, men alla ord kunde inte tas bort ur ${at} (${reason})`,
    hint: 'Nästa registrering fortsätter med det. Se till att det finns plats och behörighet.',
  }),
  unfinished: ({ segment, seq }) => ({
    message: `det gick tidigare varken att skriva eller att ta tillbaka: det som står efter post ${seq} i ${segment} är kanske registrerat`,
    hint: 'Inget har registrerats nu. Se vad som står där och gå vidare: lofte journal repair',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} går inte att läsa (${because(reason)})`,
    hint: 'Se till att mappen finns och att du får läsa den.',
  }),
  'register-broken': () => ({
    message: 'ett register över journalen, som görs av den, visade sig vara skadat',
    hint: 'Ge kommandot en gång till: det görs på nytt.',
  }),
  'answer-unreadable': ({ at, reason }) => ({
    message: `det är registrerat, men svaret kan inte ges: ${at} går inte att läsa (${because(reason)})`,
    hint: 'Ge inte kommandot en gång till. Vad som registrerades: lofte log',
  }),
  ...backupProblems(because),
  ...refillProblems,
};

/** What is wrong with a command line. */
function complaintText(complaint: Complaint): string {
  switch (complaint.is) {
    case 'unknown-command':
      return `det finns inget kommando ”${complaint.word}”`;
    case 'no-verb':
      return `${complaint.noun} vad? Det finns ${complaint.verbs.join(', ')}`;
    case 'unknown-flag':
      return `det finns ingen flagga ${complaint.flag}`;
    case 'negative':
      return `”${complaint.said}” är ingen kommande tid`;
    case 'missing-argument':
      return `argumentet ”${complaint.argument}” saknas`;
    case 'missing-value':
      return `flaggan ${complaint.flag} saknar sitt värde`;
    case 'too-many-arguments':
      return `för många argument till ”${complaint.command}”: ${complaint.got} i stället för ${complaint.expected}`;
    case 'words-too-many':
      return `för många argument: ${complaint.words.join(' ')}`;
    case 'no-folder':
      return `en journal ligger i en mapp, och ”${complaint.place}” är ingen`;
    case 'other':
      return complaint.message;
  }
}

function usageHint({ complaint, nearest, command }: Extract<UsageProblem, { kind: 'usage' }>): string {
  if (command === 'amend' && complaint.is === 'unknown-flag' && complaint.flag.startsWith('--quote'))
    return 'Ett pris hör till ett samtal. Vad det är nu: lofte call ÄRENDE "…" --quote 4200; ett som blev fel: lofte log --case ÄRENDE, och sedan lofte retract NUMMER';
  if (nearest !== undefined) return `Menade du ${nearest}?`;
  if (complaint.is === 'negative') return 'En tid anges utan minus, räknad från nu: 3h, 2 dagar';
  if (complaint.is === 'too-many-arguments' && complaint.inQuotes !== undefined)
    return `Sätt citattecken om det som har blanksteg: ${complaint.inQuotes}`;
  return command === undefined
    ? 'Se vad som finns: lofte --help'
    : `Se hur det skrivs: lofte ${command} --help`;
}

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: (problem) => ({ message: complaintText(problem.complaint), hint: usageHint(problem) }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW är ”${value}”, och det är ingen tidpunkt`,
    hint: 'Skriv den som 2026-11-23T06:30:00Z, eller ta bort den.',
  }),
  'clock-off': ({ value, set, from, to }) => ({
    message: set
      ? `LOFTE_NOW är ${value}, och lofte räknar från ${from} till ${to}`
      : `datorns klocka står på ${value}, och lofte räknar från ${from} till ${to}`,
    hint: set
      ? 'Skriv en tidpunkt inom de åren, eller ta bort den.'
      : 'Ställ datorns klocka och skriv kommandot igen.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} går inte att läsa (${because(reason)})`,
    hint: 'Se till att filen finns och att du får läsa den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} går inte att skriva (${because(reason)})`,
    hint: 'Ange en annan plats.',
  }),
  'no-editor': () => ({
    message: 'det finns ingen redigerare att skriva i, eller så skrevs inget',
    hint: 'Sätt EDITOR, eller skriv texten efter kommandot.',
  }),
  'unknown-customer': ({ who }) => ({
    message: `ingen kund är känd som ”${who}”`,
    hint: 'Försök med en del av namnet, ett telefonnummer eller en e-postadress.',
  }),
  'several-customers': ({ who, customers }) => ({
    message: `”${who}” kan vara flera kunder`,
    hint: `Ange vilken med nummer: ${customers.join('; ')}`,
  }),
  'bad-anchor': ({ value }) => ({
    message: `”${value}” är inte en journals senaste post, så som rapporterna skriver den`,
    hint: 'Skriv den som den skrevs ut: postens nummer, kolon och minst 32 siffror: 812:a1b2…',
  }),
  'bad-keep': ({ value }) => ({
    message: `”${value}” är inget antal säkerhetskopior att behålla`,
    hint: 'Ingen säkerhetskopia gjordes. Ange hur många som ska vara kvar, den nya inräknad: --keep 7',
  }),
  unconfirmed: ({ flag }) => ({
    message: 'det här går inte att ta tillbaka, och har inte bekräftats',
    hint: `Inget har skrivits. Är det rätt, lägg till namnet: ${flag}`,
  }),
  'erase-unconfirmed': ({ flag, priced }) => ({
    message: `det här går inte att ta tillbaka, och har inte bekräftats; med pris: ärende ${priced.join(', ')}`,
    hint: `Inget har raderats. Om bokföringslagen kräver det, behåll det: --keep-until DATUM. Är det rätt, lägg till namnet: ${flag}`,
  }),
  'restore-unconfirmed': ({ flag }) => ({
    message:
      'återställningen har inte bekräftats: det som antecknas härefter kan inte fogas ihop med den gamla journalen, om den skulle komma fram igen',
    hint: `Inget har skrivits. Är det rätt, lägg till butikens namn: ${flag}`,
  }),
  'wrong-confirmation': ({ said, flag }) => ({
    message: `”${said}” är inte det namn som efterfrågas`,
    hint: `Inget har skrivits. Är du säker: ${flag}`,
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} finns och är ingen vanlig fil`,
    hint: 'Inget har skrivits. Ange en annan fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mapp`,
    hint: 'Inget har skrivits. Ange en fil någon annanstans.',
  }),
  'not-for-screen': ({ format }) => ({
    message: 'allt som är registrerat hör inte hemma på en skärm, där andra kan läsa det',
    hint: `Skriv det till en fil: lofte export --out cases.${format}`,
  }),
  'unknown-ending': ({ file, endings }) => ({
    message: `${file}: filer av det slaget skriver lofte inte`,
    hint: `Inget har skrivits. Det som skrivs är ${endings.map((e) => `.${e}`).join(', ')}; eller ange vilket av dem det är, vad filen än heter: --format json`,
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} är en fil som importen läser`,
    hint: 'Inget har skrivits. Ange en annan fil för raderna som avvisas.',
  }),
  'not-rejects': ({ file }) => ({
    message: `${file} finns redan, och innehåller inga avvisade rader från en tidigare import`,
    hint: 'Inget har importerats. Ange en annan fil för raderna som avvisas, eller flytta undan den här.',
  }),
  'rejects-left-aside': ({ file, draft, reason }) => ({
    message: `de rader som går bra är importerade, men ${file} går inte att skriva (${because(reason)}): de avvisade finns i ${draft}`,
    hint: 'Inget är förlorat. Ge den filen ett annat namn, rätta den och importera den.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} av ${read} rader går inte att importera, så inget importerades`,
    hint: 'Rätta dem; eller importera de andra och lägg dessa i en fil: --rejects fel.csv',
  }),
};
