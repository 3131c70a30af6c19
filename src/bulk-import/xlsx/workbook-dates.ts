/** Which dates the rows of a workbook may have. */
import { ISO_PATTERNS } from '../date-patterns.ts';
import type { Mapping } from '../mapping.ts';

/** As cells that are dates are given, whatever they look like in Excel. First, so that nothing else reads them otherwise. */
const FROM_CELLS = ['YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss'];

/** A mapping for the rows of a workbook. Its own patterns are for dates that somebody typed as text. */
export const withWorkbookDates = (mapping: Mapping): Mapping =>
  mapping.dates === undefined
    ? mapping
    : { ...mapping, dates: [...new Set([...FROM_CELLS, ...mapping.dates, ...ISO_PATTERNS])] };
