// The mapping that somebody names: read as far as a mapping goes, and what is wrong in it is told in a line that can be read.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const MAPPING = { lofte: 'mapping.v1', case: { ref: { column: 'no' }, openedAt: { column: 'in' } } };

function shopWith(mapping: string): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'cases.csv'), 'no,in\nK1,2026-11-02\n');
  writeFileSync(join(shop.desk, 'map.json'), mapping);
  return shop;
}

test.skipIf(!existsSync('/dev/zero'))('what never ends is no mapping', () => {
  const ran = shopWith('').lofte('import cases.csv --map /dev/zero');
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(ran.err).toMatch(/^lofte: the mapping is larger than 1 MiB\n/);
});

test('nor is a file of more than 1 MiB; one that is as large as that is', () => {
  const mebibyte = (text: string): string => text.padEnd(1024 * 1024);
  const shop = shopWith(`${mebibyte(JSON.stringify(MAPPING))} `);
  expect(shop.lofte('import cases.csv --map map.json').err).toContain('the mapping is larger than 1 MiB');
  writeFileSync(join(shop.desk, 'map.json'), mebibyte(JSON.stringify(MAPPING)));
  expect(shop.does('import cases.csv --map map.json')).toContain('1 case imported');
});

test.skipIf(process.platform === 'win32')('a pipe gives one as well as a file does', () => {
  const { at, desk } = shopWith(JSON.stringify(MAPPING));
  const lofte = `"${process.execPath}" "${join(repository, 'bin/lofte.js')}" --journal "${at}"`;
  const line = `cat map.json | ${lofte} import cases.csv --map /dev/stdin`;
  expect(spawnSync('sh', ['-c', line], { cwd: desk, encoding: 'utf8' }).stdout).toContain('1 case imported');
});

test.each([
  ['a key', { ...MAPPING, ['x'.repeat(500_000)]: 1 }],
  ['a column', { ...MAPPING, case: { ...MAPPING.case, ref: { column: 'x'.repeat(500_000) } } }],
  ['a pattern of dates', { ...MAPPING, dates: ['q'.repeat(500_000)] }],
  ['a time zone', { ...MAPPING, timeZone: 'x'.repeat(500_000) }],
])('%s that fills half a megabyte is not repeated whole', (_, mapping) => {
  const ran = shopWith(JSON.stringify(mapping)).lofte('import cases.csv --map map.json');
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(ran.err.length).toBeLessThan(2000);
  expect(ran.err).toMatch(/([xq])\1{199}…/);
});

test('a column of the file with a name that fills megabytes is not repeated whole for each bad row', () => {
  const name = 'x'.repeat(300_000);
  const shop = shopWith(
    JSON.stringify({ ...MAPPING, case: { ...MAPPING.case, openedAt: { column: name } } }),
  );
  writeFileSync(join(shop.desk, 'cases.csv'), `no,${name}\n${'K,never\n'.repeat(50)}`);
  const ran = shop.lofte('import cases.csv --map map.json');
  expect(ran.code).toBe(3);
  expect(ran.err.length).toBeLessThan(50_000);
});

test('a key that is there twice is refused, with its line', () => {
  const shop = shopWith(
    '{"lofte": "mapping.v1",\n "case": {"ref": {"column": "no"},\n  "ref": {"column": "in"}}}',
  );
  const ran = shop.lofte('import cases.csv --map map.json');
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(ran.err).toContain("the mapping can't be used: line 3: the key “ref” is there for the second time");
});
