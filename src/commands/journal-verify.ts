/** `lofte journal verify`: silent and 0 when all is well. */
import { localDay } from '../domain/clock/zone.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { looksOf } from '../journal/folder/line-looks.ts';
import type { Head, Verification } from '../journal/journal.ts';
import { heldCases } from '../reports/held-back.ts';
import { heldOverLines } from '../terminal/held-back.ts';
import { renderVerification, type SaidFault } from '../terminal/render-journal.ts';
import type { JournalWords } from '../words/en/journal.ts';
import type { Problem, UsageProblem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import type { Context, Opened } from './context.ts';
import { unfinishedWarning, unreachedWarning } from './erased-backups.ts';
import { saidDangers, warningsOf } from './surroundings.ts';

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
    const { entries, known, head, segments, problems } = verified.value;
    const words = context.words.journal;
    const unfinished = await unfinishedWarning(opened.value.at, context);
    const faults = sayFaults(opened.value.at, verified.value, words, anchor.value);
    const unreached = context.flags.verbose ? await unreachedWarning(opened.value.at, context) : [];
    const held = context.flags.verbose ? heldOver(opened.value, context) : ok([]);
    if (!held.ok) return held;
    return ok({
      document: () => ({
        schema: 'lofte.verify.v1',
        ok: problems.length === 0,
        entries,
        ...(known === 0 ? {} : { known }),
        head: `${head.seq}:${head.hash}`,
        segments,
        problems: faults.map(({ kind, segment, line, said }) => ({ kind, segment, line, message: said })),
      }),
      text: () => {
        const verification = renderVerification(
          verified.value,
          faults,
          words,
          context.flags.verbose,
          anchor.value,
        );
        return [verification, ...held.value].join('\n');
      },
      warnings: [...warningsOf(saidDangers(opened.value.at, words)), ...unfinished, ...unreached],
      exitCode: problems.length === 0 ? 0 : 5,
    });
  },
};

/** What was held back from an erasing until a day that is over. */
function heldOver(
  { journal, calendar }: Opened,
  { now, words }: Context,
): Result<readonly string[], Problem> {
  const desk = journal.read();
  if (!desk.ok) return desk;
  return ok(heldOverLines(heldCases(desk.value.book, localDay(calendar.zone, now)), words.report));
}

/** What is wrong with each line, in words: the more exact ones where its looks tell what happened to it. */
function sayFaults(
  at: string,
  { problems, head, setBack }: Verification,
  words: JournalWords,
  anchor: Head | undefined,
): readonly SaidFault[] {
  const strange = problems.filter(({ kind }) => kind === 'bad-line' || kind === 'bad-chain');
  const looks = looksOf(at, strange);
  return problems.map((problem) => {
    const look = looks.get(problem);
    const { kind, segment, line } = problem;
    if (kind === 'set-back' && setBack !== undefined) {
      const said = words.setBack(setBack.isMissing ? segment : undefined, setBack.had, setBack.has);
      return { ...problem, what: words.problem[kind], said };
    }
    const isLaterNote = kind === 'set-back' && line > 0 && anchor !== undefined && anchor.seq > head.seq;
    const seen = isLaterNote
      ? words.noteIsLater(anchor.seq, head.seq)
      : look === undefined
        ? words.problem[kind]
        : words.look[look];
    const what = problem.isKnown === true ? words.knownSince(seen) : seen;
    return { ...problem, what, said: words.line(segment, line, what) };
  });
}

const ANCHOR = /^(?:journal )?(\d{1,15}):([0-9a-f]{32,64})(?:…|\.\.\.)?$/;

/** A head as it was printed: 32 digits of the hash or more. */
function readAnchor(said: string | undefined): Result<Head | undefined, UsageProblem> {
  if (said === undefined) return ok(undefined);
  const match = ANCHOR.exec(said.trim().toLowerCase());
  return match === null
    ? refuse({ kind: 'bad-anchor', value: said })
    : ok({ seq: Number(match[1]), hash: match[2] ?? '' });
}
