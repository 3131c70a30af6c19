// Real files of JSON, against what is known of them: JSONTestSuite, a hub's issues, naughty strings.
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

  test('issues: texts of several lines, an empty date, keys inside keys', async () => {
    const { cases } = await planned(
      file('tickets/github-issues-rails.even.json.gz'),
      issues,
      contextIn('UTC', '2026-01-01T00:00:00Z'),
    );
    expect(cases.every((c) => c.data.closedAt === undefined && c.words.name !== undefined)).toBe(true);
    expect(cases.some((c) => c.words.problems?.[0]?.includes('\n') === true)).toBe(true);
    expect(cases.some((c) => c.words.problems?.[0]?.includes('\r') === true)).toBe(false);
    const first = cases.find((c) => c.words.ref === '50958');
    expect(first?.words).toMatchObject({
      name: 'laomatt',
      serial: 'activemodel',
      item: 'Add missing alias to errors array',
    });
  });

  test('issues: a column that is an object or a list is a bad row, and says which', async () => {
    const mapping: Mapping = { ...issues, customer: { name: { column: 'user' } } };
    const { problems } = await planned(file('tickets/github-issues-rails.even.jsonl.gz'), mapping);
    expect(problems).toHaveLength(250);
    expect(problems[0]).toMatchObject({ line: 1, kind: 'not-a-value', is: 'object', column: 'user' });
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
