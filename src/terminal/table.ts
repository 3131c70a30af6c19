/**
 * Tables and colours for a terminal. Loaded only where standard output is one: neither cli-table3 nor chalk is needed
 * for a pipe.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Section } from './sections.ts';
import { wrap } from './text.ts';

export type Paint = ChalkInstance;

/** @param color off: the same table without colours */
export const paintFor = (color: boolean): Paint => new Chalk({ level: color ? 1 : 0 });

/** The colour of a section's heading and times: the worse, the warmer. */
export function paintOf(paint: Paint, name: Section['name']): (text: string) => string {
  if (name === 'silent') return paint.red.bold;
  if (name === 'overdue') return paint.yellow.bold;
  return name === 'dueToday' ? paint.cyan.bold : paint.bold;
}

export interface TableColumn {
  readonly title: string;
  readonly align?: 'right';
}

/** What borders and padding take of a line, beside the columns' own widths. */
export const frameWidth = (columns: number): number => 3 * columns + 1;

const NO_LINES_BETWEEN = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/**
 * @param rows cells that fit the widths, several lines each where they contain line feeds
 * @param widths of what is in the columns, in cells
 * @param dense no lines between rows
 */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  paint: Paint,
  dense = false,
): string {
  const drawn = new Table({
    chars: dense ? NO_LINES_BETWEEN : {},
    head: columns.map((c) => paint.dim(c.title)),
    colWidths: widths.map((w) => w + 2),
    colAligns: columns.map((c) => c.align ?? 'left'),
    // its own colours are another package's, which would ask the environment
    style: { head: [], border: [] },
  });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
}

/** Each line of a cell on its own, so that a colour never runs over a border. */
export const painted = (text: string, paint: (text: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : paint(line)))
    .join('\n');

export const wrapped = (text: string, width: number): string => wrap(text, Math.max(1, width));
