import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../support/built-program.ts';

const say =
  "import { writeSync } from 'node:fs'; export const say = (x: unknown): number => writeSync(1, `${x}\\n`);";

test('a dynamic import is a chunk of its own, with its named exports and its default', async () => {
  const { files, run } = await buildProgram({
    'src/say.ts': say,
    'src/main.ts': `import { say } from './say.ts';
      export async function main() { const m = await import('./commands/due.ts'); say([m.named, m.default, Object.keys(m)]); }`,
    'src/commands/due.ts': "export const named = 'a name'; export default 'a default';",
  });
  expect([...files.keys()]).toEqual(['chunks/src/commands/due.cjs', 'main.cjs', 'launch.cjs']);
  expect(files.get('main.cjs')).not.toContain('a name');
  expect(run()).toEqual({ code: 0, out: 'a name,a default,default,named\n', err: '' });
});

test('a chunk is read only when it is asked for', async () => {
  const { root, run } = await buildProgram({
    'src/main.ts':
      "export async function main() { if (process.argv[2] === 'more') await import('./more.ts'); }",
    'src/more.ts': 'export {};',
  });
  rmSync(join(root, 'dist/chunks'), { recursive: true });
  expect(run().code).toBe(0);
  expect(run(['more']).code).toBe(70);
});

test('a module that several chunks need exists once', async () => {
  const { files, run } = await buildProgram({
    'src/say.ts': say,
    'src/colours.ts': 'export const colours = { on: true }; export class Refused extends Error {}',
    'src/main.ts': `import { say } from './say.ts'; import { Refused, colours } from './colours.ts';
      export async function main() {
        colours.on = false;
        const { a } = await import('./a.ts'); const { b } = await import('./b.ts');
        say(a()); say(b()); say(a());
        const { refuse } = await import('./refuse.ts');
        try { refuse(); } catch (error) { say(error instanceof Refused); }
      }`,
    'src/count.ts':
      "let count = 0; export const next = () => ++count; export { colours } from './colours.ts'; 'only-once';",
    'src/a.ts':
      "import { next, colours } from './count.ts'; export const a = () => `a ${next()} ${colours.on}`;",
    'src/b.ts':
      "import * as count from './count.ts'; export const b = () => `b ${count.next()} ${count.colours.on}`;",
    'src/refuse.ts':
      "import { Refused } from './colours.ts'; export const refuse = () => { throw new Refused(); };",
  });
  expect(run()).toEqual({ code: 0, out: 'a 1 false\nb 2 false\na 3 false\ntrue\n', err: '' });
  expect([...files.values()].filter((code) => code.includes('extends Error'))).toHaveLength(1);
});

test('what only chunks share sleeps until one of them asks', async () => {
  const { run } = await buildProgram({
    'src/say.ts': say,
    'src/main.ts': `import { say } from './say.ts';
      export async function main() { say('main'); await import('./a.ts'); await import('./b.ts'); }`,
    'src/a.ts': "import { say } from './say.ts'; say('a'); export {}; import './shared.ts';",
    'src/b.ts': "import './shared.ts'; import { say } from './say.ts'; say('b');",
    'src/shared.ts': "import { say } from './say.ts'; say('shared');",
  });
  expect(run().out).toBe('main\nshared\na\nb\n');
});

test('a package is a chunk of its own, ESM or not, unless main imports it', async () => {
  const { files, run } = await buildProgram({
    'node_modules/esm/package.json': '{"name":"esm","type":"module","exports":"./index.js"}',
    'node_modules/esm/index.js': "export default 'esm default'; export const named = 'esm named';",
    'node_modules/old/package.json': '{"name":"old"}',
    'node_modules/old/index.js': "module.exports = Object.assign(() => 'old', { loads: [] });",
    'node_modules/old/plugin.js': "require('./index.js').loads.push('plugin');",
    'node_modules/needed/package.json': '{"name":"needed"}',
    'node_modules/needed/index.js': "exports.needed = 'needed';",
    'src/say.ts': say,
    'src/main.ts': `import { needed } from 'needed'; import { say } from './say.ts';
      export async function main() { const m = await import('esm'); say([needed, m.default, m.named]);
        await import('./a.ts'); await import('./b.ts'); }`,
    'src/a.ts':
      "import old from 'old'; import 'old/plugin.js'; import { needed } from 'needed'; import { say } from './say.ts'; say([old(), old.loads, needed]);",
    'src/b.ts':
      "import * as old from 'old'; import { named } from 'esm'; import { say } from './say.ts'; say([old.default(), old.loads, named]);",
  });
  const chunks = [...files.keys()].filter((name) => name.startsWith('chunks/npm/'));
  expect(chunks).toEqual(['chunks/npm/esm.cjs', 'chunks/npm/old.cjs', 'chunks/npm/old/plugin.cjs']);
  expect(run()).toEqual({
    code: 0,
    out: 'needed,esm default,esm named\nold,plugin,needed\nold,plugin,esm named\n',
    err: '',
  });
});

