/** The number of a case and of a customer stand on paper: none is given twice, whatever became of the line that gave it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const segmentOf = ({ at }: Counter): string => join(at, 'journal/2026.jsonl');
const linesOf = (made: Counter): string[] => readFileSync(segmentOf(made), 'utf8').split('\n').slice(0, -1);
const change = (made: Counter, by: (lines: readonly string[]) => readonly string[]): void => {
  const lines = by(linesOf(made));
  writeFileSync(segmentOf(made), lines.map((line) => `${line}\n`).join(''));
};
const forget = ({ at }: Counter): void => rmSync(join(at, 'cache'), { recursive: true });

const takeIn = (made: Counter, name: string): { case: number; customer: number } => {
  made.does(`intake --customer ${name} --phone 07017406${name.length} --item skis`);
  const { data, case: no } = JSON.parse(linesOf(made).at(-1) ?? '') as {
    case: number;
    data: { customer: number };
  };
  return { case: no, customer: data.customer };
};

/** Case 1 is Ada's, case 2 is Bo's, whose line is the second. */
function shop(): Counter {
  const made = counter();
  takeIn(made, 'Ada');
  takeIn(made, 'Bo');
  return made;
}

const onRecord = (made: Counter): object =>
  (JSON.parse(linesOf(made).findLast((line) => line.includes('"type":"repaired"')) ?? '') as { data: object })
    .data;

describe('where the line of an intake is damaged and repaired', () => {
  test.each([
    ['and can still be read', (line: string) => line.replace('"kind"', '"kynd"')],
    ['and its customer can be read', (line: string) => line.slice(line.indexOf('"data"'))],
    ['and cannot be read', () => 'rubbish'],
  ])('%s', (_, spoil) => {
    const made = shop();
    change(made, ([first = '', second = '']) => [first, spoil(second)]);
    made.does('journal repair');
    expect(onRecord(made)).toMatchObject({ numbers: { cases: 2, customers: 2 } });
    forget(made);
    expect(takeIn(made, 'Cyrus')).toEqual({ case: 3, customer: 3 });
    expect(made.lofte('journal verify')).toMatchObject({ code: 0 });
  });

  test('and is gone with everything but the entry that says so', () => {
    const made = shop();
    change(made, ([first = '', second = '']) => [first, second.replace('"kind"', '"kynd"')]);
    made.does('journal repair');
    change(made, ([first = '', , ...others]) => [first, 'x', ...others]);
    forget(made);
    made.does('journal repair');
    expect(takeIn(made, 'Cyrus')).toEqual({ case: 3, customer: 3 });
  });

  test('the line itself says so, as long as it can be read', () => {
    const made = shop();
    change(made, ([first = '', second = '']) => [first, second.replace('"kind"', '"kynd"')]);
    made.lofte('list');
    forget(made);
    expect(made.json('journal info')).toMatchObject({ cases: 2, customers: 2 });
  });
});

describe('where the journal was set back', () => {
  test('what its caches knew is on record', () => {
    const made = shop();
    made.does('note 2 x');
    change(made, (lines) => lines.slice(0, 1));
    made.does('journal repair');
    const { case: no, customer } = takeIn(made, 'Cyrus');
    expect(Math.min(no, customer)).toBeGreaterThan(2);
    forget(made);
    expect(takeIn(made, 'Desmond')).toEqual({ case: no + 1, customer: customer + 1 });
    expect(made.lofte('journal verify')).toMatchObject({ code: 0 });
  });
});

test('a number that no journal of this size can have given is not believed', () => {
  const made = shop();
  change(made, ([first = '', second = '']) => [first, second.replace('"case":2', '"case":200000000')]);
  made.does('journal repair');
  expect(takeIn(made, 'Cyrus').case).toBeLessThan(10);
});

test('the one who comes next is erased alone, and the one whose line was lost can be', () => {
  const made = shop();
  made.does('note 2 "Bo paid 500"');
  made.does('journal backup');
  change(made, ([first = '', second = '', ...others]) => [
    first,
    second.replace('"kind"', '"kynd"'),
    ...others,
  ]);
  made.does('journal repair');
  const { case: no, customer } = takeIn(made, 'Cyrus');
  made.does(`close ${no}`);
  made.does(`journal erase --customer ${customer} --confirm Cyrus`);
  expect(linesOf(made).join()).toContain('Bo paid 500');
  made.does('journal erase --customer 2 --confirm "customer 2"');
  expect(linesOf(made).join()).not.toMatch(/Bo paid|"Bo"/);
  expect(linesOf(made).join()).toContain('"Ada"');
});
