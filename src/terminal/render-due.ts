/** `due` as plain text. */
import type { Due } from '../reports/due.ts';
import type { Page } from './page.ts';
import { sectionText } from './section-text.ts';
import { promiseSectionsIn, type Section } from './sections.ts';
import { wrap } from './text.ts';

/** @param most how many lines of a section are shown */
export function dueText(d: Due, page: Page, most = Infinity): string {
  const sections = dueSections(d, page, most).map((s) => sectionText(s, page, 'lofte due --json'));
  return `${[wrap(dueHeadline(d, page), page.width), ...sections].join('\n\n')}\n`;
}

export const dueHeadline = (d: Due, { words, dates }: Page): string =>
  words.report.due(
    { silent: d.silent.length, overdue: d.overdue.length, dueToday: d.dueToday.length },
    d.limited ? dates.deadline(d.until) : dates.moment(d.until),
  );

export const dueSections = (d: Due, page: Page, most: number): readonly Section[] =>
  promiseSectionsIn(
    d,
    page,
    most,
    d.limited ? page.words.report.dueWithin(page.dates.deadline(d.until)) : undefined,
  );
