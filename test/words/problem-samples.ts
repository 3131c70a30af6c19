/** Every kind of problem, and every turn that its sentences take: a kind that is missing does not compile. */
import type { RowProblem } from '../../src/bulk-import/problem.ts';
import type { FieldName } from '../../src/domain/problem.ts';
import type { Entry } from '../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../src/domain/ids.ts';
import type { Fault, HoursFault, JsonFaultKind } from '../../src/settings/problem.ts';
import type { Problem } from '../../src/words/problem.ts';
import { time } from '../support/shop.ts';

type Samples<P extends { readonly kind: string }> = {
  readonly [K in P['kind']]: readonly Omit<Extract<P, { kind: K }>, 'kind'>[];
};

const at = time('2026-11-24 07:30');
const no = caseNumber(42);
const seq = seqNumber(7);
const note: Entry = {
  type: 'note-added',
  case: no,
  happenedAt: '2026-11-24T06:30:00Z',
  data: {},
  seq: seqNumber(12),
  by: 'anna',
  recordedAt: '2026-11-24T06:30:00Z',
};
const file = 'lofte.json';
const reason = 'EACCES';

const FIELDS: readonly FieldName[] = [
  ...(['accessory', 'agreement', 'amount', 'because', 'channel', 'currency', 'customer', 'email'] as const),
  ...(['if', 'item', 'name', 'phone', 'problem', 'promise', 'ref', 'serial', 'status', 'supplier'] as const),
  ...(['text', 'by', 'when', 'told', 'kind', 'prefers', 'language', 'sort', 'group', 'type'] as const),
  ...(['format', 'limit', 'country', 'mapping'] as const),
];

const JSON_FAULTS: readonly JsonFaultKind[] = [
  ...(['empty', 'value-expected', 'key-expected', 'colon-expected', 'comma-expected'] as const),
  ...(['comma-too-many', 'text-not-closed', 'bad-escape', 'too-deep', 'more-after-end'] as const),
  'ends-early',
];

const HOURS_FAULTS: readonly HoursFault[] = [
  ...(['empty', 'not-understood', 'bad-time', 'no-day', 'no-hours', 'day-twice'] as const),
  ...(['empty-interval', 'backwards', 'midnight', 'overlap'] as const),
];

const FAULTS: readonly Fault[] = [
  { is: 'missing' },
  { is: 'unknown-key', nearest: 'hours', allowed: ['hours', 'days'] },
  { is: 'unknown-key', nearest: undefined, allowed: ['hours', 'days'] },
  { is: 'twice' },
  ...(['text', 'list', 'object', 'yes-or-no', 'text-or-null'] as const).map(
    (expected) => ({ is: 'wrong-type', expected }) as const,
  ),
  { is: 'not-one-of', nearest: 'sv', allowed: ['en', 'sv'] },
  { is: 'not-one-of', nearest: undefined, allowed: ['SE', 'null'] },
  { is: 'empty-text' },
  { is: 'control-character' },
  { is: 'too-long', most: 200 },
  { is: 'bad-time' },
  { is: 'not-an-interval' },
  { is: 'empty-interval' },
  { is: 'backwards' },
  { is: 'overlap', with: 'hours.mon[0]' },
  { is: 'never-open' },
  { is: 'unknown-zone', nearest: undefined },
  { is: 'unknown-country', nearest: 'SE' },
  { is: 'unknown-currency', nearest: undefined },
  { is: 'bad-day' },
  { is: 'no-such-day', day: '2026-02-30' },
  { is: 'days-backwards' },
  { is: 'bad-duration' },
  { is: 'name-twice' },
];

const wrong = (fault: Fault): { readonly path: string; readonly value: string; readonly fault: Fault } => ({
  path: 'hours.mon',
  value: '17',
  fault,
});

