/** One run of the program: from what was typed to what is printed and the exit code. */
import { LAST_YEAR } from '../domain/clock/calendar.ts';
import { fromIso, instant, parseIsoInstant, toIso, type Instant } from '../domain/instant.ts';
import type { Language } from '../domain/vocabulary.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isErasingBackups } from '../journal/folder/erasing-backups.ts';
import { readingProblem } from '../journal/folder/failure.ts';
import { namedAsTyped } from '../journal/folder/real-place.ts';
import { escapeLine, jsonText } from '../terminal/escape.ts';
import { isLeaving } from '../terminal/leaving.ts';
import { helpWords, type HelpWords } from '../words/en/help.ts';
import type { Naming } from '../words/en/problems.ts';
import { helpIn } from '../words/help.ts';
import { wordsIn } from '../words/index.ts';
import type { Problem } from '../words/problem.ts';
import type { Answer, Screen } from './command.ts';
import type { Context, Host, Opened } from './context.ts';
import { exitCodeOf } from './exit-code.ts';
import { askedLanguage, earlyAsked, earlyLanguage, flagIn, localeLanguage } from './language.ts';
import { findShop, openShop, type FoundShop } from './open.ts';
import { readCommandLine, type RawFlags } from './program.ts';

/** The machine, as far as a whole run needs it. */
export interface Machine extends Host {
  readonly argv: readonly string[];
  readonly userName: () => string;
  /** Whether somebody is there to be asked. */
  readonly inputIsTerminal: () => boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
}

export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
}

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
  const { host, wasUsed, again } = watchingInput(machine);
  const context = await contextOf(host, flags);
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
  if (!answered.ok) {
    const problem = behindRecording(answered.problem, opened());
    const refused = await refusal(problem, json, language, await namingIn(opened(), rest));
    const aside = await putAside(opened(), rest);
    // what is not found may be what is damaged
    const damage = refused.exitCode === 5 ? '' : await damageMet(opened(), rest);
    return { ...refused, err: refused.err + aside + damage };
  }
  const { err } = answered.value;
  return {
    ...answered.value,
    err:
      err +
      (await putAside(opened(), rest)) +
      (await damageMet(opened(), rest)) +
      (await leftToDo(opened(), rest)),
  };
}

/** That words which were erased may still stand in backups: said to whoever recorded something, until it is done. */
async function leftToDo(opened: Opened | undefined, context: Context): Promise<string> {
  if (opened?.journal.hasRecorded() !== true || !isErasingBackups(opened.at) || context.flags.quiet)
    return '';
  const { unfinishedWarning } = await import('./erased-backups.ts');
  return (await unfinishedWarning(opened.at, context)).map((line) => `${line}\n`).join('');
}

/** What somebody made by hand, with right hashes, no command can read: then it is the journal that is damaged. */
async function misshapenIn(opened: Opened | undefined): Promise<Problem | undefined> {
  if (opened === undefined) return undefined;
  const { markMisshapen } = await import('../journal/folder/misshapen.ts');
  return markMisshapen(opened.journal.at);
}

interface WatchedInput {
  readonly host: Machine;
  /** Whether anything was read that nobody can give a second time. */
  readonly wasUsed: () => boolean;
  /** The command is begun again: what was piped in, or written in the editor, is given to it a second time. */
  readonly again: () => void;
}

