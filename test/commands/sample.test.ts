import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/lofte.ts';

const start = (...words: readonly string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['build/start.mjs', ...words], {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: tmpdir() },
    encoding: 'utf8',
  });

describe('the sample shop', () => {
  it('has something in every section that a morning can have, on any day', () => {
    const ran = start('report', 'morning', '--json');
    expect(ran.stderr).toBe('');
    const { counts } = JSON.parse(String(ran.stdout)) as { counts: Readonly<Record<string, number>> };
    for (const section of ['silent', 'overdue', 'dueToday', 'owed', 'waitingForCustomer', 'quiet']) {
      expect(counts[section], section).toBeGreaterThan(0);
    }
  });

  it('leaves nothing behind', () => {
    start();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lofte-sample-'))).toEqual([]);
  });
});
