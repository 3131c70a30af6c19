/** Why a row of an import is bad, in one sentence without a full stop; its line and column stand before it. */
import { isHalf, listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import { oneOf } from './import.ts';
import { jsonRows } from './json.ts';

const happened = {
  opened: 'blev oprettet',
  changed: 'blev ændret',
  closed: 'blev afsluttet',
  kept: 'blev færdigt',
  call: 'var i kontakt',
};

export const rowProblems: RowPhrases = {
  ...jsonRows,
  'bad-date': ({ value, dates }) =>
    `»${value}« er ikke en dato, som skabelonen har dem, for eksempel ${listed(dates.slice(0, 4), 'eller')}${dates.length > 4 ? ' …' : ''}`,
  'no-such-date': ({ value }) => `den dato eller det klokkeslæt findes ikke: »${value}«`,
  'in-future': ({ value, what }) =>
    `»${value}« er ikke kommet endnu, så det kan ikke være, da det ${happened[what]}`,
  'closed-before-opened': ({ value, opened }) => `afsluttet ${value}, før det blev oprettet ${opened}`,
  'due-before-opened': ({ value, opened }) => `lovet til ${value}, før det blev oprettet ${opened}`,
  'kept-before-opened': ({ value, opened }) => `færdigt ${value}, før det blev oprettet ${opened}`,
  'missing-opened-at': () => 'intet siger, hvornår det blev oprettet',
  'missing-closed-at': () => 'dens status siger, at den er afsluttet, og intet siger hvornår',
  'missing-ref': () => 'intet siger, hvilken sag rækken hører til',
  'bad-case': ({ badLine, badRow, record }) =>
    `${record === undefined ? `linje ${badLine}` : `post ${badRow}`} i samme sag er forkert, og en sag kommer ind hel eller slet ikke`,
  'wrong-kind': ({ value, allowed, nearest }) =>
    `»${value}« er ikke en slags sag: ${oneOf(nearest, allowed)}`,
  'wrong-status': ({ value, allowed, nearest }) => `»${value}« er ikke en status: ${oneOf(nearest, allowed)}`,
  'wrong-channel': ({ value, allowed, nearest }) =>
    `»${value}« er ikke en måde at kontakte en kunde på: ${oneOf(nearest, allowed)}`,
  'too-few-fields': ({ fields, columns }) => `har ${fields} af ${columns} felter`,
  'too-many-fields': ({ fields, columns }) =>
    `har ${fields} felter, men der er ${columns} kolonner; måske mangler en tekst med komma eller semikolon anførselstegn`,
  'text-too-long': ({ bytes, most }) =>
    `teksten er ${Math.ceil(bytes / 1024)} KiB lang, og ${most / 1024} KiB er det meste`,
  'control-character': ({ code, at }) => {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return isHalf(code)
      ? `tegn nummer ${at} er et halvt tegn (U+${hex})`
      : `tegn nummer ${at} er et styretegn (U+${hex})`;
  },
  'cell-error': ({ value }) => `cellen har en fejl, ${value}, hvor der skulle stå en værdi`,
  'cell-twice': () => 'rækken har denne celle to gange, og ingen kan vide, hvilken af dem der gælder',
  'formula-without-value': () =>
    'cellen har en formel, som intet har regnet ud; åbn projektmappen i Excel, og gem den',
  'phone-cut-short': ({ value }) =>
    `et regneark har gjort et telefonnummer til tallet ${value}, så de sidste cifre er væk; udfyld det på ny, som tekst`,
  'ref-cut-short': ({ value }) =>
    `et regneark har gjort en reference til tallet ${value}, så de sidste cifre er væk, og forskellige sager ville få den samme; udfyld den på ny, som tekst`,
  'still-marked': () =>
    'spørgsmålstegnet bagved siger, at rækken ikke er rettet; ret rækken, og tøm feltet med spørgsmålstegnet',
  'broken-quote': ({ line, quoteLine }) =>
    `har et anførselstegn på det forkerte sted${quoteLine === line ? '' : `, i teksten, der begynder i linje ${quoteLine}`}; inde i en tekst i anførselstegn skrives det to gange: "5"" skærm"`,
  'broken-off': ({ line, quoteLine }) =>
    `begynder en tekst i anførselstegn${quoteLine === line ? '' : ` i linje ${quoteLine}`}, der aldrig slutter: filen er afbrudt, eller et anførselstegn (") mangler`,
};
