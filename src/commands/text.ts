/** A text from the command line, from standard input (`-`) or from the editor (`-e`). */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';
import type { Typed } from './typed.ts';

/** The words from the `from`th on, as one text; empty where there are none. */
export async function textFrom(
  context: Context,
  typed: Typed,
  from: number,
): Promise<Result<string, Problem>> {
  const said = typed.rest(from);
  if (typed.has('edit')) {
    const written = context.flags.input() ? context.host.edit(said) : undefined;
    return written === undefined ? refuse({ kind: 'no-editor' }) : ok(written);
  }
  return said === '-' ? ok(await context.host.readInput()) : ok(said);
}
