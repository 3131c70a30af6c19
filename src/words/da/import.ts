/** What an import answers. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const rows = (n: number): string => count(n, 'række', 'rækker');
const cases = (n: number): string => count(n, 'sag', 'sager');

export const importWords: Words['import'] = {
  imported: (imported, first, last) =>
    first === undefined || last === undefined
      ? 'Intet blev importeret.'
      : `${cases(imported)} importeret: ${first === last ? first : `${first} til ${last}`}.`,
  takenBackWith: (range) => `Tages tilbage med: lofte undo; senere: lofte retract ${range} --because "…"`,
  wouldImport: (imported) => `${cases(imported)} ville blive importeret. Intet er importeret.`,
  read: (read) => `${rows(read)} læst.`,
  changes: (n) => `${count(n, 'ændring', 'ændringer')} i deres historik.`,
  known: (known) =>
    known === 1
      ? '1 række har en reference, som journalen allerede har: den blev ikke rørt.'
      : `${known} rækker har referencer, som journalen allerede har: de blev ikke rørt.`,
  repeated: (repeated, ref) =>
    `${repeated === 1 ? '1 række har en reference, som en tidligere række' : `${repeated} rækker har referencer, som tidligere rækker`} i filen allerede har, den første »${ref}«: af rækker med samme reference bliver kun den første en sag. Er de andre sager, så angiv for ref en kolonne, der skiller dem ad; er de ændringer af én sag, så skriv "rows": "events" i skabelonen.`,
  knownCases: (known) =>
    known === 1
      ? '1 sag har en reference, som journalen allerede har: den blev ikke rørt.'
      : `${known} sager har referencer, som journalen allerede har: de blev ikke rørt.`,
  rejected: (rejected, file) => `${rows(rejected)} kunne ikke importeres: se ${file}`,
  wouldReject: (rejected) => `${rows(rejected)} kunne ikke importeres:`,
  mainReason: (n, read, suspect, column) => {
    const what = {
      dates: 'det er nok skabelonens datoform, der er forkert',
      fields: 'det er nok tegnet mellem kolonnerne, der er forkert',
      mapping: 'det er nok skabelonen, der er forkert',
    }[suspect];
    const where = column === undefined ? '' : `, i kolonnen »${column}«`;
    return `${n} af ${read} rækker fejler af samme grund: ${what}${where}, ikke rækkerne.`;
  },
  rejectsRemoved: (file) => `Ingen række blev afvist, så ${file} fra en tidligere import blev fjernet.`,
  overdueTomorrow: (overdue) =>
    overdue === 0
      ? 'Ingen frist ville være overskredet i morgen.'
      : overdue === 1
        ? 'For ét løfte ville fristen være overskredet i morgen.'
        : `For ${overdue} løfter ville fristen være overskredet i morgen.`,
  readyUnsaid: (n) =>
    n === 1
      ? '1 løfte om noget, der er klart, siger ikke, hvornår det blev det: det tæller som brudt; lad en kolonne stå for keptAt.'
      : `${n} løfter om noget, der er klart, siger ikke, hvornår det blev det: de tæller som brudt; lad en kolonne stå for keptAt.`,
  letOff: (n) =>
    n === 1
      ? '1 løfte i en afsluttet sag tæller som frafaldet: intet siger, hvornår det blev holdt; det gør en kolonne for keptAt.'
      : `${n} løfter i afsluttede sager tæller som frafaldet: intet siger, hvornår de blev holdt; det gør en kolonne for keptAt.`,
  withoutRef: (n) =>
    `${rows(n)} uden reference: importeres filen igen, tilføjes ${n === 1 ? 'den' : 'de'} igen.`,
  phonesAsNumbers: (n) =>
    n === 1
      ? '1 telefonnummer er et tal i projektmappen: et 0 eller et +, som det begyndte med, er væk.'
      : `${n} telefonnumre er tal i projektmappen: et 0 eller et +, som de begyndte med, er væk.`,
  readsAsUtf8: (encoding, seen, reads) =>
    `Hele filen er UTF-8, hvor der står »${reads}«. Med --encoding ${encoding}, som du angav, blev det læst »${seen}«.`,
  first: (shown) =>
    shown === 1 ? 'Den første sag, som den ville stå:' : `De første ${shown} sager, som de ville stå:`,
  problem: (line, record, column, value, what) =>
    `linje ${line}${record === undefined ? '' : `, post ${record}`}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` »${value}«`}: ${what}`,
  moreProblems: (n) => `og ${n} til; --rejects FIL viser dem alle`,
  progress: (read, perSecond, left) =>
    `${rows(read)} læst, ${perSecond} i sekundet${left === undefined ? '' : `, omkring ${left} tilbage`}`,
  interruptedLate:
    'Ctrl-C kom for sent: importen var ved at blive skrevet og er der i sin helhed. Tag den tilbage med: lofte undo',
  writing: (n) => `skriver ${cases(n)}`,
  ownAdded: (entries, isDryRun) => {
    const added = count(entries, 'post', 'poster');
    return isDryRun
      ? `${added} ville blive tilføjet. Intet er tilføjet.`
      : `${added} tilføjet i sager, der var der.`;
  },
  ownRead: (read, entries) => `${cases(read)} læst, med ${count(entries, 'post', 'poster')}.`,
  ownKnown: (known) => `${cases(known)} var i journalen i forvejen.`,
  ownProgress: (read) => `${cases(read)} læst`,
};
