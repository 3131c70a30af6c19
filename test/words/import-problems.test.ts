import { expect, test } from 'vitest';
import type { ImportProblem, RowProblem } from '../../src/bulk-import/problem.ts';
import { importProblems } from '../../src/words/en/import-problems.ts';
import { rowsIn } from '../../src/words/rows.ts';

const sayRow = await rowsIn('en');

const say = <K extends ImportProblem['kind']>(problem: Extract<ImportProblem, { kind: K }>): string => {
  // the phrase of a kind takes that kind, which the compiler can't follow through the lookup
  const phrase = importProblems[problem.kind] as (p: typeof problem) => { message: string; hint: string };
  const { message, hint } = phrase(problem);
  return `${message}\n${hint}`;
};

test('a file that is no table', () => {
  expect(say({ kind: 'not-csv', looksLike: 'web-page' })).toBe(
    'this is a web page, not CSV, JSON or an Excel workbook\n' +
      'Download the data itself: look for “Export” or “Download as CSV” on that page',
  );
  expect(say({ kind: 'not-utf8', line: 7, encodings: ['windows-1252', 'cp850'], reads: undefined })).toBe(
    'line 7 holds letters that are not written in UTF-8\n' +
      'Save the file as “CSV UTF-8”, or say how it is written: --encoding windows-1252 or --encoding cp850',
  );
  const reads = { encoding: 'cp850', text: 'Björn Ek' };
  expect(say({ kind: 'not-utf8', line: 7, encodings: ['cp850', 'windows-1252'], reads })).toBe(
    'line 7 holds letters that are not written in UTF-8\n' +
      'With --encoding cp850 it reads “Björn Ek”. If that is right, say so; if not, save the file as “CSV UTF-8”',
  );
  expect(say({ kind: 'not-in-encoding', line: 7, encoding: 'windows-1252', reads })).toBe(
    'line 7 holds bytes that are no letters in windows-1252\n' +
      'With --encoding cp850 it reads “Björn Ek”. If that is right, say so',
  );
});

test('a delimiter that is not sure', () => {
  const seen = [
    { delimiter: ',', columns: 2 },
    { delimiter: '\t', columns: 3 },
  ];
  expect(say({ kind: 'unsure-delimiter', seen })).toBe(
    'what separates the columns is not clear: “,” would give 2 of them and a tab would give 3 of them\n' +
      'Say what does: --delimiter ";" or --delimiter tab',
  );
  expect(say({ kind: 'unsure-delimiter', seen: [] })).toMatch(/^nothing separates the columns/);
});

test('a column that is not there', () => {
  const problem = {
    kind: 'no-such-column',
    columns: ['TRAGET'],
    nearest: 'TARGET',
    has: 9,
    names: ['TARGET', 'SN'],
    delimiter: undefined,
  } as const;
  expect(say(problem)).toBe(
    'the file has no column “TRAGET”\n' +
      'Did you mean “TARGET”? The file has 9 columns (“TARGET” and “SN”); change the mapping, or mark it "optional": true',
  );
  expect(say({ ...problem, columns: ['no', 12], has: 1, nearest: undefined, delimiter: ';' })).toBe(
    'the file has none of the columns “no” or number 12\n' +
      'Its columns seem to be separated by “;”: --delimiter ";"',
  );
});

test('a title above the names of the columns', () => {
  const below = { line: 3, names: ['no', 'opened'] };
  const wanted = Array.from({ length: 30 }, (_, i) => `c${i + 1}`);
  const column = {
    kind: 'no-such-column',
    nearest: undefined,
    has: 1,
    names: ['May'],
    delimiter: undefined,
  } as const;
  expect(say({ ...column, columns: wanted, below })).toBe(
    'the file has none of the columns “c1”, “c2”, “c3”, “c4”, “c5”, “c6”, “c7”, “c8” or 22 more\n' +
      'Line 3 looks like the names of the columns (“no” and “opened”): --skip-lines 2',
  );
  expect(say({ kind: 'unsure-delimiter', seen: [], below })).toMatch(/\): --skip-lines 2$/);
});

test('a mapping', () => {
  expect(
    say({
      kind: 'mapping-wrong',
      faults: [
        { fault: 'unknown-key', path: 'case.opend', nearest: 'openedAt', allowed: ['openedAt', 'ref'] },
        { fault: 'wrong-value', path: 'rows', allowed: ['cases'], nearest: undefined },
        {
          fault: 'bad-pattern',
          path: 'dates[0]',
          pattern: 'D MMM',
          why: { what: 'unknown-letters', letters: 'MMM' },
        },
      ],
    }),
  ).toBe(
    "the mapping can't be used: case.opend: there is no such key: openedAt or ref (did you mean openedAt?); " +
      'rows: must be cases; dates[0]: “D MMM”: “MMM” stands for nothing; words of your own go in brackets: [MMM]\n' +
      'A preset in data/presets shows how one is written',
  );
});

test.each<[RowProblem, string]>([
  [
    { kind: 'bad-date', line: 2, column: 'a', value: '3/4', dates: ['23/11/2026', '2026-11-23'] },
    '“3/4” is not a date as the mapping has them, such as 23/11/2026 or 2026-11-23',
  ],
  [
    { kind: 'closed-before-opened', line: 2, column: 'a', value: '1 May', opened: '2 May' },
    'closed on 1 May, before it was opened on 2 May',
  ],
  [
    { kind: 'in-future', line: 2, column: 'a', value: '2030-01-01', what: 'call' },
    "“2030-01-01” is still to come, so it can't be when it was called",
  ],
  [
    { kind: 'control-character', line: 2, column: 'a', value: '', code: 27, at: 12 },
    'the 12th character is a control character (U+001B)',
  ],
  [
    {
      kind: 'wrong-status',
      line: 2,
      column: 'a',
      value: 'redy',
      nearest: 'ready',
      allowed: ['received', 'ready'],
    },
    '“redy” is no status: received or ready (did you mean ready?)',
  ],
])('a bad row: %o', (problem, sentence) => {
  expect(sayRow(problem)).toBe(sentence);
});

test('half a character, and a sheet that is alone', async () => {
  const fault = { kind: 'control-character', line: 2, column: 'text', value: 'x', at: 3 } as const;
  const half: Readonly<Record<string, string>> = {
    en: 'the 3rd character is half a character (U+DC00)',
    sv: 'tecken nummer 3 är ett halvt tecken (U+DC00)',
    da: 'tegn nummer 3 er et halvt tegn (U+DC00)',
    nb: 'tegn nummer 3 er et halvt tegn (U+DC00)',
  };
  for (const language of ['en', 'sv', 'da', 'nb'] as const) {
    expect((await rowsIn(language))({ ...fault, code: 0xdc00 })).toBe(half[language]);
    expect((await rowsIn(language))({ ...fault, code: 0x1b })).toContain('U+001B');
  }
  expect(say({ kind: 'which-sheet', sheets: ['Data'] })).toBe(
    'the only sheet of the workbook is hidden: “Data”\nTo take it all the same: --sheet "Data"',
  );
  expect(say({ kind: 'which-sheet', sheets: ['Data', 'Notes'] })).toMatch(/^the workbook has 2 sheets/);
});