function watchingInput(machine: Machine): WatchedInput {
  let isUsed = false;
  let input: Promise<string> | undefined;
  const written: (string | undefined)[] = [];
  let edits = 0;
  const used = <T>(read: () => T): T => {
    isUsed = true;
    return read();
  };
  const host: Machine = {
    ...machine,
    asker: () => used(machine.asker),
    readInput: () => (input ??= machine.readInput()),
    inputChunks: () => used(machine.inputChunks),
    edit(text) {
      if (edits === written.length) written.push(machine.edit(text));
      edits += 1;
      return written[edits - 1];
    },
  };
  const again = (): void => {
    edits = 0;
  };
  return { host, wasUsed: () => isUsed, again };
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

/** That a write which broke off was put aside: it was perhaps answered by nobody, and is on record no more. */
async function putAside(opened: Opened | undefined, context: Context): Promise<string> {
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

/** What was found wrong with the journal while the answer was made: said whatever was asked for. */
async function damageMet(opened: Opened | undefined, context: Context): Promise<string> {
  const [worst] = opened?.journal.damage() ?? [];
  if (worst === undefined) return '';
  const { sentencesIn } = await import('../words/sentences.ts');
  const sentences = await sentencesIn(context.language);
  const { message } = sentences(worst, await namingIn(opened, context));
  const { readOn, readOnHint, readOnSetBack } = context.words.journal;
  const hint = worst.kind === 'set-back' ? readOnSetBack : readOnHint;
  return `lofte: ${escapeLine(readOn(message))}\n${hint}\n`;
}

/** The help's words are handed to every command line, and printed where it is asked for only. */
const helpFor = async (argv: readonly string[], language: Language): Promise<HelpWords> =>
  argv.some((word) => word === '-h' || word === '--help' || word === 'help') ? helpIn(language) : helpWords;

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
async function refusal(
  problem: Problem,
  json: boolean,
  language: Language,
  naming: Naming,
): Promise<Outcome> {
  const { sentencesIn } = await import('../words/sentences.ts');
  const sentences = await sentencesIn(language);
  const said = sentences(problem, naming);
  // a problem repeats what was typed
  const [message, hint] = [escapeLine(said.message), escapeLine(said.hint)];
  const exitCode = exitCodeOf(problem);
  if (!json) return { out: '', err: `lofte: ${message}\n${hint}\n`, exitCode };
  const error = { code: exitCode, kind: problem.kind, message, hint };
  return { out: `${jsonText({ error })}\n`, err: '', exitCode };
}

/** What is wrong with the command line: said in the shop's language where one is found and no other was asked for. */
async function earlyRefusal(machine: Machine, problem: Problem, json: boolean): Promise<Outcome> {
  const { argv, environment } = machine;
  const place = flagIn(argv, '--journal') ?? environment.LOFTE_JOURNAL;
  const asked = earlyAsked(argv, environment);
  const language = asked ?? shopLanguage(await findShop(place, machine)) ?? localeLanguage(environment);
  const { plainNaming } = await import('./naming.ts');
  return refusal(problem, json, language, plainNaming(nowOf(machine) ?? instant(machine.clock())));
}

/** How moments and days are named: as the shop says them, once its zone is known. */
async function namingIn(opened: Opened | undefined, { now, words }: Context): Promise<Naming> {
  const { plainNaming, shopNaming } = await import('./naming.ts');
  return opened === undefined ? plainNaming(now) : shopNaming(opened.calendar, now, words);
}

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

async function contextOf(machine: Machine, flags: RawFlags): Promise<Result<RunContext, Problem>> {
  const { environment } = machine;
  const set = environment.LOFTE_NOW;
  const now = nowOf(machine);
  if (now === undefined) return refuse({ kind: 'bad-clock', value: set ?? '' });
  if (now < FIRST_MOMENT || now > LAST_MOMENT) {
    const isSet = set !== undefined && set !== '';
    return refuse({
      kind: 'clock-off',
      value: isSet ? set : toIso(now),
      set: isSet,
      from: 1970,
      to: LAST_YEAR,
    });
  }
  const asked = askedLanguage(flags.lang, environment);
  if (!asked.ok) return asked;
  const by = flags.by ?? (environment.LOFTE_BY || machine.userName());
  const place = flags.journal ?? environment.LOFTE_JOURNAL;
  if (place !== undefined && /^[a-z]+:\/\//i.test(place)) {
    return refuse({ kind: 'usage', complaint: { is: 'no-folder', place } });
  }
  let found: Promise<FoundShop> | undefined;
  const shop = (): Promise<FoundShop> => (found ??= findShop(place, machine));
  const language = asked.value ?? shopLanguage(await shop()) ?? localeLanguage(environment);
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
    language,
    languageAsked: asked.value !== undefined,
    words: await wordsIn(language),
    opened: () => opened,
    open: async () => {
      const says = machine.outputIsTerminal && flags.quiet !== true;
      const opening = openShop(await shop(), context, says);
      if (opening.ok) opened = opening.value;
      return opening;
    },
  };
  return { ok: true, value: context };
}

const shopLanguage = ({ loaded }: FoundShop): Language | undefined =>
  loaded.ok ? loaded.value.shop.language : undefined;

/** Nothing is recorded outside of these: an entry's id can't say it, and the calendar can't count it. */
const FIRST_MOMENT = 0;
const LAST_MOMENT = Date.UTC(LAST_YEAR, 11, 31, 23, 59, 59);

/** What the clock says, or what `LOFTE_NOW` says in its place; `undefined` where that is no instant. */
const nowOf = ({ clock, environment: { LOFTE_NOW: set } }: Machine): Instant | undefined =>
  set === undefined || set === '' ? instant(clock()) : parseIsoInstant(set);