const SAMPLES: Samples<Problem> = {
  'no-open-minute': [
    { at, on: '2026-11-24', back: false },
    { at, on: '2026-11-24', back: true },
  ],
  'outside-calendar': [{ firstYear: 1990, lastYear: 2099 }],
  'unknown-time-zone': [
    { timeZone: 'Europe/Stokholm', nearest: 'Europe/Stockholm' },
    { timeZone: 'Mars', nearest: undefined },
  ],
  'when-empty': [{}],
  'when-too-long': [{ length: 201, most: 200 }],
  'when-ambiguous': [
    { said: '3/4', readings: ['2027-04-03', '2027-03-04'] },
    { said: 'before friday', readings: ['2026-11-27'] },
  ],
  'when-nonexistent': [
    { said: '31/2', what: 'date' },
    { said: '25:00', what: 'time' },
    { said: 'week 54', what: 'week' },
  ],
  'when-not-positive': [{ said: '0h' }],
  'when-unknown': [
    { said: 'xyz', part: 'xyz', nearest: undefined },
    { said: 'fredga', part: 'fredga', nearest: 'fredag' },
    { said: 'fri xyz', part: 'xyz', nearest: undefined },
    { said: 'fri fri', part: undefined, nearest: undefined },
  ],
  'when-mixed': [{ said: '24h 3wd' }],
  'when-half-working-day': [{ said: '½wd' }],
  'when-other-figures': [{ said: '٣ days', part: '٣' }],
  'when-earliest': [{ said: 'after friday' }],
  'when-vague': [
    { said: 'asap', part: 'asap' },
    { said: 'fri asap', part: 'asap' },
  ],
  'when-too-far': [{ said: '20000d', years: 10 }],

  'no-such-case': [
    { case: 7, last: 0 },
    { case: 7, last: 5 },
  ],
  'case-taken-back': [{ case: no }],
  'case-lost': [{ case: no }],
  'no-last-case': [{ by: 'anna' }],
  'no-case-by': [{ text: 'SN1' }],
  'several-cases': [{ text: 'SN1', cases: [no, caseNumber(43)] }],
  'not-a-promise': [{ said: 'xyz' }],
  'case-not-promise': [
    { case: no, promises: ['42.1'] },
    { case: no, promises: ['42.1', '42.2'] },
  ],
  'no-such-promise': [
    { promise: '42.9', known: [] },
    { promise: '42.9', known: ['42.1', '42.2'] },
  ],
  'no-live-promise': [
    { case: no, of: 'ready', live: [] },
    { case: no, of: 'ready', live: ['42.1'] },
  ],
  'several-live-promises': [{ of: 'ready', promises: ['42.1', '42.2'] }],
  'promise-settled': [
    { promise: '42.1', how: 'kept', at },
    { promise: '42.1', how: 'waived', at },
  ],
  'deadline-past': [{ said: '09:00', due: at }],
  'happened-in-future': [{ at }],
  'erase-open-cases': [{ customer: customerNumber(7), cases: [no] }],
  'keep-not-theirs': [{ customer: customerNumber(7), case: no }],
  'nothing-to-keep': [{ customer: customerNumber(7) }],
  'keep-without-until': [{ cases: [caseNumber(1), caseNumber(2)] }],
  'no-case-to-keep': [{ said: 'z' }],
  'erase-held': [
    { cases: [no], until: '2033-12-31' },
    { cases: [caseNumber(1), caseNumber(2)], until: '2033-12-31' },
  ],
  'no-words-in-entry': [{ seq }],
  'erase-open-contact': [{ seq, case: no }],
  'keep-past': [{ until: '2020-12-31' }],
  'happened-too-early': [
    { case: caseNumber(42), after: 'opened', at },
    { case: caseNumber(42), after: 'closed', at },
    { case: caseNumber(42), after: 'repairing', at },
  ],
  'before-promise': [
    { promise: '42.1', madeAt: at, wasPostponed: false },
    { promise: '42.1', madeAt: at, wasPostponed: true },
  ],
  'empty-text': FIELDS.map((field) => ({ field })),
  missing: [
    { field: 'when', flag: '' },
    { field: 'name', flag: '--shop' },
  ],
  'control-character': [{ field: 'text', code: 27, at: 3 }],
  'text-too-long': [{ field: 'text', bytes: 70_000, most: 65_536 }],
  'not-one-of': [
    { field: 'kind', value: 'repar', nearest: 'repair', allowed: ['repair', 'order'] },
    { field: 'language', value: 'xx', nearest: undefined, allowed: ['en', 'sv'] },
  ],
  'bad-phone': [{ value: '12' }],
  'bad-email': [{ value: 'a@' }],
  'bad-amount': [{ value: '1.2.3', currency: 'SEK' }],
  'unknown-staff': [
    { name: 'ana', nearest: 'anna', staff: ['anna', 'bertil'] },
    { name: 'zoe', nearest: undefined, staff: ['anna'] },
  ],
  'case-is-closed': [{ case: no, closedAt: at }],
  'case-is-open': [{ case: no }],
  'close-refused': [
    { case: no, promises: ['42.1'], owed: [] },
    { case: no, promises: ['42.1', '42.2'], owed: ['ready'] },
    { case: no, promises: [], owed: ['ready', 'waiting-customer'] },
  ],
  'same-status': [{ case: no, status: 'ready' }],
  'not-answered': [{ flag: '--told' }],
  contradiction: [{ flags: ['--told', '--not-told'] }],
  'nothing-to-amend': [{ case: no }],
  'name-is-number': [
    { case: no, customer: customerNumber(2), name: 'X1' },
    { case: no, customer: customerNumber(2), name: undefined },
  ],
  'nothing-to-undo': [{ by: 'anna' }],
  'no-such-entry': [
    { said: '42.1', last: 0 },
    { said: '900', last: 812 },
  ],
  'already-taken-back': [{ seq, by: seqNumber(8), who: 'anna', at }],
  'built-on': [
    { from: seq, to: seq, builder: note, instead: null },
    { from: seq, to: seqNumber(9), builder: note, instead: { is: 'amend', case: no } },
    { from: seq, to: seq, builder: note, instead: { is: 'status', case: no } },
    { from: seq, to: seq, builder: note, instead: { is: 'postpone', promise: '42.1' } },
  ],
  'goes-with': [{ seq, with: note }],
  'customer-leans-on': [
    { from: seq, to: seq, case: no, details: ['name'] },
    { from: seq, to: seqNumber(9), case: no, details: ['phone', 'email', 'prefers'] },
  ],
  'never-taken-back': [
    { seq, type: 'erased' },
    { seq, type: 'repaired' },
  ],

  'no-journal': [{ at: '/shop' }],
  'not-a-journal': [
    { at: '/shop', why: 'file' },
    { at: '/shop', why: 'link-to-file' },
    { at: '/shop', why: 'link' },
    { at: '/shop', why: 'other-folder' },
  ],
  'journal-exists': [{ at: '/shop' }],
  locked: [{ at: '/shop', seconds: 10 }],
  damaged: [
    { segment: '2026.jsonl', line: 17, what: 'bad-hash' },
    { segment: '2026.jsonl', line: 1, what: 'missing-segment' },
    { segment: '', line: 0, what: 'bad-line' },
  ],
  'newer-format': [{ segment: '2026.jsonl', line: 17, version: 3 }],
  'conflict-copy': [
    { copy: '2026 (1).jsonl', segment: '2026.jsonl', onlyThere: 0, fromLine: 0 },
    { copy: '2026 (1).jsonl', segment: '2026.jsonl', onlyThere: 1, fromLine: 812 },
    { copy: '2026 (1).jsonl', segment: '2026.jsonl', onlyThere: 3, fromLine: 812 },
  ],
  'set-back': [
    { checkpoint: 812, journal: 800 },
    { checkpoint: 812, journal: 812 },
  ],
  'register-broken': [{}],
  'answer-unreadable': [{ at: '/shop', reason }],
  'entry-twice': [{ seq: 5 }],
  'entry-missing': [{ seq: 5 }],
  'entry-misfit': [
    { seq: 5, misfit: { of: 'case', number: 42 } },
    { seq: 5, misfit: { of: 'case-number', number: 42, next: 40 } },
    { seq: 5, misfit: { of: 'customer-number', number: 42, next: 40 } },
    { seq: 5, misfit: { of: 'promise-number', case: 42, number: 5, next: 3 } },
    { seq: 5, misfit: { of: 'notice-number', case: 42, number: 5, next: 3 } },
    { seq: 5, misfit: { of: 'promise', case: 42, number: 3 } },
    { seq: 5, misfit: { of: 'notice', case: 42, number: 3 } },
    { seq: 5, misfit: { of: 'entry', number: 900 } },
    { seq: 5, misfit: { of: 'time', on: '2090-01-01' } },
  ],
  'words-erased': [{ seq: 5, by: 9 }],
  'other-entries': [{ seq: 5 }],
  'erasure-unfinished': [{ reason, at: '/shop' }],
  unfinished: [{ segment: '2026.jsonl', offset: 8120, seq: 812 }],
  'entry-too-large': [{ bytes: 2, most: 1 }],
  'not-recorded': [
    { reason, at: '/shop' },
    { reason: 'ENOSPC', at: '/shop' },
    { reason: 'EUCLEAN', at: '/shop' },
  ],
  uncertain: [{ reason, at: '/shop' }],
  unreadable: [{ reason, at: '/shop' }],
  'bad-backup-folder': [
    { at: '/usb', why: 'missing' },
    { at: '/usb', why: 'file' },
    { at: '/usb', why: 'link' },
    { at: '/usb', why: 'in-journal' },
  ],
  'backups-gone': [{ at: '/usb' }],
  'not-backed-up': [
    { reason, at: '/usb' },
    { reason: 'EROFS', at: '/usb' },
  ],
  'unproven-backup': [{ at: '/usb' }],
  'not-a-backup': [{ file }],
  'newer-backup': [{ file, version: 2 }],
  'damaged-backup': (['cut-off', 'goes-on', 'changed', 'contents'] as const).map((how) => ({ file, how })),
  'place-taken': (
    ['same-journal', 'another-journal', 'empty-journal', 'in-journal', 'file', 'something-else'] as const
  ).map((by) => ({
    at: '/shop',
    by,
  })),
  'not-restored': [{ reason, at: '/shop' }],

  usage: [
    { complaint: { is: 'unknown-command', word: 'dew' }, nearest: 'due' },
    { complaint: { is: 'unknown-command', word: 'zzz' } },
    { complaint: { is: 'no-verb', noun: 'report', verbs: ['morning', 'day'] } },
    { complaint: { is: 'unknown-flag', flag: '--stuff' }, nearest: '--staff' },
    { complaint: { is: 'unknown-flag', flag: '--quote' }, nearest: '--quiet', command: 'amend' },
    { complaint: { is: 'missing-argument', argument: 'x' } },
    { complaint: { is: 'missing-value', flag: '--lang' } },
    { complaint: { is: 'negative', said: '-3h' } },
    { complaint: { is: 'too-many-arguments', command: 'close', expected: 1, got: 2, inQuotes: undefined } },
    {
      complaint: {
        is: 'too-many-arguments',
        command: 'due',
        expected: 0,
        got: 1,
        inQuotes: '--within "2 h"',
      },
      command: 'due',
    },
    { complaint: { is: 'missing-argument', argument: 'x' }, command: 'explain' },
    { complaint: { is: 'words-too-many', words: ['x', 'y'] } },
    { complaint: { is: 'no-folder', place: 'http://x' } },
  ],
  'bad-clock': [{ value: 'noon' }],
  'clock-off': [
    { value: '1969-12-31T23:59:59Z', set: true, from: 1970, to: 2100 },
    { value: '2101-01-01T00:00:00Z', set: false, from: 1970, to: 2100 },
  ],
  'file-unreadable': [{ file, reason }],
  'file-unwritable': [{ file, reason }],
  'no-editor': [{}],
  'unknown-customer': [{ who: 'Zoe' }],
  'several-customers': [{ who: 'Anna', customers: ['Anna (1)', 'Anna (2)'] }],
  'bad-anchor': [{ value: 'x' }],
  'bad-keep': [{ value: '0' }],
  unconfirmed: [{ flag: '--confirm "Fjordgatan"' }],
  'erase-unconfirmed': [{ flag: '--confirm "Lena"', priced: [caseNumber(7), caseNumber(9)] }],
  'restore-unconfirmed': [{ flag: '--confirm "Fjordgatan"' }],
  'wrong-confirmation': [{ said: 'Storgatan', flag: '--confirm "Fjordgatan"' }],
  'not-a-plain-file': [{ file }],
  'inside-journal': [{ file }],
  'rejects-over-input': [{ file }],
  'rejects-left-aside': [{ file, draft: `${file}.0123456789ab.lofte-new`, reason }],
  'not-rejects': [{ file }],
  'not-for-screen': [{ format: 'jsonl' }],
  'unknown-ending': [{ file: 'a.pdf', endings: ['json', 'csv'] }],
  'rejected-rows': [{ rejected: 2, read: 9 }],

  'settings-missing': [{ file }],
  'settings-unreadable': [
    { file, reason },
    { file, reason: 'ELOOP' },
  ],
  'settings-too-large': [{ file, bytes: 9, most: 8 }],
  'settings-not-utf8': [{ file }],
  'settings-not-json': JSON_FAULTS.map((fault) => ({ file, line: 3, column: 4, fault })),
  'settings-wrong': [
    ...FAULTS.map((fault) => ({ file, problems: [wrong(fault)] })),
    { file, problems: [{ path: '', value: undefined, fault: { is: 'wrong-type', expected: 'object' } }] },
    { file, problems: Array.from({ length: 12 }, () => wrong({ is: 'missing' })) },
  ],
  'setting-wrong': [
    ...FAULTS.map((fault) => ({ name: 'hours.mon', typed: '17', problems: [wrong(fault)] })),
    { name: 'timeZone', typed: 'Mars', problems: [{ ...wrong({ is: 'missing' }), path: 'timeZone' }] },
    {
      name: 'hours',
      typed: '{"mon": 1, "tue": 2}',
      problems: [wrong({ is: 'missing' }), wrong({ is: 'twice' })],
    },
  ],
  'settings-not-saved': [{ file, reason }],
  'no-such-setting': [
    { path: 'hour', nearest: 'hours', known: [] },
    { path: 'shop.x', nearest: undefined, known: ['shop.name', 'shop.phone'] },
    { path: 'x', nearest: undefined, known: [] },
  ],
  'bad-setting-path': [{ path: '..' }],
  'bad-hours': (['week', 'weekday', 'date'] as const).flatMap((of) =>
    HOURS_FAULTS.map((fault) => ({ said: 'mon 9-5', of, part: 'mon', fault })),
  ),
  'unknown-country': [
    { country: 'XX', nearest: undefined },
    { country: 'SW', nearest: 'SE' },
  ],

  'not-csv': (
    [
      'web-page',
      'xml',
      'json',
      'pdf',
      'zip',
      'old-excel',
      'locked-workbook',
      'picture',
      'gzip',
      'utf-16',
      'binary',
    ] as const
  ).map((looksLike) => ({ looksLike })),
  'other-than-export': [{ looksLike: 'zip' }, { looksLike: 'pdf' }],
  'empty-file': [{}],
  'not-utf8': [
    { line: 3, encodings: ['windows-1252', 'cp850'], reads: undefined },
    { line: 3, encodings: ['cp850', 'windows-1252'], reads: { encoding: 'cp850', text: 'Björn Ek' } },
  ],
  'not-in-encoding': [
    { line: 3, encoding: 'windows-1252', reads: { encoding: 'cp850', text: 'Björn Ek' } },
    { line: 3, encoding: 'utf-16le', reads: undefined },
  ],
  'is-utf8': [{ encoding: 'windows-1252', seen: 'BjÃ¶rn Ek', reads: 'Björn Ek' }],
  'unsure-delimiter': [
    { seen: [] },
    {
      seen: [],
      below: {
        line: 3,
        names: ['Inkom', 'Fel', 'Kund', 'Ort', 'Tel', 'Vara', 'Pris', 'Lovad', 'Klar', 'Ref'],
      },
    },
    {
      seen: [
        { delimiter: ',', columns: 2 },
        { delimiter: '\t', columns: 9 },
      ],
    },
  ],
  'broken-gzip': [{ how: 'cut-off' }, { how: 'damaged' }],
  'broken-header': [{ line: 1 }],
  'not-workbook': (
    [
      'locked',
      'old-excel',
      'word',
      'presentation',
      'open-document',
      'binary-workbook',
      'numbers',
      'archive',
      'other',
    ] as const
  ).map((found) => ({ found })),
  'broken-workbook': [{ part: null }, { part: 'xl/workbook.xml' }],
  'hostile-workbook': [{ part: 'xl/workbook.xml' }],
  'workbook-too-large': [
    { part: null, most: 1_048_576 },
    { part: 'xl/sharedStrings.xml', most: 1_048_576 },
  ],
  'zip-bomb': [{ part: 'xl/worksheets/sheet1.xml', times: 200 }],
  'no-such-sheet': [
    { sheet: 'Datta', nearest: 'Data', sheets: ['Data', 'Notes'] },
    { sheet: 'Q', nearest: undefined, sheets: ['Data'] },
  ],
  'which-sheet': [{ sheets: ['Data', 'Notes'] }, { sheets: ['Data'] }],
  'empty-sheet': [
    { sheet: 'Data', others: [] },
    { sheet: 'Data', others: ['Notes'] },
  ],
  'merged-rows': [{ sheet: 'Data', range: 'A3:A5' }],
  'row-too-long': [{ line: 3, most: 1_048_576 }],
  'not-export': [{}],
  'is-export': [{}],
  'newer-export': [{ version: 2 }],
  'export-not-utf8': [{ line: 12 }],
  'export-cut-off': [{}],
  'partial-export': [{ by: 'since' }, { by: 'open' }, { by: 'customer' }],
  'bad-document': [{ line: 3 }],
  'bad-entry': [
    { line: 3, seq: 812, at: 'data.due' },
    { line: 3, seq: null, at: '' },
  ],
  'export-counts': [
    { of: 'cases', said: 11, found: 10 },
    { of: 'entries', said: 1, found: 1 },
  ],
  'json-syntax': JSON_FAULTS.filter((fault) => fault !== 'empty').map((fault) => ({ line: 3, fault })),
  'json-key-twice': [{ line: 3, key: 'NAME' }],
  'json-no-list': [
    { path: '$', lists: [] },
    { path: '$.X', lists: ['$.Y', '$.Z.Q'] },
  ],
  'no-such-column': [
    { columns: ['NAME'], nearest: 'NAMN', has: 1, names: ['Inkom', 'Fel'], delimiter: undefined },
    { columns: ['NAME', 3], nearest: undefined, has: 4, names: ['Inkom', 'Fel'], delimiter: undefined },
    { columns: [3], nearest: undefined, has: 1, names: [], delimiter: ';' },
    { columns: [3], nearest: undefined, has: 1, names: ['Inkom', 'Fel'], delimiter: '\t' },
    {
      columns: ['NAME'],
      nearest: undefined,
      has: 1,
      names: ['2026'],
      delimiter: undefined,
      below: { line: 3, names: ['Inkom', 'Fel'] },
    },
  ],
  'column-twice': [{ column: 'NAME', numbers: [2, 5] }],
  'mapping-empty': [{}],
  'mapping-too-large': [{ most: 1024 * 1024 }],
  'mapping-not-utf8': [{}],
  'mapping-not-json': [
    { line: 3, column: 7, fault: 'key-expected', stands: 'ref: 1' },
    { line: 9, column: 1, fault: 'ends-early', stands: '' },
  ],
  'mapping-wrong': [
    {
      faults: [
        { path: 'calls[0]', fault: 'unknown-key', nearest: 'kind', allowed: ['kind', 'ref'] },
        { path: '', fault: 'missing-key', key: 'calls' },
        { path: 'calls[0].channel', fault: 'wrong-value', nearest: undefined, allowed: ['repair', 'order'] },
        { path: '', fault: 'wrong-type', expected: '{…}' },
        { path: 'calls[0].at', fault: 'no-source' },
        { path: 'calls[0].at', fault: 'no-source' },
      ],
    },
    { faults: [{ path: 'calls[0].at', fault: 'two-sources', sources: ['column', 'value'] }] },
    { faults: [{ path: 'timeZone', fault: 'unknown-zone', zone: 'Mars' }] },
    { faults: [{ path: 'ref', fault: 'key-twice', line: 3 }] },
    ...(
      [
        { what: 'unknown-letters', letters: 'Q' },
        { what: 'open-bracket' },
        { what: 'twice', token: 'YYYY' },
        { what: 'missing', part: 'year' },
        { what: 'missing', part: 'minute' },
        { what: 'half-day', token: 'hh' },
        { what: 'half-day', token: 'HH' },
        { what: 'runs-together', token: 'M' },
      ] as const
    ).map((why) => ({
      faults: [{ path: 'dates[0]', fault: 'bad-pattern', pattern: 'Q', why } as const],
    })),
  ],
  'no-such-preset': [{ name: 'x', nearest: undefined, known: ['boston311'] }],
  'nothing-to-suggest': [
    { columns: 7, names: ['Ref', 'Fel'], dates: undefined, others: [] },
    { columns: 7, names: ['Ref', 'Fel'], dates: undefined, others: ['Lovad', 'Klar'] },
    { columns: 7, names: ['Ref', 'Fel'], dates: { column: 'Datum', value: '3 april 26' }, others: [] },
  ],
  'bad-delimiter': [{ delimiter: 'ab' }],
  'unknown-encoding': [{ name: 'x', nearest: 'utf-8', known: ['utf-8', 'cp850'] }],
};

