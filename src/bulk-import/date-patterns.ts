/** Patterns of dates, as a mapping gives them: `M/D/YYYY h:mm:ss A`, `YYYY-MM-DD[T]HH:mm:ss[Z]`, `X` (seconds since 1970). */
import { ok, refuse, type Result } from '../domain/result.ts';
import type { PatternFault } from './problem.ts';

/** The numbers in a date, in the order in which a reader keeps them. */
export const NUMBERS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'fraction'] as const;

/** What a part of a pattern says. `zone` is an offset or `Z`, `half` AM or PM. */
export type Part = (typeof NUMBERS)[number] | 'half' | 'zone' | 'literal';

/** One part of a pattern: what it says, how it was written, and how many characters it takes. */
export interface Step {
  readonly part: Part;
  /** Its place among the numbers; −1 for all else. */
  readonly number: number;
  /** A token as in the pattern; a literal without its brackets. */
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

export interface Pattern {
  readonly text: string;
  readonly steps: readonly Step[];
  /** A date alone, without a time of day. */
  readonly dateOnly: boolean;
  readonly twelveHours: boolean;
  /** Two digits of a year: 2000 to 2099. */
  readonly shortYear: boolean;
  /** `[Z]`: UTC. */
  readonly utc: boolean;
  /** `X`, alone: seconds since 1970. */
  readonly unix: boolean;
  /** How long a text may be that this can match. */
  readonly least: number;
  readonly most: number;
}

/** ISO 8601, for a mapping that says nothing of dates. */
export const ISO_PATTERNS: readonly string[] = [
  'YYYY-MM-DD',
  'YYYY-MM-DD[T]HH:mm:ssZ',
  'YYYY-MM-DD[T]HH:mm:ss',
  'YYYY-MM-DD[T]HH:mm',
  'YYYY-MM-DD[T]HH:mm:ss.SSSZ',
  'YYYY-MM-DD[T]HH:mmZ',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
];

const step = (text: string, part: Part, least: number, most = least): Step => ({
  part,
  number: NUMBERS.findIndex((number) => number === part),
  text,
  least,
  most,
});

const TOKENS: readonly Step[] = [
  step('YYYY', 'year', 4),
  step('YY', 'year', 2),
  step('MM', 'month', 2),
  step('M', 'month', 1, 2),
  step('DD', 'day', 2),
  step('D', 'day', 1, 2),
  step('HH', 'hour', 2),
  step('H', 'hour', 1, 2),
  step('hh', 'hour', 2),
  step('h', 'hour', 1, 2),
  step('mm', 'minute', 2),
  step('ss', 'second', 2),
  step('SSS', 'fraction', 3, 9),
  step('A', 'half', 2),
  step('Z', 'zone', 1, 6),
];

// a run of one letter is one token, or none
const PIECES = /\[([^\]]*)\]|(Y+|M+|D+|H+|h+|m+|s+|S+|A+|Z+)|(T)|([A-Za-z]+)|([^A-Za-z[]+)|(\[)/g;

/** Nine or ten digits: from 1973 to 2286, so that a smaller number is no moment of the seventies. */
const UNIX: Pattern = {
  text: 'X',
  steps: [],
  dateOnly: false,
  twelveHours: false,
  shortYear: false,
  utc: true,
  unix: true,
  least: 9,
  most: 10,
};

/** Reads a pattern. `T` between date and time needs no brackets; every other letter that is no token does. */
export function readPattern(text: string): Result<Pattern, PatternFault> {
  if (text === UNIX.text) return ok(UNIX);
  const steps: Step[] = [];
  for (const [, bracketed, run, t, letters, other, open] of text.matchAll(PIECES)) {
    if (open !== undefined) return refuse({ what: 'open-bracket' });
    const word = run ?? letters;
    const token = TOKENS.find((each) => each.text === run);
    if (token !== undefined) steps.push(token);
    else if (word !== undefined) return refuse({ what: 'unknown-letters', letters: word });
    else {
      const literal = bracketed ?? t ?? other ?? '';
      steps.push(step(literal, 'literal', literal.length));
    }
  }
  const fault = faultIn(steps);
  return fault === undefined ? ok(patternOf(text, steps)) : refuse(fault);
}

function faultIn(steps: readonly Step[]): PatternFault | undefined {
  const tokens = steps.filter(({ part }) => part !== 'literal');
  const of = (part: Part): Step | undefined => tokens.find((each) => each.part === part);
  const twice = tokens.find(
    (each) => of(each.part) !== each || tokens.indexOf(each) !== tokens.lastIndexOf(each),
  );
  if (twice !== undefined) return { what: 'twice', token: twice.text };
  for (const part of ['year', 'month', 'day'] as const) {
    if (of(part) === undefined) return { what: 'missing', part };
  }
  const hour = of('hour');
  const needsHour = (['minute', 'half', 'zone'] as const).some((part) => of(part) !== undefined);
  if (needsHour && hour === undefined) return { what: 'missing', part: 'hour' };
  if (of('second') !== undefined && of('minute') === undefined) return { what: 'missing', part: 'minute' };
  if (of('fraction') !== undefined && of('second') === undefined) return { what: 'missing', part: 'second' };
  if (hour !== undefined && hour.text.startsWith('h') !== (of('half') !== undefined)) {
    return { what: 'half-day', token: hour.text };
  }
  // one or two digits with digits right behind could be read in two ways
  const together = steps.find((each, i) => {
    const next = steps[i + 1];
    return (
      each.part !== 'literal' && each.most === 2 && each.least === 1 && next !== undefined && isDigits(next)
    );
  });
  return together === undefined ? undefined : { what: 'runs-together', token: together.text };
}

const isDigits = ({ part, text }: Step): boolean =>
  part === 'literal' ? /^\d/.test(text) : part !== 'half' && part !== 'zone';

function patternOf(text: string, steps: readonly Step[]): Pattern {
  const has = (part: Part): boolean => steps.some((each) => each.part === part);
  return {
    text,
    steps,
    dateOnly: !has('hour'),
    twelveHours: has('half'),
    shortYear: steps.some((each) => each.text === 'YY' && each.part === 'year'),
    utc: !has('zone') && steps.some((each) => each.text === 'Z'),
    unix: false,
    least: steps.reduce((sum, { least }) => sum + least, 0),
    most: steps.reduce((sum, { most }) => sum + most, 0),
  };
}
