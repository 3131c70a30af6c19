// The format is what the command line says, else what the file shows, else what the mapping says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Format } from '../../src/bulk-import/formats.ts';
import { bytesOf, full, monday, planned, shared } from './planned.ts';

const csv = 'no,opened,item\n1,2026-11-20,lamp\n';
const json = '[{"no":"1","opened":"2026-11-20","item":"lamp"}]';
const lines = '{"no":"1","opened":"2026-11-20","item":"lamp"}\n{"no":"2","opened":"2026-11-20"}\n';
const zip = Buffer.from('PK\x03\x04 and so on');
const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** What comes of a file: how many cases, or the refusal. */
async function outcome(content: string | Buffer, mapped: Format | undefined, typed: Format | undefined) {
  const mapping = mapped === undefined ? full : { ...full, format: { type: mapped } };
  const { refused, cases } = await planned(bytesOf(content), mapping, monday, typed);
  return refused?.kind ?? cases.length;
}

test.each<[string, string | Buffer, Format | undefined, Format | undefined, string | number]>([
  ['what it shows', csv, undefined, undefined, 1],
  ['what it shows', json, undefined, undefined, 1],
  ['what it shows', lines, undefined, undefined, 2],
  ['what it shows, zipped', gzipSync(lines), undefined, undefined, 2],
  ['a workbook', zip, undefined, undefined, 'broken-workbook'],
  ['a workbook, for one that can’t be read', old, undefined, undefined, 'not-workbook'],
  ['what it shows before what the mapping says', json, 'csv', undefined, 1],
  ['what it shows before what the mapping says', zip, 'csv', undefined, 'broken-workbook'],
  ['what the mapping says, where it shows nothing', csv, 'json', undefined, 'json-syntax'],
  ['text, where the mapping is for workbooks', csv, 'xlsx', undefined, 1],
  ['what is typed before what the mapping says', csv, 'json', 'csv', 1],
  ['what is typed before what it shows', json, undefined, 'csv', 'not-csv'],
  ['what is typed before what it shows', zip, undefined, 'json', 'not-csv'],
  ['what is typed before what it shows', json, undefined, 'xlsx', 'not-csv'],
  ['what is typed: two lines that are no JSON', csv, 'csv', 'jsonl', 0],
  ['what is typed', csv, undefined, 'xlsx', 'not-workbook'],
  ['nothing of these', '%PDF-1.7', 'json', undefined, 'not-csv'],
])('%s', async (_name, content, mapped, typed, expected) => {
  expect(await outcome(content, mapped, typed)).toBe(expected);
});

const workbook = join(shared, 'xlsx/csvkit-test.xlsx');

test.skipIf(!existsSync(workbook))('a real workbook comes in, plain and zipped', async () => {
  const mapping = {
    lofte: 'mapping.v1',
    dates: ['YYYY-MM-DD'],
    case: { openedAt: { column: 'date' }, item: { column: 'text' } },
  } as const;
  const bytes = readFileSync(workbook);
  const plain = await planned(bytesOf(bytes, 1000), mapping);
  expect([plain.refused, plain.counts?.read]).toEqual([undefined, 5]);
  expect((await planned(bytesOf(gzipSync(bytes)), mapping)).cases).toEqual(plain.cases);
  const other = await planned(bytesOf(bytes), { ...mapping, format: { sheet: 'nowhere' } });
  expect(other.refused?.kind).toBe('no-such-sheet');
});
