// How far an import is, at a terminal.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProgress } from '../../src/commands/import-progress.ts';
import { counter, MONDAY, repository, type Counter } from '../support/lofte.ts';
import { atTerminal, hasPseudoTerminal, type AtTerminal } from '../support/pseudo-terminal.ts';
import { words } from '../words/languages.ts';

const WIPE = '\r\u001b[K';

/** What is said of an import that takes `seconds`, row by row and byte by byte at an even pace. */
function saidOf(seconds: number, rows: number, known: boolean, writes = true): readonly string[] {
  const said: string[] = [];
  let now = 1_000_000;
  let read = 0;
  const done = (): number | undefined => (known ? read / rows : undefined);
  const progress = importProgress(
    { progress: (text) => said.push(text), clock: () => now },
    words.en.import,
    done,
    writes,
  );
  const steps = seconds * 100;
  for (let step = 1; step <= steps; step++) {
    now += 10;
    read = Math.round((rows * step) / steps);
    progress.read(read);
  }
  progress.writing(rows);
  progress.end();
  return said;
}

describe('the meter', () => {
  it('says rows, how many a second, and how long it will take, with the writing', () => {
    const said = saidOf(20, 2_000_000, true);
    expect(said[0]).toBe('50000 rows read, 100000 a second');
    expect(said.find((text) => text.startsWith('500000 '))).toBe(
      '500000 rows read, 100000 a second, about 21 s left',
    );
    expect(said.slice(-2)).toEqual(['writing 2000000 cases', '']);
    expect(saidOf(20, 2_000_000, true, false).join('\n')).toContain(
      '500000 rows read, 100000 a second, about 15 s left',
    );
  });

  it('says minutes where there are many', () => {
    expect(saidOf(600, 1_000_000, true)[40]).toMatch(/ about 13 min left$/);
  });

  it('says nothing of how long a pipe will take', () => {
    expect(saidOf(20, 2_000_000, false).join('\n')).not.toContain('left');
  });

  it('guesses nothing in the first moments, and speaks four times a second at most', () => {
    const said = saidOf(3, 300_000, true);
    expect(said.filter((text) => text.includes('left'))[0]).toMatch(/^1[56]\d000 rows read/);
    expect(said.length).toBeLessThanOrEqual(13);
  });

  it('says nothing of what is over at once', () => {
    expect(saidOf(0.4, 40_000, true)).toEqual([]);
  });
});

describe.skipIf(!hasPseudoTerminal)('at a terminal (where Python has one)', () => {
  const HEADER = 'no,in';
  const rows = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => `R${from + i},2026-10-01`).join('\n');

  /** Imports from a pipe that stops in the middle for a while. */
  function importAt(shop: Counter, more: string, to = '', kind = 'cases'): Promise<AtTerminal> {
    const of = { ref: { column: 'no' }, openedAt: { column: 'in' } };
    const mapping = { lofte: 'mapping.v1', rows: kind, case: of };
    writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(mapping));
    writeFileSync(join(shop.desk, 'one.csv'), `${HEADER}\n${rows(0, 20_000)}\n`);
    writeFileSync(join(shop.desk, 'two.csv'), `${rows(20_000, 40_000)}\n`);
    const line = `(cat one.csv; sleep 1; cat two.csv) | "$0" "$1" import - --map map.json ${more} ${to}`;
    return atTerminal(['sh', '-c', line, process.execPath, join(repository, 'bin/lofte.js')], {
      cwd: shop.desk,
      env: {
        PATH: process.env['PATH'],
        HOME: join(shop.desk, 'home'),
        LOFTE_JOURNAL: shop.at,
        LOFTE_NOW: MONDAY,
        LOFTE_BY: 'anna',
      },
    });
  }

  it('rows and their rate stand on one line, which is wiped before the answer', async () => {
    const { code, screen } = await importAt(counter(), '');
    expect(code).toBe(0);
    const parts = screen.split(WIPE);
    expect(parts.some((part) => /^\d+ rows read, \d+ a second$/.test(part))).toBe(true);
    expect(parts.at(-2)).toBe('writing 40000 cases');
    expect(parts.at(-1)).toMatch(
      /^40000 cases imported: 1 to 40000\.\n40000 rows read\.\nTaken back with: lofte undo; later: lofte retract 1-40000 --because "…"\n$/,
    );
    expect(screen).not.toContain('left');
  });

  it('rows of a log too, and then its cases', async () => {
    const { code, screen } = await importAt(counter(), '', '', 'events');
    expect(code).toBe(0);
    const parts = screen.split(WIPE);
    expect(parts.some((part) => /^\d+ rows read, \d+ a second$/.test(part))).toBe(true);
    expect(parts.slice(-2)).toEqual([
      'writing 40000 cases',
      '40000 cases imported: 1 to 40000.\n40000 rows read.\nTaken back with: lofte undo; later: lofte retract 1-40000 --because "…"\n',
    ]);
  });

  it('nothing of it with --quiet, nor where standard error is no terminal', async () => {
    for (const [more, to] of [
      ['--quiet', ''],
      ['', '2> err.txt'],
    ] as const) {
      const { code, screen } = await importAt(counter(), more, to);
      expect([code, screen.includes(WIPE), screen.includes('a second')]).toEqual([0, false, false]);
    }
  });

  it('in the shop’s language', async () => {
    const { screen } = await importAt(counter(), '--lang sv');
    expect(screen).toMatch(/\d+ rader lästa, \d+ i sekunden/);
  });
});
