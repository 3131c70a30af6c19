// What an import that is only tried shows of the first cases: what `show` shows of them once they are there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const MAPPING = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'in' },
    closedAt: { column: 'out' },
    status: { column: 'how' },
    item: { column: 'what' },
    serial: { column: 'serial' },
    problem: { column: 'fault' },
  },
  customer: { name: { column: 'who' }, phone: { column: 'phone' } },
  promises: [{ kind: 'ready', due: { column: 'due' }, keptAt: { column: 'kept' } }],
  calls: [{ at: { column: 'called' }, text: { column: 'said' } }],
};

const HEADER = 'no,in,out,how,what,serial,fault,who,phone,due,kept,called,said';
const ROWS = [
  'A1,2026-11-16 10:00,,repairing,lamp,SN7,it flickers,Lena Holm,070-174 06 12,2026-11-18,,2026-11-17 09:00,needs a part',
  'A2,2026-11-16 11:00,2026-11-20,ready,radio,,,Ola Nord,,2026-11-20 12:00,2026-11-19 16:00,,',
  'A3,2026-11-17 09:00,,received,,,,,,,,,',
  'A4,2026-11-17 10:00,,received,mixer,,,Eva,,,,,',
];

function shopWith(rows: readonly string[]): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'cases.csv'), [HEADER, ...rows].join('\n'));
  return shop;
}

const DRY = 'import cases.csv --map map.json --dry-run';

interface Tried {
  readonly first: readonly { readonly case: number; readonly ref: string | null }[];
}

describe('the first cases', () => {
  it('stand below the counts, in the words of show', () => {
    const { does, json } = shopWith(ROWS);
    expect(does(DRY)).toBe(`4 cases would be imported. Nothing was.
4 rows read.
One promise of them would be overdue tomorrow.

The first 3 cases as they would stand:

1 Lena Holm, lamp: being repaired. 1.1 is late and they do not know.
repair, taken in Mon 16 Nov 10:00, imported by anna
070-174 06 12
Serial SN7, Reference A1
Fault: it flickers

Promised
  1.1  ready  overdue, NOT TOLD  due Wed 18 Nov 17:30  2026-11-18

Last spoken to
  Tue 17 Nov 09:00, by phone: needs a part

2 Ola Nord, radio: closed.
repair, taken in Mon 16 Nov 11:00, imported by anna, closed Fri 20 Nov 17:30
Reference A2

Promised
  2.1  ready  kept  kept Thu 19 Nov 16:00  2026-11-20 12:00
      due Fri 20 Nov 12:00

3 no customer, no item: received.
repair, taken in Tue 17 Nov 09:00, imported by anna
Reference A3
`);
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('are what they will be once they are there', () => {
    const { does, json } = shopWith(ROWS);
    does('intake --customer Bo --item lamp');
    const { first } = json<Tried>(DRY);
    expect(first.map(({ case: no }) => no)).toEqual([2, 3, 4]);
    does('import cases.csv --map map.json');
    for (const each of first) expect(json(`show ${each.case}`)).toMatchObject(each);
  });

  it('are as the schema says', () => {
    const schema = JSON.parse(
      readFileSync(join(repository, 'data/schemas/lofte.import.v1.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const { json } = shopWith(ROWS);
    for (const line of [DRY, 'import cases.csv --map map.json']) {
      expect([validate(json(line)), validate.errors], line).toEqual([true, null]);
    }
  });

  it('are those that would be new', () => {
    const { does, json, desk } = shopWith(ROWS.slice(0, 2));
    does('import cases.csv --map map.json');
    writeFileSync(join(desk, 'cases.csv'), [HEADER, ...ROWS].join('\n'));
    expect(json<Tried>(DRY).first.map(({ ref }) => ref)).toEqual(['A3', 'A4']);
  });

  it('are not there where nothing would be new, nor after an import', () => {
    const { does, json } = shopWith([]);
    expect(does(DRY)).not.toContain('stand');
    expect(json('import cases.csv --map map.json')).not.toHaveProperty('first');
  });

  it('are shown in the shop’s language', () => {
    const { does } = shopWith(ROWS.slice(0, 1));
    expect(does(`${DRY} --lang sv`)).toContain('Det första ärendet, som det skulle stå:');
    expect(does(`${DRY} --lang nb`)).toContain('Den første saken, slik den ville stått:');
  });

  it('come without what a terminal would obey', () => {
    const { does } = shopWith(['A1,2026-11-16,,received,lamp,,,Lena \u202eeno,,,,,']);
    expect(does(DRY)).toContain('Lena \\u202eeno');
  });
});

describe('an imported case', () => {
  const shopOf = (row: string): Counter => {
    const shop = counter();
    const mapping = {
      ...MAPPING,
      dates: ['YYYY-MM-DD', 'YYYY-MM-DD[T]HH:mm:ssZ', 'YYYY-MM-DD[T]HH:mm:ss.SSSZ', 'YYYYMMDD[T]HHmmss[Z]'],
    };
    writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(mapping));
    writeFileSync(join(shop.desk, 'cases.csv'), [HEADER, row].join('\n'));
    return shop;
  };
  const DAY_ALONE = 'A1,2026-11-03,,received,lamp,,,Lena,,2026-11-10T12:00:00.000Z,,2026-11-04,needs a part';

  it('has the day alone, where the file has no time, and says who imported it', () => {
    const { does } = shopOf(DAY_ALONE);
    const head = 'repair, taken in Tue 3 Nov, imported by anna\n';
    expect(does(DRY)).toContain(head);
    does('import cases.csv --map map.json');
    expect(does('show 1')).toContain(head);
    expect(does('show 1')).toMatch(/^ {2}Tue 3 Nov {2}anna {2}Brought in/m);
    expect(does('show 1 --lang sv')).toContain('öppnat tis 3 nov, importerat av anna');
    expect(does('show 1 --lang da')).toContain('importeret af anna');
    expect(does('show 1 --lang nb')).toContain('importert av anna');
  });

  it.each(['2026-11-10T12:00:00.000Z', '2026-11-10T12:00:00+01:00', '20261110T110000Z'])(
    'shows nothing beside a deadline that a program wrote: %s',
    (due) => {
      const { does, json } = shopOf(DAY_ALONE.replace('2026-11-10T12:00:00.000Z', due));
      const line = /^ {2}1\.1 {2}ready {2}overdue, NOT TOLD {2}due Tue 10 Nov 1[23]:00$/m;
      expect(does(DRY)).toMatch(line);
      does('import cases.csv --map map.json');
      expect(does('show 1')).toMatch(line);
      expect(json('show 1')).toMatchObject({ promises: [{ said: due }] });
    },
  );

  it('has calls of which nobody knows who rang, in the brief too', () => {
    const { does, json } = shopOf(DAY_ALONE);
    does('import cases.csv --map map.json');
    expect(does('show 1 --brief')).toContain('Wed 4 Nov: Call: needs a part');
    expect(does('show 1 --brief --lang nb')).toContain('Samtale: needs a part');
    expect(json<{ calls: readonly object[] }>('show 1').calls).toEqual([
      expect.not.objectContaining({ isImported: true }),
    ]);
    // who rang later is known
    does('call 1 "is it done" --in');
    expect(does('show 1 --brief')).toContain('They rang: is it done');
    expect(does('show 1')).toMatch(/taken in .* imported by/);
  });
});
