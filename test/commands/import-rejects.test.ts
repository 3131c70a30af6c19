/** The file of rejected rows: it is whole, it is in its place when the import is recorded, and nobody else's file goes for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canMount, onSmallDisk } from '../support/hard-disk.ts';
import { counter, MONDAY, repository, type Counter, type Ran } from '../support/lofte.ts';

const MAPPING = {
  lofte: 'mapping.v1',
  case: {
    ref: { column: 'ref' },
    openedAt: { column: 'opened' },
    problem: { column: 'problem', optional: true },
  },
};
const HEADER = 'ref,opened,problem\n';
const GOOD = 'A1,2026-11-01,crack\n';

function shopWith(rows: string): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'cases.csv'), `${HEADER}${rows}`);
  return shop;
}

const entriesIn = (shop: Counter): number => shop.json<{ entries: number }>('journal info').entries;

/** Runs `script` in the desk, with the folder `$1` on a small disk and `lofte` to call; the rest of the desk is where it was. */
function withSmallDisk(shop: Counter, script: string): Ran {
  const small = join(shop.desk, 'small');
  mkdirSync(small, { recursive: true });
  const lofte = `lofte() { "${process.execPath}" "${join(repository, 'bin/lofte.js')}" "$@"; }`;
  const [command = '', ...rest] = onSmallDisk(`set +e; ${lofte}\n${script}`);
  const done = spawnSync(command, [...rest, small], {
    cwd: shop.desk,
    env: {
      PATH: process.env['PATH'],
      HOME: join(shop.desk, 'home'),
      LOFTE_JOURNAL: shop.at,
      LOFTE_NOW: MONDAY,
      LOFTE_BY: 'anna',
    },
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Leaves room for so many blocks of 4 KiB. */
const leave = (blocks: number): string =>
  `head -c ${blocks * 4096} /dev/zero > "$1/room"; cat /dev/zero > "$1/filler" 2>/dev/null; rm "$1/room"`;

describe.skipIf(!canMount)('on a disk without room for it', () => {
  test('a row that is cut short by the disk is a refusal, and nothing is imported', () => {
    const shop = shopWith(`${GOOD}A2,nonsense,${'x'.repeat(20_000)}\n`);
    const ran = withSmallDisk(
      shop,
      `${leave(2)}; lofte import cases.csv --map map.json --rejects small/bad.csv; echo "$?"; ls small`,
    );
    expect(ran.out).toBe('6\nfiller\n');
    expect(ran.err).toContain('lofte: small/bad.csv');
    expect(ran.err).toContain('ENOSPC');
    expect(entriesIn(shop)).toBe(0);
  });
});
