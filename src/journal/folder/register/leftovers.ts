/** Taking back what a writer of the register that was killed left behind. */
import { fdatasyncSync, fstatSync, ftruncateSync } from 'node:fs';
import { HeadsEditor } from './heads-editor.ts';
import { ENTRY_BYTES, entryAt, HEAD_BYTES, OF_CASE, OF_CUSTOMER, recordPages } from './indexes.ts';

/**
 * Drops entries beyond those that count, and heads that name them. Mostly they come again just so; where the journal was
 * set back in between, they do not. Throws what the system says.
 */
export function dropLeftovers(entries: number, heads: number, upTo: number): void {
  const pages = recordPages(entries);
  const editor = new HeadsEditor(heads);
  const end = fstatSync(heads).size / HEAD_BYTES;
  /** The last entry of a chain that counts. */
  const counting = (no: number, of: 0 | 1): number => {
    let seq = editor.get(no, of);
    while (seq > upTo) {
      const entry = entryAt(pages, seq);
      const before = of === OF_CASE ? entry.beforeOfCase : entry.beforeOfCustomer;
      seq = before < seq ? before : 0;
    }
    return seq;
  };
  for (let no = 1; no < end; no++) {
    for (const of of [OF_CASE, OF_CUSTOMER] as const) {
      const seq = counting(no, of);
      if (seq !== editor.get(no, of)) editor.set(no, of, seq);
    }
  }
  editor.flush();
  fdatasyncSync(heads);
  ftruncateSync(entries, upTo === 0 ? 0 : (upTo + 1) * ENTRY_BYTES);
}
