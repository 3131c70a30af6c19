// Whatever an import records must come back from an export of it: also what is dated at the very beginning and at the very
// end of the years, wherever the shop is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import type { PlannedCase } from '../../src/bulk-import/plan.ts';
import { toIso, type Instant } from '../../src/domain/instant.ts';
import { entryFault } from '../../src/domain/entry-shapes.ts';
import { contextIn, full, rows } from './planned.ts';

const ZONES = [
  'UTC',
  'Europe/Stockholm',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Etc/GMT+12',
  'Asia/Kathmandu',
];
/** Near to the end of what a clock may show. */
const contexts = ZONES.map((zone) => contextIn(zone, '2100-12-31T23:59:59Z'));

const DATES: Mapping['dates'] = [
  'YYYY-MM-DD HH:mm:ssZ',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD',
  'M/D/YYYY h:mm A',
  'X',
];
const cases: Mapping = { ...full, dates: DATES };
const log: Mapping = {
  ...cases,
  rows: 'events',
  case: { ...cases.case, changedAt: { column: 'closed' } },
};

const EARLY = ['0000-12-31', '0001-01-01', '0001-01-02'];
const LATER = ['0001-01-02', '1582-10-10', '2100-12-31'];
const LAST = ['9999-12-30', '9999-12-31'];

/** One of these days, in one of the forms. */
const written = (days: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...days),
      fc.constantFrom('', '00:00:00', '12:00:00', '23:59:59'),
      fc.constantFrom('', 'Z', '+14:00', '-12:00', '+00:01', '-00:01'),
      fc.boolean(),
    )
    .map(([day, time, offset, american]) => {
      const [year = '', month = '', dayOfMonth = ''] = day.split('-');
      if (american) return `${Number(month)}/${Number(dayOfMonth)}/${year} 11:59 PM`;
      return time === '' ? day : `${day} ${time}${offset}`;
    });
const opened = written(EARLY);
const later = fc.oneof(fc.constant(''), written(LATER));
const due = fc.oneof(fc.constant(''), written([...EARLY, ...LATER, ...LAST]), fc.constant('253402300800'));

/** As the journal writes them. */
function* entriesOf({
  happenedAt,
  data,
  words,
  changes = [],
}: PlannedCase): Iterable<{ readonly happenedAt: string }> {
  const stamp = { by: 'anna', recordedAt: '2100-12-31T23:59:59Z', case: 1 };
  const opened = { type: 'case-imported', happenedAt, data: { ...data, customer: null }, private: words };
  for (const [i, fact] of [opened, ...changes].entries()) {
    const entry = { seq: i + 1, ...stamp, ...fact };
    yield entry;
  }
}

test('a row that is imported makes entries that the way back takes, in every zone and at every date', async () => {
  let came = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(cases, log),
      fc.constantFrom(...contexts),
      fc.array(fc.tuple(opened, later, due, later, later), { minLength: 1, maxLength: 8 }),
      async (mapping, context, dates) => {
        const made = await rows(
          'no,opened,closed,due,kept,called',
          dates
            .map((row, i) => `${Math.floor(i / 2)}${mapping === cases ? i : ''},${row.join(',')}`)
            .join('\n'),
          mapping,
          context,
        );
        expect(made.refused).toBeUndefined();
        for (const each of made.cases) {
          for (const entry of entriesOf(each)) {
            came += 1;
            expect(entryFault(entry), JSON.stringify(entry)).toBeUndefined();
            expect(entry.happenedAt <= '2100-12-31T23:59:59Z', entry.happenedAt).toBe(true);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(came).toBeGreaterThan(100);
});

test('a local date of the year 1 that is a moment of the year before is no date', async () => {
  const [utc, stockholm] = contexts;
  const row = 'N1,0001-01-01 00:00:00';
  expect((await rows('no,opened', row, cases, utc)).cases).toMatchObject([
    { happenedAt: '0001-01-01T00:00:00Z' },
  ]);
  expect((await rows('no,opened', row, cases, stockholm)).problems).toMatchObject([
    { kind: 'no-such-date', line: 2, column: 'opened', value: '0001-01-01 00:00:00' },
  ]);
});

test('what older imports recorded of the first day there ever was comes back', () => {
  const opened = (happenedAt: string): string | undefined =>
    entryFault({
      seq: 1,
      type: 'case-imported',
      case: 1,
      by: 'anna',
      happenedAt,
      recordedAt: '2026-11-23T08:00:00Z',
      data: { kind: 'repair', customer: null, status: 'received', promises: [], calls: [] },
    });
  // the first moment of the year 1 in any zone, and midnight in Stockholm
  const first = toIso((Date.parse('0001-01-01T00:00:00Z') - 15 * 3_600_000) as Instant);
  expect(first).toBe('0000-12-31T09:00:00Z');
  expect([first, '0000-12-31T22:47:48Z', '0001-01-01T00:00:00Z'].map(opened)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(opened('0000-12-30T23:59:59Z')).toBe('happenedAt');
});
