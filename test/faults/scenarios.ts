/** Commands that write, each with the shop that it finds; what they do when nothing goes wrong, and how to tell. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counter, type Counter } from '../support/lofte.ts';

export interface Scenario {
  readonly name: string;
  readonly shop: () => Counter;
  readonly line: string;
  readonly now?: string;
  /** Names in the folder that are not on disk yet when the command begins. */
  readonly unsynced?: readonly string[];
  /** The journal ends with a torn write. */
  readonly isTorn?: true;
  /** The last line lacks its line end. */
  readonly lacksEnd?: true;
  /** The command is a repair: before it, the journal is damaged. */
  readonly isDamaged?: true;
}

const MAPPING = {
  lofte: 'mapping.v1',
  timeZone: 'Europe/Stockholm',
  dates: ['YYYY-MM-DD HH:mm'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'opened' },
    item: { column: 'item' },
    problem: { column: 'problem' },
  },
  customer: { name: { column: 'name' } },
  promises: [{ kind: 'ready', due: { column: 'due' } }],
};

/** So many rows are written in more than one piece, and their register at once. */
const MANY = 1200;
/** So many make a checkpoint and a register due. */
const SOME = 310;

/** Puts rows beside the journal, some 600 bytes each. */
function withRows(shop: Counter, length: number): Counter {
  const rows = Array.from({ length }, (_, i) =>
    [
      `K${i}`,
      '2026-11-20 10:00',
      `kettle ${i}`,
      'leaks '.repeat(100),
      `Bo ${i % 90}`,
      '2026-11-28 12:00',
    ].join(),
  );
  writeFileSync(join(shop.desk, 'rows.csv'), `no,opened,item,problem,name,due\n${rows.join('\n')}\n`);
  writeFileSync(join(shop.desk, 'map.json'), JSON.stringify(MAPPING));
  return shop;
}

/** Puts an export beside the journal, of a shop with so many notes. */
function withExport(shop: Counter, notes: number): Counter {
  const head = { journal: { id: null, entries: notes + 1, head: '' }, whole: true };
  const at = { by: 'anna', happenedAt: '2026-11-20T09:00:00Z', recordedAt: '2026-11-20T09:00:00Z' };
  const opened = { seq: 1, type: 'case-opened', case: 1, ...at, data: { kind: 'repair', customer: null } };
  const noted = Array.from({ length: notes }, (_, i) => {
    const batch = i % 3 === 0 ? {} : { batch: `01M81TRC4G${String(i - (i % 3)).padStart(16, '0')}` };
    return { seq: i + 2, type: 'note-added', case: 1, ...at, ...batch, data: {}, private: { text: `n${i}` } };
  });
  const documents = [
    { is: 'head', ...head, selection: { since: null, open: false, customer: null } },
    { is: 'case', case: 1, entries: [opened, ...noted] },
    { is: 'end', cases: 1, entries: notes + 1, lost: [], withheld: 0 },
  ];
  const lines = documents.map((d) => `${JSON.stringify({ schema: 'lofte.export.v1', ...d })}\n`);
  writeFileSync(join(shop.desk, 'all.jsonl'), lines.join(''));
  return shop;
}

/** A folder beside the journal's, which may hold a backup. */
export const keptBeside = ({ desk }: Counter): string => join(desk, 'kept');

export const SECRETS = ['Lena Öberg', '0701234567', 'Dyson V11', 'her daughter collects it'];

/** Lena's case is closed, and in a backup; Ola's is open. */
function lenaAndOla(): Counter {
  const shop = counter();
  shop.does('intake --customer "Lena Öberg" --phone 0701234567 --item "Dyson V11" --promise "diagnosis 24h"');
  shop.does('note 1 "her daughter collects it"');
  shop.does('intake --customer Ola --phone 070-2 --item Kettle --promise "ready fri"');
  shop.does('done 1.1');
  shop.does('close 1');
  return shop;
}

function changed(shop: Counter, change: (file: string) => void): Counter {
  change(segmentIn(shop.at));
  return shop;
}

const segmentIn = (at: string): string => {
  const [last = ''] = readdirSync(join(at, 'journal')).sort().reverse();
  return join(at, 'journal', last);
};

const cutBy = (bytes: number) => (file: string) => {
  truncateSync(file, statSync(file).size - bytes);
};

