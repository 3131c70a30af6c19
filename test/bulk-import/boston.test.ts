// The real records that everything is measured by: Boston's service requests of 2015, with the city's own deadlines.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwn } from '../../src/bulk-import/mapping.ts';
import { readPreset } from '../../src/bulk-import/presets.ts';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { bytesOf, contextIn, fileBytes, hasShared, planned, root, shared } from './planned.ts';

const asOf = '2016-01-13T05:00:00Z';
const context = contextIn('America/New_York', asOf);
const fixtures = join(root, 'test/fixtures/boston311');
const oracle = join(shared, 'overdue-oracle');

function boston(): Mapping {
  const preset = readPreset(join(root, 'data/presets'), 'boston311');
  if (!preset.ok || isOwn(preset.value)) throw new Error('no preset boston311');
  return preset.value;
}

async function figures(file: string) {
  const { cases, problems, refused } = await planned(fileBytes(file), boston(), context);
  const promises = cases.flatMap((c) => c.data.promises.map((p) => ({ ...p, closedAt: c.data.closedAt })));
  return {
    refused,
    imported: cases.length,
    rejected: problems.map((p) => p.kind),
    openPastTarget: promises.filter((p) => p.closedAt === undefined && p.due < asOf).length,
    closedLate: promises.filter((p) => p.keptAt !== undefined && p.keptAt > p.due).length,
  };
}

test.each([
  ['equipment-repair', 1728, 187, 726],
  ['missing-sign', 1117, 26, 276],
  ['space-savers', 634, 0, 368],
])('%s: the city’s own figures', async (name, imported, openPastTarget, closedLate) => {
  const file = join(fixtures, `boston311-2015-${name}.csv.gz`);
  expect(await figures(file)).toEqual({
    refused: undefined,
    imported,
    rejected: [],
    openPastTarget,
    closedLate,
  });
});

test.each([
  [
    'newer files',
    'case_enquiry_id,open_dt,sla_target_dt,closed_dt,on_time,type,reason,location',
    '7,2015-07-04 09:30:00,2015-07-06 09:30:00,2015-07-07 08:00:00,OVERDUE,Graffiti Removal,Graffiti,1 City Hall Sq',
  ],
  [
    'files of the new system',
    'case_id,open_date,case_topic,service_name,close_date,target_close_date,on_time,full_address',
    '7,2015-07-04 13:30:00+00,Graffiti,Graffiti Removal,2015-07-07 12:00:00+00,2015-07-06 13:30:00+00,OVERDUE,1 City Hall Sq',
  ],
  [
    'what a Nordic Excel saved',
    'CASE_ENQUIRY_ID;OPEN_DT;TARGET_DT;CLOSED_DT;OnTime_Status;TYPE;REASON;Location',
    '7;07/04/2015 09:30:00 AM;07/06/2015 09:30:00 AM;07/07/2015 08:00:00 AM;OVERDUE;Graffiti Removal;Graffiti;1 City Hall Sq',
  ],
])('%s say the same in other words', async (_, header, row) => {
  const { refused, problems, cases } = await planned(bytesOf(`${header}\n${row}\n`), boston(), context);
  expect([refused, problems]).toEqual([undefined, []]);
  expect(cases).toMatchObject([
    {
      happenedAt: '2015-07-04T13:30:00Z',
      data: {
        closedAt: '2015-07-07T12:00:00Z',
        promises: [{ due: '2015-07-06T13:30:00Z', keptAt: '2015-07-07T12:00:00Z' }],
      },
      words: { ref: '7', item: 'Graffiti Removal', problems: ['Graffiti, 1 City Hall Sq'] },
    },
  ]);
});

test('a request as it is planned', async () => {
  const { cases } = await planned(
    fileBytes(join(fixtures, 'boston311-2015-missing-sign.csv.gz')),
    boston(),
    context,
  );
  expect(cases[0]).toEqual({
    happenedAt: '2015-01-03T21:40:58Z',
    data: {
      kind: 'repair',
      status: 'received',
      closedAt: '2015-01-11T02:43:17Z',
      promises: [
        {
          kind: 'ready',
          due: '2015-01-20T13:30:00Z',
          clock: 'calendar',
          said: '01/20/2015 08:30:00 AM',
          keptAt: '2015-01-11T02:43:17Z',
        },
      ],
      calls: [],
    },
    words: {
      item: 'Missing Sign',
      ref: '101001241736',
      problems: ['Signs & Signals, 100 City Hall Plz  Boston  MA  02108'],
    },
  });
});

// the rest is read from the folder beside the project, and skipped where it is not there
test.skipIf(!hasShared)('all of half a year: 143 were closed before they were opened', async () => {
  const all = await figures(join(oracle, 'boston311-2015-types-a.csv.gz'));
  expect({ ...all, rejected: all.rejected.length, why: new Set(all.rejected) }).toEqual({
    refused: undefined,
    imported: 70_589,
    rejected: 143,
    openPastTarget: 7623,
    closedLate: 11_386,
    why: new Set(['closed-before-opened']),
  });
});
