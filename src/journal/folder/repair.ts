/**
 * Putting a journal back on its feet.
 *
 * Line ends that an editor changed are put back, byte for byte. Else nothing is rewritten: a torn tail is cut off as any writer
 * would, and all else is put on record, in an entry of the journal itself, as it was found. From then on it is known, and the journal goes on behind it. What was derived is made
 * anew.
 */
import type { Fact, KnownDamage } from '../../domain/entries.ts';
import type { GivenNumbers } from '../../domain/given-numbers.ts';
import { toIso } from '../../domain/instant.ts';
import type { Recorder, Repaired } from '../journal.ts';
import { append } from './append.ts';
import { clearLeftovers } from './backup/work-folder.ts';
import { dropDerived } from './derived.ts';
import { segmentToWrite, underLock } from './desk.ts';
import { encodeAll } from './encode-all.ts';
import { finishErasure, isErasing } from './erasing.ts';
import { JournalFailure } from './failure.ts';
import { removeDamageMark } from './damage-mark.ts';
import { cacheFolder } from './files.ts';
import { ulidSequence } from './import/ulid-sequence.ts';
import { putBackLineEnds } from './line-ends.ts';
import type { Mark } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { readJournal } from './read-journal.ts';
import { storeDerived } from './reading.ts';
import { numbersGiven } from './numbers-given.ts';
import { planRepair, type RepairPlan } from './repair-plan.ts';
import { repairTail } from './repair-tail.ts';
import { witnessesAt } from './set-back.ts';
import { MOST_LEFT_OUT } from './walk.ts';

/** So that the line stays far below what one may be. */
const DAMAGE_A_LINE = 4000;

/**
 * Does what `planRepair` says, on the journal as it is by now.
 *
 * @throws JournalFailure `locked`, `not-recorded`, …: then the journal is as it was, or as the next repair finds it
 */
export function repair(options: FolderOptions, recorder: Recorder): Repaired {
  return underLock(options, () => {
    // an erasing that is finished takes them away
    const witnesses = witnessesAt(options.at);
    const { steps, lineEnds } = planRepair(options, witnesses);
    if (lineEnds !== undefined) putBackLineEnds(options.at, lineEnds);
    if (isErasing(options.at) || steps.some(({ is }) => is === 'finish-erasure')) finishErasure(options);
    // lines have moved, where words were taken from them, or what an editor put there
    const plan = planRepair(options, witnesses);
    const end = repairTail(options.at, plan.found);
    const facts = factsOf(plan, recorder, () => given(options, plan, end));
    const head = facts.length === 0 ? end : write(options, recorder, plan, end, facts);
    clearLeftovers(cacheFolder(options.at));
    // first what the alarm came from, then the alarm
    dropDerived(options.at);
    removeDamageMark(options.at);
    storeDerived(readJournal(options, true));
    return { steps, head: { seq: head.seq, hash: head.hash } };
  });
}

/** What is to be known of the journal. Several entries, where there is more than one holds. */
function factsOf(
  { found, setBack }: RepairPlan,
  { now }: Recorder,
  numbers: () => GivenNumbers | undefined,
): readonly Fact<'repaired'>[] {
  const damage = found.faults.map(({ kind, segment, line, sha256, after }): KnownDamage => ({
    segment,
    line,
    what: kind,
    sha256,
    after,
  }));
  const parts = Array.from({ length: Math.ceil(damage.length / DAMAGE_A_LINE) }, (_, i) =>
    damage.slice(i * DAMAGE_A_LINE, (i + 1) * DAMAGE_A_LINE),
  );
  const [first = [], ...others] = parts;
  if (first.length === 0 && setBack === undefined) return [];
  const back =
    setBack === undefined ? {} : { setBack: { seq: setBack.seq, digits: setBack.hash.slice(0, 32) } };
  const given = numbers();
  const also = given === undefined ? {} : { numbers: given };
  return [{ damage: first, ...back, ...also }, ...others.map((part) => ({ damage: part }))].map((data) => ({
    type: 'repaired',
    case: null,
    happenedAt: toIso(now),
    data,
  }));
}

const given = (
  { at }: FolderOptions,
  { segments, found, setBack }: RepairPlan,
  end: Mark,
): GivenNumbers | undefined => numbersGiven(at, segments, found, end, numberBehind(end, setBack));

function write(
  options: FolderOptions,
  recorder: Recorder,
  { segments, setBack }: RepairPlan,
  end: Mark,
  facts: readonly Fact<'repaired'>[],
): Mark {
  const newId = ulidSequence(recorder.now);
  // a cache that came here may be another journal's: two must never have one identity
  const journal = end.journal ?? (setBack?.isAtHome === true ? setBack.journal : null) ?? newId();
  // no number is given twice, also where what had it is gone
  const behind = { ...end, seq: numberBehind(end, setBack) };
  const lines = encodeAll(facts, behind, journal, recorder, newId);
  if (!lines.ok) throw new JournalFailure(lines.problem);
  const chunks = lines.value.map(({ text, hash }) => {
    const bytes = Buffer.from(`${text}\n`);
    return { bytes, entries: 1, hash, lastLength: bytes.length };
  });
  return append(options.at, journal, behind, segmentToWrite({ options, segments }, recorder.now), chunks);
}

/** The highest number that was ever given, as far as anything knows and the next reader will believe. */
function numberBehind(end: Mark, setBack: Mark | undefined): number {
  const had = setBack?.seq ?? 0;
  return had > end.seq && had < end.seq + MOST_LEFT_OUT ? had : end.seq;
}
