// Real files of JSON, against what is known of them: JSONTestSuite, a hub's issues, repair data, service requests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../../src/bulk-import/formats.ts';
import type { Mapping } from '../../../src/bulk-import/mapping.ts';
import { contextIn, fileBytes, hasShared, monday, planned, shared, simple, bytesOf } from '../planned.ts';

interface Torture {
  readonly name: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly base64: string;
}

const SYNTAX = new Set(['json-syntax', 'broken-json', 'not-utf8', 'empty-file', 'not-csv']);

describe.skipIf(!hasShared)('JSONTestSuite, where the shared folder is present', () => {
  const cases: readonly Torture[] = hasShared
    ? gunzipSync(readFileSync(join(shared, 'json-torture/jsontestsuite-parsing.even.jsonl.gz')))
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Torture)
    : [];

  /** The kinds of what is wrong, with the file or with its rows. */
  async function faults(base64: string, typed: Format | undefined): Promise<readonly string[]> {
    const { refused, problems } = await planned(
      bytesOf(Buffer.from(base64, 'base64')),
      simple(),
      monday,
      typed,
    );
    return refused === undefined ? problems.map(({ kind }) => kind) : [refused.kind];
  }

  test.each(['json', 'jsonl', undefined] as const)('94 are refused, as %s', async (typed) => {
    const rejected = cases.filter((each) => each.expect === 'reject');
    expect(rejected).toHaveLength(94);
    for (const { name, base64 } of rejected) {
      const kinds = await faults(base64, typed);
      expect(kinds, name).not.toEqual([]);
      // some are JSON on each of their lines; unnamed, what does not look like JSON is a table without these columns
      if (typed === 'json')
        expect(
          kinds.every((kind) => SYNTAX.has(kind)),
          `${name}: ${kinds.join()}`,
        ).toBe(true);
    }
  });

  test('the 47 valid ones are no fault of syntax', async () => {
    const accepted = cases.filter((each) => each.expect === 'accept');
    expect(accepted).toHaveLength(47);
    for (const { name, base64 } of accepted) {
      const kinds = await faults(base64, 'json');
      expect(
        kinds.filter((kind) => SYNTAX.has(kind)),
        name,
      ).toEqual([]);
    }
  });

  test('the others are refused or not, as lines and as a document', async () => {
    for (const { name, base64 } of cases) {
      for (const typed of ['json', 'jsonl', undefined] as const) {
        expect(await faults(base64, typed), name).toBeInstanceOf(Array);
      }
    }
  });
});

