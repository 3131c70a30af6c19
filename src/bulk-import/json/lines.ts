/** JSON Lines: a record on each line. Lines with nothing in them are passed over. */
import { ok, refuse } from '../../domain/result.ts';
import { MOST_ROW_LENGTH } from '../row-reader.ts';
import { scanFrom, scanOn } from './scan.ts';
import type { Shape } from './shape.ts';
import type { Splitter } from './splitter.ts';
import type { RawRecord } from './walk.ts';

const BLANK = /^[ \t\r]*$/;

export function lineSplitter(): Splitter {
  /** What there is of a line whose end has not come. */
  let held = '';
  /** The line that the held text begins in. */
  let line = 1;
  let shape: Shape | undefined;

  function take(records: RawRecord[], written: string): void {
    if (!BLANK.test(written)) records.push(scanned(written, line));
    line += 1;
  }

  /** Takes the line that begins at a place, if all of it is there; where the next one begins, or -1. */
  function takeAt(records: RawRecord[], text: string, from: number): number {
    const read = shape?.read(text, from) ?? -1;
    const next = read < 0 ? -1 : behindLineEnd(text, read);
    if (shape !== undefined && next >= 0) {
      records.push({ text: text.slice(from, read), line, colons: 0, odd: undefined, fields: shape.fields() });
      line += 1;
      return next;
    }
    const end = text.indexOf('\n', from);
    if (end < 0) return -1;
    take(records, text.slice(from, end));
    return end + 1;
  }

  return {
    sparesOthers: true,
    expect(next) {
      shape = next;
    },
    line: () => line,
    push(more, last) {
      const records: RawRecord[] = [];
      let from = 0;
      if (held !== '') {
        from = more.indexOf('\n') + 1;
        held += from === 0 ? more : more.slice(0, from - 1);
        if (from > 0) take(records, held);
      }
      if (held === '' || from > 0) {
        for (let next = from; next >= 0; next = takeAt(records, more, from)) from = next;
        held = more.slice(from);
      }
      if (held.length > MOST_ROW_LENGTH) return refuse({ kind: 'row-too-long', line, most: MOST_ROW_LENGTH });
      if (last) take(records, held);
      return ok(records);
    },
  };
}

/** Behind a line end; -1 where none stands. */
function behindLineEnd(text: string, at: number): number {
  const feed = text[at] === '\r' ? at + 1 : at;
  return text[feed] === '\n' ? feed + 1 : -1;
}

function scanned(written: string, line: number): RawRecord {
  const text = written.endsWith('\r') ? written.slice(0, -1) : written;
  const scan = scanFrom(0);
  const tooDeep = scanOn(scan, text, 0) === 'too-deep';
  const { colons, odd } = scan;
  return tooDeep ? { text, line, colons, odd, tooDeep } : { text, line, colons, odd };
}
