/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import type { Complaint, UsageProblem } from '../../problem.ts';

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
    message: `journalen er skadet: ${segment}, linje ${line} (${what})`,
    hint: 'Ingenting er registrert. Se alle skader: lofte journal verify; ta først en kopi av mappen.',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen er skrevet av en nyere lofte: ${segment}, linje ${line} har format ${version}`,
    hint: 'Den er som den var. Installer den nyere lofte.',
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message: `journalen er satt tilbake: den hadde ${checkpoint} poster og har ${journal}`,
    hint: 'Det mangler poster, eller det er ikke samme journal. Legg tilbake riktig mappe; ingenting er registrert.',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det er for mye til én post: ${bytes} byte, mer enn ${most}`,
    hint: 'Ingenting er registrert. Del det opp i flere poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `ikke registrert: det gikk ikke å skrive i ${at} (${reason})`,
    hint: 'Journalen er som den var. Sørg for at det er plass og rettigheter, og prøv igjen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `kanskje registrert: det gikk verken å skrive i ${at} (${reason}) eller å ta det tilbake`,
    hint: 'Det skrives ikke mer før journalen er sett over: lofte journal verify',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} kan ikke leses (${reason})`,
    hint: 'Se etter at mappen finnes, og at du har lov til å lese den.',
  }),
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

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: ({ complaint, nearest }) => ({
    message: complaintText(complaint),
    hint: nearest === undefined ? 'Se hva som finnes: lofte --help' : `Mente du ${nearest}?`,
  }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW er «${value}», og det er ikke et tidspunkt`,
    hint: 'Skriv det som 2026-11-23T06:30:00Z, eller fjern det.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} kan ikke leses (${reason})`,
    hint: 'Se etter at filen finnes, og at du har lov til å lese den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} kan ikke skrives (${reason})`,
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
    message: `«${value}» er ikke en siste post i en journal`,
    hint: 'Skriv den slik den ble skrevet ut: nummeret på posten, et kolon og minst 32 sifre: 812:a1b2…',
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} finnes og er ikke en vanlig fil`,
    hint: 'Ingenting er skrevet. Oppgi en annen fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mappe`,
    hint: 'Ingenting er skrevet. Oppgi en fil et annet sted.',
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} er en fil som importen leser`,
    hint: 'Ingenting er skrevet. Oppgi en annen fil for radene som avvises.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} av ${read} rader kan ikke importeres, så ingenting ble importert`,
    hint: 'Rett dem; eller importer de andre, og legg disse i en fil: --rejects feil.csv',
  }),
};
