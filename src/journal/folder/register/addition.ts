/** What one entry adds to the register. */
import { customerIn } from '../customer-in.ts';
import { keysOf } from '../../../domain/keys.ts';
import type { KeyCollector } from './key-collector.ts';
import type { Addition } from './register.ts';
import type { RegisterWriter } from './writer.ts';

/** Adds an entry and its keys. It is the one behind those that the writer has, or one that it has already. */
export function addEntry(
  writer: RegisterWriter,
  keys: KeyCollector,
  country: string,
  { seq, entry, at }: Addition,
): void {
  if (seq <= writer.upTo) return;
  if (seq !== writer.upTo + 1) throw new Error(`entry ${writer.upTo + 1} is left out`);
  writer.add(at.segment, at.offset, at.length, entry?.case ?? 0, entry === undefined ? 0 : customerIn(entry));
  if (entry?.case == null) return;
  for (const key of keysOf(entry, country)) keys.add(key.kind, key.text, entry.case);
}
