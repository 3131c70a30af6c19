/**
 * A mapping to start from, made of the first rows of a file: of what columns are called, and what stands in them.
 *
 * What is not sure is not left out, since somebody will look at it; it is said.
 */
import type { Instant } from '../../domain/instant.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Mapping } from '../mapping.ts';
import type { Imported } from '../problem.ts';
import { columnName } from './column.ts';
import { findColumns, type Found } from './find-columns.ts';
import type { Looked } from './look.ts';
import type { Concept, SuggestNote } from './notes.ts';
import { fittingPreset } from './preset-fit.ts';
import { toMapping } from './to-mapping.ts';

export interface Suggestion {
  readonly mapping: Mapping;
  /** In the order in which they are to be said. */
  readonly notes: readonly SuggestNote[];
}

/** What somebody who brings in their cases would expect to find, and is told of where it is not there. */
const EXPECTED: readonly Concept[] = ['ref', 'closed', 'due', 'status', 'name', 'item', 'problem'];

/**
 * @param presets the mappings that ship
 * @returns a mapping that can be used as it is; refused where no column says when a case was opened
 */
export function suggest(
  looked: Looked,
  presets: readonly (readonly [name: string, mapping: Mapping])[],
  now: Instant,
): Imported<Suggestion> {
  const { seen, rows, format, otherLists, below } = looked;
  const { found, forms, notes, unread, dated } = findColumns(seen, now);
  const opened = found.get('opened');
  if (opened === undefined) {
    const [first] = unread;
    const dates = first === undefined ? undefined : { column: columnName(first.column), value: first.value };
    return refuse({
      kind: 'nothing-to-suggest',
      columns: seen.length,
      names: seen.map(({ name }) => name).filter((name) => name !== ''),
      dates,
      others: dated.map(columnName),
    });
  }
  const preset = rows === 0 ? undefined : fittingPreset(looked, presets);
  const mapped = toMapping(found, opened, forms, format);
  const missing = EXPECTED.filter((concept) => !isFound(found, concept));
  const isSaid = new Set(unread.map(({ column }) => column));
  const left = seen.filter(
    (column) => !mapped.used.has(column) && column.values.length > 0 && !isSaid.has(column),
  );
  const all: readonly (SuggestNote | undefined)[] = [
    preset === undefined ? undefined : { kind: 'preset', name: preset },
    rows === 0 ? { kind: 'no-rows' } : undefined,
    below === undefined ? undefined : { kind: 'names-below', line: below.line },
    otherLists.length === 0 ? undefined : { kind: 'other-lists', path: format.path ?? '', lists: otherLists },
    ...notes,
    ...mapped.notes,
    ...unread.map(({ column, value }): SuggestNote => ({
      kind: 'dates-unread',
      column: columnName(column),
      value,
    })),
    missing.length === 0 ? undefined : { kind: 'not-found', concepts: missing },
    left.length === 0 ? undefined : { kind: 'left-out', columns: left.map(columnName) },
  ];
  return ok({ mapping: mapped.mapping, notes: all.filter((note) => note !== undefined) });
}

const isFound = (found: Found, concept: Concept): boolean => {
  if (concept === 'name') return found.has('name') || found.has('firstName') || found.has('lastName');
  if (concept === 'item') return found.has('item') || found.has('brand') || found.has('model');
  if (concept === 'problem') return found.has('problem') || (found.has('said') && !found.has('called'));
  return found.has(concept);
};
