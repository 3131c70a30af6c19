// What comes of each real file in the folder beside the project: the table in docs/import.md, and what it is checked against.
import type { Encoding } from '../../src/bulk-import/encoding.ts';
import type { ImportProblem, RowFault } from '../../src/bulk-import/problem.ts';
import type { Status } from '../../src/domain/vocabulary.ts';

/** What `ORACLE.json` has of a file, counted in Python. */
export type Facts = Readonly<Record<string, unknown>>;

interface File {
  readonly file: string;
  /** A preset, or one of the mappings in `test/fixtures/mappings`, or of those of logs in `test/fixtures/logs`. */
  readonly mapping: { readonly preset: string } | { readonly map: string } | { readonly log: string };
  readonly encoding?: Encoding;
}

export interface Imported extends File {
  /** Rows with something in them. */
  readonly rows: number;
  /** Of bad rows, how many for what. */
  readonly bad?: Readonly<Partial<Record<RowFault['kind'], number>>>;
  /** Different references, or rows without one. */
  readonly cases: number;
  /** Of the cases, those that are not closed. */
  readonly open: number;
  /** By rows. */
  readonly statuses?: Readonly<Partial<Record<Status, number>>>;
  /** Promises, and those of them that were kept late; of all else there are none. */
  readonly promises?: { readonly all: number; readonly keptLate: number };
  /** Of a log: what became of its cases, how many of them were opened again, and of how many a promise is said to be broken. */
  readonly events?: { readonly changes: number; readonly reopened: number; readonly broken: number };
  /** This file has the same cases: all of them, or those that are here. */
  readonly sameAs?: string;
  /** What of this the oracle says too. */
  readonly oracle?: readonly [key: string, facts: Facts];
  /** For people. */
  readonly remark?: string;
}

export interface Refused extends File {
  readonly refused: Partial<ImportProblem>;
  readonly remark: string;
}

const ords = { preset: 'ords' };
const [DANISH, EXCEL] = ['ords/ords-dk-repaircafe-denmark-202507.even.csv', 'nordic/ords-dk-even'];

/** Statuses as the Open Repair Data Standard has them. */
const outcomes = (Fixed: number, Repairable: number, endOfLife: number, Unknown: number) => ({
  statuses: { ready: Fixed, repairing: Repairable, 'collect-unrepaired': endOfLife, received: Unknown },
  counted: { repair_status: { Fixed, Repairable, 'End of life': endOfLife, Unknown } },
});

/** Rows of an oracle that counts only what there is. */
const seen = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** A file of repairs: each is over on its day. */
function repairs(
  file: string,
  [fixed, repairable, endOfLife, unknown]: readonly [number, number, number, number],
  more: Partial<Imported> = {},
): Imported {
  const rows = fixed + repairable + endOfLife + unknown;
  const { statuses, counted } = outcomes(fixed, repairable, endOfLife, unknown);
  const facts = { rows, repair_status: seen(counted.repair_status) };
  return {
    file,
    mapping: ords,
    rows,
    cases: rows,
    open: 0,
    statuses,
    oracle: [file.replace(/\.gz$/, ''), facts],
    ...more,
  };
}

