/** `backup.json`, the first thing in a backup: what it is of, when it was made, and every file in it with its digest. */
import type { CutLine, Fact, IsoInstant, SeqRange } from '../../../domain/entries.ts';
import type { Head, VerifyProblem } from '../../journal.ts';
import { JournalFailure } from '../failure.ts';
import { damaged } from './first-line.ts';
import { isMemberName, SETTINGS } from './member-names.ts';

export const MANIFEST = 'backup.json';
const SCHEMA = 'lofte.manifest.v';
const VERSION = 1;

/** What an `erased` entry says. */
export type Erasure = Fact<'erased'>['data'];

/** An erasure as a backup has it: only what it holds itself is named. */
export type ErasureInBackup = Erasure & {
  /** The hash of the journal's own `erased` entry, so that it is known which ones the backup has. */
  readonly entry?: string;
};

export interface Manifest {
  /** The journal's identity; `null` before its first entry. */
  readonly journal: string | null;
  /** The shop's name. */
  readonly shop: string;
  readonly head: Head;
  readonly madeAt: IsoInstant;
  /** Which program: `lofte 0.1.0`. */
  readonly madeBy: string;
  /** What did not verify in the journal when it was copied: mostly nothing. */
  readonly problems: readonly VerifyProblem[];
  /** Words that were taken away from the backup after it was made; whoever restores it writes these down as entries. */
  readonly erased: readonly ErasureInBackup[];
  /** Every folder that backups of the journal went to, so that whoever restores this one knows of the others. */
  readonly folders?: readonly string[];
  /** In the order in which they follow. */
  readonly files: readonly FileInBackup[];
}

export interface FileInBackup {
  /** `journal/2026.jsonl`. */
  readonly name: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** As it stands in the backup. */
export function manifestText({ head, ...rest }: Manifest): string {
  const { journal, shop, ...more } = rest;
  const json = { schema: `${SCHEMA}${VERSION}`, journal, shop, head: `${head.seq}:${head.hash}`, ...more };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/**
 * @param file the backup, for what is wrong
 * @throws JournalFailure `newer-backup`, `damaged-backup`
 */
export function readManifest(text: string, file: string): Manifest {
  const json = parse(text);
  const version = Number(/^lofte\.manifest\.v(\d{1,4})$/.exec(String(json?.['schema']))?.[1] ?? 0);
  if (version > VERSION) throw new JournalFailure({ kind: 'newer-backup', file, version });
  const head = /^(\d{1,15}):([0-9a-f]{64})$/.exec(String(json?.['head']));
  if (json === undefined || version !== VERSION || head === null || !isWhole(json)) {
    throw damaged(file, 'contents');
  }
  const { schema: _, ...rest } = json as unknown as Manifest & { readonly schema: string };
  return { ...rest, head: { seq: Number(head[1]), hash: head[2] ?? '' } };
}

type Json = Readonly<Record<string, unknown>>;

function parse(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (json: unknown): json is Json =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Of the right shape: the digest has said already that nobody changed it by accident. */
function isWhole({ journal, shop, madeAt, madeBy, problems, erased, folders = [], files }: Json): boolean {
  return (
    (journal === null || typeof journal === 'string') &&
    [shop, madeAt, madeBy].every(isText) &&
    isListOf(problems, isProblem) &&
    isListOf(erased, isErasure) &&
    isListOf(folders, isText) &&
    isListOf(files, isFile) &&
    files.some(({ name }) => name === SETTINGS) &&
    new Set(files.map(({ name }) => name)).size === files.length
  );
}

const isText = (json: unknown): json is string => typeof json === 'string';
const isCount = (json: unknown): json is number => Number.isSafeInteger(json) && Number(json) > 0;
const isDigest = (json: unknown): json is string => isText(json) && /^[0-9a-f]{64}$/.test(json);

const isListOf = <T>(json: unknown, isOne: (each: unknown) => each is T): json is readonly T[] =>
  Array.isArray(json) && json.every(isOne);

const isProblem = (json: unknown): json is VerifyProblem =>
  isObject(json) && isText(json['kind']) && isText(json['segment']) && Number.isSafeInteger(json['line']);

const ERASURE: ReadonlySet<string> = new Set(['entry', 'customer', 'entries', 'lines', 'kept']);

/** It is written down as an entry, so nothing else may stand in it. */
function isErasure(json: unknown): json is ErasureInBackup {
  if (!isObject(json) || !Object.keys(json).every((key) => ERASURE.has(key))) return false;
  const { entry = '0'.repeat(64), customer, entries, lines = [], kept = KEPT } = json;
  return (
    isDigest(entry) &&
    (customer === undefined || isCount(customer)) &&
    isListOf(entries, isRange) &&
    isListOf(lines, isCutLine) &&
    isObject(kept) &&
    isText(kept['until']) &&
    isListOf(kept['cases'], isCount)
  );
}

const KEPT = { until: '', cases: [] };

const isRange = (json: unknown): json is SeqRange =>
  isListOf(json, isCount) && json.length === 2 && Number(json[0]) <= Number(json[1]);

const isCutLine = (json: unknown): json is CutLine =>
  isObject(json) && isDigest(json['was']) && isDigest(json['is']) && Object.keys(json).length === 2;

const isFile = (json: unknown): json is FileInBackup =>
  isObject(json) &&
  isMemberName(String(json['name'])) &&
  Number.isSafeInteger(json['bytes']) &&
  Number(json['bytes']) >= 0 &&
  isDigest(json['sha256']);
