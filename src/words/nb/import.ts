/** What an import answers. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const rows = (n: number): string => count(n, 'rad', 'rader');
const cases = (n: number): string => count(n, 'sak', 'saker');

export const importWords: Words['import'] = {
  imported: (imported, first, last) =>
    first === undefined || last === undefined
      ? 'Ingenting ble importert.'
      : `${cases(imported)} importert: ${first === last ? first : `${first} til ${last}`}.`,
  takenBackWith: (range) => `Tas tilbake med: lofte undo; senere: lofte retract ${range} --because "…"`,
  wouldImport: (imported) => `${cases(imported)} ville blitt importert. Ingenting er importert.`,
  read: (read) => `${rows(read)} lest.`,
  changes: (n) => `${count(n, 'endring', 'endringer')} i historikken deres.`,
  known: (known) =>
    known === 1
      ? '1 rad har en referanse som journalen allerede har: den ble ikke rørt.'
      : `${known} rader har referanser som journalen allerede har: de ble ikke rørt.`,
  repeated: (repeated, ref) =>
    `${repeated === 1 ? '1 rad har en referanse som en tidligere rad' : `${repeated} rader har referanser som tidligere rader`} i filen allerede har, den første «${ref}»: av rader med samme referanse blir bare den første en sak. Er de andre saker, oppgi for ref en kolonne som skiller dem; er de endringer av én sak, skriv "rows": "events" i malen.`,
  knownCases: (known) =>
    known === 1
      ? '1 sak har en referanse som journalen allerede har: den ble ikke rørt.'
      : `${known} saker har referanser som journalen allerede har: de ble ikke rørt.`,
  rejected: (rejected, file) => `${rows(rejected)} kunne ikke importeres: se ${file}`,
  wouldReject: (rejected) => `${rows(rejected)} kunne ikke importeres:`,
  mainReason: (n, read, suspect, column) => {
    const what = {
      dates: 'det er nok datoformen i malen som er feil',
      fields: 'det er nok tegnet mellom kolonnene som er feil',
      mapping: 'det er nok malen som er feil',
    }[suspect];
    const where = column === undefined ? '' : `, i kolonnen «${column}»`;
    return `${n} av ${read} rader feiler av samme grunn: ${what}${where}, ikke radene.`;
  },
  rejectsRemoved: (file) => `Ingen rad ble avvist, så ${file} fra en tidligere import ble fjernet.`,
  overdueTomorrow: (overdue) =>
    overdue === 0
      ? 'Ingen frist ville vært overskredet i morgen.'
      : overdue === 1
        ? 'For ett løfte ville fristen vært overskredet i morgen.'
        : `For ${overdue} løfter ville fristen vært overskredet i morgen.`,
  readyUnsaid: (n) =>
    n === 1
      ? '1 løfte om noe som er klart, sier ikke når det ble det: det teller som brutt; la en kolonne stå for keptAt.'
      : `${n} løfter om noe som er klart, sier ikke når det ble det: de teller som brutt; la en kolonne stå for keptAt.`,
  letOff: (n) =>
    n === 1
      ? '1 løfte i en avsluttet sak teller som frafalt: ingenting sier når det ble holdt; det gjør en kolonne for keptAt.'
      : `${n} løfter i avsluttede saker teller som frafalt: ingenting sier når de ble holdt; det gjør en kolonne for keptAt.`,
  withoutRef: (n) =>
    `${rows(n)} uten referanse: importeres filen igjen, legges ${n === 1 ? 'den' : 'de'} til igjen.`,
  phonesAsNumbers: (n) =>
    n === 1
      ? '1 telefonnummer er et tall i arbeidsboken: en 0 eller en + som det begynte med, er borte.'
      : `${n} telefonnumre er tall i arbeidsboken: en 0 eller en + som de begynte med, er borte.`,
  readsAsUtf8: (encoding, seen, reads) =>
    `Hele filen er UTF-8, der det står «${reads}». Med --encoding ${encoding}, som du oppga, ble det lest «${seen}».`,
  first: (shown) =>
    shown === 1
      ? 'Den første saken, slik den ville stått:'
      : `De første ${shown} sakene, slik de ville stått:`,
  problem: (line, record, column, value, what) =>
    `linje ${line}${record === undefined ? '' : `, post ${record}`}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` «${value}»`}: ${what}`,
  moreProblems: (n) => `og ${n} til; --rejects FIL viser alle`,
  progress: (read, perSecond, left) =>
    `${rows(read)} lest, ${perSecond} i sekundet${left === undefined ? '' : `, omtrent ${left} igjen`}`,
  interruptedLate:
    'Ctrl-C kom for sent: importen holdt på å bli skrevet og er der i sin helhet. Ta den tilbake med: lofte undo',
  writing: (n) => `skriver ${cases(n)}`,
  ownAdded: (entries, isDryRun) => {
    const added = count(entries, 'post', 'poster');
    return isDryRun
      ? `${added} ville blitt lagt til. Ingenting er lagt til.`
      : `${added} lagt til i saker som var der.`;
  },
  ownRead: (read, entries) => `${cases(read)} lest, med ${count(entries, 'post', 'poster')}.`,
  ownKnown: (known) => `${cases(known)} var i journalen fra før.`,
  ownProgress: (read) => `${cases(read)} lest`,
};
