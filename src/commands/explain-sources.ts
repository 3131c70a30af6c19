/** What an explanation asks of time zones and holiday tables, loaded only where it does. */
import type { ZoneTable } from '../domain/clock/calendar.ts';
import type { HolidayNames } from '../domain/clock/holidays.ts';
import type { HoursOnRecord } from '../domain/clock/hours-on-record.ts';
import type { Entry } from '../domain/entries.ts';
import type { Explanation } from '../reports/explain.ts';

/** The tables of the zones that hours on record name: today's, but for a shop that has moved. */
export async function zonesOnRecord(
  entries: readonly Entry[],
  zone: ZoneTable,
): Promise<(timeZone: string) => ZoneTable> {
  const named = entries.flatMap(hoursIn).map(({ timeZone }) => timeZone);
  const others = [...new Set(named)].filter((timeZone) => timeZone !== zone.timeZone);
  const tables = new Map([[zone.timeZone, zone]]);
  if (others.length > 0) {
    const { compileZone } = await import('../domain/clock/compile.ts');
    for (const timeZone of others) {
      const table = compileZone(timeZone);
      if (table.ok) tables.set(timeZone, table.value);
    }
  }
  return (timeZone) => tables.get(timeZone) ?? zone;
}

function hoursIn(entry: Entry): readonly HoursOnRecord[] {
  switch (entry.type) {
    case 'promise-made':
    case 'promise-postponed':
      return entry.data.hours === undefined ? [] : [entry.data.hours];
    case 'status-changed':
      return (entry.data.resumed ?? []).flatMap(({ hours }) => hours ?? []);
    default:
      return [];
  }
}

/** The names of the holidays in a sum, by local day. @param country as in the settings */
export async function holidayNames(
  { legs }: Explanation,
  country: string | null,
): Promise<(day: number) => HolidayNames | undefined> {
  const isSum = legs.some(({ steps }) => steps.some((day) => day.closedBy === 'holiday'));
  if (!isSum) return () => undefined;
  const { loadHolidayNames } = await import('../settings/holiday-tables.ts');
  return loadHolidayNames(country);
}
