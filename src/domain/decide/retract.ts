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
 * @param because why; never empty
 */
export function decideRetract(
  records: Records,
  seq: Seq,
  because: string,
  on: Deciding,
): Result<Decided, DecideProblem> {
  const text = checkText('because', because);
  if (!text.ok) return text;
  const [entry] = records.entries(seq);
  if (entry?.seq !== seq) {
    return refuse({ kind: 'no-such-entry', said: String(seq), last: records.head.seq });
  }
  const last = entry.case === null ? entry : lastThatGoes(entry, records.entriesOf(entry.case));
  return takeBack(records, { from: seq, to: last.seq }, text.value, on);
}
