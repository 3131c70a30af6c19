/** Taking entries back, whoever recorded them and whenever. */
import { lastThatGoes } from '../builds-on.ts';
import { refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { DecideProblem, Deciding } from './deciding.ts';
import { takeBack, type Range, type Records, type TakingBack } from './take-back.ts';

/**
 * Takes back one entry, or several in a row, all or none, and the promises that the last of them kept.
 *
 * @param because why; `undefined` where it was not said, which is refused once it is clear that there is such an entry
 */
export function decideRetract(
  records: Records,
  { from, to }: Range,
  because: string | undefined,
  on: Deciding,
): Result<TakingBack, DecideProblem> {
  const [entry] = records.entries(to);
  if (entry?.seq !== to && from === to) {
    return refuse({ kind: 'no-such-entry', said: String(to), last: records.head.seq });
  }
  if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
  const text = checkText('because', because);
  if (!text.ok) return text;
  // the last of several may be lost to damage, or about no single case
  const last =
    entry?.seq === to && entry.case !== null ? lastThatGoes(entry, records.entriesOf(entry.case)) : undefined;
  return takeBack(records, { from, to: last?.seq ?? to }, text.value, on);
}
