/**
 * Times as they are read from a clock's face: `quarter past two`, `kvart i tre`, `fem over halv fire`, `halv tre`.
 *
 * In Swedish, Danish and Norwegian `halv tre` is half past two; in English `half two` is half past two to some, and half
 * past one to those who think in another language, so it is never settled on.
 */
import { valueOf } from './amounts.ts';
import { onClockFace, type TimeSaid } from './time-of-day.ts';
import type { Token } from './tokens.ts';

/** A time that several words say; `date`: `5 i 12` is also the fifth of December. */
export interface Face {
  readonly is: 'face';
  readonly time: TimeSaid;
  readonly date: { readonly dayOfMonth: number; readonly month: number } | undefined;
}

interface Read {
  readonly face: Face;
  readonly length: number;
}

/** The tokens with such times put together. */
export function withFaces(tokens: readonly Token[]): readonly (Token | Face)[] {
  const all: (Token | Face)[] = [];
  for (let i = 0; i < tokens.length;) {
    const read = readFace(tokens, i);
    const here = tokens[i];
    if (read !== undefined) all.push(read.face);
    else if (here !== undefined) all.push(here);
    i += read?.length ?? 1;
  }
  return all;
}

function readFace(tokens: readonly Token[], at: number): Read | undefined {
  return readMinutes(tokens, at) ?? readHalf(tokens, at, 0);
}

const face = (time: TimeSaid, length: number, date?: Face['date']): Read => ({
  face: { is: 'face', time, date },
  length,
});

/** `10 past 3`, `kvart över två`, `ti minutter på halv fire`. */
function readMinutes(all: readonly Token[], at: number): Read | undefined {
  const first = all[at];
  const one = first?.is === 'word-number' && first.value === 1 && isQuarter(all[at + 1]) ? 1 : 0;
  const here = all[at + one];
  const minutes = isQuarter(here) ? 15 : valueOf(here);
  if (minutes === undefined || minutes < 1 || minutes >= 30 || !Number.isInteger(minutes)) return undefined;
  const behind = all[at + one + 1];
  const unit = behind?.is === 'unit' && behind.unit === 'minute' ? 1 : 0;
  const relation = all[at + one + 1 + unit]?.is;
  const isBefore = relation === 'on' || relation === 'to';
  if (!isBefore && relation !== 'past' && relation !== 'after') return undefined;
  // three quarters to five
  if (one === 0 && isQuarter(here) && relation === 'to' && valueOf(all[at - 1]) !== undefined)
    return undefined;
  const from = at + one + unit + 2;
  const half = readHalf(all, from, isBefore ? -minutes : minutes);
  if (half !== undefined) return { ...half, length: from - at + half.length };
  const hour = hourOf(all[from]);
  if (hour === undefined) return undefined;
  const time = onClockFace(hour, isBefore ? -minutes : minutes);
  const length = from - at + 1;
  if (relation !== 'on' || unit === 1 || here?.is !== 'number' || all[from]?.is !== 'number' || hour > 12)
    return face(time, length);
  return minutes % 5 === 0
    ? face(time, length, { dayOfMonth: minutes, month: hour })
    : face({ options: [], by: 'sure' }, length, { dayOfMonth: minutes, month: hour });
}

/** `halv tre`, `half past two`, `half two`; so many minutes from it. */
function readHalf(tokens: readonly Token[], at: number, minutes: number): Read | undefined {
  const here = tokens[at];
  if (here?.is === 'halfTo') {
    const hour = hourOf(tokens[at + 1]);
    return hour === undefined ? undefined : face(onClockFace(hour, minutes - 30), 2);
  }
  if (here?.is !== 'half') return undefined;
  if (tokens[at + 1]?.is === 'past') {
    const hour = hourOf(tokens[at + 2]);
    return hour === undefined ? undefined : face(onClockFace(hour, minutes + 30), 3);
  }
  const hour = hourOf(tokens[at + 1]);
  if (hour === undefined || tokens[at + 2]?.is === 'unit') return undefined;
  const options = [30, -30].flatMap((half) => onClockFace(hour, minutes + half).options);
  return face({ options, by: 'unsure' }, 2);
}

const isQuarter = (t: Token | undefined): boolean => t?.is === 'unit' && t.unit === 'quarter';

function hourOf(t: Token | undefined): number | undefined {
  if (t?.is !== 'number' && t?.is !== 'word-number' && t?.is !== 'to') return undefined;
  const hour = valueOf(t);
  return hour !== undefined && Number.isInteger(hour) && hour >= 1 && hour <= 24 ? hour : undefined;
}
