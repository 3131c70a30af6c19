/** Where a report is made from: the book, the shop and its calendar, at one moment. */
import type { Book } from '../domain/book.ts';
import type { Case } from '../domain/case.ts';
import type { Calendar } from '../domain/clock/calendar.ts';
import { firstOpeningAfterDay } from '../domain/clock/hours.ts';
import { firstInstantFrom, localDay } from '../domain/clock/zone.ts';
import type { Customer } from '../domain/customer.ts';
import type { Instant } from '../domain/instant.ts';
import type { Shop } from '../domain/shop.ts';

export interface View {
  readonly book: Book;
  readonly shop: Shop;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** The local day that `now` falls on, counted from 1970-01-01. */
  readonly today: number;
  /** When the shop opens on a day later than today: what is due before then can only be met today. */
  readonly nextMorning: Instant;
}

/** The report's place to stand. Where the calendar knows of no later opening, tomorrow begins at midnight. */
export function viewOf(book: Book, shop: Shop, calendar: Calendar, now: Instant): View {
  const today = localDay(calendar.zone, now);
  const opening = firstOpeningAfterDay(calendar, today);
  const nextMorning = opening.ok ? opening.value : firstInstantFrom(calendar.zone, today + 1, 0);
  return { book, shop, calendar, now, today, nextMorning };
}

/** The customer of an open case, where it has one. */
export const customerOf = (book: Book, c: Case): Customer | undefined =>
  c.customer === null ? undefined : book.customers.get(c.customer);
