/** Dates in the names that dayjs has for days and months, as lofte and others print them, with dots and without. */
import dayjs from 'dayjs';
import 'dayjs/locale/da.js';
import 'dayjs/locale/nb.js';
import 'dayjs/locale/sv.js';
import utc from 'dayjs/plugin/utc.js';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/clock/civil.ts';
import { parseWhen } from '../../../../src/domain/clock/when/parse.ts';
import { localDay, toLocal } from '../../../../src/domain/clock/zone.ts';
import { DAY, type Instant } from '../../../../src/domain/instant.ts';
import { at } from '../calendars.ts';
import { calendar } from './document.ts';

dayjs.extend(utc);

/** Dates without a year are this one's. */
const NOW = at('2026-01-01T00:00+01:00');

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  en: ['ddd D MMM', 'dddd D MMMM', 'ddd D MMM YYYY', 'dddd, MMMM D, YYYY', 'D-MMM-YYYY'],
  sv: ['ddd D MMM', 'dddd D MMMM', 'dddd [den] D MMMM', 'ddd D MMM YYYY', 'D MMM'],
  da: ['ddd D. MMM', 'dddd [den] D. MMMM', 'dddd [d.] D. MMMM YYYY', 'ddd D. MMM YYYY', 'D. MMM'],
  nb: ['ddd D. MMM', 'dddd D. MMMM', 'dddd [den] D. MMMM YYYY', 'ddd D. MMM YYYY', 'D. MMM'],
};

const TIMES: Readonly<Record<string, readonly string[]>> = {
  en: ['[at] HH:mm', 'HH:mm', '[at] h:mm a'],
  sv: ['[kl.] HH.mm', '[kl.] HH:mm', 'HH:mm'],
  da: ['[kl.] HH.mm', '[kl.] HH:mm', 'HH.mm'],
  nb: ['[kl.] HH.mm', '[kl.] HH:mm', 'HH:mm'],
};

/** A local time to each day of a year. */
function* times(): Generator<{ readonly day: number; readonly minute: number }> {
  const today = localDay(calendar.zone, NOW);
  for (let i = 1; i < 365; i += 1) yield { day: today + i, minute: (i * 431) % 1440 };
}

const minuteOf = (at: Instant): string => {
  const { day, hour, minute } = toLocal(calendar.zone, at);
  return `${isoDate(day)} ${hour * 60 + minute}`;
};

describe.each(Object.keys(FORMATS))('dayjs in %s', (locale) => {
  test.each(FORMATS[locale] ?? [])('%s', (format) => {
    const wrong: string[] = [];
    for (const { day, minute } of times()) {
      const wall = dayjs.utc(day * DAY + minute * 60_000).locale(locale);
      for (const time of TIMES[locale] ?? []) {
        // a date with a dot for its month, and a time with one, can be the other without `kl.`
        const date = wall.format(format);
        for (const written of [date, date.replace(/(?<=[a-zæøå])\./g, '')]) {
          const said = `${written} ${wall.format(time)}`;
          const when = parseWhen(said, { from: NOW, now: NOW, calendar });
          const read = when.ok ? minuteOf(when.value.due) : JSON.stringify(when.problem);
          const isSkipped = when.ok && when.value.notes.includes('skipped-time');
          if (read !== `${isoDate(day)} ${minute}` && !isSkipped) wrong.push(`${said}: ${read}`);
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
