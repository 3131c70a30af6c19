/** An export goes back into a journal, and nothing is lost: numbers, times, authors, words, what was taken back. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../export/hostile.ts';
import { counter, repository, type Counter, type Ran } from '../support/lofte.ts';
import { documentsIn } from './exported.ts';
import { answersOf, week } from './week.ts';

const schema = JSON.parse(
  readFileSync(join(repository, 'data/schemas/lofte.import.v1.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

/** The week, and what else may be in a journal: texts that programs stumble over, waits, calls from the customer. */
function rich(): Counter {
  const shop = week();
  const { does, desk } = shop;
  const rows = HOSTILE.map((text, i) =>
    JSON.stringify({ no: `H${i}`, in: '2026-11-02', name: text, problem: `${text} ${i}` }),
  );
  writeFileSync(join(desk, 'hostile.jsonl'), rows.join('\n'));
  writeFileSync(
    join(desk, 'hostile.json'),
    JSON.stringify({
      lofte: 'mapping.v1',
      format: { type: 'jsonl' },
      case: { ref: { column: 'no' }, openedAt: { column: 'in' }, problem: { column: 'problem' } },
      customer: { name: { column: 'name' } },
    }),
  );
  const on = (time: string, by = 'anna') => ({ now: `2026-11-16T${time}:00Z`, by });
  does('import hostile.jsonl --map hostile.json --rejects bad.jsonl', on('08:00'));
  does(
    'intake --customer Hedda --phone 0701740620 --item "sewing machine" --promise "ready 8wh"',
    on('09:00'),
  );
  const { case: no } = shop.json<{ case: number }>('note @ "she waits outside"', on('09:01'));
  does(`status ${no} waiting-parts`, on('09:30'));
  does(`postpone ${no} ready fri --not-told`, on('10:00', 'bertil'));
  does(`call ${no} "is it ready?" --in --promise "callback 2h"`, on('11:00', 'bertil'));
  does(`call ${no} "no answer" --no-answer`, on('12:00'));
  does(`status ${no} repairing --told sms`, on('14:00'));
  does(`amend ${no} --customer "Hedda Berg" --item "Singer 201" --prefers email`, on('14:05'));
  does(`told ${no}`, on('15:00'));
  does('undo', on('15:01'));
  return shop;
}

/** An empty journal with the same settings. */
function empty(of: Counter): Counter {
  const made = counter();
  writeFileSync(join(made.at, 'lofte.json'), readFileSync(join(of.at, 'lofte.json')));
  return made;
}

/** An export of a journal, in a file of the other's desk. */
function exportOf(of: Counter, to: Counter, name = 'all.jsonl', flags = ''): string {
  of.does(`export --out "${join(to.desk, name)}" ${flags}`.trim());
  return name;
}

const MORE_QUESTIONS = ['report promises --json', 'next --json', 'find H3 --json', 'show 40 --json'];

/** What both say to everything that can be asked. */
function expectSame(there: Counter, here: Counter): void {
  expect(there.does('journal verify')).toBe('');
  expect(answersOf(there)).toEqual(answersOf(here));
  for (const line of MORE_QUESTIONS) {
    const [mine, others] = [there, here].map(({ lofte }) =>
      lofte(line).out.replace(/"\d+:[0-9a-f]{64}"/g, ''),
    );
    expect(mine, line).toBe(others);
  }
  expect(linesOf(there)).toEqual(linesOf(here));
}

/** An export but for its head. */
const linesOf = ({ does }: Counter): readonly string[] => does('export').split('\n').slice(1);

const headOf = (made: Counter): unknown => made.json('journal info')['head'];

interface Done {
  readonly read: number;
  readonly imported: number;
  readonly known: number;
  readonly entries: number;
  readonly cases: { readonly first: number; readonly last: number } | null;
  readonly head: string;
}

