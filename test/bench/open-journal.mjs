// A journal that `init` has made, opened by the program's own sources, for what no command line can do fast enough.

/** What a bench has to load for it, beside its own (see `loadSources`). */
export const OPENING = `
  export { openJournal } from './src/journal/folder/open.ts';
  export { loadShop } from './src/settings/compiled.ts';
  export { dueDay, toLocal } from './src/domain/clock/zone.ts';
`;

/** @param sources what was loaded by `OPENING` */
export async function openBenchJournal({ openJournal, loadShop, dueDay, toLocal }, at) {
  const loaded = await loadShop(at, 'bench');
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  const { shop, calendar } = loaded.value;
  return openJournal({
    at,
    country: shop.country,
    timeZone: shop.timeZone,
    localYearOf: (instant) => toLocal(calendar.zone, instant).year,
    dayOf: (due) => dueDay(calendar.zone, due),
  });
}
