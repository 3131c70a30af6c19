/** Somebody at the counter who types anything: commands with any of their flags, and lists to import. */
import { CASE_KINDS, CHANNELS, PROMISE_KINDS, STATUSES } from '../../../src/domain/vocabulary.ts';

const NAMES = [
  'Bo',
  'Åsa',
  'e\u0301ve',
  'محمد',
  '👩‍👧 Fam',
  '=1+1',
  'O"x"',
  '__proto__',
  'a\u2028b',
  '\u202eodd',
  '\ufeffBom',
];
const TEXTS = [
  ...NAMES,
  'one\ntwo\n\n\tfour',
  'x'.repeat(65_536),
  '👍'.repeat(16_384),
  'a\r\nb',
  '\\u0000 "\\"',
  'lofte',
];
export const PEOPLE = [
  'anna',
  'anna',
  'anna',
  'bertil',
  '👻',
  'a b',
  '"q"',
  'toString',
  'x'.repeat(500),
  '\u202er',
];
const WHENS = [
  '2h',
  '1d',
  '3d',
  '10wh',
  '3wd',
  'tomorrow 15:00',
  'in 3 weeks',
  'PT90M',
  '90d',
  '1000wh',
  'mon',
];
const AGO = ['1h ago', 'yesterday', '2026-01-05 10:00', 'last week', '2024-02-29'];
export const ZONES = [
  'Europe/Stockholm',
  'UTC',
  'Etc/GMT+12',
  'america/port-au-prince',
  'EST5EDT',
  'Asia/Kathmandu',
  'NZ-CHAT',
];
export const HOURS = [
  'mon-fri 9-17:30',
  'daily 00:00-24:00',
  'mon 9-12 12-18, sun 23:00-24:00',
  'fri-mon 10-12',
  'wed 00:00-00:01',
];
const DATES = ['', '2026-01-05', '0001-01-02', '1969-12-31 23:59', '9999-12-31', '2026-06-01T10:00:00+14:00'];

/** How the lists are read: as cases, and as a log. */
export const MAPPING = {
  lofte: 'mapping.v1',
  format: { type: 'jsonl' },
  dates: ['YYYY-MM-DDTHH:mm:ssZ', 'YYYY-MM-DD HH:mm', 'YYYY-MM-DD'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'in' },
    closedAt: { column: 'out' },
    status: { column: 'status' },
  },
  customer: { name: { column: 'who' } },
  promises: [
    {
      kind: 'ready',
      due: { column: 'due' },
      keptAt: { column: 'kept' },
      broken: { column: 'broken', is: 'yes' },
    },
  ],
  calls: [{ text: { column: 'said' }, at: { column: 'on' }, channel: { value: 'phone' } }],
};
export const LOG = { ...MAPPING, rows: 'events', case: { ...MAPPING.case, changedAt: { column: 'on' } } };

