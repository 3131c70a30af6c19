/** What a command is given: by whom, when, in which language, and how it opens the journal. */
import { LAST_YEAR } from '../domain/clock/calendar.ts';
import { instant, parseIsoInstant, toIso, type Instant } from '../domain/instant.ts';
import { refuse, type Result } from '../domain/result.ts';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../words/index.ts';
import type { Problem } from '../words/problem.ts';
import type { Context, Opened } from './context.ts';
import { askedLanguage, localeLanguage } from './language.ts';
import type { Machine } from './machine.ts';
import { findShop, openShop, type FoundShop } from './open.ts';
import type { RawFlags } from './program.ts';

export type RunContext = Context & { readonly opened: () => Opened | undefined };

export async function contextOf(machine: Machine, flags: RawFlags): Promise<Result<RunContext, Problem>> {
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

export const shopLanguage = ({ loaded }: FoundShop): Language | undefined =>
  loaded.ok ? loaded.value.shop.language : undefined;

/** Nothing is recorded outside of these: an entry's id can't say it, and the calendar can't count it. */
const FIRST_MOMENT = 0;
const LAST_MOMENT = Date.UTC(LAST_YEAR, 11, 31, 23, 59, 59);

/** What the clock says, or what `LOFTE_NOW` says in its place; `undefined` where that is no instant. */
export const nowOf = ({ clock, environment: { LOFTE_NOW: set } }: Machine): Instant | undefined =>
  set === undefined || set === '' ? instant(clock()) : parseIsoInstant(set);
