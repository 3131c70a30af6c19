/** What is known of a case and its customer, as an intake or a correction says it. */
import { checkContact } from '../customer.ts';
import type { ContactDetails, Fact } from '../entries.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, type Result } from '../result.ts';
import { checkLine, checkTexts } from '../text.ts';
import type { Preference } from '../vocabulary.ts';

/** What an intake, or a correction of one, says of the case and its customer. */
export interface IntakeFacts {
  readonly contact: ContactDetails;
  readonly prefers?: Preference;
  readonly item?: string;
  readonly serial?: string;
  readonly ref?: string;
  readonly problems: readonly string[];
}

/** The words of an intake, each checked; what was not given stays away. */
export function checkIntakeWords(said: IntakeFacts): Result<Omit<IntakeWordsOf, 'agreed'>, DomainProblem> {
  const contact = checkContact(said.contact);
  if (!contact.ok) return contact;
  const lines: { item?: string; serial?: string; ref?: string } = {};
  for (const field of ['item', 'serial', 'ref'] as const) {
    const typed = said[field];
    if (typed === undefined) continue;
    const line = checkLine(field, typed);
    if (!line.ok) return line;
    lines[field] = line.value;
  }
  const problems = checkTexts('problem', said.problems);
  if (!problems.ok) return problems;
  return ok({
    ...contact.value,
    ...lines,
    ...(problems.value.length === 0 ? {} : { problems: problems.value }),
  });
}

type IntakeWordsOf = NonNullable<Fact<'case-opened'>['private']>;