/** What is typed next: any command, with any of its flags. Much of it is refused, which records nothing. */
export function typist(random: () => number) {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const often = (share: number, ...words: readonly (() => string)[]): readonly string[] =>
    random() < share ? words.map((word) => word()) : [];
  const flag = (share: number, name: string, value: () => string): readonly string[] =>
    often(share, () => name, value);
  const number = (most: number): string => String(1 + Math.floor(random() * most));
  const no = (): string => number(6);
  const of = (): string => `${no()}.${number(3)}`;
  const name = (): string => one(NAMES);
  const text = (): string => (random() < 0.7 ? 'came back' : one(TEXTS));
  const promise = (): string => `${one(PROMISE_KINDS)} ${one(WHENS)}`;
  const channel = (): string => one(CHANNELS);
  const ago = (): readonly string[] => flag(0.2, '--at', () => one(AGO));
  const about = (): readonly string[] => [
    ...flag(0.8, '--customer', name),
    ...flag(0.7, '--phone', () => `0701740${600 + Number(number(20))}`),
    ...flag(0.8, '--item', name),
    ...flag(0.2, '--serial', name),
    ...flag(0.3, '--problem', text),
    ...flag(0.2, '--prefers', () => one(['sms', 'none'])),
  ];
  const commands: readonly (() => readonly string[])[] = [
    () => [
      'intake',
      ...about(),
      ...flag(0.7, '--promise', promise),
      ...flag(0.2, '--agreed', text),
      ...flag(0.2, '--kind', () => one(CASE_KINDS)),
      ...ago(),
    ],
    () => ['intake', '--customer', name(), '--phone', '0701740612', '--promise', promise()],
    () => [
      'promise',
      no(),
      ...promise().split(' '),
      ...flag(0.2, '--if', text),
      ...flag(0.2, '--from', name),
      ...ago(),
    ],
    () => [
      'postpone',
      of(),
      ...one(WHENS).split(' '),
      ...one([['--not-told'], ['--told', channel()]]),
      ...flag(0.3, '--because', text),
      ...ago(),
    ],
    () => ['done', of(), ...ago()],
    () => ['waive', of(), '--because', text(), '--told', channel(), ...ago()],
    () => [
      'call',
      no(),
      text(),
      ...flag(0.3, '--channel', channel),
      ...flag(0.2, '--with', name),
      ...flag(0.2, '--promise', promise),
      ...flag(0.3, '--status', () => one(STATUSES)),
      ...flag(0.2, '--quote', () => '1250,50'),
      ...often(0.4, () => '--told'),
      ...flag(0.2, '--at-collection', text),
      ...ago(),
    ],
    () => ['call', no(), text(), one(['--in', '--no-answer'])],
    () => ['note', no(), text(), ...often(0.2, () => '--fades'), ...ago()],
    () => ['told', no(), ...flag(0.4, '--channel', channel), ...ago()],
    () => ['status', no(), one(STATUSES), ...flag(0.3, '--told', channel), ...ago()],
    () => ['status', no(), one(['waiting-customer', 'waiting-parts', 'repairing'])],
    () => ['close', no(), ...ago()],
    () => ['reopen', no(), '--because', text()],
    () => ['amend', no(), ...about(), ...flag(0.2, '--kind', () => one(CASE_KINDS))],
    () => ['amend', no(), '--customer-number', number(4)],
    () => ['retract', number(60), '--because', text()],
    () => ['undo'],
    () =>
      one([
        ['settings', 'set', 'timeZone', one(ZONES)],
        ['settings', 'set', 'hours', one(HOURS)],
        ['settings', 'set', 'days.2026-07-13/2026-07-31', '10:00-12:00'],
        ['settings', 'set', 'promises.pauseWhile', '["waiting-parts","received"]'],
      ]),
    () => [
      'import',
      'rows.jsonl',
      '--map',
      one(['rows.json', 'log.json']),
      '--rejects',
      'bad.jsonl',
      ...flag(0.3, '--told-until', () => '2026-06-01'),
    ],
    () => {
      const seq = number(20);
      return ['journal', 'erase', '--entry', seq, '--confirm', seq, '--keep-nothing'];
    },
    () => [
      'journal',
      'erase',
      '--customer',
      '1',
      '--confirm',
      one(NAMES),
      ...flag(0.3, '--keep-until', () => '2099-12-31'),
    ],
  ];
  /** A list, for whoever imports one next. */
  const rows = (of: number): string =>
    [1, 2, 3]
      .map((i) =>
        JSON.stringify({
          no: `${one([of, 0])}-${i}`,
          in: one(DATES.slice(1, 4)),
          out: one(DATES),
          due: one(DATES),
          kept: one(DATES),
          on: one(DATES),
          who: name(),
          said: one(['', name()]),
          status: one(['', 'ready', 'waiting-parts']),
          broken: one(['', 'yes']),
        }),
      )
      .join('\n');
  return { one, next: () => one(commands)(), rows };
}
