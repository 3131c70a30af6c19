/** Public holidays, as the compiled calendar takes them. */

/**
 * The local days on which shops of a country are closed in one year, in days since 1970-01-01.
 *
 * @param country ISO 3166-1 alpha-2
 * @param eves whether days like Midsummer's Eve count, on which nearly every shop is closed though the law does not say so
 */
export type HolidaysOf = (country: string, year: number, eves: boolean) => readonly number[];

/** For a shop that keeps no public holidays but the days in its own settings. */
export const noHolidays: HolidaysOf = () => [];
