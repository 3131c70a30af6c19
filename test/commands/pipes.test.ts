/** A pipe in the place of a file of the journal: nobody waits for ever, and nothing is taken for empty. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

/** Makes a named pipe; false where the machine can't. */
const makePipe = (path: string): boolean => spawnSync('sh', ['-c', 'mkfifo "$0"', path]).status === 0;

const canMake = process.platform !== 'win32';

function withPipe(name: string): Counter {
  const shop = counter();
  shop.does('intake --customer "Astrid Lund" --phone "070-174 06 05" --promise "ready 8wh"');
  const path = join(shop.at, name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
  expect(makePipe(path)).toBe(true);
  return shop;
}

describe.skipIf(!canMake)('a pipe', () => {
  it('in the place of the journal’s own lines is named', () => {
    const shop = withPipe('journal/2026.jsonl');
    for (const line of ['list', 'journal verify', 'note 1 "it hums"']) {
      const refused = shop.lofte(line);
      expect(refused.code).toBeGreaterThan(0);
      expect(refused.err).toContain('2026.jsonl');
      expect(refused.err).toContain('it is no file, but a pipe or a device');
    }
  });

  it.each(['cache/checkpoint.json', 'cache/tail.json', 'cache/shop.json'])(
    'in the place of %s, which is derived, is in nobody’s way',
    (name) => {
      const shop = withPipe(name);
      expect(shop.does('list')).toContain('Astrid Lund');
      shop.does('note 1 "it hums"');
      expect(shop.does('journal verify')).toBe('');
    },
  );

  it('in the place of the mark of damage is a mark', () => {
    const shop = withPipe('damaged');
    expect(shop.lofte('note 1 "it hums"').code).toBe(5);
    expect(shop.does('list')).toContain('Astrid Lund');
  });
});
