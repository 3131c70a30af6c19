/** `report promises` as plain text. */
import type { PromiseCounts, PromiseGroup, PromisesReport } from '../reports/promises.ts';
import { isoDate } from '../domain/clock/civil.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { inColumns, wrap } from './text.ts';

const COLUMNS = [
  { flexible: true },
  ...Array.from({ length: 8 }, () => ({ align: 'right' }) as const),
] as const;

export function promisesText(report: PromisesReport, page: Page): string {
  const head = promisesHead(report, page).map((line) => wrap(line, page.width));
  // the median takes more room than there is in 80 columns; the head has that of all
  const cells = promisesCells(report, page).map((row) => row.slice(0, -1));
  return `${head.join('\n')}\n\n${inColumns(cells, COLUMNS, page.width).join('\n')}\n`;
}

/** How many were kept on time and are overdue; of which days; how late the late ones were. */
export function promisesHead(
  { total, since, until }: PromisesReport,
  { words, dates }: Page,
): readonly string[] {
  const { promises } = words.lists;
  const fellDue = total.made - total.waived - (total.open - total.openOverdue);
  return [
    `${promises.headline(total.keptOnTime, fellDue)} ${promises.overdue(total.openOverdue, total.silent)}`,
    promises.between(since === null ? null : isoDate(since), until === null ? null : isoDate(until)),
    ...(total.postponedBefore + total.postponedAfter > 0
      ? [promises.postponed(total.postponedBefore, total.postponedAfter)]
      : []),
    ...(total.medianLate === null ? [] : [promises.medianLate(dates.duration(total.medianLate, 'calendar'))]),
  ];
}

/** A heading, a row a group, and the total; the last column is the median of lateness. */
export function promisesCells(report: PromisesReport, page: Page): readonly (readonly string[])[] {
  const { promises } = page.words.lists;
  const { columns } = promises;
  const group = report.group;
  return [
    [group === null ? '' : promises.groups[group], ...NUMBERS.map((n) => columns[n]), columns.medianLate],
    ...(group === null ? [] : report.groups.map((of) => row(keyIn(group, of.key, page), of, page))),
    row(promises.total, report.total, page),
  ];
}

const NUMBERS = [
  'made',
  'keptOnTime',
  'postponed',
  'keptLate',
  'waived',
  'open',
  'openOverdue',
  'silent',
] as const;

const row = (name: string, of: PromiseCounts, { dates }: Page): readonly string[] => [
  name,
  ...NUMBERS.map((n) => String(n === 'postponed' ? of.postponedBefore + of.postponedAfter : of[n])),
  of.medianLate === null ? '' : dates.duration(of.medianLate, 'calendar'),
];

function keyIn(group: PromiseGroup, key: string | null, { words }: Page): string {
  const { promises } = words.lists;
  if (key === null) return group === 'party' ? promises.ours : promises.noItem;
  if (group === 'kind') return words.report.kinds[key as keyof typeof words.report.kinds];
  if (group === 'clock') return promises.clocks[key as keyof typeof promises.clocks];
  return escapeLine(key);
}