export const IMPORTED: readonly Imported[] = [
  repairs(`${DANISH}.gz`, [9802, 1, 4565, 597]),
  repairs(`${EXCEL}.excel-da.cp1252.csv`, [1987, 0, 929, 84], {
    encoding: 'windows-1252',
    sameAs: `${DANISH}.gz`,
    oracle: [`${EXCEL}.*`, { rows: 3000, repair_status: { Fixed: 1987, 'End of life': 929, Unknown: 84 } }],
  }),
  {
    file: `${EXCEL}.excel-sepline.utf8bom.csv`,
    mapping: ords,
    rows: 500,
    cases: 500,
    open: 0,
    sameAs: `${DANISH}.gz`,
  },
  {
    file: `${EXCEL}.excel-unicode-text.utf16le.txt`,
    mapping: ords,
    rows: 500,
    cases: 500,
    open: 0,
    sameAs: `${DANISH}.gz`,
  },
  repairs('ords/ords-de-anstiftung-202309.even.csv.gz', [4199, 1380, 1106, 865]),
  repairs('ords/ords-en-restart-project-202204.csv.gz', [12_409, 6448, 4851, 232]),
  repairs('ords/ords-en-repaircafe-toronto-202407.csv.gz', [773, 171, 377, 2956]),
  repairs('ords/ords-us-fixitclinic-202303.json', [274, 284, 40, 91], {
    cases: 687,
    remark: 'one repair is there three times',
  }),
  repairs('ords/ords-us-fixitclinic-202303.csv', [274, 284, 40, 91], {
    cases: 687,
    sameAs: 'ords/ords-us-fixitclinic-202303.json',
    oracle: ['ords/ords-us-fixitclinic-202303.json', { csv_twin_rows: 689 }],
  }),
  repairs('ords/quest-mobifix.csv', [921, 713, 208, 74], {
    oracle: ['ords/quest-mobifix.csv', { rows: 1916 }],
  }),
  {
    file: 'overdue-oracle/nyc311-may-2022-no-due-dates.csv',
    mapping: { map: 'nyc311' },
    rows: 924,
    cases: 924,
    open: 444,
    statuses: { received: 484, repairing: 440 },
    promises: { all: 0, keptLate: 0 },
    oracle: [
      'overdue-oracle/nyc311-may-2022-no-due-dates.csv',
      { rows: 924, with_due: 0, status: { Open: 4, 'In Progress': 440, Closed: 480 } },
    ],
    remark: 'nothing promised, nothing overdue',
  },
  { file: 'overdue-oracle/qsv-NYC311-5.csv', mapping: { map: 'nyc311' }, rows: 5, cases: 5, open: 1 },
  ...['json', 'jsonl'].map((ending) => ({
    file: `overdue-oracle/qsv-NYC311-5.${ending}`,
    mapping: { map: 'nyc311' },
    rows: 5,
    cases: 5,
    open: 1,
    sameAs: 'overdue-oracle/qsv-NYC311-5.csv',
  })),
  {
    file: 'overdue-oracle/qsv-boston311-100.csv',
    mapping: { preset: 'boston311' },
    rows: 100,
    cases: 100,
    open: 15,
    promises: { all: 89, keptLate: 5 },
    oracle: [
      'overdue-oracle/qsv-boston311-100.csv',
      { rows: 100, 'OVERDUE/open': 12, 'ONTIME/open': 3, 'ONTIME/closed': 80, 'OVERDUE/closed': 5 },
    ],
    remark: 'names in small letters, other dates',
  },
  {
    file: 'overdue-oracle/qsv-boston311-100.jsonl',
    mapping: { preset: 'boston311' },
    rows: 100,
    cases: 100,
    open: 15,
    sameAs: 'overdue-oracle/qsv-boston311-100.csv',
  },
  {
    file: 'complaints/cfpb-2013-2016-crlf-mdy.csv',
    mapping: { map: 'cfpb' },
    rows: 3186,
    bad: { 'closed-before-opened': 6 },
    cases: 3180,
    open: 0,
    oracle: ['complaints/cfpb-2013-2016-crlf-mdy.csv', { rows: 3186, sent_before_received: 6 }],
    remark: 'sent on before they were received',
  },
  {
    file: 'incidents/bpi2013-volvo-closed-problems.even.csv',
    mapping: { map: 'bpi2013' },
    rows: 3310,
    cases: 744,
    open: 744,
    statuses: { received: 412, repairing: 2106, ready: 787, diagnosing: 5 },
    oracle: [
      'incidents/bpi2013-volvo-closed-problems.even.csv',
      {
        events: 3310,
        cases: 744,
        activities: { Queued: 412, Accepted: 2106, Completed: 787, Unmatched: 5 },
      },
    ],
    remark: 'a row is a change: the first of each counts',
  },
  {
    file: 'incidents/bpi2013-volvo-closed-problems.even.csv',
    mapping: { log: 'volvo-problems' },
    rows: 3310,
    cases: 744,
    open: 0,
    promises: { all: 0, keptLate: 0 },
    events: { changes: 2409, reopened: 29, broken: 0 },
    oracle: ['incidents/bpi2013-volvo-closed-problems.even.csv', { events: 3310, cases: 744 }],
  },
  {
    file: 'incidents/uci-incident-event-log.even.csv.gz',
    mapping: { map: 'uci-incidents' },
    rows: 70_986,
    cases: 12_438,
    open: 0,
    oracle: [
      'incidents/uci-incident-event-log.even.csv',
      { events: 70_986, incidents: 12_438, closed_before_opened: 0 },
    ],
    remark: 'a row is a change: the first of each counts',
  },
  {
    file: 'incidents/uci-incident-event-log.even.csv.gz',
    mapping: { log: 'uci-incidents' },
    rows: 70_986,
    cases: 12_438,
    open: 0,
    events: { changes: 40_569, reopened: 156, broken: 4532 },
    oracle: [
      'incidents/uci-incident-event-log.even.csv',
      {
        events: 70_986,
        incidents: 12_438,
        ever_false: 4532,
        reopened_last_reopen_count_gt_0: 156,
        events_out_of_time_order: 0,
      },
    ],
    remark: '`made_sla`',
  },
  {
    file: 'incidents/helpdesk-italian-2010-2014.even.csv.gz',
    mapping: { map: 'italian-help-desk' },
    rows: 10_718,
    cases: 2290,
    open: 2290,
    oracle: [
      'incidents/helpdesk-italian-2010-2014.even.csv',
      { events: 10_718, cases: 2290, header_has_duplicate_names: true },
    ],
    remark: '`Variant` by its number',
  },
  {
    file: 'incidents/helpdesk-italian-2010-2014.even.csv.gz',
    mapping: { log: 'italian-help-desk' },
    rows: 10_718,
    cases: 2290,
    open: 13,
    promises: { all: 0, keptLate: 0 },
    events: { changes: 7830, reopened: 1, broken: 0 },
    oracle: [
      'incidents/helpdesk-italian-2010-2014.even.csv',
      { events: 10_718, cases: 2290, cases_ending_closed: 2290 - 13 },
    ],
  },
  ...['json', 'jsonl'].map((ending) => ({
    file: `tickets/github-issues-rails.even.${ending}.gz`,
    mapping: { map: 'github-issues' },
    rows: 250,
    cases: 50,
    open: 50,
    oracle: [
      'tickets/github-issues-rails.even',
      { issues: 250, closed_at_null: 250, distinct_numbers: 50 },
    ] as const,
    ...(ending === 'json'
      ? { remark: 'each is there five times' }
      : { sameAs: 'tickets/github-issues-rails.even.json.gz' }),
  })),
  {
    file: 'tickets/jira-export-like.csv',
    mapping: { map: 'jira-like' },
    rows: 10,
    cases: 10,
    open: 0,
    oracle: ['tickets/jira-export-like.csv', { rows: 10 }],
  },
  {
    file: 'tickets/helpdesk-18.csv',
    mapping: { map: 'help-desk-18' },
    rows: 18,
    cases: 18,
    open: 18,
    statuses: { received: 5, repairing: 2, ready: 11 },
    oracle: ['tickets/helpdesk-18.csv', { rows: 18 }],
    remark: 'two forms of dates; when one was closed is not said',
  },
  {
    file: 'tickets/simulated-support-tickets.even.csv.gz',
    mapping: { map: 'simulated-tickets' },
    rows: 2500,
    cases: 2500,
    open: 634,
    statuses: { received: 1866, repairing: 513, diagnosing: 121 },
    oracle: [
      'tickets/simulated-support-tickets.even.csv',
      {
        rows: 2500,
        without_resolved_date: 634,
        status: { Resolved: 1866, 'In Progress': 513, Escalated: 121 },
      },
    ],
  },
];

