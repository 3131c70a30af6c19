/** What is wrong with making a backup, with one, or with restoring it, and what to do. */
import type { BackupProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';

const ways: Readonly<Record<Extract<BackupProblem, { kind: 'damaged-backup' }>['how'], string>> = {
  'cut-off': 'slutet saknas',
  'goes-on': 'något har lagts till efter slutet',
  changed: 'byte i den har ändrats',
  contents: 'det som ligger i den är inte journalen som den anger',
};

/** @param because a reason of the system in words */
export const backupProblems = (because: (reason: string) => string): SentencesOf<BackupProblem> => ({
  'bad-backup-folder': ({ at, why }) => ({
    message:
      why === 'missing'
        ? `det finns ingen mapp att skapa ${at} i`
        : why === 'file'
          ? `${at} är en fil, och säkerhetskopior läggs i en mapp`
          : why === 'link'
            ? `${at} är en länk, och inga länkar i journalen följs`
            : `${at} ligger i journalens egen mapp`,
    hint: 'Ingen säkerhetskopia gjordes. Ange en mapp som finns: lofte journal backup /media/usb',
  }),
  'backups-gone': ({ at }) => ({
    message: `det ska finnas säkerhetskopior i ${at}, men inga hittas där nu`,
    hint: `Ingen säkerhetskopia gjordes. Är disken ansluten? Om den tömdes med avsikt, börja om där: lofte journal backup ${at} --new`,
  }),
  'not-backed-up': ({ at, reason }) => ({
    message: `ingen säkerhetskopia gjordes: det gick inte att skriva i ${at} (${because(reason)})`,
    hint:
      reason === 'EROFS'
        ? 'Den är skrivskyddad: leta efter en liten spärr på den, eller ta en annan disk.'
        : 'Se till att det finns rättigheter, och plats för journalen två gånger: den packas upp en gång och kontrolleras.',
  }),
  'unproven-backup': ({ at }) => ({
    message: `ingen säkerhetskopia gjordes i ${at}: det som lästes tillbaka var inte det som hade skrivits`,
    hint: 'Ange en mapp på en annan disk, och låt någon se över den här.',
  }),
  'not-a-backup': ({ file }) => ({
    message: `${file} är ingen säkerhetskopia av en journal`,
    hint: 'Inget har skrivits. Ange en fil från journal backup; var de ligger: lofte journal info',
  }),
  'newer-backup': ({ file, version }) => ({
    message: `${file} gjordes av en nyare lofte: formatet är ${version}`,
    hint: 'Inget har skrivits. Installera den nyare lofte.',
  }),
  'damaged-backup': ({ file, how }) => ({
    message: `säkerhetskopian ${file} är skadad: ${ways[how]}`,
    hint: 'Inget har skrivits. Hämta ett annat exemplar av den, eller en äldre säkerhetskopia.',
  }),
  'place-taken': ({ at, by }) => ({
    message:
      by === 'same-journal'
        ? `säkerhetskopians journal finns redan i ${at}`
        : by === 'another-journal'
          ? `det finns en annan journal i ${at}`
          : by === 'empty-journal'
            ? `det finns redan en journal i ${at}, utan någon post`
            : by === 'in-journal'
              ? `${at} ligger i en annan journals mapp`
              : by === 'file'
                ? `${at} är en fil`
                : `${at} är en mapp med något annat i`,
    hint:
      by === 'same-journal'
        ? 'Den lämnades som den var. Flytta undan mappen först för att gå tillbaka till kopian; eller återställ någon annanstans: --journal MAPP'
        : by === 'empty-journal'
          ? 'Den lämnades som den var. Den har inga poster: flytta undan den, och återställ sedan här; eller återställ någon annanstans: --journal MAPP'
          : 'Det lämnades som det var. Ange en mapp som är tom eller inte finns än: --journal MAPP',
  }),
  'not-restored': ({ at, reason }) => ({
    message: `inte återställd: det gick inte att skriva i ${at} (${because(reason)})`,
    hint: 'Där finns inget. Se till att det finns plats och rättigheter, och försök igen.',
  }),
});
