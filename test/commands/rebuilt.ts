/** A journal made again from an export, as docs/export.md says how: that nothing is lost in one is proved by this. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../src/domain/entries.ts';
import { encodeLine, NO_HASH } from '../../src/journal/folder/line.ts';

export interface ExportedEntry {
  readonly seq: number;
  readonly type: string;
  readonly case: number | null;
  readonly by: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly clock?: 'set';
  readonly batch?: string;
  readonly data: object;
  readonly private?: Readonly<Record<string, unknown>>;
  readonly erased?: true;
  readonly withheld?: true;
  readonly retractedBy?: number;
}

export type ExportedDocument = Readonly<Record<string, unknown>> & {
  readonly is: 'head' | 'case' | 'entries' | 'end';
  readonly case?: number;
  readonly entries?: readonly ExportedEntry[];
};

export const documentsIn = (jsonl: string): readonly ExportedDocument[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedDocument);

export const entriesIn = (documents: readonly ExportedDocument[]): readonly ExportedEntry[] =>
  documents
    .flatMap((d) => (d.is === 'case' || d.is === 'entries' ? (d.entries ?? []) : []))
    .sort((a, b) => a.seq - b.seq);

const JOURNAL = '01M81TRC4GDNH7YHZ4EZ4VQVGG';

/** Writes the entries into the folder of an empty journal. */
export function rebuild(at: string, entries: readonly ExportedEntry[]): void {
  let prev = NO_HASH;
  const lines = entries.map((entry, i) => {
    const { seq, by, recordedAt, clock, batch } = entry;
    const fact = {
      type: entry.type,
      case: entry.case,
      happenedAt: entry.happenedAt,
      data: entry.data,
      ...(entry.private === undefined ? {} : { private: entry.private }),
    } as Fact;
    const id = `01M81TRC4G${String(seq).padStart(16, '0')}`;
    const last = batch !== undefined && entries[i + 1]?.batch !== batch;
    const stamp = { id, by, recordedAt, clockSet: clock === 'set' };
    const { text, hash } = encodeLine(
      { journal: JOURNAL, seq, prev },
      batch === undefined ? stamp : { ...stamp, batch: { id: batch, last } },
      fact,
    );
    prev = hash;
    return `${text}\n`;
  });
  rmSync(join(at, 'journal'), { recursive: true, force: true });
  rmSync(join(at, 'cache'), { recursive: true, force: true });
  mkdirSync(join(at, 'journal'), { mode: 0o700 });
  writeFileSync(join(at, 'journal', '2026.jsonl'), lines.join(''), { mode: 0o600 });
}
