import { expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

test.each([
  ['wensday', ['weekday', 'wednesday'], 'wednesday'],
  ['repar', ['repair', 'order'], 'repair'],
  ['mornin', ['promises', 'morning'], 'morning'],
  ['shwo', ['show', 'told'], 'show'],
  ['int', ['init', 'intake'], 'intake'],
  ['dew', ['due', 'new'], 'new'],
  ['--jsn', ['--json', '--plain'], '--json'],
  ['Anna', ['anna', 'hanna'], 'anna'],
])('of %s and %j: %s', (said, candidates, meant) => {
  expect(nearest(said, candidates)).toBe(meant);
});

test.each([
  ['zz', ['aa', 'ab']],
  ['abc', ['axy', 'xbz']],
  ['nan', ['now', 'noon']],
  ['noon', ['date', 'week']],
])('%s is none of %j', (said, candidates) => {
  expect(nearest(said, candidates)).toBeUndefined();
});
