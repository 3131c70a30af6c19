/** Hvad der siges om en foreslået skabelon. */
import type { SuggestWords } from '../suggest.ts';

export const suggestWords: SuggestWords = {
  preset: (name) => `Det her ligner ${name}: prøv --preset ${name}.`,
  noRows: 'Der er ingen rækker: kun kolonnernes navne er læst.',
  namesBelow: (line) =>
    `Kolonnernes navne står i linje ${line}: skabelonen springer det, der står over den, over (skipLines).`,
  otherLists: (path, others) =>
    `Dokumentet har flere lister: skabelonen tager ${path}; der er også ${others}.`,
  twoReadings: (column, value, form, taken, other) =>
    `Kolonnen »${column}« kan være ${taken} eller ${other}, hvor der står »${value}«: skabelonen tager ${form}, den første af dem; tjek det.`,
  datesUnread: (column, value) =>
    `Kolonnen »${column}« ligner datoer, men ingen form, som en skabelon kender, læser »${value}«: den er udeladt.`,
  datesOtherwise: (column, value, opened) =>
    `Kolonnen »${column}« siger »${value}«, som med formen i »${opened}« ville være en anden dag eller ingen: den er udeladt.`,
  someDatesUnread: (column, value, line, count) =>
    count === 1
      ? `Kolonnen »${column}«, linje ${line}: »${value}« kan ikke læses som en dato; rækken vil blive afvist.`
      : `Kolonnen »${column}« har ${count} tekster, der ikke kan læses som datoer, den første i linje ${line}, »${value}«: rækkerne vil blive afvist.`,
  byValues: (column, as) => `Kolonnen »${column}« tages som ${as}, efter hvad der står i den; tjek det.`,
  byLastKey: (column, as) =>
    `Kolonnen »${column}« tages som ${as}, kun efter slutningen af sit navn; tjek det.`,
  earliest: (column) =>
    `Ingen kolonne hedder noget, der siger, hvornår en sag blev åbnet: skabelonen tager »${column}«, hvis datoer kommer før alle andre; tjek det.`,
  refRepeats: (column, value) =>
    `Kolonnen »${column}« har »${value}« i mere end en række: af rækker med samme reference bliver kun den første til en sag. Er de ændringer af én sag, så skriv "rows": "events" i skabelonen (docs/import.md).`,
  log: (column, value, changed) =>
    `Kolonnen »${column}« har »${value}« i mere end en række, med forskellig status: rækkerne tages som ændringer af én sag ("rows": "events"), foretaget »${changed}«; tjek det.`,
  keptWhenClosed: (column) =>
    `Intet siger, hvornår et løfte blev holdt: skabelonen tager, hvornår sagen blev lukket, »${column}«; tjek det.`,
  beforeOpened: (column, as) =>
    `Kolonnen »${column}« ville være ${as}, men de fleste af dens datoer ligger før åbningen: den er udeladt.`,
  wordsUnknown: (column, words, as) =>
    `Kolonnen »${column}«: ${words} tages som »${as}«, i mangel af bedre; tjek det.`,
  closedWithoutDate: (column, words) =>
    `Kolonnen »${column}«: med ${words} er en sag forbi, men ingen kolonne siger siden hvornår: sådanne sager kommer ind som åbne.`,
  notFound: (concepts) => `Der blev ikke fundet nogen kolonne til ${concepts}.`,
  leftOut: (columns) => `Kolonner, der er udeladt: ${columns}.`,
  more: (n) => `${n} mere`,
  quoted: (text) => `»${text}«`,
  and: 'og',
  concepts: {
    ref: 'sagens reference',
    opened: 'hvornår en sag blev åbnet',
    closed: 'hvornår den blev lukket',
    due: 'hvornår den var lovet til',
    kept: 'hvornår løftet blev holdt',
    called: 'hvornår nogen sidst talte med kunden',
    changed: 'hvornår en ændring blev foretaget',
    said: 'hvad der blev sagt',
    channel: 'hvordan kunden blev fanget',
    status: 'hvor langt den er',
    kind: 'hvilken slags sag det er',
    name: 'kundens navn',
    phone: 'telefonnummeret',
    email: 'e-mailadressen',
    item: 'hvad der blev indleveret',
    serial: 'serienummeret',
    problem: 'hvad der er galt med det',
  },
};
