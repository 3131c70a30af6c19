/** What a repair knows of the numbers of cases and customers that were given, before some of it is gone for good. */
import type { Entry } from '../../domain/entries.ts';
import { believable, highest, NONE_GIVEN, numbersIn, type GivenNumbers } from '../../domain/given-numbers.ts';
import { storedNumbers } from './checkpoint.ts';
import { entriesBetween } from './entries.ts';
import { lostLines, namedBy, type LostLine } from './lost-lines.ts';
import { BEGINNING, type Mark } from './mark.ts';
import type { Survey } from './tail.ts';

/** Where nobody knows what became of more entries than this, no more numbers are left out for them. */
const MOST_LEFT_OUT = 1000;

/**
 * The highest numbers that were given, with one for each entry that is lost and may have given one.
 *
 * @param end where the journal ends now
 * @param had the highest number of an entry that was ever given
 * @returns `undefined` where the entries that count say so themselves
 */
export function numbersGiven(
  at: string,
  segments: readonly string[],
  { skips }: Survey,
  end: Mark,
  had: number,
): GivenNumbers | undefined {
  const kept = storedNumbers(at, end.journal);
  const lines = lostLines(at, end.journal, skips);
  let counted = NONE_GIVEN;
  const missing = { cases: unknowns('cases'), customers: unknowns('customers') };
  const met = (): void => undefined; // what can't be read is lost, as to every reader
  for (const { entry, seq, at: place } of entriesBetween({ at, segments, skips, met }, BEGINNING, end)) {
    if (entry === undefined) {
      if (seq > kept.seq) for (const each of Object.values(missing)) each.add();
      continue;
    }
    const named = highest(counted, namedIn(entry));
    // whoever gave it knew of all that were given before
    if (named.cases > counted.cases) missing.cases.settle(place);
    if (named.customers > counted.customers) missing.customers.settle(place);
    counted = named;
  }
  const beyond = Math.max(0, had - Math.max(end.seq, kept.seq));
  const known = [counted, believable(namedBy(lines), had), believable(kept.numbers, had)].reduce(highest);
  const given = {
    cases: Math.min(had, known.cases + missing.cases.count(lines, beyond)),
    customers: Math.min(had, known.customers + missing.customers.count(lines, beyond)),
  };
  return given.cases > counted.cases || given.customers > counted.customers ? given : undefined;
}

function namedIn(entry: Entry): GivenNumbers {
  const customer = 'customer' in entry.data ? (entry.data.customer ?? 0) : 0;
  const said = 'numbers' in entry.data ? believable(numbersIn(entry.data.numbers), entry.seq) : NONE_GIVEN;
  return highest(said, { cases: entry.case ?? 0, customers: customer });
}

/** Counts the entries that may have given a number since one was given last. */
function unknowns(of: keyof GivenNumbers) {
  let lost = 0;
  let since: Pick<LostLine, 'segment' | 'offset'> = { segment: '', offset: 0 };
  return {
    add: (): void => {
      lost += 1;
    },
    settle(place: typeof since): void {
      lost = 0;
      since = place;
    },
    /** @param lines those that can be read have said what they gave. @param beyond entries that are cut off */
    count(lines: readonly LostLine[], beyond: number): number {
      const read = lines.filter((line) => line.names[of] !== undefined && isBehind(line, since));
      return Math.min(Math.max(0, lost - read.length) + beyond, MOST_LEFT_OUT);
    },
  };
}

const isBehind = (line: LostLine, place: Pick<LostLine, 'segment' | 'offset'>): boolean =>
  line.segment === place.segment ? line.offset > place.offset : line.segment > place.segment;
