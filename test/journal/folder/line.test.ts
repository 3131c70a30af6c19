import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/entries.ts';
import { decodeLine, encodeLine, NO_HASH } from '../../../src/journal/folder/line.ts';
import { checkLine } from '../../../src/journal/folder/chain.ts';
import { anna, closed, intake, MONDAY, noted } from '../facts.ts';
import { tell } from '../journal-contract.ts';
import { linesOf, newJournal } from './shop-folder.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const link = { journal: '01ARZ3NDEKTSV4RRFFQ69G5FAV', seq: 812, prev: 'ab'.repeat(32) };
const stamp = { id: '01BX5ZZKBKACTAV9WEVGEMMVRZ', by: 'anna', recordedAt: MONDAY, clockSet: false };

describe('a line', () => {
  test('is, to the byte, what the format says', () => {
    const { text, hash } = encodeLine(link, stamp, noted(42, 'Åsa said "no"\n'));
    const [, salt] = /"salt":"([0-9a-f]{32})"/.exec(text) ?? [];
    const words = `{"salt":"${salt}","text":"Åsa said \\"no\\"\\n"}`;
    const open =
      `{"v":1,"journal":"${link.journal}","seq":812,"prev":"${link.prev}","id":"${stamp.id}","type":"note-added",` +
      `"case":42,"by":"anna","happenedAt":"${MONDAY}","recordedAt":"${MONDAY}","data":{},"sealed":"${sha256(words)}"`;
    expect(hash).toBe(sha256(open));
    expect(text).toBe(`${open},"hash":"${sha256(open)}","private":${words}}`);
  });

  test('has neither seal nor private words where there are none', () => {
    const { text } = encodeLine(link, stamp, { ...closed(42), private: {} } as Fact);
    expect(text).not.toContain('sealed');
    expect(text).toMatch(/"data":\{\},"hash":"[0-9a-f]{64}"\}$/);
  });

  test('names a set clock, its batch, and the end of the batch, in this order', () => {
    const { text } = encodeLine(
      link,
      { ...stamp, clockSet: true, batch: { id: stamp.id, last: true } },
      closed(42),
    );
    expect(text).toContain(
      `"recordedAt":"${MONDAY}","clock":"set","batch":"${stamp.id}","batchEnd":true,"data":{}`,
    );
  });

  test('is read back as the entry that it was', () => {
    const fact = intake(1, 1, { name: 'Lena', problems: ['a \u2028 b', '\ud800'], item: '🎧' });
    const { text } = encodeLine(link, { ...stamp, clockSet: true }, fact);
    expect(decodeLine(text)).toEqual({
      ...fact,
      seq: 812,
      by: 'anna',
      recordedAt: MONDAY,
      clock: 'set',
    });
  });

  test('without its private words is an entry without them, whatever the journal says of that', () => {
    const { text } = encodeLine(link, stamp, noted(42, 'secret'));
    const bare = Buffer.from(text.replace(/,"private":\{.*\}\}$/, '}'));
    expect(decodeLine(bare.toString())).not.toHaveProperty('private');
    expect(checkLine(bare, 0, bare.length, link)).toMatchObject({ lacksWords: true });
  });

  test.each(['hash', 'sealed', 'private'])('does not take a key called %s, however deep', (key) => {
    const fact = { ...closed(1), private: { said: [{ deep: { [key]: 1 } }] } } as unknown as Fact;
    expect(() => encodeLine(link, stamp, fact)).toThrow(key);
  });

  test('does not take a salt from elsewhere', () => {
    const fact = { ...closed(1), private: { salt: 'mine' } } as Fact;
    expect(() => encodeLine(link, stamp, fact)).toThrow('salt');
  });

  test.each([
    ['no JSON', '{"v":1', { fault: 'bad-line' }],
    ['no object', '[1]', { fault: 'bad-line' }],
    ['an unknown type', '{"v":1,"type":"toString","data":{}}', { fault: 'unknown-type' }],
    ['a newer version', '{"v":2,"data":{}}', { fault: 'newer-format', version: 2 }],
    ['no version', '{"type":"note-added","data":{}}', { fault: 'bad-line' }],
  ])('with %s gives no entry', (_, text, fault) => {
    expect(decodeLine(text)).toEqual(fault);
  });
});

test('a journal links its lines, and names itself and its batches', () => {
  const journal = newJournal();
  const told = tell(journal, anna, intake(1, 1, { name: 'Lena' }), noted(1, 'one'), noted(1, 'two'));
  tell(journal, anna, noted(1, 'three'));
  const lines = linesOf(journal).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((l) => l['seq'])).toEqual([1, 2, 3, 4]);
  expect(lines.map((l) => l['prev'])).toEqual([NO_HASH, ...lines.slice(0, 3).map((l) => l['hash'])]);
  expect(new Set(lines.map((l) => l['journal'])).size).toBe(1);
  expect(lines.map((l) => l['batchEnd'])).toEqual([undefined, undefined, true, undefined]);
  expect(new Set(lines.slice(0, 3).map((l) => l['batch'])).size).toBe(1);
  expect(lines[3]).not.toHaveProperty('batch');
  expect(told.head).toEqual({ seq: 3, hash: lines[2]?.['hash'] });
  const ids = lines.map((l) => String(l['id']));
  expect(ids.slice(0, 3).toSorted()).toEqual(ids.slice(0, 3));
});

test('an entry that is too large is refused, and nothing is written', () => {
  const journal = newJournal();
  const result = journal.record(anna, () => ({ ok: true, value: [noted(1, 'x'.repeat(1 << 20))] }));
  expect(result).toMatchObject({ ok: false, problem: { kind: 'entry-too-large', most: 1 << 20 } });
  const fits = journal.record(anna, () => ({ ok: true, value: [noted(1, 'x'.repeat((1 << 20) - 700))] }));
  expect(fits.ok).toBe(true);
  expect(linesOf(journal)).toHaveLength(1);
});
