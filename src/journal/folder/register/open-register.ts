/** Reading the register. */
import { fstatSync } from 'node:fs';
import { closeFile } from '../files.ts';
import { CaseList } from './case-list.ts';
import { entryAt, headAt, OF_CASE, OF_CUSTOMER, ENTRY_BYTES, recordPages } from './indexes.ts';
import type { EntryRecord } from './indexes.ts';
import { LETTERS, readCases, searchBytes } from './key-line.ts';
import type { RunPart } from './merge-runs.ts';
import { openForReading, readMeta, registerFolder, type Meta } from './meta.ts';
import type { Register } from './register.ts';
import { casesWith, eachLineWith } from './search-run.ts';

const TAB = 0x09;
const TRIES = 5;

/**
 * Opens the register of a journal's folder as it stands; what is written to it later does not change its answers.
 *
 * @returns `undefined` where it is missing, broken, or of another journal: then it is to be made anew
 */
export function openRegister(folder: string, journalId: string): Register | undefined {
  const dir = registerFolder(folder);
  for (let tries = 0; tries < TRIES; tries++) {
    const meta = readMeta(dir);
    if (meta === undefined || meta.journal !== journalId) return undefined;
    const files = openFiles(dir, meta);
    if (files === 'gone') continue; // merged into others since the meta file was read
    return files === 'broken' ? undefined : register(meta, files);
  }
  return undefined;
}

interface Files {
  readonly entries: number;
  readonly heads: number;
  readonly runs: readonly RunPart[];
}

function openFiles(dir: string, meta: Meta): Files | 'broken' | 'gone' {
  const open: number[] = [];
  const opened = (name: string): number => {
    const fd = openForReading(dir, name);
    open.push(fd);
    return fd;
  };
  try {
    const files = {
      entries: opened(meta.entries),
      heads: opened(meta.heads),
      runs: meta.runs.map((run): RunPart => ({ fd: opened(run.name), from: 0, to: run.bytes })),
    };
    const whole =
      fstatSync(files.entries).size >= (meta.upTo === 0 ? 0 : (meta.upTo + 1) * ENTRY_BYTES) &&
      files.runs.every((run) => fstatSync(run.fd).size === run.to);
    if (whole) return files;
    open.forEach(closeFile);
    return 'broken';
  } catch (error) {
    open.forEach(closeFile);
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'broken';
  }
}

function register(meta: Meta, files: Files): Register {
  const { upTo, country, segments } = meta;
  const entries = recordPages(files.entries);
  const heads = recordPages(files.heads);

  /** The entries of a chain that this register covers, from the last to the first. */
  function* chain(head: number, before: (entry: EntryRecord) => number): Iterable<[number, EntryRecord]> {
    for (let seq = head; seq > 0;) {
      const entry = entryAt(entries, seq);
      if (seq <= upTo) yield [seq, entry];
      const next = before(entry);
      if (next >= seq) return; // not what we write: an end rather than a circle
      seq = next;
    }
  }

  return {
    upTo,
    country,
    keyBytes: files.runs.reduce((sum, run) => sum + run.to, 0),
    locationOf(seq) {
      if (!(seq >= 1 && seq <= upTo)) return undefined;
      const { segment, offset, length } = entryAt(entries, seq);
      const name = segments[segment];
      return name === undefined || length === 0 ? undefined : { segment: name, offset, length };
    },
    seqsOf(caseNo) {
      const seqs: number[] = [];
      for (const [seq, entry] of chain(headAt(heads, caseNo, OF_CASE), (e) => e.beforeOfCase)) {
        if (entry.caseNo === caseNo) seqs.push(seq);
      }
      return seqs.reverse();
    },
    casesIn(from, to) {
      const cases = new Set<number>();
      for (let seq = Math.max(1, from); seq <= Math.min(to, upTo); seq++) {
        const { caseNo } = entryAt(entries, seq);
        if (caseNo !== 0) cases.add(caseNo);
      }
      return ascending([...cases]);
    },
    casesOf(customerNo) {
      const cases = new Set<number>();
      const head = headAt(heads, customerNo, OF_CUSTOMER);
      for (const [, entry] of chain(head, (e) => e.beforeOfCustomer)) {
        if (entry.caseNo !== 0) cases.add(entry.caseNo);
      }
      return ascending([...cases]);
    },
    find(key, how = {}) {
      const wanted = searchBytes(key.kind, key.text, how.prefix ?? false);
      const cases = new CaseList();
      for (const run of files.runs) casesWith(run, wanted, cases);
      cases.makeAscending();
      return cases.toArray(how.limit);
    },
    hasRef(ref) {
      const wanted = searchBytes('ref', ref, false);
      const cases = new CaseList();
      return files.runs.some((run) => {
        casesWith(run, wanted, cases);
        return cases.length > 0;
      });
    },
    scan(kind, visit) {
      const wanted = Buffer.from([LETTERS[kind], 0x3a]);
      const cases = new CaseList();
      for (const run of files.runs) {
        eachLineWith(run, wanted, (bytes, start, end) => {
          const tab = bytes.indexOf(TAB, start);
          cases.length = 0;
          readCases(bytes, tab + 1, end, cases);
          // the letter in the colon's place, so that letter and text are next to each other
          bytes[start + 1] = LETTERS[kind];
          visit(bytes, start + 1, tab, cases.toArray());
        });
      }
    },
    close() {
      closeFile(files.entries);
      closeFile(files.heads);
      for (const run of files.runs) closeFile(run.fd);
    },
  };
}

const ascending = (cases: number[]): readonly number[] => cases.sort((a, b) => a - b);
