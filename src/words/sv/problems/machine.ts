/** What is wrong with the journal, the command line, or the files around them, and what to do. */
import type { JournalProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import type { Complaint, UsageProblem } from '../../problem.ts';

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
    message: `journalen är skadad: ${segment}, rad ${line} (${what})`,
    hint: 'Inget har registrerats. Se alla skador: lofte journal verify; ta först en kopia av mappen.',
  }),
  'newer-format': ({ segment, line, version }) => ({
    message: `journalen skrevs av en nyare lofte: ${segment}, rad ${line} har format ${version}`,
    hint: 'Den lämnades som den var. Installera den nyare lofte.',
  }),
  'set-back': ({ checkpoint, journal }) => ({
    message: `journalen har ställts tillbaka: den hade ${checkpoint} poster och har ${journal}`,
    hint: 'Poster saknas, eller så är det inte samma journal. Lägg tillbaka rätt mapp; inget har registrerats.',
  }),
  'entry-too-large': ({ bytes, most }) => ({
    message: `det är för mycket för en post: ${bytes} byte, mer än ${most}`,
    hint: 'Inget har registrerats. Dela upp det på flera poster.',
  }),
  'not-recorded': ({ reason, at }) => ({
    message: `inte registrerat: det gick inte att skriva i ${at} (${reason})`,
    hint: 'Journalen är som den var. Se till att det finns plats och rättigheter, och försök igen.',
  }),
  uncertain: ({ reason, at }) => ({
    message: `kanske registrerat: det gick varken att skriva i ${at} (${reason}) eller att ta tillbaka`,
    hint: 'Inget mer skrivs förrän journalen har granskats: lofte journal verify',
  }),
  unreadable: ({ at, reason }) => ({
    message: `${at} går inte att läsa (${reason})`,
    hint: 'Se till att mappen finns och att du får läsa den.',
  }),
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

export const usageProblems: SentencesOf<UsageProblem> = {
  usage: ({ complaint, nearest }) => ({
    message: complaintText(complaint),
    hint: nearest === undefined ? 'Se vad som finns: lofte --help' : `Menade du ${nearest}?`,
  }),
  'bad-clock': ({ value }) => ({
    message: `LOFTE_NOW är ”${value}”, och det är ingen tidpunkt`,
    hint: 'Skriv den som 2026-11-23T06:30:00Z, eller ta bort den.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `${file} går inte att läsa (${reason})`,
    hint: 'Se till att filen finns och att du får läsa den.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    message: `${file} går inte att skriva (${reason})`,
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
    message: `”${value}” är ingen senaste post av en journal`,
    hint: 'Skriv den som den skrevs ut: postens nummer, kolon och minst 32 siffror: 812:a1b2…',
  }),
  'not-a-plain-file': ({ file }) => ({
    message: `${file} finns och är ingen vanlig fil`,
    hint: 'Inget har skrivits. Ange en annan fil.',
  }),
  'inside-journal': ({ file }) => ({
    message: `${file} ligger i journalens egen mapp`,
    hint: 'Inget har skrivits. Ange en fil någon annanstans.',
  }),
  'rejects-over-input': ({ file }) => ({
    message: `${file} är en fil som importen läser`,
    hint: 'Inget har skrivits. Ange en annan fil för raderna som avvisas.',
  }),
  'rejected-rows': ({ rejected, read }) => ({
    message: `${rejected} av ${read} rader går inte att importera, så inget importerades`,
    hint: 'Rätta dem; eller importera de andra och lägg dessa i en fil: --rejects fel.csv',
  }),
};
