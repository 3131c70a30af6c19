/** Opening a case: who, what, what is wrong, what was agreed and promised over the counter. */
import type { Customer } from '../customer.ts';
import type { Fact } from '../entries.ts';
import { caseNumber, type CaseNumber, type CustomerNumber } from '../ids.ts';
import { toIso } from '../instant.ts';
import { plain } from '../keys.ts';
import { refuse, type Result } from '../result.ts';
import { checkTexts } from '../text.ts';
import type { CaseKind } from '../vocabulary.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { checkIntakeWords, type IntakeFacts } from './intake-words.ts';
import { promiseFacts, type PromiseRequest } from './promise.ts';

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

/**
 * An intake says all that is known of its customer on that day, so that each case stands alone, whatever becomes of the
 * others. What was said now counts; but a name stays as it was written first: capitals and blanks are no correction.
 */
export function withKnown<Request extends IntakeFacts>(
  request: Request,
  known: Customer | undefined,
): Request {
  if (known === undefined) return request;
  const { number: _, prefers, lang: __, ...details } = known;
  const { name } = request.contact;
  const isSameName = name !== undefined && plain(name) === plain(known.name ?? '');
  return {
    ...request,
    contact: { ...details, ...request.contact, ...(isSameName ? { name: known.name ?? name } : {}) },
    ...(prefers === undefined || request.prefers !== undefined ? {} : { prefers }),
  };
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
  const promised = promiseFacts(
    { number: caseNumber(numbers.case), status: 'received', statusSince: on.at, promises: [] },
    request.promises,
    on,
  );
  if (!promised.ok) return promised;
  return decided([opened, ...promised.value.facts], promised.value.whens);
}
