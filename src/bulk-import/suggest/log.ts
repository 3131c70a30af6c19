/** Whether rows are changes of cases: the same reference again and again, with another status. */
import type { LookedColumn } from './column.ts';

/** Of the cases that have several rows, in so many something must be different from row to row. */
const MOSTLY = 0.5;

/** @returns whether the rows of one reference are steps of one case */
export const isLog = (ref: LookedColumn | undefined, status: LookedColumn | undefined): boolean =>
  ref !== undefined && status !== undefined && varies(ref, status);

/** Whether a column says different things in rows of one reference, where there are such rows. */
export function varies(ref: LookedColumn, column: LookedColumn): boolean {
  const byRef = new Map<string, { rows: number; readonly texts: Set<string> }>();
  for (const [i, text] of ref.texts.entries()) {
    if (text === '') continue;
    const group = byRef.get(text) ?? { rows: 0, texts: new Set<string>() };
    byRef.set(text, group);
    group.rows += 1;
    const said = column.texts[i] ?? '';
    if (said !== '') group.texts.add(said);
  }
  const repeated = [...byRef.values()].filter(({ rows }) => rows > 1);
  const different = repeated.filter(({ texts }) => texts.size > 1);
  return different.length > 0 && different.length >= repeated.length * MOSTLY;
}
