/** Settings files for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import type { Shop } from '../../src/domain/shop.ts';
import type { SettingsProblem, WrongValue } from '../../src/settings/problem.ts';
import { readSettings } from '../../src/settings/settings.ts';

/** The least that a file may hold. */
export const LEAST = {
  shop: { name: 'Cykelverkstan' },
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  hours: { mon: [['09:00', '17:30']] },
} as const;

export const read = (text: string): Result<Shop, SettingsProblem> =>
  readSettings(new TextEncoder().encode(text), 'lofte.json');

/** A whole file from the least one and what is said. */
export const settings = (more: object): Result<Shop, SettingsProblem> =>
  read(JSON.stringify({ ...LEAST, ...more }));

/** What is wrong with a file: path and fault of every wrong value. */
export function wrongIn(
  result: Result<Shop, SettingsProblem>,
): readonly (readonly [string, WrongValue['fault']])[] {
  if (result.ok) return [];
  const { problem } = result;
  return problem.kind === 'settings-wrong' ? problem.problems.map((p) => [p.path, p.fault] as const) : [];
}

/** A folder with a `lofte.json`, until the test is over. */
export function folderWith(text: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'lofte-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'lofte.json'), text);
  return folder;
}
