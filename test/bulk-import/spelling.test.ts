// Names of columns that are written otherwise than in the mapping: only where it asks for that.
import { expect, test } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { bytesOf, monday, planned, simple } from './planned.ts';
import { textRows, workbook } from './xlsx/workbook-file.ts';

const mapping = (spelling?: 'loose'): Mapping =>
  simple(
    {
      ref: { column: ['Ärendenr', 'Nr'] },
      openedAt: { column: 'Inkom' },
      item: { column: [9, 'E-post'], optional: true },
      status: { column: 'Status', values: { 'Väntar på delar': 'waiting-parts' }, optional: true },
    },
    {
      ...(spelling === undefined ? {} : { spelling }),
      customer: { phone: { column: 'Mobil', optional: true } },
    },
  );

const table = (header: string, row: string, spelling?: 'loose') =>
  planned(bytesOf(`${header}\n${row}\n`), mapping(spelling));

test.each(['ÄRENDENR', 'ärendenr.', 'arendenr', 'Ärende nr', ' Ärende-Nr '])('“%s”', async (name) => {
  const { cases } = await table(`${name},INKOM,e post`, '7,2026-11-20,x', 'loose');
  expect(cases).toMatchObject([{ words: { ref: '7', item: 'x' } }]);
  expect((await table(`${name},Inkom`, '7,2026-11-20')).refused).toMatchObject({ kind: 'no-such-column' });
});

test('a name as it stands wins over one that is alike', async () => {
  const { cases } = await table('ARENDENR,Ärendenr,Inkom', '1,2,2026-11-20', 'loose');
  expect(cases[0]?.words.ref).toBe('2');
});

test('of several names the first counts, however it is written', async () => {
  const { cases } = await table('Nr,ärendenr,Inkom', '1,2,2026-11-20', 'loose');
  expect(cases[0]?.words.ref).toBe('2');
});

test('two that are alike are refused, where no other name is meant', async () => {
  const both = 'ärendenr,Ärende nr,Inkom';
  expect((await table(both, '1,2,2026-11-20', 'loose')).refused).toEqual({
    kind: 'column-twice',
    column: 'Ärendenr',
    numbers: [1, 2],
  });
  const { cases } = await table('Inkom,INKOM,Ärendenr', '2026-11-20,2026-11-21,1', 'loose');
  expect(cases[0]?.happenedAt).toBe('2026-11-19T23:00:00Z');
});

test('a name of signs alone is like nothing', async () => {
  const signs = simple({ ref: { column: '#' } }, { spelling: 'loose' });
  const { refused } = await planned(bytesOf('№!,opened\n1,2026-11-20\n'), signs);
  expect(refused).toMatchObject({ kind: 'no-such-column', columns: ['#'] });
});

test('words that are translated, too', async () => {
  const words = ['VÄNTAR PÅ DELAR', 'vantar pa delar', 'Väntar på delar.'];
  for (const word of words) {
    const { cases } = await table('Nr,Inkom,STATUS', `1,2026-11-20,${word}`, 'loose');
    expect(cases[0]?.data.status).toBe('waiting-parts');
    expect((await table('Nr,Inkom,Status', `1,2026-11-20,${word}`)).problems).toMatchObject([
      { kind: 'wrong-status', value: word },
    ]);
  }
});

test('a word as it stands wins over one that is alike', async () => {
  const status = { column: 'status', values: { OK: 'ready', 'OK?': 'diagnosing' } };
  const { cases } = await planned(
    bytesOf('no,opened,status\n1,2026-11-20,OK?\n2,2026-11-20,ok\n'),
    simple({ status }, { spelling: 'loose' }),
  );
  expect(cases.map(({ data }) => data.status)).toEqual(['diagnosing', 'ready']);
});

test('keys of JSON', async () => {
  const record = JSON.stringify({ ARENDENR: '7', case: { inkom: 'x' }, INKOM: '2026-11-20' });
  const { cases } = await planned(bytesOf(`[${record}]`), mapping('loose'));
  expect(cases).toMatchObject([{ words: { ref: '7' } }]);
});

test('a workbook’s phone numbers that became numbers are still told', async () => {
  const rows = `${textRows([['NR', 'INKOM', 'MOBIL']])}<row><c t="str"><v>1</v></c><c t="str"><v>2026-11-20</v></c><c><v>701740612</v></c></row>`;
  const { counts } = await planned(bytesOf(workbook({ sheets: [{ rows }] })), mapping('loose'), monday);
  expect(counts).toMatchObject({ read: 1, bad: 0, phonesAsNumbers: 1 });
});

test('so are the columns of conditions, and the words in them', async () => {
  const log: Mapping = {
    ...mapping('loose'),
    rows: 'events',
    case: {
      ref: { column: 'Ärendenr' },
      openedAt: { column: 'Inkom' },
      closedAt: { column: 'Inkom', when: { column: 'Läge', is: ['Hämtad av kund', 'slängd'] } },
    },
    promises: [{ kind: 'ready', broken: { column: 'I tid', is: 'Nej' } }],
  };
  const text = 'ARENDENR,inkom,LAGE,i-tid,mobil\n7,2026-11-18,inne,ja,\n7,2026-11-20,HAMTAD_AV_KUND,nej!,\n';
  const { cases } = await planned(bytesOf(text), log);
  expect(cases).toMatchObject([
    {
      changes: [
        { type: 'promise-made', data: { broken: true } },
        { type: 'promise-kept' },
        { type: 'case-closed', happenedAt: '2026-11-20T16:30:00Z' },
      ],
    },
  ]);
  const exact = { ...log, spelling: 'exact' } as const;
  expect((await planned(bytesOf(text), exact)).refused).toMatchObject({ kind: 'no-such-column' });
});
