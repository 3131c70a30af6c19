/** `lofte settings set PATH VALUE` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import { loadShop, saveSettings, SETTINGS_FILE } from '../settings/compiled.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { CommandSpec } from './command.ts';
import { findJournal } from './find-journal.ts';

export const settingsSet: CommandSpec = {
  define: (parser, { settingsSet: { summary, words } }) =>
    parser.summary(summary).argument('<path>', words.path).argument('<value...>', words.value),
  run: async (context, typed) => {
    // the settings may be wrong as they are, and this may be what mends them: so they are not opened first
    const { at } = findJournal(context.flags.journal, context.host.cwd, context.host.dataFolder);
    const file = join(at, SETTINGS_FILE);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return refuse({ kind: 'no-journal', at });
    }
    const { changeSetting, settingAt } = await import('../settings/write.ts');
    const path = typed.word(0);
    const changed = changeSetting(text, file, path, typed.rest(1));
    if (!changed.ok) return changed;
    const saved = saveSettings(at, changed.value.text);
    if (!saved.ok) return saved;
    await loadShop(at, context.host.made);
    const value = settingAt(changed.value.shop, path);
    const shown: unknown = value.ok ? value.value : null;
    return ok({
      document: () => ({ schema: 'lofte.setting.v1', path, value: shown }),
      text: () =>
        escapeLine(
          context.words.init.changed(path, typeof shown === 'string' ? shown : JSON.stringify(shown)),
        ),
    });
  },
};
