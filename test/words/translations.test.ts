// Nothing is left in English by accident: what each language says is held against what English says.
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/vocabulary.ts';
import { explainIn } from '../../src/words/explain.ts';
import { helpIn } from '../../src/words/help.ts';
import { rowsIn } from '../../src/words/rows.ts';
import { suggestIn } from '../../src/words/suggest.ts';
import { wordsIn } from '../../src/words/index.ts';
import { englishIn, sayings } from './sayings.ts';

const OTHERS = ['sv', 'da', 'nb'] as const;

const all = async (language: Language): Promise<object> => ({
  ...(await wordsIn(language)),
  help: await helpIn(language),
  explain: await explainIn(language),
  suggest: await suggestIn(language),
});

/** What is the same in every language: figures, names, what is typed, and what happens to be spelt alike. */
const ALIKE: readonly RegExp[] = [
  /^dates\.(date|dateOfYear|longDate|longDateOfYear|time|endOfDay|minutes|hours|days|lessThanAMinute)/,
  /^recorded\.(subject|counted)/,
  /^report\.(shop|heading|itemOf|whomToDo|journal|reach 1$)/,
  /^case\.(heading|spokenTo|ref|story\.note 2$)/,
  /^lists\.columns\.status/,
  /^journal\.(at|info\.(at|checkpoint))/,
  /^help\.report\.flags\.format/,
  /^explain\.(answer|whose)/,
  /^suggest\.quoted/,
];

const english = sayings(await all('en'));

describe.each(OTHERS)('in %s', async (language) => {
  const said = sayings(await all(language));

  test('every phrase is there', () => {
    expect([...said.keys()]).toEqual([...english.keys()]);
  });

  test('no phrase is the English one', () => {
    const same = [...said].filter(
      ([path, text]) => text === english.get(path) && !ALIKE.some((alike) => alike.test(path)),
    );
    expect(same).toEqual([]);
  });

  test('no English word is in a phrase', () => {
    const found = [...said].flatMap(([path, text]) =>
      englishIn(text).map((word) => `${path}: ${word}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('no phrase is made of what is not there', () => {
    expect([...said].filter(([, text]) => /undefined|NaN|\[object|null/.test(text))).toEqual([]);
  });

  test('what a phrase is told, it says', () => {
    const lost = [...said].filter(([path, text]) => {
      const told = english.get(path)?.match(/\bX\d\b/g) ?? [];
      return told.some((thing) => !text.includes(thing));
    });
    expect(lost).toEqual([]);
  });
});

test('rows of an import are said in the language', async () => {
  const fault = { kind: 'too-few-fields', fields: 2, columns: 3, line: 7, column: null, value: '' } as const;
  expect((await rowsIn('en'))(fault)).toBe('has 2 of 3 fields');
  expect((await rowsIn('sv'))(fault)).toBe('har 2 av 3 fält');
  expect((await rowsIn('da'))(fault)).toBe('har 2 af 3 felter');
  expect((await rowsIn('nb'))(fault)).toBe('har 2 av 3 felt');
});
