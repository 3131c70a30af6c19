/** Why a row of an import is bad, in one sentence without a full stop; its line and column stand before it. */
import { isHalf, listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import { oneOf } from './import.ts';
import { jsonRows } from './json.ts';

const happened = {
  opened: 'ble opprettet',
  changed: 'ble endret',
  closed: 'ble avsluttet',
  kept: 'ble ferdig',
  call: 'var i kontakt',
};

export const rowProblems: RowPhrases = {
  ...jsonRows,
  'bad-date': ({ value, dates }) =>
    `«${value}» er ikke en dato slik malen har dem, for eksempel ${listed(dates.slice(0, 4), 'eller')}${dates.length > 4 ? ' …' : ''}`,
  'no-such-date': ({ value }) => `den datoen eller det klokkeslettet finnes ikke: «${value}»`,
  'in-future': ({ value, what }) =>
    `«${value}» har ikke vært ennå, så det kan ikke være da det ${happened[what]}`,
  'closed-before-opened': ({ value, opened }) => `avsluttet ${value}, før det ble opprettet ${opened}`,
  'due-before-opened': ({ value, opened }) => `lovet til ${value}, før det ble opprettet ${opened}`,
  'kept-before-opened': ({ value, opened }) => `ferdig ${value}, før det ble opprettet ${opened}`,
  'missing-opened-at': () => 'ingenting sier når det ble opprettet',
  'missing-closed-at': () => 'statusen sier at den er avsluttet, og ingenting sier når',
  'missing-ref': () => 'ingenting sier hvilken sak raden hører til',
  'bad-case': ({ badLine, badRow, record }) =>
    `${record === undefined ? `linje ${badLine}` : `post ${badRow}`} i samme sak er feil, og en sak kommer inn hel eller ikke i det hele tatt`,
  'wrong-kind': ({ value, allowed, nearest }) => `«${value}» er ikke en type sak: ${oneOf(nearest, allowed)}`,
  'wrong-status': ({ value, allowed, nearest }) => `«${value}» er ikke en status: ${oneOf(nearest, allowed)}`,
  'wrong-channel': ({ value, allowed, nearest }) =>
    `«${value}» er ikke en måte å nå en kunde på: ${oneOf(nearest, allowed)}`,
  'too-few-fields': ({ fields, columns }) => `har ${fields} av ${columns} felt`,
  'too-many-fields': ({ fields, columns }) =>
    `har ${fields} felt, men det er ${columns} kolonner; kanskje mangler en tekst med komma eller semikolon anførselstegn`,
  'text-too-long': ({ bytes, most }) =>
    `teksten er ${Math.ceil(bytes / 1024)} KiB lang, og ${most / 1024} KiB er det meste`,
  'control-character': ({ code, at }) => {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return isHalf(code)
      ? `tegn nummer ${at} er et halvt tegn (U+${hex})`
      : `tegn nummer ${at} er et kontrolltegn (U+${hex})`;
  },
  'cell-error': ({ value }) => `cellen har en feil, ${value}, der det skulle stå en verdi`,
  'cell-twice': () => 'raden har denne cellen to ganger, og ingen kan vite hvilken av dem som gjelder',
  'formula-without-value': () =>
    'cellen har en formel som ingenting har regnet ut; åpne arbeidsboken i Excel, og lagre den',
  'phone-cut-short': ({ value }) =>
    `et regneark har gjort et telefonnummer til tallet ${value}, så de siste sifrene er borte; fyll det inn på nytt, som tekst`,
  'ref-cut-short': ({ value }) =>
    `et regneark har gjort en referanse til tallet ${value}, så de siste sifrene er borte, og forskjellige saker ville fått den samme; fyll den inn på nytt, som tekst`,
  'still-marked': () =>
    'spørsmålstegnet bak sier at raden ikke er rettet; rett raden, og tøm feltet med spørsmålstegnet',
  'broken-quote': ({ line, quoteLine }) =>
    `har et anførselstegn på feil sted${quoteLine === line ? '' : `, i teksten som begynner i linje ${quoteLine}`}; inne i en tekst i anførselstegn skrives det to ganger: "5"" skjerm"`,
  'broken-off': ({ line, quoteLine }) =>
    `begynner en tekst i anførselstegn${quoteLine === line ? '' : ` i linje ${quoteLine}`} som aldri slutter: filen er avbrutt, eller et anførselstegn (") mangler`,
};
