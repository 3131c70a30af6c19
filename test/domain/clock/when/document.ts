/**
 * The tables of docs/when.md, which people read and the tests run.
 *
 * What a table holds is told by its first line; a moment in it (`said on Fri 27 Mar 2026 10:00`) is when its phrases are
 * said, in the shop of the document.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../../../src/domain/clock/civil.ts';
import { toInstant } from '../../../../src/domain/clock/zone.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { calendarOf } from '../calendars.ts';

export type Holds = 'understood' | 'aloud' | 'refused' | 'happened' | 'not-happened';

export interface Row {
  readonly language: string;
  readonly holds: Holds;
  readonly now: Instant;
  readonly said: string;
  /** The other cells, as they stand. */
  readonly others: readonly string[];
}

/** The document's shop. */
export const calendar = calendarOf();

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const THURSDAY = dayOf(2026, 11, 26);
export const NOW = toInstant(calendar.zone, THURSDAY, 10 * 3600).at;

const FIRST_LINES: readonly (readonly [Holds, RegExp])[] = [
  ['understood', /^said(?: on \w{3} (\d+) (\w{3}) (\d{4}) (\d\d):(\d\d))? \| means \| counted$/],
  ['aloud', /^said(?: on \w{3} (\d+) (\w{3}) (\d{4}) (\d\d):(\d\d))? \| means \| said aloud$/],
  ['refused', /^said(?: on \w{3} (\d+) (\w{3}) (\d{4}) (\d\d):(\d\d))? \| why not \| type instead$/],
  ['happened', /^said of the past \| means$/],
  ['not-happened', /^said of the past \| why not \| type instead$/],
];

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** What stands in backticks; a dash is nothing. */
export const phrasesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, phrase = '']) => phrase);

function readDocument(): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs/when.md'), 'utf8');
  const rows: Row[] = [];
  let language = '';
  let table: Pick<Row, 'holds' | 'now'> | undefined;
  for (const line of text.split('\n')) {
    language = /^## (\w+)$/.exec(line)?.[1] ?? language;
    if (!line.startsWith('|')) table = undefined;
    else if (table === undefined) table = tableOf(cellsOf(line).join(' | '));
    else if (!/^\|[\s|:-]+\|$/.test(line)) {
      const [said = '', ...others] = cellsOf(line);
      rows.push({ language, ...table, said: phrasesIn(said)[0] ?? '', others });
    }
  }
  return rows;
}

function tableOf(firstLine: string): Pick<Row, 'holds' | 'now'> {
  for (const [holds, pattern] of FIRST_LINES) {
    const found = pattern.exec(firstLine);
    if (found === null) continue;
    const [, dayOfMonth, month = '', year, hour, minute] = found;
    if (dayOfMonth === undefined) return { holds, now: NOW };
    const day = dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(dayOfMonth));
    const seconds = Number(hour) * 3600 + Number(minute) * 60;
    return { holds, now: toInstant(calendar.zone, day, seconds).at };
  }
  throw new Error(`no test knows what a table holds that begins with: ${firstLine}`);
}

export const ROWS: readonly Row[] = readDocument();
export const LANGUAGES = [...new Set(ROWS.map((row) => row.language))];
export const rowsOf = (language: string, ...holds: readonly Holds[]): readonly Row[] =>
  ROWS.filter((row) => row.language === language && holds.includes(row.holds));
