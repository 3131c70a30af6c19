/** `lofte settings get [PATH]` */
import { ok } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { escapeText } from '../terminal/escape.ts';
import type { CommandSpec } from './command.ts';

export const settingsGet: CommandSpec = {
  define: (parser, { settingsGet: { summary, words } }) =>
    parser.summary(summary).argument('[path]', words.path),
  run: async (context, typed) => {
    const opened = await context.open();
    if (!opened.ok) return opened;
    const { shop } = opened.value;
    const path = typed.words[0];
    if (path === undefined) {
      return ok({
        document: () => ({ schema: 'lofte.setting.v1', path: null, value: shop }),
        text: () => allText(shop),
      });
    }
    const { settingAt } = await import('../settings/write.ts');
    const value = settingAt(shop, path);
    if (!value.ok) return value;
    return ok({
      document: () => ({ schema: 'lofte.setting.v1', path, value: value.value }),
      text: () => valueText(value.value),
    });
  },
};

/** A text as it is; all else as JSON on one line, which `settings set` takes back. */
const valueText = (value: unknown): string =>
  escapeText(typeof value === 'string' ? value : JSON.stringify(value));

const allText = (shop: Shop): string => escapeText(JSON.stringify(shop, undefined, 2));
