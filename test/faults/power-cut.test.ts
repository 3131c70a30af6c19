/**
 * The power goes off at any moment of a command, and the disk has kept as little as it may. What was answered is there;
 * what was not is there as a whole or not at all; and the next command goes on.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { count, isFull, randomFrom, say, someOf } from '../support/full.ts';
import { filesIn } from './inspection.ts';
import { diskWith, type Bytes, type Disk, type Names } from './power-cut.ts';
import { SCENARIOS } from './scenarios.ts';
import { canShim, readCalls, shims, type Call } from './shim.ts';
import { counter, type Counter } from '../support/lofte.ts';
import { rehearse, wrongAfter, type FaultyRun, type Trial } from './verdict.ts';

const shim = shims();
const timeout = isFull ? 3_600_000 : 300_000;

const BYTES: readonly Bytes[] = ['gone', 'there', 'cut short', 'zeros', 'blocks', 'blocks'];
const NAMES: readonly Names[] = ['gone', 'there', 'some'];
const KINDS = BYTES.flatMap((bytes) => NAMES.map((names) => ({ bytes, names })));
/** What is tried in any case: nothing is left but what was synced, of bytes, and of names too; and some blocks of bytes. */
const SURE = [...KINDS.slice(0, 2), ...KINDS.slice(-2)];
const OTHERS = KINDS.slice(2, -2);

interface Cut {
  readonly trial: Trial;
  readonly disk: Disk;
  readonly random: () => number;
  /** Of those that are not sure, how many kinds are tried at each moment. */
  readonly others: number;
}

/** What a torn write left is where it was, or kept in the cache. @returns what is wrong */
function lost({ at, was, scenario }: Trial): string | undefined {
  if (scenario.isTorn !== true) return undefined;
  const torn = readFileSync(join(was, 'journal/2026.jsonl')).subarray(-TORN_BYTES);
  const kept = filesIn(at).filter((file) => file.endsWith('.jsonl') || basename(file).startsWith('torn-'));
  return kept.some((file) => readFileSync(file).includes(torn)) ? undefined : 'what was torn is lost';
}

const TORN_BYTES = 100;

/** Cuts the power after each call of a run that changes something. @returns what is wrong then, and on how many disks */
async function cutIn(run: FaultyRun, { trial, disk, random, others }: Cut) {
  const seen = new Set<string>();
  const failures: string[] = [];
  let isAnswered = false;
  for (const [i, call] of run.calls.entries()) {
    isAnswered ||= call.name === 'answer';
    if (!disk.play(call) && call.name !== 'answer') continue;
    for (const { bytes, names } of [...SURE, ...someOf(OTHERS, others, random)]) {
      // a zero for a line end makes the line a torn one: it was never answered
      if (trial.scenario.lacksEnd === true && (bytes === 'zeros' || bytes === 'blocks')) continue;
      const state = disk.cut(trial.at, bytes, names, random);
      const known = `${isAnswered} ${createHash('sha1').update(state).digest('hex')}`;
      if (seen.has(known)) continue;
      seen.add(known);
      const left = { ...run, said: isAnswered ? run.said : 'killed' };
      const wrong = lost(trial) ?? (await wrongAfter(trial, left).catch((error: unknown) => String(error)));
      if (wrong === undefined) continue;
      const when = `${isAnswered ? 'answered, ' : ''}after call ${i + 1}, ${call.name} ${call.path}`;
      failures.push(`${when}: bytes ${bytes}, names ${names}: ${wrong}`);
    }
  }
  expect(isAnswered).toBe(true);
  return { failures, disks: seen.size };
}

test.skipIf(!canShim).for(SCENARIOS)('$name', { timeout }, async (scenario, context) => {
  const trial = rehearse(scenario, shim);
  const random = randomFrom('power', scenario.name);
  const disk = diskWith(trial.at, trial.was, scenario.unsynced);
  const others = count(2, OTHERS.length);
  const { failures, disks } = await cutIn(trial.sound, { trial, disk, random, others });
  await say(context, `${disks} different disks`);
  expect(failures).toEqual([]);
  expect(disk.unsafe().filter(matters)).toEqual([]);
});

const isOfSegment = ({ path }: Call): boolean => path.endsWith('.jsonl');
/** A write that is cut short is gone on with by Node itself, once. */
const TAKEN_BACK = [
  { call: 'write', how: 'short', onward: 'all' },
  { call: 'write', how: 'ENOSPC', onward: 'all' },
  { call: 'fdatasync', how: 'EIO', onward: false },
] as const;
const MOST_TRIES = 5;

test.skipIf(!canShim).for(TAKEN_BACK)(
  'what was taken back stays away: $call, $how',
  { timeout },
  async ({ call, how, onward }, context) => {
    for (const name of ['a note', 'an import behind a torn one']) {
      const scenario = SCENARIOS.find((each) => each.name === name);
      if (scenario === undefined) throw new Error(name);
      const trial = rehearse(scenario, shim);
      const aim = ({ calls }: FaultyRun): number =>
        calls.findLast((each) => each.name === call && isOfSegment(each))?.nr ?? 0;
      let at = aim(trial.sound);
      let run = trial.runWith({ at, how, onward });
      // a run may make a call more or less than the one before: then another was met, and the next run is aimed anew
      for (let tries = 1; tries < MOST_TRIES && run.said === 'recorded'; tries += 1) {
        at = aim(run);
        run = trial.runWith({ at, how, onward });
      }
      expect(run.said).toBe('not-recorded');
      const disk = diskWith(trial.at, trial.was);
      const random = randomFrom('back', name);
      const { failures, disks } = await cutIn(run, { trial, disk, random, others: OTHERS.length });
      await say(context, `${name}: ${disks} different disks`);
      expect(failures).toEqual([]);
    }
  },
);

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
  { name: 'the first backup', shop: () => counter(), line: 'journal backup' },
  { name: 'a backup in a new folder', shop: () => counter(), line: 'journal backup kept' },
  {
    name: 'a backup in another folder',
    shop: () => {
      const shop = counter();
      mkdirSync(join(shop.desk, 'kept'));
      return shop;
    },
    line: 'journal backup kept',
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
