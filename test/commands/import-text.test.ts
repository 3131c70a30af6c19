// Text as it comes to the counter: old tills' letters, unclear delimiters, ragged rows, and things that are no files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const MAPPING = {
  lofte: 'mapping.v1',
  case: { ref: { column: 'no' }, openedAt: { column: 'in' }, item: { column: 'what' } },
  customer: { name: { column: 'who' } },
};

function shopWith(content: string | Buffer): Counter {
  const shop = counter();
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  writeFileSync(join(shop.desk, 'cases.csv'), content);
  return shop;
}

const till = Buffer.from('no;in;what;who\r\n1;2026-10-01;r\x84v;Bj\x94rn \x8fkesson\r\n', 'latin1');

describe('letters of an old till', () => {
  it('are refused with how they would read, and nothing is written', () => {
    const { lofte, json } = shopWith(till);
    const ran = lofte('import cases.csv --map map.json');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toBe(
      'lofte: line 2 holds letters that are not written in UTF-8\n' +
        'With --encoding cp850 it reads “räv”. If that is right, say so; if not, save the file as “CSV UTF-8”\n',
    );
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('are taken as soon as they are named', () => {
    const { does, json } = shopWith(till);
    does('import cases.csv --map map.json --encoding cp850');
    expect(json('show 1')).toMatchObject({ item: { name: 'räv' } });
    expect(does('find Åkesson')).toContain('Björn Åkesson');
  });

  it('are asked for in the shop’s language', () => {
    const { lofte } = shopWith(till);
    expect(lofte('import cases.csv --map map.json --lang sv').err).toContain(
      'Med --encoding cp850 står det ”räv”',
    );
  });
});

describe('UTF-8 that is said to be of an old till', () => {
  const utf8 = 'no;in;what;who\r\n1;2026-10-01;räv;Björn Åkesson\r\n';
  const says = JSON.stringify({ ...MAPPING, format: { encoding: 'iso-8859-1' } });

  it('by the mapping is refused, with both readings, and nothing is written', () => {
    const { lofte, json, desk } = shopWith(utf8);
    writeFileSync(join(desk, 'map.json'), says);
    const ran = lofte('import cases.csv --map map.json --rejects bad.csv');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toBe(
      'lofte: the mapping says that the file is in iso-8859-1, and all of it is UTF-8: “rÃ¤v” reads “räv” there\n' +
        'If that is right: --encoding utf-8, or in the mapping "encoding": "utf-8". If not: --encoding iso-8859-1\n',
    );
    expect(json('journal info')).toMatchObject({ entries: 0 });
  });

  it('by --encoding is taken so, and both readings are said', () => {
    const { lofte, json, desk } = shopWith(utf8);
    writeFileSync(join(desk, 'map.json'), says);
    const ran = lofte('import cases.csv --map map.json --encoding cp850 --json');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(
      'All of the file is UTF-8, where it reads “räv”. With --encoding cp850, as you said, it was read “r├ñv”.\n',
    );
    expect(json('show 1')).toMatchObject({ item: { name: 'r├ñv' } });
  });
});

it('a delimiter that is not clear is asked for, by name', () => {
  const { lofte, does } = shopWith('no;in;what;who;a,b\n1;2026-10-01;lamp;Bo;x,y\n');
  const ran = lofte('import cases.csv --map map.json');
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(ran.err).toContain('“,” would give 2 of them and “;” would give 5 of them');
  expect(does('import cases.csv --map map.json --delimiter ";" --dry-run --rejects x.csv')).toContain(
    '1 row read',
  );
});

it('ragged rows are named, and the reason is in its column of the rejects file, which is still refused', () => {
  const { lofte, does, desk } = shopWith(
    'sep=;\r\nno;in;what;who\r\n1;2026-10-01;lamp;Bo\r\n2;2026-10-02\r\n3;2026-10-03;a;b;c\r\n',
  );
  const ran = lofte('import cases.csv --map map.json');
  expect(ran.err).toContain('line 4: has 2 of 4 fields');
  expect(ran.err).toContain('line 5: has 5 fields, but there are 4 columns');
  expect(does('import cases.csv --map map.json --rejects bad.csv')).toContain('1 case imported');
  expect(readFileSync(join(desk, 'bad.csv'), 'utf8')).toBe(
    'sep=;\r\nno;in;what;who;lofte_reason\r\n' +
      '2;2026-10-02;;;"has 2 of 4 fields";?\r\n' +
      '3;2026-10-03;a;b;"has 5 fields, but there are 4 columns; perhaps a text with a comma or semicolon in it is not in quotes";c\r\n',
  );
  expect(lofte('import bad.csv --map map.json')).toMatchObject({ code: 3, out: '' });
});

it('numbers that begin anew each year are not said to be in the journal: only the first of each came in', () => {
  const { does, json } = shopWith(
    'no;in;what;who\n1;2025-10-01;lamp;Bo\n2;2025-10-01;lamp;Eva\n1;2026-10-02;radio;Ida\n2;2026-10-02;radio;Ola\n',
  );
  expect(json('import cases.csv --map map.json --dry-run')).toMatchObject({ known: 2, repeated: 2 });
  const answer = does('import cases.csv --map map.json');
  expect(answer).toContain('2 cases imported: 1 to 2.');
  expect(answer).toContain(
    '2 rows have references that earlier rows of the file have already, the first “1”',
  );
  expect(answer).not.toContain('that the journal has already');
  // by then the journal has them all
  const again = does('import cases.csv --map map.json');
  expect(again).toContain('4 rows have references that the journal has already: they were left alone.');
  expect(again).not.toContain('of the file');
});

it('a header alone is an import of nothing', () => {
  const { json } = shopWith('no;in;what;who\n');
  expect(json('import cases.csv --map map.json')).toMatchObject({ read: 0, imported: 0 });
});

describe('what is no file of rows', () => {
  it('a folder', () => {
    const { lofte, desk } = shopWith('');
    mkdirSync(join(desk, 'folder.csv'));
    expect(lofte('import folder.csv --map map.json')).toMatchObject({ code: 3, out: '' });
  });

  it.skipIf(process.platform === 'win32')('zeros without an end', () => {
    const ran = shopWith('').lofte('import /dev/zero --map map.json');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('no text at all');
  });

  it.skipIf(process.platform === 'win32')('a pipe whose line, or whose quote, never ends', async () => {
    const { start, desk } = shopWith('');
    expect(spawnSync('sh', ['-c', 'mkfifo pipe.csv'], { cwd: desk }).status).toBe(0);
    for (const [begins, line] of [
      ['no;in;what;who\\n1;2026-10-01;', 2],
      ['no;in;what;who\\n1;2026-10-01;x;y\\n2;2026-10-01;"a\\nb";"', 4],
    ] as const) {
      const running = start('import pipe.csv --map map.json');
      // a gigabyte, of which a few MiB are read: whoever writes is told that nobody reads any more
      const writing = spawnSync(
        'sh',
        ['-c', `(printf '${begins}'; yes | tr -d '\\n' | head -c 1000000000) > pipe.csv`],
        {
          cwd: desk,
          timeout: 50_000,
        },
      );
      const ran = await running;
      expect([ran.code, ran.out, writing.error]).toEqual([3, '', undefined]);
      expect(ran.err).toContain(`the row in line ${line} is longer than 4 MiB`);
    }
  });
});
