/**
 * Which language is spoken: what was asked for (`--lang`, `LOFTE_LANG`), else the shop's, else that of the surroundings,
 * else English.
 */
import { ok, refuse, type Result } from '../domain/result.ts';
import { isOneOf, LANGUAGES, type Language } from '../domain/vocabulary.ts';
import type { Problem } from '../words/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What was asked for; `undefined` where nothing was. */
export function askedLanguage(
  flag: string | undefined,
  environment: Environment,
): Result<Language | undefined, Problem> {
  const asked = flag ?? environment.LOFTE_LANG;
  if (asked === undefined || asked === '') return ok(undefined);
  if (isOneOf(LANGUAGES, asked)) return ok(asked);
  return refuse({
    kind: 'not-one-of',
    field: 'language',
    value: asked,
    nearest: undefined,
    allowed: LANGUAGES,
  });
}

/** Languages by the names that locales give them. Who reads nynorsk is closer to bokmål than to English. */
const LOCALES: Readonly<Record<string, Language>> = {
  en: 'en',
  sv: 'sv',
  da: 'da',
  nb: 'nb',
  no: 'nb',
  nn: 'nb',
};

/** The language of messages by the locale, in POSIX's order: `sv_SE.UTF-8`, `da`, `C`. */
export function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  const [name = ''] = locale.toLowerCase().split(/[_.@-]/);
  return LOCALES[name] ?? 'en';
}

/** The language before the command line has been read and a shop is known: for the help. */
export const earlyLanguage = (argv: readonly string[], environment: Environment): Language =>
  earlyAsked(argv, environment) ?? localeLanguage(environment);

/** What was asked for, as far as it can be seen before the command line has been read. */
export function earlyAsked(argv: readonly string[], environment: Environment): Language | undefined {
  const asked = askedLanguage(flagIn(argv, '--lang'), environment);
  return asked.ok ? asked.value : undefined;
}

/** The value of the last flag of that name. */
export function flagIn(argv: readonly string[], name: '--lang' | '--journal'): string | undefined {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  const at = flags.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = flags[at];
  return word === name ? flags[at + 1] : word?.slice(`${name}=`.length);
}
