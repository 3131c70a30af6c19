import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { instant, HOUR, MINUTE, SECOND } from '../../src/domain/instant.ts';
import { durationValue, icalText, instantValue, textValue } from '../../src/terminal/ical.ts';

const written = (text: string): string =>
  icalText({ name: 'VCALENDAR', properties: [['SUMMARY', textValue(text)]] });

/** As a reader that is not ours reads it. */
const read = (ics: string): unknown => new ICAL.Component(ICAL.parse(ics)).getFirstPropertyValue('summary');

const linesOf = (ics: string): readonly string[] => ics.split('\r\n');

describe('a text', () => {
  test.each([
    ['what divides values', 'a; b, c: d "e"', String.raw`a\; b\, c: d "e"`],
    ['a backslash', String.raw`C:\new\;`, String.raw`C:\\new\\\;`],
    ['a line feed', 'one\ntwo\r\nthree', String.raw`one\ntwo\nthree`],
    ['what would begin a component', 'x\nEND:VEVENT', String.raw`x\nEND:VEVENT`],
    ['a carriage return alone', 'x\rEND:VEVENT', String.raw`x\\x0dEND:VEVENT`],
    ['control characters', 'a\u0000b\u001bc\u0085', String.raw`a\\x00b\\x1bc\\x85`],
    ['what turns a line around', 'a\u202eb\u2067', String.raw`a\\u202eb\\u2067`],
    ['line separators', 'a\u2028b', String.raw`a\\u2028b`],
    ['half a character', 'a\ud83d', String.raw`a\\ud83d`],
  ])('%s', (_, text, value) => {
    expect(textValue(text)).toBe(value);
  });

  test('comes back as it was, whatever it is', () => {
    const line = fc.string({
      unit: fc.constantFrom(
        'a',
        'å',
        'n',
        ';',
        ',',
        ':',
        '\\',
        '"',
        '\n',
        ' ',
        '👩‍👩‍👧‍👦',
        '🇸🇪',
        'ש',
        'é',
        '€',
        'BEGIN:VEVENT',
      ),
    });
    fc.assert(
      fc.property(line, (text) => {
        expect(read(written(text))).toBe(text);
      }),
    );
  });
});

describe('a line', () => {
  test('ends in CR LF, and nothing else is one', () => {
    const ics = written(`a\nb\r\n${'long '.repeat(40)}`);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  test('of 75 octets stays whole; one more is folded', () => {
    const fits = 'x'.repeat(75 - 'SUMMARY:'.length);
    expect(linesOf(written(fits))).toHaveLength(4);
    expect(linesOf(written(`${fits}y`))[2]).toBe(' y');
  });
  test('is folded by octets, between characters', () => {
    for (let before = 0; before < 80; before += 1) {
      const ics = written('x'.repeat(before) + 'å€👩‍👩‍👧‍👦🇸🇪'.repeat(12));
      for (const line of linesOf(ics)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // half a character would come back as another
        expect(Buffer.from(line).toString()).toBe(line);
      }
      expect(read(ics)).toBe('x'.repeat(before) + 'å€👩‍👩‍👧‍👦🇸🇪'.repeat(12));
    }
  });
  test('may begin and end with blanks where it is folded', () => {
    const text = ' '.repeat(200);
    expect(read(written(`a${text}b`))).toBe(`a${text}b`);
  });
});

test('components stand in components', () => {
  const inner = { name: 'VALARM', properties: [['ACTION', 'DISPLAY']] as const };
  expect(icalText({ name: 'VEVENT', properties: [['UID', '1']], parts: [inner] })).toBe(
    ['BEGIN:VEVENT', 'UID:1', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'END:VALARM', 'END:VEVENT', ''].join('\r\n'),
  );
});

test('moments in UTC, durations with their sign', () => {
  expect(instantValue(instant(Date.UTC(2026, 10, 23, 6, 30, 5)))).toBe('20261123T063005Z');
  expect(durationValue(-2 * HOUR)).toBe('-PT2H');
  expect(durationValue(26 * HOUR + 3 * MINUTE + SECOND)).toBe('PT26H3M1S');
  expect(durationValue(0)).toBe('PT0S');
});
