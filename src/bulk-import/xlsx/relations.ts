/** The `.rels` of a workbook: which part stands for which id, and what it is. */
import { posix } from 'node:path';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`; the rest of it differs between editions of the standard. */
  readonly type: string;
  /** The name of the part in the zip. */
  readonly target: string;
}

const MOST_BYTES = 4 * 1024 * 1024;

/**
 * @param of the part whose relations they are; empty: the package's own
 * @throws BadWorkbook
 */
export async function relationsOf(zip: Zip, of: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(of);
  const part = zip.part(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  if (part === undefined) return [];
  const relations: Relation[] = [];
  await readXml(part, MOST_BYTES, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      if (mode === 'External') return;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = unescaped(target);
  return path.startsWith('/') ? posix.normalize(path).slice(1) : posix.join(folder, path);
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a name with a percent sign that escapes nothing
  }
}
