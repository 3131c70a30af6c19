/** The command line as commander reads it: commands, flags, help; its complaints become problems of ours. */
import { Command as Parser, CommanderError } from 'commander';
import { nearest } from '../domain/nearest.ts';
import { readCaseReference } from '../domain/reference.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import type { HelpWords } from '../words/en/help.ts';
import type { Complaint, UsageProblem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import { ANSWERING, RECORDING, UPKEEP, type CommandEntry } from './index.ts';
import { typed, type Typed } from './typed.ts';

/** What the command line asks for. */
export type Invocation =
  | { readonly is: 'run'; readonly command: CommandSpec; readonly typed: Typed; readonly flags: RawFlags }
  /** Help or version: the text is the whole answer. */
  | { readonly is: 'text'; readonly text: string };

/** The flags that every command takes, as they were typed. */
export interface RawFlags {
  readonly journal?: string;
  readonly by?: string;
  readonly lang?: string;
  readonly json?: true;
  readonly plain?: true;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly color?: boolean;
  readonly input?: boolean;
  readonly dryRun?: true;
}

const ALL: readonly CommandEntry[] = [...RECORDING, ...ANSWERING, ...UPKEEP];

/**
 * Reads a command line.
 *
 * @param argv what stands behind the program's name
 * @param usual the command that runs where none is named
 */
export async function readCommandLine(
  argv: readonly string[],
  words: HelpWords,
  version: string,
  usual: string,
): Promise<Result<Invocation, UsageProblem>> {
  let invocation: Invocation | undefined;
  let printed = '';
  const { line, only } = withUsual(helpOfTwoWords(argv), usual);
  const unknown = only === undefined ? unknownCommand(line) : undefined;
  if (unknown !== undefined) return refuse(unknown);
  const program = await define(only, words, version, (command, typedWords, flags, global) => {
    invocation = { is: 'run', command, typed: typed(typedWords, flags), flags: global };
  });
  for (const parser of everyParser(program)) {
    parser.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => undefined,
    });
  }
  try {
    await program.parseAsync(line, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return ok({ is: 'text', text: printed });
    return refuse(complaint(error, argv, program, only?.name));
  }
  return invocation === undefined ? ok({ is: 'text', text: program.helpInformation() }) : ok(invocation);
}

type Run = (
  command: CommandSpec,
  words: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  global: RawFlags,
) => void;

