/** A refusal, as it is printed. */
import { instant } from '../domain/instant.ts';
import type { Language } from '../domain/vocabulary.ts';
import { escapeLine, jsonText } from '../terminal/escape.ts';
import type { Naming } from '../words/en/problems.ts';
import type { Problem } from '../words/problem.ts';
import { exitCodeOf } from './exit-code.ts';
import { earlyAsked, flagIn, localeLanguage } from './language.ts';
import type { Machine, Outcome } from './machine.ts';
import { findShop } from './open.ts';
import { nowOf, shopLanguage } from './run-context.ts';

/** An error is one line that says what is wrong, and one that says what to do. */
export async function refusal(
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
export async function earlyRefusal(machine: Machine, problem: Problem, json: boolean): Promise<Outcome> {
  const { argv, environment } = machine;
  const place = flagIn(argv, '--journal') ?? environment.LOFTE_JOURNAL;
  const asked = earlyAsked(argv, environment);
  const language = asked ?? shopLanguage(await findShop(place, machine)) ?? localeLanguage(environment);
  const { plainNaming } = await import('./naming.ts');
  return refusal(problem, json, language, plainNaming(nowOf(machine) ?? instant(machine.clock())));
}
