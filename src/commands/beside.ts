/** What is said of the journal beside an answer, whatever was asked for. */
import { fromIso } from '../domain/instant.ts';
import { isErasingBackups } from '../journal/folder/erasing-backups.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Context, Opened } from './context.ts';
import { namingIn } from './naming-in.ts';

/** That a write which broke off was put aside: it was perhaps answered by nobody, and is on record no more. */
export async function putAside(opened: Opened | undefined, context: Context): Promise<string> {
  const cuts = context.flags.quiet ? [] : (opened?.journal.cutOff() ?? []);
  if (cuts.length === 0) return '';
  const { moment } = await namingIn(opened, context);
  return cuts
    .map(({ copy, by, recordedAt, case: no }) => {
      const when = recordedAt === undefined ? undefined : moment(fromIso(recordedAt));
      return `${escapeLine(context.words.journal.cutOff(copy, by, when, no))}\n`;
    })
    .join('');
}

/** What was found wrong with the journal while the answer was made. */
export async function damageMet(opened: Opened | undefined, context: Context): Promise<string> {
  const [worst] = opened?.journal.damage() ?? [];
  if (worst === undefined) return '';
  const { sentencesIn } = await import('../words/sentences.ts');
  const sentences = await sentencesIn(context.language);
  const { message } = sentences(worst, await namingIn(opened, context));
  const { readOn, readOnHint, readOnSetBack } = context.words.journal;
  const hint = worst.kind === 'set-back' ? readOnSetBack : readOnHint;
  return `lofte: ${escapeLine(readOn(message))}\n${hint}\n`;
}

/** That words which were erased may still stand in backups: said to whoever recorded something, until it is done. */
export async function leftToDo(opened: Opened | undefined, context: Context): Promise<string> {
  if (opened?.journal.hasRecorded() !== true || !isErasingBackups(opened.at) || context.flags.quiet)
    return '';
  const { unfinishedWarning } = await import('./erased-backups.ts');
  return (await unfinishedWarning(opened.at, context)).map((line) => `${line}\n`).join('');
}
