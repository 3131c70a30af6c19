// Texts of 64 KiB come in from ticket systems and pasted mails, and are shown, searched and exported for years: whatever
// looks at them takes a time that grows with the text and no faster, whatever the text is made of.
import { describe, expect, test } from 'vitest';
import { eitherSplitter } from '../src/bulk-import/json/either.ts';
import { textFault } from '../src/bulk-import/texts.ts';
import { formatOf } from '../src/bulk-import/xlsx/number-formats.ts';
import { numberText } from '../src/bulk-import/xlsx/numbers.ts';
import { checkContact } from '../src/domain/customer.ts';
import { mentioning } from '../src/domain/decide/mentions.ts';
import { addressesIn, isEmail, withoutEmails } from '../src/domain/email.ts';
import { caseNumber } from '../src/domain/ids.ts';
import { compact, plain, refKey, words } from '../src/domain/keys.ts';
import { nearest } from '../src/domain/nearest.ts';
import { looksLikePhone, phoneKey } from '../src/domain/phone.ts';
import { text as textShape } from '../src/domain/shape.ts';
import { checkLine, checkText } from '../src/domain/text.ts';
import { withoutFormula } from '../src/export/formulas.ts';
import { impersonal } from '../src/export/impersonal.ts';
import { cellText } from '../src/export/xlsx-text.ts';
import { escapeLine, escapeText, jsonText } from '../src/terminal/escape.ts';
import { icalText, textValue } from '../src/terminal/ical.ts';
import { paintFor, table, wrapped } from '../src/terminal/table.ts';
import { cut, inColumns, widthOf, wrap } from '../src/terminal/text.ts';
import { withClock } from '../src/words/said.ts';
import { fastest } from './support/times.ts';

/** Of some thousand characters, and of as many as a text may have. */
const SHORT = 2000;
const TIMES = 32;
/** What grows as the square would take 1024 times as long. */
const MOST_TIMES = 200;

const filled = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  blanks: (n) => `a${filled(' ', n)}b`,
  'line feeds': (n) => `a${filled('\n', n)}b`,
  'blanks, a line feed, blanks': (n) => `a${filled(' ', n / 2)}\n${filled(' ', n / 2)}b`,
  tabs: (n) => `a${filled('\t', n)}b`,
  letters: (n) => filled('q', n),
  'letters without a vowel of ours': (n) => filled('漢', n),
  digits: (n) => `${filled('7', n)}x`,
  'digits in groups': (n) => filled('7 ', n),
  'an address': (n) => `${filled('a', n / 2)}@${filled('b', n / 2)}`,
  'addresses in a row': (n) => filled('a@b.c', n),
  'an address of dots': (n) => `a@${filled('.', n)};x`,
  'many signs of addresses': (n) => filled('@', n),
  'an address with exclamation marks': (n) => `a@b${filled('!', n)}x`,
  'accents in a wrong order': (n) => `a${filled('\u0301', n / 2)}${filled('\u0316', n / 2)}`,
  'joined emoji': (n) => filled('👨\u200d', n - (n % 3)),
  emoji: (n) => filled('👍', n - (n % 2)),
  'joiners alone': (n) => filled('\u200d', n),
  'marks of direction': (n) => filled('\u202e', n),
  brackets: (n) => filled('[', n),
  apostrophes: (n) => filled("'", n),
  'commas and numbers': (n) => filled(',1', n),
  'web addresses': (n) => filled('http://', n),
  words: (n) => filled('ring her ', n),
  'a quoted text': (n) => filled('"\\', n),
};

const isNamed = mentioning(
  [{ name: 'Åsa Öberg', phone: '0701740612', email: 'asa@example.org' }, { phone: filled('7', 60_000) }],
  'SE',
);
const getter = { column: 'text', get: () => '', written: () => '' };
const nobody = {
  number: caseNumber(1),
  case: undefined,
  customer: undefined,
  entries: [],
  retractions: [],
};

/** Everything that is given a whole text that somebody wrote. */
const LOOKERS: Readonly<Record<string, (text: string) => unknown>> = {
  escapeLine,
  escapeText,
  jsonText,
  widthOf,
  cut: (text) => cut(text, 40),
  wrap: (text) => wrap(text, 40, '  '),
  inColumns: (text) => inColumns([['1', text, text]], [{}, { flexible: true }, { flexible: true }], 80),
  table: (text) =>
    table([{ title: 'what' }, { title: 'who' }], [[wrapped(text, 12), 'Bo']], [12, 5], paintFor(true)),
  ical: (text) => icalText({ name: 'VEVENT', properties: [['SUMMARY', textValue(text)]] }),
  plain,
  compact,
  refKey,
  words,
  checkText: (text) => checkText('text', text),
  checkLine: (text) => checkLine('item', text),
  textShape,
  textFault: (text) => textFault(getter, text),
  isEmail,
  checkContact: (text) => checkContact({ name: text, email: text }),
  addressesIn,
  withoutEmails: (text) => withoutEmails(text, '…'),
  mentioning: (text) => isNamed({ private: { text } }),
  impersonal: (text) => impersonal(text, nobody),
  withoutFormula,
  cellText,
  looksLikePhone,
  phoneKey: (text) => phoneKey(text, 'SE'),
  nearest: (text) => nearest(text, ['repair', 'complaint']),
  withClock: (text) => withClock(text, 'calendar', { working: 'w', roundTheClock: 'r' }),
  numberText,
  formatOf,
  'a beginning of JSON': (text) => eitherSplitter().push(`{"a":${text.replaceAll(/\S/g, '\n')}`, false),
};

describe.each(Object.entries(LOOKERS))('%s', (_, look) => {
  test.each(Object.entries(TEXTS))('%s', (__, made) => {
    const [short, long] = [made(SHORT), made(SHORT * TIMES)];
    look(short);
    const isInStep = (): boolean => {
      // what is hardly measured is no less than a walk through the short text: all of it may be the clock's
      const walk = fastest(3, () => Array.from(short).join('').length);
      const took = fastest(3, () => look(short));
      return fastest(3, () => look(long)) < MOST_TIMES * Math.max(took, walk);
    };
    // the machine has other things to do, too
    expect(isInStep() || isInStep() || isInStep()).toBe(true);
  });
});
