/** The path of a setting, as it is said and typed: `hours.mon[0][1]`, `days.2026-12-23`, `shop.name`. */

export type SettingPath = readonly (string | number)[];

const STEP = /(?:^|\.)([^.[\]"]+)|\[(\d{1,4})\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** `undefined` for what is no path. */
export function parsePath(text: string): SettingPath | undefined {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const found = STEP.exec(text);
    if (found === null) return undefined;
    const [, key, index, quoted] = found;
    path.push(index === undefined ? (key ?? quoted ?? '') : Number(index));
  }
  return path.length === 0 ? undefined : path;
}

export const pathText = (path: SettingPath): string =>
  path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      if (/[.[\]"]|^$/.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join('');
