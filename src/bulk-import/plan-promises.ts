/** The promises and calls of a row. */
import type { ImportedCall, ImportedPromise, IsoInstant } from '../domain/entries.ts';
import type { Instant } from '../domain/instant.ts';
import { CHANNELS, isOneOf } from '../domain/vocabulary.ts';
import { NOWHERE, sourceOf, type Bind, type Getter } from './columns.ts';
import { beforeOpened, wrongWords } from './faults.ts';
import type { MappedCall, MappedPromise } from './mapping.ts';
import { isFault, type Moment, type Moments } from './moments.ts';
import type { RowFault } from './problem.ts';
import { textFault, withLineFeeds } from './texts.ts';

/** A time in digits that nobody reads as one, such as seconds since 1970: what was said is its moment. */
const NUMBER = /^\d{9,}$/;

/** How a deadline was said, as it is shown. */
export const saidOf = (text: string, at: Instant, { iso }: Pick<Tools, 'iso'>): string =>
  NUMBER.test(text) ? iso(at) : text;

/** What rows are planned with. */
export interface Tools {
  readonly moments: Moments;
  readonly iso: (at: Instant) => IsoInstant;
  /** Customers count as told of promises that were due before; `undefined`: of none. */
  readonly told: Instant | undefined;
}

/** A case as far as it is known when its promises and calls are read. */
export interface Opening {
  readonly opened: Moment;
  readonly closedAt: IsoInstant | undefined;
}

/** Where a row has a text if it says that a promise was broken. */
export const brokenSource = ({ broken }: MappedPromise, bind: Bind): Getter =>
  broken === undefined ? NOWHERE : bind(sourceOf(broken));

/**
 * Plans one mapped promise of a row; `undefined` where the row has no deadline for it: that is no promise.
 *
 * One that is said to be broken, without its deadline, was due at the opening: nothing later is known. If nothing says when it
 * was kept after all, that was at the closing.
 */
export type PromisePlanner = (
  fields: readonly string[],
  opening: Opening,
) => ImportedPromise | RowFault | undefined;

export function promisePlanner(
  mapped: MappedPromise,
  bind: Bind,
  { moments, iso, told }: Tools,
): PromisePlanner {
  const dueSource = bind(mapped.due);
  const keptSource = bind(mapped.keptAt);
  const broken = brokenSource(mapped, bind);
  return (fields, { opened, closedAt }) => {
    const dueText = dueSource.get(fields);
    const fate = broken.get(fields) === '' ? undefined : BROKEN;
    if (dueText === '' && fate === undefined) return undefined;
    const due = dueText === '' ? opened : moments.read(dueSource, dueText);
    if (isFault(due)) return due;
    if (moments.isBefore(due, opened)) return beforeOpened('due-before-opened', dueSource, due, opened);
    const at = moments.due(due, opened);
    const said = saidOf(due.text, at, { iso });
    const promise: ImportedPromise = { kind: mapped.kind, due: iso(at), clock: 'calendar', said, ...fate };
    const keptText = keptSource.get(fields);
    if (keptText === '') {
      if (closedAt !== undefined) return fate === undefined ? promise : { ...promise, keptAt: closedAt };
      return told === undefined || at >= told ? promise : { ...promise, toldAt: iso(told) };
    }
    const kept = moments.readPast(keptSource, keptText, 'kept');
    if (isFault(kept)) return kept;
    if (moments.isBefore(kept, opened)) return beforeOpened('kept-before-opened', keptSource, kept, opened);
    return {
      kind: mapped.kind,
      due: promise.due,
      clock: 'calendar',
      said,
      keptAt: iso(moments.ended(kept, opened, { due, at })),
      ...fate,
    };
  };
}

const BROKEN = { broken: true } as const;

/**
 * Which of its texts says that a row has a call: what was said, where rows have a place for that, since a date alone would put a call
 * into the history that nobody made; else its time.
 */
export const callIsSaidBy = ({ text }: MappedCall, textSource: Getter): 'text' | 'at' =>
  textSource === NOWHERE || (text !== undefined && 'value' in text && text.when === undefined)
    ? 'at'
    : 'text';

export interface PlannedCall {
  readonly call: ImportedCall;
  readonly words: string;
}

/** Plans one mapped call of a row; `undefined` where the row has none. */
export type CallPlanner = (fields: readonly string[], opened: Moment) => PlannedCall | RowFault | undefined;

export function callPlanner(mapped: MappedCall, bind: Bind, { moments, iso }: Tools): CallPlanner {
  const atSource = bind(mapped.at);
  const textSource: Getter = bind(mapped.text);
  const channelSource = bind(mapped.channel);
  const wrongChannel = wrongWords('wrong-channel', channelSource, CHANNELS);
  const saidBy = callIsSaidBy(mapped, textSource);
  return (fields, opened) => {
    const text = atSource.get(fields);
    const words = textSource.get(fields);
    if ((saidBy === 'text' ? words : text) === '') return undefined;
    // words without a time are kept, as said at the opening: the file knows no later moment
    const at = text === '' ? opened : moments.readPast(atSource, text, 'call');
    if (isFault(at)) return at;
    const fault = textFault(textSource, words);
    if (fault !== undefined) return fault;
    const channel = channelSource.get(fields) || 'phone';
    if (!isOneOf(CHANNELS, channel)) return wrongChannel(channel);
    return { call: { at: iso(moments.during(at, opened)), channel }, words: withLineFeeds(words) };
  };
}
