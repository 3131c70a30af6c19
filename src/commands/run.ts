/** One run of the program: from what was typed to what is printed and the exit code. */
import { parseIsoInstant, toIso, type Instant } from '../domain/instant.ts';
import { isOneOf, LANGUAGES } from '../domain/vocabulary.ts';
import { refuse, type Result } from '../domain/result.ts';
import { JournalFailure } from '../journal/folder/open.ts';
import { escapeLine, jsonText } from '../terminal/escape.ts';
import { isLeaving } from '../terminal/leaving.ts';
import { wordsIn, type Words } from '../words/index.ts';
import type { Problem } from '../words/problem.ts';
import type { Answer, Answered, Screen } from './command.ts';
import type { Context, Host, Opened } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import { openJournalAt } from './open.ts';
import { shopDates } from './shop-dates.ts';
import { readCommandLine, type RawFlags } from './program.ts';

/** The machine, as far as a whole run needs it. */
export interface Machine extends Host {
  readonly argv: readonly string[];
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly userName: () => string;
  /** Whether somebody is there to be asked. */
  readonly inputIsTerminal: () => boolean;
  readonly outputIsTerminal: boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
}

export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

/** Without a command: the home screen's place is taken by what is due. */
const USUAL = 'due';

export async function run(machine: Machine): Promise<Outcome> {
  const words = wordsIn();
  const line = await readCommandLine(machine.argv, words.help, machine.version, USUAL);
  if (!line.ok) return refusal(line.problem, machine.argv.includes('--json'));
  if (line.value.is === 'text') return { out: line.value.text, err: '', exitCode: 0 };
  const { command, typed, flags } = line.value;
  const json = flags.json === true;
  const context = contextOf(machine, words, flags);
  if (!context.ok) return refusal(context.problem, json);
  const { opened, ...rest } = context.value;
  let answered: Answered;
  try {
    answered = await command.run(rest, typed);
  } catch (error) {
    if (isLeaving(error)) return { out: '', err: `${words.recorded.nothing}\n`, exitCode: 130 };
    if (!(error instanceof JournalFailure)) throw error;
    answered = refuse(error.problem);
  }
  if (!answered.ok) return refusal(answered.problem, json, momentIn(opened(), rest));
  return shown(answered.value, json, screenOf(machine, flags), flags.quiet === true);
}

async function shown(answer: Answer, json: boolean, screen: Screen, quiet: boolean): Promise<Outcome> {
  const text = answer.silent ? '' : json ? jsonText(answer.document()) : await answer.text(screen);
  const said = [...(json ? [] : (answer.refusal ?? [])), ...(quiet ? [] : (answer.warnings ?? []))];
  const err = said.map((line) => `${line}\n`).join('');
  return {
    out: text === '' || text.endsWith('\n') ? text : `${text}\n`,
    err,
    exitCode: answer.exitCode ?? 0,
  };
}

/** An error is one line that says what is wrong, and one that says what to do. */
async function refusal(problem: Problem, json: boolean, moment = toIso): Promise<Outcome> {
  const { sentences } = await import('../words/sentences.ts');
  const said = sentences(problem, { moment });
  // a problem repeats what was typed
  const [message, hint] = [escapeLine(said.message), escapeLine(said.hint)];
  const exitCode = exitCodeOf(problem);
  if (!json) return { out: '', err: `lofte: ${message}\n${hint}\n`, exitCode };
  const error = { code: exitCode, kind: problem.kind, message, hint };
  return { out: `${jsonText({ error })}\n`, err: '', exitCode };
}

/** Moments as the shop says them, once its zone is known. */
const momentIn = (opened: Opened | undefined, { now, words }: Context): ((at: Instant) => string) =>
  opened === undefined ? toIso : shopDates(opened.calendar, now, words).fullMoment;

const screenOf = (machine: Machine, flags: RawFlags): Screen => ({
  tty: machine.outputIsTerminal && flags.plain !== true,
  width: machine.columns ?? 80,
  plain: flags.plain === true,
  color: flags.plain !== true && wantsColor(machine, flags),
});

function wantsColor({ environment, outputIsTerminal }: Machine, flags: RawFlags): boolean {
  if (flags.color !== undefined) return flags.color;
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return outputIsTerminal && environment.TERM !== 'dumb';
}

type RunContext = Context & { readonly opened: () => Opened | undefined };

function contextOf(machine: Machine, words: Words, flags: RawFlags): Result<RunContext, Problem> {
  const { environment } = machine;
  const set = environment.LOFTE_NOW;
  const now = set === undefined || set === '' ? parseIsoInstant(isoNow(machine)) : parseIsoInstant(set);
  if (now === undefined) return refuse({ kind: 'bad-clock', value: set ?? '' });
  const lang = flags.lang ?? environment.LOFTE_LANG;
  if (lang !== undefined && lang !== '' && !isOneOf(LANGUAGES, lang)) {
    return refuse({
      kind: 'not-one-of',
      field: 'language',
      value: lang,
      nearest: undefined,
      allowed: LANGUAGES,
    });
  }
  const by = flags.by ?? (environment.LOFTE_BY || machine.userName());
  const place = flags.journal ?? environment.LOFTE_JOURNAL;
  if (place !== undefined && /^[a-z]+:\/\//i.test(place)) {
    return refuse({ kind: 'usage', message: `a journal lies in a folder, and "${place}" is none` });
  }
  let opened: Opened | undefined;
  const context: RunContext = {
    host: machine,
    flags: {
      journal: place,
      json: flags.json === true,
      quiet: flags.quiet === true,
      verbose: flags.verbose === true,
      dryRun: flags.dryRun === true,
      input: () => flags.input !== false && flags.json !== true && machine.inputIsTerminal(),
    },
    now,
    clockSet: set !== undefined && set !== '',
    by,
    words,
    opened: () => opened,
    open: async () => {
      const found = await openJournalAt(
        context,
        machine.made,
        machine.outputIsTerminal && flags.quiet !== true,
      );
      if (found.ok) opened = found.value;
      return found;
    },
  };
  return { ok: true, value: context };
}

const isoNow = (machine: Machine): string => new Date(machine.clock()).toISOString();
