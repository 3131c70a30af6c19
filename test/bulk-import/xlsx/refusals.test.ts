// Files that are no workbooks, broken ones, and those that are made to do harm.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsxReader } from '../../../src/bulk-import/xlsx/index.ts';
import { openZip } from '../../../src/bulk-import/xlsx/zip.ts';
import { partsOf, readAll, sheetXml, textRows, workbook } from './workbook-file.ts';

const rows = textRows([
  ['no', 'opened'],
  ['1', '2026-11-20'],
]);
const good = { sheets: [{ rows }] };
const SHEET = 'xl/worksheets/sheet1.xml';
const MIB = 1024 * 1024;

const refusal = async (bytes: Buffer) => (await readAll(bytes)).refused;
const broken = (part: string | null) => ({ kind: 'broken-workbook', part });

/** A zip of these files, with nothing in them. */
const zipOf = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

/** The beginning of a compound file, with a stream of this name somewhere. */
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(5000),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(500),
  ]);

describe('what is no workbook is named', () => {
  test.each([
    ['locked', compound('EncryptedPackage')],
    ['old-excel', compound('Workbook')],
    ['old-excel', compound('Book')],
    ['word', compound('WordDocument')],
    ['presentation', compound('PowerPoint Document')],
    ['other', compound('SomethingElse')],
    ['other', Buffer.from('no,opened\n1,2026-11-20\n')],
    ['other', Buffer.from('P')],
    ['word', zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['binary-workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin')],
    ['open-document', zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml')],
    ['numbers', zipOf('Index/Document.iwa', 'preview.jpg')],
    ['numbers', zipOf('Index.zip')],
    ['archive', zipOf('cases.csv')],
    ['archive', Buffer.from(zipSync({}))],
  ])('%s', async (found, bytes) => {
    expect(await refusal(bytes)).toEqual({ kind: 'not-workbook', found });
  });

  test('parts that are encrypted are locked', async () => {
    const bytes = workbook(good);
    // the flag in the directory's entries
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect(await refusal(bytes)).toEqual({ kind: 'not-workbook', found: 'locked' });
  });
});

describe('what is broken says where', () => {
  test('the zip', async () => {
    const bytes = workbook(good);
    expect(await refusal(bytes.subarray(0, bytes.length - 30))).toEqual(broken(null));
    expect(await refusal(bytes.subarray(0, bytes.length / 2))).toEqual(broken(null));
    expect(await refusal(Buffer.from('PK\x03\x04'))).toEqual(broken(null));
  });

  test('a part that is not what its checksum says', async () => {
    const stored = Buffer.from(zipSync(partsOf(good), { level: 0 }));
    stored.write('2027', stored.indexOf('2026-11-20'));
    expect(await refusal(stored)).toEqual(broken(SHEET));
  });

  test('a part that is longer or shorter than the directory says', async () => {
    for (const by of [-5, 5]) {
      const bytes = workbook(good);
      const entry = bytes.indexOf(SHEET, bytes.indexOf('PK\x01\x02')) - 46;
      bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) + by, entry + 24);
      expect(await refusal(bytes)).toEqual(broken(SHEET));
    }
  });

  test('two parts with one name', async () => {
    const bytes = workbook({ ...good, parts: { 'xl/Styles.xml': '' } });
    expect(await refusal(bytes)).toMatchObject({ kind: 'broken-workbook' });
  });

  test('a zip of very many files', async () => {
    const names = Array.from({ length: 10_001 }, (_, i) => String(i));
    expect(await refusal(zipOf(...names))).toEqual(broken(null));
  });

  test.each([
    ['_rels/.rels', null, null],
    ['xl/workbook.xml', null, null],
    ['xl/workbook.xml', 'xl/workbook.xml', '<workbook><sheets>'],
    ['xl/workbook.xml', 'xl/workbook.xml', 'x'],
    ['xl/workbook.xml', 'xl/workbook.xml', ''],
    [SHEET, SHEET, null],
    [SHEET, SHEET, sheetXml({ rows }).slice(0, -1)],
    [SHEET, SHEET, sheetXml({ rows: '<row><c></row>' })],
    [SHEET, SHEET, sheetXml({ rows: '<row r=1/>' })],
    [SHEET, SHEET, sheetXml({ rows: '<row r="1" r="1"/>' })],
    [SHEET, SHEET, sheetXml({ rows: '<row>&nbsp;</row>' })],
    [SHEET, SHEET, Buffer.from(sheetXml({ rows: '<row>å</row>' }), 'latin1')],
    ['xl/styles.xml', 'xl/styles.xml', '<a/><b/>'],
  ])('%s', async (part, named, content) => {
    expect(await refusal(workbook({ ...good, parts: { [part]: content } }))).toEqual(broken(named));
  });

  test('a workbook without styles and shared texts is a good one; so is one in UTF-16', async () => {
    const plain = { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null };
    expect((await readAll(workbook({ ...good, parts: plain }))).rows).toHaveLength(1);
    const wide = Buffer.from(`\uFEFF${sheetXml({ rows }).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect((await readAll(workbook({ ...good, parts: { [SHEET]: wide } }))).rows).toHaveLength(1);
  });

  test('relations may lead elsewhere, or by names with escapes', async () => {
    const { 'xl/_rels/workbook.xml.rels': found } = partsOf(good);
    const relations = Buffer.from(found ?? []).toString();
    const lead = (to: string) => relations.replace('worksheets/sheet1.xml', to);
    const moved = { [SHEET]: null, 'xl/my sheet.xml': sheetXml({ rows }) };
    const at = (to: string) =>
      refusal(workbook({ ...good, parts: { ...moved, 'xl/_rels/workbook.xml.rels': lead(to) } }));
    expect(await at('my%20sheet.xml')).toBeUndefined();
    expect(await at('../xl/MY sheet.xml')).toBeUndefined();
    expect(await at('/xl/my sheet.xml')).toBeUndefined();
    expect(await at('my%sheet.xml')).toEqual(broken('xl/my%sheet.xml'));
    expect(await at('../../../etc/passwd')).toMatchObject({ kind: 'broken-workbook' });
  });
});

describe('what is made to do harm', () => {
  test('a zip bomb', async () => {
    const blank = strToU8(sheetXml({ rows: `${rows}${' '.repeat(64 * MIB)}` }));
    expect(await refusal(workbook({ ...good, parts: { [SHEET]: blank } }))).toEqual({
      kind: 'zip-bomb',
      part: SHEET,
      times: 200,
    });
  });

  test('one that says that it is none', async () => {
    const blank = strToU8(sheetXml({ rows: `${rows}${'<row/>'.repeat(6 * MIB)}` }));
    const bytes = workbook({ ...good, parts: { [SHEET]: blank } });
    const entry = bytes.indexOf(SHEET, bytes.indexOf('PK\x01\x02')) - 46;
    bytes.writeUInt32LE(100_000, entry + 24);
    expect(await refusal(bytes)).toEqual(broken(SHEET));
  });

  test('a small one, that never ends what it begins', async () => {
    for (const inside of [
      ' '.repeat(9 * MIB),
      `<!--${'-<'.repeat(5 * MIB)}`,
      `<row r="${'1'.repeat(9 * MIB)}`,
      `<${'x'.repeat(9 * MIB)}`,
      '<x>'.repeat(300),
    ]) {
      const parts = { [SHEET]: sheetXml({ rows: inside }) };
      expect(await refusal(workbook({ ...good, parts }))).toEqual(broken(SHEET));
    }
  });

  test('a part that is larger than it may be', async () => {
    const zip = await openZip(workbook(good));
    const content = zip.part(SHEET)?.content(100);
    await expect(content?.next()).rejects.toMatchObject({
      problem: { kind: 'workbook-too-large', part: SHEET, most: 100 },
    });
  });

  test('a file that is larger than it may be', () => {
    const reader = xlsxReader({ skipLines: 0 });
    const most = 200 * MIB;
    expect(reader.push(Buffer.from('PK')).ok).toBe(true);
    expect(reader.push(Buffer.allocUnsafeSlow(most - 1))).toEqual({
      ok: false,
      problem: { kind: 'workbook-too-large', part: null, most },
    });
  });

  test('a text longer than any cell may have', async () => {
    const long = 'x'.repeat(MIB + 1);
    const strings = [`<t>${long}</t>`];
    expect(await refusal(workbook({ ...good, strings }))).toEqual(broken('xl/sharedStrings.xml'));
    const inline = `<row><c t="inlineStr"><is><r><t>${long.slice(2)}</t></r><r><t>xx</t></r></is></c></row>`;
    expect(await refusal(workbook({ sheets: [{ rows: inline }] }))).toEqual(broken(SHEET));
    const cell = `<c t="inlineStr"><is><t>${long.slice(1)}</t></is></c>`;
    expect(await refusal(workbook({ sheets: [{ rows: `<row>${cell.repeat(5)}</row>` }] }))).toEqual(
      broken(SHEET),
    );
  });

  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">]>`;
  const outside = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
  test.each([
    ['a billion laughs', laughs, '&lol2;'],
    ['an entity from outside', outside, '&file;'],
    ['a DTD', '<!DOCTYPE worksheet>', '1'],
    ['a DTD from outside', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">', '1'],
  ])('%s', async (_, dtd, value) => {
    const xml = sheetXml({ rows: `<row><c t="str"><v>${value}</v></c></row>` });
    const parts = { [SHEET]: xml.replace('<worksheet', `${dtd}<worksheet`) };
    expect(await refusal(workbook({ ...good, parts }))).toEqual({ kind: 'hostile-workbook', part: SHEET });
  });

  test('names that every object has', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { names: read, rows: found } = await readAll(
      workbook({ sheets: [{ name: '__proto__', rows: textRows([names, names]) }] }),
      { sheet: '__proto__' },
    );
    expect(read).toEqual(names);
    expect(found).toEqual([names]);
  });
});
