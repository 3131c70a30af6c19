// Every real file in the folder beside the project is imported, or refused, as docs/import.md says and as Python counts it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMapping } from '../../src/bulk-import/check-mapping.ts';
import { isOwn, type Mapping } from '../../src/bulk-import/mapping.ts';
import type { PlannedCase } from '../../src/bulk-import/plan.ts';
import { readPreset } from '../../src/bulk-import/presets.ts';
import { isOpen } from '../../src/journal/folder/import/row.ts';
import { contextIn, fileBytes, hasShared, planned, root, shared, type Planned } from './planned.ts';
import { ELSEWHERE, IMPORTED, REFUSED, type Facts, type Imported, type Refused } from './real-files.ts';

/** Monday 23 November 2026, in a shop in Copenhagen that closes at 17:30. */
const copenhagen = '2026-11-23T08:00:00Z';

type Fixture = Exclude<Imported['mapping'], { readonly preset: string }>;

const fixtureOf = (mapping: Fixture): string =>
  'map' in mapping ? `mappings/${mapping.map}.json` : `logs/${mapping.log}.json`;

async function mappingOf({ mapping, encoding }: Imported | Refused): Promise<Mapping> {
  const read =
    'preset' in mapping
      ? readPreset(join(root, 'data/presets'), mapping.preset)
      : await readMapping(readFileSync(join(root, 'test/fixtures', fixtureOf(mapping)), 'utf8'));
  if (!read.ok || isOwn(read.value)) throw new Error(JSON.stringify(read));
  return encoding === undefined ? read.value : { ...read.value, format: { ...read.value.format, encoding } };
}

async function importing(entry: Imported | Refused): Promise<Planned> {
  const mapping = await mappingOf(entry);
  const context = contextIn(mapping.timeZone ?? 'Europe/Copenhagen', copenhagen);
  return planned(fileBytes(join(shared, entry.file)), mapping, context);
}

/** The cases that a journal would have: of each reference the first row. */
function firsts(rows: readonly PlannedCase[]): ReadonlyMap<string, PlannedCase> {
  const cases = new Map<string, PlannedCase>();
  for (const [i, row] of rows.entries()) {
    const key = row.words.ref === undefined ? `row ${i}` : `ref ${row.words.ref}`;
    if (!cases.has(key)) cases.set(key, row);
  }
  return cases;
}

/** One of its promises is said to be broken. */
const isBroken = ({ data, changes = [] }: PlannedCase): boolean =>
  data.promises.some((p) => p.broken) || changes.some((c) => c.type === 'promise-made' && c.data.broken);

function countsOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const present = (counts: Readonly<Record<string, number | undefined>>): object =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

const oracle = (): Readonly<Record<string, Facts>> =>
  JSON.parse(readFileSync(join(shared, 'ORACLE.json'), 'utf8')) as Readonly<Record<string, Facts>>;

const isThere = ({ file }: Imported | Refused): boolean => existsSync(join(shared, file));