const of = <P extends { readonly kind: string }>(samples: Samples<P>): readonly P[] =>
  (Object.entries(samples) as [string, readonly object[]][]).flatMap(([kind, all]) =>
    all.map((sample) => ({ kind, ...sample }) as unknown as P),
  );

export const PROBLEMS = of<Problem>(SAMPLES);

const row = { line: 7, column: 'DATE', value: '31/2' };
const allowed = ['repair', 'order'];

export const ROW_PROBLEMS = of<RowProblem>({
  'bad-date': [
    { ...row, dates: ['2026-11-23'] },
    { ...row, dates: ['a', 'b', 'c', 'd', 'e'] },
  ],
  'no-such-date': [row],
  'in-future': (['opened', 'changed', 'closed', 'kept', 'call'] as const).map((what) => ({ ...row, what })),
  'closed-before-opened': [{ ...row, opened: '2026-11-24' }],
  'due-before-opened': [{ ...row, opened: '2026-11-24' }],
  'kept-before-opened': [{ ...row, opened: '2026-11-24' }],
  'missing-opened-at': [row],
  'missing-closed-at': [row],
  'missing-ref': [row],
  'bad-case': [
    { ...row, badLine: 4, badRow: 3 },
    { ...row, record: 2, badLine: 1, badRow: 3 },
  ],
  'wrong-kind': [{ ...row, allowed, nearest: undefined }],
  'wrong-status': [{ ...row, allowed, nearest: 'ready' }],
  'wrong-channel': [{ ...row, allowed, nearest: undefined }],
  'too-few-fields': [{ ...row, fields: 2, columns: 3 }],
  'too-many-fields': [{ ...row, fields: 4, columns: 3 }],
  'text-too-long': [{ ...row, bytes: 70_000, most: 65_536 }],
  'control-character': [
    { ...row, code: 27, at: 3 },
    { ...row, code: 0xd800, at: 3 },
  ],
  'cell-error': [{ ...row, value: '#N/A' }],
  'cell-twice': [{ ...row, value: 'Bo' }],
  'formula-without-value': [{ ...row, value: '' }],
  'phone-cut-short': [{ ...row, value: '4.67017E+10' }],
  'still-marked': [{ ...row, column: 'lofte_reason', value: 'has 3 of 4 fields' }],
  'ref-cut-short': [{ ...row, value: '1,23457E+11' }],
  'broken-quote': [
    { ...row, quoteLine: 7 },
    { ...row, quoteLine: 9 },
  ],
  'broken-off': [
    { ...row, quoteLine: 7 },
    { ...row, quoteLine: 9 },
  ],
  'broken-json': (['ends-early', 'more-after-end', 'value-expected'] as const).map((fault) => ({
    ...row,
    fault,
  })),
  'not-a-record': [row],
  'not-mended': [row],
  'key-twice': [row],
  'not-a-value': (['object', 'list'] as const).map((is) => ({ ...row, is })),
  'number-too-large': [row],
});
