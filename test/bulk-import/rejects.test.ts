import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { rejectsWriter } from '../../src/bulk-import/rejects.ts';
import { rowsIn } from '../../src/words/rows.ts';
import { bytesOf, full, planned } from './planned.ts';

const sayRow = await rowsIn('en');

/** The rejects file of a file, as bytes. */
async function rejects(content: string | Buffer, mapping: Mapping = full): Promise<Buffer> {
  const { header, problems, raw } = await planned(bytesOf(content), mapping);
  if (header === undefined) throw new Error('no header');
  const writer = rejectsWriter(header, mapping);
  return Buffer.concat([
    writer.header(),
    ...problems.map((problem, i) => writer.row(raw[i] ?? '', sayRow(problem))),
  ]);
}

describe('the file of rejected rows', () => {
  test('has the header and the rows as they came, and the reason', async () => {
    const text = 'no , opened,item\r\n1,2026-11-20,x\r\n"2" ,2026-13-20,"a\n""b"""\r\n3,2026-11-20\r\n';
    expect((await rejects(text)).toString()).toBe(
      'no , opened,item,lofte_reason\r\n' +
        '"2" ,2026-13-20,"a\n""b""","there is no such date or time as “2026-13-20”"\r\n' +
        '3,2026-11-20,"has 2 of 3 fields"\r\n',
    );
  });

  test('keeps what stood above the header, the delimiter, and a line end for a last row without', async () => {
    const mapping: Mapping = { ...full, format: { delimiter: ';', skipLines: 1 } };
    expect((await rejects('\uFEFFCases of May\nno;opened\n1;', mapping)).toString()).toBe(
      '\uFEFFCases of May\nno;opened;lofte_reason\n1;;"nothing says when it was opened"\n',
    );
  });

  test('keeps the encoding', async () => {
    const mapping: Mapping = { ...full, format: { encoding: 'windows-1252' } };
    const bytes = Buffer.from('no,opened,item\n\x80 r\xe4v,,\x93x\x94\n', 'latin1');
    const written = (await rejects(bytes, mapping)).toString('latin1');
    expect(written).toBe(
      'no,opened,item,lofte_reason\n\x80 r\xe4v,,\x93x\x94,"nothing says when it was opened"\n',
    );
  });

  test('mended, it is imported', async () => {
    const first = await rejects('no,opened,item\n1,2026-13-20,"a, b"\n2,,c\n');
    const mended = first.toString().replace('2026-13-20', '2026-11-20').replace('2,,c', '2,2026-11-21,c');
    const { cases, problems } = await planned(bytesOf(mended), full);
    expect([problems, cases.map((c) => c.words.item)]).toEqual([[], ['a, b', 'c']]);
  });

  test('a row that breaks off is the last one', async () => {
    expect((await rejects('no,opened\n1,2026-13-20\n2,"2026')).toString()).toMatch(
      /^no,opened,lofte_reason\n1,2026-13-20,".*"\n2,"2026,"begins a quoted text .*"\n$/,
    );
  });
});
