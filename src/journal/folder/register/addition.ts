/** What one entry adds to the register. */
import { keysOf } from '../../../domain/keys.ts';
import type { KeyCollector } from './key-collector.ts';
import type { Addition } from './register.ts';
import type { RegisterWriter } from './writer.ts';

/** Adds an entry and its keys. It is the one behind those that the writer has, or one that it has already. */
export function addEntry(
  writer: RegisterWriter,
  keys: KeyCollector,
  country: string,
  { entry, at }: Addition,
): void {
  if (entry.seq <= writer.upTo) return;
  if (entry.seq !== writer.upTo + 1) throw new Error(`entry ${writer.upTo + 1} is left out`);
  const customer = 'customer' in entry.data ? (entry.data.customer ?? 0) : 0;
  writer.add(at.segment, at.offset, at.length, entry.case ?? 0, customer);
  if (entry.case === null) return;
  for (const key of keysOf(entry, country)) keys.add(key.kind, key.text, entry.case);
}
