/**
 * An import: rows are prepared as they come, then written together with the lock held.
 *
 * What of a row's line does not depend on its number is made at once and spooled; what it gives to the register and to
 * the tally of promises is gathered, so that after writing nothing has to be read again. Memory is bounded: a million
 * rows take some 100 MiB for references, contacts and names, and what is open.
 */
import { ok, refuse } from '../../domain/result.ts';
import { refKey } from '../../domain/keys.ts';
import type { ImportBatch, Recorder } from '../journal.ts';
import type { JournalProblem } from '../problem.ts';
import { notRecorded } from './append.ts';
import { JournalFailure } from './failure.ts';
import { cacheFolder, makeFolder } from './files.ts';
import { clearLeftovers } from './backup/work-folder.ts';
import { BatchKeys } from './import/batch-keys.ts';
import { closedTally } from './import/closed-tally.ts';
import { commitImport } from './import/commit.ts';
import type { ImportGround } from './import/ground.ts';
import { knownRefs } from './import/known.ts';
import { isOpen } from './import/row.ts';
import { spool } from './import/spool.ts';

/**
 * Begins an import. Rows are added, then `commit` or `discard` is called, once.
 *
 * `add` throws JournalFailure where the journal cannot be read or the spool cannot be written.
 */
export function importBatch(ground: ImportGround, recorder: Recorder): ImportBatch {
  const { at, country, dayOf } = ground.options;
  const folder = cacheFolder(at);
  attempt(folder, () => makeFolder(folder));
  const rows = spool(folder);
  const keys = new BatchKeys(folder, country);
  const tally = closedTally(dayOf);
  const isKnown = knownRefs(ground.state);
  let known = 0;

  const close = (): void => {
    rows.close();
    keys.close();
  };
  const keep: ImportBatch['add'] = (row) => {
    const ref = refKey(row.words.ref ?? '');
    const isRepeated = ref !== '' && keys.hasOrAddRef(ref);
    if (isRepeated || (ref !== '' && isKnown(ref))) {
      known++;
      return isRepeated && !isKnown(ref) ? 'repeated' : 'known';
    }
    rows.add(row, keys.add(row.words, rows.size + 1));
    if (!isOpen(row)) tally.add(row);
    return 'added';
  };

  return {
    add: (row) => attempt(folder, () => keep(row)),
    leave: (ref) =>
      attempt(folder, () => {
        const is = isKnown(refKey(ref));
        if (is) known++;
        return is;
      }),
    commit() {
      try {
        // of imports of exports that were killed: whole journals
        clearLeftovers(folder);
        const prepared = { rows, keys, tally, known };
        return ok(attempt(at, () => commitImport(ground, recorder, prepared)));
      } catch (error) {
        return refuse(problemIn(error));
      } finally {
        close();
      }
    },
    discard: close,
  };
}

/** Nothing was recorded when the system refuses something here. */
function attempt<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw notRecorded(error, path);
  }
}

function problemIn(error: unknown): JournalProblem {
  if (error instanceof JournalFailure) return error.problem;
  throw error;
}