describe.skipIf(!hasShared)('real files, where the shared folder is present', () => {
  for (const entry of IMPORTED)
    test.skipIf(!isThere(entry))(`${entry.file} is imported`, async () => {
      const { refused, counts, cases: rows, problems } = await importing(entry);
      const cases = firsts(rows);
      const all = [...cases.values()];
      expect(refused).toBeUndefined();
      expect({ rows: counts?.read, bad: countsOf(problems.map(({ kind }) => kind)) }).toEqual({
        rows: entry.rows,
        bad: entry.bad ?? {},
      });
      expect({
        cases: all.length,
        open: all.filter((each) => isOpen(each)).length,
      }).toEqual({
        cases: entry.cases,
        open: entry.open,
      });
      if (entry.statuses !== undefined) {
        expect(countsOf(rows.map(({ data }) => data.status))).toEqual(present(entry.statuses));
      }
      const promises = all.flatMap(({ data }) => data.promises);
      if (entry.promises !== undefined) {
        const late = promises.filter(({ keptAt, due }) => keptAt !== undefined && keptAt > due);
        expect({ all: promises.length, keptLate: late.length }).toEqual(entry.promises);
      }
      if (entry.events !== undefined) {
        const changes = all.map((each) => each.changes ?? []);
        expect({
          changes: changes.flat().length,
          reopened: changes.filter((of) => of.some(({ type }) => type === 'case-reopened')).length,
          broken: all.filter(isBroken).length,
        }).toEqual(entry.events);
      }
      if (entry.sameAs !== undefined) {
        const twin = IMPORTED.find(({ file }) => file === entry.sameAs);
        const others = firsts(twin === undefined ? [] : (await importing(twin)).cases);
        for (const [ref, each] of cases) expect(each).toEqual(others.get(ref));
      }
      if (entry.oracle !== undefined) expect(oracle()[entry.oracle[0]]).toMatchObject(entry.oracle[1]);
    });

  for (const entry of REFUSED)
    test.skipIf(!isThere(entry))(`${entry.file} is refused: ${entry.remark}`, async () => {
      const { refused, cases } = await importing(entry);
      expect(refused).toMatchObject(entry.refused);
      expect(cases).toEqual([]);
    });

  test('of the complaints, as many were sent on the same day as Python counts', async () => {
    const cfpb = IMPORTED.find(({ file }) => file.startsWith('complaints/'));
    const { cases } = await importing(cfpb ?? expect.unreachable());
    const sameDay = cases.filter(
      ({ happenedAt, data }) => Date.parse(data.closedAt ?? '') - Date.parse(happenedAt) < 86_400_000,
    );
    expect(oracle()['complaints/cfpb-2013-2016-crlf-mdy.csv']).toMatchObject({
      sent_same_day: sameDay.length,
    });
  });

  test('no file of the folder is forgotten', () => {
    const files = readdirSync(shared, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(shared, join(entry.parentPath, entry.name)))
      .filter((file) => file.includes('/'));
    const here = new Set([...IMPORTED, ...REFUSED].map(({ file }) => file));
    const elsewhere = Object.keys(ELSEWHERE);
    const forgotten = files.filter(
      (file) => !here.has(file) && !elsewhere.some((beginning) => file.startsWith(beginning)),
    );
    expect(forgotten).toEqual([]);
  });
});

const figure = (n: number): string => n.toLocaleString('en');

const nameOf = (mapping: Imported['mapping']): string =>
  'preset' in mapping
    ? `\`--preset ${mapping.preset}\``
    : 'map' in mapping
      ? `${mapping.map}.json`
      : fixtureOf(mapping);

/** What came of a log. */
const storyOf = ({ changes, reopened, broken }: NonNullable<Imported['events']>): string =>
  [
    `${figure(changes)} changes`,
    ...(reopened > 0 ? [`${figure(reopened)} opened again`] : []),
    ...(broken > 0 ? [`${figure(broken)} said to be late`] : []),
  ].join(', ');

/** A line of the table in docs/import.md. */
function lineOf(entry: Imported): string {
  const { file, mapping, encoding, rows, cases, bad = {}, open, events, sameAs, remark } = entry;
  const rejected = Object.values(bad).reduce((sum, count) => sum + count, 0);
  const remarks = [
    ...(encoding === undefined ? [] : [`\`--encoding ${encoding}\``]),
    ...(sameAs === undefined ? [] : ['the same cases as its twin']),
    ...(events === undefined ? [] : [storyOf(events)]),
    ...(remark === undefined ? [] : [remark]),
  ];
  const cells = [
    file,
    nameOf(mapping),
    figure(rows),
    figure(cases),
    figure(rejected),
    figure(open),
    remarks.join('; '),
  ];
  return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
}

const refusalOf = ({ file, mapping, remark }: Refused): string =>
  `| ${file} | ${nameOf(mapping)} | ${remark} |`;

test('docs/import.md has these figures', () => {
  const docs = readFileSync(join(root, 'docs/import.md'), 'utf8');
  const files = [...IMPORTED, ...REFUSED].map(({ file }) => file);
  const lines = docs.split('\n').filter((line) => files.some((file) => line.startsWith(`| ${file} |`)));
  expect(lines).toEqual([...IMPORTED.map(lineOf), ...REFUSED.map(refusalOf)]);
});

test.each(Object.entries(ELSEWHERE))('%s is read in %s', (beginning, where) => {
  const [folder = ''] = beginning.split('/');
  expect(readFileSync(join(root, where), 'utf8')).toContain(folder);
});
