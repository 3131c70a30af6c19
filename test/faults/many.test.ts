/** Eight that write and four that read at once; and one that holds the lock and does not let go of it. */
import { expect, test } from 'vitest';
import { lock } from '../../src/journal/folder/lock.ts';
import { must } from '../journal/journal-contract.ts';
import { counter, type Counter } from '../support/lofte.ts';
import { count, say } from '../support/full.ts';
import { journalAt } from './inspection.ts';
import { isStopped, program, sleep, until, writer, type Running } from './processes.ts';
import { canShim, readCalls, shims } from './shim.ts';
import { join } from 'node:path';

const shim = shims();

const WRITERS = 8;
const EACH = count(40, 500);

const shopWithLena = (): Counter => {
  const shop = counter();
  shop.does('intake --customer Lena --item Lamp');
  return shop;
};

const textsIn = (shop: Counter): readonly string[] =>
  [...must(journalAt(shop.at).read()).entries()].flatMap((entry) =>
    entry.type === 'note-added' ? [entry.private?.text ?? ''] : [],
  );

const complaints = (running: readonly Running[]): readonly string[] =>
  running.flatMap(({ lines }) => lines().filter((line) => line.startsWith('!')));

test(`${WRITERS} writers and four readers`, { timeout: 3_600_000 }, async (context) => {
  const shop = shopWithLena();
  const readers = [1, 2, 3].map(() => writer(shop, 'reads'));
  const names = Array.from({ length: WRITERS }, (_, i) => `writer${i}`);
  const writers = names.map((name) => writer(shop, 'notes', name, 0, EACH));
  let starts = 0;
  // the fourth reader starts the program anew each time
  while (writers.some(({ isOver }) => !isOver())) {
    const shown = program(shop, 'show 1');
    expect({ code: await shown.end(), said: shown.said() }).toMatchObject({ code: 0 });
    starts += 1;
  }
  const codes = await Promise.all(writers.map(({ end }) => end()));
  for (const { child } of readers) child.kill('SIGKILL');
  await Promise.all(readers.map(({ end }) => end()));
  expect(complaints([...writers, ...readers])).toEqual([]);
  expect(codes).toEqual(names.map(() => 0));
  const wanted = names.flatMap((name) => Array.from({ length: EACH }, (_, i) => `${name} ${i}`));
  expect([...textsIn(shop)].sort()).toEqual([...wanted].sort());
  expect(shop.does('journal verify')).toBe('');
  const readings = starts + 4 * readers.reduce((sum, { lines }) => sum + lines().length, 0);
  await say(context, `${wanted.length} entries, ${readings} readings meanwhile`);
});

/** A program that stands still in the middle of recording a note. */
async function stopped(shop: Counter): Promise<Running> {
  const log = join(shop.desk, 'log');
  shop.does('note 1 rehearsed', { env: shim.environment(shop.at, log) });
  const write = readCalls(log).find(({ name, path }) => name === 'write' && path.endsWith('.jsonl'));
  const fault = { at: write?.nr ?? 0, how: 'stop', onward: false } as const;
  const holder = program(shop, 'note 1 "from the holder"', shim.environment(shop.at, `${log}2`, fault));
  await until('did the holder stop', () => isStopped(holder.child));
  return holder;
}

const LOCKED =
  'lofte: somebody else is writing and did not finish in 10 seconds; nothing was recorded\nTry again.\n';

test.skipIf(!canShim)(
  'a holder that stands still keeps the lock; others are told so',
  { timeout: 300_000 },
  async () => {
    const shop = shopWithLena();
    const holder = await stopped(shop);
    const ends = performance.now() + count(12_000, 40_000);
    const waiting = ['bertil', 'cecilia'].map((name) => program(shop, `note 1 "from ${name}"`));
    let readings = 0;
    for (; performance.now() < ends; readings += 3) {
      for (const line of ['show 1', 'report morning', 'journal verify']) shop.does(line);
      await sleep(200);
    }
    // nobody who reads has waited for the lock
    expect(readings).toBeGreaterThanOrEqual(6);
    for (const { end, said } of waiting)
      expect({ code: await end(), said: said() }).toEqual({ code: 4, said: LOCKED });
    expect(shop.lofte('note 1 "later still"')).toEqual({ code: 4, out: '', err: LOCKED });
    holder.child.kill('SIGCONT');
    expect(await holder.end()).toBe(0);
    shop.does('note 1 afterwards');
    expect(textsIn(shop)).toEqual(['rehearsed', 'from the holder', 'afterwards']);
    expect(shop.does('journal verify')).toBe('');
  },
);

test.skipIf(!canShim)('a holder that is killed lets go of it at once', async () => {
  const shop = shopWithLena();
  const holder = await stopped(shop);
  expect(lock(shop.at, 0)).toBeUndefined();
  holder.child.kill('SIGKILL');
  await holder.end();
  const release = lock(shop.at, 0);
  expect(release).toBeDefined();
  release?.();
  shop.does('note 1 afterwards');
  expect(shop.does('journal verify')).toBe('');
});
