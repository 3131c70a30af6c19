/** What is wrong with JSON that is imported: with a file, or with a record in it. */
import type { JsonProblem } from '../../../bulk-import/problem.ts';
import { listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { jsonFaults } from './settings.ts';

export const jsonProblems: SentencesOf<JsonProblem> = {
  'json-syntax': ({ line, fault }) => ({
    message: `rad ${line} är inte JSON: ${jsonFaults[fault]}`,
    hint: 'Inget efter det gick att läsa: exportera filen igen, eller rätta den i en textredigerare',
  }),
  'json-key-twice': ({ line, key }) => ({
    message: `rad ${line} har nyckeln ”${key}” för andra gången`,
    hint: 'Ingen kan veta vilken av de två som gäller: ta bort en av dem',
  }),
  'json-no-list': ({ path, lists }) => {
    const paths = listed(
      lists.map((list) => JSON.stringify(list)),
      'eller',
    );
    return {
      message:
        path === '$'
          ? 'filen är ingen lista med poster'
          : `det finns ingen lista med poster på ${path} i filen`,
      hint:
        lists.length === 0
          ? 'En post är ett objekt: skriv [{…}, {…}], eller {…} på en egen rad för varje'
          : `Säg i mallen var den är: "format": {"path": ${paths}}`,
    };
  },
};

type JsonRows =
  'broken-json' | 'not-a-record' | 'not-mended' | 'key-twice' | 'not-a-value' | 'number-too-large';

/** Why a record is bad, in one sentence without a full stop; its line and column stand before it. */
export const jsonRows: Pick<RowPhrases, JsonRows> = {
  'broken-json': ({ fault }) => {
    if (fault === 'ends-early') return 'är avbruten innan den sista parentesen är stängd';
    return fault === 'more-after-end'
      ? 'har mer efter sin avslutande parentes'
      : `är inte JSON: ${jsonFaults[fault]}`;
  },
  'not-a-record': () => 'är JSON, men ingen post: en sådan är ett objekt, { … }',
  'not-mended': () => 'det som står här kom inte som en post: skriv en i stället för alltihop, { … }',
  'key-twice': () => 'nyckeln finns två gånger, och ingen kan veta vilken som gäller',
  'not-a-value': ({ is, column }) =>
    is === 'object'
      ? `har ett objekt, och en kolumn är ett enda värde: namnge ett som finns i det, ”${column}.…”`
      : `har en lista med annat än texter och tal: namnge något i den, ”${column}.0…”`,
  'number-too-large': () =>
    'är för stort för ett tal; är det inget, till exempel ett serienummer, ska det stå inom citattecken',
};
