/** Everything that a catalogue can say, each phrase with sample things, by the phrase's path: `recorded.status`. */

type Things = readonly unknown[];

const X: Things = ['X1', 'X2', 'X3', 'X4', 'X5'];
const counts = { openCases: 1, livePromises: 2, silent: 0, overdue: 0, dueToday: 0, owed: 0 };
const score = { days: 14, due: 0, keptOnTime: 0, before: { due: 0, keptOnTime: 0 } };

/** For phrases that take more than texts: each way that they turn. */
const SAMPLES: Readonly<Record<string, readonly Things[]>> = {
  'recorded.subject': [
    [42, undefined, undefined],
    [42, 'X1', 'X2'],
  ],
  'recorded.knownCustomer': [
    [7, 1],
    [7, 2],
  ],
  'recorded.sameContactOtherName': [[['X1']], [['X1', 'X2', 'X3']]],
  'recorded.promised': [['X1', 'X2', 'X3', undefined], X],
  'recorded.postponedTold': channels('X1', 'X2', 'X3'),
  'recorded.called': [
    ['in', 'phone', true],
    ['out', 'counter', true],
    ['out', 'sms', false],
  ],
  'recorded.told': channels(),
  'recorded.resumedUncounted': [
    ['X1', 'X2', 'X3', true],
    ['X1', 'X2', 'X3', false],
  ],
  'recorded.settles': [
    [[], []],
    [['X1'], ['X2', 'X3']],
    [['X1', 'X2'], []],
  ],
  'recorded.undone': [[1], [2]],
  'recorded.renamed': [
    [1, 'X1', 'X2', ['X3']],
    [1, 'X1', 'X2', ['X3', 'X4', 'X5']],
  ],
  'recorded.reachedNow': [
    [1, 'X1', 'X2', ['X3']],
    [1, 'X1', 'X2', ['X3', 'X4', 'X5']],
  ],
  'recorded.ratherMove': [[6]],
  'recorded.moved': [
    [2, 1],
    [2, null],
  ],
  'report.morning': headlines('X1'),
  'report.due': headlines('X1'),
  'recorded.countsAgain': [[5, 'X1']],
  'recorded.stays': [[5, 'X1']],
  'report.onHand': [[counts], [{ ...counts, openCases: 2, livePromises: 1 }]],
  'report.reach': [
    [{ by: 'phone', to: 'X1' }],
    [{ by: 'sms', to: 'X1' }],
    [{ by: 'email', to: 'X1' }],
    [{ by: 'none', why: 'no-customer' }],
    [{ by: 'none', why: 'no-number' }],
  ],
  'report.score': [
    [score],
    [{ ...score, due: 4, keptOnTime: 3 }],
    [{ ...score, before: { due: 4, keptOnTime: 2 } }],
    [{ ...score, due: 4, keptOnTime: 3, before: { due: 4, keptOnTime: 2 } }],
  ],
  'case.said': [
    ['24h', 'calendar'],
    ['fri', 'working'],
  ],
  'case.takenBackBy': [[5, 'X1']],
  'case.postponedTo': [['X1', 'X2', null], X],
  'case.story.importedCall': channels('X1').map(([at, channel]) => [at, channel, 'X2']),
  'case.story.postponedTold': channels('X1', 'X2'),
  'case.story.waived': [...channels('X1').map((things) => [...things, 'X2']), ['X1', 'phone', undefined]],
  'case.story.called': [
    ...channels('in').map((things) => [...things, true, undefined, 'X1']),
    ...channels('out').map((things) => [...things, false, 'X1', 'X2']),
    ...channels('unknown').map((things) => [...things, true, undefined, 'X1']),
  ],
  'case.story.note': [
    ['X1', true],
    ['X1', false],
  ],
  'case.story.told': [...channels().map((things) => [...things, 'X1']), ['phone', undefined]],
  'case.story.statusTold': channels('X1'),
  'case.story.reopened': [['X1'], [undefined]],
  'case.story.amended': [[['X1', 'X2']]],
  'case.story.fact': [
    'name',
    'phone',
    'email',
    'item',
    'serial',
    'ref',
    'problems',
    'kind',
    'prefers',
    'lang',
    'customer',
  ].map((field) => [field, '']),
  'case.story.retracted': [
    [1, 1, 'X1'],
    [1, 2, undefined],
  ],
  'lists.cases': [
    [0, 0, 'open'],
    [0, 0, 'all'],
    [1, 1, 'closed'],
    [2, 5, 'open'],
    [5, 5, 'all'],
  ],
  'lists.found': [
    [0, 'X1'],
    [1, 'X1'],
    [2, 'X1'],
  ],
  'lists.customer': [
    ['X1', 1, 1],
    ['X1', 2, 0],
  ],
  'lists.promises.headline': [
    [0, 0],
    [1, 1],
    [2, 3],
  ],
  'lists.promises.overdue': [
    [0, 0],
    [1, 0],
    [1, 1],
    [3, 0],
    [3, 3],
    [3, 2],
  ],
  'lists.promises.between': [
    ['X1', 'X2'],
    ['X1', null],
    [null, 'X1'],
    [null, null],
  ],
  'journal.sound': [
    [0, 'X1'],
    [1, 'X1'],
    [2, 'X1'],
  ],
  'journal.found': [[1], [2]],
  'journal.knownDamaged': [[1], [2]],
  'journal.goesOn': [
    [41, 1],
    [41, 2],
  ],
  'journal.noteIsLater': [[60, 43]],
  'journal.line': [['X1', 3, 'X2']],
  'journal.info.casesOf': [
    [5, 1],
    [5, 2],
  ],
  'journal.info.segment': [
    ['X1', 1, 'X2'],
    ['X1', 2, 'X2'],
  ],
  'backup.made': [
    [1, 'X2'],
    [2, 'X2'],
  ],
  'backup.removed': [[1], [2]],
  'backup.restored': [
    ['X1', 'X2', 1, 'X4'],
    ['X1', 'X2', 2, 'X4'],
  ],
  'backup.wouldRestore': [['X1', 'X2', 2, 'X4']],
  'backup.lastOf': [
    ['X1', 1, 'X3'],
    ['X1', 2, 'X3'],
  ],
  'import.imported': [
    [0, undefined, undefined],
    [1, 4, 4],
    [2, 4, 5],
  ],
  'import.wouldImport': [[1], [2]],
  'import.read': [[1], [2]],
  'import.known': [[1], [2]],
  'import.rejected': [
    [1, 'X1'],
    [2, 'X1'],
  ],
  'import.wouldReject': [[1], [2]],
  'import.overdueTomorrow': [[0], [1], [2]],
  'import.withoutRef': [[1], [2]],
  'import.first': [[1], [3]],
  'import.problem': [
    [7, undefined, 'X1', 'X2', 'X3'],
    [7, 3, 'X1', 'X2', 'X3'],
  ],
  'import.mainReason': [
    [3, 4, 'dates', 'X1'],
    [3, 4, 'fields', undefined],
    [3, 4, 'mapping', 'X1'],
  ],
  'import.progress': [
    [1, 2, undefined],
    [2, 3, 'X3'],
  ],
  'import.writing': [[1], [2]],
  'export.leftOut': [
    [3, 1, 2],
    [3, 2, 1],
    [1, 0, 1],
  ],
  'suggest.someDatesUnread': [
    ['X1', 'X2', 7, 1],
    ['X1', 'X2', 7, 2],
  ],
  'suggest.more': [[2]],
  'explain.hoursThen': [['X1', null, null], X],
  'explain.today': [
    ['X1', true],
    ['X1', false],
  ],
  'explain.otherToday': [
    ['X1', 'X2', 'X3', 'X4', true],
    ['X1', 'X2', 'X3', 'X4', false],
  ],
  'explain.by': [['', 'X1'], X],
  'explain.postponed': [[1], [2]],
  'init.times': [
    ['X1', 'X2', 'X3'],
    ['X1', '', 'X2'],
  ],
  'init.openNow': [
    ['X1', 'X2'],
    ['X1', ''],
  ],
  'init.dayNow': [
    ['X1', 'X2'],
    ['X1', ''],
  ],
  'init.nowClosed': [
    [1, 'X1'],
    [2, 'X1'],
  ],
  'help.program.title': [['Usage:'], ['Arguments:'], ['Options:'], ['Global Options:'], ['Commands:']],
};

