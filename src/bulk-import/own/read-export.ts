/**
 * Reads an export of ours, `lofte.export.v1`, for a journal that is filled again: every entry, in the order of the file,
 * and at its end what there ought to have been. What the cases say as they stand follows from their entries, and is not read.
 *
 * bytes → (gunzip) → documents → entries
 */
import type { Entry, SeqRange } from '../../domain/entries.ts';
import { entryFault } from '../../domain/entry-shapes.ts';
import { ok, refuse } from '../../domain/result.ts';
import { isObject, listOf, object, range, whole } from '../../domain/shape.ts';
import { decoderFor, type Undecodable } from '../encoding.ts';
import { quoted } from '../faults.ts';
import { BrokenGzip, type Chunks } from '../gunzip.ts';
import { looksLike, LOOK_BYTES } from '../sniff.ts';
import { withHead } from '../head.ts';
import { keysIn } from '../json/record.ts';
import { scanFrom, scanOn } from '../json/scan.ts';
import { faultIn, keyTwiceIn } from '../json/walk.ts';
import type { ImportProblem, Imported } from '../problem.ts';
import { countOf } from '../row-places.ts';
import { documentSplitter, parsed, type RawDocument } from './documents.ts';
import { unpacked } from './unpacked.ts';

/** Where what is read goes. */
export interface ExportSinks {
  /** An entry that is as a journal writes it; whether it fits those before it is for the journal to say. */
  readonly onEntry: (entry: Entry) => void;
  /** A case as it stands in the journal, and the first of its entries. */
  readonly onCase: (number: number, firstSeq: number) => void;
  /** Now and then. */
  readonly onProgress: (cases: number) => void;
  /** Waited for between two pieces of the file. */
  readonly between?: () => Promise<void>;
}

/** What an export says of itself. */
export interface ExportRead {
  readonly cases: number;
  readonly entries: number;
  /** The number of the last entry. */
  readonly last: number;
  /** Numbers without an entry: they were lost before it was made. */
  readonly lost: readonly SeqRange[];
}

/** Bytes are read in pieces of this size, however they come. */
const PIECE_BYTES = 1024 * 1024;

/** More numbers than these are never lost to a journal that goes on. */
const MOST_LOST = 10_000_000;

/**
 * @param chunks the file's bytes; the next one may be read into the memory of the one before
 * @returns what there was, or why the file is refused; what was given to `sinks` is then to be forgotten
 */
export async function readExport(chunks: Chunks, sinks: ExportSinks): Promise<Imported<ExportRead>> {
  try {
    return await readAll(chunks, sinks);
  } catch (error) {
    if (error instanceof BrokenGzip) return refuse({ kind: 'broken-gzip', how: error.how });
    throw error;
  }
}

