/** The formats that a report can be asked for in, and the file that it can be written to. */
import { ok, refuse, type Result } from '../domain/result.ts';
import { jsonText } from '../terminal/escape.ts';
import type { Problem } from '../words/problem.ts';
import { oneOfOrNone } from './choose.ts';
import type { Answer, Screen } from './command.ts';
import type { Context } from './context.ts';
import type { Typed } from './typed.ts';
import { writtenOut } from './written-out.ts';

const FORMATS = ['table', 'plain', 'json'] as const;
type Format = (typeof FORMATS)[number];

/**
 * A report in the format that was asked for, at the place that was asked for.
 *
 * @param journal the journal's folder, in which no report is written
 */
export async function reportAnswer(
  context: Context,
  typed: Typed,
  journal: string,
  answer: Answer,
): Promise<Result<Answer, Problem>> {
  const format = oneOfOrNone('format', typed.text('format'), FORMATS);
  if (!format.ok) return format;
  if (context.flags.json && format.value !== undefined && format.value !== 'json') {
    return refuse({ kind: 'contradiction', flags: ['--json', `--format ${format.value}`] });
  }
  const formatted = format.value === undefined ? answer : inFormat(answer, format.value);
  const file = typed.text('out');
  if (file === undefined) return ok(formatted);
  const screen = { tty: format.value === 'table', width: 80, plain: true, color: false };
  const text = context.flags.json ? jsonText(answer.document()) : await formatted.text(screen);
  return writtenOut(context, file, journal, text.endsWith('\n') ? text : `${text}\n`, formatted);
}

function inFormat(answer: Answer, format: Format): Answer {
  const shape = (screen: Screen): Screen => ({ ...screen, tty: format === 'table' });
  return {
    ...answer,
    text: format === 'json' ? () => jsonText(answer.document()) : (screen) => answer.text(shape(screen)),
  };
}
