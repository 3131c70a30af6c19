// What an import wrote of rejected rows, told from everything else that people keep in files.
import { describe, expect, test } from 'vitest';
import { isRejects } from '../../src/bulk-import/is-rejects.ts';
import { planned, bytesOf, full } from './planned.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('rejected rows of an earlier import', () => {
  test.each(['no,opened\n1,\n', 'no;opened\r\n1;\r\n', '[{"no":1,"opened":""}]', '{"no":1,"opened":"x"}\n'])(
    'as they are written: %j',
    async (content) => {
      const { header, raw } = await planned(bytesOf(content), full);
      const head = header?.rejects.header() ?? Buffer.of();
      expect(isRejects(Buffer.concat([head, header?.rejects.row(raw[0] ?? '', 'why') ?? head]))).toBe(true);
    },
  );

  test.each([
    ['below lines that the mapping skips', 'Cases of May\n\nno,opened,lofte_reason\n'],
    ['as a spreadsheet saves them', '"no";"opened";"lofte_reason";;\r\n"1";"";"has 2 of 3 fields";;\r\n'],
    ['with the reason in front', 'lofte_reason;no;opened\n'],
    ['with lines that end as on an old Mac', 'no|opened|lofte_reason\r1||why\r'],
    ['in Windows-1252', Buffer.from('n\xe5\tlofte_reason\r\n', 'latin1')],
    ['in UTF-16', utf16('\uFEFFno\topened\tlofte_reason\r\n')],
    ['in UTF-16 that does not say so', utf16('no\topened\tlofte_reason\r\n')],
    ['records, with blanks', ' { "lofte_reason" : "why", "no": 1 }\n'],
    ['records in UTF-16', utf16('\uFEFF{"lofte_reason":"why"}\n')],
  ])('%s', (_how, content) => {
    expect(isRejects(Buffer.from(content))).toBe(true);
  });
});

test.each([
  ['notes', 'Ring the supplier.\n'],
  ['notes about rejected rows', 'what the import could not take is in the column lofte_reason\n'],
  ['the cases themselves', 'no,opened,item\n1,2026-11-20,lamp\n'],
  ['a column that is only called alike', 'no,opened,my_lofte_reason\n'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
])('%s: not one of them', (_what, content) => {
  expect(isRejects(Buffer.from(content))).toBe(false);
});
