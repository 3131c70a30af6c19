/** How an import ends: the answer, whatever became of it. */
import { escapeLine } from '../terminal/escape.ts';
import type { SayRow } from '../words/rows.ts';
import { sentencesIn } from '../words/sentences.ts';
import type { Problem } from '../words/problem.ts';
import type { Answer } from './command.ts';
import type { Context, Opened } from './context.ts';
import {
  importDocument,
  importText,
  mainReasonLines,
  rowLine,
  warningsOf,
  type Imported,
} from './import-answer.ts';
import { pageFor } from './looking.ts';
import { plainNaming } from './naming.ts';

/** What was imported, or would be. @param rejects where the rejected rows are */
export function importAnswer(
  context: Context,
  opened: Opened,
  imported: Imported,
  rejects: string | undefined,
  sayRow: SayRow,
): Answer {
  const { words } = context;
  const written = imported.imported + (imported.imported > 0 ? imported.changes : 0);
  const { seq } = imported.head;
  const range = written === 1 ? `${seq}` : `${seq - written + 1}-${seq}`;
  return {
    document: () => importDocument(imported, sayRow),
    text: (screen) => importText(imported, words, sayRow, rejects, pageFor(context, { opened }, screen)),
    warnings: warningsOf(imported, words),
    ...(written > 0 ? { closing: [words.import.takenBackWith(range)] } : {}),
  };
}

/** Nothing was imported: the document has the bad rows, and standard error names them. */
export async function refusedAnswer(
  { words, language, now }: Context,
  imported: Imported,
  sayRow: SayRow,
): Promise<Answer> {
  const { rejected, read, problems } = imported;
  const problem: Problem = { kind: 'rejected-rows', rejected, read };
  const sentences = await sentencesIn(language);
  const { message, hint } = sentences(problem, plainNaming(now));
  const more = rejected - problems.length;
  return {
    document: () => ({
      ...importDocument(imported, sayRow),
      error: { code: 3, kind: problem.kind, message, hint },
    }),
    text: () => '',
    refusal: [
      `lofte: ${message}`,
      ...problems.map((p) => `  ${rowLine(p, words, sayRow)}`),
      ...(more > 0 ? [`  ${words.import.moreProblems(more)}`] : []),
      ...mainReasonLines(imported, words),
      hint,
    ],
    exitCode: 3,
  };
}

/** Somebody pressed Ctrl-C: said, since what they see of it is a prompt. */
export function interruptedAnswer({ words }: Context): Answer {
  const message = words.import.imported(0, undefined, undefined);
  return {
    document: () => ({ error: { code: 130, kind: 'interrupted', message } }),
    text: () => '',
    refusal: [message],
    exitCode: 130,
  };
}

/** All is recorded, and the rejected rows are not where they should be: said with what is done. @param draft where they are */
export async function leftAsideAnswer(
  context: Context,
  answer: Answer,
  { file, draft, reason }: { readonly file: string; readonly draft: string; readonly reason: string },
): Promise<Answer> {
  const problem: Problem = { kind: 'rejects-left-aside', file, draft, reason };
  const sentences = await sentencesIn(context.language);
  const { message, hint } = sentences(problem, plainNaming(context.now));
  return {
    ...answer,
    document: () => ({ ...answer.document(), error: { code: 6, kind: problem.kind, message, hint } }),
    refusal: [escapeLine(`lofte: ${message}`), escapeLine(hint)],
    exitCode: 6,
  };
}
