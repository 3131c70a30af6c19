/** What is wrong with making a backup, with one, or with restoring it, and what to do. */
import type { BackupProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';

const ways: Readonly<Record<Extract<BackupProblem, { kind: 'damaged-backup' }>['how'], string>> = {
  'cut-off': 'slutten mangler',
  'goes-on': 'noe er lagt til etter slutten',
  changed: 'byte i den er endret',
  contents: 'det som ligger i den, er ikke journalen som den oppgir',
};

/** @param because a reason of the system in words */
export const backupProblems = (because: (reason: string) => string): SentencesOf<BackupProblem> => ({
  'bad-backup-folder': ({ at, why }) => ({
    message:
      why === 'missing'
        ? `det finnes ingen mappe å opprette ${at} i`
        : why === 'file'
          ? `${at} er en fil, og sikkerhetskopier legges i en mappe`
          : why === 'link'
            ? `${at} er en lenke, og ingen lenker i journalen følges`
            : `${at} ligger i journalens egen mappe`,
    hint: 'Det ble ikke tatt noen sikkerhetskopi. Oppgi en mappe som finnes: lofte journal backup /media/usb',
  }),
  'backups-gone': ({ at }) => ({
    message: `det skal finnes sikkerhetskopier i ${at}, men ingen blir funnet der nå`,
    hint: `Det ble ikke tatt noen sikkerhetskopi. Er disken koblet til? Hvis den ble tømt med vilje, begynn på nytt der: lofte journal backup ${at} --new`,
  }),
  'not-backed-up': ({ at, reason }) => ({
    message: `det ble ikke tatt noen sikkerhetskopi: det gikk ikke an å skrive i ${at} (${because(reason)})`,
    hint:
      reason === 'EROFS'
        ? 'Den er skrivebeskyttet: se etter en liten bryter på den, eller ta en annen disk.'
        : 'Sørg for rettigheter og for plass til journalen to ganger: den pakkes ut én gang og kontrolleres.',
  }),
  'unproven-backup': ({ at }) => ({
    message: `det ble ikke tatt noen sikkerhetskopi i ${at}: det som ble lest tilbake, var ikke det som var skrevet`,
    hint: 'Oppgi en mappe på en annen disk, og få sett over denne.',
  }),
  'not-a-backup': ({ file }) => ({
    message: `${file} er ikke en sikkerhetskopi av en journal`,
    hint: 'Ingenting er skrevet. Oppgi en fil fra journal backup; hvor de ligger: lofte journal info',
  }),
  'newer-backup': ({ file, version }) => ({
    message: `${file} er laget av en nyere lofte: formatet er ${version}`,
    hint: 'Ingenting er skrevet. Installer den nyere lofte.',
  }),
  'damaged-backup': ({ file, how }) => ({
    message: `sikkerhetskopien ${file} er skadet: ${ways[how]}`,
    hint: 'Ingenting er skrevet. Hent et annet eksemplar av den, eller en eldre sikkerhetskopi.',
  }),
  'place-taken': ({ at, by }) => ({
    message:
      by === 'same-journal'
        ? `journalen i sikkerhetskopien finnes allerede i ${at}`
        : by === 'another-journal'
          ? `det finnes en annen journal i ${at}`
          : by === 'empty-journal'
            ? `det finnes allerede en journal i ${at}, uten en eneste post`
            : by === 'in-journal'
              ? `${at} ligger i mappen til en annen journal`
              : by === 'file'
                ? `${at} er en fil`
                : `${at} er en mappe med noe annet i`,
    hint:
      by === 'same-journal'
        ? 'Den er som den var. Flytt mappen unna først for å gå tilbake til kopien; eller gjenopprett et annet sted: --journal MAPPE'
        : by === 'empty-journal'
          ? 'Den er som den var. Den har ingen poster: flytt den unna, og gjenopprett så her; eller gjenopprett et annet sted: --journal MAPPE'
          : 'Det er som det var. Oppgi en mappe som er tom eller ikke finnes ennå: --journal MAPPE',
  }),
  'not-restored': ({ at, reason }) => ({
    message: `ikke gjenopprettet: det gikk ikke an å skrive i ${at} (${because(reason)})`,
    hint: 'Der finnes ingenting. Sørg for at det er plass og rettigheter, og prøv igjen.',
  }),
});
