/** A file that begins with an object: JSON Lines where that ends on its first line, else one document. */
import { ok } from '../../domain/result.ts';
import { countOf } from '../row-places.ts';
import { MOST_ROW_LENGTH } from '../row-reader.ts';
import { documentSplitter } from './document.ts';
import { lineSplitter } from './lines.ts';
import { scanFrom, scanOn } from './scan.ts';
import type { Splitter } from './splitter.ts';

export function eitherSplitter(): Splitter {
  let chosen: Splitter | undefined;
  let held = '';

  return {
    get sparesOthers() {
      return chosen?.sparesOthers ?? false;
    },
    expect: (shape) => chosen?.expect(shape),
    line: () => chosen?.line() ?? 1 + countOf(held, '\n', 0, held.length),
    push(more, last) {
      if (chosen !== undefined) return chosen.push(more, last);
      held += more;
      const lines = isLines(held, last);
      if (lines === undefined && held.length <= MOST_ROW_LENGTH) return ok([]);
      chosen = lines === true ? lineSplitter() : documentSplitter([]);
      const all = held;
      held = '';
      return chosen.push(all, last);
    },
  };
}

/** An object on a line of its own, behind what no document goes on with an object. */
const SECOND_RECORD = /^[^\n]*[^,:[{ \t\r\n][ \t\r]*\n[ \t\r\n]*\{/;

/**
 * Whether a text is lines with a record on each, of which the first may be broken; `undefined` where there is too little
 * of it to tell.
 *
 * @param last there is no more of it
 */
function isLines(text: string, last: boolean): boolean | undefined {
  const rest = text.trimStart();
  const end = rest.indexOf('\n');
  if (end < 0 && !last) return undefined;
  if (isWhole(end < 0 ? rest : rest.slice(0, end))) return true;
  if (!last && rest.slice(end).trim() === '') return undefined;
  return SECOND_RECORD.test(rest);
}

function isWhole(line: string): boolean {
  const scan = scanFrom(0);
  return scanOn(scan, line, 0) === 'ended' && line.slice(scan.at).trim() === '';
}
