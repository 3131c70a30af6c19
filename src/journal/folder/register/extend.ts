/** Bringing the register up to date with the journal. */
import { cacheFolder } from '../files.ts';
import { addEntry } from './addition.ts';
import { KeyCollector } from './key-collector.ts';
import type { Addition, Register } from './register.ts';
import { registerWriter } from './writer.ts';

/**
 * Adds entries to the register, or makes it anew. The journal's lock is held. Readers go on with the old register until
 * the new one is whole and on disk; where this throws (what the system says) they go on with it after that too.
 *
 * @param country the shop's, for phone numbers; the same as that of `old`
 * @param old the register as it stands; `undefined`: begin from nothing
 * @param additions the entries after those that `old` covers, in order, none left out
 */
export function extendRegister(
  folder: string,
  journalId: string,
  country: string,
  old: Register | undefined,
  additions: Iterable<Addition>,
): void {
  const writer = registerWriter(folder, journalId, country, old === undefined);
  // what `old` was read from is gone: the next one who looks makes it anew
  if (writer === undefined) return;
  const keys = new KeyCollector(cacheFolder(folder));
  try {
    for (const addition of additions) addEntry(writer, keys, country, addition);
    writer.finish([{ keys, caseOf: (no) => no }]);
  } finally {
    keys.close();
    writer.close();
  }
}
