/** `due` at a terminal. */
import type { Due } from '../reports/due.ts';
import type { Page } from './page.ts';
import { dueHeadline, dueSections } from './render-due.ts';
import { sectionTable } from './table-sections.ts';
import { paintFor, wrapped } from './table.ts';

/** What a screen or two can hold; a pipe is given everything. */
const MOST_LINES = 50;

export function dueTable(d: Due, page: Page, color: boolean): string {
  const paint = paintFor(color);
  const mood =
    d.silent.length > 0 ? paint.red.bold : d.overdue.length > 0 ? paint.yellow.bold : paint.green.bold;
  const sections = dueSections(d, page, MOST_LINES).map((s) =>
    sectionTable(s, page, paint, 'lofte due --plain'),
  );
  return `${[mood(wrapped(dueHeadline(d, page), page.width)), ...sections].join('\n\n')}\n`;
}
