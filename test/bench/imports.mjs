// What bringing cases in costs, against a bare `node -e 0` in the same run: 100,000 rows as CSV, JSON Lines and a workbook, the
// same again when all are known, with a tenth of the rows rejected, and 1,000,000 rows in one run. Beside them, where they are
// installed, sqlite3's `.import` of the same file, Taskwarrior's import of the same cases, and a program given in NAIVE
// (`NAIVE=…/naive.mjs`, which reads the CSV file and keeps its cases in $NAIVE_DB).
//
//   node test/bench/imports.mjs                    with 100,000 and 1,000,000 rows
//   node test/bench/imports.mjs --rows 20000       with others; ten times as many for the large one
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { writeCases } from './cases.mjs';
import { median, ofRounds, print } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = path.join(root, 'bin/lofte.js');
const mapping = path.join(root, 'test/bench/cases-mapping.json');
const today = '2026-11-23';
const ROUNDS = 5;
const budgets = { csv: 45, jsonl: 1, xlsx: 250, again: 0.5, rejects: 1, growth: 11, mib: 400 };

/** Measures, prints a table, and answers how many budgets are broken. */
export function benchImports(environment, rows = 100_000) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lofte-bench-imports-'));
  try {
    const files = filesIn(folder, rows);
    const env = {
      ...environment,
      LOFTE_JOURNAL: path.join(folder, 'shop'),
      LOFTE_NOW: `${today}T06:30:00Z`,
      LOFTE_BY: 'anna',
    };
    const bring = (file, ...more) => [program, 'import', file, '--map', files.mapping, '--quiet', ...more];
    const runs = {
      csv: { words: bring(files.csv) },
      jsonl: { words: bring(files.jsonl) },
      xlsx: { words: bring(files.xlsx) },
      rejects: { words: bring(files.tenthBad, '--rejects', path.join(folder, 'rejects.csv')) },
      again: { words: bring(files.csv), isKnown: true },
    };
    const times = Object.fromEntries(['bare', ...Object.keys(runs)].map((name) => [name, []]));
    for (let round = -1; round < ROUNDS; round += 1) {
      const bare = once(process.execPath, ['-e', '0'], environment);
      if (round >= 0) times.bare.push(bare);
      for (const [name, { words, isKnown = false }] of Object.entries(runs)) {
        if (!isKnown) newShop(env);
        else if (name === 'again') fill(env, words);
        const ms = once(process.execPath, words, env);
        if (round >= 0) times[name].push(ms);
      }
    }
    newShop(env);
    const large = peak([process.execPath, ...bring(files.large)], env);
    const growth = large.ms / median(times.csv);
    const per = (name, other) => ofRounds(times[name], times[other]);
    const found = {
      csv: per('csv', 'bare'),
      jsonl: per('jsonl', 'csv'),
      xlsx: per('xlsx', 'bare'),
      rejects: per('rejects', 'csv'),
      again: per('again', 'csv'),
    };
    print([
      ['', 'rows', '× bare node', 'budget', '× CSV', 'budget', 'MiB', 'budget'],
      ['CSV', rows, fixed(found.csv), budgets.csv, '', '', '', ''],
      ['JSON Lines', rows, fixed(per('jsonl', 'bare')), '', fixed(found.jsonl), budgets.jsonl, '', ''],
      ['workbook', rows, fixed(found.xlsx), budgets.xlsx, fixed(per('xlsx', 'csv')), '', '', ''],
      [
        'CSV, a tenth rejected',
        rows,
        fixed(per('rejects', 'bare')),
        '',
        fixed(found.rejects),
        budgets.rejects,
        '',
        '',
      ],
      ['CSV, all known', rows, fixed(per('again', 'bare')), '', fixed(found.again), budgets.again, '', ''],
      ['CSV', rows * 10, '', '', fixed(growth), budgets.growth, large.mib.toFixed(0), budgets.mib],
      ...peers(folder, files, environment).map(([name, ratio]) => [
        name,
        rows,
        fixed(ratio),
        '',
        '',
        '',
        '',
        '',
      ]),
    ]);
    const over = Object.entries({ ...found, growth, mib: large.mib });
    // what costs as much may come out a little dearer
    const slack = { jsonl: 1.1, rejects: 1.1 };
    return over.filter(([name, value]) => value > budgets[name] * (slack[name] ?? 1)).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same cases in every form; ten times as many in `large`, with customers of their own. */
function filesIn(folder, rows) {
  const at = (name) => path.join(folder, name);
  writeCases(at('cases.csv'), rows, today);
  writeCases(at('large.csv'), rows * 10, today);
  const lines = readFileSync(at('cases.csv'), 'utf8').trimEnd().split('\n');
  const header = lines[0].split(',');
  const table = lines.slice(1).map(fieldsOf);
  const json = table.map((fields) =>
    JSON.stringify(Object.fromEntries(header.map((name, i) => [name, fields[i]]))),
  );
  writeFileSync(at('cases.jsonl'), `${json.join('\n')}\n`);
  const bad = lines.map((line, i) => (i > 0 && i % 10 === 0 ? line.replace(/,\d{4}-/, ',20x6-') : line));
  writeFileSync(at('tenth-bad.csv'), `${bad.join('\n')}\n`);
  writeWorkbook(at('cases.xlsx'), [header, ...table]);
  const { format: _csv, ...anyFormat } = JSON.parse(readFileSync(mapping, 'utf8'));
  writeFileSync(at('mapping.json'), JSON.stringify(anyFormat));
  return {
    csv: at('cases.csv'),
    jsonl: at('cases.jsonl'),
    xlsx: at('cases.xlsx'),
    tenthBad: at('tenth-bad.csv'),
    large: at('large.csv'),
    mapping: at('mapping.json'),
    table,
  };
}

/** The bench's own rows: a comma or a doubled quote only within quotes, no line ends. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

/** A workbook with all cells as texts of their own, written as it goes. */
function writeWorkbook(file, table) {
  const out = openSync(file, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(out, chunk);
  });
  const entry = (name) => {
    const stream = new ZipDeflate(name, { level: 1 });
    zip.add(stream);
    return stream;
  };
  const xml = (name, text) =>
    entry(name).push(strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`), true);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  xml(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  );
  xml(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  xml(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  xml(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  const sheet = entry('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>`));
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  for (let from = 0; from < table.length; from += 1000) {
    const some = table.slice(from, from + 1000);
    sheet.push(strToU8(some.map((fields) => `<row>${fields.map(cell).join('')}</row>`).join('')));
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  closeSync(out);
}

