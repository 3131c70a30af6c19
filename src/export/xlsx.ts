/**
 * Tables as a spreadsheet (Office Open XML, ECMA-376 part 1): rows go out as they come, so memory stays as it is.
 *
 * Texts stand in their cells as texts, which no spreadsheet takes for formulas; moments are dates, as the shop's clock
 * showed them.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Form, Piece } from './form.ts';
import type { Cell, Column, Table } from './table.ts';
import { cellText, escaped } from './xlsx-text.ts';

/** What one sheet holds (Excel's limit is 1,048,576). */
const MOST_ROWS = 1_000_000;
/** Compressing in larger pieces is faster. */
const ENOUGH = 1 << 16;
/** Styles by their places in `STYLES`. */
const HEADING = 1;
const DATE = 2;
const TEXT = 3;

/** @param mostRows of a sheet, its heading not counted */
export function xlsxForm(table: Table, mostRows = MOST_ROWS): Form {
  let out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    out.push(chunk);
  });
  let sheet: ZipDeflate | undefined;
  let [sheets, rows, waiting] = [0, 0, ''];
  const flush = (isLast = false): void => {
    sheet?.push(strToU8(waiting), isLast);
    waiting = '';
  };
  const closeSheet = (): void => {
    waiting += SHEET_END;
    flush(true);
  };
  const openSheet = (): void => {
    if (sheet !== undefined) closeSheet();
    sheets += 1;
    rows = 0;
    sheet = member(zip, sheetPath(sheets));
    waiting = sheetStart(table.columns);
  };
  const taken = (): Piece => {
    const piece = new Uint8Array(out.reduce((size, chunk) => size + chunk.length, 0));
    let at = 0;
    for (const chunk of out) {
      piece.set(chunk, at);
      at += chunk.length;
    }
    out = [];
    return piece;
  };
  return {
    begin: () => {
      whole(zip, '[Content_Types].xml', CONTENT_TYPES);
      whole(zip, '_rels/.rels', ROOT_RELATIONS);
      whole(zip, 'xl/styles.xml', STYLES);
      openSheet();
      return taken();
    },
    each: (of) => {
      for (const row of table.rows(of)) {
        if (rows === mostRows) openSheet();
        rows += 1;
        waiting += rowOf(row, rows + 1);
      }
      if (waiting.length >= ENOUGH) flush();
      return taken();
    },
    loose: () => '',
    end: () => {
      closeSheet();
      whole(zip, 'xl/workbook.xml', workbook(table.title, sheets));
      whole(zip, 'xl/_rels/workbook.xml.rels', workbookRelations(sheets));
      zip.end();
      return taken();
    },
  };
}

function member(zip: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  // the same file every time, wherever it is made
  file.mtime = new Date(1980, 0, 1);
  zip.add(file);
  return file;
}

function whole(zip: Zip, name: string, text: string): void {
  member(zip, name).push(strToU8(text), true);
}

const rowOf = (row: readonly Cell[], no: number): string =>
  `<row r="${no}">${row.map((cell, i) => cellOf(cell, `${letters(i)}${no}`)).join('')}</row>`;

function cellOf(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(cell, at, TEXT);
  return `<c r="${at}" s="${DATE}"><v>${cell.wall / DAY_MS + DAYS_TO_1970}</v></c>`;
}

const textCell = (text: string, at: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

const DAY_MS = 86_400_000;
/** From the day that spreadsheets count from to 1970-01-01. */
const DAYS_TO_1970 = 25_569;

/** A, B, … Z, AA, AB, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OOXML = 'http://schemas.openxmlformats.org';
const MAIN_NS = `${OOXML}/spreadsheetml/2006/main`;
const RELATIONS_NS = `${OOXML}/package/2006/relationships`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetPath = (no: number): string => `xl/worksheets/sheet${no}.xml`;

const sheetStart = (columns: readonly Column[]): string =>
  `${XML}<worksheet xmlns="${MAIN_NS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
  `<sheetData><row r="1">${columns.map(({ name }, i) => textCell(name, `${letters(i)}1`, HEADING)).join('')}</row>`;

const SHEET_END = '</sheetData></worksheet>';

/** How many sheets there are is not known yet: every part is taken for one that is not named here. */
const CONTENT_TYPES =
  `${XML}<Types xmlns="${OOXML}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const ROOT_RELATIONS = `${XML}<Relationships xmlns="${RELATIONS_NS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Plain, heading, date, text that stays one when somebody types in it. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN_NS}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

const workbook = (title: string, sheets: number): string =>
  `${XML}<workbook xmlns="${MAIN_NS}" xmlns:r="${OFFICE}"><sheets>` +
  numbers(sheets)
    .map((no) => {
      const name = no === 1 ? title : `${title} ${no}`;
      return `<sheet name="${escaped(name)}" sheetId="${no}" r:id="rId${no}"/>`;
    })
    .join('') +
  '</sheets></workbook>';

const workbookRelations = (sheets: number): string =>
  `${XML}<Relationships xmlns="${RELATIONS_NS}">` +
  numbers(sheets)
    .map(
      (no) => `<Relationship Id="rId${no}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${no}.xml"/>`,
    )
    .join('') +
  `<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
