/** Tables for people: columns with stable English names, and the cells of a row. */
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { offsetAt } from '../domain/clock/zone.ts';
import type { Instant } from '../domain/instant.ts';
import type { Exported } from './exported.ts';

/** A moment as the clock on the shop's wall showed it: milliseconds since 1970-01-01T00:00 there. */
export interface Wall {
  readonly wall: number;
}

export type Cell = string | number | Wall | null;

export interface Column {
  readonly name: string;
  /** In a spreadsheet, in characters. */
  readonly width: number;
}

export interface Table {
  /** Of the sheet. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** The rows of a case; none where it has no place in this table. */
  readonly rows: (of: Exported) => Iterable<readonly Cell[]>;
}

export const wallOf = (zone: ZoneTable, at: Instant | null | undefined): Wall | null =>
  at === null || at === undefined ? null : { wall: at + offsetAt(zone, at) };

/** `2026-11-23 10:00:00` */
export const wallText = ({ wall }: Wall): string =>
  new Date(wall).toISOString().slice(0, 19).replace('T', ' ');

/** Several texts in one cell. */
export const together = (texts: readonly string[]): string | null => texts.join(' | ') || null;
