/** What is said of two times of which either may be meant: `fri or sat`, `kl. 15-16`, `between 3 and 4 pm`. */
import type { Token } from './tokens.ts';

/** Kinds of which two beside each other, with a dash or `to` between, are two times. */
const RANGED: readonly Token['is'][] = ['time', 'dotted', 'weekday', 'number', 'unit', 'month'];

const MOST_CHOICES = 4;

/**
 * The phrase with the one and with the other, each to be understood on its own; `undefined` where there is no choice in it.
 * `10 to 12` may also be ten minutes to twelve.
 */
export function alternatives(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const all = withHours(betweenHours(tokens));
  const isBetween = all.some((t) => t.is === 'between');
  const places = all.flatMap((t, i) => (isChoice(all, i, isBetween) ? [i] : []));
  const [at] = places;
  // each choice doubles what there is to read
  if (at === undefined || places.length > MOST_CHOICES) return undefined;
  const before = all.slice(0, at);
  // `at 15 or at 16`
  const behind = all.slice(at + 1).filter((t, i) => i > 0 || (t.is !== 'at24' && t.is !== 'at12'));
  const [one, other] = [before.at(-1), behind[0]];
  if (one === undefined || other === undefined) return undefined;
  if (one.is === other.is && one.is !== 'unit') {
    const either = [
      [...before, ...behind.slice(1)],
      [...before.slice(0, -1), ...behind],
    ];
    const isFace = all[at]?.is === 'to' && !isBetween && isMinutesTo(one, other);
    return isFace
      ? [...either, [...before.slice(0, -2), ...minutesTo(one, other), ...behind.slice(1)]]
      : either;
  }
  if (one.is !== 'unit') return undefined;
  const count = before.at(-2);
  const isMinutes = one.unit === 'minute' && all[at]?.is === 'to' && count !== undefined;
  if (!isMinutes || !isMinutesTo(count, other)) return [before, behind];
  return [before, behind, [...before.slice(0, -2), ...minutesTo(count, other), ...behind.slice(1)]];
}

/** In words, which are no figures between which there is a choice. */
const minutesTo = (one: Token, other: Token): readonly Token[] =>
  [one, { is: 'to' } as const, other].map((t) =>
    t.is === 'number' ? { is: 'word-number', value: t.value } : t,
  );

function isChoice(all: readonly Token[], at: number, isBetween: boolean): boolean {
  const [count, one, t, other] = [all[at - 2], all[at - 1], all[at], all[at + 1]];
  if (t === undefined) return false;
  if (t.is === 'or') return true;
  if (t.is === 'and') return isBetween;
  if (t.is !== 'dash' && t.is !== 'to' && t.is !== 'by') return false;
  if (one === undefined || other === undefined || !RANGED.includes(one.is)) return false;
  if (t.is === 'to' && !isBetween && isMinutesTo(one, other) && isBackwards(one, other)) return false;
  // quarter to 5, 10 minutes to 5
  if (t.is === 'to' && one.is === 'unit' && other.is === 'number') {
    const isOfNone =
      count === undefined || (count.is !== 'number' && !(count.is === 'word-number' && count.value > 1));
    if (one.unit === 'quarter' && isOfNone) return false;
    if (
      one.unit === 'minute' &&
      count !== undefined &&
      isMinutesTo(count, other) &&
      isBackwards(count, other)
    )
      return false;
  }
  return one.is === other.is || (one.is === 'unit' && other.is === 'number');
}

/** `10 to 5` can't be from the one to the other. */
const isBackwards = (one: Token, other: Token): boolean =>
  one.is === 'number' && other.is === 'number' && one.value >= other.value;

/** What can be read from a clock's face: `10 to 5`, `10 to 12`, not `3 to 4`. */
const isMinutesTo = (one: Token, other: Token): boolean =>
  one.is === 'number' &&
  other.is === 'number' &&
  one.value % 5 === 0 &&
  one.value > 0 &&
  one.value < 30 &&
  other.value >= 1 &&
  other.value <= 12;

/** `3 to 4`: two hours of the day, where nothing else is said of the figures. */
function betweenHours(tokens: readonly Token[]): readonly Token[] {
  const isHour = (t: Token | undefined): boolean => t?.is === 'number' && t.value <= 24;
  const isAlone = tokens.length === 3;
  return tokens.flatMap((t, i): readonly Token[] => {
    const [before, between, other, next] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    const isRange = between?.is === 'to' || (isAlone && (between?.is === 'by' || between?.is === 'dash'));
    const isSaid = before?.is === 'at12' || before?.is === 'at24' || before?.is === 'between';
    const isOfHours = next?.is !== 'unit' && next?.is !== 'month';
    return isRange && isHour(t) && isHour(other) && isOfHours && !isSaid ? [{ is: 'at12' }, t] : [t];
  });
}

/** `kl. 15-16` is no date; between two hours they are hours. */
function withHours(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((t, i): readonly Token[] => {
    const before = tokens[i - 1];
    if (t.is === 'between' && tokens[i + 1]?.is === 'number') return [t, { is: 'at24' }];
    if (t.is !== 'slashed' || t.year !== undefined || (before?.is !== 'at24' && before?.is !== 'at12'))
      return [t];
    const hour = (value: number): Token => ({ is: 'number', value, width: 2, ordinal: false });
    return [hour(t.a), { is: 'or' }, hour(t.b)];
  });
}
