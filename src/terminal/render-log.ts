/** `log` as plain text: an entry a line, or as many as its words take. */
import type { Entry } from '../domain/entries.ts';
import type { Seq } from '../domain/ids.ts';
import { fromIso } from '../domain/instant.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { storyOf } from './story.ts';
import { cut, padEnd, padStart, widthOf, wrap } from './text.ts';

const GAP = '  ';
const MOST_NAME = 16;

/** @param takenBackBy the entry that took one back; `undefined` where it counts */
export function logText(
  entries: readonly Entry[],
  takenBackBy: (seq: Seq) => Seq | undefined,
  page: Page,
): string {
  if (entries.length === 0) return `${page.words.lists.noEntries}\n`;
  const rows = entries.map((e) => [
    String(e.seq),
    page.dates.moment(fromIso(e.happenedAt)),
    cut(escapeLine(e.by), MOST_NAME),
    e.case === null ? '' : String(e.case),
  ]);
  const widths = [0, 1, 2, 3].map((i) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), 0),
  );
  const lines = entries.flatMap((entry, i) => {
    const left = (rows[i] ?? [])
      .map((cell, c) => (c === 0 || c === 3 ? padStart(cell, widths[c] ?? 0) : padEnd(cell, widths[c] ?? 0)))
      .join(GAP);
    const { text, details } = storyOf(entry, page);
    const by = takenBackBy(entry.seq);
    const said = by === undefined ? text : page.words.case.takenBackBy(by, text);
    const indent = ' '.repeat(widthOf(left) + GAP.length);
    const room = Math.max(page.width - indent.length, Math.floor(page.width / 3));
    const [first = '', ...rest] = wrap([said, ...details].join('\n'), room).split('\n');
    return [left + GAP + first, ...rest.map((line) => indent + line)];
  });
  return `${lines.join('\n')}\n`;
}
