/** What is said of what an erasing held back. */
import type { HeldCases } from '../reports/held-back.ts';
import type { ReportWords } from '../words/en/report.ts';

export function heldText({ customer, cases, until, isOver }: HeldCases, w: ReportWords): string {
  const said = w.heldOf(cases.join(', '), customer, until);
  return isOver ? w.heldOver(said, customer) : said;
}

/** What was held back until a day that is over: a line each. */
export const heldOverLines = (held: readonly HeldCases[], w: ReportWords): readonly string[] =>
  held.filter(({ isOver }) => isOver).map((each) => `${w.heldBack}: ${heldText(each, w)}`);