function newShop(env) {
  rmSync(env.LOFTE_JOURNAL, { recursive: true, force: true });
  once(process.execPath, [program, 'init', '--shop', 'Bench', '--country', 'SE', '--language', 'en'], env);
}

function fill(env, words) {
  newShop(env);
  once(process.execPath, words, env);
}

/** What others take for the same cases, × bare node. */
function peers(folder, { csv, table }, env) {
  const has = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
  const at = (name) => path.join(folder, name);
  const found = [];
  const timed = (name, command, words, more = {}, clear = []) => {
    const ratios = [];
    for (let round = 0; round < 3; round += 1) {
      for (const file of clear) rmSync(file, { recursive: true, force: true });
      const bare = once(process.execPath, ['-e', '0'], env);
      ratios.push(once(command, words, { ...env, ...more }) / bare);
    }
    found.push([name, median(ratios)]);
  };
  if (has('sqlite3')) {
    const indexes = ['create index phones on cases(phone)', 'create index names on cases(name)'];
    const words = [at('s.db'), '.mode csv', `.import ${csv} cases`, ...indexes];
    timed('sqlite3 .import, two indexes', 'sqlite3', words, {}, [at('s.db')]);
  }
  if (has('task')) {
    writeFileSync(at('task.json'), `[${table.map(taskOf).join(',\n')}]\n`);
    writeFileSync(at('taskrc'), `data.location=${at('task')}\nconfirmation=no\nnews.version=9.9.9\n`);
    timed('task import', 'task', ['import', at('task.json')], { TASKRC: at('taskrc') }, [at('task')]);
  }
  const naive = process.env.NAIVE;
  if (naive !== undefined) {
    const more = { NAIVE_DB: at('naive.json') };
    timed('naive: lowdb, csv-parse, dayjs', process.execPath, [naive, 'import', csv], more, [
      at('naive.json'),
    ]);
  }
  return found;
}

function taskOf([no, received, name, phone, device, fault, promised, called, note, status, closed]) {
  const stamp = (text) =>
    `${text
      .replace(/[-:]/g, '')
      .slice(0, 15)
      .padEnd(15, text.length > 10 ? '' : 'T170000')}Z`;
  return JSON.stringify({
    description: `${no} ${name} ${phone} ${device}: ${fault}`,
    entry: stamp(received),
    due: stamp(promised),
    status: status === 'open' ? 'pending' : 'completed',
    ...(closed === '' ? {} : { end: stamp(closed) }),
    annotations: [{ entry: stamp(called), description: note }],
  });
}

/** Milliseconds of one run by a monotonic clock around the whole process; it must succeed. */
function once(command, words, env) {
  const start = performance.now();
  const done = spawnSync(command, words, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const ms = performance.now() - start;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stderr}`);
  return ms;
}

function peak(words, env) {
  if (!existsSync('/usr/bin/time')) return { ms: once(words[0], words.slice(1), env), mib: NaN };
  const start = performance.now();
  const done = spawnSync('/usr/bin/time', ['-f', '%M', ...words], { env, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stderr}`);
  return { ms, mib: Number(done.stderr.trim().split('\n').at(-1)) / 1024 };
}

function fixed(n) {
  return n.toFixed(2);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--rows');
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, LOFTE_JOURNAL: _j, ...environment } = process.env;
  process.exitCode = benchImports(environment, at < 0 ? undefined : Number(process.argv[at + 1])) > 0 ? 1 : 0;
}
