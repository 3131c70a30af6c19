/**
 * Starts the program: reads the files that build/bundle.mjs made, runs them, and answers what they require.
 *
 * Every start pays for what is here, so compiled code is kept between runs. V8 hands out what it has compiled
 * (`createCachedData`) and takes it back, but checks neither that it belongs to the source (only the length of that) nor
 * that it is whole: a flipped bit crashed Node 20 or ran something else in a quarter of the tries. Hence:
 *
 * - a cache is named after the runtime and the digest of its source, which the build wrote into this file;
 * - it holds the compiled code twice, and is used only where the two are equal: comparing two copies costs a fortieth of
 *   a checksum computed here, and loads nothing;
 * - it is made when the run is over, with the functions that the run needed, added to those of the runs before;
 * - it is made anew for some runs, and then rests: those who only asked for the version don't leave the morning report
 *   without, and what is rarely used doesn't go on making every start longer.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { Script } from 'node:vm';

/** The digest of each file of dist, by its name there; written in by the build. */
declare const DIGESTS: Readonly<Record<string, string>>;

type Require = (id: string) => unknown;
type Chunk = (exports: object, require: Require, module: { exports: unknown }) => void;
type Main = {
  readonly main: (root: string) => unknown;
  readonly rehearse: (root: string, lines: unknown) => unknown;
  readonly lend: Readonly<Record<string, () => unknown>>;
};

