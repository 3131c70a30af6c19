// Where rejected rows go: never over what somebody wrote, and never so that old ones are taken for new ones.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const MAPPING = { lofte: 'mapping.v1', case: { ref: { column: 'no' }, openedAt: { column: 'in' } } };
const GOOD = 'no,in\nK1,2026-11-02\nK2,2026-11-03\n';
const BAD = 'no,in\nK3,2026-11-04\nK4,2026-02-31\n';

function shopWith(bad: string): Counter & { readonly bad: () => string } {
  const shop = counter();
  const put = (name: string, text: string): void => writeFileSync(join(shop.desk, name), text);
  put('map.json', JSON.stringify(MAPPING));
  put('good.csv', GOOD);
  put('bad.csv', BAD);
  if (bad !== '') put('out.csv', bad);
  return { ...shop, bad: () => readFileSync(join(shop.desk, 'out.csv'), 'utf8') };
}

const entries = ({ json }: Counter): unknown => json('journal info')['entries'];

describe('the file for rejected rows', () => {
  it.each(['bad.csv', 'good.csv', 'bad.csv --dry-run'])('is not written over notes: %s', (file) => {
    const shop = shopWith('Ring the supplier about the lamps.\n');
    const ran = shop.lofte(`import ${file} --map map.json --rejects out.csv`);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('out.csv is there already, and holds no rejected rows of an earlier import');
    expect(ran.err).toContain('Name another file');
    expect(shop.bad()).toBe('Ring the supplier about the lamps.\n');
    expect(entries(shop)).toBe(0);
  });

  it('takes the place of an earlier one, and of an empty file', () => {
    const shop = shopWith('no,in,lofte_reason\nK9,,old\n');
    shop.does('import bad.csv --map map.json --rejects out.csv');
    expect(shop.bad()).toMatch(/^no,in,lofte_reason\nK4,2026-02-31,"[^"]+"\n$/);
    const other = shopWith('');
    writeFileSync(join(other.desk, 'out.csv'), '');
    other.does('import bad.csv --map map.json --rejects out.csv');
    expect(other.bad()).toContain('K4');
  });

  it('of an earlier import goes where none is rejected, and that is said', () => {
    const shop = shopWith('');
    shop.does('import bad.csv --map map.json --rejects out.csv');
    expect(shop.does('import good.csv --map map.json --rejects out.csv --dry-run')).not.toContain('removed');
    expect(shop.bad()).toContain('K4');
    expect(shop.does('import good.csv --map map.json --rejects out.csv')).toContain(
      'No row was rejected, so out.csv of an earlier import was removed.',
    );
    expect(existsSync(join(shop.desk, 'out.csv'))).toBe(false);
  });

  it('stays where the import as a whole was refused', () => {
    const shop = shopWith('no,in,lofte_reason\nK9,,old\n');
    writeFileSync(join(shop.desk, 'web.csv'), '<html><body>no</body></html>\n');
    expect(shop.lofte('import web.csv --map map.json --rejects out.csv').code).toBe(3);
    expect(shop.bad()).toContain('K9');
  });

  it('that is empty stays where none is rejected: it says so itself', () => {
    const shop = shopWith('');
    writeFileSync(join(shop.desk, 'out.csv'), '');
    expect(shop.does('import good.csv --map map.json --rejects out.csv')).not.toContain('removed');
    expect(shop.bad()).toBe('');
  });

  it('is neither a folder nor a link', () => {
    const shop = shopWith('');
    mkdirSync(join(shop.desk, 'folder'));
    symlinkSync(join(shop.desk, 'nowhere'), join(shop.desk, 'link'));
    for (const there of ['folder', 'link']) {
      const ran = shop.lofte(`import bad.csv --map map.json --rejects ${there}`);
      expect(ran.err).toContain(`${there} is there and is no plain file`);
    }
    expect(entries(shop)).toBe(0);
  });
});

describe('a bad row that was mended, and imported from the file of rejected rows', () => {
  const mended = (shop: Counter, wrong: string, right: string): void => {
    const path = join(shop.desk, 'out.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(wrong, right));
  };

  it.each([
    ['a table', 'csv', BAD],
    ['records', 'json', '[{"no":"K3","in":"2026-11-04"},{"no":"K4","in":"2026-02-31"}]'],
    [
      'records with a list for a date',
      'json',
      '[{"no":"K3","in":"2026-11-04"},{"no":"K4","in":{"at":"2026-02-31"}}]',
    ],
  ])('does not refuse the file that it came from: %s', (_what, ending, content) => {
    const shop = shopWith('');
    const file = `again.${ending}`;
    writeFileSync(join(shop.desk, file), content);
    shop.does(`import ${file} --map map.json --rejects out.csv`);
    mended(shop, '{"at":"2026-02-31"}', '"2026-11-05"');
    mended(shop, '2026-02-31', '2026-11-05');
    expect(shop.json('import out.csv --map map.json')).toMatchObject({ imported: 1, known: 0 });
    expect(shop.json(`import ${file} --map map.json`)).toMatchObject({
      read: 2,
      imported: 0,
      known: 2,
      rejected: 0,
    });
    expect(shop.json(`import ${file} --map map.json --dry-run`)).toMatchObject({ known: 2, rejected: 0 });
    expect(shop.does(`import ${file} --map map.json --rejects out.csv`)).toContain('out.csv of an earlier');
  });

  it('stays bad where its reference was not imported, or cannot be read', () => {
    const shop = shopWith('');
    shop.does('import good.csv --map map.json');
    writeFileSync(join(shop.desk, 'more.csv'), 'no,in\nK1\n"K1"x",2026-11-04\nK5,2026-02-31\nK2,\n,\n');
    const ran = shop.lofte('import more.csv --map map.json --json');
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({
      known: 1,
      rejected: 4,
      problems: [2, 3, 4, 6].map((line) => ({ line })),
    });
  });

  it('of a log lets its case be known', () => {
    const shop = shopWith('');
    const rows = ['K1,2026-11-02', 'K2,2026-11-02', 'K2,2026-02-31', 'K2,2026-11-04', 'K2,nonsense'];
    writeFileSync(join(shop.desk, 'map.json'), JSON.stringify({ ...MAPPING, rows: 'events' }));
    writeFileSync(join(shop.desk, 'log.csv'), ['no,in', ...rows, ''].join('\n'));
    expect(shop.json('import log.csv --map map.json --rejects out.csv')).toMatchObject({
      imported: 1,
      rejected: 4,
    });
    expect(shop.lofte('import log.csv --map map.json').code).toBe(3);
    mended(shop, '2026-02-31', '2026-11-03');
    mended(shop, 'nonsense', '2026-11-05');
    expect(shop.json('import out.csv --map map.json')).toMatchObject({ imported: 1, rejected: 0 });
    expect(shop.json('import log.csv --map map.json')).toMatchObject({
      read: 5,
      imported: 0,
      known: 2,
      rejected: 0,
    });
  });
});
