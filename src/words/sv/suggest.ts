/** Vad som sägs om en föreslagen mall. */
import type { SuggestWords } from '../suggest.ts';

export const suggestWords: SuggestWords = {
  preset: (name) => `Det här ser ut som ${name}: prova --preset ${name}.`,
  noRows: 'Det finns inga rader: bara kolumnernas namn har lästs.',
  namesBelow: (line) =>
    `Kolumnernas namn står på rad ${line}: mallen hoppar över det som står ovanför (skipLines).`,
  otherLists: (path, others) => `Dokumentet har flera listor: mallen tar ${path}; där finns också ${others}.`,
  twoReadings: (column, value, form, taken, other) =>
    `Kolumnen ”${column}” kan vara ${taken} eller ${other} där det står ”${value}”: mallen tar ${form}, det första av dem; kontrollera det.`,
  datesUnread: (column, value) =>
    `Kolumnen ”${column}” ser ut som datum, men ingen form som en mall känner läser ”${value}”: den lämnas utanför.`,
  datesOtherwise: (column, value, opened) =>
    `Kolumnen ”${column}” säger ”${value}”, som med formen i ”${opened}” vore en annan dag eller ingen: den lämnas utanför.`,
  someDatesUnread: (column, value, line, count) =>
    count === 1
      ? `Kolumnen ”${column}”, rad ${line}: ”${value}” kan inte läsas som datum; raden kommer att avvisas.`
      : `Kolumnen ”${column}” har ${count} texter som inte kan läsas som datum, den första på rad ${line}, ”${value}”: raderna kommer att avvisas.`,
  byValues: (column, as) => `Kolumnen ”${column}” tas som ${as}, efter vad som står i den; kontrollera det.`,
  byLastKey: (column, as) =>
    `Kolumnen ”${column}” tas som ${as}, bara efter slutet av sitt namn; kontrollera det.`,
  earliest: (column) =>
    `Ingen kolumn heter något som säger när ett ärende öppnades: mallen tar ”${column}”, vars datum kommer före alla andra; kontrollera det.`,
  refRepeats: (column, value) =>
    `Kolumnen ”${column}” har ”${value}” på mer än en rad: av rader med samma referens blir bara den första ett ärende. Är de ändringar av ett ärende, så skriv "rows": "events" i mallen (docs/import.md).`,
  log: (column, value, changed) =>
    `Kolumnen ”${column}” har ”${value}” på mer än en rad, med olika status: raderna tas som ändringar av ett ärende ("rows": "events"), gjorda ”${changed}”; kontrollera det.`,
  keptWhenClosed: (column) =>
    `Inget säger när ett löfte hölls: mallen tar när ärendet stängdes, ”${column}”; kontrollera det.`,
  beforeOpened: (column, as) =>
    `Kolumnen ”${column}” skulle vara ${as}, men de flesta av dess datum ligger före öppnandet: den lämnas utanför.`,
  wordsUnknown: (column, words, as) =>
    `Kolumnen ”${column}”: ${words} tas som ”${as}”, i brist på bättre; kontrollera det.`,
  closedWithoutDate: (column, words) =>
    `Kolumnen ”${column}”: med ${words} är ett ärende över, men ingen kolumn säger sedan när: sådana ärenden kommer in som öppna.`,
  notFound: (concepts) => `Ingen kolumn hittades för ${concepts}.`,
  leftOut: (columns) => `Kolumner som lämnas utanför: ${columns}.`,
  more: (n) => `${n} till`,
  quoted: (text) => `”${text}”`,
  and: 'och',
  concepts: {
    ref: 'ärendets referens',
    opened: 'när ett ärende öppnades',
    closed: 'när det stängdes',
    due: 'när det var lovat till',
    kept: 'när löftet hölls',
    called: 'när någon senast talade med kunden',
    changed: 'när en ändring gjordes',
    said: 'vad som sades',
    channel: 'hur kunden nåddes',
    status: 'hur långt det har kommit',
    kind: 'vilket slags ärende det är',
    name: 'kundens namn',
    phone: 'telefonnumret',
    email: 'e-postadressen',
    item: 'vad som lämnades in',
    serial: 'serienumret',
    problem: 'vad som är fel med det',
  },
};
