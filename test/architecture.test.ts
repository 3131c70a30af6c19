// Holds the directions in which the parts of src may know each other, and that the outside world (process, console, the
// clock, chance) is met in one place.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type Node, parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a part may import from others; `types` where only the types of the other may be named. */
type Reach = 'all' | 'types';
type Reaches = Readonly<Record<string, Reach>>;

const views: Reaches = { domain: 'all', reports: 'types', words: 'all', data: 'all' };

/** By part: a folder of src, or a file directly in it. What is not listed may not be imported. */
const directions: Readonly<Record<string, Reaches>> = {
  domain: {},
  reports: { domain: 'all' },
  export: { domain: 'all', reports: 'all' },
  'bulk-import': { domain: 'all', data: 'all' },
  journal: { domain: 'all' },
  settings: { domain: 'all', data: 'all' },
  words: {
    domain: 'types',
    reports: 'types',
    'journal/problem': 'types',
    'settings/problem': 'types',
    'bulk-import/problem': 'types',
    'bulk-import/suggest/notes': 'types',
  },
  terminal: { ...views, journal: 'types' },
  papers: views,
  mail: views,
  commands: {
    domain: 'all',
    reports: 'all',
    export: 'all',
    'bulk-import': 'all',
    journal: 'all',
    settings: 'all',
    words: 'all',
    terminal: 'all',
    papers: 'all',
    mail: 'all',
    data: 'all',
  },
  main: {
    domain: 'all',
    reports: 'all',
    journal: 'all',
    settings: 'all',
    words: 'all',
    terminal: 'all',
    commands: 'all',
    data: 'all',
    // For its version.
    package: 'all',
  },
  launch: {},
};

/** Parts that are pure: nothing of Node, and no package but where `packageHomes` names them. */
const pure = ['domain', 'reports', 'export'];

/** Packages that only some parts may import. A package that is not listed is free where the part is not pure. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  ajv: ['settings', 'bulk-import'],
  chalk: ['terminal'],
  'cli-table3': ['terminal'],
  commander: ['commands', 'main'],
  'csv-stringify': ['export'],
  dayjs: ['words', 'terminal'],
  fflate: ['export'],
  inquirer: ['terminal'],
  lowdb: ['journal'],
  'modern-tar': ['journal/folder/backup'],
  papaparse: ['bulk-import'],
  saxes: ['bulk-import/xlsx'],
  'temporal-polyfill': ['domain/clock'],
  yauzl: ['bulk-import/xlsx'],
};

/** Only these may ask the world; they hand on what they learn. */
const worldly = ['main', 'launch'];

type Found =
  | { readonly what: 'import'; readonly from: string; readonly typesOnly: boolean }
  | { readonly what: 'world'; readonly name: string };

/** Says what each source breaks, one line each; sources by their path in the program, `src/…`. */
function violations(sources: Readonly<Record<string, string>>): string[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    findIn(file, source).flatMap((found) => {
      const wrong = found.what === 'world' ? worldRefused(file, found.name) : importRefused(file, found);
      return wrong === undefined ? [] : [`${file}: ${wrong}`];
    }),
  );
}

function worldRefused(file: string, name: string): string | undefined {
  return worldly.includes(placeOf(file)) ? undefined : `${name} is for main and launch`;
}

function importRefused(file: string, { from, typesOnly }: Found & { what: 'import' }): string | undefined {
  const place = placeOf(file);
  if (from.startsWith('.')) {
    const other = placeOf(posix.join(posix.dirname(file), from));
    if (partOf(other) === partOf(place)) return undefined;
    const reach = directions[partOf(place)]?.[other] ?? directions[partOf(place)]?.[partOf(other)];
    if (reach === 'all' || (reach === 'types' && typesOnly)) return undefined;
    return `${partOf(place)} may not import ${reach === 'types' ? 'more than types from ' : ''}${other}`;
  }
  const impure = `${partOf(place)} is pure and may not import ${from}`;
  if (from.startsWith('node:')) {
    // What `node:process` and `node:console` export is the world by another name.
    if (/^node:(?:process|console)$/.test(from)) return `${from} is not imported`;
    return pure.includes(partOf(place)) ? impure : undefined;
  }
  const homes = packageHomes[/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from];
  if (homes === undefined) return pure.includes(partOf(place)) ? impure : undefined;
  if (homes.some((home) => `${place}/`.startsWith(`${home}/`))) return undefined;
  return `${from} is for ${homes.join(' and ')}`;
}

