/**
 * The public holidays that the program knows: the tables of `data/holidays`, a chunk a country. Loaded only where settings
 * have changed, and where somebody asks what a holiday is called.
 */
import { dateOf, dayOf } from '../domain/clock/civil.ts';
import { noHolidays, type HolidayNames, type HolidaysOf } from '../domain/clock/holidays.ts';
import type { HOLIDAY_COUNTRIES } from './defaults.ts';

/** Days by year: `01-01:0 01-06:1`, month and day and the place of the name in `names`. */
type Years = Readonly<Record<string, string>>;

/** A file of `data/holidays`; what its parts mean says the README there. */
interface Table {
  readonly names: readonly HolidayNames[];
  readonly public: Years;
  readonly eves: Years;
}

/** By way of a module each, as the bundler makes no chunk of a JSON file alone: one that starts from it exports nothing. */
const TABLES: Readonly<Record<(typeof HOLIDAY_COUNTRIES)[number], () => Promise<{ readonly table: Table }>>> =
  {
    SE: () => import('./holidays/SE.ts'),
    DK: () => import('./holidays/DK.ts'),
    NO: () => import('./holidays/NO.ts'),
    FI: () => import('./holidays/FI.ts'),
    DE: () => import('./holidays/DE.ts'),
    GB: () => import('./holidays/GB.ts'),
    NL: () => import('./holidays/NL.ts'),
    US: () => import('./holidays/US.ts'),
  };

/**
 * Loads the holidays of a country, from 1990 to 2060. What comes back knows that country only.
 *
 * @param country as in the settings: null for a shop that keeps none; one without a table has none either
 */
export async function loadHolidays(country: string | null): Promise<HolidaysOf> {
  const table = await tableOf(country);
  if (table === undefined) return noHolidays;
  return (asked, year, eves) => {
    if (asked !== country) return [];
    const marked = [...marksOf(table, 'public', year), ...(eves ? marksOf(table, 'eves', year) : [])];
    return [...new Set(marked.map(({ day }) => day))].toSorted((a, b) => a - b);
  };
}

/**
 * Loads what the holidays and eves of a country are called. What comes back names a local day, in days since 1970-01-01;
 * `undefined` for one that is none. Of two on one day the first counts.
 *
 * @param country as in the settings
 */
export async function loadHolidayNames(
  country: string | null,
): Promise<(day: number) => HolidayNames | undefined> {
  const table = await tableOf(country);
  if (table === undefined) return () => undefined;
  return (day) => {
    const { year } = dateOf(day);
    const marked = [...marksOf(table, 'public', year), ...marksOf(table, 'eves', year)];
    return marked.find((mark) => mark.day === day)?.names;
  };
}

async function tableOf(country: string | null): Promise<Table | undefined> {
  const load = Object.entries(TABLES).find(([code]) => code === country)?.[1];
  return load === undefined ? undefined : (await load()).table;
}

interface Mark {
  readonly day: number;
  readonly names: HolidayNames | undefined;
}

function marksOf(table: Table, kind: 'public' | 'eves', year: number): readonly Mark[] {
  const text = table[kind][String(year)];
  if (text === undefined) return [];
  return text.split(' ').map((mark) => ({
    day: dayOf(year, Number(mark.slice(0, 2)), Number(mark.slice(3, 5))),
    names: table.names[Number(mark.slice(6))],
  }));
}