/** Where caches may be: beside the program for whoever may write there, and in the user's own folder. */
type Store = { readonly folder: string; readonly mine: boolean };

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL } = constants;
/** Absent on Windows, where links need a privilege. */
const O_NOFOLLOW = (constants as { readonly O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;

const runtime = `${process.version}-${process.versions.v8}-${process.arch}`;
/** From how many runs a cache learns, the one that makes it included. */
const allLessons = 10;
/** More in the user's folder are leavings of earlier versions of the program. */
const mostCaches = 200;

/** Parts of Node that take a millisecond or more to load and that most runs never touch, though they are imported. */
const costly = new Set([
  'node:child_process',
  'node:crypto',
  'node:fs/promises',
  'node:readline',
  'node:tty',
]);

const answers = new Map<string, { exports: unknown }>();
/** A file of dist that has run; from how many runs its cache still learns, and where that is, where there is one. */
type Used = { readonly script: Script; readonly lessons: number; readonly store: Store | undefined };

const used = new Map<string, Used>();
let renewing: 'no' | 'learning' | 'all' = 'no';

/**
 * Runs the program.
 * @param renew makes the caches of this run anew in any case and lets them rest after it, as the build does.
 */
export function start(renew = false): void {
  try {
    if (renew) renewCachesAtExit('all');
    const { main } = answer('./main.cjs') as Main;
    const done = main(`${__dirname}/..`);
    if (done instanceof Promise) done.catch(fail);
  } catch (error) {
    fail(error);
  }
}

/** Runs command lines in this process, printing nothing; see `rehearse` in main.ts. */
export const rehearse = (lines: unknown): unknown =>
  (answer('./main.cjs') as Main).rehearse(`${__dirname}/..`, lines);

/** The last resort, for what main itself did not turn into an answer. */
function fail(error: unknown): void {
  process.exitCode = 70;
  const what = error instanceof Error ? error.message : String(error);
  writeSync(
    2,
    `lofte: the program failed: ${what}\nthis is a fault of lofte: please report it, with what you typed\n`,
  );
}

/** What `require` gives in the files of dist. */
function answer(id: string): unknown {
  const known = answers.get(id);
  if (known !== undefined) return known.exports;
  if (id.startsWith('./')) return run(id);
  const exports: unknown = id.startsWith('#') ? lent(id) : costly.has(id) ? late(id) : require(id);
  answers.set(id, { exports });
  return exports;
}

/** A module that another file has: `#main.cjs#src/domain/case`. */
function lent(id: string): unknown {
  const at = id.indexOf('#', 1);
  const exports = (answer(`./${id.slice(1, at)}`) as Pick<Main, 'lend'>).lend[id.slice(at + 1)]?.();
  // what esbuild exports are getters, which a loop over a hundred thousand rows feels; nothing of ours changes an export
  return Object.defineProperty({ ...(exports as object) }, '__esModule', { value: true });
}

/**
 * Stands in for a part of Node and loads it at the first touch. The names come by inheritance, so that what a bundle
 * does with `import * as`, copying a module's own names, waits too; listing them is the one thing that can't be done.
 */
function late(id: string): unknown {
  const load = (): object => require(id) as object;
  const names = new Proxy(
    {},
    { get: (_, key) => Reflect.get(load(), key) as unknown, has: (_, key) => Reflect.has(load(), key) },
  );
  // Asked of every module as it is imported.
  return Object.create(names, { __esModule: { value: false } });
}

/** Runs a file of dist and gives its exports. */
function run(id: string): unknown {
  const name = id.slice(2);
  const module = { exports: {} as unknown };
  // Known before it has run, as in Node, for files that require each other.
  answers.set(id, module);
  (compile(name).runInThisContext() as Chunk)(module.exports as object, answer, module);
  return module.exports;
}

function compile(name: string): Script {
  const filename = `${__dirname}/${name}`;
  // ASCII: the build sees to that. Read so, a large file takes half as long as with an encoding named to readFileSync.
  const source = readFileSync(filename).toString('latin1');
  for (const store of stores()) {
    const cache = readCache(store, cacheName(name));
    if (cache === undefined) continue;
    const script = new Script(source, { filename, cachedData: cache.code });
    if (script.cachedDataRejected !== true) return use(name, { script, lessons: cache.lessons, store });
  }
  return use(name, { script: new Script(source, { filename }), lessons: allLessons, store: undefined });
}

function use(name: string, file: Used): Script {
  used.set(name, file);
  if (file.lessons > 0) renewCachesAtExit('learning');
  return file.script;
}

function cacheName(name: string): string {
  return `${runtime}-${DIGESTS[name] ?? name}`;
}

function* stores(): Generator<Store> {
  yield { folder: `${__dirname}/cache`, mine: false };
  const { XDG_CACHE_HOME: given, HOME: home } = process.env;
  // A path that is not absolute is to be ignored, says the XDG Base Directory Specification.
  if (given?.startsWith('/') === true) yield { folder: `${given}/lofte`, mine: true };
  else if (home?.startsWith('/') === true) yield { folder: `${home}/.cache/lofte`, mine: true };
}

type Cache = { readonly code: Buffer; readonly lessons: number };

/** Gives a cache, or nothing where it is missing, not whole, or not this user's where it must be. */
function readCache(store: Store, name: string): Cache | undefined {
  let file: number | undefined;
  try {
    if (store.mine && !isMine(lstatSync(store.folder))) return undefined;
    file = openSync(`${store.folder}/${name}`, O_RDONLY | O_NOFOLLOW);
    if (store.mine && !isMine(fstatSync(file))) return undefined;
    // The code, the code again, and a byte for the lessons.
    const bytes = readFileSync(file);
    const half = (bytes.length - 1) / 2;
    if (half <= 0 || bytes.compare(bytes, half, 2 * half, 0, half) !== 0) return undefined;
    return { code: bytes.subarray(0, half), lessons: Math.min(bytes[2 * half] ?? 0, allLessons) };
  } catch {
    // Whatever the reason, the program starts without.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether something is no link, belongs to this user, and nobody else may write to it. */
function isMine(found: Stats): boolean {
  const owned = found.uid === (process.geteuid?.() ?? found.uid);
  return owned && !found.isSymbolicLink() && (found.mode & 0o022) === 0;
}

function renewCachesAtExit(which: 'learning' | 'all'): void {
  if (renewing !== 'no') return;
  renewing = which;
  process.once('exit', () => {
    for (const [name, file] of used) if (renewing === 'all' || file.lessons > 0) renewCache(name, file);
  });
}

/** Where a cache was found is where it is renewed or not at all: a second one elsewhere would never be read. */
function renewCache(name: string, { script, lessons, store }: Used): void {
  const left = Buffer.of(renewing === 'all' ? 0 : lessons - 1);
  for (const place of store === undefined ? stores() : [store]) {
    try {
      makeFolder(place);
      writeWhole(`${place.folder}/${cacheName(name)}`, place.mine ? 0o600 : 0o644, () => {
        const code = script.createCachedData();
        return Buffer.concat([code, code, left]);
      });
      return;
    } catch {
      // Perhaps the next place can be written to; without any, the program only starts more slowly.
    }
  }
}

function makeFolder({ folder, mine }: Store): void {
  mkdirSync(folder, { recursive: true, ...(mine && { mode: 0o700 }) });
  if (!mine) return;
  if (!isMine(lstatSync(folder))) throw new Error(`${folder} is not this user's`);
  const kept = readdirSync(folder);
  if (kept.length > mostCaches) for (const each of kept) unlinkSync(`${folder}/${each}`);
}

/** Writes under a name of its own and renames, so that nobody ever reads half a file. */
function writeWhole(path: string, mode: number, content: () => Buffer): void {
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  const file = openSync(draft, O_WRONLY | O_CREAT | O_EXCL, mode);
  try {
    try {
      writeFileSync(file, content());
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  }
}
