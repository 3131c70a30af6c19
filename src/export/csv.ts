/** Tables as CSV (RFC 4180): fields with commas, quotes or line ends in quotes, lines ended by CR LF, UTF-8. */
import { stringify } from 'csv-stringify/sync';
import type { Form } from './form.ts';
import { withoutFormula } from './formulas.ts';
import { wallText, type Cell, type Table } from './table.ts';

export interface CsvOptions {
  /** What stands between fields; `,` where nothing is said. */
  readonly delimiter?: string;
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';
/** Setting the writer up costs as much as some rows. */
const ROWS_AT_ONCE = 256;

export function csvForm(table: Table, { delimiter = ',', bom }: CsvOptions): Form {
  const options = {
    delimiter,
    record_delimiter: '\r\n',
    // what another program takes for a delimiter is in quotes too, and so are blanks that would be trimmed
    quoted_match: /[;,\t\r\n]|^\s|\s$/,
  };
  let waiting: string[][] = [];
  const written = (): string => {
    const text = stringify(waiting, options);
    waiting = [];
    return text;
  };
  return {
    begin: () => {
      waiting.push(table.columns.map(({ name }) => name));
      return bom ? BYTE_ORDER_MARK : '';
    },
    each: (of) => {
      for (const row of table.rows(of)) waiting.push(row.map(fieldOf));
      return waiting.length < ROWS_AT_ONCE ? '' : written();
    },
    loose: () => '',
    end: () => (waiting.length === 0 ? '' : written()),
  };
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? withoutFormula(cell) : wallText(cell);
}
