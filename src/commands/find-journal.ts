/** Where the journal is. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SETTINGS_FILE } from '../settings/compiled.ts';

export interface Place {
  readonly at: string;
  /** Not where a journal is looked for by itself: it is named on standard error at a terminal. */
  readonly named: boolean;
}

/**
 * The journal's folder: what `--journal` or `LOFTE_JOURNAL` name, else the nearest folder upwards with a `lofte.json`,
 * else the user's data folder.
 */
export function findJournal(named: string | undefined, cwd: string, dataFolder: string): Place {
  if (named !== undefined && named !== '') return { at: resolve(cwd, named), named: true };
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return { at: folder, named: folder !== dataFolder };
    if (dirname(folder) === folder) return { at: dataFolder, named: false };
  }
}
