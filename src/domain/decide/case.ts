/** Notes, closing, opening again, correcting, and taking back. */
import type { LastCommand } from '../book.ts';
import type { Case } from '../case.ts';
import type { CustomerNumber } from '../ids.ts';
import { promiseName } from '../ids.ts';
import { toIso } from '../instant.ts';
import { isLive } from '../promise.ts';
import { refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { CaseKind } from '../vocabulary.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';
import { checkIntakeWords, type IntakeFacts } from './intake.ts';

/** An inside note. A closed case may have notes too: what comes to light later belongs there. */
export function decideNote(
  c: Case,
  request: { readonly text: string; readonly fades: boolean },
  on: Deciding,
): Result<Decided, DecideProblem> {
  const text = checkText('text', request.text);
  if (!text.ok) return text;
  return decided([
    {
      type: 'note-added',
      case: c.number,
      happenedAt: toIso(on.at),
      data: request.fades ? { fades: true } : {},
      private: { text: text.value },
    },
  ]);
}

/** Closes a case in which nothing is promised and no word is owed any more. */
export function decideClose(c: Case, on: Deciding): Result<Decided, DecideProblem> {
  if (c.closedAt !== null) return refuse({ kind: 'case-is-closed', case: c.number, closedAt: c.closedAt });
  const live = c.promises.filter(isLive);
  const owed = c.notices.filter((n) => n.settledAt === null);
  if (live.length > 0 || owed.length > 0) {
    return refuse({
      kind: 'close-refused',
      case: c.number,
      promises: live.map((p) => promiseName(c.number, p.number)),
      owed: owed.map((n) => n.about),
    });
  }
  return decided([{ type: 'case-closed', case: c.number, happenedAt: toIso(on.at), data: {} }]);
}

export function decideReopen(c: Case, because: string, on: Deciding): Result<Decided, DecideProblem> {
  if (c.closedAt === null) return refuse({ kind: 'case-is-open', case: c.number });
  const text = checkText('because', because);
  if (!text.ok) return text;
  return decided([
    {
      type: 'case-reopened',
      case: c.number,
      happenedAt: toIso(on.at),
      data: {},
      private: { because: text.value },
    },
  ]);
}

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

/** What has come after somebody's last command on the cases that it touched. */
export interface UndoView {
  readonly by: string;
  readonly last: LastCommand | undefined;
  /** The last entry about the command's case; for a command about several cases, the last entry of all. */
  readonly newest: number;
}

/** Takes back all that one's own last command recorded, as long as nothing builds on it. */
export function decideUndo({ by, last, newest }: UndoView, on: Deciding): Result<Decided, DecideProblem> {
  if (last === undefined) return refuse({ kind: 'nothing-to-undo', by });
  if (newest > last.to) return refuse({ kind: 'undo-built-on', case: last.case, by });
  return decided([
    {
      type: 'entries-retracted',
      case: last.case,
      happenedAt: toIso(on.at),
      data: { from: last.from, to: last.to },
    },
  ]);
}
