/** `lofte init`: sets a journal up. Never touches one that is there. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkLine } from '../domain/text.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import type { Instant } from '../domain/instant.ts';
import { isOneOf, LANGUAGES } from '../domain/vocabulary.ts';
import { isUntouched } from '../journal/folder/create.ts';
import { createJournal } from '../journal/folder/open.ts';
import { problemAt } from '../journal/folder/place.ts';
import { loadShop, saveSettings, SETTINGS_FILE } from '../settings/compiled.ts';
import type { SettingsProblem } from '../settings/problem.ts';
import { wordsIn, type Words } from '../words/index.ts';
import type { Problem } from '../words/problem.ts';
import { escapeLine } from '../terminal/escape.ts';
import { present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { findJournal } from './find-journal.ts';
import { repeated } from './flags.ts';
import { saidDangers, warningsOf } from './surroundings.ts';
import type { Typed } from './typed.ts';

export const init: CommandSpec = {
  define: (parser, { init: { summary, flags } }) =>
    parser
      .summary(summary)
      .option('--shop <name>', flags.shop)
      .option('--country <country>', flags.country)
      .option('--zone <zone>', flags.zone)
      .option('--hours <hours>', flags.hours)
      .option('--language <language>', flags.language)
      .option('--currency <currency>', flags.currency)
      .option('--staff <name>', flags.staff, repeated),
  run: async (context, typed) => {
    const { at } = placeOf(context);
    const there = whatIsAt(at);
    if (there !== undefined) return refuse(there);
    const asked = await askForMissing(context, typed);
    if (!asked.ok) return asked;
    const settings = await readSettingsFrom(typed, asked.value);
    if (!settings.ok) return settings;
    const created = problemAt(at) === undefined ? ok(undefined) : createJournal(at);
    if (!created.ok) return created;
    const saved = saveSettings(at, settings.value.text);
    if (!saved.ok) return saved;
    // checked and compiled now, the first command does not wait for it
    await loadShop(at, context.host.made);
    const { shop } = settings.value;
    // the shop has a language now
    const words = context.languageAsked ? context.words : await wordsIn(shop.language);
    return ok({
      document: () => ({ schema: 'lofte.init.v1', at, settings: shop }),
      text: async () => {
        const areAssumed = typed.text('hours') === undefined;
        return (await said(shop, at, words, { now: context.now, areAssumed })).join('\n');
      },
      warnings: warningsOf(saidDangers(at, words.journal)),
    });
  },
};

/** @param how.areAssumed the opening hours are: nobody said them */
async function said(
  shop: Shop,
  at: string,
  words: Words,
  { now, areAssumed }: { readonly now: Instant; readonly areAssumed: boolean },
): Promise<readonly string[]> {
  const { daysSaid, weekSaid } = await import('./setting-said.ts');
  const { plainNaming } = await import('./naming.ts');
  const w = words.init;
  const [open, closed] = weekSaid(shop.hours, daysSaid(now, words));
  const example = `lofte settings set days.${plainNaming(now).exampleDate} closed`;
  return [
    escapeLine(w.made(shop.shop.name, at)),
    w.times(open, closed, shop.timeZone),
    ...(areAssumed ? [w.assumed] : []),
    ...(shop.holidays.country === null ? [w.noHolidays(shop.country, example)] : []),
    w.next,
  ];
}

const placeOf = ({ flags, host }: Context): { readonly at: string } =>
  flags.journal === undefined || flags.journal === ''
    ? findJournal(undefined, host.cwd, host.dataFolder)
    : { at: resolve(host.cwd, flags.journal) };

/** What stands where the journal would be; before anything is asked. An `init` that was cut off may be done again. */
function whatIsAt(at: string): Problem | undefined {
  if (existsSync(join(at, SETTINGS_FILE))) return { kind: 'journal-exists', at };
  const there = problemAt(at);
  if (there === undefined) return isUntouched(at) ? undefined : { kind: 'journal-exists', at };
  return there.kind === 'no-journal' ? undefined : there;
}

interface Asked {
  readonly shop: string;
  readonly country: string;
}

async function askForMissing(context: Context, typed: Typed): Promise<Result<Asked, Problem>> {
  const [shop, country] = [typed.text('shop'), typed.text('country')];
  if (shop !== undefined && country !== undefined) return ok({ shop, country });
  if (!context.flags.input()) {
    return refuse({
      kind: 'missing',
      field: shop === undefined ? 'name' : 'country',
      flag: shop === undefined ? '--shop "Your shop"' : '--country SE',
    });
  }
  const asker = await context.host.asker();
  const { ask } = context.words;
  return ok({
    shop: shop ?? (await asker.line(ask.shop, ask.required)),
    country: country ?? (await asker.line(ask.country, ask.required)),
  });
}

interface NewSettingsText {
  readonly text: string;
  readonly shop: Shop;
}

/** Settings by their paths, and the flags that say them. */
const FLAGS: readonly (readonly [path: RegExp, flag: string])[] = [
  [/^shop\b/, 'shop'],
  [/^timeZone/, 'zone'],
  [/^hours/, 'hours'],
  [/^currency/, 'currency'],
  [/^staff/, 'staff'],
];

/** The settings that the flags make, on top of what the country suggests; checked as those of a file are. */
async function readSettingsFrom(typed: Typed, asked: Asked): Promise<Result<NewSettingsText, Problem>> {
  const name = checkLine('name', asked.shop);
  if (!name.ok) return name;
  const { suggestFor } = await import('../settings/defaults.ts');
  const { parseHours } = await import('../settings/hours-text.ts');
  const { zoneNamed } = await import('../settings/typed-value.ts');
  const { settingsText } = await import('../settings/write.ts');
  const { readSettings } = await import('../settings/settings.ts');
  const suggested = suggestFor(asked.country);
  if (!suggested.ok) return suggested;
  const hours = typed.text('hours') === undefined ? undefined : parseHours(typed.text('hours') ?? '');
  if (hours !== undefined && !hours.ok) return hours;
  const [language, zone] = [typed.text('language'), typed.text('zone')];
  if (language !== undefined && !isOneOf(LANGUAGES, language)) {
    return refuse({
      kind: 'not-one-of',
      field: 'language',
      value: language,
      nearest: undefined,
      allowed: LANGUAGES,
    });
  }
  const text = settingsText({
    shop: { name: name.value },
    ...suggested.value,
    ...present({
      timeZone: zone === undefined ? undefined : zoneNamed(zone),
      hours: hours?.value,
      language,
      currency: typed.text('currency')?.toUpperCase(),
    }),
    ...(typed.texts('staff').length === 0
      ? {}
      : { staff: typed.texts('staff').map((staff) => ({ name: staff })) }),
  });
  const shop = readSettings(Buffer.from(text), SETTINGS_FILE);
  return shop.ok ? ok({ text, shop: shop.value }) : refuse(blamed(shop.problem, typed));
}

/** What is wrong with the settings, as what is wrong with the flag that said it: there is no file yet. */
function blamed(problem: SettingsProblem, typed: Typed): SettingsProblem {
  if (problem.kind !== 'settings-wrong') return problem;
  const [first] = problem.problems;
  const flag = FLAGS.find(([path]) => first !== undefined && path.test(first.path))?.[1];
  if (first === undefined || flag === undefined) return problem;
  const typedText = typed.text(flag) ?? first.value ?? typed.texts(flag).join(', ');
  const name = `--${flag}`;
  return { kind: 'setting-wrong', name, typed: typedText, problems: [{ ...first, path: name }] };
}