describe.skipIf(!hasShared)('files of others, where the shared folder is present', () => {
  const file = (name: string) => fileBytes(join(shared, name));

  const issues: Mapping = {
    lofte: 'mapping.v1',
    case: {
      ref: { column: 'number' },
      openedAt: { column: 'created_at' },
      closedAt: { column: 'closed_at' },
      item: { column: 'title' },
      serial: { column: 'labels.0.name', optional: true },
      problem: { column: 'body' },
    },
    customer: { name: { column: 'user.login' } },
  };

  test.each(['tickets/github-issues-rails.even.json.gz', 'tickets/github-issues-rails.even.jsonl.gz'])(
    '%s: 250 issues, 50 numbers',
    async (name) => {
      const { cases, problems, counts } = await planned(
        file(name),
        issues,
        contextIn('UTC', '2026-01-01T00:00:00Z'),
      );
      expect([counts?.read, problems, counts?.withoutRef]).toEqual([250, [], 0]);
      expect(new Set(cases.map((c) => c.words.ref)).size).toBe(50);
      expect(cases.every((c) => c.data.closedAt === undefined && c.words.name !== undefined)).toBe(true);
      expect(cases.some((c) => c.words.problems?.[0]?.includes('\n') === true)).toBe(true);
      expect(cases.some((c) => c.words.problems?.[0]?.includes('\r') === true)).toBe(false);
      const first = cases.find((c) => c.words.ref === '50958');
      expect(first?.words).toMatchObject({
        name: 'laomatt',
        serial: 'activemodel',
        item: 'Add missing alias to errors array',
      });
    },
  );

  test('issues: a column that is an object or a list is a bad row, and says which', async () => {
    const mapping: Mapping = { ...issues, customer: { name: { column: 'user' } } };
    const { problems } = await planned(file('tickets/github-issues-rails.even.jsonl.gz'), mapping);
    expect(problems).toHaveLength(250);
    expect(problems[0]).toMatchObject({ line: 1, kind: 'not-a-value', is: 'object', column: 'user' });
  });

  const ords = (closed = false): Mapping => ({
    lofte: 'mapping.v1',
    dates: ['YYYY-MM-DD'],
    case: {
      ref: { column: 'id' },
      openedAt: { column: 'event_date' },
      item: { join: ['brand', 'partner_product_category'] },
      serial: { column: 'product_category_id' },
      problem: { column: 'problem' },
      status: { column: 'repair_status', values: { Fixed: 'ready', '*': 'received' } },
      ...(closed ? { closedAt: { column: 'event_date' } } : {}),
    },
  });

  test('repair data: the same cases from JSON as from its CSV twin', async () => {
    const [json, csv] = await Promise.all(
      ['json', 'csv'].map((ending) => planned(file(`ords/ords-us-fixitclinic-202303.${ending}`), ords())),
    );
    expect([json?.cases.length, json?.problems]).toEqual([689, []]);
    expect(json?.cases.filter((c) => c.data.status === 'ready')).toHaveLength(274);
    expect(json?.cases).toEqual(csv?.cases);
  });

  const nyc: Mapping = {
    lofte: 'mapping.v1',
    dates: ['MM/DD/YYYY hh:mm:ss A'],
    timeZone: 'America/New_York',
    case: {
      ref: { column: 'Unique Key' },
      openedAt: { column: 'Created Date' },
      closedAt: { column: 'Closed Date' },
      item: { column: 'X Coordinate (State Plane)' },
    },
    promises: [{ kind: 'ready', due: { column: 'Due Date' }, keptAt: { column: 'Closed Date' } }],
  };
  const newYork = contextIn('America/New_York', '2022-06-15T12:00:00Z');

  test.each(['json', 'jsonl'])('New York’s requests, .%s: the same as from CSV', async (ending) => {
    const csv = await planned(file('overdue-oracle/qsv-NYC311-5.csv'), nyc, newYork);
    const json = await planned(file(`overdue-oracle/qsv-NYC311-5.${ending}`), nyc, newYork);
    expect([json.refused, json.cases.length]).toEqual([undefined, 5]);
    expect(json.cases).toEqual(csv.cases);
  });

  const boston: Mapping = {
    lofte: 'mapping.v1',
    dates: ['YYYY-MM-DD HH:mm:ss'],
    timeZone: 'America/New_York',
    case: {
      ref: { column: 'case_enquiry_id' },
      openedAt: { column: 'open_dt' },
      closedAt: { column: 'closed_dt' },
      item: { column: 'case_title' },
    },
    promises: [{ kind: 'ready', due: { column: 'target_dt' }, keptAt: { column: 'closed_dt' } }],
  };

  test('Boston’s requests: the same as from CSV, and as late as the city says', async () => {
    const at = contextIn('America/New_York', '2022-06-01T12:00:00Z');
    const csv = await planned(file('overdue-oracle/qsv-boston311-100.csv'), boston, at);
    const json = await planned(file('overdue-oracle/qsv-boston311-100.jsonl'), boston, at);
    expect([json.refused, json.problems, json.cases.length]).toEqual([undefined, [], 100]);
    expect(json.cases).toEqual(csv.cases);
    expect(json.cases.filter((c) => c.data.closedAt !== undefined)).toHaveLength(85);
    expect(
      json.cases.flatMap((c) => c.data.promises).filter((p) => p.keptAt !== undefined && p.keptAt > p.due),
    ).toHaveLength(5);
  });

  test('a list of texts is no list of records: each is named', async () => {
    const { refused, problems } = await planned(file('strings/blns.even.json'), simple());
    expect(refused).toBeUndefined();
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['not-a-record']));
  });

  test('a description of a table is asked where its list is', async () => {
    const { refused } = await planned(file('ords/tableschema-202507.json'), simple());
    expect(refused).toMatchObject({ kind: 'json-no-list', path: '$' });
    expect(refused).toHaveProperty('lists', expect.arrayContaining(['$.contributors']));
  });

  test('naughty texts come in as they are, or are refused by their characters', async () => {
    const strings = JSON.parse(
      readFileSync(join(shared, 'strings/blns.even.json'), 'utf8'),
    ) as readonly string[];
    const records = strings.map((text, i) =>
      JSON.stringify({ no: i, opened: '2026-11-20', item: text, [text]: text }),
    );
    const { refused, cases, problems } = await planned(
      bytesOf(records.join('\n')),
      simple({ item: { column: 'item' } }),
    );
    expect(refused).toBeUndefined();
    expect(cases.length + problems.length).toBe(strings.length);
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['control-character']));
    for (const { words } of cases)
      expect(words.item ?? '').toBe(strings[Number(words.ref)]?.trim().replace(/\r\n?/g, '\n'));
  });
});
