/** What is wrong with JSON that is imported: with a file, or with a record in it. */
import type { JsonProblem } from '../../../bulk-import/problem.ts';
import { listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { jsonFaults } from './settings.ts';

export const jsonProblems: SentencesOf<JsonProblem> = {
  'json-syntax': ({ line, fault }) => ({
    message: `linje ${line} er ikke JSON: ${jsonFaults[fault]}`,
    hint: 'Ingenting etter det kunne leses: eksporter filen igjen, eller rett den i et tekstprogram',
  }),
  'json-key-twice': ({ line, key }) => ({
    message: `linje ${line} har nøkkelen «${key}» for andre gang`,
    hint: 'Ingen kan vite hvilken av de to som gjelder: ta ut en av dem',
  }),
  'json-no-list': ({ path, lists }) => {
    const paths = listed(
      lists.map((list) => JSON.stringify(list)),
      'eller',
    );
    return {
      message:
        path === '$' ? 'filen er ingen liste med poster' : `det er ingen liste med poster på ${path} i filen`,
      hint:
        lists.length === 0
          ? 'En post er et objekt: skriv [{…}, {…}], eller {…} på en egen linje for hver'
          : `Si i malen hvor den er: "format": {"path": ${paths}}`,
    };
  },
};

type JsonRows =
  'broken-json' | 'not-a-record' | 'not-mended' | 'key-twice' | 'not-a-value' | 'number-too-large';

/** Why a record is bad, in one sentence without a full stop; its line and column stand before it. */
export const jsonRows: Pick<RowPhrases, JsonRows> = {
  'broken-json': ({ fault }) => {
    if (fault === 'ends-early') return 'er avbrutt før den siste parentesen er lukket';
    return fault === 'more-after-end'
      ? 'har mer etter den avsluttende parentesen'
      : `er ikke JSON: ${jsonFaults[fault]}`;
  },
  'not-a-record': () => 'er JSON, men ingen post: en slik er et objekt, { … }',
  'not-mended': () => 'det som står her, kom ikke som en post: skriv en i stedet for alt sammen, { … }',
  'key-twice': () => 'nøkkelen er der to ganger, og ingen kan vite hvilken som gjelder',
  'not-a-value': ({ is, column }) =>
    is === 'object'
      ? `har et objekt, og en kolonne er én verdi: nevn en som er i det, «${column}.…»`
      : `har en liste med annet enn tekster og tall: nevn noe i den, «${column}.0…»`,
  'number-too-large': () =>
    'er for stort for et tall; er det ikke et tall, for eksempel et serienummer, må det stå i anførselstegn',
};
