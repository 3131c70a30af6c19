/**
 * The power goes off at any moment of a command, and the disk has kept as little as it may. What was answered is there;
 * what was not is there as a whole or not at all; and the next command goes on.
 */
import { createHash } from 'node:crypto';
import { readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { count, isFull, randomFrom, say, someOf } from './full.ts';
import { diskWith, type Bytes, type Names } from './power-cut.ts';
import { SCENARIOS } from './scenarios.ts';
import { canShim, readCalls, shims } from './shim.ts';
import { counter, type Counter } from '../support/lofte.ts';
import { rehearse, wrongAfter } from './verdict.ts';

const shim = shims();
const timeout = isFull ? 3_600_000 : 300_000;

const BYTES: readonly Bytes[] = ['gone', 'there', 'cut short', 'zeros', 'blocks', 'blocks'];
const NAMES: readonly Names[] = ['gone', 'there', 'some'];
const KINDS = BYTES.flatMap((bytes) => NAMES.map((names) => ({ bytes, names })));
/** What is tried in any case: nothing is left but what was synced, of bytes, and of names too. */
const SURE = KINDS.slice(0, 2);

test.skipIf(!canShim).for(SCENARIOS)('$name', { timeout }, async (scenario, context) => {
  const trial = rehearse(scenario, shim);
  const random = randomFrom('power', scenario.name);
  const disk = diskWith(trial.at, trial.was, scenario.unsynced);
  const seen = new Set<string>();
  const failures: string[] = [];
  let cuts = 0;
  let isAnswered = false;
  for (const [i, call] of trial.sound.calls.entries()) {
    isAnswered ||= call.name === 'answer';
    if (!disk.play(call) && call.name !== 'answer') continue;
    const others = KINDS.slice(SURE.length);
    for (const { bytes, names } of [...SURE, ...someOf(others, count(2, others.length), random)]) {
      const state = disk.cut(trial.at, bytes, names, random);
      const known = `${isAnswered} ${createHash('sha1').update(state).digest('hex')}`;
      if (seen.has(known)) continue;
      seen.add(known);
      cuts += 1;
      const ran = { ...trial.sound, said: isAnswered ? 'recorded' : 'killed' };
      const wrong = await wrongAfter(trial, ran).catch((error: unknown) => String(error));
      if (wrong === undefined) continue;
      const when = `${isAnswered ? 'answered, ' : ''}after call ${i + 1}, ${call.name} ${call.path}`;
      failures.push(`${when}: bytes ${bytes}, names ${names}: ${wrong}`);
    }
  }
  expect(isAnswered).toBe(true);
  await say(context, `${cuts} different disks`);
  expect(failures).toEqual([]);
  expect(disk.unsafe().filter(matters)).toEqual([]);
});

/** What is derived, and folders to work in, may go; an old backup that was removed may come back. */
const matters = (name: string): boolean =>
  !name.startsWith('-backups/lofte-') &&
  !/(?:^|\/)cache(?:\/|$)/.test(name) &&
  !basename(name).startsWith('.lofte-work-');

interface Making {
  readonly name: string;
  readonly shop: () => Counter;
  readonly line: string;
}

const MAKINGS: readonly Making[] = [
  {
    name: 'a journal that is made, with the folders above it',
    shop: () => counter(''),
    line: 'init --journal books/2026/shop --shop Fjordgatan --country SE --language en',
  },
  { name: 'a setting', shop: () => counter(), line: 'settings set shop.phone 08-12345' },
  {
    name: 'a journal that is restored',
    shop: () => {
      const shop = counter();
      shop.does('intake --customer Ola --item Kettle');
      shop.does('journal backup');
      renameSync(join(shop.at, 'backups'), join(shop.desk, 'kept'));
      const [file = ''] = readdirSync(join(shop.desk, 'kept')).filter((each) => each.endsWith('.gz'));
      renameSync(join(shop.desk, 'kept', file), join(shop.desk, 'kept/it.tar.gz'));
      return shop;
    },
    line: 'journal restore kept/it.tar.gz --journal books/shop --confirm "Fjordgatan Elektronik"',
  },
];

test.skipIf(!canShim).for(MAKINGS)('$name is on disk when that is answered', ({ shop: make, line }) => {
  const shop = make();
  const disk = diskWith(shop.desk);
  const log = join(shop.desk, 'log');
  const ran = shop.lofte(line, { env: shim.environment(shop.desk, log) });
  expect(ran).toMatchObject({ code: 0 });
  for (const call of readCalls(log)) disk.play(call);
  expect(disk.unsafe().filter(matters)).toEqual([]);
});
