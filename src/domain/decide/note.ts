/** Inside notes. */
import type { Case } from '../case.ts';
import { toIso } from '../instant.ts';
import type { Result } from '../result.ts';
import { checkText } from '../text.ts';
import { decided, type Decided, type DecideProblem, type Deciding } from './deciding.ts';

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
