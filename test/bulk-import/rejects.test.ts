import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { rejectsWriter } from '../../src/bulk-import/rejects.ts';
import { rowsIn } from '../../src/words/rows.ts';
import { bytesOf, full, planned } from './planned.ts';
import { readTable } from './table.ts';

const sayRow = await rowsIn('en');

/** The rejects file of a file, as bytes. */
async function rejects(content: string | Buffer, mapping: Mapping = full): Promise<Buffer> {
  const { header, problems, raw } = await planned(bytesOf(content), mapping);
  if (header === undefined) throw new Error('no header');
  const writer = header.rejects;
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
        '3,2026-11-20,,"has 2 of 3 fields",?\r\n',
    );
  });

  test('keeps what stood above the header, the delimiter, and a line end for a last row without', async () => {
    const mapping: Mapping = { ...full, format: { delimiter: ';', skipLines: 1 } };
    expect((await rejects('\uFEFFCases of May\nno;opened\n1;', mapping)).toString()).toBe(
      '\uFEFFCases of May\nno;opened;lofte_reason\n1;;"nothing says when it was opened"\n',
    );
  });

  test('with two CR at the end of each line it is imported again, mended', async () => {
    const first = await rejects('no,opened,item\r\r\n1,2026-13-20,"a, b"\r\r\n2,,c\r\r\n');
    expect(first.toString().split('\r\r\n')).toEqual([
      'no,opened,item,lofte_reason',
      '1,2026-13-20,"a, b","there is no such date or time as “2026-13-20”"',
      '2,,c,"nothing says when it was opened"',
      '',
    ]);
    const mended = first.toString().replace('2026-13-20', '2026-11-20').replace('2,,c', '2,2026-11-21,c');
    const { cases, problems } = await planned(bytesOf(mended), full);
    expect([problems, cases.map((c) => c.words.item)]).toEqual([[], ['a, b', 'c']]);
  });

  test('mended where fields were missing or too many, it is imported when nothing stands behind the reason', async () => {
    const first = (await rejects('no,opened,item\n1,2026-11-20\n2,2026-11-21,c,d\n')).toString();
    const mended = first.replace(',,"has', ',lamp,"has').replace(/,(?:\?|d)\n/g, ',\n');
    const { cases, problems } = await planned(bytesOf(mended), full);
    expect([problems, cases.map((c) => c.words.item)]).toEqual([[], ['lamp', 'c']]);
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
      /^no,opened,lofte_reason\n1,2026-13-20,".*"\n2,"2026","begins a quoted text .*",\?\n$/,
    );
  });

  test('the reason stands in its own column, whatever the row has too little or too much of', async () => {
    const written = await rejects('no,opened,item\n1\n2,2026-11-20,"a,b",c,d\n3,2026-11-20\n4,,x\n');
    const { header, rows } = readTable(written);
    expect([header?.names.at(-1), rows.map((row) => row[3])]).toEqual([
      'lofte_reason',
      [
        'has 1 of 3 fields',
        'has 5 fields, but there are 3 columns; perhaps a text with a comma or semicolon in it is not in quotes',
        'has 2 of 3 fields',
        'nothing says when it was opened',
      ],
    ]);
  });

  test('without being mended, no row becomes a good one', async () => {
    const text = 'no,opened,item\n1,2026-11-20\n2,2026-11-20,"a,b",c\n3,2026-11-20,"x"y\n4,2026-11-20,"z\n5,';
    const first = await rejects(text);
    const again = await planned(bytesOf(first), full);
    expect([again.cases, again.problems.map((problem) => problem.kind)]).toEqual([
      [],
      ['still-marked', 'too-many-fields', 'broken-quote'],
    ]);
  });

  test('written a second time, the new reason takes the place of the old one', async () => {
    const first = await rejects('no,opened,item\n1,2026-13-20,"a, b"\n2,2026-11-20\n3,,c,d\n');
    const second = await rejects(first);
    const marked =
      'the ? behind it says that the row is not mended; mend the row, and empty the field with the ?';
    expect(second.toString()).toBe(
      'no,opened,item,lofte_reason\n' +
        '1,2026-13-20,"a, b","there is no such date or time as “2026-13-20”"\n' +
        `2,2026-11-20,,"${marked}",?\n` +
        '3,,c,"has 5 fields, but there are 4 columns; perhaps a text with a comma or semicolon in it is not in quotes",d\n',
    );
    expect(await rejects(second)).toEqual(second);
  });

  test('mended in part, a row is not marked again', async () => {
    const first = (await rejects('no,opened,item\n1,2026-13-20\n')).toString();
    const second = (await rejects(first.replace(',,"has', ',lamp,"has').replace(',?', ','))).toString();
    expect(second).toBe(
      'no,opened,item,lofte_reason\n1,2026-13-20,lamp,"there is no such date or time as “2026-13-20”",\n',
    );
  });

  describe('opened and saved by a spreadsheet, which fills all rows up to the longest', () => {
    const saved = async (text: string): Promise<string> => {
      const { header, rows } = readTable(await rejects(text));
      const all = [header?.names ?? [], ...rows];
      const most = Math.max(...all.map((row) => row.length));
      const filled = all.map((row) => [...row, ...Array<string>(most - row.length).fill('')]);
      return filled
        .map((row) => `${row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`)
        .join('');
    };
    const text =
      'no,opened,item\n1,2026-11-20\n2,2026-11-20,a,b\n3,2026-13-20,c\n4,2026-11-20,d,\n5,2026-11-20,"e\n';

    test('no row becomes a good one that nobody has mended', async () => {
      const again = await planned(bytesOf(await saved(text)), full);
      expect([again.cases, again.problems.map((problem) => problem.kind)]).toEqual([
        [],
        ['still-marked', 'too-many-fields', 'no-such-date', 'still-marked', 'still-marked'],
      ]);
    });

    test('mended, they are imported', async () => {
      const mended = (await saved(text))
        .replace('"2","2026-11-20","a"', '"2","2026-11-20","a,b"')
        .replace(',"b"\n', ',""\n')
        .replace('2026-13-20', '2026-11-20')
        .replaceAll(',"?"\n', ',""\n');
      const { cases, problems } = await planned(bytesOf(mended), full);
      expect([problems, cases.map(({ words }) => words.item)]).toEqual([
        [],
        [undefined, 'a,b', 'c', 'd', 'e'],
      ]);
    });

    test('rejected again, they keep one column of reasons', async () => {
      const first = await saved(text);
      const second = (await rejects(first)).toString();
      expect([second.match(/lofte_reason/g)?.length, second.split('\n')[0]]).toEqual([
        1,
        first.split('\n')[0],
      ]);
      expect((await planned(bytesOf(second), full)).cases).toEqual([]);
      expect((await rejects(second)).toString()).toBe(second);
    });
  });

  test('the delimiter that was found, the line that says it, and UTF-16 are kept', async () => {
    const bytes = Buffer.from('\uFEFFsep=;\r\nno;opened;item\r\n1;;räv\r\n', 'utf16le');
    expect((await rejects(bytes)).toString('utf16le')).toBe(
      '\uFEFFsep=;\r\nno;opened;item;lofte_reason\r\n1;;räv;"nothing says when it was opened"\r\n',
    );
  });

  test('a reason in an old encoding is written without the quotes of print', async () => {
    const mapping: Mapping = { ...full, format: { encoding: 'cp850' } };
    const written = await rejects(Buffer.from('no;opened\nr\x84v;2026-13-20\n', 'latin1'), mapping);
    expect(written.toString('latin1')).toBe(
      'no;opened;lofte_reason\nr\x84v;2026-13-20;"there is no such date or time as ""2026-13-20"""\n',
    );
  });

  test('any row has its reason in the added column, and its own fields before it', () => {
    const unit = fc.constantFrom('a', '"', '""', ' ', ',', ',', 'å');
    const header = {
      names: ['h1', 'h2', 'h3'],
      text: 'h1,h2,h3\n',
      lineEnd: '\n',
      delimiter: ',',
      encoding: 'utf-8',
    } as const;
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (raw) => {
        const before = readTable(`h1,h2,h3\n${raw}\n`, { delimiter: ',' });
        const [row = []] = before.rows;
        fc.pre(before.rows.length === 1);
        const writer = rejectsWriter(header);
        const after = readTable(Buffer.concat([writer.header(), writer.row(before.raw[0] ?? '', 'why')]));
        const [written = []] = after.rows;
        expect([after.rows.length, written[3]]).toEqual([1, 'why']);
        if (before.faults.length === 0) expect(written.slice(0, 3)).toEqual([...row, '', ''].slice(0, 3));
        // what was ragged or broken still is, and what was a whole row still is one
        const isWhole = row.length === 3 && before.faults.length === 0;
        expect(written.length === 4 && after.faults.length === 0).toBe(isWhole);
      }),
      { numRuns: 2000 },
    );
  });
});
