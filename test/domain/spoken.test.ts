import { describe, expect, test } from 'vitest';
import { readPromiseRequest } from '../../src/domain/decide/promise.ts';
import { readPromiseOf, takePromiseName } from '../../src/domain/reference.ts';
import { promiseKindOf, statusOf } from '../../src/domain/spoken.ts';
import { LANGUAGES, PROMISE_KINDS, STATUSES } from '../../src/domain/vocabulary.ts';
import { wordsIn } from '../../src/words/index.ts';

describe.each(LANGUAGES)('what lofte prints in %s can be typed', async (language) => {
  const { report } = await wordsIn(language);

  test('kinds of promises', () => {
    expect(PROMISE_KINDS.map((kind) => promiseKindOf(report.kinds[kind]))).toEqual(PROMISE_KINDS);
    expect(PROMISE_KINDS.map((kind) => promiseKindOf(report.kinds[kind].toUpperCase()))).toEqual(
      PROMISE_KINDS,
    );
  });

  test('statuses', () => {
    expect(STATUSES.map((status) => statusOf(report.statuses[status]))).toEqual(STATUSES);
  });
});

test('codes are what they are', () => {
  expect(PROMISE_KINDS.map(promiseKindOf)).toEqual(PROMISE_KINDS);
  expect(STATUSES.map(statusOf)).toEqual(STATUSES);
});

test.each(['', 'klar til', 'waiting', 'repar', 'mandag', 'constructor', '__proto__'])(
  '%j is none',
  (said) => {
    expect(promiseKindOf(said)).toBeUndefined();
    expect(statusOf(said)).toBeUndefined();
  },
);

test('where a promise is made, and where one is named', () => {
  expect(readPromiseRequest('klart fre 15:00')).toEqual({
    ok: true,
    value: { kind: 'ready', when: 'fre 15:00' },
  });
  expect(takePromiseName(['42', 'Återuppringning', 'fre'])).toEqual({
    case: '42',
    promise: { of: 'callback' },
    rest: ['fre'],
  });
  expect(readPromiseOf('færdig')).toEqual({ of: 'ready' });
});
