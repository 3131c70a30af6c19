/** Opening a case: who, what, what is wrong, what was agreed and promised over the counter. */
import type { ContactDetails, Fact } from '../entries.ts';
import { caseNumber, type CaseNumber, type CustomerNumber } from '../ids.ts';
import { toIso } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkContact } from '../customer.ts';
import { checkLine, checkTexts } from '../text.ts';
import type { CaseKind, Preference } from '../vocabulary.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { promiseFacts, type PromiseRequest } from './promise.ts';

/** What an intake, or a correction of one, says of the case and its customer. */
export interface IntakeFacts {
  readonly contact: ContactDetails;
  readonly prefers?: Preference;
  readonly item?: string;
  readonly serial?: string;
  readonly ref?: string;
  readonly problems: readonly string[];
}

export interface IntakeRequest extends IntakeFacts {
  readonly kind: CaseKind;
  readonly agreed: readonly string[];
  readonly promises: readonly PromiseRequest[];
}

/** The numbers that the new case takes; the customer's is a known one's, or the next. */
export interface IntakeNumbers {
  readonly case: CaseNumber;
  readonly customer: CustomerNumber;
}

export function decideIntake(
  numbers: IntakeNumbers,
  request: IntakeRequest,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const { name, phone, email } = request.contact;
  if (name === undefined && phone === undefined && email === undefined) {
    return refuse({ kind: 'missing', field: 'customer', flag: '--customer' });
  }
  const words = checkIntakeWords(request);
  if (!words.ok) return words;
  const agreed = checkTexts('agreement', request.agreed);
  if (!agreed.ok) return agreed;
  const opened: Fact<'case-opened'> = {
    type: 'case-opened',
    case: numbers.case,
    happenedAt: toIso(on.at),
    data: {
      kind: request.kind,
      customer: numbers.customer,
      ...(request.prefers === undefined ? {} : { prefers: request.prefers }),
    },
    private: { ...words.value, ...(agreed.value.length === 0 ? {} : { agreed: agreed.value }) },
  };
  const promised = promiseFacts({ number: caseNumber(numbers.case), promises: [] }, request.promises, on);
  if (!promised.ok) return promised;
  return decided([opened, ...promised.value.facts], promised.value.whens);
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