/** `src/domain/clock/when.ts` → `domain/clock/when`; `data/presets/x.json` → `data/presets/x`. */
function placeOf(file: string): string {
  return file.replace(/^src\//, '').replace(/\.(?:ts|json)$/, '');
}

function partOf(place: string): string {
  return place.split('/')[0] ?? place;
}

/** The imports of a source and its uses of the outside world, in the order in which they stand. */
function findIn(file: string, source: string): Found[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Found[] = [];
  walk(program, undefined, (node, parent) => {
    const each = importIn(node) ?? worldIn(node, parent);
    if (each !== undefined) found.push(each);
  });
  return found;
}

function importIn(node: Node): Found | undefined {
  if (node.type === 'ImportDeclaration') {
    const typesOnly = node.importKind === 'type' || onlyTypes(node.specifiers);
    return { what: 'import', from: node.source.value, typesOnly };
  }
  if (
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node.source !== null)
  ) {
    const typesOnly = node.exportKind === 'type';
    return { what: 'import', from: node.source?.value ?? '', typesOnly };
  }
  if (node.type === 'ImportExpression')
    return { what: 'import', from: textOf(node.source), typesOnly: false };
  if (node.type === 'TSImportType') return { what: 'import', from: textOf(node.source), typesOnly: true };
  return undefined;
}

function textOf(node: Node): string {
  return node.type === 'Literal' ? String(node.value) : '(computed)';
}

function onlyTypes(specifiers: readonly Node[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type')
  );
}

function worldIn(node: Node, parent: Node | undefined): Found | undefined {
  if (node.type === 'Identifier' && (node.name === 'process' || node.name === 'console')) {
    return isName(node, parent) ? undefined : { what: 'world', name: node.name };
  }
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
    const name = `${node.object.name}.${property(node)}`;
    const worldlyNames = [
      'Date.now',
      'Math.random',
      'performance.now',
      'globalThis.process',
      'globalThis.console',
    ];
    return worldlyNames.includes(name) ? { what: 'world', name } : undefined;
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const date = node.callee.type === 'Identifier' && node.callee.name === 'Date';
    // Called without `new`, Date gives the time whatever it is handed.
    const now = date && (node.arguments.length === 0 || node.type === 'CallExpression');
    return now ? { what: 'world', name: node.type === 'NewExpression' ? 'new Date()' : 'Date()' } : undefined;
  }
  return undefined;
}

/** Whether an identifier only names a property, as in `{ process: 1 }` and `order.process`. */
function isName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.property === node && !isComputed(parent);
  if (parent?.type === 'Property' && parent.shorthand) return false;
  return parent !== undefined && 'key' in parent && parent.key === node && !isComputed(parent);
}

function isComputed(node: Node): boolean {
  return 'computed' in node && node.computed;
}

function property(node: Node & { type: 'MemberExpression' }): string {
  if (isComputed(node)) return textOf(node.property);
  return node.property.type === 'Identifier' ? node.property.name : '';
}

function walk(
  node: Node,
  parent: Node | undefined,
  visit: (node: Node, parent: Node | undefined) => void,
): void {
  visit(node, parent);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) walk(child, node, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function readSources(): Record<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, 'src', file))
      .map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

test('the sources keep the directions', () => {
  const sources = readSources();
  expect(Object.keys(sources)).toContain('src/launch.ts');
  expect(violations(sources)).toEqual([]);
});

test('every part of src has its directions', () => {
  const parts = Object.keys(readSources()).map((file) => partOf(placeOf(file)));
  expect(Object.keys(directions)).toEqual(expect.arrayContaining([...new Set(parts)]));
});

