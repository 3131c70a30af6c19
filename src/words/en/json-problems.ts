/** What is wrong with JSON that is imported: with a file, or with a record in it. */
import type { JsonProblem } from '../../bulk-import/problem.ts';
import { listed } from '../phrases.ts';
import type { RowPhrases } from '../rows.ts';
import type { Sentences } from './problems.ts';
import { jsonFaults } from './settings-problems.ts';

export const jsonProblems: {
  readonly [K in JsonProblem['kind']]: (problem: Extract<JsonProblem, { kind: K }>) => Sentences;
} = {
  'json-syntax': ({ line, fault }) => ({
    message: `line ${line} is not JSON: ${jsonFaults[fault]}`,
    hint: 'Nothing behind it could be read: export the file again, or mend it in a text editor',
  }),
  'json-key-twice': ({ line, key }) => ({
    message: `line ${line} has the key “${key}” for the second time`,
    hint: 'Nobody can tell which of the two counts: take one of them out',
  }),
  'json-no-list': ({ path, lists }) => {
    const paths = listed(
      lists.map((list) => JSON.stringify(list)),
      'or',
    );
    return {
      message:
        path === '$'
          ? 'the file is not a list of records'
          : `there is no list of records at ${path} in the file`,
      hint:
        lists.length === 0
          ? 'A record is an object: write [{…}, {…}], or {…} on a line of its own for each'
          : `Say in the mapping where it is: "format": {"path": ${paths}}`,
    };
  },
};

type JsonRows =
  'broken-json' | 'not-a-record' | 'not-mended' | 'key-twice' | 'not-a-value' | 'number-too-large';

/** Why a record is bad, in one sentence without a full stop; its line and column stand before it. */
export const jsonRows: Pick<RowPhrases, JsonRows> = {
  'broken-json': ({ fault }) => {
    if (fault === 'ends-early') return 'is cut off before its last bracket is closed';
    return fault === 'more-after-end'
      ? 'has more behind its closing bracket'
      : `is not JSON: ${jsonFaults[fault]}`;
  },
  'not-a-record': () => 'is JSON, but no record: that is an object, { … }',
  'not-mended': () => 'what stands here came as no record: write one in place of all this, { … }',
  'key-twice': () => 'this key is there twice, and nobody can tell which of the two counts',
  'not-a-value': ({ is, column }) =>
    is === 'object'
      ? `holds an object, and a column is one value: name one that is in it, “${column}.…”`
      : `holds a list of more than texts and numbers: name one of them, “${column}.0…”`,
  'number-too-large': () =>
    'is too large for a number; if it is none, such as a serial number, it has to stand in quotes',
};
