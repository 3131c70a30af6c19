/** `report promises` at a terminal. */
import type { PromisesReport } from '../reports/promises.ts';
import type { Page } from './page.ts';
import { promisesCells, promisesHead, promisesText } from './render-promises.ts';
import { frameWidth, paintFor, table, wrapped } from './table.ts';
import { columnWidths, cut } from './text.ts';

export function promisesTable(report: PromisesReport, page: Page, color: boolean): string {
  const [titles = [], ...rows] = promisesCells(report, page);
  const shapes = titles.map((_, i) => (i === 0 ? { flexible: true as const } : {}));
  const widths = columnWidths([titles, ...rows], shapes, page.width - frameWidth(titles.length), 0);
  // ten columns and their frame need more than 80: a narrow terminal gets what a pipe gets
  if (widths.reduce((a, b) => a + b, frameWidth(titles.length)) > page.width)
    return promisesText(report, page);
  const paint = paintFor(color);
  const fitting = (row: readonly string[]): readonly string[] =>
    row.map((cell, i) => cut(cell, widths[i] ?? 0));
  const columns = fitting(titles).map((title, i) => ({
    title,
    ...(i === 0 ? {} : { align: 'right' as const }),
  }));
  const [answer = '', ...about] = promisesHead(report, page).map((line) => wrapped(line, page.width));
  const drawn = table(columns, rows.map(fitting), widths, paint, true);
  return `${[paint.bold(answer), ...about, drawn].join('\n')}\n`;
}
