/**
 * Another program's word on journals: verify_journal.py was written from docs/journal-format.md alone, so that the page is
 * shown to be enough for somebody else. Three journals of some thirty entries are changed in 765 ways, and both are asked.
 *
 * Skipped where there is no Python.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/journal/folder/open.ts';
import { anna, at as instantOf } from '../journal/facts.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { makeGrounds, write, type Grounds, type Segments } from './journals.ts';
import { mutantsOf } from './mutants/index.ts';
import type { Mutant } from './mutants/mutant.ts';

const MUTANTS = 765;

const SCRIPT = path.join(import.meta.dirname, 'verify_journal.py');
const python = (...words: readonly string[]) =>
  spawnSync('python3', words, { encoding: 'utf8', maxBuffer: 1 << 28 });
const isOldEnough = python('-c', 'import sys; sys.exit(sys.version_info < (3, 9))').status === 0;

/** Lines of `2026.jsonl:17 bad-hash`, in their order. */
type Problems = readonly string[];

/** What the program says, or that it `throws`. */
function programSays(at: string): Problems {
  try {
    const verified = openJournal(optionsAt(at)).verify();
    if (verified.ok)
      return verified.value.problems.map(({ segment, line, kind }) => `${segment}:${line} ${kind}`);
    const { problem } = verified;
    return [problem.kind === 'conflict-copy' ? `${problem.copy}:1 ${problem.kind}` : JSON.stringify(problem)];
  } catch (error) {
    return [`throws ${String(error)}`];
  }
}

/** What the other verifier says, of each folder; asked once for all, since it takes longer to start than to look. */
function otherSays(folders: readonly string[]): ReadonlyMap<string, Problems> {
  const { stdout, stderr } = python(SCRIPT, ...folders);
  expect(stderr).toBe('');
  const said = new Map<string, string[]>();
  let problems: string[] = [];
  for (const line of stdout.split('\n').slice(0, -1)) {
    if (line.endsWith(':')) said.set(line.slice(0, -1), (problems = []));
    else problems.push(line);
  }
  return said;
}

/** The place of the first problem; `clean` where there is none. */
const placeOf = ([first]: Problems): string => first?.split(' ')[0] ?? 'clean';

/** Both see a line that is wrong in more ways than one, and name another of them, or of the lines behind it. */
const IN_OTHER_WORDS: ReadonlySet<string> = new Set([
  '90 bytes cut off an older segment',
  'a tail that begins as version 2',
  'line 2 of 2025.jsonl: the last brace gone',
  'line 2 of 2025.jsonl: the end of the hash gone',
  'line 2 of 2025.jsonl: the hash twice',
]);

/** Not forged, and not by chance: the same each time, and said by both in the same words. */
const isSpoiltByHand = (name: string): boolean => !/^(forged|bit \d)/.test(name) && !IN_OTHER_WORDS.has(name);

interface Heard extends Mutant {
  readonly theirs: Problems;
  readonly ours: Problems;
}

describe.skipIf(!isOldEnough)('a verifier that was written from the page', () => {
  let root = '';
  let grounds: Grounds = { whole: {}, repaired: {}, other: {} };
  let heard: readonly Heard[] = [];
  const folder = (name: string, segments: Segments): string => {
    const at = path.join(root, name);
    write(at, segments);
    return at;
  };

  beforeAll(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lofte-verifier-')));
    grounds = makeGrounds(root);
    const mutants = mutantsOf(grounds);
    const folders = mutants.map(({ segments }, i) => folder(`${i}`, segments));
    const said = otherSays(folders);
    heard = mutants.map((mutant, i) => {
      const at = folders[i] ?? '';
      return { ...mutant, theirs: said.get(at) ?? ['not asked'], ours: programSays(at) };
    });
  }, 240_000);

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test(`is asked about ${MUTANTS} journals, each by a name of its own`, () => {
    expect(new Set(heard.map(({ name }) => name)).size).toBe(MUTANTS);
    expect(heard).toHaveLength(MUTANTS);
  });

  test('calls the same ones clean, and the same line of the others the first bad one', () => {
    const differing = heard.filter(
      ({ program, ours, theirs }) => program === undefined && placeOf(ours) !== placeOf(theirs),
    );
    expect(differing.map(({ name, ours, theirs }) => ({ name, ours, theirs }))).toEqual([]);
  });

  test('differs where it is known that the program does, and there only', () => {
    const differing = heard.filter(({ program }) => program !== undefined);
    expect(differing.map(({ name, ours }) => [name, placeOf(ours)])).toEqual(
      differing.map(({ name, program }) => [name, program]),
    );
    expect(differing.filter(({ theirs }) => placeOf(theirs) === 'clean')).toEqual([]);
  });

  test('says the same of every line, where all was done without the hashes being made to fit', () => {
    const unforged = heard.filter(({ name, program }) => program === undefined && isSpoiltByHand(name));
    expect(unforged.length).toBeGreaterThan(300);
    expect(unforged.map(({ name, theirs }) => [name, theirs])).toEqual(
      unforged.map(({ name, ours }) => [name, ours]),
    );
  });

  test('finds nothing wrong with what the program has repaired', () => {
    const repaired = heard.flatMap(({ name, segments, program, ours }, i) => {
      if (i % 4 > 0 || program !== undefined || ours.length === 0 || !isSpoiltByHand(name)) return [];
      const at = folder(`repaired-${i}`, segments);
      const outcome = openJournal(optionsAt(at)).repair({ ...anna, now: instantOf('2027-02-01T09:00:00Z') });
      return outcome.ok ? [{ name, at }] : [];
    });
    expect(repaired.length).toBeGreaterThan(50);
    const said = otherSays(repaired.map(({ at }) => at));
    expect(repaired.map(({ name, at }) => [name, said.get(at)])).toEqual(
      repaired.map(({ name }) => [name, []]),
    );
  });

  test('answers 0, 5 and 2', () => {
    const { whole, repaired } = grounds;
    const clean = [folder('whole', whole), folder('repaired', repaired)];
    const bad = folder('bad', { ...whole, '2026.jsonl': `rubbish\n${whole['2026.jsonl'] ?? ''}` });
    expect(python(SCRIPT, ...clean)).toMatchObject({ status: 0, stdout: `${clean.join(':\n')}:\n` });
    expect(python(SCRIPT, clean[0] ?? '')).toMatchObject({ status: 0, stdout: '' });
    expect(python(SCRIPT, bad)).toMatchObject({
      status: 5,
      stdout: '2026.jsonl:1 bad-line\n2026.jsonl:2 bad-chain\n',
    });
    expect(python(SCRIPT)).toMatchObject({ status: 2, stdout: '' });
    expect(python(SCRIPT, path.join(root, 'nowhere'))).toMatchObject({ status: 2, stdout: '' });
  });
});
