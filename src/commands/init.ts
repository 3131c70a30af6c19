/** `lofte init`: sets a journal up. Never touches one that is there. */
import { existsSync, lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkLine } from '../domain/text.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { isOneOf, LANGUAGES } from '../domain/vocabulary.ts';
import { createJournal } from '../journal/folder/open.ts';
import { loadShop, saveSettings, SETTINGS_FILE } from '../settings/compiled.ts';
import type { Problem } from '../words/problem.ts';
import { escapeLine } from '../terminal/escape.ts';
import { present } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { findJournal } from './find-journal.ts';
import { repeated } from './flags.ts';
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
    const created = createJournal(at);
    if (!created.ok) return created;
    const saved = saveSettings(at, settings.value.text);
    if (!saved.ok) return saved;
    // checked and compiled now, the first command does not wait for it
    await loadShop(at, context.host.made);
    const { shop, hours } = settings.value;
    const words = context.words.init;
    return ok({
      document: () => ({ schema: 'lofte.init.v1', at, settings: shop }),
      text: () =>
        [
          escapeLine(words.made(shop.shop.name, at)),
          words.times(hours, shop.timeZone),
          ...(shop.holidays.country === null ? [words.noHolidays(shop.country)] : []),
          words.next,
        ].join('\n'),
    });
  },
};

const placeOf = ({ flags, host }: Context): { readonly at: string } =>
  flags.journal === undefined || flags.journal === ''
    ? findJournal(undefined, host.cwd, host.dataFolder)
    : { at: resolve(host.cwd, flags.journal) };

/** What stands where the journal would be; before anything is asked. */
function whatIsAt(at: string): Problem | undefined {
  if (existsSync(join(at, SETTINGS_FILE))) return { kind: 'journal-exists', at };
  const found = lstatSync(at, { throwIfNoEntry: false });
  return found?.isFile() === true ? { kind: 'not-a-journal', at, why: 'file' } : undefined;
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
  readonly hours: string;
}

/** The settings that the flags make, on top of what the country suggests; checked as those of a file are. */
async function readSettingsFrom(typed: Typed, asked: Asked): Promise<Result<NewSettingsText, Problem>> {
  const name = checkLine('name', asked.shop);
  if (!name.ok) return name;
  const { suggestFor } = await import('../settings/defaults.ts');
  const { parseHours, hoursText } = await import('../settings/hours-text.ts');
  const { settingsText } = await import('../settings/write.ts');
  const { readSettings } = await import('../settings/settings.ts');
  const suggested = suggestFor(asked.country);
  if (!suggested.ok) return suggested;
  const hours = typed.text('hours') === undefined ? undefined : parseHours(typed.text('hours') ?? '');
  if (hours !== undefined && !hours.ok) return hours;
  const language = typed.text('language');
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
      timeZone: typed.text('zone'),
      hours: hours?.value,
      language,
      currency: typed.text('currency')?.toUpperCase(),
    }),
    ...(typed.texts('staff').length === 0
      ? {}
      : { staff: typed.texts('staff').map((staff) => ({ name: staff })) }),
  });
  const shop = readSettings(Buffer.from(text), SETTINGS_FILE);
  return shop.ok ? ok({ text, shop: shop.value, hours: hoursText(shop.value.hours) }) : shop;
}
