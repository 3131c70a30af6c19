/** Running a command with a fault, and telling whether what it said is what is on disk. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { backupsIn } from '../../src/journal/folder/backup/kept.ts';
import { examineBackup } from '../../src/journal/folder/backup/restore.ts';
import { anna } from '../journal/facts.ts';
import { must } from '../journal/journal-contract.ts';
import type { Ran } from '../support/lofte.ts';
import {
  entriesAt,
  entriesInDamaged,
  filesIn,
  journalAt,
  verified,
  wordsLeft,
  writesOn,
} from './inspection.ts';
import { keptBeside, SECRETS, type Scenario } from './scenarios.ts';
import { readCalls, type Call, type Fault, type Shim } from './shim.ts';

/** A run that something may have happened to. */
export interface FaultyRun extends Ran {
  /** `recorded`, `killed`, or the kind of problem that the program answered with. */
  readonly said: string;
  /** With its answer, which has no number. */
  readonly calls: readonly Call[];
}

export interface Trial {
  readonly scenario: Scenario;
  readonly at: string;
  /** A copy of the folder as it was before. */
  readonly was: string;
  /** Beside it, where backups may be too. */
  readonly kept: string;
  /** The command when nothing goes wrong, and its calls on the folder. */
  readonly sound: FaultyRun;
  readonly calls: readonly Call[];
  /** What was there before. */
  readonly before: readonly object[];
  /** What is there when the command has done its work. */
  readonly after: readonly object[];
  /** Runs the command on the shop as it was. */
  readonly runWith: (fault: Fault) => FaultyRun;
}

/** Runs a command with nothing going wrong, to know what it does. */
export function rehearse(scenario: Scenario, shim: Shim): Trial {
  const { line, now } = scenario;
  const shop = scenario.shop();
  const { at, desk } = shop;
  const [was, log, kept] = [join(desk, 'was'), join(desk, 'log'), keptBeside(shop)];
  cpSync(at, was, { recursive: true });
  if (existsSync(kept)) cpSync(kept, `${was}-kept`, { recursive: true });
  const before = scenario.isDamaged === true ? entriesInDamaged(at) : entriesAt(at);
  const asItWas = (): void => {
    restore(was, at);
    restore(`${was}-kept`, kept);
  };
  asItWas();
  const run = (fault?: Fault): FaultyRun => {
    rmSync(log, { force: true });
    const env = shim.environment(at, log, fault);
    const ran = shop.lofte(`${line} --json`, { ...(now === undefined ? {} : { now }), env });
    return { ...ran, said: saidBy(ran), calls: readCalls(log) };
  };
  const sound = run();
  if (sound.said !== 'recorded') throw new Error(`${line}: ${sound.said}`);
  const calls = sound.calls.filter(({ nr }) => nr > 0);
  const after = entriesAt(at);
  const runWith = (fault: Fault): FaultyRun => {
    asItWas();
    return run(fault);
  };
  return { scenario, at, was, kept, sound, calls, before, after, runWith };
}

function restore(was: string, at: string): void {
  rmSync(at, { recursive: true, force: true });
  if (existsSync(was)) cpSync(was, at, { recursive: true });
}

/** Words are gone from the journal, and not from all its backups. */
const NOT_FROM_BACKUPS = 'erased, but not from backups';

/** Whether an erasure, or any other command, has seen all backups that there are. */
function wasReachable(out: string): boolean {
  const { backups } = JSON.parse(out) as { backups?: { unreachable?: unknown[]; unreadable?: unknown[] } };
  return (backups?.unreachable ?? []).length === 0 && (backups?.unreadable ?? []).length === 0;
}

function saidBy({ code, out, err }: Ran): string {
  if (code === 0) return wasReachable(out) ? 'recorded' : NOT_FROM_BACKUPS;
  if (code === null) return 'killed';
  try {
    const { error, schema } = JSON.parse(out) as { error?: { kind: string }; schema?: string };
    if (error !== undefined) return error.kind;
    return code === 6 && schema === 'lofte.erase.v1' ? NOT_FROM_BACKUPS : `exit ${code}: ${out}${err}`;
  } catch {
    return `exit ${code}: ${out}${err}`;
  }
}

/** What of a command stands in the journal. */
type There = 'all' | 'nothing' | 'something else';

/** Answers that say that it is on record. */
const SAID_TO_BE_THERE = ['recorded', 'erasure-unfinished', 'answer-unreadable', NOT_FROM_BACKUPS];

/** What may be there after what was said. */
function mayBe({ before, after, scenario }: Trial, { said }: FaultyRun): readonly There[] {
  if (before.length === after.length) return ['all'];
  if (SAID_TO_BE_THERE.includes(said)) return ['all'];
  // a repair that was not finished is gone on with by the next
  const isOpen = said === 'killed' || said === 'uncertain' || (scenario.isDamaged && said !== 'not-recorded');
  return isOpen ? ['all', 'nothing'] : ['nothing'];
}

