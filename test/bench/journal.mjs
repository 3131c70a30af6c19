// The budgets of the journal, against a bare loop of SHA-256 over the lines of the same bytes, in the same run: a batch that
// is sealed, chained and on disk, verifying, and making anew what is derived. Beside them what a whole import costs in the
// journal, with its register and checkpoint, for which there is no budget.
//
//   node test/bench/journal.mjs                     the batch and `verify` with 100,000 entries, the rest with 1,000,000
//   node test/bench/journal.mjs --cases 200000      the rest with another number
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashLines } from './hash-lines.mjs';
import { loadSources, median, ofRounds, print } from './measure.mjs';
import { OPENING, openBenchJournal } from './open-journal.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/lofte.js');
const loop = path.join(root, 'test/bench/hash-lines.mjs');
const now = Date.parse('2026-11-23T06:30:00Z');
const ENTRIES = 100_000;
const ROUNDS = 7;
const OPEN = 300;
const budgets = { batch: 2.5, verify: 2, rebuild: 6, rebuildMiB: 600 };

const SOURCES = `
${OPENING}  export { append } from './src/journal/folder/append.ts';
  export { BEGINNING } from './src/journal/folder/mark.ts';
  export { spool } from './src/journal/folder/import/spool.ts';
  export { batchLines } from './src/journal/folder/import/lines.ts';
  export { ulidSequence } from './src/journal/folder/import/ulid-sequence.ts';
`;

