/** Taking an entry back, whoever recorded it and whenever. */
import { lastThatGoes } from '../builds-on.ts';
import type { Seq } from '../ids.ts';
import { refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { Decided, DecideProblem, Deciding } from './deciding.ts';
import { takeBack, type Records } from './take-back.ts';

/**
 * Takes back one entry, and the promises that it kept.
 *
 * @param because why; `undefined` where it was not said, which is refused once it is clear that there is such an entry
 */
export function decideRetract(
  records: Records,
  seq: Seq,
  because: string | undefined,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const [entry] = records.entries(seq);
  if (entry?.seq !== seq) {
    return refuse({ kind: 'no-such-entry', said: String(seq), last: records.head.seq });
  }
  if (because === undefined) return refuse({ kind: 'missing', field: 'because', flag: '--because' });
  const text = checkText('because', because);
  if (!text.ok) return text;
  const last = entry.case === null ? entry : lastThatGoes(entry, records.entriesOf(entry.case));
  return takeBack(records, { from: seq, to: last.seq }, text.value, on);
}
