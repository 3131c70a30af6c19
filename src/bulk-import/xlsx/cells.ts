/** What a cell says, as text: a date as ISO, a number with all its digits, else what somebody wrote or a formula gave. */
import { broken } from './bad-workbook.ts';
import { masked, NUMBER } from './number-formats.ts';
import { isNumeric, numberText } from './numbers.ts';
import { serialDate } from './serial-dates.ts';
import { sharedText, type SharedStrings } from './strings.ts';
import type { Styles } from './styles.ts';
import { escapesUndone } from './texts.ts';

/** A cell as it is stored. */
export interface StoredCell {
  /** What kind of value it has: `s` shared text, `str` a formula's text, `b`, `e`, `d`; empty: a number. */
  readonly type: string;
  readonly style: number;
  /** `undefined`: there is none. */
  readonly value: string | undefined;
  /** A text that stands in the cell itself. */
  readonly inline: string | undefined;
  readonly formula: boolean;
}

/** What makes the row a bad one, if anybody reads this cell. */
export type CellFault = 'cell-error' | 'cell-twice' | 'formula-without-value';

export interface CellText {
  readonly text: string;
  readonly fault?: CellFault;
  /** It is a number, and no date. */
  readonly number?: true;
}

export type CellReader = (cell: StoredCell) => CellText;

const EMPTY: CellText = { text: '' };

/** @param part for problems */
export function cellReader(
  strings: SharedStrings,
  styles: Styles,
  from1904: boolean,
  part: string,
): CellReader {
  return ({ type, style, value, inline, formula }) => {
    if (type === 'inlineStr') return { text: escapesUndone(inline ?? value ?? '') };
    if (formula && (value ?? '') === '' && type !== 'str')
      return { text: '', fault: 'formula-without-value' };
    if (value === undefined) return EMPTY;
    switch (type) {
      case 'str':
        return { text: escapesUndone(value) };
      case 's':
        return value.trim() === '' ? EMPTY : { text: sharedText(strings, value.trim(), part) };
      case 'b':
        return { text: /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE' };
      case 'e':
        return { text: value, fault: 'cell-error' };
      case 'd':
        return { text: value.trim() };
      case '':
      case 'n':
        return numberCell(value.trim(), style);
      default:
        throw broken(part);
    }
  };

  function numberCell(raw: string, style: number): CellText {
    if (raw === '') return EMPTY;
    const format = styles[style] ?? NUMBER;
    if (format.is === 'date' && isNumeric(raw)) {
      const date = serialDate(Number(raw), !format.day, from1904);
      if (date !== undefined) return { text: date };
    }
    const text = numberText(raw);
    if (format.is === 'digits' && /^\d+$/.test(text)) return { text: masked(text, format.mask) };
    return { text, number: true };
  }
}
