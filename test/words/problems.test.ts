// What is refused, in every language: each kind makes two sentences, and none is left in English by accident.
import { describe, expect, test } from 'vitest';
import { parseHours } from '../../src/settings/hours-text.ts';
import { parseWhen } from '../../src/domain/clock/when/parse.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { rowsIn, type SayRow } from '../../src/words/rows.ts';
import { sentencesIn, type Say } from '../../src/words/sentences.ts';
import { calendar, time } from '../support/shop.ts';
import { PROBLEMS, ROW_PROBLEMS } from './problem-samples.ts';
import { englishIn } from './sayings.ts';

const OTHERS = ['sv', 'da', 'nb'] as const;
const say: Readonly<Record<Language, Say>> = {
  en: await sentencesIn('en'),
  sv: await sentencesIn('sv'),
  da: await sentencesIn('da'),
  nb: await sentencesIn('nb'),
};
const sayRow: Readonly<Record<Language, SayRow>> = {
  en: await rowsIn('en'),
  sv: await rowsIn('sv'),
  da: await rowsIn('da'),
  nb: await rowsIn('nb'),
};

const NOW = time('2026-11-24 07:30');
const naming = {
  moment: () => '(moment)',
  deadline: () => '(deadline)',
  entry: () => '(entry)',
  day: () => '(day)',
  exampleDate: '2026-11-27',
};

/** Only what is known is listed, or a command is named. */
const hintIsAlike = (hint: string): boolean => /^lofte |^\w+: lofte /.test(hint);

describe.each(OTHERS)('in %s', (language) => {
  test.each(PROBLEMS.map((p) => [p.kind, p] as const))('%s', (_, problem) => {
    const english = say.en(problem, naming);
    const { message, hint } = say[language](problem, naming);
    expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/);
    expect(message).toMatch(/^\S.*[^.]$/);
    expect(hint).toMatch(/^\S/);
    expect(message).not.toBe(english.message);
    expect(englishIn(message)).toEqual([]);
    if (!hintIsAlike(hint)) expect(hint).not.toBe(english.hint);
    expect(englishIn(hint)).toEqual([]);
    if ('said' in problem) expect(message).toContain(problem.said);
  });

  test.each(ROW_PROBLEMS.map((p) => [p.kind, p] as const))('a row: %s', (_, problem) => {
    const said = sayRow[language](problem);
    expect(said).not.toMatch(/undefined|NaN|\[object/);
    expect(said).not.toBe(sayRow.en(problem));
    expect(englishIn(said)).toEqual([]);
    expect(said).toMatch(/^\S.*[^.]$/);
  });
});

describe.each(['en', ...OTHERS] as const)('what is typed as an example is understood, in %s', (language) => {
  test('times', () => {
    const { hint } = say[language]({ kind: 'when-empty' }, naming);
    const [, list = ''] = /(?:such as|till exempel|for eksempel) (.*)$/.exec(hint) ?? [];
    const examples = list.split(/, | (?:or|eller) /);
    expect(examples).toHaveLength(5);
    for (const example of examples) {
      expect(parseWhen(example, { from: NOW, now: NOW, calendar }), example).toMatchObject({ ok: true });
    }
  });

  test('past times', () => {
    const { hint } = say[language]({ kind: 'deadline-past', said: 'x', due: NOW }, naming);
    const [, example = ''] = /--at "([^"]+)"/.exec(hint) ?? [];
    expect(parseWhen(example, { from: NOW, now: NOW, calendar, past: true })).toMatchObject({ ok: true });
  });

  test('opening hours', () => {
    const { hint } = say[language](
      { kind: 'bad-hours', said: 'x', of: 'week', part: 'x', fault: 'empty' },
      naming,
    );
    const [, example = ''] = /"([^"]+)"/.exec(hint) ?? [];
    expect(parseHours(example)).toMatchObject({ ok: true });
  });
});