test('JSON is bundled and letters beyond ASCII come out right', async () => {
  const { files, run } = await buildProgram({
    'data/days.json': '{"name":"påskdagen ✓"}',
    'src/say.ts': say,
    'src/main.ts': `import { say } from './say.ts';
      export async function main() { const { day } = await import('./day.ts'); say(day.replace(/dagen|[−–ø]/, 'dagen') + ' på' + /^[åäö]$/u.test('ö')); }`,
    'src/day.ts': "import days from '../data/days.json' with { type: 'json' }; export const day = days.name;",
  });
  expect(run().out).toBe('påskdagen ✓ påtrue\n');
  expect([...files.values()].every((code) => /^[\x00-\x7f]*$/.test(code))).toBe(true);
});

test('a schema is compiled before the program runs, and what compiled it stays behind', async () => {
  const { files, run } = await buildProgram({
    'node_modules/ajv/package.json': '{"name":"ajv"}',
    'node_modules/ajv/index.js': `module.exports = require(${JSON.stringify(createRequire(import.meta.url).resolve('ajv'))});`,
    'src/say.ts': say,
    'src/main.ts': `import { say } from './say.ts'; import { validate } from './shop.schema.ts';
      export async function main() { say([validate({ name: 'Fjordgatan' }), validate({ shop: 1 }), validate.errors.length]); }`,
    'src/shop.schema.ts': `import { Ajv } from 'ajv';
      export const ajv = new Ajv({ allErrors: true, code: { source: true, esm: true } });
      export const validate = ajv.compile({ type: 'object', required: ['name'], additionalProperties: false, properties: { name: {} } });`,
  });
  expect(run()).toEqual({ code: 0, out: 'true,false,2\n', err: '' });
  expect([...files.keys()]).toEqual(['main.cjs', 'launch.cjs']);
  expect(files.get('main.cjs')).not.toContain('allErrors');
});

test.each([
  "import { createHash } from 'node:crypto';",
  "import crypto from 'node:crypto'; const { createHash } = { createHash: (name: string) => crypto.createHash(name) };",
  "import * as crypto from 'node:crypto'; const createHash = (name: string) => crypto.createHash(name);",
])('costly parts of Node load at the first touch: %s', async (imported) => {
  const { run } = await buildProgram({
    'src/main.ts': `${imported} import { writeSync } from 'node:fs';
      const loaded = () => process.moduleLoadList.includes('NativeModule crypto');
      export function main() {
        writeSync(1, String(loaded()));
        writeSync(1, createHash('sha256').update('').digest('hex').slice(0, 4));
        writeSync(1, String(loaded()));
      }`,
  });
  expect(run()).toEqual({ code: 0, out: 'falsee3b0true', err: '' });
});

test('a build is the same every time', async () => {
  const sources = {
    'src/main.ts': "export async function main() { await import('./b.ts'); await import('./a.ts'); }",
    'src/a.ts': "import { c } from './c.ts'; export const a = c;",
    'src/b.ts': "import { c } from './c.ts'; export const b = c;",
    'src/c.ts': "import { readFileSync } from 'node:fs'; export const c = readFileSync;",
  };
  const [one, other] = [await buildProgram(sources), await buildProgram(sources)];
  expect([...other.files]).toEqual([...one.files]);
});

test('a warning fails the build: `import.meta` is empty in what is built', async () => {
  await expect(buildProgram({ 'src/main.ts': 'export const main = () => import.meta.url;' })).rejects.toThrow(
    'import.meta',
  );
});

test('a program that is not built says so', async () => {
  const { root, run } = await buildProgram({ 'src/main.ts': 'export function main() {}' });
  rmSync(join(root, 'dist'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  expect(run()).toEqual({
    code: 70,
    out: '',
    err: `lofte: the program has not been built\nrun npm ci (or npm run build) in ${root}\n`,
  });
});
