/** `lofte journal verify`: silent and 0 when all is well. */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Head } from '../journal/journal.ts';
import { renderVerification } from '../terminal/render-journal.ts';
import type { UsageProblem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';

export const journalVerify: CommandSpec = {
  define: (parser, { journalVerify: { summary, flags } }) =>
    parser.summary(summary).option('--anchor <head>', flags.anchor),
  run: async (context, typed) => {
    const anchor = readAnchor(typed.text('anchor'));
    if (!anchor.ok) return anchor;
    const opened = await context.open();
    if (!opened.ok) return opened;
    const verified = opened.value.journal.verify(anchor.value);
    if (!verified.ok) return verified;
    const { entries, head, segments, problems } = verified.value;
    const words = context.words.journal;
    return ok({
      document: () => ({
        schema: 'lofte.verify.v1',
        ok: problems.length === 0,
        entries,
        head: `${head.seq}:${head.hash}`,
        segments,
        problems: problems.map((p) => ({
          ...p,
          message: words.line(p.segment, p.line, words.problem[p.kind]),
        })),
      }),
      text: () => renderVerification(verified.value, words, context.flags.verbose),
      exitCode: problems.length === 0 ? 0 : 5,
    });
  },
};

const ANCHOR = /^(?:journal )?(\d{1,15}):([0-9a-f]{32,64})(?:…|\.\.\.)?$/;

/** A head as it was printed: 32 digits of the hash or more. */
function readAnchor(said: string | undefined): Result<Head | undefined, UsageProblem> {
  if (said === undefined) return ok(undefined);
  const match = ANCHOR.exec(said.trim().toLowerCase());
  return match === null
    ? refuse({ kind: 'bad-anchor', value: said })
    : ok({ seq: Number(match[1]), hash: match[2] ?? '' });
}
