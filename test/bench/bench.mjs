// The budgets: what everyday commands cost, as whole processes, against a bare `node -e 0` in the same run.
//
//   npm run bench                       100,000 cases, of which 300 are open, beside 1,000
//   npm run bench -- --cases 1000000    another size
//
// Machines are noisy and differ, so nothing here is milliseconds: each round runs every command once, bare node among
// them, and what counts is the median of the rounds' ratios. An import is run a few times only. Peak memory is the
// operating system's (`/usr/bin/time -f %M`); without that program the column stays empty.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCases } from './cases.mjs';
import { benchClock } from './clock.mjs';
import { benchImports } from './imports.mjs';
import { benchJournal } from './journal.mjs';
import { median, ofRounds, print } from './measure.mjs';
import { recordOverdue } from './overdue.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/lofte.js');
const today = '2026-11-23';
const now = `${today}T06:30:00Z`;
const sizes = [1_000, Number(option('--cases') ?? 100_000)];
const rounds = Number(option('--rounds') ?? 31);

/** What each command may cost at the larger size, × bare node; `growth` × its own time at the smaller. */
const budgets = {
  'report morning': { ratio: 1.7, goal: 1.5, growth: 1.15, mib: 80 },
  due: { ratio: 1.7, goal: 1.5, growth: 1.15, mib: 80 },
  note: { ratio: 2.2, goal: 1.7, growth: 1.15, mib: 80 },
  'show, a closed case': { ratio: 1.8, goal: 1.5, growth: 1.15, mib: 80 },
  'find, by phone': { ratio: 1.8, goal: 1.5, growth: 1.15, mib: 80 },
};
/** A report of so many promises that are overdue on the working clock, × the same on the wall clock. */
const LATE = 7_623;
const lateBudget = 1.3;
const importBudget = { ratio: 60, goal: 45, mib: 400 };

const {
  NODE_EXTRA_CA_CERTS: _slowsEveryStart,
  LOFTE_JOURNAL: _j,
  LOFTE_BY: _b,
  ...environment
} = process.env;
const folder = mkdtempSync(path.join(tmpdir(), 'lofte-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const shops = sizes.map((size) => prepare(size));
const bare = { name: 'node -e 0', command: ['-e', '0'], env: environment };
const everyday = shops.flatMap((shop) =>
  Object.entries(shop.commands).map(([name, words]) => ({
    name,
    size: shop.size,
    command: [program, ...words],
    env: shop.env,
  })),
);
const times = inTurn([bare, ...everyday], rounds);
const table = [['', 'cases', '× bare node', 'budget', 'goal', '× at 1,000', 'budget', 'MiB', 'budget']];
let broken = 0;
for (const [i, { name, size, command, env }] of everyday.entries()) {
  if (size !== sizes.at(-1)) continue;
  const budget = budgets[name];
  const small = everyday.findIndex((e) => e.name === name && e.size === sizes[0]);
  const ratio = ofRounds(times[i + 1], times[0]);
  const growth = ofRounds(times[i + 1], times[small + 1]);
  const mib = peakMiB(command, env);
  broken += [ratio > budget.ratio, growth > budget.growth, mib > budget.mib].filter(Boolean).length;
  table.push([
    name,
    size,
    fixed(ratio),
    budget.ratio,
    budget.goal,
    fixed(growth),
    budget.growth,
    whole(mib),
    budget.mib,
  ]);
}
for (const shop of shops) {
  const ratio = median(shop.imports);
  const counts = shop.size === sizes.at(-1);
  broken += counts
    ? [ratio > importBudget.ratio, shop.importMiB > importBudget.mib].filter(Boolean).length
    : 0;
  const budget = counts ? [importBudget.ratio, importBudget.goal] : ['', ''];
  table.push(['import', shop.size, fixed(ratio), ...budget, '', '', whole(shop.importMiB), importBudget.mib]);
}
print(table);
console.log('');
broken += await benchLate();
console.log('');
broken += benchClock();
console.log('');
broken += await benchJournal(environment);
console.log('');
broken += benchImports(environment);
console.log('');
console.log(
  `${rounds} rounds, Node ${process.version}; ${broken === 0 ? 'all within budget' : `${broken} over budget`}`,
);
process.exitCode = broken === 0 ? 0 : 1;

/** Many broken promises on the working clock, whose lateness is counted by the hours, beside as many on the wall clock. */
async function benchLate() {
  const commands = [];
  for (const clock of ['calendar', 'working']) {
    const env = { ...environment, LOFTE_JOURNAL: path.join(folder, clock), LOFTE_NOW: now, LOFTE_BY: 'anna' };
    once([program, 'init', '--shop', 'Bench', '--country', 'SE', '--language', 'en'], env);
    await recordOverdue(env.LOFTE_JOURNAL, clock, LATE, Date.parse(now));
    commands.push({ env, command: [program, 'report', 'morning', '--json'] });
  }
  const [wall, working] = inTurn(commands, rounds);
  const ratio = ofRounds(working, wall);
  print([
    ['', 'overdue', '× wall clock', 'budget'],
    ['report morning --json, working clock', LATE, fixed(ratio), lateBudget],
  ]);
  return ratio > lateBudget ? 1 : 0;
}

/** A shop with so many cases: imported three times into fresh journals, the last of which is kept. */
function prepare(size) {
  const at = path.join(folder, String(size));
  mkdirSync(at);
  const csv = path.join(at, 'cases.csv');
  const { closedCase, phone } = writeCases(csv, size, today);
  const env = { ...environment, LOFTE_JOURNAL: path.join(at, 'shop'), LOFTE_NOW: now, LOFTE_BY: 'anna' };
  const mapping = path.join(root, 'test/bench/cases-mapping.json');
  const words = [program, 'import', csv, '--map', mapping, '--quiet'];
  const imports = [];
  let importMiB = NaN;
  for (let i = 0; i < 3; i += 1) {
    rmSync(env.LOFTE_JOURNAL, { recursive: true, force: true });
    once([program, 'init', '--shop', 'Bench', '--country', 'SE', '--language', 'en'], env);
    const bareTime = once(['-e', '0'], environment);
    if (i < 2) imports.push(once(words, env) / bareTime);
    else importMiB = peakMiB(words, env);
  }
  const commands = {
    'report morning': ['report', 'morning'],
    due: ['due'],
    note: ['note', String(size - 10), 'asked for a loan phone'],
    'show, a closed case': ['show', String(closedCase)],
    'find, by phone': ['find', phone],
  };
  return { size, env, imports, importMiB, commands };
}

/** Milliseconds of one run by a monotonic clock around the whole process; it must succeed. */
function once(words, env) {
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

/** Times of each, round by round: in turn, so that a machine that slows down slows all. */
function inTurn(items, count) {
  const runs = items.map(() => []);
  for (let round = -2; round < count; round += 1) {
    for (const [i, { command, env }] of items.entries()) {
      const ms = once(command, env);
      if (round >= 0) runs[i].push(ms);
    }
  }
  return runs;
}

function peakMiB(words, env) {
  if (!existsSync('/usr/bin/time')) return NaN;
  const done = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...words], {
    env,
    encoding: 'utf8',
  });
  return Number(done.stderr.trim().split('\n').at(-1)) / 1024;
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function fixed(n) {
  return n.toFixed(2);
}

function whole(n) {
  return Number.isNaN(n) ? '-' : n.toFixed(0);
}
