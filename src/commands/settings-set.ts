/** `lofte settings set PATH VALUE` */
import { join } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import { problemAt } from '../journal/folder/place.ts';
import { loadShop, saveSettings, SETTINGS_FILE, type LoadedShop } from '../settings/compiled.ts';
import { readWhole } from '../settings/files.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { CommandSpec } from './command.ts';
import type { Context, Opened } from './context.ts';
import { findJournal } from './find-journal.ts';

export const settingsSet: CommandSpec = {
  define: (parser, { settingsSet: { summary, words, footer } }) =>
    parser
      .summary(summary)
      .argument('<path>', words.path)
      .argument('<value...>', words.value)
      .addHelpText('after', `\n${footer}`),
  run: async (context, typed) => {
    // the settings may be wrong as they are, and this may be what mends them: so they need not be readable
    const { at } = findJournal(context.flags.journal, context.host.cwd, context.host.dataFolder);
    const file = join(at, SETTINGS_FILE);
    const read = readWhole(file, Infinity);
    if (!read.ok) {
      const { reason } = read.problem;
      const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
      const there = isMissing ? (problemAt(at) ?? ({ kind: 'settings-missing', file } as const)) : undefined;
      return refuse(there ?? { kind: 'settings-unreadable', file, reason });
    }
    const text = read.value.toString();
    const before = await context.open();
    const { changeSetting, settingAt } = await import('../settings/write.ts');
    const path = typed.word(0);
    const changed = changeSetting(text, file, path, typed.rest(1));
    if (!changed.ok) return changed;
    const saved = saveSettings(at, changed.value.text);
    if (!saved.ok) return saved;
    const { shop } = changed.value;
    const value = settingAt(shop, path);
    // checked and compiled now, the next command does not wait for it
    const after = await loadShop(at, context.host.made);
    const isCounted = COUNTED.test(path) && before.ok && after.ok;
    const moved = isCounted ? await promisesMoved(context, before.value, after.value) : [];
    const { settingSaid } = await import('./setting-said.ts');
    const { words, now } = context;
    const shown: unknown = value.ok ? value.value : null;
    return ok({
      document: () => ({ schema: 'lofte.setting.v1', path, value: shown }),
      text: () =>
        [`${settingSaid(path, shown, shop, words, now)} ${words.init.unchanged}`, ...moved]
          .map(escapeLine)
          .join('\n'),
    });
  },
};

/** Settings that deadlines are counted by. */
const COUNTED = /^(?:hours|days|holidays|timeZone)\b/;

/** What has become of the live promises, which stay as they were told. */
async function promisesMoved(
  context: Context,
  { journal, calendar }: Opened,
  after: LoadedShop,
): Promise<readonly string[]> {
  const w = context.words.init;
  const desk = journal.read();
  if (!desk.ok) return [];
  const { fallingClosed } = await import('./setting-said.ts');
  const { live, closed, named } = fallingClosed(desk.value.book, calendar, after.calendar, context.now);
  if (live === 0) return [];
  return [...(closed === 0 ? [] : [w.nowClosed(closed, named)]), w.seeDue];
}
