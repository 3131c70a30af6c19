/** Opening the journal and the shop's settings, for commands. */
import { dueDay, toLocal } from '../domain/clock/zone.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { openJournal } from '../journal/folder/open.ts';
import { problemAt } from '../journal/folder/place.ts';
import { loadShop, type LoadedShop } from '../settings/compiled.ts';
import type { Problem } from '../words/problem.ts';
import type { Context, Host, Opened } from './context.ts';
import { findJournal, type Place } from './find-journal.ts';

/** Where the journal is, and the shop's settings, or what is wrong with them. */
export interface FoundShop extends Place {
  readonly loaded: Result<LoadedShop, Problem>;
}

/** @param named as `--journal` names the journal */
export async function findShop(named: string | undefined, host: Host): Promise<FoundShop> {
  const place = findJournal(named, host.cwd, host.dataFolder);
  return { ...place, loaded: await loadShop(place.at, host.made) };
}

/** @param says whether a journal that is not the default one is named on standard error */
export function openShop(
  { at, named, loaded }: FoundShop,
  { host, words, flags }: Pick<Context, 'host' | 'words' | 'flags'>,
  says: boolean,
): Result<Opened, Problem> {
  if (!loaded.ok) {
    const { problem } = loaded;
    const noSettings =
      problem.kind === 'settings-missing' ||
      (problem.kind === 'settings-unreadable' && problem.reason === 'ENOTDIR');
    return noSettings ? refuse(problemAt(at) ?? problem) : loaded;
  }
  const { shop, calendar } = loaded.value;
  const { zone } = calendar;
  const journal = openJournal({
    at,
    country: shop.country,
    timeZone: shop.timeZone,
    localYearOf: (instant) => toLocal(zone, instant).year,
    dayOf: (instant) => dueDay(zone, instant),
    onProgress: (doing, share) => {
      if (!flags.quiet)
        host.progress(share === 1 ? '' : words.journal.progress(doing, Math.floor(share * 100)));
    },
  });
  if (named && says) host.tell(words.journal.at(at));
  return ok({ at, journal, shop, calendar });
}