async function readAll(chunks: Chunks, sinks: ExportSinks): Promise<Imported<ExportRead>> {
  const decoder = decoderFor('utf-8');
  const splitter = documentSplitter();
  const reader = documentReader(sinks);
  /** By its first bytes; `undefined` before they are there. */
  let looksRight: boolean | undefined;
  const read = (text: string | Undecodable, isLast: boolean): ImportProblem | undefined => {
    if (typeof text !== 'string') {
      if (!looksRight) return { kind: 'not-export' };
      const line = splitter.line() + countOf(text.before, '\n', 0, text.before.length);
      return { kind: 'export-not-utf8', line };
    }
    const documents = splitter.push(text, isLast);
    if (!documents.ok) return documents.problem;
    for (const document of documents.value) {
      const problem = reader.read(document);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  for await (const bytes of withHead(unpacked(chunks))) {
    if (looksRight === undefined) {
      const seen = looksLike(bytes.subarray(0, LOOK_BYTES));
      if (seen !== undefined && seen !== 'json')
        return refuse({ kind: 'other-than-export', looksLike: seen });
      looksRight = seen === 'json';
    }
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const problem = read(decoder.push(bytes.subarray(at, at + PIECE_BYTES)), false);
      if (problem !== undefined) return refuse(problem);
      await sinks.between?.();
    }
  }
  const problem = read(decoder.end(), true);
  return problem === undefined ? reader.end() : refuse(problem);
}

type Members = Readonly<Record<string, unknown>>;

interface DocumentReader {
  read(document: RawDocument): ImportProblem | undefined;
  end(): Imported<ExportRead>;
}

const SCHEMA = /^lofte\.export\.v(\d{1,9})$/;
const VERSION = 1;

function documentReader({ onEntry, onCase, onProgress }: ExportSinks): DocumentReader {
  let last: number | undefined;
  let end: Members | undefined;
  const seen = { cases: 0, entries: 0 };

  function read({ text, line }: RawDocument): ImportProblem | undefined {
    const found = parsed(text);
    if (found === undefined) return syntaxProblem(text, line);
    const { value } = found;
    if (!isObject(value)) return last === undefined ? { kind: 'not-export' } : { kind: 'bad-document', line };
    const odd = keyTwiceProblem(text, line, value);
    if (odd !== undefined) return odd;
    const version = SCHEMA.exec(String(value['schema']))?.[1];
    if (version !== undefined && Number(version) > VERSION) {
      return { kind: 'newer-export', version: Number(version) };
    }
    if (last === undefined) return version === undefined ? { kind: 'not-export' } : readHead(value, line);
    if (version === undefined || end !== undefined) return { kind: 'bad-document', line };
    switch (value['is']) {
      case 'case':
      case 'entries':
        return readEntries(value, line);
      case 'end':
        end = value;
        return endFault(value) === undefined ? undefined : { kind: 'bad-document', line };
      default:
        return { kind: 'bad-document', line };
    }
  }

  function readHead(head: Members, line: number): ImportProblem | undefined {
    if (head['is'] !== 'head') return { kind: 'not-export' };
    const { journal, whole: isWhole, selection } = head;
    if (typeof isWhole !== 'boolean' || !isObject(journal) || !isObject(selection))
      return { kind: 'bad-document', line };
    const by = selectedBy(selection);
    if (!isWhole || by !== undefined) return { kind: 'partial-export', by: by ?? 'since' };
    const { entries } = journal;
    if (number(entries) !== undefined) return { kind: 'bad-document', line };
    last = Number(entries);
    return undefined;
  }

  function readEntries(document: Members, line: number): ImportProblem | undefined {
    const { is, case: no, entries } = document;
    const isCase = is === 'case';
    if (!Array.isArray(entries) || (no !== null && whole(1)(no) !== undefined) || (isCase && no === null))
      return { kind: 'bad-document', line };
    const [first] = entries as readonly unknown[];
    if (isCase) {
      if (!isObject(first)) return { kind: 'bad-document', line };
      seen.cases += 1;
    }
    for (const each of entries as readonly unknown[]) {
      const problem = readEntry(each, no, line);
      if (problem !== undefined) return problem;
    }
    if (isCase) onCase(Number(no), Number((first as Members)['seq'])); // as it was just found to be
    onProgress(seen.cases);
    return undefined;
  }

  function readEntry(value: unknown, no: unknown, line: number): ImportProblem | undefined {
    const seq = isObject(value) && whole(1)(value['seq']) === undefined ? Number(value['seq']) : null;
    const at = entryFault(value) ?? (isObject(value) && value['case'] !== no ? 'case' : undefined);
    if (at !== undefined || !isObject(value)) return { kind: 'bad-entry', line, seq, at: at ?? '' };
    if (value['withheld'] === true) return { kind: 'partial-export', by: 'customer' };
    seen.entries += 1;
    const { erased: _, retractedBy: __, ...entry } = value;
    onEntry(entry as unknown as Entry); // the shapes are this type
    return undefined;
  }

  return {
    read,
    end() {
      if (last === undefined) return refuse({ kind: 'not-export' });
      if (end === undefined) return refuse({ kind: 'export-cut-off' });
      const { cases, entries, withheld } = end;
      const lost = end['lost'] as readonly SeqRange[]; // as endFault found it to be
      if (withheld !== 0) return refuse({ kind: 'partial-export', by: 'customer' });
      const counts = countsFault({ cases: Number(cases), entries: Number(entries), last, lost }, seen);
      return counts === undefined ? ok({ ...seen, last, lost }) : refuse(counts);
    },
  };
}

/** A colon more than keys is a key that `JSON.parse` overwrote. */
function keyTwiceProblem(text: string, line: number, value: object): ImportProblem | undefined {
  const from = text.indexOf('{');
  const scan = scanFrom(from);
  if (scanOn(scan, text, from) !== 'ended') return { kind: 'bad-document', line };
  if (scan.colons === keysIn(value)) return undefined;
  const twice = keyTwiceIn(text);
  return { kind: 'json-key-twice', line: line + (twice?.line ?? 1) - 1, key: quoted(twice?.key ?? '') };
}

function syntaxProblem(text: string, line: number): ImportProblem {
  const found = faultIn(text, line);
  if (found === undefined || found.fault === 'key-twice')
    return { kind: 'json-syntax', line, fault: 'value-expected' };
  return { kind: 'json-syntax', line: found.line, fault: found.fault };
}

function selectedBy({ since, open, customer }: Members): 'since' | 'open' | 'customer' | undefined {
  if (customer !== null) return 'customer';
  if (open !== false) return 'open';
  return since === null ? undefined : 'since';
}

const number = whole(0);

const endFault = (value: Members): string | undefined => {
  const { schema: _, is: __, ...end } = value;
  return object({ cases: number, entries: number, lost: listOf(range), withheld: number })(end);
};

function countsFault(
  { cases, entries, last, lost }: ExportRead,
  seen: Pick<ExportRead, 'cases' | 'entries'>,
): ImportProblem | undefined {
  if (cases !== seen.cases) return { kind: 'export-counts', of: 'cases', said: cases, found: seen.cases };
  if (entries !== seen.entries) {
    return { kind: 'export-counts', of: 'entries', said: entries, found: seen.entries };
  }
  let before = 0;
  let missing = 0;
  for (const [from, to] of lost) {
    if (from <= before || to > last) return { kind: 'export-counts', of: 'entries', said: last, found: to };
    missing += to - from + 1;
    before = to;
  }
  if (missing > MOST_LOST || last !== entries + missing)
    return { kind: 'export-counts', of: 'entries', said: last, found: entries + missing };
  return undefined;
}
