import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { counter, MONDAY, repository } from '../support/lofte.ts';

const folder = join(repository, 'data/schemas');
const schemas = new Map(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
  ]),
);

/** What is wrong with a document by the schema that it names; nothing where it is right. */
function faultsOf(document: { readonly schema?: string }, name = document.schema ?? ''): unknown {
  const ajv = new Ajv2020({ strict: false });
  for (const schema of schemas.values()) {
    if (String((schema as { $schema?: string }).$schema).includes('2020-12')) ajv.addSchema(schema);
  }
  const schema = schemas.get(name);
  if (schema === undefined) return `no schema ${name}`;
  const validate = ajv.getSchema((schema as { $id?: string }).$id ?? name) ?? ajv.compile(schema);
  return validate(document) === true ? [] : validate.errors;
}

/** A morning with a line in every section that there is. */
function shop(): ReturnType<typeof counter> {
  const made = counter();
  const before = { now: '2026-11-09T09:00:00Z' };
  const intake = (name: string, rest = ''): string =>
    `intake --customer "${name}" --phone 070174061${name.length} --item lamp --problem broken ${rest}`;
  made.does(intake('Astrid', '--promise "ready 3d" --agreed "call before paying"'), before);
  made.does(intake('Bo', '--promise "ready 3d"'), before);
  made.does('told 2 "it takes longer"', { now: '2026-11-13T09:00:00Z' });
  made.does(intake('Carl Olof'), before);
  made.does('status 3 waiting-customer --told phone', before);
  made.does(intake('Didrik'), before);
  made.does('status 4 ready', { now: '2026-11-20T09:00:00Z' });
  made.does(intake('Eva Lotta'), before);
  made.does('promise 5 delivery 2d --from "Verkstad Nord"', before);
  made.does('call 5 "asked for it" --quote 1250,50 --at-collection "see it lit"', before);
  made.does(intake('Fredrika'), { now: '2026-11-06T09:00:00Z' });
  made.does('status 6 ready --told sms', { now: '2026-11-06T09:00:00Z' });
  made.does(intake('Gun', '--promise "callback today 17:00"'));
  return made;
}

describe('every document', () => {
  it('is as its schema says', () => {
    const { json } = shop();
    const lines = [
      'report morning',
      'report promises --group kind',
      'due',
      'next',
      'list --all',
      'show 1',
      'show 5',
      'find Astrid',
      'customer Bo',
      'log',
      'export',
      'journal info',
      'journal verify',
      'journal repair',
      'settings get',
      'settings get hours.mon',
      'settings set follow.quietAfter 4wd',
      'note 1 x',
      'promise 1 update 2h',
      'postpone 1.1 fri 12:00 --not-told',
      'undo',
      'retract 12 --because "wrong customer"',
      'show 5',
      'log --case 5',
    ];
    for (const line of lines) expect(faultsOf(json(line)), line).toEqual([]);
  });

  it('of an erasure is as its schema says', () => {
    const { does, json } = counter();
    does('intake --customer A --item lamp');
    does('close 1');
    expect(faultsOf(json('journal erase --customer 1 --dry-run'))).toEqual([]);
    expect(faultsOf(json('journal erase --customer 1 --confirm A'))).toEqual([]);
  });

  it('of an import is as its schema says, also where rows are bad', () => {
    const { desk, json, lofte } = counter();
    const mapping = { lofte: 'mapping.v1', case: { ref: { column: 'no' }, openedAt: { column: 'in' } } };
    writeFileSync(join(desk, 'map.json'), JSON.stringify(mapping));
    writeFileSync(join(desk, 'cases.csv'), 'no,in\nK1,2026-11-02\nK2,never\n');
    const refused = JSON.parse(lofte('import cases.csv --map map.json --json').out) as object;
    expect(refused).toMatchObject({ error: { kind: 'rejected-rows' } });
    expect(faultsOf(refused)).toEqual([]);
    expect(faultsOf(json('import cases.csv --map map.json --dry-run --rejects bad.csv'))).toEqual([]);
    expect(faultsOf(json('import cases.csv --map map.json --rejects bad.csv'))).toEqual([]);
  });

  it('of a refusal is as its schema says', () => {
    const { lofte } = shop();
    for (const line of ['show 99', 'shwo', 'promise 1 ready 3/4', 'done 1.9']) {
      const document = JSON.parse(lofte(`${line} --json`).out) as object;
      expect(faultsOf(document, 'lofte.error.v1'), line).toEqual([]);
    }
  });

  it('has its lines in the sections that they belong to, each promise in one', () => {
    const { json } = shop();
    type Rows = readonly { readonly case: number; readonly promise?: string }[];
    const report = json<Record<string, Rows>>('report morning');
    const cases = (section: string): readonly number[] => (report[section] ?? []).map((row) => row.case);
    expect(cases('silent')).toEqual([1]);
    expect(cases('overdue')).toEqual([2]);
    expect(cases('dueToday')).toEqual([7]);
    expect(cases('fromOthers')).toEqual([5]);
    expect(cases('owed')).toEqual([4]);
    expect(cases('waitingForCustomer')).toEqual([3]);
    expect(cases('uncollected')).toEqual([6]);
    expect(cases('quiet')).toEqual([5]);
    expect([report['away'], report['claims']]).toEqual([[], []]);
  });
});

describe('the host', () => {
  it('may be anywhere and speak anything: the same report, to the byte', () => {
    const { does } = shop();
    const here = ['report morning', 'report morning --json', 'due', 'show 1', 'list --all', 'next'];
    for (const line of here) {
      const plain = does(line, { env: { TZ: 'UTC' } });
      for (const env of [
        { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
        { TZ: 'America/New_York', LANG: 'C' },
        { TZ: 'Europe/Stockholm', LANG: 'da_DK.UTF-8' },
      ]) {
        expect(does(line, { env }), `${line} ${env.TZ}`).toBe(plain);
      }
    }
  });

  it('does not change what a deadline is', () => {
    const due = ['UTC', 'Pacific/Auckland', 'America/New_York'].map((TZ) => {
      const { json } = counter();
      json('intake --customer A --item lamp', { env: { TZ } });
      return json('promise 1 ready "fri 15:00"', { env: { TZ }, now: MONDAY })['promises'];
    });
    expect(due[1]).toEqual(due[0]);
    expect(due[2]).toEqual(due[0]);
  });
});

it('--as-of gives the report of a morning that is past', () => {
  const { json } = shop();
  const then = json<{ at: string; counts: object }>('report morning --as-of 2026-11-12');
  expect(then.at).toBe('2026-11-11T23:00:00Z');
  expect(then.counts).toMatchObject({ silent: 0, overdue: 0, dueToday: 2 });
  const later = json<{ counts: object }>('report morning --as-of 2026-11-13');
  expect(later.counts).toMatchObject({ silent: 2, overdue: 0 });
});

it('--exit-code says whether anything is silent or overdue', () => {
  const { lofte, does } = counter();
  does('intake --customer A --item lamp --promise "ready 2h"');
  const late = '2026-11-23T12:00:00Z';
  for (const line of ['due', 'report morning']) {
    expect(lofte(`${line} --exit-code`)).toMatchObject({ code: 0 });
    expect(lofte(line, { now: late })).toMatchObject({ code: 0 });
    expect(lofte(`${line} --exit-code`, { now: late })).toMatchObject({ code: 1 });
  }
});

it('a report can go into a file', () => {
  const { does, desk } = shop();
  expect(does('report morning --out report.txt')).toBe('');
  const text = readFileSync(join(desk, 'report.txt'), 'utf8');
  expect(text).toBe(does('report morning'));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
