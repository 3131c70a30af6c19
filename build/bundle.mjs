// Turns the sources into the files that are shipped in dist/: `main.cjs`, which every start reads, and chunks that are
// read only when a dynamic import asks for them.
//
// What lands where:
// - what the entry imports statically is in main;
// - every dynamic `import('./x.ts')` is a chunk with what only it needs;
// - what two or more chunks need is in main too, if an everyday command needs it, asleep until one asks; else in a file
//   that they share. So a module exists once in a running program, as it does in the sources: a colour switched off in
//   main is off in every chunk;
// - a package that no module in main imports statically is a chunk of its own, whoever imports it.
//
// The files are not run by Node's own loader but by src/launch.ts, which hands each a `require` that knows the chunks
// (`./…`) and the modules that main and the shared file lend (`#main.cjs#…`, `#chunks/shared.cjs#…`).
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, formatMessages } from 'esbuild';
import { schemaChecks } from './schema-checks.mjs';

/** @type {import('esbuild').BuildOptions} */
const output = {
  bundle: true,
  write: false,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  // ASCII makes a one-byte string of every file, the fastest for Node to read and for V8 to keep.
  charset: 'ascii',
  // Makes `import('./chunk')` a deferred `require`, which the launcher answers.
  supported: { 'dynamic-import': false },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
};

/** The launcher runs each file as a script whose value is this function. */
const asFunction = {
  banner: { js: '(function(exports,require,module){' },
  footer: { js: '})' },
};

const modules = /\.(?:[cm]?[jt]s|json)$/;

const MAIN = 'main.cjs';
const SHARED = 'chunks/shared.cjs';

/**
 * Bundles a program.
 * @param {string} root the folder that the names of chunks are relative to
 * @param {string} entry the absolute path of the module whose exports the launcher uses: `main`
 * @param {string} launcher the absolute path of src/launch.ts
 * @param {readonly string[]} everyday the modules that everyday commands start from, relative to `root`
 * @returns {Promise<Map<string, string>>} what each file of dist holds, by its name there
 */
export async function bundle(root, entry, launcher, everyday = []) {
  const graph = await readGraph(root, entry);
  const plan = planChunks(root, entry, graph, new Set(everyday.map((file) => path.join(root, file))));
  const files = new Map();
  /** @type {Lent} the modules that each of the two is asked for @typedef {Record<string, Set<string>>} Lent */
  const lent = { [MAIN]: new Set(), [SHARED]: new Set() };
  for (const [name, file] of [...plan.chunks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    files.set(
      name,
      await compile(
        { entryPoints: [file], plugins: [schemaChecks, homes(plan, name, lent)], ...asFunction },
        root,
      ),
    );
  }
  // the shared file may ask main, and main is asked by all: so they come last
  for (const [name, head] of [
    [SHARED, ''],
    [MAIN, `export * from ${JSON.stringify(entry)};`],
  ]) {
    const of = lent[name] ?? new Set();
    if (name === SHARED && of.size === 0) continue;
    const stdin = { contents: lendingModule(root, head, of), resolveDir: root };
    files.set(
      name,
      await compile({ stdin, plugins: [schemaChecks, homes(plan, name, lent)], ...asFunction }, root),
    );
  }
  const digests = Object.fromEntries([...files].map(([name, code]) => [name, digest(code)]));
  const define = { ...output.define, DIGESTS: JSON.stringify(digests) };
  files.set('launch.cjs', await compile({ entryPoints: [launcher], define }, root));
  return files;
}

/**
 * The sources that a program consists of and what each imports. Packages are named, not followed.
 * @param {string} root
 * @param {string} entry
 * @returns {Promise<Graph>}
 * @typedef {{ path: string, lazy: boolean, package: boolean }} Import
 * @typedef {{ imports: Map<string, Import[]>, packages: Map<string, string> }} Graph
 *   `imports` by absolute path; `packages` the absolute path of a package's entry, by the name it is imported by
 */
async function readGraph(root, entry) {
  /** @type {Map<string, string>} */
  const packages = new Map();
  const result = await build({
    ...output,
    entryPoints: [entry],
    absWorkingDir: root,
    metafile: true,
    plugins: [
      schemaChecks,
      {
        name: 'name-packages',
        setup(build) {
          build.onResolve({ filter: /^[^./]/ }, async (args) => {
            if (args.kind === 'entry-point' || args.pluginData === 'asked') return undefined;
            const {
              path: file,
              external,
              errors,
            } = await build.resolve(args.path, {
              kind: args.kind,
              importer: args.importer,
              resolveDir: args.resolveDir,
              pluginData: 'asked',
            });
            if (errors.length > 0 || external) return { errors, path: args.path, external };
            packages.set(args.path, file);
            return { path: args.path, external: true };
          });
        },
      },
    ],
  });
  const imports = new Map(
    Object.entries(result.metafile.inputs).map(([file, input]) => [
      path.join(root, file),
      input.imports
        .filter((each) => each.external !== true || packages.has(each.path))
        .map((each) => ({
          path: each.external === true ? each.path : path.join(root, each.path),
          lazy: each.kind === 'dynamic-import',
          package: each.external === true,
        })),
    ]),
  );
  return { imports, packages };
}

/**
 * Decides which file every module goes to.
 * @param {string} root
 * @param {string} entry
 * @param {Graph} graph
 * @param {ReadonlySet<string>} everyday
 * @returns {Plan}
 * @typedef {object} Plan
 * @property {string} root
 * @property {Map<string, string>} homes the file of dist that a module is in, by the module's absolute path
 * @property {Map<string, string>} chunks the module that a chunk starts from, by the chunk's name
 * @property {Map<string, string>} packages the file of dist that a package is in, by the absolute path of its entry
 */
function planChunks(root, entry, graph, everyday) {
  const importsOf = (/** @type {string} */ file) => graph.imports.get(file) ?? [];
  const targets = [...graph.imports.values()].flatMap((imports) =>
    imports.filter((each) => each.lazy && !each.package),
  );
  /** @type {Map<string, Set<string>>} */
  const reachedFrom = new Map();
  for (const start of new Set([entry, ...targets.map((each) => each.path)])) {
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      const from = reachedFrom.get(file) ?? new Set();
      if (from.has(start)) continue;
      reachedFrom.set(file, from.add(start));
      open.push(
        ...importsOf(file)
          .filter((each) => !each.lazy && !each.package)
          .map((each) => each.path),
      );
    }
  }
  const homes = new Map();
  const chunks = new Map();
  for (const [file, from] of reachedFrom) {
    const [only] = from.size === 1 ? from : [];
    const isMain = from.has(entry) || (only === undefined && [...from].some((start) => everyday.has(start)));
    const name = isMain ? MAIN : only === undefined ? SHARED : chunkName(root, only);
    homes.set(file, name);
    if (file === only && !isMain) chunks.set(name, file);
  }
  const eager = [...homes].filter(([, home]) => home === MAIN).flatMap(([file]) => importsOf(file));
  const packages = new Map();
  for (const [name, file] of [...graph.packages].sort()) {
    if (packages.has(file)) continue;
    const inMain = eager.some((each) => each.package && !each.lazy && graph.packages.get(each.path) === file);
    packages.set(file, inMain ? MAIN : `chunks/npm/${name.replace(modules, '')}.cjs`);
    if (!inMain) chunks.set(packages.get(file), file);
  }
  return { root, homes, chunks, packages };
}

