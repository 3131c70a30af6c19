import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkMapping, readMapping, readMappingBytes } from '../../src/bulk-import/check-mapping.ts';
import { dialectOf, withFormat, type Mapping } from '../../src/bulk-import/mapping.ts';
import { presetNames, readPreset } from '../../src/bulk-import/presets.ts';
import { bytesOf, contextIn, planned, root, simple } from './planned.ts';

const presets = join(root, 'data/presets');

/** What is wrong with a mapping; nothing where it is good. */
async function faults(mapping: unknown): Promise<unknown> {
  const checked = await readMapping(JSON.stringify(mapping));
  if (checked.ok) return [];
  return checked.problem.kind === 'mapping-wrong' ? checked.problem.faults : checked.problem;
}

const opened = { column: 'opened' };
const good = { lofte: 'mapping.v1', case: { openedAt: opened } };

describe('a good mapping', () => {
  test('the one of the contract', async () => {
    const contract = {
      lofte: 'mapping.v1',
      format: { type: 'csv', delimiter: ';', encoding: 'windows-1252', skipLines: 0, path: '$.tickets' },
      timeZone: 'America/New_York',
      dates: ['M/D/YYYY h:mm:ss A', 'YYYY-MM-DD'],
      rows: 'cases',
      case: {
        ref: { column: 'CASE_ENQUIRY_ID' },
        kind: { value: 'repair' },
        openedAt: { column: 'OPEN_DT' },
        closedAt: { column: 'CLOSED_DT' },
        status: { column: 'STATUS', values: { Waiting: 'waiting-customer', '*': 'received' } },
        item: { join: ['BRAND', 'TYPE'], with: ' ' },
        serial: { column: 'SN' },
        problem: { column: 'REASON' },
      },
      customer: { name: { column: 'NAME' }, phone: { column: 'TEL' }, email: { column: 'MAIL' } },
      promises: [{ kind: 'ready', due: { column: 'TARGET_DT' }, keptAt: { column: 'CLOSED_DT' } }],
      calls: [{ at: { column: 'LAST_CONTACT' }, text: { column: 'COMMENT' }, channel: { value: 'phone' } }],
    };
    expect(await faults(contract)).toEqual([]);
  });

  test.each([
    ['the least there can be', good],
    [
      'numbers and lists',
      { ...good, case: { openedAt: { column: [1, 'opened'] }, item: { join: [2, ['a', 3]] } } },
    ],
  ])('%s', async (_name, mapping) => {
    expect(await faults(mapping)).toEqual([]);
  });

  test('with a byte order mark', async () => {
    expect((await readMapping(`\uFEFF${JSON.stringify(good)}`)).ok).toBe(true);
  });
});

