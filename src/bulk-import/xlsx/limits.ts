/** How large a workbook may be. It is kept in memory as it came; its sheet goes by, its shared texts stay. */

/** Of the file: a million rows of a dozen columns are half of this. */
export const MOST_FILE_BYTES = 200 * 1024 * 1024;

/** Of a sheet, unpacked. */
export const MOST_SHEET_BYTES = 4 * 1024 * 1024 * 1024;
