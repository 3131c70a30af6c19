/** The mappings that ship: `data/presets/NAME.json`. They are ours, and checked by a test, not on every import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Mapping, OwnMapping } from './mapping.ts';
import type { Imported } from './problem.ts';

const ENDING = '.json';

/** The names of the presets in a folder, in order. */
export const presetNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();

/** A preset by its name. */
export function readPreset(folder: string, name: string): Imported<Mapping | OwnMapping> {
  const known = presetNames(folder);
  if (!known.includes(name)) {
    return refuse({ kind: 'no-such-preset', name, nearest: nearest(name, known), known });
  }
  return ok(JSON.parse(readFileSync(join(folder, name + ENDING), 'utf8')) as Mapping | OwnMapping);
}
