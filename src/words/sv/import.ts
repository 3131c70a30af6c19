/** What an import answers. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const rows = (n: number): string => count(n, 'rad', 'rader');
const cases = (n: number): string => count(n, 'ärende', 'ärenden');

export const importWords: Words['import'] = {
  imported: (imported, first, last) =>
    first === undefined || last === undefined
      ? 'Inget importerades.'
      : `${cases(imported)} ${imported === 1 ? 'importerat' : 'importerade'}: ${first === last ? first : `${first} till ${last}`}.`,
  takenBackWith: (range) => `Tas tillbaka med: lofte undo; senare: lofte retract ${range} --because "…"`,
  wouldImport: (imported) => `${cases(imported)} skulle importeras. Inget har importerats.`,
  read: (read) => `${rows(read)} ${read === 1 ? 'läst' : 'lästa'}.`,
  changes: (n) => `${count(n, 'ändring', 'ändringar')} i deras historik.`,
  known: (known) =>
    known === 1
      ? '1 rad har en referens som journalen redan har: den lämnades orörd.'
      : `${known} rader har referenser som journalen redan har: de lämnades orörda.`,
  repeated: (repeated, ref) =>
    `${repeated === 1 ? '1 rad har en referens som en tidigare rad' : `${repeated} rader har referenser som tidigare rader`} i filen redan har, den första ”${ref}”: av rader med samma referens blir bara den första ett ärende. Är de andra ärenden, ange för ref en kolumn som skiljer dem åt; är de ändringar av ett ärende, skriv "rows": "events" i mallen.`,
  knownCases: (known) =>
    known === 1
      ? '1 ärende har en referens som journalen redan har: det lämnades orört.'
      : `${known} ärenden har referenser som journalen redan har: de lämnades orörda.`,
  rejected: (rejected, file) => `${rows(rejected)} kunde inte importeras: se ${file}`,
  wouldReject: (rejected) => `${rows(rejected)} kunde inte importeras:`,
  mainReason: (n, read, suspect, column) => {
    const what = {
      dates: 'det är nog mallens datumform som är fel',
      fields: 'det är nog tecknet mellan kolumnerna som är fel',
      mapping: 'det är nog mallen som är fel',
    }[suspect];
    const where = column === undefined ? '' : `, i kolumnen ”${column}”`;
    return `${n} av ${read} rader faller på samma sak: ${what}${where}, inte raderna.`;
  },
  rejectsRemoved: (file) => `Ingen rad avvisades, så ${file} från en tidigare import togs bort.`,
  overdueTomorrow: (overdue) =>
    overdue === 0
      ? 'Inget av dem skulle vara försenat i morgon.'
      : overdue === 1
        ? 'Ett löfte av dem skulle vara försenat i morgon.'
        : `${overdue} löften av dem skulle vara försenade i morgon.`,
  readyUnsaid: (n) =>
    n === 1
      ? '1 löfte om något som är klart säger inte när det blev det: det räknas som brutet; låt en kolumn stå för keptAt.'
      : `${n} löften om sådant som är klart säger inte när det blev det: de räknas som brutna; låt en kolumn stå för keptAt.`,
  letOff: (n) =>
    n === 1
      ? '1 löfte i ett avslutat ärende räknas som avstått: inget säger när det hölls; det gör en kolumn för keptAt.'
      : `${n} löften i avslutade ärenden räknas som avstådda: inget säger när de hölls; det gör en kolumn för keptAt.`,
  withoutRef: (n) =>
    `${rows(n)} utan referens: importeras filen igen läggs ${n === 1 ? 'den' : 'de'} till igen.`,
  phonesAsNumbers: (n) =>
    n === 1
      ? '1 telefonnummer är ett tal i arbetsboken: en nolla eller ett + som det började med är borta.'
      : `${n} telefonnummer är tal i arbetsboken: en nolla eller ett + som de började med är borta.`,
  readsAsUtf8: (encoding, seen, reads) =>
    `Allt i filen är UTF-8, där det läses ”${reads}”. Med --encoding ${encoding}, som du angav, lästes det ”${seen}”.`,
  first: (shown) =>
    shown === 1
      ? 'Det första ärendet, som det skulle stå:'
      : `De första ${shown} ärendena, som de skulle stå:`,
  problem: (line, record, column, value, what) =>
    `rad ${line}${record === undefined ? '' : `, post ${record}`}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` ”${value}”`}: ${what}`,
  moreProblems: (n) => `och ${n} till; --rejects FIL tar upp alla`,
  progress: (read, perSecond, left) =>
    `${rows(read)} ${read === 1 ? 'läst' : 'lästa'}, ${perSecond} i sekunden${left === undefined ? '' : `, ungefär ${left} kvar`}`,
  interruptedLate:
    'Ctrl-C kom för sent: importen höll på att skrivas, och finns i sin helhet. För att ta tillbaka den: lofte undo',
  writing: (n) => `skriver ${cases(n)}`,
  ownAdded: (entries, isDryRun) => {
    const added = count(entries, 'post', 'poster');
    if (isDryRun) return `${added} skulle läggas till. Inget har lagts till.`;
    return `${added} ${entries === 1 ? 'tillagd' : 'tillagda'} i ärenden som fanns.`;
  },
  ownRead: (read, entries) =>
    `${cases(read)} ${read === 1 ? 'läst' : 'lästa'}, med ${count(entries, 'post', 'poster')}.`,
  ownKnown: (known) => `${cases(known)} fanns redan i journalen.`,
  ownProgress: (read) => `${cases(read)} ${read === 1 ? 'läst' : 'lästa'}`,
};
