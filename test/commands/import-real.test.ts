// Real files through the program: what one format brought in, its twin knows.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { counter, repository } from '../support/lofte.ts';

const shared = join(repository, '../shared/data');
const mapping = (name: string): string => join(repository, `test/fixtures/mappings/${name}.json`);

describe.skipIf(!existsSync(shared))('real files, where the shared folder is present', () => {
  it('a repair group’s data: JSON, then the same as CSV', () => {
    const { json } = counter();
    const file = join(shared, 'ords/ords-us-fixitclinic-202303');
    const first = json(`import "${file}.json" --preset ords`);
    expect(first).toMatchObject({ read: 689, imported: 687, known: 2, rejected: 0 });
    const twin = json(`import "${file}.csv" --preset ords`);
    expect(twin).toMatchObject({ read: 689, imported: 0, known: 689 });
    expect(json('report morning')).toMatchObject({ silent: [], overdue: [] });
    expect(json('journal verify')).toMatchObject({ ok: true });
  });

  it('what was repaired on a day on which the shop is closed is exported on that day', () => {
    const { lofte, does } = counter(
      'init --shop Kafe --country DK --language en --hours "mon-fri 09:00-17:30"',
    );
    const file = join(shared, 'nordic/ords-dk-even.excel-sepline.utf8bom.csv');
    expect(lofte(`import "${file}" --preset ords`)).toMatchObject({ code: 0 });
    const dates = (text: string): readonly string[] =>
      Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
        ({ event_date: on = '' }) => on.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1'),
      );
    const theirs = dates(readFileSync(file, 'utf8').replace(/^\uFEFF?sep=;\r?\n/, ''));
    expect(theirs).toHaveLength(500);
    expect(dates(does('export --format ords'))).toEqual(theirs);
  });

  it('issues that are there five times, as a list and as lines', () => {
    const { json } = counter();
    const file = join(shared, 'tickets/github-issues-rails.even');
    const first = json(`import "${file}.json.gz" --map "${mapping('github-issues')}"`);
    expect(first).toMatchObject({ read: 250, imported: 50, known: 200 });
    const twin = json(`import "${file}.jsonl.gz" --map "${mapping('github-issues')}"`);
    expect(twin).toMatchObject({ read: 250, imported: 0, known: 250 });
  });

  it('complaints that were sent on before they were received are named, and go into a file of their own', () => {
    const { lofte, json, desk } = counter();
    const line = `import "${join(shared, 'complaints/cfpb-2013-2016-crlf-mdy.csv')}" --map "${mapping('cfpb')}"`;
    const refused = lofte(line);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err.match(/closed on .* before it was opened/g)).toHaveLength(6);
    expect(json(`${line} --rejects bad.csv`)).toMatchObject({ imported: 3180, rejected: 6 });
    expect(readFileSync(join(desk, 'bad.csv'), 'utf8').trim().split('\r\n')).toHaveLength(7);
  });
});
