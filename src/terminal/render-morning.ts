/** The morning report as plain text, for a pipe or a mail. */
import type { Morning } from '../reports/morning.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { heldOverLines } from './held-back.ts';
import { sectionText } from './section-text.ts';
import { caseSectionsIn, MOST_LINES, promiseSectionsIn, type Section } from './sections.ts';
import { wrap } from './text.ts';

export function morningText(m: Morning, page: Page): string {
  const { head, foot } = morningFrame(m, page);
  const sections = morningSections(m, page).map((s) => sectionText(s, page, RESTS[s.name]));
  return `${[head.map((line) => wrap(line, page.width)).join('\n'), ...sections, foot.map((line) => wrap(line, page.width)).join('\n')].join('\n\n')}\n`;
}

/** What stands above and below the sections: the answer, where and when, how much is on hand; the score and the head. */
export function morningFrame(
  m: Morning,
  { words, dates }: Page,
): { readonly head: readonly string[]; readonly foot: readonly string[] } {
  const { report } = words;
  return {
    head: [
      report.morning(m.counts, dates.moment(m.nextMorning)),
      report.shop(escapeLine(m.shop), dates.fullMoment(m.at)),
      report.onHand(m.counts),
    ],
    foot: [
      report.score(m.score),
      ...(m.staleBackup === undefined ? [] : [report.lastBackup(m.staleBackup.days, m.staleBackup.isThere)]),
      ...heldOverLines(m.heldOver, report),
      report.journal(shownHead(m.head)),
    ],
  };
}

export const morningSections = (m: Morning, page: Page): readonly Section[] => [
  ...promiseSectionsIn(m, page, MOST_LINES),
  ...caseSectionsIn(m, page, MOST_LINES),
];

/** People see 32 digits of the hash. */
export const shownHead = ({ seq, hash }: Morning['head']): string => `${seq}:${hash.slice(0, 32)}`;

/** The command that shows all of a section. */
export const RESTS: Readonly<Record<Section['name'], string>> = {
  silent: 'lofte due',
  overdue: 'lofte due',
  dueToday: 'lofte due',
  fromOthers: 'lofte due',
  owed: 'lofte report morning --json',
  waitingForCustomer: 'lofte list --status waiting-customer',
  uncollected: 'lofte list --status ready',
  quiet: 'lofte report morning --json',
};
