/**
 * Tables and colours for a terminal. Loaded only where standard output is one: neither cli-table3 nor chalk is needed
 * for a pipe.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Section } from './sections.ts';
import { cut, widthOf, wrap } from './text.ts';

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
  const frame = frameOf(widths, dense);
  const filled = (cells: readonly string[]): readonly string[] => {
    const lines = cells.map((cell) => cell.split('\n'));
    const height = lines.reduce((most, { length }) => Math.max(most, length), 1);
    return Array.from({ length: height }, (_, i) =>
      frame.line(widths.map((width, c) => fitted(lines[c]?.[i] ?? '', width, columns[c]?.align))),
    );
  };
  return [
    ...frame.top,
    ...filled(columns.map((c) => paint.dim(c.title))),
    ...rows.flatMap((row, i) => [...(i === 0 ? frame.belowHead : frame.between), ...filled(row)]),
    ...frame.bottom,
  ].join('\n');
}

/** The lines of a table that are the same whatever stands in it, and how one is made with something in it. */
interface Frame {
  readonly top: readonly string[];
  readonly belowHead: readonly string[];
  readonly between: readonly string[];
  readonly bottom: readonly string[];
  /** @param cells as wide as their columns */
  readonly line: (cells: readonly string[]) => string;
}

/** Stands where a cell will. */
const STAND_IN = '\ue000';
const ITS_RUNS = new RegExp(`${STAND_IN}+`, 'g');

/**
 * The frame of a table as cli-table3 draws it, around nothing. Cells are put into it here: it would go through all of a
 * cell again for each line of it, and cut what it counts as too wide, which a name of emoji is, a sign at a time. Of one
 * long name that is minutes.
 */
function frameOf(widths: readonly number[], dense: boolean): Frame {
  const cells = widths.map((width) => STAND_IN.repeat(width));
  const drawn = new Table({
    chars: dense ? NO_LINES_BETWEEN : {},
    head: cells,
    colWidths: widths.map((w) => w + 2),
    // its own colours are another package's, which would ask the environment
    style: { head: [], border: [] },
  });
  drawn.push([...cells], [...cells]);
  const lines = drawn.toString().split('\n');
  const [head = 0, first = 0, second = 0] = lines.flatMap((line, i) => (line.includes(STAND_IN) ? i : []));
  const shown = [...widths.keys()].filter((column) => (widths[column] ?? 0) > 0);
  return {
    top: lines.slice(0, head),
    belowHead: lines.slice(head + 1, first),
    between: lines.slice(first + 1, second),
    bottom: lines.slice(second + 1),
    line(texts) {
      let next = 0;
      return (lines[first] ?? '').replace(ITS_RUNS, () => texts[shown[next++] ?? -1] ?? '');
    },
  };
}

// oxlint-disable-next-line no-control-regex -- the colours' own
const COLOURS = /\u001b\[[\d;]*m/g;

/** A line of a cell as wide as its column. */
function fitted(line: string, width: number, align: 'right' | undefined): string {
  const text = line.replace(COLOURS, '');
  const room = width - widthOf(text);
  if (room < 0) return cut(text, width);
  return align === 'right' ? ' '.repeat(room) + line : line + ' '.repeat(room);
}

/** Each line of a cell on its own, so that a colour never runs over a border. */
export const painted = (text: string, paint: (text: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : paint(line)))
    .join('\n');

export const wrapped = (text: string, width: number): string => wrap(text, Math.max(1, width));
