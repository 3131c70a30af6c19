// Workbooks as bytes, for tests: as Excel writes them, with what a test wants to be otherwise.
import { strToU8, zipSync } from 'fflate';
import { xlsxReader, type XlsxOptions } from '../../../src/bulk-import/xlsx/index.ts';
import type { ImportProblem, RowFault } from '../../../src/bulk-import/problem.ts';
import type { RowAt, RowsHeader } from '../../../src/bulk-import/row-reader.ts';
import { bytesOf } from '../planned.ts';

export interface TestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands behind it. */
  readonly behind?: string;
}

export interface TestWorkbook {
  readonly sheets?: readonly TestSheet[];
  readonly strings?: readonly string[];
  /** Codes of number formats; the cells' style 1 is the first of them. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  /** Parts that are other ones, or more; `null`: missing. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const sheetXml = ({ rows, behind = '' }: TestSheet): string =>
  `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${behind}</worksheet>`;

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((code, i) =>
    typeof code === 'number' ? '' : `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`,
  );
  const ids = formats.map((code, i) => (typeof code === 'number' ? code : 164 + i));
  return `${HEAD}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[
    0,
    ...ids,
  ]
    .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook, by name. */
export function partsOf(workbook: TestWorkbook): Record<string, Uint8Array> {
  const { sheets = [], strings = [], formats = [], from1904 = false, parts = {} } = workbook;
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, part]) =>
      part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
    ),
  );
}

export const workbook = (content: TestWorkbook): Buffer => Buffer.from(zipSync(partsOf(content)));

/** Rows of texts, as sheets that know no shared ones have them; `''` leaves a cell out. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells
          .map((text, column) =>
            text === ''
              ? ''
              : `<c r="${String.fromCharCode(65 + column)}${i + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');

export interface Read {
  readonly refused: ImportProblem | undefined;
  readonly names: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly RowFault[];
  readonly places: readonly RowAt[];
  readonly header: RowsHeader | undefined;
  readonly phonesAsNumbers: number;
}

/** @param read names of columns that somebody reads, so that faults in them count; all of them without */
export async function readAll(
  bytes: Buffer,
  options: Partial<XlsxOptions> = {},
  read?: readonly string[],
): Promise<Read> {
  const reader = xlsxReader({ skipLines: 0, ...options });
  const rows: (readonly string[])[] = [];
  const faults: RowFault[] = [];
  const places: RowAt[] = [];
  let refused: ImportProblem | undefined;
  let bound = false;
  for (const piece of bytesOf(bytes, 1000)) {
    const pushed = reader.push(piece);
    if (!pushed.ok) refused = pushed.problem;
  }
  for await (const block of reader.blocks()) {
    if (!block.ok) {
      refused = block.problem;
      continue;
    }
    const columns = reader.header()?.columns;
    if (!bound) for (const name of read ?? columns?.names ?? []) if (name !== '') columns?.find(name, false);
    bound = true;
    for (let i = block.value.start; i < block.value.end; i += 1) {
      const row = block.value.row(i);
      if (row === undefined) continue;
      places.push(block.value.place(i));
      if ('kind' in row) faults.push(row);
      else rows.push(row);
    }
  }
  const header = reader.header();
  return {
    refused,
    names: header?.columns.names,
    rows,
    faults,
    places,
    header,
    phonesAsNumbers: reader.phonesAsNumbers(),
  };
}