/** @returns what is wrong with what a run left behind; `undefined` where nothing is */
export async function wrongAfter(trial: Trial, ran: FaultyRun): Promise<string | undefined> {
  if (ran.said === 'fault' || ran.said.startsWith('exit')) return `a bug: ${ran.out}${ran.err}`;
  if (`${ran.out}${ran.err}`.includes('Unknown system error')) return 'the error is not named';
  if (ran.said === 'uncertain' && !couldNotTakeBack(ran.calls)) return 'it could have been taken back';
  const there = thereOf(trial, ran);
  const allowed: readonly There[] = mayBe(trial, ran);
  if (!allowed.includes(there)) return `${there} is there`;
  return (
    wrongWithGoingOn(trial, ran, there) ??
    wrongWithWords(trial, ran, there) ??
    (await wrongWithBackups(trial, ran))
  );
}

function thereOf({ at, before, after, scenario }: Trial, { said }: FaultyRun): There {
  const mayBeDamaged = scenario.isDamaged === true || said === 'uncertain';
  const now = mayBeDamaged ? entriesInDamaged(at) : entriesAt(at);
  if (before.length === after.length) return isDeepStrictEqual(now, before) ? 'all' : 'something else';
  if (isDeepStrictEqual(now, before)) return 'nothing';
  // of an erasure the entry comes first; the words go when the next command comes by
  const isThere =
    isDeepStrictEqual(now, after) ||
    (isErasure(scenario) && isDeepStrictEqual(now.map(withoutWords), after.map(withoutWords)));
  return isThere ? 'all' : 'something else';
}

const isErasure = ({ line }: Scenario): boolean => line.startsWith('journal erase');
const withoutWords = (entry: object): object => ({ ...entry, private: undefined });

/** Something behind what went wrong first went wrong too, and it was a call that takes back. */
const couldNotTakeBack = (calls: readonly Call[]): boolean =>
  calls
    .filter(({ isFault }) => isFault)
    .slice(1)
    .some(({ name, path }) => path.endsWith('.jsonl') && (name === 'ftruncate' || name === 'fdatasync'));

/** Where even taking back failed the journal is marked, unless that fails too. */
const couldBeMarked = (calls: readonly Call[]): boolean =>
  !calls.some(({ isFault, path }) => isFault && path.endsWith('/damaged'));

/** The next command writes, and then everything verifies; first a repair, where the command was one or could not say. */
function wrongWithGoingOn({ at, before, after, scenario }: Trial, { said, calls }: FaultyRun, there: There) {
  let refused = writesOn(at);
  // what is damaged already keeps its first mark
  const isMarked = scenario.isDamaged === true ? refused !== undefined : refused === 'unfinished';
  if (said === 'uncertain' && !isMarked && couldBeMarked(calls)) return 'it was not marked';
  const needsRepair = said === 'uncertain' || scenario.isDamaged === true;
  if (refused !== undefined && needsRepair) {
    must(journalAt(at).repair(anna));
    refused = writesOn(at);
  }
  if (refused !== undefined) return `the next command was refused: ${refused}`;
  const problems = verified(at);
  if (problems.length > 0) return `then ${problems.join()}`;
  const now = entriesAt(at);
  const wanted = there === 'all' || scenario.isDamaged === true ? after : before;
  if (now.length !== wanted.length + 1 || !isDeepStrictEqual(now.slice(0, -1), wanted)) {
    return `then the journal had ${now.length} entries, and others than before`;
  }
  return existsSync(join(at, 'damaged')) ? 'a mark stayed' : undefined;
}

/** Words that were erased are gone by the next command; those that were not are there. */
function wrongWithWords(
  { scenario, at, kept }: Trial,
  { said }: FaultyRun,
  there: There,
): string | undefined {
  if (!isErasure(scenario)) return undefined;
  const isDone = said === 'recorded';
  const left = wordsLeft(isDone ? [at, kept] : [join(at, 'journal')], SECRETS);
  const wanted = there === 'all' ? 0 : SECRETS.length;
  if (left.length !== wanted) return `of her words there are ${left.join()}`;
  if (there === 'all' && wordsLeft([join(at, 'cache')], SECRETS).length > 0) return 'the cache has her words';
  const drafts = readdirSync(join(at, 'journal')).filter((name) => name.startsWith('.'));
  return existsSync(join(at, 'erasing')) || drafts.length > 0 ? 'it was not brought to its end' : undefined;
}

/** Whatever has a backup's name is a backup, and the last one goes only when the new one is there. */
async function wrongWithBackups(
  { at, scenario }: Trial,
  { said, out }: FaultyRun,
): Promise<string | undefined> {
  const folder = join(at, 'backups');
  if (!existsSync(folder)) return undefined;
  const { backups, unreadable } = await backupsIn(folder);
  if (unreadable.length > 0) return `unreadable: ${unreadable.join()}`;
  for (const { file } of backups) if (!(await examineBackup(file)).ok) return `${file} is not whole`;
  if (backups.length === 0) return 'no backup is left';
  if (said !== 'recorded' || !scenario.line.startsWith('journal backup')) return undefined;
  const { file } = JSON.parse(out) as { file: string };
  return filesIn(folder).includes(file) ? undefined : 'the backup is not there';
}
