/** Instants as entries write them, for hundreds of thousands in a row: days and minutes are written once. */
import { isoDate } from '../domain/clock/civil.ts';
import type { IsoInstant } from '../domain/entries.ts';
import { DAY, SECOND, type Instant } from '../domain/instant.ts';

/** More days than fit in a century, so that a file of every day there ever was does not fill memory. */
const MOST_DAYS = 40_000;

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** A writer of instants, the same as `toIso`, with its own memory. */
export function isoWriter(): (at: Instant) => IsoInstant {
  const days = new Map<number, string>();
  const minutes = Array.from({ length: 24 * 60 }, (_, i) => `T${two(Math.floor(i / 60))}:${two(i % 60)}:`);
  const seconds = Array.from({ length: 60 }, (_, i) => `${two(i)}Z`);
  return (at) => {
    const day = Math.floor(at / DAY);
    const second = (at - day * DAY) / SECOND;
    const minute = Math.floor(second / 60);
    let date = days.get(day);
    if (date === undefined) {
      if (days.size >= MOST_DAYS) days.clear();
      date = isoDate(day);
      days.set(day, date);
    }
    return `${date}${minutes[minute] ?? ''}${seconds[second - minute * 60] ?? ''}`;
  };
}
