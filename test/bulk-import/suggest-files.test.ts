// A mapping is suggested for real files, of every format and encoding, and an import takes it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../src/bulk-import/check-mapping.ts';
import { isOwn, type Mapping } from '../../src/bulk-import/mapping.ts';
import { presetNames, readPreset } from '../../src/bulk-import/presets.ts';
import { lookAt } from '../../src/bulk-import/suggest/look.ts';
import { suggest } from '../../src/bulk-import/suggest/suggest.ts';
import { fromIso } from '../../src/domain/instant.ts';
import { contextIn, fileBytes, hasShared, planned, root, shared } from './planned.ts';

const NOW = '2026-11-23T08:00:00Z';
const context = contextIn('Europe/Stockholm', NOW);
const folder = join(root, 'data/presets');
const presets = presetNames(folder).flatMap((name) => {
  const preset = readPreset(folder, name);
  return preset.ok && !isOwn(preset.value) ? [[name, preset.value] as const] : [];
});

/** How a file is written, where it does not show that itself. */
const SAID: Readonly<Record<string, Mapping['format']>> = {
  'nordic/ords-dk-even.excel-da.cp1252.csv': { encoding: 'windows-1252' },
  'nordic/no-postnummerregister-2020.cp1252.tsv': { encoding: 'windows-1252' },
  'nordic/no-postnummerlogg-endringer.cp1252.tsv': { encoding: 'windows-1252' },
};

/** Which columns are what, of how many rows cases come, and which are refused: in files that have cases. */
const CASES: Readonly<Record<string, readonly [opened: string, cases: number, bad: number]>> = {
  'complaints/cfpb-2013-2016-crlf-mdy.csv': ['Date received', 3186, 0],
  'incidents/uci-incident-event-log.even.csv.gz': ['opened_at', 12_438, 0],
  'nordic/ords-dk-even.excel-da.cp1252.csv': ['event_date', 3000, 0],
  'nordic/ords-dk-even.excel-sepline.utf8bom.csv': ['event_date', 500, 0],
  'nordic/ords-dk-even.excel-unicode-text.utf16le.txt': ['event_date', 500, 0],
  'ords/ords-de-anstiftung-202309.even.csv.gz': ['event_date', 7550, 0],
  'ords/ords-dk-repaircafe-denmark-202507.even.csv.gz': ['event_date', 14_965, 0],
  'ords/ords-en-repaircafe-toronto-202407.csv.gz': ['event_date', 4277, 0],
  'ords/ords-en-restart-project-202204.csv.gz': ['event_date', 23_940, 0],
  'ords/ords-us-fixitclinic-202303.csv': ['event_date', 689, 0],
  'ords/ords-us-fixitclinic-202303.json': ['event_date', 689, 0],
  'ords/quest-mobifix.csv': ['event_date', 1916, 0],
  'overdue-oracle/boston311-2015-equipment-repair.csv': ['OPEN_DT', 1728, 0],
  'overdue-oracle/boston311-2015-missing-sign.csv': ['OPEN_DT', 1117, 0],
  'overdue-oracle/boston311-2015-space-savers.csv': ['OPEN_DT', 634, 0],
  'overdue-oracle/boston311-2015-types-a.csv.gz': ['OPEN_DT', 70_589, 143],
  'overdue-oracle/nyc311-may-2022-no-due-dates.csv': ['Created Date', 924, 0],
  'overdue-oracle/qsv-NYC311-5.csv': ['Created Date', 5, 0],
  'overdue-oracle/qsv-NYC311-5.json': ['Created Date', 5, 0],
  'overdue-oracle/qsv-NYC311-5.jsonl': ['Created Date', 5, 0],
  'overdue-oracle/qsv-boston311-100.csv': ['open_dt', 100, 0],
  'overdue-oracle/qsv-boston311-100.jsonl': ['open_dt', 100, 0],
  'tickets/github-issues-rails.even.json.gz': ['created_at', 250, 0],
  'tickets/github-issues-rails.even.jsonl.gz': ['created_at', 250, 0],
  'tickets/helpdesk-18.csv': ['Submission DateTime', 18, 0],
  'tickets/jira-export-like.csv': ['created', 10, 0],
  'tickets/simulated-support-tickets.even.csv.gz': ['created_date', 2500, 0],
};

const files = hasShared
  ? readdirSync(shared, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(?:csv|tsv|txt|xlsx|json|jsonl)(?:\.gz)?$/i.test(file))
  : [];

describe.skipIf(!hasShared)('where the shared folder is present', () => {
  test('its files with cases are all there', () => {
    expect(Object.keys(CASES).filter((file) => !files.includes(file))).toEqual([]);
  });

  test.each(files)('%s', async (file) => {
    const format = SAID[file] ?? {};
    const path = join(shared, file);
    const looked = await lookAt(fileBytes(path), format, {});
    const found = looked.ok ? suggest(looked.value, presets, fromIso(NOW)) : looked;
    const expected = CASES[file];
    if (!found.ok) {
      // said in a sentence, as an import would; a file with cases is never refused
      expect([expected, found.problem.kind]).toEqual([undefined, expect.any(String)]);
      return;
    }
    const { mapping, notes } = found.value;
    expect(await checkMapping(JSON.parse(JSON.stringify(mapping)))).toMatchObject({ ok: true });
    const { refused, cases, problems } = await planned(fileBytes(path), mapping, context);
    expect(refused).toBeUndefined();
    if (expected === undefined) return;
    const [opened, good, bad] = expected;
    expect([mapping.case.openedAt, cases.length, problems.length]).toEqual([{ column: opened }, good, bad]);
    // what is promised is found where the preset finds it
    const isBoston = /boston311/.test(file);
    expect(notes.some((note) => note.kind === 'preset' && note.name === 'boston311')).toBe(isBoston);
    if (isBoston) expect(mapping.promises).toHaveLength(1);
  });
});
