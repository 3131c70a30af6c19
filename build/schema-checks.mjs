// Puts in the place of each `*.schema.ts` the code that ajv makes of its schema, so that the program neither loads ajv nor
// compiles a schema when it runs: that took a small import as long as the import.
//
// Such a module exports `ajv`, made with `code: { source: true, esm: true }`, and `validate`, of its schema. The sources,
// and so the tests, run it as it stands.
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** @type {import('esbuild').Plugin} */
export const schemaChecks = {
  name: 'schema-checks',
  setup(building) {
    building.onLoad({ filter: /\.schema\.ts$/ }, async ({ path: file }) => ({
      contents: await checkOf(file),
      resolveDir: path.dirname(file),
    }));
  },
};

/** @param {string} file */
async function checkOf(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    banner: { js: '(function(module,require){' },
    footer: { js: '})' },
  });
  const module = { exports: /** @type {any} */ ({}) };
  runInThisContext(outputFiles[0]?.text ?? '')(module, createRequire(file));
  const { ajv, validate } = module.exports;
  return standaloneCode.default(ajv, validate);
}
