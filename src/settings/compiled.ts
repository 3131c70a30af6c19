/**
 * The shop as everyday commands need it: checked settings and compiled calendar, kept in `cache/shop.json` together with
 * the text of `lofte.json` that they were made from.
 *
 * As long as that text is the same, nothing is checked, and neither ajv nor Temporal nor a table of holidays is loaded. The
 * cache may be deleted at any time, and where it can't be written everything works without.
 */
import { digest as holidays } from '../../data/holidays/tables.json';
import type { Calendar } from '../domain/clock/calendar.ts';
import type { ClockProblem } from '../domain/clock/problem.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import { isFolder, readWhole, replaceFile } from './files.ts';
import type { SettingsProblem } from './problem.ts';

export const SETTINGS_FILE = 'lofte.json';
export const CACHE_FOLDER = 'cache';
const CACHE_FILE = 'shop.json';

/** More is no settings file. */
const MOST_BYTES = 1024 * 1024;

export interface LoadedShop {
  readonly shop: Shop;
  readonly calendar: Calendar;
  /** SHA-256 of the bytes of `lofte.json`, in hex. */
  readonly digest: string;
}

interface Cached extends LoadedShop {
  /** The program and its time zone data, as `loadShop` was given them. */
  readonly made: string;
  /** The digest of the holiday tables. */
  readonly holidays: string;
  /** The bytes of `lofte.json`, as Latin-1: one character a byte, so that no two files look the same. */
  readonly source: string;
}

/**
 * The settings of a journal's folder and their calendar.
 *
 * @param folder the journal's folder, with `lofte.json` in it
 * @param made the version of the program and of its time zone data: another one makes the calendar anew
 */
export async function loadShop(
  folder: string,
  made: string,
): Promise<Result<LoadedShop, SettingsProblem | ClockProblem>> {
  const file = `${folder}/${SETTINGS_FILE}`;
  const read = readWhole(file, MOST_BYTES);
  if (!read.ok) {
    const { reason, bytes } = read.problem;
    if (bytes !== undefined) return refuse({ kind: 'settings-too-large', file, bytes, most: MOST_BYTES });
    return refuse(
      reason === 'ENOENT'
        ? { kind: 'settings-missing', file }
        : { kind: 'settings-unreadable', file, reason },
    );
  }
  const source = read.value.toString('latin1');
  const cached = readCache(folder);
  if (cached?.made === made && cached.holidays === holidays && cached.source === source) return ok(cached);
  return compileAndKeep(folder, file, read.value, made);
}

function readCache(folder: string): Cached | undefined {
  if (!isFolder(`${folder}/${CACHE_FOLDER}`)) return undefined;
  const read = readWhole(`${folder}/${CACHE_FOLDER}/${CACHE_FILE}`, Infinity);
  if (!read.ok) return undefined;
  try {
    const cached = JSON.parse(read.value.toString('utf8')) as Partial<Cached> | null;
    return cached?.shop && cached.calendar && cached.digest ? (cached as Cached) : undefined;
  } catch {
    return undefined; // not JSON: made anew
  }
}

async function compileAndKeep(
  folder: string,
  file: string,
  bytes: Buffer,
  made: string,
): Promise<Result<LoadedShop, SettingsProblem | ClockProblem>> {
  const { readSettings } = await import('./settings.ts');
  const shop = readSettings(bytes, file);
  if (!shop.ok) return shop;
  const { compileCalendar } = await import('../domain/clock/compile.ts');
  const { loadHolidays } = await import('./holiday-tables.ts');
  const calendar = compileCalendar(shop.value, await loadHolidays(shop.value.holidays.country));
  if (!calendar.ok) return calendar;
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256').update(bytes).digest('hex');
  const loaded: LoadedShop = { shop: shop.value, calendar: calendar.value, digest };
  const cached: Cached = { made, holidays, source: bytes.toString('latin1'), ...loaded };
  // a journal that can't be written to can still be read
  replaceFile(`${folder}/${CACHE_FOLDER}/${CACHE_FILE}`, JSON.stringify(cached), { makeFolder: true });
  return ok(loaded);
}

/** Replaces `lofte.json`; on disk when it returns. */
export function saveSettings(folder: string, text: string): Result<undefined, SettingsProblem> {
  const file = `${folder}/${SETTINGS_FILE}`;
  const saved = replaceFile(file, text, { sync: true });
  return saved.ok ? saved : refuse({ kind: 'settings-not-saved', file, reason: saved.problem.reason });
}
