/** A row an entry: all that is recorded of one person's cases, for them to read in a spreadsheet. */
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { fromIso } from '../domain/instant.ts';
import type { Exported, ExportedEntry } from './exported.ts';
import { jsonOf } from './json.ts';
import { wallOf, type Cell, type Table } from './table.ts';

export const storyTable = (zone: ZoneTable): Table => ({
  title: 'entries',
  columns: [
    { name: 'case', width: 8 },
    { name: 'entry', width: 8 },
    { name: 'happenedAt', width: 17 },
    { name: 'recordedAt', width: 17 },
    { name: 'by', width: 10 },
    { name: 'type', width: 18 },
    { name: 'words', width: 80 },
    { name: 'data', width: 60 },
    { name: 'note', width: 12 },
  ],
  rows: (of) => of.entries.map((each) => rowOf(of, each, zone)),
});

const rowOf = ({ number }: Exported, each: ExportedEntry, zone: ZoneTable): readonly Cell[] => {
  const { entry } = each;
  return [
    number,
    entry.seq,
    wallOf(zone, fromIso(entry.happenedAt)),
    wallOf(zone, fromIso(entry.recordedAt)),
    entry.by,
    entry.type,
    wordsOf(entry.private),
    Object.keys(entry.data).length === 0 ? null : jsonOf(entry.data),
    stateOf(each),
  ];
};

/** `name: Astrid Lund; item: lamp` */
function wordsOf(words: object | undefined): string | null {
  const said = Object.entries(words ?? {}).map(
    ([name, value]: [string, unknown]) =>
      `${name}: ${Array.isArray(value) ? value.map(String).join(' | ') : String(value)}`,
  );
  return said.join('; ') || null;
}

function stateOf({ isErased, isWithheld, retractedBy }: ExportedEntry): string | null {
  if (isErased) return 'erased';
  if (retractedBy !== undefined) return 'taken back';
  return isWithheld ? 'withheld' : null;
}
