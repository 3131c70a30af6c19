/** What is wrong with making a backup, with one, or with restoring it, and what to do. */
import type { BackupProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';

const ways: Readonly<Record<Extract<BackupProblem, { kind: 'damaged-backup' }>['how'], string>> = {
  'cut-off': 'slutningen mangler',
  'goes-on': 'der er føjet noget til efter slutningen',
  changed: 'byte i den er ændret',
  contents: 'det, der ligger i den, er ikke den journal, som den angiver',
};

/** @param because a reason of the system in words */
export const backupProblems = (because: (reason: string) => string): SentencesOf<BackupProblem> => ({
  'bad-backup-folder': ({ at, why }) => ({
    message:
      why === 'missing'
        ? `der er ingen mappe at oprette ${at} i`
        : why === 'file'
          ? `${at} er en fil, og sikkerhedskopier lægges i en mappe`
          : why === 'link'
            ? `${at} er et link, og ingen links i journalen følges`
            : `${at} ligger i journalens egen mappe`,
    hint: 'Der blev ikke taget en sikkerhedskopi. Angiv en mappe, der findes: lofte journal backup /media/usb',
  }),
  'backups-gone': ({ at }) => ({
    message: `der skal være sikkerhedskopier i ${at}, men der findes ingen nu`,
    hint: `Der blev ikke taget en sikkerhedskopi. Er disken tilsluttet? Hvis den blev tømt med vilje, så begynd forfra der: lofte journal backup ${at} --new`,
  }),
  'not-backed-up': ({ at, reason }) => ({
    message: `der blev ikke taget en sikkerhedskopi: der kunne ikke skrives i ${at} (${because(reason)})`,
    hint:
      reason === 'EROFS'
        ? 'Den er skrivebeskyttet: se efter en lille lås på den, eller tag en anden disk.'
        : 'Sørg for rettigheder og for plads til journalen to gange: den pakkes ud én gang og kontrolleres.',
  }),
  'unproven-backup': ({ at }) => ({
    message: `der blev ikke taget en sikkerhedskopi i ${at}: det, der blev læst tilbage, var ikke det, der var skrevet`,
    hint: 'Angiv en mappe på en anden disk, og få set på denne.',
  }),
  'not-a-backup': ({ file }) => ({
    message: `${file} er ikke en sikkerhedskopi af en journal`,
    hint: 'Intet er skrevet. Angiv en fil fra journal backup; hvor de ligger: lofte journal info',
  }),
  'newer-backup': ({ file, version }) => ({
    message: `${file} er lavet af en nyere lofte: formatet er ${version}`,
    hint: 'Intet er skrevet. Installer den nyere lofte.',
  }),
  'damaged-backup': ({ file, how }) => ({
    message: `sikkerhedskopien ${file} er beskadiget: ${ways[how]}`,
    hint: 'Intet er skrevet. Hent et andet eksemplar af den eller en ældre sikkerhedskopi.',
  }),
  'place-taken': ({ at, by }) => ({
    message:
      by === 'same-journal'
        ? `sikkerhedskopiens journal er allerede i ${at}`
        : by === 'another-journal'
          ? `der er en anden journal i ${at}`
          : by === 'empty-journal'
            ? `der er allerede en journal i ${at}, uden en eneste post`
            : by === 'in-journal'
              ? `${at} ligger i en anden journals mappe`
              : by === 'file'
                ? `${at} er en fil`
                : `${at} er en mappe med noget andet i`,
    hint:
      by === 'same-journal'
        ? 'Den er ikke rørt. Flyt mappen væk først for at gå tilbage til kopien; eller gendan et andet sted: --journal MAPPE'
        : by === 'empty-journal'
          ? 'Den er ikke rørt. Den har ingen poster: flyt den væk, og gendan så her; eller gendan et andet sted: --journal MAPPE'
          : 'Det er ikke rørt. Angiv en mappe, der er tom eller ikke findes endnu: --journal MAPPE',
  }),
  'not-restored': ({ at, reason }) => ({
    message: `ikke gendannet: der kunne ikke skrives i ${at} (${because(reason)})`,
    hint: 'Der er intet der. Sørg for, at der er plads og rettigheder, og prøv igen.',
  }),
});