/** @param {string} root @param {string} file */
function chunkName(root, file) {
  return `chunks/${slashes(path.relative(root, file)).replace(modules, '')}.cjs`;
}

/**
 * Keeps a file of dist to the modules that are at home in it, and turns imports of others into requests to the launcher.
 * @param {Plan} plan
 * @param {string} own the file being bundled
 * @param {Lent} lent collects the modules that others ask for
 * @returns {import('esbuild').Plugin}
 */
function homes(plan, own, lent) {
  return {
    name: 'homes',
    setup(build) {
      build.onResolve({ filter: /./ }, async (args) => {
        if (args.kind === 'entry-point' || args.pluginData === 'asked') return undefined;
        const { kind, importer, resolveDir } = args;
        const found = await build.resolve(args.path, { kind, importer, resolveDir, pluginData: 'asked' });
        const home = plan.homes.get(found.path) ?? plan.packages.get(found.path);
        if (home === undefined || home === own) return undefined;
        const asked = lent[home];
        if (asked === undefined) return { path: `./${home}`, external: true };
        asked.add(found.path);
        return { path: `#${home}#${lentName(plan.root, found.path)}`, external: true };
      });
    },
  };
}

/** @param {string} root @param {string} file */
function lentName(root, file) {
  return slashes(path.relative(root, file)).replace(modules, '');
}

/** @param {string} file */
function slashes(file) {
  return file.split(path.sep).join('/');
}

/**
 * The module that a file is made of which lends modules to others. A `require` here is bundled, and keeps a module asleep
 * until it is asked for.
 * @param {string} root
 * @param {string} head what else stands in it
 * @param {Set<string>} lent
 */
function lendingModule(root, head, lent) {
  const lines = [...lent]
    .sort()
    .map((file) => `${JSON.stringify(lentName(root, file))}: () => require(${JSON.stringify(file)}),`);
  return [head, 'export const lend = {', ...lines, '};'].join('\n');
}

/** @param {import('esbuild').BuildOptions} options @param {string} root */
async function compile(options, root) {
  const { warnings, outputFiles } = await build({ ...output, ...options, absWorkingDir: root });
  // A warning names something that would only show when the built program runs, such as an empty `import.meta`.
  if (warnings.length > 0) throw new Error((await formatMessages(warnings, { kind: 'warning' })).join('\n'));
  const [file] = outputFiles ?? [];
  if (file === undefined) throw new Error('esbuild made nothing');
  // esbuild escapes what is not ASCII in texts, but leaves it in regular expressions, where the same escape holds
  return file.text.replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @param {string} code */
function digest(code) {
  return createHash('sha256').update(code).digest('hex').slice(0, 32);
}
