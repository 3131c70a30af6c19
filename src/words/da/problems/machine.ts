/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import type { Complaint, UsageProblem } from '../../problem.ts';

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
          : `${at} er en mappe med noget andet`,
    hint: 'Angiv mappen med lofte.json i: --journal MAPPE',
  }),
  'journal-exists': ({ at }) => ({
    message: `der er allerede en journal i ${at}`,
    hint: 'Den blev ladt, som den var. En anden: --journal MAPPE',
  }),
  locked: ({ seconds }) => ({
    message: `en anden skriver og blev ikke færdig på ${seconds} sekunder; intet er registreret`,
    hint: 'Prøv igen.',
  }),
  damaged: ({ segment, line, what }) => ({
    message: `journalen er beskadiget: ${segment}, linje ${line} (${what})`,
    hint: 'Intet er registreret. Se alle skader: lofte journal verify; tag først en kopi af mappen.',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen er skrevet af en nyere lofte: ${segment}, linje ${line} har format ${version}`,
    hint: 'Den blev ladt, som den var. Installer den nyere lofte.',
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message: `journalen er sat tilbage: den havde ${checkpoint} poster og har ${journal}`,
    hint: 'Der mangler poster, eller det er ikke den samme journal. Læg den rigtige mappe tilbage; intet er registreret.',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det er for meget til én post: ${bytes} byte, mere end ${most}`,
    hint: 'Intet er registreret. Del det op i flere poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `ikke registreret: der kunne ikke skrives i ${at} (${reason})`,
    hint: 'Journalen er, som den var. Sørg for, at der er plads og rettigheder, og prøv igen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `måske registreret: der kunne hverken skrives i ${at} (${reason}) eller tages tilbage`,
    hint: 'Der skrives ikke mere, før journalen er set efter: lofte journal verify',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} kan ikke læses (${reason})`,
    hint: 'Se efter, at mappen er der, og at du må læse den.',
  }),
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

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: ({ complaint, nearest }) => ({
    message: complaintText(complaint),
    hint: nearest === undefined ? 'Se, hvad der er: lofte --help' : `Mente du ${nearest}?`,
  }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW er »${value}«, og det er ikke et tidspunkt`,
    hint: 'Skriv det som 2026-11-23T06:30:00Z, eller fjern det.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} kan ikke læses (${reason})`,
    hint: 'Se efter, at filen er der, og at du må læse den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} kan ikke skrives (${reason})`,
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
    message: `»${value}« er ikke en seneste post af en journal`,
    hint: 'Skriv den, som den blev skrevet ud: postens nummer, et kolon og mindst 32 cifre: 812:a1b2…',
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} er der og er ikke en almindelig fil`,
    hint: 'Intet er skrevet. Angiv en anden fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mappe`,
    hint: 'Intet er skrevet. Angiv en fil et andet sted.',
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} er en fil, som importen læser`,
    hint: 'Intet er skrevet. Angiv en anden fil til de rækker, der afvises.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} af ${read} rækker kan ikke importeres, så intet blev importeret`,
    hint: 'Ret dem; eller importer de andre, og læg disse i en fil: --rejects fejl.csv',
  }),
};
