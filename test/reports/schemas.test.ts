/** The documents are what their schemas in data/ say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { caseNumber } from '../../src/domain/ids.ts';
import { caseJson, casesJson } from '../../src/reports/case-json.ts';
import { caseView } from '../../src/reports/case-view.ts';
import { due } from '../../src/reports/due.ts';
import { dueJson, morningJson, nextJson } from '../../src/reports/json.ts';
import { morning } from '../../src/reports/morning.ts';
import { next } from '../../src/reports/next.ts';
import { countCase, promisesJson, promisesReport, promiseTally } from '../../src/reports/promises.ts';
import { calendar, given, time } from '../support/shop.ts';
import { busy, NOW } from './busy-morning.ts';

const folder = join(import.meta.dirname, '../../data/schemas');
const NAMES = [
  'morning',
  'promises',
  'case',
  'cases',
  'log',
  'due',
  'next',
  'recorded',
  'verify',
  'info',
  'import',
  'export',
  'error',
];

/** The errors of a document against the schema that it names. */
function errorsOf(name: string, document: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const schema = JSON.parse(readFileSync(join(folder, `lofte.${name}.v1.json`), 'utf8')) as object;
  const validate = ajv.compile(schema);
  // as it is written: what is undefined is not there
  validate(JSON.parse(JSON.stringify(document)));
  return validate.errors ?? [];
}

test('every document has its schema', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(NAMES.map((name) => `lofte.${name}.v1.json`)));
  for (const name of NAMES) expect(errorsOf(name, {})).not.toEqual([]);
});

const head = { seq: 28, hash: 'ab'.repeat(32) };
const views = [...busy.book.open.values()].map((c) =>
  caseView(
    c,
    c.customer === null ? undefined : busy.book.customers.get(c.customer),
    busy.entries.filter((e) => e.case === c.number),
    [],
    time(NOW),
  ),
);

describe.each([
  ['a busy morning', busy],
  ['an empty journal', given()],
])('%s', (_, journal) => {
  const view = journal.seenAt(NOW);
  test('morning', () => {
    expect(errorsOf('morning', morningJson(morning(view, head)))).toEqual([]);
  });
  test('due', () => {
    expect(errorsOf('due', dueJson(due(view)))).toEqual([]);
  });
  test('next', () => {
    expect(errorsOf('next', nextJson(next(view)))).toEqual([]);
  });
  test('promises', () => {
    const tally = promiseTally({ now: time(NOW), zone: calendar.zone, group: 'item' });
    for (const c of journal.book.open.values()) countCase(tally, c);
    expect(errorsOf('promises', promisesJson(promisesReport(tally)))).toEqual([]);
  });
});

test('cases, with their story and without', () => {
  expect(views.length).toBe(8);
  for (const view of views) expect(errorsOf('case', caseJson(view))).toEqual([]);
  expect(errorsOf('cases', casesJson(views))).toEqual([]);
});

test('the log', () => {
  expect(errorsOf('log', { schema: 'lofte.log.v1', entries: busy.entries })).toEqual([]);
});

test('a line of the morning report', () => {
  const document = morningJson(morning(busy.seenAt(NOW), head));
  expect(document).toMatchObject({
    schema: 'lofte.morning.v1',
    at: '2026-11-24T06:30:00Z',
    timeZone: 'Europe/Stockholm',
    journal: { entries: 28, head: `28:${'ab'.repeat(32)}` },
    away: [],
    claims: [],
  });
  expect(JSON.parse(JSON.stringify(document['silent']))).toContainEqual({
    case: caseNumber(1),
    promise: '1.2',
    kind: 'ready',
    customer: 'Astrid Lund',
    phone: '070-174 06 12',
    email: null,
    item: 'iPhone 13 mini',
    problem: 'the screen is cracked',
    reach: 'phone',
    due: '2026-11-23T16:30:00Z',
    overdue: 'PT0S',
    clock: 'working',
    postponed: 0,
    by: 'anna',
    do: 'tell-customer',
  });
});
