/** Public holidays, as the compiled calendar takes them and as they are named to people. */
import type { Language } from '../vocabulary.ts';

/**
 * The local days on which shops of a country are closed in one year, in days since 1970-01-01, ascending. Whoever needs
 * them loads the tables first (`settings/holiday-tables.ts`): this asks nobody, and has none for countries and years that
 * were not loaded.
 *
 * @param country ISO 3166-1 alpha-2
 * @param eves whether days like Midsummer's Eve count, on which nearly every shop is closed though the law does not say so
 */
export type HolidaysOf = (country: string, year: number, eves: boolean) => readonly number[];

/** For a shop that keeps no public holidays but the days in its own settings. */
export const noHolidays: HolidaysOf = () => [];

/** What a holiday is called in each language; where a language has no word for it, the country's own or the English one. */
export type HolidayNames = Readonly<Record<Language, string>>;
