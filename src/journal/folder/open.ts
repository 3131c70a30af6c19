/** The journal in a folder, behind the port. */
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { CutOff, ImportBatch, Journal, Refill } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { erase } from './erase.ts';
import { readingProblem } from './failure.ts';
import { importBatch } from './import-batch.ts';
import { importGround } from './import-ground.ts';
import { info } from './info.ts';
import type { FolderOptions } from './options.ts';
import { readJournal } from './read-journal.ts';
import { namedAsTyped, realPlace } from './real-place.ts';
import { snapshotOf, type Reading } from './reading.ts';
import { record } from './record.ts';
import { repair } from './repair.ts';
import { planRepair } from './repair-plan.ts';
import { verify } from './verify.ts';

export { createJournal } from './create.ts';
export type { FolderOptions } from './options.ts';

/**
 * Opens the journal in a folder. Nothing is read before it is asked for.
 *
 * What a snapshot reads late (closed cases, `entries`) throws `JournalFailure` where it meets damage.
 *
 * @param named its `at` as it was typed: the folder itself may be reached through links
 */
export function openJournal(named: FolderOptions): Journal {
  const at = realPlace(named.at);
  const cuts: CutOff[] = [];
  const options: FolderOptions = { ...named, at, onCutOff: (cut) => cuts.push(cut) };
  const asTyped = (problem: JournalProblem): JournalProblem => namedAsTyped(problem, at, named.at);
  const tried = <T, P>(step: () => Result<T, P>): Result<T, P | JournalProblem> => {
    try {
      return step();
    } catch (error) {
      return refuse(asTyped(readingProblem(error, at)));
    }
  };
  const readings: Reading[] = [];
  const read = (): Reading => {
    const reading = readJournal(options, false);
    readings.push(reading);
    return reading;
  };
  let isRecorded = false;
  const noted = <T, P>(result: Result<T, P>): Result<T, P> => {
    if (result.ok) isRecorded = true;
    return result;
  };
  const notingCommit = (batch: ImportBatch): ImportBatch => ({
    ...batch,
    commit: () => noted(batch.commit()),
  });
  const notingRefill = (refill: Refill): Refill => ({
    ...refill,
    commit: async (whole) => {
      const done = await refill.commit(whole);
      if (done.ok && done.value.added > 0 && !whole.dryRun) isRecorded = true;
      return done;
    },
  });
  return {
    at,
    hasRecorded: () => isRecorded,
    cutOff: () => cuts,
    damage: () => readings.flatMap(({ damage }) => damage),
    read: () => tried(() => ok(snapshotOf(read()))),
    record: (recorder, decide) => noted(tried(() => record(options, recorder, decide))),
    importCases: (recorder) =>
      tried(() => ok(notingCommit(importBatch(importGround(options, recorder.now), recorder)))),
    refill: async (recorder) => {
      const { refill } = await import('./refill/refill.ts');
      return tried(() => ok(notingRefill(refill(options, recorder))));
    },
    verify: (anchor) => tried(() => ok(verify(options, anchor))),
    erase: (recorder, decide) => noted(tried(() => erase(options, recorder, decide))),
    planRepair: () => tried(() => ok(planRepair(options).steps)),
    repair: (recorder) => noted(tried(() => ok(repair(options, recorder)))),
    info: () => tried(() => ok({ ...info(options, read()), at: named.at })),
    backup: async (request) => {
      const done = await (await import('./backup/backup.ts')).backUp(options, request);
      return done.ok ? done : refuse(asTyped(done.problem));
    },
  };
}
