/** `--out FILE`: an answer into a file instead of onto the screen. */
import { resolve } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import type { Answer, Answered } from './command.ts';
import type { Context } from './context.ts';
import { replaceFile } from './replace-file.ts';
import { forbiddenTarget } from './target.ts';

/**
 * Puts a text in place of what a file holds, whole or not at all.
 *
 * @param file as it was typed
 * @param journal the journal's folder, in which nothing is written
 */
export function writtenOut(
  { host }: Context,
  file: string,
  journal: string,
  text: string,
  answer: Answer,
): Answered {
  const path = resolve(host.cwd, file);
  const forbidden = forbiddenTarget(path, file, journal, []);
  if (forbidden !== undefined) return forbidden;
  const reason = replaceFile(path, text);
  return reason === undefined
    ? ok({ ...answer, silent: true })
    : refuse({ kind: 'file-unwritable', file, reason });
}
