/**
 * Every system call of a command goes wrong, in turn and in every way. What was answered is there, once; what was refused
 * is not; and whatever happened, the next command goes on.
 */
import { expect, test } from 'vitest';
import { isFull, randomFrom, say, someOf } from '../support/full.ts';
import { SCENARIOS } from './scenarios.ts';
import { canShim, changes, shims, type Call, type ErrorName, type Fault } from './shim.ts';
import { rehearse, wrongAfter } from './verdict.ts';

const shim = shims();

/** How many of the calls that change nothing are tried in the everyday run, of each command. */
const SOME_LOOKS = 8;

const DISK_ERRORS: readonly ErrorName[] = ['EIO', 'ENOSPC', 'EDQUOT'];

/** All that can happen to a call. */
function faultsOf(call: Call): readonly Fault[] {
  const at = call.nr;
  const once = (how: Fault['how']): Fault => ({ at, how, onward: false });
  const both = (how: Fault['how']): readonly Fault[] => [once(how), { at, how, onward: 'all' }];
  if (!changes(call))
    return [...both('EIO'), ...(call.name === 'read' ? [once('short')] : []), once('kill-before')];
  const short = call.name === 'write' ? both('short') : [];
  const alike: Fault = { at, how: 'EIO', onward: 'alike' };
  return [...DISK_ERRORS.flatMap(both), alike, ...short, once('kill-before'), once('kill-after')];
}

/**
 * In the everyday run each call that changes something meets one fault, and a few others do; of the first command each of
 * them meets all.
 */
function faultsFor(name: string, calls: readonly Call[]): readonly Fault[] {
  if (isFull) return calls.flatMap(faultsOf);
  if (name === SCENARIOS[0]?.name) return calls.filter(changes).flatMap(faultsOf);
  const random = randomFrom(name);
  const looks = someOf(
    calls.filter((call) => !changes(call)),
    SOME_LOOKS,
    random,
  );
  return [...calls.filter(changes), ...looks].flatMap((call) => someOf(faultsOf(call), 1, random));
}

const wordsFor = ({ at, how, onward }: Fault, calls: readonly Call[]): string => {
  const call = calls[at - 1];
  return `${how}${onward === false ? '' : ` from then on (${onward})`} at ${at}, ${call?.name} ${call?.path}`;
};

const timeout = isFull ? 10_800_000 : 600_000;

test.skipIf(!canShim).for(SCENARIOS)('$name', { timeout }, async (scenario, context) => {
  const trial = rehearse(scenario, shim);
  const faults = faultsFor(scenario.name, trial.calls);
  const said = new Map<string, number>();
  const failures: string[] = [];
  for (const fault of faults) {
    const ran = trial.runWith(fault);
    said.set(ran.said, (said.get(ran.said) ?? 0) + 1);
    const wrong = await wrongAfter(trial, ran).catch((error: unknown) => String(error));
    if (wrong !== undefined) failures.push(`${wordsFor(fault, trial.calls)}: ${ran.said}, but ${wrong}`);
  }
  const tally = [...said].map(([how, times]) => `${how} ${times}`).join(', ');
  const { length } = trial.calls.filter(changes);
  await say(
    context,
    `${trial.calls.length} calls, ${length} of them changes; ${faults.length} faults: ${tally}`,
  );
  expect(failures).toEqual([]);
});
