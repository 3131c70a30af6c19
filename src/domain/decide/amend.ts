/** Correcting what is known of a case and its customer. */
import type { Case } from '../case.ts';
import type { Customer } from '../customer.ts';
import type { CustomerNumber } from '../ids.ts';
import { toIso } from '../instant.ts';
import { refuse, type Result } from '../result.ts';
import type { CaseKind } from '../vocabulary.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { checkIntakeWords, type IntakeFacts } from './intake-words.ts';
import { withKnown } from './intake.ts';

export interface AmendRequest extends IntakeFacts {
  readonly kind?: CaseKind;
}

/**
 * Corrects facts of a case and of its customer; what is not named stays as it was.
 *
 * @param newCustomer the number that a case without a customer gives to the one that is named now
 */
export function decideAmend(
  c: Case,
  request: AmendRequest,
  newCustomer: CustomerNumber,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const words = checkIntakeWords(request);
  if (!words.ok) return words;
  const aboutCustomer = Object.keys(request.contact).length > 0 || request.prefers !== undefined;
  const aboutCase = Object.keys(words.value).length > 0 || request.kind !== undefined;
  if (!aboutCustomer && !aboutCase) return refuse({ kind: 'nothing-to-amend', case: c.number });
  return decided([
    {
      type: 'case-amended',
      case: c.number,
      happenedAt: toIso(on.at),
      data: {
        ...(request.kind === undefined ? {} : { kind: request.kind }),
        ...(aboutCustomer ? { customer: c.customer ?? newCustomer } : {}),
        ...(request.prefers === undefined ? {} : { prefers: request.prefers }),
      },
      private: words.value,
    },
  ]);
}

/**
 * Gives a case to another customer, who is there already. All that is known of them and of the case is written down with it,
 * so that it stands alone, whatever becomes of the words of the customer whose it was by mistake.
 */
export function decideMove(
  c: Case,
  request: AmendRequest,
  to: Customer,
  on: Deciding,
): Result<Decided, DecideProblem> {
  if (c.customer === to.number) return refuse({ kind: 'nothing-to-amend', case: c.number });
  const { item, serial, ref } = c;
  const said: AmendRequest = {
    ...(item === undefined ? {} : { item }),
    ...(serial === undefined ? {} : { serial }),
    ...(ref === undefined ? {} : { ref }),
    ...request,
    problems: request.problems.length > 0 ? request.problems : c.problems,
  };
  return decideAmend({ ...c, customer: to.number }, withKnown(said, to), to.number, on);
}
