/** A page to write answers on, in the shop of `shop.ts`. */
import { offsetAt } from '../../src/domain/clock/zone.ts';
import type { Page } from '../../src/terminal/page.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { datesIn } from '../../src/words/dates.ts';
import { caseWords } from '../../src/words/en/case.ts';
import { dateWords } from '../../src/words/en/dates.ts';
import { listWords } from '../../src/words/en/lists.ts';
import { reportWords } from '../../src/words/en/report.ts';
import { calendar, time } from './shop.ts';

export const pageAt = (now: string, width = 80): Page => ({
  words: { report: reportWords, case: caseWords, lists: listWords },
  dates: datesIn((at) => offsetAt(calendar.zone, at), time(now), dateWords),
  width,
});

/** The widest line of a text, in cells. */
export const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf));
