/** One JSON document with a list of records in it. */
import { refuse } from '../../domain/result.ts';
import { quoted } from '../faults.ts';
import type { ImportProblem } from '../problem.ts';
import { countOf } from '../row-places.ts';
import { MOST_ROW_LENGTH } from '../row-reader.ts';
import { pathText } from './path.ts';
import type { Splitter } from './splitter.ts';
import { faultIn, MOST_LISTS, walker, type WalkFault } from './walk.ts';

/** So far is looked for lists to name, where the document is none itself. In characters. */
const MOST_LOOKED_AT = 16 * 1024 * 1024;

/** @param path the keys that lead to the list; empty: the document is the list */
export function documentSplitter(path: readonly string[]): Splitter {
  const walk = walker(path);
  let length = 0;

  /** There is no list, or nothing that will become one. */
  function isHopeless(last: boolean): boolean {
    if (walk.found() === 'list') return false;
    if (last) return true;
    return walk.found() === 'other' && (length > MOST_LOOKED_AT || walk.lists().length === MOST_LISTS);
  }

  return {
    sparesOthers: false,
    expect: walk.expect,
    line() {
      const { text, line } = walk.held();
      return line + countOf(text, '\n', 0, text.length);
    },
    push(text, last) {
      length += text.length;
      const records = walk.push(text, last);
      if (!records.ok) return refuse(syntaxProblem(records.problem));
      const held = walk.held();
      if (held.text.length > MOST_ROW_LENGTH) {
        const fault = faultIn(held.text, held.line, false);
        if (fault !== undefined) return refuse(syntaxProblem(fault));
        return refuse({ kind: 'row-too-long', line: held.line, most: MOST_ROW_LENGTH });
      }
      if (!isHopeless(last)) return records;
      return refuse({ kind: 'json-no-list', path: pathText(path), lists: walk.lists() });
    },
  };
}

/** Why a document is refused that is no JSON. */
export const syntaxProblem = ({ fault, line, key }: WalkFault): ImportProblem =>
  fault === 'key-twice'
    ? { kind: 'json-key-twice', line, key: quoted(key) }
    : { kind: 'json-syntax', line, fault };
