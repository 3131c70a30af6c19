import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLine, escapeText, jsonText } from '../../src/terminal/escape.ts';

test('what a terminal would obey is shown as its code', () => {
  expect(escapeText('\u001b[31mred\u0007')).toBe('\\x1b[31mred\\x07');
  expect(escapeText('\u009b31m\u007f')).toBe('\\x9b31m\\x7f');
  expect(escapeText('a\rb')).toBe('a\\x0db');
});

test('what would turn a line around is shown as its code', () => {
  expect(escapeText('\u202eevil\u2066 \u200f')).toBe('\\u202eevil\\u2066 \\u200f');
});

test('half a pair is shown as its code, a whole one stays', () => {
  expect(escapeText('\ud83d 👍 \udc4d')).toBe('\\ud83d 👍 \\udc4d');
});

test('lines stay lines, or become one', () => {
  expect(escapeText('one\r\ntwo\tthree')).toBe('one\ntwo  three');
  expect(escapeLine(' one \n\n two ')).toBe(' one two ');
});

test('a line feed with the blanks around it is one blank', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0'), maxLength: 10 });
  fc.assert(
    fc.property(text, (said) => {
      expect(escapeLine(said)).toBe(said.replace(/\s*\n\s*/g, ' '));
    }),
    { numRuns: 2000 },
  );
});

test('JSON stays JSON, and shows nothing to obey', () => {
  const document = { name: '\u001b[31m\u009b \u202e' };
  const text = jsonText(document);
  expect(text).not.toMatch(/[\u001b\u009b\u202e]/);
  expect(JSON.parse(text)).toEqual(document);
});