describe('a wrong mapping says where, and what is allowed', () => {
  test.each([
    [
      'an unknown key',
      { ...good, case: { opendAt: opened, openedAt: opened } },
      [{ fault: 'unknown-key', path: 'case.opendAt', nearest: 'openedAt' }],
    ],
    [
      'a key that is missing',
      { lofte: 'mapping.v1', case: {} },
      [{ fault: 'missing-key', path: 'case', key: 'openedAt' }],
    ],
    [
      'two sources for one field',
      { ...good, case: { openedAt: { column: 'a', value: 'b' } } },
      [{ fault: 'two-sources', path: 'case.openedAt', sources: ['column', 'value'] }],
    ],
    [
      'no source',
      { ...good, case: { openedAt: { optional: true } } },
      [{ fault: 'no-source', path: 'case.openedAt' }],
    ],
    [
      'a column that is none',
      { ...good, case: { openedAt: { column: 0 } } },
      [{ fault: 'wrong-type', path: 'case.openedAt.column' }],
    ],
    [
      'a source that is a text',
      { ...good, case: { openedAt: 'opened' } },
      [{ fault: 'wrong-type', path: 'case.openedAt' }],
    ],
    [
      'an unknown kind of promise',
      { ...good, promises: [{ kind: 'redy', due: opened }] },
      [{ fault: 'wrong-value', path: 'promises[0].kind', nearest: 'ready' }],
    ],
    [
      'a status that values translate to',
      {
        ...good,
        case: { openedAt: opened, status: { column: 's', values: { 'a.b/c': 'redy', '*': 'ready' } } },
      },
      [{ fault: 'wrong-value', path: 'case.status.values.a.b/c', nearest: 'ready' }],
    ],
    [
      'a kind that is fixed',
      { ...good, case: { openedAt: opened, kind: { value: 'repairs' } } },
      [{ fault: 'wrong-value', path: 'case.kind.value', nearest: 'repair' }],
    ],
    [
      'a channel',
      { ...good, calls: [{ at: opened, channel: { value: 'fax' } }] },
      [{ fault: 'wrong-value', path: 'calls[0].channel.value' }],
    ],
    [
      'a pattern',
      { ...good, dates: ['YYYY-MM-DD', 'D MMM YYYY'] },
      [{ fault: 'bad-pattern', path: 'dates[1]', pattern: 'D MMM YYYY' }],
    ],
    ['a time zone', { ...good, timeZone: 'Europe/Stokholm' }, [{ fault: 'unknown-zone', path: 'timeZone' }]],
    ['an offset for a time zone', { ...good, timeZone: '+01:00' }, [{ fault: 'unknown-zone' }]],
    ['a delimiter of two', { ...good, format: { delimiter: ';;' } }, [{ path: 'format.delimiter' }]],
    ['a path that leads nowhere', { ...good, format: { path: 'tickets' } }, [{ path: 'format.path' }]],
    [
      'other rows',
      { ...good, rows: 'days' },
      [{ fault: 'wrong-value', path: 'rows', allowed: ['cases', 'events', 'entries'] }],
    ],
    [
      'a log without references',
      { ...good, rows: 'events' },
      [{ fault: 'missing-key', path: 'case', key: 'ref' }],
    ],
    [
      'when a change was made, of rows that are cases',
      { ...good, case: { openedAt: opened, changedAt: opened } },
      [{ fault: 'wrong-value', path: 'rows', allowed: ['events'] }],
    ],
    [
      'a promise that is neither due nor broken',
      { ...good, promises: [{ kind: 'ready', keptAt: opened }] },
      [{ fault: 'missing-key', path: 'promises[0]', key: 'due' }],
    ],
    [
      'conditions that say not what, or nothing',
      {
        ...good,
        case: {
          openedAt: { ...opened, when: { column: 'a' } },
          item: { ...opened, when: { column: 'a', is: [] } },
          problem: { ...opened, when: { column: 'a', is: 'b', not: 'c' } },
        },
      },
      [
        { fault: 'wrong-type', path: 'case.openedAt.when' },
        { fault: 'wrong-type', path: 'case.item.when.is' },
        { fault: 'wrong-type', path: 'case.problem.when' },
      ],
    ],
    [
      'entries, which are read in one way only',
      { lofte: 'mapping.v1', rows: 'entries', case: {}, format: { type: 'csv' } },
      [
        { fault: 'unknown-key', path: 'case' },
        { fault: 'wrong-value', path: 'format.type', allowed: ['json', 'jsonl'] },
        { fault: 'missing-key', path: 'case', key: 'openedAt' },
      ],
    ],
    [
      'a spelling',
      { ...good, spelling: 'any' },
      [{ fault: 'wrong-value', path: 'spelling', allowed: ['exact', 'loose'] }],
    ],
    ['another version', { ...good, lofte: 'mapping.v2' }, [{ path: 'lofte', allowed: ['mapping.v1'] }]],
    ['a list', [], [{ fault: 'wrong-type', path: '' }]],
    [
      'several things at once',
      { lofte: 'mapping.v1', cases: {}, case: { openedAt: opened, item: {} } },
      [
        { fault: 'unknown-key', path: 'cases', nearest: 'case' },
        { fault: 'no-source', path: 'case.item' },
      ],
    ],
  ])('%s', async (_name, mapping, expected) => {
    const found = await faults(mapping);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test('what is no JSON', async () => {
    const problemIn = async (text: string) => {
      const read = await readMapping(text);
      return read.ok ? read : read.problem;
    };
    expect(await problemIn('{"lofte": ')).toEqual({
      kind: 'mapping-not-json',
      line: 1,
      column: 11,
      fault: 'ends-early',
      stands: '',
    });
    expect(await problemIn('{\n  "lofte": "mapping.v1",\n  case: {}\n}')).toEqual({
      kind: 'mapping-not-json',
      line: 3,
      column: 3,
      fault: 'key-expected',
      stands: 'case: {}',
    });
    expect(await problemIn('{\r\n  "dates": ["x",]\r\n}')).toMatchObject({
      line: 2,
      column: 17,
      fault: 'comma-too-many',
    });
  });

  test('what a failed --suggest leaves', async () => {
    for (const nothing of ['', ' \r\n', '\ufeff'])
      expect(await readMapping(nothing)).toEqual({ ok: false, problem: { kind: 'mapping-empty' } });
  });

  test('is read in UTF-8 and in UTF-16, with a byte order mark or without', async () => {
    const text = JSON.stringify(simple({ item: { column: 'Märke' } }));
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      expect(await readMappingBytes(bytes)).toMatchObject({
        ok: true,
        value: { case: { item: { column: 'Märke' } } },
      });
    }
    expect(await readMappingBytes(Buffer.from(text, 'latin1'))).toEqual({
      ok: false,
      problem: { kind: 'mapping-not-utf8' },
    });
    expect(await readMappingBytes(Buffer.alloc(0))).toMatchObject({ problem: { kind: 'mapping-empty' } });
  });
});

describe('flags', () => {
  test('win over the mapping', () => {
    const mapping = simple({}, { format: { delimiter: ';', skipLines: 2 } });
    const flagged = withFormat(mapping, { delimiter: 'tab', encoding: 'Windows-1252' });
    expect(flagged.ok && dialectOf(flagged.value)).toEqual({
      delimiter: '\t',
      delimiterTyped: true,
      encoding: 'windows-1252',
      skipLines: 2,
    });
    expect(dialectOf(simple({}, { format: { type: 'tsv' } })).delimiter).toBe('\t');
  });

  test('are checked', () => {
    expect(withFormat(simple(), { delimiter: '"' })).toMatchObject({ problem: { kind: 'bad-delimiter' } });
    expect(withFormat(simple(), { delimiter: ', ' })).toMatchObject({ problem: { kind: 'bad-delimiter' } });
    expect(withFormat(simple(), { encoding: 'windows-1251' })).toMatchObject({
      problem: { kind: 'unknown-encoding', nearest: 'windows-1252' },
    });
  });

  test.each([
    ['latin1', 'iso-8859-1'],
    ['Latin-1', 'iso-8859-1'],
    ['ISO8859-1', 'iso-8859-1'],
    ['iso_8859_1', 'iso-8859-1'],
    ['cp1252', 'windows-1252'],
    ['Windows1252', 'windows-1252'],
    ['ANSI', 'windows-1252'],
    ['utf8', 'utf-8'],
    ['UTF-8', 'utf-8'],
    ['UTF16', 'utf-16'],
    ['utf16-le', 'utf-16le'],
    ['CP-850', 'cp850'],
    ['IBM850', 'cp850'],
  ])('take an encoding by the name that others have for it, as mappings do: %s', async (name, encoding) => {
    const flagged = withFormat(simple(), { encoding: name });
    expect(flagged.ok && dialectOf(flagged.value).encoding).toBe(encoding);
    const mapping = await checkMapping({ ...simple(), format: { encoding: name } });
    expect(mapping.ok && mapping.value.format).toEqual({ encoding });
  });

  test('an encoding that a mapping calls as nobody does', async () => {
    expect(await checkMapping({ ...simple(), format: { encoding: 'windows-1251' } })).toMatchObject({
      problem: { kind: 'mapping-wrong', faults: [{ path: 'format.encoding', nearest: 'windows-1252' }] },
    });
  });
});

describe('presets', () => {
  test('each can be used', async () => {
    const names = presetNames(presets);
    expect(names).toEqual(
      expect.arrayContaining([
        'boston311',
        'generic',
        'ords',
        'osticket',
        'repairdesk',
        'repairshopr',
        'taskwarrior',
        'zammad',
      ]),
    );
    for (const name of names) {
      const preset = readPreset(presets, name);
      expect([name, preset.ok && (await faults(preset.value))]).toEqual([name, []]);
    }
  });

  test('one that is not there offers the nearest', () => {
    expect(readPreset(presets, 'boston')).toMatchObject({
      problem: { kind: 'no-such-preset', nearest: 'boston311' },
    });
    expect(readPreset(presets, '../schemas/lofte.mapping.v1')).toMatchObject({
      problem: { kind: 'no-such-preset' },
    });
  });
});

test('the mapping of the benchmark fits its file', async () => {
  const mapping = JSON.parse(readFileSync(join(root, 'test/bench/cases-mapping.json'), 'utf8')) as Mapping;
  expect(await faults(mapping)).toEqual([]);
  const text = [
    'no,received,name,phone,device,fault,promised,called,note,status,closed',
    'K1,2021-05-02T08:47:42Z,Jonas Åkesson,077-6368831,Pixel 7,"says ""clicks"", no picture",2021-05-08,2021-05-02T07:07:01Z,"part ordered",closed,2021-05-08',
    'K2,2026-11-20T13:24:14Z,Eva Ek,072-7409550,Surface,no charge,2026-11-22,2026-11-21T12:42:26Z,no answer,open,',
  ].join('\n');
  const shop = contextIn('Europe/Stockholm', '2026-11-23T08:00:00Z');
  const { cases, problems } = await planned(bytesOf(text), mapping, shop);
  expect(problems).toEqual([]);
  expect(cases[0]).toEqual({
    happenedAt: '2021-05-02T08:47:42Z',
    data: {
      kind: 'repair',
      status: 'ready',
      closedAt: '2021-05-08T15:30:00Z',
      promises: [
        {
          kind: 'ready',
          due: '2021-05-08T15:30:00Z',
          clock: 'calendar',
          said: '2021-05-08',
          keptAt: '2021-05-08T15:30:00Z',
        },
      ],
      calls: [{ at: '2021-05-02T07:07:01Z', channel: 'phone' }],
    },
    words: {
      name: 'Jonas Åkesson',
      phone: '077-6368831',
      item: 'Pixel 7',
      ref: 'K1',
      problems: ['says "clicks", no picture'],
      said: ['part ordered'],
    },
  });
  expect(cases[1]?.data).toMatchObject({ status: 'repairing', promises: [{ due: '2026-11-22T16:30:00Z' }] });
});
