// An export that somebody has changed: what `JSON.parse` would let through is refused, and named with its line.
import { expect, test } from 'vitest';
import { readExport } from '../../../src/bulk-import/own/read-export.ts';

const SCHEMA = '"schema":"lofte.export.v1"';
const SELECTION = '"selection":{"since":null,"open":false,"customer":null}';
const HEAD = `{${SCHEMA},"is":"head","journal":{"entries":1},"whole":true,${SELECTION}}`;
const END = `{${SCHEMA},"is":"end","cases":1,"entries":1,"lost":[],"withheld":0}`;
const ENTRY =
  '"seq":1,"type":"case-opened","case":1,"by":"anna","happenedAt":"2026-11-23T09:00:00Z",' +
  '"recordedAt":"2026-11-23T09:00:00Z","data":{"kind":"repair","customer":null}';

const read = (entry: string) =>
  readExport([Buffer.from(`${HEAD}\n {${SCHEMA},"is":"case","case":1,"entries":[{${entry}}]}\n${END}\n`)], {
    onEntry: () => undefined,
    onCase: () => undefined,
    onProgress: () => undefined,
  });

test('as it was written it is read', async () => {
  expect(await read(ENTRY)).toMatchObject({ ok: true, value: { cases: 1, entries: 1 } });
});

test('a key that is there twice is refused by its name, whatever it says', async () => {
  for (const [entry, key] of [
    [`${ENTRY},"by":"anna"`, 'by'],
    [ENTRY.replace('"kind":"repair"', '"kind":"repair","kind":"order"'), 'kind'],
  ] as const) {
    expect(await read(entry)).toEqual({ ok: false, problem: { kind: 'json-key-twice', line: 2, key } });
  }
});