/** Behind a command that the power cut: it was never answered, so that what its writer left is of before. */
function torn(shop: Counter, line: string): Counter {
  const tail = join(shop.at, 'cache/tail.json');
  const before = readFileSync(tail);
  shop.does(line);
  cutBy(100)(segmentIn(shop.at));
  writeFileSync(tail, before);
  return shop;
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'a note', shop: lenaAndOla, line: 'note 2 "it hums"' },
  { name: 'a note in a new year', shop: lenaAndOla, line: 'note 2 "it hums"', now: '2027-01-04T09:00:00Z' },
  {
    name: 'a note in a year whose file was left behind, empty, by a killed program',
    shop: () => {
      const shop = lenaAndOla();
      writeFileSync(join(shop.at, 'journal/2027.jsonl'), '', { mode: 0o600 });
      return shop;
    },
    line: 'note 2 "it hums"',
    now: '2027-01-04T09:00:00Z',
    unsynced: ['journal/2027.jsonl'],
  },
  {
    name: 'a note behind a torn write',
    shop: () => torn(lenaAndOla(), 'note 2 "it rattles"'),
    line: 'note 2 "it hums"',
    isTorn: true,
  },
  {
    name: 'a note behind a torn write, where the cache is gone',
    shop: () => {
      const shop = torn(lenaAndOla(), 'note 2 "it rattles"');
      rmSync(join(shop.at, 'cache'), { recursive: true });
      return shop;
    },
    line: 'note 2 "it hums"',
    isTorn: true,
  },
  {
    name: 'a note behind a line without its end',
    shop: () => changed(lenaAndOla(), cutBy(1)),
    line: 'note 2 "it hums"',
    lacksEnd: true,
  },
  {
    name: 'a note where the cache is gone',
    shop: () => {
      const shop = withRows(lenaAndOla(), SOME);
      shop.does('import rows.csv --map map.json');
      rmSync(join(shop.at, 'cache'), { recursive: true });
      return shop;
    },
    line: 'note 2 "it hums"',
  },
  {
    name: 'an intake with promises, the first entry of all',
    shop: () => counter(),
    line: 'intake --customer Lena --phone 0701 --item Lamp --problem dark --promise "diagnosis 24h" --promise "ready fri"',
  },
  { name: 'a note to a closed case', shop: lenaAndOla, line: 'note 1 "she thanked us"' },
  { name: 'taking back what was recorded last', shop: lenaAndOla, line: 'undo' },
  { name: 'an import', shop: () => withRows(lenaAndOla(), MANY), line: 'import rows.csv --map map.json' },
  {
    name: 'an import behind a torn one',
    shop: () => {
      const shop = torn(withRows(lenaAndOla(), 40), 'import rows.csv --map map.json');
      rmSync(join(shop.at, 'cache/checkpoint.json'), { force: true });
      return withRows(shop, 30);
    },
    line: 'import rows.csv --map map.json',
    isTorn: true,
  },
  {
    name: 'an export, back into an empty journal',
    shop: () => withExport(counter(), SOME),
    line: 'import all.jsonl --preset lofte',
  },
  {
    name: 'an export, into a journal that has its beginning',
    shop: () => {
      const shop = withExport(counter(), 20);
      shop.does('import all.jsonl --preset lofte');
      return withExport(shop, SOME);
    },
    line: 'import all.jsonl --preset lofte',
    now: '2027-01-04T09:00:00Z',
  },
  {
    name: 'an erasure',
    shop: () => {
      const shop = lenaAndOla();
      shop.does('journal backup');
      mkdirSync(keptBeside(shop));
      shop.does('journal backup kept');
      return shop;
    },
    line: 'journal erase --customer 1 --confirm "Lena Öberg"',
  },
  {
    name: 'a repair',
    shop: () =>
      changed(lenaAndOla(), (file) => {
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, `${text.replace('"by":"anna"', '"by":"anne"')}{"v":1,"torn`);
      }),
    line: 'journal repair',
    isDamaged: true,
  },
  {
    name: 'a repair of line ends',
    shop: () =>
      changed(lenaAndOla(), (file) => {
        writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
      }),
    line: 'journal repair',
    isDamaged: true,
  },
  {
    name: 'a backup',
    shop: () => {
      const shop = lenaAndOla();
      shop.does('journal backup');
      shop.does('note 2 "since then"');
      return shop;
    },
    line: 'journal backup --keep 1',
  },
];
