/**
 * What a disk may hold after a power cut: a model of a folder that is played the calls of a program.
 *
 * It is as strict as POSIX lets a disk be. Bytes are safe when their file was synced, and names when their folder was;
 * whatever was not may be there or not: all of it, nothing, what was written first, or some blocks and zeros for the rest.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Call } from './shim.ts';

const BLOCK = 4096;

/** Bytes that were written, or how long the file was made. */
type Writing = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };

interface File {
  synced: Buffer;
  /** Since then, in order. */
  pending: Writing[];
}

interface Folder {
  synced: Map<string, Node>;
  live: Map<string, Node>;
}

type Node = File | Folder;
const isFolder = (node: Node): node is Folder => 'live' in node;

/** What becomes of bytes that were not synced. `blocks`: some are there, by chance. */
export type Bytes = 'gone' | 'there' | 'cut short' | 'zeros' | 'blocks';
/** What becomes of names that were not synced. `some`: of each folder all or none, by chance. */
export type Names = 'gone' | 'there' | 'some';

export interface Disk {
  /** Plays a call. @returns whether it changed anything */
  readonly play: (call: Call) => boolean;
  /** Puts what is left after a power cut into a folder. @returns what it is, in one text, to know it again */
  readonly cut: (to: string, bytes: Bytes, names: Names, random: () => number) => string;
  /** What would not be as it is, if the power went off now and nothing was left that was not synced; `-`: it would be back. */
  readonly unsafe: () => readonly string[];
}

/**
 * A disk with a folder on it, all of it synced.
 *
 * @param folder as calls name it
 * @param like what is in it
 * @param unsynced names in it that are not synced yet: of files that a killed program left
 */
export function diskWith(folder: string, like = folder, unsynced: readonly string[] = []): Disk {
  const root = nodeOf(like) as Folder;
  for (const name of unsynced) folderAt(dirname(join(folder, name))).synced.delete(basename(name));

  function folderAt(path: string): Folder {
    if (path === folder) return root;
    return folderAt(dirname(path)).live.get(basename(path)) as Folder;
  }
  const find = (path: string): Node | undefined =>
    path === folder ? root : folderAt(dirname(path)).live.get(basename(path));
  const name = (path: string, node: Node): void => {
    folderAt(dirname(path)).live.set(basename(path), node);
  };
  const unname = (path: string): void => {
    folderAt(dirname(path)).live.delete(basename(path));
  };
  const write = (path: string, writing: Writing): void => {
    const file = find(path);
    if (file === undefined || isFolder(file)) throw new Error(`no file to write to: ${path}`);
    file.pending.push(writing);
  };

  function play({ name: what, path, to, offset, result, bytes }: Call): boolean {
    if (result < 0 || path.endsWith(' (deleted)')) return false;
    if (what === 'create') name(path, { synced: Buffer.alloc(0), pending: [] });
    else if (what === 'mkdir') name(path, { synced: new Map(), live: new Map() });
    else if (what === 'unlink' || what === 'rmdir') unname(path);
    else if (what === 'empty') write(path, { length: 0 });
    else if (what === 'ftruncate') write(path, { length: offset });
    else if (what === 'write') write(path, { offset: offset < 0 ? sizeOf(find(path)) : offset, bytes });
    else if (what === 'fsync' || what === 'fdatasync') sync(find(path));
    else if (what === 'rename') {
      const node = find(path);
      if (node === undefined) throw new Error(`nothing to rename: ${path}`);
      name(to, node);
      unname(path);
    } else return false;
    return true;
  }

  return {
    play,
    cut: (to, bytes, names, random) => {
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to, { mode: 0o700 });
      return put(root, to, bytes, names, random);
    },
    unsafe: () => unsafeIn(root, ''),
  };
}

function nodeOf(path: string): Node {
  if (!statSync(path).isDirectory()) return { synced: readFileSync(path), pending: [] };
  const live = new Map(readdirSync(path).map((name) => [name, nodeOf(join(path, name))]));
  return { synced: new Map(live), live };
}

const sizeOf = (node: Node | undefined): number =>
  node === undefined || isFolder(node) ? 0 : liveBytes(node).length;

function sync(node: Node | undefined): void {
  if (node === undefined) return;
  if (isFolder(node)) node.synced = new Map(node.live);
  else {
    node.synced = liveBytes(node);
    node.pending = [];
  }
}

function written(before: Buffer, writing: Writing): Buffer {
  if ('length' in writing) {
    const after = Buffer.alloc(writing.length);
    before.copy(after);
    return after;
  }
  const { offset, bytes } = writing;
  const after = Buffer.alloc(Math.max(before.length, offset + bytes.length));
  before.copy(after);
  bytes.copy(after, offset);
  return after;
}

const liveBytes = ({ synced, pending }: File): Buffer => pending.reduce(written, synced);

function bytesAfter(file: File, bytes: Bytes, random: () => number): Buffer {
  const { synced, pending } = file;
  if (pending.length === 0 || bytes === 'gone') return synced;
  if (bytes === 'there') return liveBytes(file);
  if (bytes === 'cut short') {
    const last = pending.at(-1);
    const whole = pending.slice(0, -1).reduce(written, synced);
    if (last === undefined || 'length' in last) return whole;
    return written(whole, {
      ...last,
      bytes: last.bytes.subarray(0, Math.floor(random() * last.bytes.length)),
    });
  }
  const after = Buffer.from(liveBytes(file));
  for (let from = 0; from < after.length; from += BLOCK) {
    const isThere = bytes === 'blocks' && random() < 0.5;
    const to = Math.min(from + BLOCK, after.length);
    // a block keeps what was synced of it, and has zeros behind that
    if (!isThere) after.fill(0, from, to).set(synced.subarray(from, to), from);
  }
  return after;
}

function put(folder: Folder, to: string, bytes: Bytes, names: Names, random: () => number): string {
  const isLive = names === 'there' || (names === 'some' && random() < 0.5);
  const found = [...(isLive ? folder.live : folder.synced)].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = found.map(([name, node]) => {
    const path = join(to, name);
    if (isFolder(node)) {
      mkdirSync(path, { mode: 0o700 });
      return `${name}(${put(node, path, bytes, names, random)})`;
    }
    const content = bytesAfter(node, bytes, random);
    writeFileSync(path, content, { mode: 0o600 });
    return `${name}:${content.toString('latin1')}`;
  });
  return texts.join('|');
}

function unsafeIn(folder: Folder, path: string): readonly string[] {
  const names = new Set([...folder.synced.keys(), ...folder.live.keys()]);
  return [...names].flatMap((name) => {
    const node = folder.live.get(name);
    if (node === undefined) return [`-${path}${name}`];
    if (node !== folder.synced.get(name)) return [`${path}${name}`];
    if (isFolder(node)) return unsafeIn(node, `${path}${name}/`);
    return liveBytes(node).equals(node.synced) ? [] : [`${path}${name}`];
  });
}
