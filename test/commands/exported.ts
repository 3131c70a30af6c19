/** What an export has in it, as a test reads it. */

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
