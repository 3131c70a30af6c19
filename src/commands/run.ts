/** One run of the program: from what was typed to what is printed and the exit code. */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Language } from '../domain/vocabulary.ts';
import { readingProblem } from '../journal/folder/failure.ts';
import { namedAsTyped } from '../journal/folder/real-place.ts';
import { jsonText } from '../terminal/escape.ts';
import { isLeaving } from '../terminal/leaving.ts';
import { helpWords, type HelpWords } from '../words/en/help.ts';
import { helpIn } from '../words/help.ts';
import type { Problem } from '../words/problem.ts';
import { damageMet, leftToDo, putAside } from './beside.ts';
import type { Answer, Screen } from './command.ts';
import type { Opened } from './context.ts';
import { earlyLanguage } from './language.ts';
import type { Machine, Outcome } from './machine.ts';
import { namingIn } from './naming-in.ts';
import { readCommandLine } from './program.ts';
import { earlyRefusal, refusal } from './refused.ts';
import { contextOf } from './run-context.ts';
import { screenOf } from './screen.ts';
import { watchingInput, type WatchedInput } from './watched-input.ts';

/** How often an answer is begun anew, where what was read for it had moved. */
const MOST_TRIES = 5;

/** Without a command: the home screen's place is taken by what is due. */
const USUAL = 'due';

export async function run(machine: Machine): Promise<Outcome> {
  const { argv, environment } = machine;
  const early = earlyLanguage(argv, environment);
  const line = await readCommandLine(argv, await helpFor(argv, early), machine.version, USUAL);
  if (!line.ok) return earlyRefusal(machine, line.problem, argv.includes('--json'));
  if (line.value.is === 'text') return { out: line.value.text, err: '', exitCode: 0 };
  const { command, typed, flags } = line.value;
  const json = flags.json === true;
  const input = watchingInput(machine);
  const context = await contextOf(input.host, flags);
  if (!context.ok) return earlyRefusal(machine, context.problem, json);
  const { opened, ...rest } = context.value;
  const { words, language } = rest;
  const attempt = async (): Promise<Result<Outcome, Problem>> => {
    try {
      const answer = await command.run(rest, typed);
      const screen = screenOf(machine, flags);
      // cases are read when the answer names them
      return answer.ok ? ok(await shown(answer.value, json, screen, flags.quiet === true)) : answer;
    } catch (error) {
      machine.progress('');
      if (isLeaving(error)) return ok({ out: '', err: `${words.recorded.nothing}\n`, exitCode: 130 });
      const { at = '', journal } = opened() ?? {};
      return refuse(namedAsTyped(readingProblem(error, at), journal?.at ?? at, at));
    }
  };
  const answered = await withNewTries(attempt, input, opened);
  if (!answered.ok) {
    const problem = behindRecording(answered.problem, opened());
    const refused = await refusal(problem, json, language, await namingIn(opened(), rest));
    const aside = await putAside(opened(), rest);
    // what is not found may be what is damaged
    const damage = refused.exitCode === 5 ? '' : await damageMet(opened(), rest);
    return { ...refused, err: refused.err + aside + damage };
  }
  const { err, ...outcome } = answered.value;
  const aside = await putAside(opened(), rest);
  const damage = await damageMet(opened(), rest);
  return { ...outcome, err: err + aside + damage + (await leftToDo(opened(), rest)) };
}

/** The answer; made anew where the journal was not what the command took it for, and nothing was recorded or asked yet. */
async function withNewTries(
  attempt: () => Promise<Result<Outcome, Problem>>,
  { again, wasUsed }: WatchedInput,
  opened: () => Opened | undefined,
): Promise<Result<Outcome, Problem>> {
  let answered: Result<Outcome, Problem>;
  try {
    answered = await attempt();
  } catch (error) {
    const problem = await misshapenIn(opened());
    // a fault of ours
    if (problem === undefined) throw error;
    again();
    const isOver = wasUsed() || opened()?.journal.hasRecorded() === true;
    answered = isOver ? refuse(problem) : await attempt();
  }
  // lines may move several times, while several people are erased
  for (let tries = 1; tries < MOST_TRIES && !wasUsed(); tries++) {
    if (!(await wasRegisterDropped(answered, opened()))) break;
    again();
    answered = await attempt();
  }
  return answered;
}

/** What somebody made by hand, with right hashes, no command can read: then it is the journal that is damaged. */
async function misshapenIn(opened: Opened | undefined): Promise<Problem | undefined> {
  if (opened === undefined) return undefined;
  const { markMisshapen } = await import('../journal/folder/misshapen.ts');
  return markMisshapen(opened.journal.at);
}

/** A register that is broken is dropped: with the next look into it, it is made anew. Nothing that was recorded is asked again. */
async function wasRegisterDropped(
  answered: Result<Outcome, Problem>,
  opened: Opened | undefined,
): Promise<boolean> {
  if (answered.ok || answered.problem.kind !== 'register-broken' || opened === undefined) return false;
  const { dropRegister } = await import('../journal/folder/register-upkeep.ts');
  dropRegister(opened.at);
  return !opened.journal.hasRecorded();
}

/** What goes wrong when a command has recorded already must not sound as if it had not. */
function behindRecording(problem: Problem, opened: Opened | undefined): Problem {
  if (opened?.journal.hasRecorded() !== true) return problem;
  const reason = 'reason' in problem && typeof problem.reason === 'string' ? problem.reason : problem.kind;
  const at = 'at' in problem && typeof problem.at === 'string' ? problem.at : opened.at;
  return { kind: 'answer-unreadable', at, reason };
}

/** The help's words are handed to every command line, and printed where it is asked for only. */
const helpFor = async (argv: readonly string[], language: Language): Promise<HelpWords> =>
  argv.some((word) => word === '-h' || word === '--help' || word === 'help') ? helpIn(language) : helpWords;

async function shown(answer: Answer, json: boolean, screen: Screen, quiet: boolean): Promise<Outcome> {
  const text = answer.silent ? '' : json ? jsonText(answer.document()) : await answer.text(screen);
  const said = [...(json ? [] : (answer.refusal ?? [])), ...(quiet ? [] : (answer.warnings ?? []))];
  const closing = json || quiet ? [] : (answer.closing ?? []);
  return {
    out: text === '' || text.endsWith('\n') ? text : `${text}\n`,
    err: linesOf(said),
    ...(closing.length === 0 ? {} : { after: linesOf(closing) }),
    exitCode: answer.exitCode ?? 0,
  };
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
