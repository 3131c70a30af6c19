/** What can't be undone is confirmed by name, with a terminal and without one. */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { UsageProblem } from '../words/problem.ts';

/**
 * Holds what `--confirm` said against the name that is to be typed. Spaces and capitals make no difference.
 *
 * @param said `undefined` where the flag was not given
 * @param missing what is said then, with the flag to type
 */
export function checkConfirmation(
  said: string | undefined,
  name: string,
  missing: (flag: string) => UsageProblem = (flag) => ({ kind: 'unconfirmed', flag }),
): Result<undefined, UsageProblem> {
  const flag = `--confirm ${quoted(name)}`;
  if (said === undefined) return refuse(missing(flag));
  return plain(said) === plain(name) ? ok(undefined) : refuse({ kind: 'wrong-confirmation', said, flag });
}

const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** As it is typed to a shell. */
const quoted = (text: string): string =>
  /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