function channels(...before: Things): readonly Things[] {
  return ['phone', 'counter', 'sms', 'email', 'chat'].map((channel) => [...before, channel]);
}

function headlines(until: string): readonly Things[] {
  return [
    { silent: 1, overdue: 1 },
    { silent: 2, overdue: 2 },
    { overdue: 1 },
    { overdue: 2 },
    { owed: 1 },
    { owed: 2 },
    { dueToday: 0 },
    { dueToday: 1 },
    { dueToday: 2 },
  ].map((found) => [{ ...counts, ...found }, until]);
}

/** Each phrase as it is said, by its path and, where it takes things, the number of the sample. */
export function sayings(catalogue: object, under = ''): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [name, phrase] of Object.entries(catalogue) as [string, unknown][]) {
    const path = `${under}${name}`;
    // names of days and months have tests of their own
    if (path === 'dates.locale') continue;
    if (typeof phrase === 'string') said.set(path, phrase);
    else if (typeof phrase === 'function') {
      for (const [i, things] of (SAMPLES[path] ?? [X]).entries()) {
        said.set(`${path} ${i + 1}`, String((phrase as (...things: Things) => unknown)(...things)));
      }
    } else if (typeof phrase === 'object' && phrase !== null) {
      for (const [inner, text] of sayings(phrase, `${path}.`)) said.set(inner, text);
    }
  }
  return said;
}

const ENGLISH =
  /(?<!\p{L})(?:the|is|was|were|are|been|not|and|or|of|with|without|this|that|they|their|them|customers?|promises?|overdue|late|since|until|nothing|no|yes|cases?|rows?|file|must|may|can|what|which|who|when|where|how|has|had)(?!\p{L})/gu;

/** The English words of a text, but for what is typed as it stands: flags, commands, settings, codes, placeholders. */
export const englishIn = (text: string): readonly string[] =>
  text
    .replaceAll(
      /--?[a-z-]+|\blofte [a-z]+(?: [a-z]+)?|\b[a-z]+\.[a-zA-Z]+\b|"[^"]*"|\b[a-z]+-[a-z-]+|\bnumber, opened, due, status, customer\b/g,
      '',
    )
    .match(ENGLISH) ?? [];
