/** The mapping that an import goes by: one that comes with the program, or one of somebody's own. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readMappingBytes } from '../bulk-import/check-mapping.ts';
import type { Mapping, OwnMapping } from '../bulk-import/mapping.ts';
import { readPreset } from '../bulk-import/presets.ts';
import { refuse, type Result } from '../domain/result.ts';
import type { Problem } from '../words/problem.ts';
import type { Context } from './context.ts';
import type { ImportAsked } from './import-file.ts';
import { reasonOf } from './reason-of.ts';

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
    bytes = readFileSync(path);
  } catch (error) {
    return refuse({ kind: 'file-unreadable', file: named, reason: reasonOf(error) });
  }
  return readMappingBytes(bytes);
}
