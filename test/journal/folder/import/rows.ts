/** Rows of an import, as a plan gives them. */
import fc from 'fast-check';
import type { ImportedChange } from '../../../../src/domain/entries.ts';
import type { ImportOutcome, Journal, PlannedCase, Recorder } from '../../../../src/journal/journal.ts';
import { anna } from '../../facts.ts';
import { must } from '../../journal-contract.ts';

const DAY = '2026-11-20T09:00:00Z';

/** An open case with these words. */
export const row = (words: PlannedCase['words'], closedAt?: string): PlannedCase => ({
  happenedAt: DAY,
  data: {
    kind: 'repair',
    status: 'received',
    promises: [],
    calls: [],
    ...(closedAt === undefined ? {} : { closedAt }),
  },
  words,
});

/** Imports rows. @returns what came of it, and of each row */
export function bring(
  journal: Journal,
  rows: Iterable<PlannedCase>,
  recorder: Recorder = anna,
): ImportOutcome & { readonly answers: readonly ('added' | 'known' | 'repeated')[] } {
  const batch = must(journal.importCases(recorder));
  const answers = [...rows].map((each) => batch.add(each));
  return { ...must(batch.commit()), answers };
}

/** Many closed cases with references from `from` on. */
export function* manyRows(count: number, from = 1): Iterable<PlannedCase> {
  for (let i = from; i < from + count; i++) {
    yield row(
      {
        name: `Åsa Öberg ${i % 500}`,
        phone: `070-${1_000_000 + (i % 500)}`,
        item: `iPhone ${i % 20}`,
        ref: `K${i}`,
      },
      '2026-11-21T09:00:00Z',
    );
  }
}

const iso = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z') / 1000, max: Date.parse('2026-11-22T00:00:00Z') / 1000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);

/** Anything that people type, and what they cannot. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Åsa "Öberg"',
    'a\\b',
    'two\nlines',
    '\t\r\b\f',
    '\u0000',
    '\u2028',
    '\ud800',
    '\udc00x',
    '😀',
  ),
);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

/** What a log says happened to a case with so many promises, as a plan gives it: never what could not have been. */
function changesOf(
  said: readonly { readonly op: string; readonly at: string; readonly due: string; readonly text: string }[],
  promises: number,
): readonly ImportedChange[] {
  const live = new Set<number>(Array.from({ length: promises }, (_, i) => i + 1));
  let open = true;
  let count = promises;
  return said.flatMap(({ op, at: happenedAt, due, text }): readonly ImportedChange[] => {
    const promise = [...live][0];
    if (!open) {
      open = op === 'reopen';
      return open ? [{ type: 'case-reopened', happenedAt, data: {}, private: { because: '' } }] : [];
    }
    if (op === 'status') {
      return [{ type: 'status-changed', happenedAt, data: { status: 'waiting-parts' } }];
    }
    if (op === 'call') {
      const data = { direction: 'in', channel: 'sms', answered: true } as const;
      return [{ type: 'call-noted', happenedAt, data, private: { text } }];
    }
    if (op === 'promise') {
      live.add(++count);
      const data = { promise: count, kind: 'quote', due, clock: 'calendar', said: text } as const;
      return [{ type: 'promise-made', happenedAt, data: text.length > 4 ? { ...data, broken: true } : data }];
    }
    if (op === 'close') {
      open = false;
      live.clear();
      return [{ type: 'case-closed', happenedAt, data: {} }];
    }
    if (promise === undefined) return [];
    if (op === 'postpone') {
      return [
        { type: 'promise-postponed', happenedAt, data: { promise, due, clock: 'calendar', said: text } },
      ];
    }
    if (op !== 'keep') return [];
    live.delete(promise);
    return [{ type: 'promise-kept', happenedAt, data: { promise } }];
  });
}

const anySaid = fc.array(
  fc.record({
    op: fc.constantFrom('status', 'call', 'promise', 'postpone', 'keep', 'close', 'reopen'),
    at: iso,
    due: iso,
    text: anyText,
  }),
  { minLength: 1, maxLength: 8 },
);

export const anyRow: fc.Arbitrary<PlannedCase> = fc
  .record({
    happenedAt: iso,
    data: fc
      .record({
        kind: fc.constantFrom('repair', 'order', 'complaint'),
        prefers: maybe(fc.constantFrom('sms', 'none')),
        lang: maybe(fc.constantFrom('sv', 'da')),
        status: fc.constantFrom('received', 'ready'),
        closedAt: maybe(iso),
        promises: fc.array(
          fc
            .record({
              kind: fc.constantFrom('ready', 'callback'),
              due: iso,
              clock: fc.constantFrom('calendar', 'working'),
              said: anyText,
              keptAt: maybe(iso),
              toldAt: maybe(iso),
              broken: maybe(fc.constant(true)),
            })
            .map(clean),
          { maxLength: 3 },
        ),
        calls: fc.array(fc.record({ at: iso, channel: fc.constantFrom('phone', 'sms') }), { maxLength: 3 }),
      })
      .map(clean),
    words: fc
      .record({
        name: maybe(fc.constantFrom('Åsa Öberg', 'asa  öberg', 'Bo Ek', 'Cia', '')),
        phone: maybe(fc.constantFrom('070-1', '+46 70 1', '08 2', '08 3', '---')),
        email: maybe(fc.constantFrom('a@b.se', 'A@B.se', 'c@d.se')),
        item: maybe(anyText),
        serial: maybe(anyText),
        ref: maybe(
          fc.oneof(
            fc.integer({ min: 1, max: 30 }).map((n) => `R${n}`),
            anyText,
          ),
        ),
        problems: maybe(fc.array(anyText, { maxLength: 2 })),
        agreed: maybe(fc.array(anyText, { maxLength: 2 })),
        said: maybe(fc.array(anyText, { maxLength: 2 })),
      })
      .map(clean),
  })
  .chain((each) => maybe(anySaid).map((said) => withChanges(each as PlannedCase, said)));

/** What happens to a case after it was brought in as closed is no plan's. */
function withChanges(row: PlannedCase, said: Parameters<typeof changesOf>[0] | undefined): PlannedCase {
  if (said === undefined || row.data.closedAt !== undefined) return row;
  const promises = row.data.promises.map(({ keptAt: _, ...p }) => p);
  return { ...row, data: { ...row.data, promises }, changes: changesOf(said, promises.length) };
}
