/** Lines that somebody made by hand, with right hashes, and that are no entries of ours: they are damage, and can be repaired. */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const segmentOf = ({ at }: Counter): string => join(at, 'journal/2026.jsonl');
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Adds a line that verifies. */
function forge(made: Counter, type: string, no: number | null, data: object, words?: object): void {
  const last = readFileSync(segmentOf(made), 'utf8').split('\n').at(-2) ?? '';
  const { journal, seq, hash } = JSON.parse(last) as { journal: string; seq: number; hash: string };
  const sealed = words === undefined ? undefined : JSON.stringify({ salt: '00', ...words });
  const open =
    `{"v":1,"journal":"${journal}","seq":${seq + 1},"prev":"${hash}","id":"01M82340K062TYPKSV6KKJ8VGP"` +
    `,"type":"${type}","case":${no},"by":"x","happenedAt":"2026-11-22T10:00:00Z"` +
    `,"recordedAt":"2026-11-22T10:00:00Z","data":${JSON.stringify(data)}` +
    (sealed === undefined ? '' : `,"sealed":"${sha(sealed)}"`);
  const end = sealed === undefined ? '}' : `,"private":${sealed}}`;
  appendFileSync(segmentOf(made), `${open},"hash":"${sha(open)}"${end}\n`);
}

function shop(): Counter {
  const made = counter();
  made.does('intake --customer Ada --phone 0701740612 --item skis');
  return made;
}

const COMMANDS = [
  'list',
  'log',
  'show 1',
  'report morning',
  'find ski',
  'note 1 x',
  'undo',
  'export',
  'journal erase --customer 1 --confirm Ada -n',
];

describe.each<readonly [string, number | null, object]>([
  ['case-imported', 2, {}],
  ['promise-made', 1, {}],
  ['erased', null, {}],
  ['customer-told', 1, {}],
])('a %s about %s with %j', (type, no, data) => {
  test('is damage to whoever meets it, is left out by a repair, and stays so', () => {
    const made = shop();
    forge(made, type, no, data);
    for (const command of COMMANDS)
      expect([0, 3, 5], `${command}: ${made.lofte(command).err}`).toContain(made.lofte(command).code);
    const { problems } = JSON.parse(made.lofte('journal verify --json').out) as { problems: object[] };
    expect(problems).toMatchObject([{ kind: 'bad-line', line: 2 }]);
    expect(made.does('journal repair')).toContain('2026.jsonl, line 2 is no entry; it stays as it is');
    for (const command of ['list', 'log', 'show 1', 'note 1 x', 'export', 'journal verify'])
      made.does(command);
    expect(made.lofte('log')).toMatchObject({ code: 0, err: '' });
    made.does('close 1');
    made.does('journal erase --customer 1 --confirm Ada');
    for (const command of ['log', 'journal verify', 'journal info']) made.does(command);
  });
});

test('its words go with those of the customer', () => {
  const made = shop();
  forge(made, 'customer-told', 1, {}, { text: 'hemligt' });
  made.lofte('log');
  made.does('journal repair');
  made.does('close 1');
  made.does('journal erase --customer 1 --confirm Ada');
  expect(readFileSync(segmentOf(made), 'utf8')).not.toContain('hemligt');
  for (const command of ['log', 'journal verify', 'show 1', 'note 1 x']) made.does(command);
});
