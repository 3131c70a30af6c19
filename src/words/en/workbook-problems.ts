/** Why a workbook is refused, for somebody who has a shop to run. */
import type { NotWorkbook, WorkbookProblem } from '../../bulk-import/problem.ts';
import type { Sentences } from './problems.ts';

const SAVE_AS = 'Open it in Excel and save it as “Excel Workbook (.xlsx)”';

const found: Readonly<Record<NotWorkbook, { readonly message: string; readonly hint: string }>> = {
  locked: {
    message: 'this workbook is locked with a password',
    hint: 'Open it in Excel, empty the password under File > Info > Protect Workbook > Encrypt with Password, and save it',
  },
  'old-excel': { message: 'this is a workbook of an old Excel (.xls)', hint: SAVE_AS },
  word: {
    message: 'this is a Word document, not a workbook',
    hint: 'Copy its table into Excel and save it there',
  },
  presentation: {
    message: 'this is a presentation, not a workbook',
    hint: 'Copy its table into Excel and save it there',
  },
  'open-document': {
    message: 'this is an OpenDocument file, not an Excel workbook',
    hint: 'Open it in LibreOffice and save it as “Excel 2007-365 (.xlsx)”',
  },
  'binary-workbook': { message: 'this is a binary workbook (.xlsb)', hint: SAVE_AS },
  numbers: {
    message: 'this is a document of Apple Numbers, not an Excel workbook',
    hint: 'Open it in Numbers and choose File > Export To > Excel',
  },
  archive: {
    message: 'this is a zip archive, not a workbook',
    hint: 'Unpack it and import the file that is in it',
  },
  other: { message: 'this is not a workbook', hint: 'Name the .xlsx file that the cases are in' },
};

const inPart = (part: string | null): string => (part === null ? '' : ` (${part})`);
const list = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join(', ');
const mebibytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MiB`;

export const workbookProblems = {
  'not-workbook': (problem) => found[problem.found],
  'broken-workbook': ({ part }) => ({
    message: `the workbook is damaged${inPart(part)}`,
    hint: 'Copy or download it again; or open it in Excel, let it be repaired, and save it under another name',
  }),
  'hostile-workbook': ({ part }) => ({
    message: `the workbook declares things (a DTD, in ${part}) that no Excel writes: somebody may mean harm`,
    hint: 'If you know where it comes from, open it in Excel and save it under another name',
  }),
  'workbook-too-large': ({ part, most }) => ({
    message:
      part === null
        ? `the workbook is larger than ${mebibytes(most)}`
        : `${part} in the workbook is larger than ${mebibytes(most)}`,
    hint: 'Save the sheet as “CSV UTF-8” in Excel, or divide it into several',
  }),
  'zip-bomb': ({ part, times }) => ({
    message: `${part} in the workbook unpacks to more than ${times} times its size: somebody may mean harm`,
    hint: 'If you know where it comes from, save the sheet as “CSV UTF-8” in Excel',
  }),
  'no-such-sheet': ({ sheet, nearest, sheets }) => ({
    message: `the workbook has no sheet “${sheet}”`,
    hint: `${nearest === undefined ? '' : `Did you mean “${nearest}”? `}It has ${list(sheets)}`,
  }),
  'which-sheet': ({ sheets }) => ({
    message:
      sheets.length === 1
        ? `the only sheet of the workbook is hidden: ${list(sheets)}`
        : `the workbook has ${sheets.length} sheets that may be meant: ${list(sheets)}`,
    hint: `${sheets.length === 1 ? 'To take it all the same' : 'Say which one'}: --sheet "${sheets[0] ?? ''}"`,
  }),
  'empty-sheet': ({ sheet, others }) => ({
    message: `the sheet “${sheet}” is empty`,
    hint: `It needs a row with the names of the columns, then a row for each case${others.length === 0 ? '' : `. To take another sheet: --sheet NAME; there is ${list(others)}`}`,
  }),
  'merged-rows': ({ sheet, range }) => ({
    message: `cells of several rows are merged into one (${range} in “${sheet}”), so all but the first would be empty`,
    hint: 'Unmerge them in Excel (Home > Merge & Center), fill the empty cells, and save it',
  }),
} as const satisfies {
  readonly [K in WorkbookProblem['kind']]: (problem: Extract<WorkbookProblem, { kind: K }>) => Sentences;
};
