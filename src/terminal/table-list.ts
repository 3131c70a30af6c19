/** `list`, `find` and `customer` at a terminal. */
import type { CaseList } from '../reports/list.ts';
import type { Page } from './page.ts';
import { listCells } from './render-list.ts';
import { frameWidth, paintFor, table, wrapped } from './table.ts';
import { columnWidths, cut } from './text.ts';

const SHAPES = [{ align: 'right' }, { flexible: true }, { flexible: true }, {}, { flexible: true }] as const;

/** @param headline the first lines: how many, of what */
export function listTable(list: CaseList, headline: string, page: Page, color: boolean): string {
  const paint = paintFor(color);
  const head = paint.bold(wrapped(headline, page.width));
  if (list.cases.length === 0) return `${head}\n`;
  const { columns } = page.words.lists;
  const titles = [columns.case, columns.customer, columns.item, columns.status, columns.due];
  const cells = list.cases.map((listed) => listCells(listed, list.at, page));
  const room = page.width - frameWidth(titles.length);
  const widths = columnWidths([titles, ...cells], SHAPES, room, 0);
  const rows = cells.map((row, r) => {
    const due = list.cases[r]?.due ?? null;
    const isLate = due !== null && due < list.at;
    return row.map((cell, i) => {
      const fitting = cut(cell, widths[i] ?? 0);
      return i === row.length - 1 && isLate ? paint.yellow(fitting) : fitting;
    });
  });
  const shapes = titles.map((title, i) => ({
    title: cut(title, widths[i] ?? 0),
    ...(i === 0 ? { align: 'right' as const } : {}),
  }));
  return `${head}\n${table(shapes, rows, widths, paint, true)}\n`;
}
