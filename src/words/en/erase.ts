/** Erasing a person's data. */
import type { Phrases } from '../phrases.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const eraseWords = {
  erased: (customer: number, entries: number): string =>
    `Customer ${customer}: name, contacts and all words are erased from ${count(entries, 'entry', 'entries')} of the journal.`,
  would: (customer: number, entries: number): string =>
    `Customer ${customer}: name, contacts and all words would be erased from ${count(entries, 'entry', 'entries')} of the journal.`,
  erasedEntries: (entries: string): string => `All words are erased from the journal in entry ${entries}.`,
  wouldEntries: (entries: string): string =>
    `All words would be erased from the journal in entry ${entries}.`,
  nothingNow: (customer: number): string => `Customer ${customer}: nothing is erased now.`,
  priced: (cases: string): string =>
    `With a price on record: case ${cases}. If bookkeeping law wants it kept: --keep-until DATE`,
  already: (customer: number): string => `Customer ${customer}: no words of theirs are left in the journal.`,
  kept: (cases: string, until: string): string =>
    `Kept until the end of ${until}: case ${cases}. After that: lofte journal erase again.`,
  mentionsIn: (no: number | null, entries: readonly number[]): string =>
    `${no ?? 'no case'} (${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')})`,
  /** `more` cases are left out of the list; `first` is one of the entries. */
  mentions: (cases: string, more: number, first: number): string =>
    `Their name, phone or e-mail also stands in other cases: ${cases}${more === 0 ? '' : ` and ${more} more`}. Look at each. To take the words of one away too: lofte journal erase --entry ${first}`,
  statistics: 'Dates, promises and statistics stay.',
  backups: (n: number): string => `Also erased from ${count(n, 'backup', 'backups')}.`,
  backupFailed: (file: string, why: string): string => `Warning: not erased from the backup ${file}: ${why}`,
  unreachable: (folder: string): string =>
    `Warning: there should be backups in ${folder}, and none can be found there now. What was erased may still stand in them. Plug the disk in, then: lofte journal backup`,
  unreadable: (file: string): string =>
    `Warning: ${file} looks like a backup and can't be read; see to it by hand.`,
  copies: (file: string): string =>
    `Warning: ${file} is a copy of a backup, or leads to one, and was left as it is. Delete it if the customer may be in it.`,
  otherLine: (file: string): string =>
    `Warning: ${file} is a backup of this journal that went on from an older one. What is only there was left as it is: if the customer may be in it, delete it.`,
  uncertain: (file: string): string =>
    `Warning: in ${file} the customer's number may be somebody else's, since the journal was damaged. What only that backup has was left as it is: if the customer may be in it, delete it.`,
  restored: (day: string): string =>
    `Warning: this journal was restored from a backup of ${day}. If backups went to other folders after that, they are not known here and were left as they are.`,
  leftover: (folder: string): string =>
    `Warning: ${folder} is left of a backup that was cut off, and holds the journal. Delete it when no backup is being made.`,
  damaged: (n: number): string =>
    `Of ${count(n, 'damaged line', 'damaged lines')}, where their words stood or could stand, nothing but the number is left.`,
  unfinished:
    'Warning: what was erased may still stand in backups. An erasing is at work on them right now, or was cut off. To finish one that was: lofte journal backup',
  beyond:
    "What the program can't reach: paper, mail and text messages, exports, copies of the folder made by other means.",
} as const;

export type EraseWords = Phrases<typeof eraseWords>;
