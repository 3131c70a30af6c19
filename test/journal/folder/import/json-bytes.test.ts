import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataRoom, putData, putWords, wordsRoom } from '../../../../src/journal/folder/import/json-bytes.ts';
import { anyRow } from './rows.ts';

test('writes the bytes that JSON.stringify would, within the room that it said', () => {
  fc.assert(
    fc.property(anyRow, ({ data, words }) => {
      const out = Buffer.alloc(dataRoom(data));
      const end = putData(out, 0, data);
      const { kind, prefers, lang, status, closedAt, promises, calls } = data;
      const inOrder = { kind, prefers, lang, status, closedAt, promises, calls };
      expect(out.toString('utf8', 0, end)).toBe(JSON.stringify(inOrder).slice(1));
      const said = Buffer.alloc(wordsRoom(words));
      // a blank detail of the customer is none
      const name = words.name || undefined;
      const { phone, email, item, serial, ref, problems, agreed, said: told } = words;
      const salted = { salt: 'ab', name, phone, email, item, serial, ref, problems, agreed, said: told };
      const saidEnd = putWords(said, 0, 'ab', words);
      const isEmpty = Object.values({ ...words, name }).every((word) => word === undefined);
      expect(said.toString('utf8', 0, saidEnd)).toBe(isEmpty ? '' : JSON.stringify(salted));
    }),
    { numRuns: 2000 },
  );
});
