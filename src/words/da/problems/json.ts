/** What is wrong with JSON that is imported: with a file, or with a record in it. */
import type { JsonProblem } from '../../../bulk-import/problem.ts';
import { listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { jsonFaults } from './settings.ts';

export const jsonProblems: SentencesOf<JsonProblem> = {
  'json-syntax': ({ line, fault }) => ({
    message: `linje ${line} er ikke JSON: ${jsonFaults[fault]}`,
    hint: 'Intet efter det kunne læses: eksporter filen igen, eller ret den i et tekstprogram',
  }),
  'json-key-twice': ({ line, key }) => ({
    message: `linje ${line} har nøglen »${key}« for anden gang`,
    hint: 'Ingen kan vide, hvilken af de to der gælder: tag en af dem ud',
  }),
  'json-no-list': ({ path, lists }) => {
    const paths = listed(
      lists.map((list) => JSON.stringify(list)),
      'eller',
    );
    return {
      message:
        path === '$'
          ? 'filen er ikke en liste med poster'
          : `der er ingen liste med poster på ${path} i filen`,
      hint:
        lists.length === 0
          ? 'En post er et objekt: skriv [{…}, {…}], eller {…} på sin egen linje for hver'
          : `Sig i skabelonen, hvor den er: "format": {"path": ${paths}}`,
    };
  },
};

type JsonRows =
  'broken-json' | 'not-a-record' | 'not-mended' | 'key-twice' | 'not-a-value' | 'number-too-large';

/** Why a record is bad, in one sentence without a full stop; its line and column stand before it. */
export const jsonRows: Pick<RowPhrases, JsonRows> = {
  'broken-json': ({ fault }) => {
    if (fault === 'ends-early') return 'er afbrudt, før den sidste parentes er lukket';
    return fault === 'more-after-end'
      ? 'har mere efter sin afsluttende parentes'
      : `er ikke JSON: ${jsonFaults[fault]}`;
  },
  'not-a-record': () => 'er JSON, men ikke en post: en sådan er et objekt, { … }',
  'not-mended': () => 'det, der står her, kom ikke som en post: skriv en i stedet for det hele, { … }',
  'key-twice': () => 'nøglen er der to gange, og ingen kan vide, hvilken der gælder',
  'not-a-value': ({ is, column }) =>
    is === 'object'
      ? `har et objekt, og en kolonne er én værdi: nævn en, der er i det, »${column}.…«`
      : `har en liste med andet end tekster og tal: nævn noget i den, »${column}.0…«`,
  'number-too-large': () =>
    'er for stort til et tal; er det ikke et tal, for eksempel et serienummer, skal det stå i anførselstegn',
};
