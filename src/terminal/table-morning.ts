/** The morning report at a terminal. */
import type { Morning } from '../reports/morning.ts';
import type { Page } from './page.ts';
import { morningFrame, morningSections, RESTS } from './render-morning.ts';
import { sectionTable } from './table-sections.ts';
import { paintFor, wrapped } from './table.ts';

export function morningTable(m: Morning, page: Page, color: boolean): string {
  const paint = paintFor(color);
  const { head, foot } = morningFrame(m, page);
  const [answer = '', ...about] = head;
  const { silent, overdue } = m.counts;
  const mood = silent > 0 ? paint.red.bold : overdue > 0 ? paint.yellow.bold : paint.green.bold;
  const sections = morningSections(m, page).map((s) => sectionTable(s, page, paint, RESTS[s.name]));
  const top = [mood(wrapped(answer, page.width)), ...about.map((line) => wrapped(line, page.width))].join(
    '\n',
  );
  const bottom = foot.map((line) => paint.dim(wrapped(line, page.width))).join('\n');
  return `${[top, ...sections, bottom].join('\n\n')}\n`;
}
