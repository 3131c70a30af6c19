/** What is said of a suggested mapping: one sentence each. */
export const suggestWords = {
  preset: (name: string): string => `This looks like ${name}: try --preset ${name}.`,
  noRows: 'There are no rows: only the names of the columns were looked at.',
  namesBelow: (line: number): string =>
    `The names of the columns stand in line ${line}: the mapping skips what is above it (skipLines).`,
  otherLists: (path: string, others: string): string =>
    `The document has several lists: the mapping takes ${path}; there is also ${others}.`,
  twoReadings: (column: string, value: string, form: string, taken: string, other: string): string =>
    `Column “${column}” could be ${taken} or ${other} where it says “${value}”: the mapping takes ${form}, the first of these; check it.`,
  datesUnread: (column: string, value: string): string =>
    `Column “${column}” looks like dates, but no form that a mapping knows reads “${value}”: it is left out.`,
  datesOtherwise: (column: string, value: string, opened: string): string =>
    `Column “${column}” says “${value}”, which as the dates of “${opened}” are written would be another day or none: it is left out.`,
  someDatesUnread: (column: string, value: string, line: number, count: number): string =>
    count === 1
      ? `Column “${column}”, line ${line}: “${value}” can't be read as a date; its row will be refused.`
      : `Column “${column}” has ${count} texts that can't be read as dates, the first in line ${line}, “${value}”: their rows will be refused.`,
  byValues: (column: string, as: string): string =>
    `Column “${column}” is taken as ${as}, by what stands in it; check it.`,
  byLastKey: (column: string, as: string): string =>
    `Column “${column}” is taken as ${as}, by the end of its name alone; check it.`,
  earliest: (column: string): string =>
    `No column is named as when a case was opened: the mapping takes “${column}”, whose dates come before all others; check it.`,
  refRepeats: (column: string, value: string): string =>
    `Column “${column}” has “${value}” in more than one row: of rows with the same reference, only the first becomes a case. If they are changes of one case, write "rows": "events" into the mapping (docs/import.md).`,
  log: (column: string, value: string, changed: string): string =>
    `Column “${column}” has “${value}” in more than one row, and the status differs: the rows are taken as changes of one case ("rows": "events"), made at “${changed}”; check it.`,
  keptWhenClosed: (column: string): string =>
    `Nothing says when a promise was kept: the mapping takes when the case was closed, “${column}”; check it.`,
  beforeOpened: (column: string, as: string): string =>
    `Column “${column}” would be ${as}, but most of its dates lie before the opening: it is left out.`,
  wordsUnknown: (column: string, words: string, as: string): string =>
    `Column “${column}”: ${words} taken as “${as}”, for want of anything better; check it.`,
  closedWithoutDate: (column: string, words: string): string =>
    `Column “${column}”: with ${words} a case is over, but no column says since when: such cases come in open.`,
  notFound: (concepts: string): string => `No column was found for ${concepts}.`,
  leftOut: (columns: string): string => `Columns that are left out: ${columns}.`,
  more: (n: number): string => `${n} more`,
  quoted: (text: string): string => `“${text}”`,
  and: 'and',
  concepts: {
    ref: 'the reference of a case',
    opened: 'when a case was opened',
    closed: 'when it was closed',
    due: 'when it was promised for',
    kept: 'when the promise was kept',
    called: 'when the customer was last spoken to',
    changed: 'when a change was made',
    said: 'what was said',
    channel: 'how the customer was reached',
    status: 'how far it is',
    kind: 'what kind of case it is',
    name: 'the name of the customer',
    phone: 'the telephone number',
    email: 'the e-mail address',
    item: 'what was brought in',
    serial: 'the serial number',
    problem: 'what is wrong with it',
  },
} as const;