/** Measures, prints a table, and answers how many budgets are broken. */
export async function benchJournal(environment, cases = 1_000_000) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lofte-bench-journal-'));
  try {
    const batch = await benchBatch(folder, environment);
    const verify = benchProgram(path.join(folder, 'batch'), environment, ['journal', 'verify'], ROUNDS);
    await recordBatch(path.join(folder, 'large'), environment, cases);
    const rebuild = benchProgram(path.join(folder, 'large'), environment, ['list'], 3, dropCache);
    const mib = peakMiB(path.join(folder, 'large'), environment, ['list']);
    print([
      ['', 'entries', '× a loop of SHA-256', 'budget', 'MiB', 'budget'],
      ['a batch: sealed, chained, on disk', ENTRIES, batch.written.toFixed(2), budgets.batch, '', ''],
      ['  with checkpoint and register', ENTRIES, batch.kept.toFixed(2), '', '', ''],
      ['journal verify', ENTRIES, verify.toFixed(2), budgets.verify, '', ''],
      [
        'checkpoint and register anew',
        cases,
        rebuild.toFixed(2),
        budgets.rebuild,
        mib.toFixed(0),
        budgets.rebuildMiB,
      ],
    ]);
    return [
      batch.written > budgets.batch,
      verify > budgets.verify,
      rebuild > budgets.rebuild,
      mib > budgets.rebuildMiB,
    ].filter(Boolean).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In process, with a round to get warm. */
async function benchBatch(folder, environment) {
  const at = path.join(folder, 'batch');
  const ratios = { written: [], kept: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const kept = await recordBatch(at, environment, ENTRIES);
    const written = writeBatch(folder);
    const start = performance.now();
    for (const file of segments(at)) hashLines(file);
    const loop = performance.now() - start;
    if (round < 0) continue;
    ratios.written.push(written / loop);
    ratios.kept.push(kept / loop);
  }
  return { written: median(ratios.written), kept: median(ratios.kept) };
}

/** Sealing, chaining and writing alone. Answers the milliseconds. */
function writeBatch(folder) {
  const { append, BEGINNING, spool, batchLines, ulidSequence } = sources();
  const at = path.join(folder, 'lines');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(path.join(at, 'journal'), { recursive: true });
  const nextId = ulidSequence(now);
  const [journal, batch] = [nextId(), nextId()];
  const rows = Array.from({ length: ENTRIES }, (_, i) => rowOf(i, ENTRIES));
  const start = performance.now();
  const waiting = spool(at);
  for (const row of rows) waiting.add(row, undefined);
  function* chunks() {
    const lines = batchLines(journal, batch, BEGINNING.hash, { by: 'anna', now, clockSet: true });
    const row = waiting.rows();
    for (let seq = 1; row.next(); seq += 1) {
      const chunk = lines.add(row, { seq, case: seq, customer: seq, id: nextId(), isLast: seq === ENTRIES });
      if (chunk !== undefined) yield chunk;
    }
    yield lines.rest();
  }
  append(at, journal, BEGINNING, '2026.jsonl', chunks());
  waiting.close();
  return performance.now() - start;
}

/** Makes a journal, and records that many entries in one batch. Answers the milliseconds of the batch. */
async function recordBatch(at, environment, count) {
  rmSync(at, { recursive: true, force: true });
  run(
    [program, 'init', '--journal', at, '--shop', 'Bench', '--country', 'SE', '--language', 'en'],
    environment,
  );
  const journal = await openBenchJournal(sources(), at);
  const rows = Array.from({ length: Math.min(count, ENTRIES) }, (_, i) => rowOf(i, count));
  const start = performance.now();
  const begun = journal.importCases({ by: 'anna', now, clockSet: true });
  if (!begun.ok) throw new Error(begun.problem.kind);
  for (let i = 0; i < count; i += 1) begun.value.add(rows[i] ?? rowOf(i, count));
  const done = begun.value.commit();
  const ms = performance.now() - start;
  if (!done.ok || done.value.imported !== count) throw new Error('the batch was not recorded');
  return ms;
}

let loaded;
const sources = () => (loaded ??= loadSources(SOURCES));

function rowOf(i, count) {
  const opened = now - 3_600_000 * (48 + ((i * 7919) % 20_000));
  const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const isOpen = i >= count - OPEN;
  return {
    happenedAt: iso(opened),
    data: {
      kind: 'repair',
      status: isOpen ? 'received' : 'collected',
      ...(isOpen ? {} : { closedAt: iso(opened + 36 * 3_600_000) }),
      promises: [{ kind: 'ready', clock: 'calendar', due: iso(opened + 24 * 3_600_000), said: '24h' }],
      calls: [{ channel: 'phone', at: iso(opened + 7_200_000) }],
    },
    words: {
      name: `Customer ${i % 70_000}`,
      phone: `070${String(1_000_000 + (i % 70_000))}`,
      ref: `R-${i}`,
      item: 'iPhone 13',
      fault: 'cracked screen, no charge',
      said: ['part ordered, told Thursday'],
    },
  };
}

/** A command on a journal, whole processes in turn with the loop over its bytes. */
function benchProgram(at, environment, words, rounds, before = () => {}) {
  const times = [];
  const loops = [];
  for (let round = -1; round < rounds; round += 1) {
    before(at);
    const ms = run([program, ...words, '--journal', at], environment);
    const bare = segments(at).reduce((sum, file) => sum + run([loop, file], environment), 0);
    if (round < 0) continue;
    times.push(ms);
    loops.push(bare);
  }
  return ofRounds(times, loops);
}

function dropCache(at) {
  rmSync(path.join(at, 'cache'), { recursive: true, force: true });
}

function segments(at) {
  const folder = path.join(at, 'journal');
  return readdirSync(folder).map((name) => path.join(folder, name));
}

function run(words, env) {
  const start = performance.now();
  const done = spawnSync(process.execPath, words, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - start;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stderr}`);
  return ms;
}

function peakMiB(at, env, words) {
  if (!existsSync('/usr/bin/time')) return NaN;
  dropCache(at);
  const whole = [process.execPath, program, ...words, '--journal', at];
  const done = spawnSync('/usr/bin/time', ['-f', '%M', ...whole], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return Number(done.stderr.trim().split('\n').at(-1)) / 1024;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--cases');
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...environment } = process.env;
  process.exitCode =
    (await benchJournal(environment, at < 0 ? undefined : Number(process.argv[at + 1]))) > 0 ? 1 : 0;
}
