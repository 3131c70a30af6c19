/** What goes into a backup: the settings, the segments as far as the journal goes, and the attachments. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Head } from '../../journal.ts';
import { JournalFailure, readingProblem } from '../failure.ts';
import { closeFile, fill, openToRead, readAt, segmentPath, statOf } from '../files.ts';
import { carriesHash } from '../chain.ts';
import { BEGINNING, type Mark } from '../mark.ts';
import { listSegments, withSegment } from '../segments.ts';
import { survey } from '../tail.ts';
import type { FileInBackup } from './manifest.ts';
import { ATTACHMENTS, isMemberName, SETTINGS } from './member-names.ts';

const BLOCK_BYTES = 1 << 20;
const LINE_FEED = 10;
const LINE_END = Buffer.of(LINE_FEED);

/** A file for the backup; its bytes can be asked for again and again. */
export interface Member {
  readonly name: string;
  readonly bytes: number;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** The journal as far as it goes at one moment, whoever writes on meanwhile. */
export interface Contents {
  readonly journal: string | null;
  readonly head: Head;
  /** Where it ends. */
  readonly end: Mark;
  readonly members: readonly Member[];
}

/**
 * Looks how far the journal goes. It only ever grows behind that, unless somebody's words are taken away meanwhile: then
 * what is copied does not verify.
 */
export const takeContents = (at: string): Contents => reading(at, () => contentsOf(at));

function contentsOf(at: string): Contents {
  const segments = listSegments(at);
  const { end, lacksLineFeed } = survey(at, segments, BEGINNING);
  const last = end.segment ?? '';
  const members = segments
    .filter((name) => name <= last)
    .map((name) => {
      const path = segmentPath(at, name);
      const bytes = name === last ? end.offset : (statOf(path)?.size ?? 0);
      // the next writer would complete it too
      const tail = name === last && lacksLineFeed ? '\n' : '';
      return fileMember(`journal/${name}`, path, bytes, tail);
    });
  const settings = `${at}/${SETTINGS}`;
  return {
    journal: end.journal,
    head: { seq: end.seq, hash: end.hash },
    end,
    members: [fileMember(SETTINGS, settings, statOf(settings)?.size ?? 0), ...members, ...attachments(at)],
  };
}

/**
 * Whether somebody's words were taken away since: the entry that says so is written first, and backups are looked for last.
 * So a backup whose name is there before this is asked is either found by the erasing, or found out here.
 */
export const isErasedSince = (at: string, { end }: Pick<Contents, 'end'>): boolean =>
  reading(at, () => isErasedBehind(at, end));

function isErasedBehind(at: string, end: Mark): boolean {
  const { segment, lineStart, offset, hash } = end;
  if (segment === null) return false;
  const line = withSegment(at, segment, (fd) => readAt(fd, lineStart, offset - lineStart));
  const isWhereItWas = carriesHash(line.at(-1) === LINE_FEED ? line : Buffer.concat([line, LINE_END]), hash);
  return !isWhereItWas || survey(at, listSegments(at), end).erased.length > 0;
}

function* attachments(at: string, folder = ATTACHMENTS): Generator<Member, void, undefined> {
  if (statOf(`${at}/${folder}`)?.isDirectory() !== true) return;
  for (const found of readdirSync(`${at}/${folder}`).sort()) {
    const name = `${folder}/${found}`;
    // what is no name of ours is none of our files: half a copy, or something that the system left
    if (!isMemberName(name)) continue;
    const stat = statOf(`${at}/${name}`);
    if (stat?.isDirectory() === true) yield* attachments(at, name);
    else if (stat !== undefined) yield fileMember(name, `${at}/${name}`, stat.size);
  }
}

/** The first `bytes` of a file, and a tail behind them. */
export const fileMember = (name: string, path: string, bytes: number, tail = ''): Member => ({
  name,
  bytes: bytes + tail.length,
  *chunks() {
    yield* readChunks(path, bytes);
    if (tail !== '') yield Buffer.from(tail);
  },
});

export const textMember = (name: string, text: string): Member => {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, chunks: () => [bytes] };
};

/** A file became shorter while it was read. */
export class Shortened extends Error {}

/** Each chunk is memory of its own: whoever writes them may keep several on the way. */
function* readChunks(path: string, bytes: number): Generator<Uint8Array, void, undefined> {
  const fd = reading(path, () => openToRead(path));
  try {
    for (let offset = 0; offset < bytes;) {
      const wanted = Math.min(BLOCK_BYTES, bytes - offset);
      const chunk = Buffer.allocUnsafeSlow(wanted);
      const from = offset;
      if (reading(path, () => fill(fd, chunk, 0, wanted, from)) < wanted) throw new Shortened(path);
      yield chunk;
      offset += wanted;
    }
  } finally {
    closeFile(fd);
  }
}

/** What the system refuses here is wrong with the journal, and not with the place of the backup. */
function reading<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new JournalFailure(readingProblem(error, path));
  }
}

/** The member as it stands in the manifest: it is read to its end. */
export function described({ name, bytes, chunks }: Member): FileInBackup {
  const hash = createHash('sha256');
  for (const chunk of chunks()) hash.update(chunk);
  return { name, bytes, sha256: hash.digest('hex') };
}