/** @param only the one command that is meant, where it is known: the others are not loaded */
async function define(
  only: CommandEntry | undefined,
  words: HelpWords,
  version: string,
  run: Run,
): Promise<Parser> {
  const { program: w } = words;
  const program = new Parser('lofte')
    .description(w.summary)
    .usage('[command] [arguments] [flags]')
    .version(version, '-V, --version', w.version)
    .helpOption('-h, --help', w.help)
    .helpCommand('help [command]', w.helpOf)
    .option('--journal <where>', w.journal)
    .option('--by <name>', w.by)
    .option('--lang <language>', w.lang)
    .option('--json', w.json)
    .option('--plain', w.plain)
    .option('-q, --quiet', w.quiet)
    .option('-v, --verbose', w.verbose)
    .option('--color', w.color)
    .option('--no-color', w.noColor)
    .option('--no-input', w.noInput)
    .addHelpText('after', `\n${w.footer}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: w.title });
  const nouns = new Map<string, Parser>();
  const groups = [
    [RECORDING, w.groups.recording],
    [ANSWERING, w.groups.answering],
    [UPKEEP, w.groups.upkeep],
  ] as const;
  for (const [entries, heading] of groups) {
    program.commandsGroup(heading);
    for (const entry of entries) {
      if (only !== undefined && entry !== only) continue;
      const spec = await entry.load();
      const [first = '', second] = entry.name.split(' ');
      const parent = second === undefined ? program : noun(program, nouns, first, words);
      const parser = spec.define(parent.command(second ?? first), words).helpOption('-h, --help', w.help);
      if (entry.alias !== undefined) parser.alias(entry.alias);
      if (entries === RECORDING) parser.option('-n, --dry-run', w.dryRun);
      parser.action(() => {
        const { dryRun, ...flags } = parser.opts<Record<string, unknown>>();
        const global = program.opts<RawFlags>();
        run(spec, parser.args, flags, dryRun === true ? { ...global, dryRun } : global);
      });
    }
  }
  return program;
}

function noun(program: Parser, nouns: Map<string, Parser>, name: string, words: HelpWords): Parser {
  const known = nouns.get(name);
  if (known !== undefined) return known;
  const summaries: Readonly<Record<string, { readonly summary: string }>> = {
    report: words.report,
    settings: words.settings,
    journal: words.journal,
  };
  const parser = program
    .command(name)
    .summary(summaries[name]?.summary ?? '')
    .helpCommand(false);
  nouns.set(name, parser);
  return parser;
}

const everyParser = (parser: Parser): readonly Parser[] => [parser, ...parser.commands.flatMap(everyParser)];

/** `help settings set` as `settings set --help`: the parser knows the help of commands of one word only. */
function helpOfTwoWords(argv: readonly string[]): readonly string[] {
  const [help, noun, verb, ...more] = argv;
  const isOne = help === 'help' && ALL.some((c) => c.name === `${noun} ${verb}`);
  return isOne && noun !== undefined && verb !== undefined ? [noun, verb, '--help', ...more] : argv;
}

/** Global flags that take a value, which is no command. */
const WITH_VALUE: readonly string[] = ['--journal', '--by', '--lang'];

/**
 * The line with what goes without saying: `lofte 42` is `lofte show 42`, and without a command it is the usual one.
 * `only` is the command that is meant, where it is one that there is.
 */
function withUsual(
  argv: readonly string[],
  usual: string,
): { readonly line: readonly string[]; readonly only: CommandEntry | undefined } {
  const places = argv.flatMap((word, i) =>
    word.startsWith('-') || WITH_VALUE.includes(argv[i - 1] ?? '') ? [] : [i],
  );
  const [at, then] = places;
  const first = at === undefined ? undefined : argv[at];
  if (at === undefined || first === undefined) {
    return asksForText(argv)
      ? { line: argv, only: undefined }
      : { line: [usual, ...argv], only: named(usual, '') };
  }
  if (readCaseReference(first).is !== 'text') {
    return { line: [...argv.slice(0, at), 'show', ...argv.slice(at)], only: named('show', '') };
  }
  return { line: argv, only: named(first, then === undefined ? '' : (argv[then] ?? '')) };
}

const named = (first: string, second: string): CommandEntry | undefined =>
  ALL.find((c) => c.name === first || c.alias === first || c.name === `${first} ${second}`);

/** A first word that names no command, whatever stands behind it. */
function unknownCommand(line: readonly string[]): UsageProblem | undefined {
  const words = line.filter((word, i) => !word.startsWith('-') && !WITH_VALUE.includes(line[i - 1] ?? ''));
  const isHelp = words[0] === 'help';
  const [first, second] = isHelp ? words.slice(1) : words;
  if (first === undefined) return undefined;
  const names = ALL.flatMap((c) => [c.name, ...(c.alias === undefined ? [] : [c.alias])]);
  const verbs = names.filter((n) => n.startsWith(`${first} `)).map((n) => n.slice(first.length + 1));
  if (verbs.length === 0 && names.includes(first)) return undefined;
  if (second === undefined && verbs.length > 0) {
    if (isHelp || asksForText(line)) return undefined;
    return { kind: 'usage', complaint: { is: 'no-verb', noun: first, verbs } };
  }
  if (second !== undefined && verbs.includes(second)) return undefined;
  const wrong = verbs.length > 0 ? (second ?? '') : first;
  const near = nearest(wrong, verbs.length > 0 ? verbs : names.map((n) => n.split(' ')[0] ?? n));
  return problemOf({ is: 'unknown-command', word: wrong }, near);
}

const asksForText = (argv: readonly string[]): boolean =>
  argv.some((a) => a === '-h' || a === '--help' || a === '-V' || a === '--version');

/** Commander's complaint, and the nearest thing that there is. */
function complaint(
  error: CommanderError,
  argv: readonly string[],
  program: Parser,
  command: string | undefined,
): UsageProblem {
  const wrong = /'([^']+)'/.exec(error.message)?.[1];
  const what = complaintIn(error, argv);
  const near =
    wrong === undefined || what.is === 'negative' ? undefined : nearestTo(error, wrong, argv, program);
  return problemOf(what, near, command);
}

const problemOf = (what: Complaint, near: string | undefined, command?: string): UsageProblem => ({
  kind: 'usage',
  complaint: what,
  ...(near === undefined ? {} : { nearest: near }),
  ...(command === undefined ? {} : { command }),
});

/** A flag whose value has words behind it that nothing takes, with all of them in quotes. */
function inQuotes(argv: readonly string[]): string | undefined {
  const isFlag = (word: string | undefined): boolean => word?.startsWith('-') === true;
  const at = argv.findIndex((word, i) => isFlag(word) && [1, 2].every((n) => isWord(argv[i + n])));
  if (at === -1) return undefined;
  const words = argv.slice(at + 1);
  const end = words.findIndex(isFlag);
  return `${argv[at]} "${(end === -1 ? words : words.slice(0, end)).join(' ')}"`;
}

const isWord = (word: string | undefined): boolean => word !== undefined && !word.startsWith('-');

/** What commander says in English, as far as its codes and what stands in quotes tell. */
function complaintIn({ code, message: said }: CommanderError, argv: readonly string[]): Complaint {
  const [line = ''] = said.split('\n');
  const message = line.replace(/^error: /, '');
  const quoted = /'([^']+)'/.exec(message)?.[1];
  const [expected, got] = [...message.matchAll(/\b\d+\b/g)].map(([figures]) => Number(figures));
  if (quoted === undefined) return { is: 'other', message };
  switch (code) {
    case 'commander.unknownCommand':
      return { is: 'unknown-command', word: quoted };
    case 'commander.unknownOption':
      return /^-[\d.,½¼¾]/.test(quoted)
        ? { is: 'negative', said: quoted }
        : { is: 'unknown-flag', flag: quoted };
    case 'commander.missingArgument':
      return { is: 'missing-argument', argument: quoted };
    case 'commander.optionMissingArgument':
      return { is: 'missing-value', flag: quoted };
    case 'commander.excessArguments':
      return expected === undefined || got === undefined
        ? { is: 'other', message }
        : { is: 'too-many-arguments', command: quoted, expected, got, inQuotes: inQuotes(argv) };
    default:
      return { is: 'other', message };
  }
}

function nearestTo(
  error: CommanderError,
  wrong: string,
  argv: readonly string[],
  program: Parser,
): string | undefined {
  if (error.code === 'commander.unknownOption') {
    const inner = ALL.filter((c) => c.name.split(' ').every((n) => argv.includes(n)));
    const parsers = everyParser(program).filter(
      (p) => p === program || inner.some((c) => c.name.split(' ').at(-1) === p.name()),
    );
    const flags = parsers.flatMap((p) => p.options.map((o) => o.long ?? '')).filter((f) => f !== '');
    return nearest(wrong, [...flags, '--help', '--version']);
  }
  if (error.code !== 'commander.unknownCommand') return undefined;
  const parent = everyParser(program).find(
    (p) => p !== program && p.commands.length > 0 && argv.includes(p.name()),
  );
  const within = parent === undefined || parent.name() === wrong ? program : parent;
  return nearest(
    wrong,
    within.commands.flatMap((c) => [c.name(), ...c.aliases()]),
  );
}
