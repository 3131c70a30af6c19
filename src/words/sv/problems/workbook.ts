/** Why a workbook is refused, for somebody who has a shop to run. */
import type { NotWorkbook, WorkbookProblem } from '../../../bulk-import/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { didYouMean } from './did-you-mean.ts';

const SAVE_AS = 'Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”';
const COPY_TABLE = 'Kopiera tabellen till Excel och spara den där';

const found: Readonly<Record<NotWorkbook, { readonly message: string; readonly hint: string }>> = {
  locked: {
    message: 'arbetsboken är låst med ett lösenord',
    hint: 'Öppna den i Excel, töm lösenordet under Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord, och spara den',
  },
  'old-excel': { message: 'det här är en arbetsbok från ett gammalt Excel (.xls)', hint: SAVE_AS },
  word: { message: 'det här är ett Word-dokument, ingen arbetsbok', hint: COPY_TABLE },
  presentation: { message: 'det här är en presentation, ingen arbetsbok', hint: COPY_TABLE },
  'open-document': {
    message: 'det här är en OpenDocument-fil, ingen Excelarbetsbok',
    hint: 'Öppna den i LibreOffice och spara den som ”Excel 2007-365 (.xlsx)”',
  },
  'binary-workbook': { message: 'det här är en binär arbetsbok (.xlsb)', hint: SAVE_AS },
  numbers: {
    message: 'det här är ett dokument från Apple Numbers, ingen Excelarbetsbok',
    hint: 'Öppna det i Numbers och välj Arkiv > Exportera till > Excel',
  },
  archive: {
    message: 'det här är ett zip-arkiv, ingen arbetsbok',
    hint: 'Packa upp det och importera filen som ligger i det',
  },
  other: { message: 'det här är ingen arbetsbok', hint: 'Ange .xlsx-filen som ärendena står i' },
};

const inPart = (part: string | null): string => (part === null ? '' : ` (${part})`);
const list = (sheets: readonly string[]): string => sheets.map((sheet) => `”${sheet}”`).join(', ');
const mebibytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MiB`;

export const workbookProblems: SentencesOf<WorkbookProblem> = {
  'not-workbook': (problem) => found[problem.found],
  'broken-workbook': ({ part }) => ({
    message: `arbetsboken är skadad${inPart(part)}`,
    hint: 'Kopiera eller ladda ner den igen; eller öppna den i Excel, låt den repareras, och spara den under ett annat namn',
  }),
  'hostile-workbook': ({ part }) => ({
    message: `arbetsboken har sådant i sig (en DTD, i ${part}) som inget Excel skriver: någon kan vilja illa`,
    hint: 'Vet du var den kommer från, öppna den i Excel och spara den under ett annat namn',
  }),
  'workbook-too-large': ({ part, most }) => ({
    message:
      part === null
        ? `arbetsboken är större än ${mebibytes(most)}`
        : `${part} i arbetsboken är större än ${mebibytes(most)}`,
    hint: 'Spara bladet som ”CSV UTF-8” i Excel, eller dela upp det i flera',
  }),
  'zip-bomb': ({ part, times }) => ({
    message: `${part} i arbetsboken packas upp till mer än ${times} gånger sin storlek: någon kan vilja illa`,
    hint: 'Vet du var den kommer från, spara bladet som ”CSV UTF-8” i Excel',
  }),
  'no-such-sheet': ({ sheet, nearest, sheets }) => ({
    message: `arbetsboken har inget blad ”${sheet}”`,
    hint: `${didYouMean(nearest === undefined ? undefined : `”${nearest}”`)}Den har ${list(sheets)}`,
  }),
  'which-sheet': ({ sheets }) => ({
    message:
      sheets.length === 1
        ? `arbetsbokens enda blad är dolt: ${list(sheets)}`
        : `arbetsboken har ${sheets.length} blad som kan menas: ${list(sheets)}`,
    hint: `${sheets.length === 1 ? 'För att ta det ändå' : 'Säg vilket'}: --sheet "${sheets[0] ?? ''}"`,
  }),
  'empty-sheet': ({ sheet, others }) => ({
    message: `bladet ”${sheet}” är tomt`,
    hint: `Det behöver en rad med kolumnernas namn, och sedan en rad för varje ärende${others.length === 0 ? '' : `. För att ta ett annat blad: --sheet NAMN; det finns ${list(others)}`}`,
  }),
  'merged-rows': ({ sheet, range }) => ({
    message: `celler på flera rader är sammanfogade till en (${range} i ”${sheet}”), så alla utom den första skulle vara tomma`,
    hint: 'Koppla isär dem i Excel (Start > Koppla och centrera), fyll de tomma cellerna, och spara',
  }),
};
