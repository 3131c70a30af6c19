/** Hva som sies om en foreslått mal. */
import type { SuggestWords } from '../suggest.ts';

export const suggestWords: SuggestWords = {
  preset: (name) => `Dette ligner ${name}: prøv --preset ${name}.`,
  noRows: 'Det er ingen rader: bare navnene på kolonnene er lest.',
  namesBelow: (line) =>
    `Navnene på kolonnene står i linje ${line}: malen hopper over det som står ovenfor (skipLines).`,
  otherLists: (path, others) => `Dokumentet har flere lister: malen tar ${path}; der finnes også ${others}.`,
  twoReadings: (column, value, form, taken, other) =>
    `Kolonnen «${column}» kan være ${taken} eller ${other} der det står «${value}»: malen tar ${form}, den første av dem; sjekk det.`,
  datesUnread: (column, value) =>
    `Kolonnen «${column}» ligner datoer, men ingen form som en mal kjenner, leser «${value}»: den er utelatt.`,
  datesOtherwise: (column, value, opened) =>
    `Kolonnen «${column}» sier «${value}», som med formen i «${opened}» ville være en annen dag eller ingen: den er utelatt.`,
  someDatesUnread: (column, value, line, count) =>
    count === 1
      ? `Kolonnen «${column}», linje ${line}: «${value}» kan ikke leses som en dato; raden vil bli avvist.`
      : `Kolonnen «${column}» har ${count} tekster som ikke kan leses som datoer, den første i linje ${line}, «${value}»: radene vil bli avvist.`,
  byValues: (column, as) => `Kolonnen «${column}» tas som ${as}, etter hva som står i den; sjekk det.`,
  byLastKey: (column, as) =>
    `Kolonnen «${column}» tas som ${as}, bare etter slutten av navnet sitt; sjekk det.`,
  earliest: (column) =>
    `Ingen kolonne heter noe som sier når en sak ble åpnet: malen tar «${column}», som har datoer før alle andre; sjekk det.`,
  refRepeats: (column, value) =>
    `Kolonnen «${column}» har «${value}» i mer enn én rad: av rader med samme referanse blir bare den første en sak. Er de endringer av én sak, så skriv "rows": "events" i malen (docs/import.md).`,
  log: (column, value, changed) =>
    `Kolonnen «${column}» har «${value}» i mer enn én rad, med ulik status: radene tas som endringer av én sak ("rows": "events"), gjort «${changed}»; sjekk det.`,
  keptWhenClosed: (column) =>
    `Ingenting sier når et løfte ble holdt: malen tar når saken ble lukket, «${column}»; sjekk det.`,
  beforeOpened: (column, as) =>
    `Kolonnen «${column}» ville være ${as}, men de fleste av datoene ligger før åpningen: den er utelatt.`,
  wordsUnknown: (column, words, as) =>
    `Kolonnen «${column}»: ${words} tas som «${as}», i mangel av noe bedre; sjekk det.`,
  closedWithoutDate: (column, words) =>
    `Kolonnen «${column}»: med ${words} er en sak over, men ingen kolonne sier siden når: slike saker kommer inn som åpne.`,
  notFound: (concepts) => `Det ble ikke funnet noen kolonne for ${concepts}.`,
  leftOut: (columns) => `Kolonner som er utelatt: ${columns}.`,
  more: (n) => `${n} til`,
  quoted: (text) => `«${text}»`,
  and: 'og',
  concepts: {
    ref: 'referansen til saken',
    opened: 'når en sak ble åpnet',
    closed: 'når den ble lukket',
    due: 'når den var lovet til',
    kept: 'når løftet ble holdt',
    called: 'når noen sist snakket med kunden',
    changed: 'når en endring ble gjort',
    said: 'hva som ble sagt',
    channel: 'hvordan kunden ble nådd',
    status: 'hvor langt den er kommet',
    kind: 'hva slags sak det er',
    name: 'navnet på kunden',
    phone: 'telefonnummeret',
    email: 'e-postadressen',
    item: 'hva som ble innlevert',
    serial: 'serienummeret',
    problem: 'hva som er galt med det',
  },
};
