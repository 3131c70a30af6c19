/** Sections as plain aligned text: a line for the customer and what to do, below it a line for each promise or case. */
import type { Page } from './page.ts';
import type { Section } from './sections.ts';
import { inColumns, wrap } from './text.ts';

const INDENT = '  ';

const COLUMNS = [{ align: 'right' }, {}, { flexible: true }, {}, {}] as const;

/** @param rest the command that shows what was cut off */
export function sectionText(section: Section, { words, width }: Page, rest: string): string {
  const { report } = words;
  const lines = section.groups.flatMap((g) => g.lines);
  const cells = lines.map((l) => [
    l.name,
    l.kind,
    l.item,
    section.of === 'cases' ? report.since(l.when) : l.when,
    l.span,
  ]);
  const columns = inColumns(cells, COLUMNS, width - 2 * INDENT.length);
  const text = [wrap(report.heading(section.title, section.count), width)];
  let at = 0;
  for (const group of section.groups) {
    // what most of the group needs is said once, with the name; a line that needs something else says so itself
    const common = group.lines[0]?.todo ?? '';
    text.push(INDENT + wrap(report.whomToDo(group.whom, common), width - INDENT.length, INDENT.repeat(2)));
    for (const line of group.lines) {
      text.push(INDENT.repeat(2) + (columns[at] ?? ''));
      at += 1;
      if (line.todo !== common) {
        text.push(INDENT.repeat(3) + wrap(line.todo, width - 3 * INDENT.length, INDENT.repeat(3)));
      }
    }
  }
  if (section.hidden > 0) text.push(INDENT + report.more(section.hidden, rest));
  return text.join('\n');
}
