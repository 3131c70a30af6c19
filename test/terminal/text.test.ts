import { describe, expect, test } from 'vitest';
import { cut, inColumns, padEnd, padStart, widthOf, wrap } from '../../src/terminal/text.ts';

const family = '👨‍👩‍👧';

describe('how wide a text shows', () => {
  test.each([
    ['', 0],
    ['Åsa Öberg', 9],
    ['A\u030asa', 3],
    ['修理', 4],
    ['한글', 4],
    ['👍', 2],
    ['👍🏽', 2],
    [family, 2],
    ['❤️', 2],
    ['🇸🇪', 2],
    ['soft\u00adhyphen', 10],
    ['Жанна', 5],
  ])('%s: %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

test('padded by cells, never cut', () => {
  expect([padEnd('修', 4), padStart('修', 4), padEnd('long', 2)]).toEqual(['修  ', '  修', 'long']);
});

test('cut at whole characters', () => {
  expect(cut('short', 5)).toBe('short');
  expect(cut('longer', 5)).toBe('long…');
  expect(cut('two words', 5)).toBe('two…');
  expect(cut('修理修理', 4)).toBe('修…');
  expect(cut(`${family}${family}${family}`, 5)).toBe(`${family}${family}…`);
  expect(cut('anything', 0)).toBe('');
});

describe('wrapped', () => {
  test('at blanks, indented', () => {
    expect(wrap('one two three', 8, '  ')).toBe('one two\n  three');
  });
  test('a word that is longer than a line is broken', () => {
    expect(wrap('abcdefghij', 4)).toBe('abcd\nefgh\nij');
    expect(wrap('修理修理', 5)).toBe('修理\n修理');
  });
  test('paragraphs stay', () => {
    expect(wrap('one\n\ntwo', 10)).toBe('one\n\ntwo');
  });
});

describe('in columns', () => {
  const columns = [{ align: 'right' }, { flexible: true }, {}] as const;
  test('as wide as the widest cell', () => {
    expect(
      inColumns(
        [
          ['1', 'a', 'x'],
          ['22', 'bbb', 'y'],
        ],
        columns,
        80,
      ),
    ).toEqual([' 1  a    x', '22  bbb  y']);
  });
  test('the flexible one gives way', () => {
    expect(inColumns([['1', 'a long long text', 'end']], columns, 20)).toEqual(['1  a long long…  end']);
  });
  test('an empty column takes no room', () => {
    expect(inColumns([['1', '', 'end']], columns, 20)).toEqual(['1  end']);
  });
});
