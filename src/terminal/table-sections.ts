/** The sections of a report as tables at a terminal. */
import type { Page } from './page.ts';
import type { Line, Section } from './sections.ts';
import { frameWidth, painted, paintOf, table, wrapped, type Paint } from './table.ts';
import { cut, widthOf } from './text.ts';

/** What columns of names and of times may take; the rest is shared by whom it is about and what to do. */
const MOST_NAME = 16;
const MOST_WHEN = 26;
const LEAST_SHARED = 12;

/** @param rest the command that shows what was cut off */
export function sectionTable(section: Section, page: Page, paint: Paint, rest: string): string {
  const { report } = page.words;
  const { columns } = report;
  const widths = widthsFor(section, page);
  const [nameWidth, whomWidth, whenWidth, todoWidth] = widths;
  const isLate = section.name === 'silent' || section.name === 'overdue';
  const accent = isLate ? paintOf(paint, section.name) : (text: string): string => text;
  const rows = section.groups.flatMap((group) =>
    group.lines.map((line, i) => [
      `${cut(line.name, nameWidth)}\n${wrapped(line.kind, nameWidth)}`,
      [...(i === 0 ? [paint.bold(cut(group.whom, whomWidth))] : []), cut(line.item, whomWidth)].join('\n'),
      painted(wrapped(whenOf(line), whenWidth), accent),
      wrapped(line.todo, todoWidth),
    ]),
  );
  const isPromises = section.of === 'promises';
  const titles = [
    isPromises ? columns.promise : columns.case,
    section.name === 'fromOthers' ? columns.supplier : columns.customer,
    isPromises ? columns.due : columns.since,
    columns.next,
  ];
  const heading = report.heading(section.title, section.count);
  return [
    paintOf(paint, section.name)(wrapped(heading, page.width)),
    table(
      titles.map((title, i) => ({ title: cut(title, widths[i] ?? 0) })),
      rows,
      widths,
      paint,
    ),
    ...(section.hidden > 0 ? [paint.dim(report.more(section.hidden, rest))] : []),
  ].join('\n');
}

const whenOf = (line: Line): string => (line.span === '' ? line.when : `${line.when}\n${line.span}`);

function widthsFor(section: Section, { width }: Page): readonly [number, number, number, number] {
  const lines = section.groups.flatMap((g) => g.lines);
  const widest = (texts: readonly string[]): number =>
    texts.reduce((most, t) => Math.max(most, widthOf(t)), 0);
  const whole = width - frameWidth(4);
  const name = Math.min(widest(lines.flatMap((l) => [l.name, l.kind])), MOST_NAME);
  const when = Math.min(widest(lines.flatMap((l) => [l.when, l.span])), MOST_WHEN);
  const shared = Math.max(2 * LEAST_SHARED, whole - Math.max(name, 7) - when);
  const whom = Math.max(
    LEAST_SHARED,
    Math.min(
      widest(section.groups.flatMap((g) => [g.whom, ...g.lines.map((l) => l.item)])),
      Math.floor(shared / 2),
    ),
  );
  return [Math.max(name, 7), whom, when, shared - whom];
}