describe('an export goes into an empty journal', () => {
  it('and nothing is lost', () => {
    const here = rich();
    const there = empty(here);
    const documents = documentsIn(here.does('export'));
    const cases = documents.filter(({ is }) => is === 'case').map((d) => d.case ?? 0);
    const done = there.json<Done>(`import ${exportOf(here, there)} --preset lofte`);
    expect(validate(done), JSON.stringify(validate.errors)).toBe(true);
    expect(done).toMatchObject({
      read: cases.length,
      imported: cases.length,
      known: 0,
      entries: documents.at(-1)?.['entries'],
      cases: { first: 1, last: Math.max(...cases) },
    });
    expectSame(there, here);
    // who goes on has the next numbers, and an undo takes back what somebody recorded last
    const [next, last] = [there, here].map(({ does }) =>
      does('intake --customer Ida --phone 0701740621 --item x'),
    );
    expect(next).toBe(last);
    expect(there.lofte('undo', { by: 'bertil' }).out).toBe(here.lofte('undo', { by: 'bertil' }).out);
  });

  it('as one document, as a gzip, from standard input', () => {
    const here = week();
    const whole = here.does('export');
    const ways: readonly ((to: Counter) => Ran)[] = [
      (to) => to.lofte(`import ${exportOf(here, to, 'all.json')} --preset lofte`),
      (to) => to.lofte('import - --preset lofte', { input: whole }),
      (to) => to.lofte('import - --preset lofte --format json', { input: here.does('export --json') }),
      (to) => {
        writeFileSync(join(to.desk, 'all.jsonl.gz'), gzipSync(whole));
        return to.lofte('import all.jsonl.gz --preset lofte');
      },
      (to) => to.lofte('import - --preset lofte', { input: `\uFEFF${whole.replaceAll('\n', '\r\n\r\n')}` }),
    ];
    for (const way of ways) {
      const there = empty(here);
      expect(way(there)).toMatchObject({ code: 0, err: '' });
      expect(linesOf(there)).toEqual(linesOf(here));
    }
  });

  it('whose cases come in another order: they are counted from the least to the greatest', () => {
    const here = week();
    const there = empty(here);
    const [head = '', ...cases] = here.does('export').trimEnd().split('\n');
    const end = cases.splice(-1);
    const others = cases.filter((line) => !line.includes('"is":"case"'));
    const turned = cases.filter((line) => line.includes('"is":"case"')).toReversed();
    const file = [head, ...turned, ...others, ...end].join('\n');
    const ran = there.lofte('import - --preset lofte', { input: file });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(new RegExp(`^${turned.length} cases imported: 1 to \\d+\\.\n`));
    expect(linesOf(there)).toEqual(linesOf(here));
  });

  it('of nothing at all', () => {
    const here = counter();
    const there = empty(here);
    expect(there.json<Done>(`import ${exportOf(here, there)} --preset lofte`)).toMatchObject({
      imported: 0,
      entries: 0,
      cases: null,
    });
    expect(readdirSync(join(there.at, 'journal'))).toEqual([]);
  });

  it('and is only looked at with --dry-run', () => {
    const here = week();
    const there = empty(here);
    const name = exportOf(here, there);
    const dry = there.json<Done>(`import ${name} --preset lofte --dry-run`);
    expect(dry).toMatchObject({ imported: 5, cases: null, dryRun: true, head: `0:${'0'.repeat(64)}` });
    expect(there.does(`import ${name} --preset lofte --dry-run`)).toMatch(
      /^5 cases would be imported\. Nothing was\.\n5 cases read, with \d+ entries\.\n\d+ promises of them would/,
    );
    expect(readdirSync(join(there.at, 'journal'))).toEqual([]);
    expect(readdirSync(join(there.at, 'cache')).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it('of a journal that was damaged and repaired', () => {
    const here = week();
    const file = join(here.at, 'journal/2026.jsonl');
    const lines = readFileSync(file, 'utf8').split('\n');
    const spoil = (i: number): void => {
      lines[i] = (lines[i] ?? '').replace('"by":"anna"', '"by":"anne"');
    };
    const noted = lines.findIndex((line) => line.includes('"note-added"'));
    spoil(noted);
    const opened = lines.findIndex((line) => line.includes('"case":4') && line.includes('"case-opened"'));
    spoil(opened);
    writeFileSync(file, lines.join('\n'));
    here.does('journal repair');
    here.does('note 1 "we go on"');
    expect(documentsIn(here.does('export')).at(-1)?.['lost']).toEqual(
      [noted, opened].sort((a, b) => a - b).map((i) => [i + 1, i + 1]),
    );
    const there = empty(here);
    const name = exportOf(here, there);
    there.does(`import ${name} --preset lofte`);
    expect(there.does('journal verify')).toBe('');
    const [mine, others] = [there, here].map((shop) => answersOf(shop).map((text) => documentOf(text)));
    // what stands where an entry was lost is about no case: only the whole log shows it
    expect(mine?.filter((_, i) => i !== 4)).toEqual(others?.filter((_, i) => i !== 4));
    expect(there.json<Done>(`import ${name} --preset lofte`)).toMatchObject({ imported: 0, entries: 0 });
  });
});

describe('what is seldom recorded comes back', () => {
  it('words that were erased entry by entry', () => {
    const here = week();
    here.does('note 2 "Cilla lives next door"');
    const { entries } = here.json<{ entries: readonly { seq: number }[] }>('note 2 "Cilla again"');
    const seq = entries[0]?.seq ?? 0;
    here.does(
      `journal erase --entry ${seq - 1} --entry ${seq} --confirm "${seq - 1} ${seq}" --because asked`,
    );
    const there = empty(here);
    there.does(`import ${exportOf(here, there)} --preset lofte`);
    expectSame(there, here);
  });

  it('a wait of a case that is promised for the year 9999', () => {
    const here = counter();
    writeFileSync(join(here.desk, 'rows.csv'), 'no,in,due\nA1,2026-10-01,9999-12-31\n');
    writeFileSync(
      join(here.desk, 'map.json'),
      JSON.stringify({
        lofte: 'mapping.v1',
        case: { ref: { column: 'no' }, openedAt: { column: 'in' } },
        promises: [{ kind: 'ready', due: { column: 'due' } }],
      }),
    );
    here.does('import rows.csv --map map.json');
    here.does('status 1 waiting-customer');
    const there = empty(here);
    there.does(`import ${exportOf(here, there)} --preset lofte`);
    expectSame(there, here);
  });

  it('a repair under a name that a terminal would obey', () => {
    const here = week();
    const file = join(here.at, 'journal/2026.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('came in without', 'came in with'));
    here.does('journal repair', { by: 'a\u009b2Jb' });
    expect(here.does('log')).not.toContain('\u009b');
    const there = empty(here);
    there.does(`import ${exportOf(here, there)} --preset lofte`);
    expect(there.does('journal verify')).toBe('');
    expect(there.does('log --json')).toContain('a\\u009b2Jb');
  });
});

const documentOf = (text: string): unknown => (text === '' ? '' : JSON.parse(text));

describe('a journal that has something already', () => {
  it('is left as it is, where it has all of it', () => {
    const here = week();
    const there = empty(here);
    const name = exportOf(here, there);
    there.does(`import ${name} --preset lofte`);
    const head = headOf(there);
    expect(there.lofte(`import ${name} --preset lofte`)).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 cases were in the journal already.') as string,
    });
    // in the shop that it came from, too, and where the shop has gone on since, or has erased words
    here.does('note 1 "since then"');
    here.does('close 1');
    here.does('journal erase --customer 1 --confirm "Astrid Lund"');
    const mine = exportOf(there, here, 'older.jsonl');
    expect(here.json<Done>(`import ${mine} --preset lofte`)).toMatchObject({
      imported: 0,
      known: 5,
      entries: 0,
    });
    expect(headOf(there)).toBe(head);
  });

  it('gets the rest, where it has the beginning', () => {
    const here = week();
    const there = empty(here);
    there.does(`import ${exportOf(here, there)} --preset lofte`);
    here.does('note 1 "since then"', { now: '2027-01-04T09:00:00Z' });
    here.does('intake --customer Ida --phone 0701740621 --item x', { now: '2027-01-04T09:00:00Z' });
    const later = exportOf(here, there, 'later.jsonl');
    const how = { now: '2027-01-04T10:00:00Z' };
    expect(there.json<Done>(`import ${later} --preset lofte --dry-run`, how)).toMatchObject({ entries: 2 });
    expect(there.json<Done>(`import ${later} --preset lofte`, how)).toMatchObject({
      read: 6,
      imported: 1,
      known: 5,
      entries: 2,
      cases: { first: 9, last: 9 },
    });
    expect(readdirSync(join(there.at, 'journal')).sort()).toEqual(['2026.jsonl', '2027.jsonl']);
    expectSame(there, here);
    here.does('note 1 "and then"', how);
    const last = exportOf(here, there, 'last.jsonl');
    expect(there.does(`import ${last} --preset lofte -n`, how)).toContain(
      '1 entry would be added. Nothing was.',
    );
    expect(there.does(`import ${last} --preset lofte`, how)).toContain(
      '1 entry added to cases that were there.',
    );
    expectSame(there, here);
  });

  it('is cleared of what a killed import left in it', () => {
    const here = week();
    const there = empty(here);
    const left = (made: Counter): string => {
      const folder = join(made.at, 'cache/.lofte-work-0123456789abcdef');
      mkdirSync(join(folder, 'journal'), { recursive: true });
      writeFileSync(join(folder, 'journal/2026.jsonl'), 'a copy of everything');
      return folder;
    };
    const folder = left(there);
    const name = exportOf(here, there);
    there.does(`import ${name} --preset lofte`);
    expect(existsSync(folder)).toBe(false);
    left(there);
    there.does(`import ${name} --preset lofte`);
    expect(existsSync(folder)).toBe(false);
    left(there);
    writeFileSync(join(there.desk, 'one.csv'), 'ref,opened\nZ1,2026-11-20\n');
    writeFileSync(
      join(there.desk, 'one.json'),
      '{"lofte":"mapping.v1","case":{"ref":{"column":"ref"},"openedAt":{"column":"opened"}}}',
    );
    there.does('import one.csv --map one.json');
    expect(existsSync(folder)).toBe(false);
    left(there);
    writeFileSync(join(there.at, 'damaged'), '');
    there.does('journal repair');
    expect(existsSync(folder)).toBe(false);
    left(there);
    there.does('waive 6.1 --because "no hurry" --told phone');
    there.does('close 5');
    there.does('close 6');
    there.does('journal erase --customer 5 --confirm Eva');
    expect(existsSync(folder)).toBe(false);
  });

  it('is refused, where it has something else', () => {
    const here = week();
    const there = empty(here);
    const name = exportOf(here, there);
    there.does('intake --customer Ida --phone 0701740621 --item x');
    const head = headOf(there);
    const ran = there.lofte(`import ${name} --preset lofte`);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('the journal has something else as entry 1 than the export');
    expect(headOf(there)).toBe(head);
  });
});

/** Documents of an export, to be changed. */
type Changing = { [key: string]: unknown; entries: Record<string, unknown>[] };

/** The export of the week, changed by somebody, and what is said of it. */
function refusalOf(change: (documents: Changing[]) => Changing[] | void): string {
  const here = week();
  const there = empty(here);
  const documents = structuredClone(documentsIn(here.does('export'))) as unknown as Changing[];
  const changed = change(documents) ?? documents;
  return refusal(there, changed.map((d) => `${JSON.stringify(d)}\n`).join(''));
}

function refusal(there: Counter, input: string, flags = ''): string {
  const ran = there.lofte(`import - --preset lofte ${flags}`.trim(), { input });
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(readdirSync(join(there.at, 'journal'))).toEqual([]);
  expect(readdirSync(join(there.at, 'cache')).filter((name) => name.startsWith('.'))).toEqual([]);
  return ran.err;
}

const entriesOf = (documents: readonly Changing[]): Record<string, unknown>[] =>
  documents.flatMap(({ entries }) => (Array.isArray(entries) ? entries : []));

/** The first entry that is so; its members are anybody's. */
function entryWhere(
  documents: readonly Changing[],
  isIt: (entry: Record<string, unknown>) => boolean,
): Record<string, unknown> {
  const found = entriesOf(documents).find(isIt);
  if (found === undefined) throw new Error('no such entry');
  return found;
}

const entryOf = (documents: readonly Changing[], type: string): Record<string, unknown> =>
  entryWhere(documents, (entry) => entry['type'] === type);

const dataIn = (entry: Record<string, unknown>): Record<string, unknown> =>
  entry['data'] as Record<string, unknown>;

const dataOf = (documents: readonly Changing[], type: string): Record<string, unknown> =>
  dataIn(entryOf(documents, type));

describe('a file that somebody has changed is refused', () => {
  const table: readonly (readonly [string, (documents: Changing[]) => Changing[] | void, RegExp])[] = [
    ['cut off behind a line', (d) => d.slice(0, -1), /breaks off: its end is missing/],
    [
      'without a case',
      (d) => d.filter((each) => each['case'] !== 2),
      /says that it has 5 cases, and there are 4/,
    ],
    [
      'with a case twice',
      (d) => [...d.slice(0, 2), ...d.slice(1)],
      /says that it has 5 cases, and there are 6/,
    ],
    [
      'without an entry',
      (d) => {
        d[2]?.entries.pop();
      },
      /says that it has \d+ entries, and there are \d+/,
    ],
    [
      'with one entry in the place of another',
      (d) => {
        const entries = d[2]?.entries ?? [];
        Object.assign(entries[2] ?? {}, { seq: entries[1]?.['seq'] });
      },
      /entry \d+ is (?:in the export twice|not in the export)/,
    ],
    [
      'with its end in front',
      (d) => [...d.slice(0, 1), ...d.slice(-1), ...d.slice(1, -1)],
      /line 3 is no part/,
    ],
    [
      'with something else in it',
      (d) => [...d.slice(0, 2), { entries: [] }, ...d.slice(2)],
      /line 3 is no part/,
    ],
    [
      'of a newer lofte',
      (d) => {
        Object.assign(d[0] ?? {}, { schema: 'lofte.export.v2' });
      },
      /newer lofte, in version 2/,
    ],
    [
      'with a type that nobody knows',
      (d) => {
        entryOf(d, 'note-added')['type'] = 'note-sung';
      },
      /line 3: entry \d+ is not as lofte writes it \(type\)/,
    ],
    [
      'with a key that nobody knows',
      (d) => {
        dataOf(d, 'promise-made')['hash'] = 'x';
      },
      /is not as lofte writes it \(data\.hash\)/,
    ],
    [
      'with a time that there is not',
      (d) => {
        dataOf(d, 'promise-made')['due'] = '2026-02-30T09:00:00Z';
      },
      /\(data\.due\)/,
    ],
    [
      'with a time before all others',
      (d) => {
        entryOf(d, 'note-added')['recordedAt'] = '0000-01-01T00:00:00Z';
      },
      /\(recordedAt\)/,
    ],
    [
      'with a character that a terminal would obey',
      (d) => {
        (entryOf(d, 'note-added')['private'] as Record<string, unknown>)['text'] = '\u001b[2J';
      },
      /\(private\.text\)/,
    ],
    [
      'with an author that a terminal would obey',
      (d) => {
        entryOf(d, 'note-added')['by'] = 'a\u009bb';
      },
      /\(by\)/,
    ],
    [
      'with an entry of another case',
      (d) => {
        entryOf(d, 'note-added')['case'] = 5;
      },
      /\(case\)/,
    ],
    [
      'with words that are nobody’s',
      (d) => {
        entryOf(d, 'note-added')['private'] = { text: 'x', salt: '00' };
      },
      /\(private\.salt\)/,
    ],
    [
      'with opening hours that are none',
      (d) => {
        const { hours } = dataIn(
          entryWhere(d, (e) => e['type'] === 'promise-postponed' && dataIn(e)['hours'] !== undefined),
        ) as unknown as { hours: { week: Record<string, string> } };
        hours.week['mon-fri'] = '17:00-09:00';
      },
      /\(data\.hours\.week\.mon-fri\)/,
    ],
    [
      'with words that were erased',
      (d) => {
        const erased = entryWhere(d, (e) => e['erased'] === true);
        delete erased['erased'];
        erased['private'] = { name: 'Didrik' };
      },
      /entry \d+ has words, and entry \d+ says that they were erased/,
    ],
    [
      'that says too little is withheld',
      (d) => {
        entryOf(d, 'note-added')['withheld'] = true;
      },
      /not of a whole journal, but of what is known of one customer/,
    ],
    [
      'with a case that was never opened',
      (d) => {
        const [of, entries] = [d[1], d[1]?.entries ?? []];
        Object.assign(of ?? {}, { case: 40 });
        for (const entry of entries.slice()) Object.assign(entry, { case: 40 });
      },
      /entry 1 can't follow those before it: it opens case 40, and the next one is 1/,
    ],
    [
      'with a customer out of the air',
      (d) => {
        dataOf(d, 'case-opened')['customer'] = 40;
      },
      /it names customer 40, and the next new one is 1/,
    ],
    [
      'with a promise that is given again',
      (d) => {
        const second = entryWhere(d, (e) => e['type'] === 'promise-made' && dataIn(e)['promise'] === 2);
        dataIn(second)['promise'] = 1;
      },
      /it makes promise 1\.1, and the next one is 1\.2/,
    ],
    [
      'with a promise that was never made',
      (d) => {
        dataOf(d, 'promise-kept')['promise'] = 9;
      },
      /promise 1\.9, or the deadline of it that is named, is not there/,
    ],
    [
      'with a word that was never owed',
      (d) => {
        (dataOf(d, 'customer-told')['told'] as { notices: number[] }).notices.push(7);
      },
      /notice 7 of case 1 is not there/,
    ],
    [
      'with a taking back of what comes later',
      (d) => {
        dataOf(d, 'entries-retracted')['to'] = 900;
      },
      /it speaks of entry 900, which does not come before it/,
    ],
    [
      'with a note longer than one may be',
      (d) => {
        (entryOf(d, 'note-added')['private'] as Record<string, unknown>)['text'] = 'x'.repeat(200 * 1024);
      },
      /entry \d+ is not as lofte writes it \(private\.text\)/,
    ],
    [
      'with an entry too long for a line',
      (d) => {
        (entryOf(d, 'case-opened')['private'] as Record<string, unknown>)['item'] = 'x'.repeat(1024 * 1024);
      },
      /too much for one entry: \d+ bytes, more than 1048576/,
    ],
  ];
  it.each(table)('%s', (_name, change, message) => {
    expect(refusalOf(change)).toMatch(message);
  });

  it('cut off inside of a line, a gzip, a document', () => {
    const here = week();
    const whole = here.does('export');
    const json = here.does('export --json');
    expect(refusal(empty(here), whole.slice(0, -40))).toContain('breaks off');
    for (const part of [0.3, 0.6, 0.95, 0.999])
      expect(refusal(empty(here), json.slice(0, json.length * part)), String(part)).toContain('breaks off');
    const there = empty(here);
    writeFileSync(join(there.desk, 'all.gz'), gzipSync(whole).subarray(0, -200));
    expect(there.lofte('import all.gz --preset lofte')).toMatchObject({ code: 3, out: '' });
    expect(refusal(there, whole.replace('"is":"case"', '"is":"case'))).toMatch(/line 2 is not JSON/);
    expect(refusal(there, json.replace('],"others"', '],"other"'))).toMatch(/is no part of an export/);
    expect(refusal(there, `${json}{}`)).toMatch(/is no part of an export/);
  });

  it('saved in another encoding than an export is in', () => {
    const here = week();
    const there = empty(here);
    const bytes = Buffer.from(here.does('export').replace(/(.*\n.*?)Eva/, '$1Åsa'), 'latin1');
    writeFileSync(join(there.desk, 'latin1.jsonl'), bytes);
    const ran = there.lofte('import latin1.jsonl --preset lofte');
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(
      /^lofte: line \d+ holds letters that are not written in UTF-8\nThe file is not as it was made: export again/,
    );
  });

  it('that is no export', () => {
    const there = counter();
    expect(refusal(there, 'case,ref\n1,K1\n')).toContain('not an export of lofte');
    expect(refusal(there, '{"a":1}\n')).toContain('not an export of lofte');
    expect(refusal(there, '[1]')).toContain('not an export of lofte');
    expect(refusal(there, '')).toContain('empty');
    expect(refusal(there, '{"schema":"lofte.case.v1","case":1}')).toContain('not an export of lofte');
  });

  it.each([
    [
      'a workbook',
      Buffer.from('PK\x03\x04\x14\0[Content_Types].xml\xad\xff', 'latin1'),
      'an Excel workbook or a zip archive',
    ],
    ['a PDF', Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1'), 'a PDF'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a picture'],
    ['a PDF in a gzip', gzipSync(Buffer.from('%PDF-1.4\n\xe2\xe3', 'latin1')), 'a PDF'],
    ['a gzip in a gzip', gzipSync(gzipSync('{}')), 'a gzip inside a gzip'],
  ])('that is %s', (_, bytes, what) => {
    const shop = counter();
    writeFileSync(join(shop.desk, 'file'), bytes);
    expect(shop.lofte('import file --preset lofte')).toEqual({
      code: 3,
      out: '',
      err:
        `lofte: this is ${what}, and --preset lofte takes only what lofte export wrote, as jsonl or json\n` +
        'Make one: lofte export --out cases.jsonl. A table of cases comes in with another preset, or with --map FILE\n',
    });
  });

  it('that is a table in an old encoding', () => {
    const shop = counter();
    writeFileSync(join(shop.desk, 'old.csv'), Buffer.from('Kund;Inkom\nÅsa;2026-11-02\n', 'latin1'));
    expect(shop.lofte('import old.csv --preset lofte').err).toContain('the file is not an export of lofte');
  });

  it('that has only some of a journal', () => {
    const here = week();
    const there = empty(here);
    expect(refusal(there, here.does('export --open'))).toContain('of open cases (--open)');
    expect(refusal(there, here.does('export --since 2026-11-14'))).toContain('since a day (--since)');
    expect(refusal(there, here.does('export --customer 1'))).toContain('one customer (--customer)');
    expect(refusal(there, here.does('export --customer 1 --format jsonl'))).toContain('--customer');
  });
});

it.each([
  '--rejects bad.jsonl',
  '--told-until 2026-11-01',
  '--delimiter ;',
  '--encoding windows-1252',
  '--sheet Cases',
  '--skip-lines 2',
  '--format csv',
])('says that %s has nothing to do with it', (flags) => {
  const { lofte, desk } = counter();
  writeFileSync(join(desk, 'all.jsonl'), '');
  const ran = lofte(`import all.jsonl --preset lofte ${flags}`);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain('--preset lofte');
});

it('takes hardly more memory for many cases than for few', () => {
  const here = counter();
  const { desk, does } = here;
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `K${i},2026-01-05,2026-01-09,Kund ${i},07${i + 10_000_000}`,
  );
  writeFileSync(join(desk, 'rows.csv'), ['no,in,out,who,tel', ...rows].join('\n'));
  writeFileSync(
    join(desk, 'map.json'),
    JSON.stringify({
      lofte: 'mapping.v1',
      case: { ref: { column: 'no' }, openedAt: { column: 'in' }, closedAt: { column: 'out' } },
      customer: { name: { column: 'who' }, phone: { column: 'tel' } },
      promises: [{ kind: 'ready', due: { column: 'out' }, keptAt: { column: 'out' } }],
    }),
  );
  does('import rows.csv --map map.json');
  const there = empty(here);
  const name = exportOf(here, there);
  // all the documents are 36 MB as text alone
  there.does(`import ${name} --preset lofte`, { env: { NODE_OPTIONS: '--max-old-space-size=32' } });
  expect(linesOf(there)).toEqual(linesOf(here));
}, 120_000);
