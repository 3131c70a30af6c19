/** The promises of a time in which a case was open, as changes of the case. */
import type { ImportedChange, ImportedPromise, IsoInstant } from '../../domain/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Moment } from '../moments.ts';
import { saidOf, type Tools } from '../plan-promises.ts';
import type { Pending } from './history.ts';
import type { Made } from './promises.ts';
import type { EventRow } from './row.ts';
import { earlierOf, laterOf } from './times.ts';

/** A promise that has its number: its place in the list, counted from 1. */
export interface NumberedPromise {
  /** Of the first row: it stands in the opening, and is kept there. */
  readonly atOpening: ImportedPromise | undefined;
}

/** The time that the case was open, and what it began with. */
export interface Within {
  readonly opened: Moment;
  readonly first: EventRow;
  readonly start: Instant;
  /** `undefined`: it is open. */
  readonly end: Instant | undefined;
}

/** @param numbered the promises that have numbers; those of this time are added */
export function promiseChanges(
  promises: readonly Made[],
  within: Within,
  numbered: NumberedPromise[],
  tools: Tools,
): readonly Pending[] {
  const dated = promises.map((made) => datesOf(made, within, tools)).sort((a, b) => a.madeAt - b.madeAt);
  return dated.flatMap((each): readonly Pending[] => {
    const number = numbered.length + 1;
    const atOpening = each.made.row === within.first;
    numbered.push({ atOpening: atOpening ? inOpening(each, tools) : undefined });
    const moves = each.made.moves
      .map((move) => ({ ...move, at: laterOf(move.row.at.at, each.madeAt) }))
      .filter(({ at }) => each.keptAt === undefined || at <= each.keptAt);
    return [
      ...(atOpening ? [] : [{ at: each.madeAt, change: madeChange(number, each, tools) }]),
      ...moves.map(({ at, due, said }) => ({
        at,
        change: (happenedAt: IsoInstant): ImportedChange => ({
          type: 'promise-postponed',
          happenedAt,
          data: { promise: number, due: tools.iso(due), clock: 'calendar', said: saidOf(said, due, tools) },
        }),
      })),
      ...(atOpening || each.keptAt === undefined
        ? []
        : [{ at: each.keptAt, change: keptChange(number), stays: true as const }]),
    ];
  });
}

interface Dated {
  readonly made: Made;
  readonly madeAt: Instant;
  readonly keptAt: Instant | undefined;
  readonly toldAt: Instant | undefined;
}

/** It was made when a row first has it, but not later than it was due or kept. */
function datesOf(made: Made, { opened, first, start, end }: Within, { moments, told }: Tools): Dated {
  const { due, firstDue, kept, broken, row } = made;
  const deadline = firstDue === undefined ? undefined : { due: firstDue, at: due };
  const saidKept = kept === undefined ? undefined : moments.ended(kept, opened, deadline);
  // nobody says when what was broken was kept after all: when the case was closed, at the latest
  const keptAt = saidKept ?? (broken ? end : undefined);
  const seen = row === first ? opened.at : earlierOf(row.at.at, earlierOf(due, keptAt ?? due));
  const madeAt = laterOf(end === undefined ? seen : earlierOf(seen, end), start);
  const isLive = keptAt === undefined && end === undefined;
  return {
    made,
    madeAt,
    keptAt: keptAt === undefined ? undefined : laterOf(keptAt, madeAt),
    toldAt: isLive && told !== undefined && due < told ? told : undefined,
  };
}

const fateOf = ({ made, toldAt }: Dated, { iso }: Tools) => ({
  ...(toldAt === undefined ? {} : { toldAt: iso(toldAt) }),
  ...(made.broken ? { broken: true as const } : {}),
});

function inOpening(dated: Dated, tools: Tools): ImportedPromise {
  const { made, keptAt } = dated;
  return {
    kind: made.kind,
    due: tools.iso(made.due),
    clock: 'calendar',
    said: saidOf(made.said, made.due, tools),
    ...(keptAt === undefined ? {} : { keptAt: tools.iso(keptAt) }),
    ...fateOf(dated, tools),
  };
}

const madeChange =
  (promise: number, dated: Dated, tools: Tools) =>
  (happenedAt: IsoInstant): ImportedChange => ({
    type: 'promise-made',
    happenedAt,
    data: {
      promise,
      kind: dated.made.kind,
      due: tools.iso(dated.made.due),
      clock: 'calendar',
      said: saidOf(dated.made.said, dated.made.due, tools),
      ...fateOf(dated, tools),
    },
  });

const keptChange =
  (promise: number) =>
  (happenedAt: IsoInstant): ImportedChange => ({ type: 'promise-kept', happenedAt, data: { promise } });
