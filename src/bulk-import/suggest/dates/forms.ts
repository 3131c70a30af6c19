/** The forms of dates that are tried on a column, and in which order. */
import { ISO_PATTERNS, readPattern, type Pattern } from '../../date-patterns.ts';
import { dateReader, type DateReader } from '../../dates.ts';

/** Which of two or three numbers is the day. */
export type DayOrder = 'year-first' | 'day-first' | 'month-first';

export interface Form {
  readonly text: string;
  readonly order: DayOrder;
  /** With AM or PM. */
  readonly twelveHours: boolean;
  /** Digits alone, which may be any number. */
  readonly bare: boolean;
  readonly read: DateReader;
}

const among = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** Those that read a date in the same way stand in the order in which they are preferred. */
const DATES = among(
  'YYYY-MM-DD|YYYY-M-D|YYYY/M/D|YYYY.M.D',
  'D/M/YYYY|D-M-YYYY|D.M.YYYY|D. M. YYYY|D/M YYYY|D/M-YYYY|M/D/YYYY|M-D-YYYY',
  'YY-MM-DD|D/M/YY|D-M-YY|D.M.YY|D/M-YY|M/D/YY|M-D-YY',
);
/** Digits alone. */
const BARE = among('YYYYMMDD|YYMMDD');

/** What may stand behind a date; the first is nothing. */
const TIMES = among(
  '| H:mm| H:mm:ss| H.mm| H.mm.ss| h:mm A| h:mm:ss A| h:mmA| h:mm:ssA',
  ', H:mm|, H:mm:ss|, H.mm|, h:mm A|, h:mm:ss A| [kl.] H.mm| [kl.] H:mm| [kl] H:mm',
  ' H:mm:ss.SSS| H:mmZ| H:mm:ssZ| H:mm:ss Z| H:mm:ss.SSSZ',
  '[T]HH:mm|[T]HH:mm:ss|[T]HH:mm:ss.SSS|[T]HH:mmZ|[T]HH:mm:ssZ|[T]HH:mm:ss.SSSZ',
);

let made: readonly Form[] | undefined;

/** All of them; those of ISO 8601 first. */
export function forms(): readonly Form[] {
  const texts = [...DATES.flatMap((date) => TIMES.map((time) => date + time)), ...BARE];
  return (made ??= [...new Set([...ISO_PATTERNS, ...texts])].flatMap((text) => {
    const pattern = readPattern(text);
    return pattern.ok ? [formOf(text, pattern.value)] : [];
  }));
}

const formOf = (text: string, pattern: Pattern): Form => ({
  text,
  order: text.startsWith('Y') ? 'year-first' : text.startsWith('D') ? 'day-first' : 'month-first',
  twelveHours: pattern.twelveHours,
  bare: BARE.includes(text),
  read: dateReader([pattern]),
});
