import { describe, expect, test } from 'vitest';
import { TABLES } from '../../../../src/domain/clock/when/lexicon.ts';
import { ORDINALS } from '../../../../src/domain/clock/when/ordinals.ts';
import { eachMeaning, type Meaning, type WhenWords } from '../../../../src/domain/clock/when/words.ts';
import { plain } from '../../../../src/domain/keys.ts';

/** The phrases of a table, each with its meaning. */
function meanings(table: WhenWords): readonly (readonly [string, Meaning])[] {
  const all: [string, Meaning][] = [];
  eachMeaning(table, (phrase, meaning) => all.push([phrase, meaning]));
  return all;
}

test('no phrase means one thing in one language and another in the next', () => {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  for (const [language, table] of Object.entries(TABLES)) {
    for (const [phrase, meaning] of meanings(table)) {
      const key = plain(phrase);
      const text = JSON.stringify(meaning);
      const before = seen.get(key);
      if (before !== undefined && before !== text)
        clashes.push(`${language}: ${phrase} is ${text}, was ${before}`);
      seen.set(key, text);
    }
  }
  expect(clashes).toEqual([]);
});

test('an ordinal number is one number, and no other word', () => {
  const words = Object.values(TABLES).flatMap((table) => meanings(table).map(([phrase]) => plain(phrase)));
  const ordinals = Object.values(ORDINALS).map((names) => [...new Set(names.map(plain))]);
  expect(Object.keys(ORDINALS)).toHaveLength(30);
  const all = ordinals.flat();
  expect(all.filter((name, i) => all.indexOf(name) !== i || words.includes(name))).toEqual([]);
});

describe.each(Object.entries(TABLES))('the table of %s', (_, table) => {
  test('has seven days and twelve months', () => {
    expect(table.weekdays).toHaveLength(7);
    expect(table.months).toHaveLength(12);
  });

  test('is written in words that can be read: lower case, single blanks, each once', () => {
    const phrases = meanings(table).map(([phrase]) => phrase);
    const odd = phrases.filter((phrase) => !/^[a-zåäöæøé'@]+(?: [a-zåäöæøé'@]+)*$/.test(phrase));
    expect(odd).toEqual([]);
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  });
});