describe('what breaks a direction is found', () => {
  test.each([
    [
      'src/domain/case.ts',
      "import { morning } from '../reports/morning.ts';",
      'domain may not import reports/morning',
    ],
    [
      'src/domain/decide/call.ts',
      "export { x } from '../../journal/open.ts';",
      'domain may not import journal/open',
    ],
    ['src/domain/case.ts', "export * from '../settings/shop.ts';", 'domain may not import settings/shop'],
    ['src/domain/case.ts', "import type { X } from '../words/en.ts';", 'domain may not import words/en'],
    ['src/domain/case.ts', "let x: import('../mail/smtp.ts').X;", 'domain may not import mail/smtp'],
    ['src/domain/case.ts', "import table from '../../data/x.json';", 'domain may not import data/x'],
    ['src/reports/due.ts', "import '../journal/open.ts';", 'reports may not import journal/open'],
    ['src/reports/due.ts', "await import('../terminal/table.ts');", 'reports may not import terminal/table'],
    [
      'src/bulk-import/plan.ts',
      "import { x } from '../journal/open.ts';",
      'bulk-import may not import journal/open',
    ],
    [
      'src/journal/open.ts',
      "import { x } from '../settings/read.ts';",
      'journal may not import settings/read',
    ],
    ['src/journal/open.ts', "import { x } from '../words/en.ts';", 'journal may not import words/en'],
    [
      'src/settings/read.ts',
      "import { x } from '../commands/init.ts';",
      'settings may not import commands/init',
    ],
    [
      'src/terminal/show.ts',
      "import { x } from '../journal/open.ts';",
      'terminal may not import more than types from journal/open',
    ],
    [
      'src/terminal/show.ts',
      "import { x } from '../reports/due.ts';",
      'terminal may not import more than types from reports/due',
    ],
    [
      'src/papers/receipt.ts',
      "import { x } from '../terminal/table.ts';",
      'papers may not import terminal/table',
    ],
    ['src/mail/outbox.ts', "import { x } from '../commands/due.ts';", 'mail may not import commands/due'],
    [
      'src/words/en.ts',
      "import { x } from '../domain/case.ts';",
      'words may not import more than types from domain/case',
    ],
    [
      'src/words/en.ts',
      "import { type X, y } from '../journal/problem.ts';",
      'words may not import more than types from journal/problem',
    ],
    ['src/words/en.ts', "import type { X } from '../journal/open.ts';", 'words may not import journal/open'],
    [
      'src/words/en.ts',
      "import type { X } from '../terminal/table.ts';",
      'words may not import terminal/table',
    ],
    ['src/commands/due.ts', "import { x } from '../main.ts';", 'commands may not import main'],
    ['src/main.ts', "import { start } from './launch.ts';", 'main may not import launch'],
    ['src/launch.ts', "import { main } from './main.ts';", 'launch may not import main'],
    [
      'src/domain/case.ts',
      "import { readFileSync } from 'node:fs';",
      'domain is pure and may not import node:fs',
    ],
    ['src/reports/due.ts', "import { x } from 'ulid';", 'reports is pure and may not import ulid'],
    [
      'src/domain/case.ts',
      "import { Temporal } from 'temporal-polyfill';",
      'temporal-polyfill is for domain/clock',
    ],
    [
      'src/domain/clocks.ts',
      "import { Temporal } from 'temporal-polyfill';",
      'temporal-polyfill is for domain/clock',
    ],
    ['src/reports/due.ts', "import dayjs from 'dayjs';", 'dayjs is for words and terminal'],
    [
      'src/commands/due.ts',
      "import utc from 'dayjs/plugin/utc';",
      'dayjs/plugin/utc is for words and terminal',
    ],
    ['src/commands/due.ts', "import chalk from 'chalk';", 'chalk is for terminal'],
    ['src/commands/due.ts', "import Table from 'cli-table3';", 'cli-table3 is for terminal'],
    ['src/commands/due.ts', "await import('inquirer');", 'inquirer is for terminal'],
    ['src/settings/read.ts', "import { LowSync } from 'lowdb';", 'lowdb is for journal'],
    [
      'src/journal/open.ts',
      "import { createTarPacker } from 'modern-tar';",
      'modern-tar is for journal/folder/backup',
    ],
    ['src/journal/open.ts', "import { Ajv } from 'ajv';", 'ajv is for settings and bulk-import'],
    ['src/commands/import.ts', "import Papa from 'papaparse';", 'papaparse is for bulk-import'],
    ['src/bulk-import/csv.ts', "import { SaxesParser } from 'saxes';", 'saxes is for bulk-import/xlsx'],
    ['src/terminal/help.ts', "import { Command } from 'commander';", 'commander is for commands and main'],
    ['src/commands/due.ts', "import { argv } from 'node:process';", 'node:process is not imported'],
  ])('%s: %s', (file, source, said) => {
    expect(violations({ [file]: source })).toEqual([`${file}: ${said}`]);
  });
});

describe('what asks the world is found', () => {
  test.each([
    ['process.exit(1);', 'process'],
    ['const { env } = process;', 'process'],
    ['const world = { process };', 'process'],
    ['globalThis.process.cwd();', 'globalThis.process'],
    ['console.log(`${process.pid}`);', 'console'],
    ['const t = Date.now();', 'Date.now'],
    ['const now = Date["now"];', 'Date.now'],
    ['const t = new Date();', 'new Date()'],
    ['const t = new Date;', 'new Date()'],
    ['const t = Date();', 'Date()'],
    ['const x = Math.random();', 'Math.random'],
    ['const t = performance.now();', 'performance.now'],
  ])('%s', (source, name) => {
    expect(violations({ 'src/commands/due.ts': source })).toContain(
      `src/commands/due.ts: ${name} is for main and launch`,
    );
  });
});

test('what is allowed passes', () => {
  expect(
    violations({
      'src/domain/clock/when.ts':
        "import { Temporal } from 'temporal-polyfill'; import { x } from '../case.ts';",
      'src/domain/case.ts':
        '// process.exit()\nconst text = "console.log"; const at = new Date(0); order.process();',
      'src/reports/due.ts':
        "import { fold } from '../domain/fold.ts'; const x = { process: /console.log(\"/ };",
      'src/words/en.ts':
        "import type { Case } from '../domain/case.ts'; import type { P } from '../journal/problem.ts'; import dayjs from 'dayjs';",
      'src/words/sv.ts':
        "export type { P } from '../settings/problem.ts'; import { type Q } from '../bulk-import/problem.ts';",
      'src/terminal/table.ts':
        "import type { Due } from '../reports/due.ts'; import { en } from '../words/en.ts'; import chalk from 'chalk';",
      'src/journal/open.ts':
        "import { openSync } from 'node:fs'; import { ulid } from 'ulid'; import { Low } from 'lowdb';",
      'src/settings/read.ts': "import holidays from '../../data/holidays.json' with { type: 'json' };",
      'src/commands/due.ts':
        "const { table } = await import('../terminal/table.ts'); import { Command } from 'commander';",
      'src/main.ts': "import { due } from './commands/due.ts'; process.exitCode = 1; const now = Date.now();",
    }),
  ).toEqual([]);
});
