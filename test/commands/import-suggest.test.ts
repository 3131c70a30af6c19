import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { counter, repository, type Counter } from '../support/lofte.ts';

const TABLE =
  'Ordernr;Datum;Kund;Telefon;Fel;Lovad\n' +
  '1;03/04/2026;Lena Holm;070-174 06 12;läcker;05/04/2026\n' +
  '2;04/05/2026;Ola Åberg;070-174 06 13;låter;06/05/2026\n';

function shopWith(name: string, content: string | Buffer, init?: string): Counter {
  const shop = counter(init);
  writeFileSync(join(shop.desk, name), content);
  return shop;
}

const keep = ({ desk }: Counter, mapping: string): void => {
  writeFileSync(join(desk, 'map.json'), mapping);
};

describe('a suggested mapping', () => {
  it('can be used as it is, and what is not sure about it is said', () => {
    const shop = shopWith('cases.csv', TABLE);
    const ran = shop.lofte('import --suggest cases.csv');
    expect(ran.code).toBe(0);
    expect(ran.err.split('\n')).toEqual([
      'Column “Datum” could be Friday 3 April 2026 or Wednesday 4 March 2026 where it says “03/04/2026”: the mapping takes D/M/YYYY, the first of these; check it.',
      'Column “Lovad” could be Sunday 5 April 2026 or Monday 4 May 2026 where it says “05/04/2026”: the mapping takes D/M/YYYY, the first of these; check it.',
      'No column was found for when it was closed, how far it is and what was brought in.',
      '',
    ]);
    keep(shop, ran.out);
    expect(shop.does('import --map map.json cases.csv --dry-run')).toContain('2 cases would be imported');
    expect(shop.json('journal info')).toMatchObject({ entries: 0 });
  });

  it('of CSV that lofte wrote says that its texts are guarded', () => {
    const shop = counter();
    shop.does('intake --customer "Lena Holm" --phone "+46 70 174 06 12" --item Lamp --promise "ready 3d"');
    shop.does('export --format csv --out own.csv');
    const ran = shop.lofte('import --suggest own.csv');
    expect(JSON.parse(ran.out)).toMatchObject({ format: { guarded: true } });
    keep(shop, ran.out);
    const there = counter();
    there.does(`import --map ${join(shop.desk, 'map.json')} ${join(shop.desk, 'own.csv')}`);
    expect(there.json('show 1')).toMatchObject({ customer: { phone: '+46 70 174 06 12' } });
  });

  it.each(['jsonl', 'json'])('is none of an export of lofte (%s), which comes back whole', (format) => {
    const shop = counter();
    shop.does('intake --customer Lena --item Lamp');
    shop.does(`export --format ${format} --out own`);
    writeFileSync(join(shop.desk, 'own.gz'), gzipSync(readFileSync(join(shop.desk, 'own'))));
    for (const name of ['own', 'own.gz']) {
      expect(shop.lofte(`import --suggest ${name}`)).toMatchObject({
        code: 3,
        out: '',
        err:
          'lofte: this is an export of lofte itself: it needs no mapping\n' +
          'Bring all of it back, into an empty journal: lofte import FILE --preset lofte\n',
      });
    }
  });

  it('is the same document with --json, and alone with --quiet', () => {
    const { lofte } = shopWith('cases.csv', TABLE);
    const { out, err } = lofte('import --suggest cases.csv');
    expect(lofte('import --suggest cases.csv --json')).toEqual({ code: 0, out, err });
    expect(lofte('import --suggest cases.csv --quiet')).toEqual({ code: 0, out, err: '' });
  });

  it('needs no journal, and leaves nothing behind', () => {
    const shop = shopWith('cases.csv', TABLE, '');
    shop.does('import --suggest cases.csv');
    expect([existsSync(shop.at), readdirSync(shop.desk)]).toEqual([false, ['cases.csv']]);
  });

  it('is made of standard input, of a gzip, of an old till’s letters', () => {
    const shop = shopWith('cases.csv', TABLE);
    const { out } = shop.lofte('import --suggest cases.csv');
    expect(shop.does('import --suggest -', { input: TABLE })).toBe(out);
    writeFileSync(join(shop.desk, 'cases.csv.gz'), gzipSync(TABLE));
    expect(shop.does('import --suggest cases.csv.gz')).toBe(out);
    writeFileSync(join(shop.desk, 'old.csv'), Buffer.from(TABLE, 'latin1'));
    expect(shop.lofte('import --suggest old.csv')).toMatchObject({ code: 3, out: '' });
    const mapping = shop.json<Mapping>('import --suggest old.csv --encoding windows-1252');
    expect(mapping.format).toEqual({ encoding: 'windows-1252' });
    keep(shop, JSON.stringify(mapping));
    expect(shop.does('import --map map.json old.csv')).toContain('2 cases imported');
    expect(shop.does('find Åberg')).toContain('Ola Åberg');
  });

  it('says in the shop’s language what it says', () => {
    const { lofte } = shopWith('cases.csv', TABLE);
    const said = (lang: string): string => lofte(`import --suggest cases.csv --lang ${lang}`).err;
    expect(said('sv')).toContain('fredag 3 april 2026 eller onsdag 4 mars 2026');
    expect(said('da')).toContain('Der blev ikke fundet nogen kolonne til');
    expect(said('nb')).toContain('malen tar D/M/YYYY');
  });

  it('skips a title above the names of the columns, as an import does that is told to', () => {
    const shop = shopWith('cases.csv', `Lista 2026\n\n${TABLE}`);
    const ran = shop.lofte('import --suggest cases.csv');
    expect(ran.err).toContain('The names of the columns stand in line 3');
    keep(shop, ran.out);
    expect(shop.does('import --map map.json cases.csv --dry-run')).toContain('2 cases would be imported');
    keep(shop, ran.out.replace('"skipLines": 2', '"skipLines": 0'));
    expect(shop.lofte('import --map map.json cases.csv')).toMatchObject({ code: 3, out: '' });
    expect(shop.does('import --map map.json cases.csv --skip-lines 2')).toContain('2 cases imported');
  });

  it('names a preset that fits, first', () => {
    const { lofte } = counter();
    const ran = lofte(
      `import --suggest ${join(repository, 'test/fixtures/boston311/boston311-2015-missing-sign.csv.gz')}`,
    );
    expect(ran.err).toMatch(/^This looks like boston311: try --preset boston311\.\n/);
  });
});

