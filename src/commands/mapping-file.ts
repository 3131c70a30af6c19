/** The mapping that an import goes by: one that comes with the program, or one of somebody's own. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readMappingBytes } from '../bulk-import/check-mapping.ts';
import type { Mapping, OwnMapping } from '../bulk-import/mapping.ts';
import { readPreset } from '../bulk-import/presets.ts';
import { refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';
import type { ImportAsked } from './import-file.ts';
import { reasonOf } from './reason-of.ts';

/** Nobody writes a larger one, in bytes. */
const MOST_BYTES = 1024 * 1024;

export async function loadMapping(
  { host }: Pick<Context, 'host'>,
  { mapping }: Pick<ImportAsked, 'mapping'>,
): Promise<Result<Mapping | OwnMapping, Problem>> {
  return 'preset' in mapping
    ? readPreset(join(host.programRoot, 'data', 'presets'), mapping.preset)
    : readMappingFile(resolve(host.cwd, mapping.file), mapping.file);
}

async function readMappingFile(path: string, named: string): Promise<Result<Mapping | OwnMapping, Problem>> {
  let bytes: Buffer;
  try {
    bytes = firstBytes(path, MOST_BYTES + 1);
  } catch (error) {
    return refuse({ kind: 'file-unreadable', file: named, reason: reasonOf(error) });
  }
  if (bytes.length > MOST_BYTES) return refuse({ kind: 'mapping-too-large', most: MOST_BYTES });
  return readMappingBytes(bytes);
}

/** Of a file, a pipe, or what never ends. @throws the system's error */
function firstBytes(path: string, most: number): Buffer {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(most);
    let length = 0;
    while (length < most) {
      const read = readSync(fd, bytes, length, most - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}
