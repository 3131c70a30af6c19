/** Opening the journal and the shop's settings, for commands. */
import { toLocal, localDay } from '../domain/clock/zone.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { openJournal } from '../journal/folder/open.ts';
import { loadShop } from '../settings/compiled.ts';
import type { Problem } from '../words/problem.ts';
import type { Context, Opened } from './context.ts';
import { findJournal } from './find-journal.ts';

/**
 * @param made the version of the program and of its time zones: another one makes the compiled calendar anew
 * @param says whether a journal that is not the default one is named on standard error
 */
export async function openJournalAt(
  { host, flags, words }: Context,
  made: string,
  says: boolean,
): Promise<Result<Opened, Problem>> {
  const { at, named } = findJournal(flags.journal, host.cwd, host.dataFolder);
  const loaded = await loadShop(at, made);
  if (!loaded.ok) {
    if (loaded.problem.kind === 'settings-unreadable' && loaded.problem.reason === 'ENOTDIR') {
      return refuse({ kind: 'not-a-journal', at, why: 'file' });
    }
    return loaded.problem.kind === 'settings-missing' ? refuse({ kind: 'no-journal', at }) : loaded;
  }
  const { shop, calendar } = loaded.value;
  const { zone } = calendar;
  const journal = openJournal({
    at,
    country: shop.country,
    timeZone: shop.timeZone,
    localYearOf: (instant) => toLocal(zone, instant).year,
    dayOf: (instant) => localDay(zone, instant),
  });
  if (named && says) host.tell(words.journal.at(at));
  return ok({ at, journal, shop, calendar });
}