describe('it is refused', () => {
  it('where no mapping could work, with what was looked for', () => {
    const { lofte } = shopWith('prices.csv', 'Artikel,Pris\nlampa,100\n');
    expect(lofte('import --suggest prices.csv')).toEqual({
      code: 3,
      out: '',
      err:
        'lofte: none of the 2 columns (“Artikel” and “Pris”) holds dates, so nothing says when a case was opened\n' +
        'Without that, no row can become a case: export the file again with a date of receipt in it\n',
    });
    expect(JSON.parse(lofte('import --suggest prices.csv --json').out)).toMatchObject({
      error: { code: 3, kind: 'nothing-to-suggest' },
    });
    expect(lofte('import --suggest gone.csv')).toMatchObject({ code: 3, out: '' });
  });

  it.each([
    '--map map.json',
    '--preset boston311',
    '--rejects bad.csv',
    '--dry-run',
    '--told-until 2026-01-01',
  ])('with %s', (flag) => {
    const ran = shopWith('cases.csv', TABLE).lofte(`import --suggest cases.csv ${flag}`);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(flag.split(' ')[0]);
  });
});

it.skipIf(process.platform === 'win32')('reads no more of a file than it needs', () => {
  const shop = shopWith('cases.csv', TABLE);
  const done = spawnSync(
    'sh',
    [
      '-c',
      '(cat cases.csv; yes "3;13/05/2026;Eva;070-174 06 14;x;14/05/2026") | "$0" "$1" import --suggest -',
      process.execPath,
      join(repository, 'bin/lofte.js'),
    ],
    { cwd: shop.desk, encoding: 'utf8', timeout: 50_000 },
  );
  expect([done.status, JSON.parse(done.stdout)]).toMatchObject([0, { dates: ['D/M/YYYY'] }]);
});
