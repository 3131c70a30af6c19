/** Whether a file has the columns that a preset expects. */
import { bindColumns, sourceOf, type Columns } from '../columns.ts';
import { ISO_PATTERNS, readPattern } from '../date-patterns.ts';
import { dateReader } from '../dates.ts';
import type { Mapping, Source } from '../mapping.ts';
import { withWorkbookDates } from '../xlsx/workbook-dates.ts';
import { columnName } from './column.ts';
import type { Looked } from './look.ts';

/** So few columns could be any file's: all that it reads, and those without which it can't be used. */
const FEWEST_COLUMNS = 4;
const FEWEST_NEEDED = 2;

/** Of several presets the one that needs most of the file's columns; none where none fits. */
export function fittingPreset(
  looked: Looked,
  presets: readonly (readonly [name: string, mapping: Mapping])[],
): string | undefined {
  const fits = presets
    .map(([name, mapping]) => ({ name, ...columnsRead(looked, mapping) }))
    .filter(({ needed, all }) => needed >= FEWEST_NEEDED && all >= FEWEST_COLUMNS);
  return fits.toSorted((a, b) => b.needed - a.needed || b.all - a.all)[0]?.name;
}

interface ColumnsRead {
  readonly all: number;
  readonly needed: number;
}

/** How many columns of the file it reads; none where the file lacks one, or its dates are written otherwise. */
function columnsRead({ columns, seen, format }: Looked, preset: Mapping): ColumnsRead {
  const mapping = format.type === 'xlsx' ? withWorkbookDates(preset) : preset;
  const [all, needed] = [new Set<number>(), new Set<number>()];
  const noting: Columns = {
    ...columns,
    find(column, optional) {
      const at = columns.find(column, true);
      // a column that JSON lacks is looked for in every record: it is not there for that
      if (at.ok && at.value !== undefined && isNamed(column, columns)) {
        all.add(at.value);
        if (!optional) needed.add(at.value);
      } else if (at.ok && !optional) return columns.find(NO_COLUMN, false);
      return at;
    },
  };
  let opened: string | null = null;
  const bound = bindColumns(noting, mapping.spelling, (bind) => {
    for (const source of sourcesOf(mapping)) bind(source);
    opened = bind(mapping.case.openedAt).column;
  });
  const read = dateReader(
    (mapping.dates ?? ISO_PATTERNS).flatMap((form) => {
      const pattern = readPattern(form);
      return pattern.ok ? [pattern.value] : [];
    }),
  );
  const dates = seen.find((column) => columnName(column) === opened)?.values ?? [];
  const fits = bound.ok && dates.every((date) => read(date) !== 'bad-date');
  return fits ? { all: all.size, needed: needed.size } : { all: 0, needed: 0 };
}

/** No column is called so. */
const NO_COLUMN = '\u{f8ff}';

const isNamed = (column: Parameters<Columns['find']>[0], { names }: Columns): boolean =>
  (typeof column === 'object' ? column : [column]).some((name) =>
    typeof name === 'number' ? name <= names.length : names.includes(name.trim()),
  );

const sourcesOf = ({
  case: of,
  customer,
  promises = [],
  calls = [],
}: Mapping): readonly (Source | undefined)[] => [
  ...Object.values(of),
  ...Object.values(customer ?? {}),
  ...promises.flatMap(({ due, keptAt, broken }) => [
    due,
    keptAt,
    broken === undefined ? undefined : sourceOf(broken),
  ]),
  ...calls.flatMap(({ at, text, channel }) => [at, text, channel]),
];