export const REFUSED: readonly Refused[] = [
  {
    file: 'incidents/helpdesk-italian-2010-2014.even.csv.gz',
    mapping: { map: 'italian-help-desk-by-name' },
    refused: { kind: 'column-twice', column: 'Variant', numbers: [5, 7] },
    remark: 'it has two columns `Variant`, the fifth and the seventh',
  },
  {
    file: `${EXCEL}.excel-da.cp1252.csv`,
    mapping: ords,
    refused: { kind: 'not-utf8', line: 2 },
    remark: 'without `--encoding windows-1252`',
  },
  {
    file: 'ords/quest-ords_testdata_multilingual_products.csv',
    mapping: ords,
    refused: { kind: 'no-such-column', columns: ['event_date', 'date'] },
    remark: 'words for categories',
  },
  {
    file: 'ords/product-categories-202507.csv',
    mapping: ords,
    refused: { kind: 'no-such-column', columns: ['event_date', 'date'] },
    remark: 'the categories themselves',
  },
  {
    file: 'nordic/dk-postnumre.utf8.semicolon.csv',
    mapping: { preset: 'generic' },
    refused: { kind: 'no-such-column' },
    remark: 'postcodes',
  },
  {
    file: 'overdue-oracle/not-a-csv-html-page-saved-as.csv',
    mapping: { preset: 'boston311' },
    refused: { kind: 'not-csv', looksLike: 'web-page' },
    remark: 'a web page',
  },
];

/** Files of the folder that are read by other tests, to their cells or as the rules that they are; by the beginning of their names. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'overdue-oracle/boston311-2015-': 'test/bulk-import/boston.test.ts',
  'ords/tableschema-202507.json': 'test/bulk-import/json/real-files.test.ts',
  'strings/': 'test/bulk-import/json/real-files.test.ts',
  'json-torture/': 'test/bulk-import/json/real-files.test.ts',
  'csv-torture/': 'test/bulk-import/csv-torture.test.ts',
  'nordic/no-postnummerregister-2020.xlsx': 'test/bulk-import/xlsx/files.test.ts',
  'nordic/dk-stormodtagere': 'test/bulk-import/nordic.test.ts',
  'nordic/no-': 'test/bulk-import/nordic.test.ts',
  'nordic/bank-exports/': 'test/bulk-import/nordic.test.ts',
  'xlsx/': 'test/bulk-import/xlsx/files.test.ts',
  'business-hours/': 'test/domain/clock/peers.test.ts',
  'holidays/': 'test/settings/holidays.test.ts',
};
