/** Journals to be damaged: made by the program, and then only bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Fact } from '../../src/domain/entries.ts';
import { caseNumber, customerNumber, seqNumber } from '../../src/domain/ids.ts';
import { createJournal, openJournal } from '../../src/journal/folder/open.ts';
import type { Journal } from '../../src/journal/journal.ts';
import {
  anna,
  at,
  bertil,
  closed,
  imported,
  intake,
  kept,
  noted,
  postponed,
  promised,
} from '../journal/facts.ts';
import { row, bring } from '../journal/folder/import/rows.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { must, tell } from '../journal/journal-contract.ts';

/** The segments, by their names: bytes as latin1, one letter a byte. */
export type Segments = Readonly<Record<string, string>>;

const SHOP = { calls: 3, from: '2025-12-29T09:00:00Z' };

const called = (no: number, text: string): Fact => ({
  type: 'call-noted',
  case: caseNumber(no),
  happenedAt: SHOP.from,
  data: { direction: 'out', channel: 'phone', answered: true, quote: { amount: 49_900, currency: 'SEK' } },
  private: { text, agreed: ['new belt'] },
});

const erased = (customer: number, ...entries: readonly (readonly [number, number])[]): Fact => ({
  type: 'erased',
  case: null,
  happenedAt: '2026-03-02T09:00:00Z',
  data: {
    customer: customerNumber(customer),
    entries: entries.map(([from, to]) => [seqNumber(from), seqNumber(to)] as const),
  },
  private: { because: 'she asked for it' },
});

const on = (iso: string) => ({ ...anna, now: at(iso) });

/** Three years of a small shop: batches, calls, an import, a person whose words were erased. Some thirty entries. */
function shop(at: string): Journal {
  must(createJournal(at));
  const journal = openJournal(optionsAt(at));
  const lena = { name: 'Lena Öberg', phone: '070-123 45 67', item: 'Dyson V11', problems: ['läcker'] };
  const winter = on(SHOP.from);
  tell(journal, winter, intake(1, 1, lena), promised(1, 1, '2025-12-30T09:00:00Z'));
  tell(journal, winter, noted(1, 'her daughter collects it'));
  tell(
    journal,
    winter,
    called(1, 'a quote, she said "yes"'),
    kept(1, 1),
    promised(1, 2, '2025-12-31T09:00:00Z'),
  );
  tell(journal, { ...bertil, now: winter.now, clockSet: true }, intake(2, 2, { name: 'Ola Bråten' }));
  tell(journal, winter, closed(1));
  const spring = on('2026-03-02T09:00:00Z');
  bring(
    journal,
    [row({ name: 'Eva', ref: 'K1' }), row({ item: 'kettle 🫖', ref: 'K2' }), row({ ref: 'K3' })],
    spring,
  );
  tell(journal, spring, imported(6, 4, { name: 'Sören' }));
  tell(journal, spring, postponed(6, 1, '2026-03-05T09:00:00Z'), noted(6, 'told his wife'));
  must(journal.erase(spring, () => ({ ok: true, value: [erased(1, [1, 1], [3, 4])] })));
  tell(journal, spring, called(2, 'no answer'), promised(2, 1, '2026-03-03T09:00:00Z'));
  tell(journal, spring, kept(2, 1));
  tell(journal, spring, intake(7, null, { item: 'lamp' }), promised(7, 1, '2026-03-09T09:00:00Z'));
  tell(journal, spring, noted(7, 'a wobbly foot'));
  const later = on('2027-01-04T08:00:00Z');
  tell(journal, later, intake(8, 5, { name: 'Åse', phone: '0047 22 33 44 55' }));
  tell(journal, later, noted(8, 'a year later'));
  tell(journal, later, called(8, 'spoke'), kept(7, 1), noted(8, 'to the end'));
  return journal;
}

/** The same, and it was damaged in four ways and repaired, and has gone on. */
function repairedShop(at: string): Journal {
  const journal = shop(at);
  const lines = linesIn(read(journal), '2026.jsonl');
  const spoilt = lines.flatMap((line, i) => {
    if (line.includes('no answer')) return [line.replace('no answer', 'an answer')];
    if (i === 2) return [line.replace('"ref"', '"Ref"').replace('"kind":"repair"', '"kind":"return"')];
    if (line.includes('"case-opened"')) return [line, 'rubbish'];
    return i === 4 ? [] : [line];
  });
  write(journal.at, { ...read(journal), '2026.jsonl': joined(spoilt) });
  must(journal.repair(on('2027-01-05T08:00:00Z')));
  const later = on('2027-01-05T08:05:00Z');
  tell(journal, later, noted(8, 'we go on'));
  tell(
    journal,
    later,
    called(8, 'spoke again'),
    promised(8, 1, '2027-01-08T09:00:00Z'),
    noted(8, 'in a batch'),
  );
  return journal;
}

export interface Grounds {
  /** Nothing was ever wrong with it. */
  readonly whole: Segments;
  /** With damage that is known. */
  readonly repaired: Segments;
  /** Another journal. */
  readonly other: Segments;
}

/** @param root a folder for the journals that they are read from */
export const makeGrounds = (root: string): Grounds => ({
  whole: read(shop(path.join(root, 'shop'))),
  repaired: read(repairedShop(path.join(root, 'repaired-shop'))),
  other: read(shop(path.join(root, 'other-shop'))),
});

const folderOf = (at: string): string => path.join(at, 'journal');

export const read = ({ at }: { readonly at: string }): Segments =>
  Object.fromEntries(
    readdirSync(folderOf(at))
      .toSorted()
      .map((name) => [name, readFileSync(path.join(folderOf(at), name), 'latin1')]),
  );

/** A journal's folder with nothing but these segments in it. */
export function write(at: string, segments: Segments): void {
  mkdirSync(folderOf(at), { recursive: true });
  for (const [name, bytes] of Object.entries(segments))
    writeFileSync(path.join(folderOf(at), name), bytes, 'latin1');
}

export const linesIn = (segments: Segments, name: string): readonly string[] =>
  (segments[name] ?? '').split('\n').slice(0, -1);

export const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** In hex. @param bytes as latin1 */
export const sha256 = (bytes: string): string =>
  createHash('sha256').update(Buffer.from(bytes, 'latin1')).digest('hex');

/** The same numbers each time. */
export const numbers = (seed: number, count: number, below: number): readonly number[] =>
  fc.sample(fc.noBias(fc.nat({ max: below - 1 })), { seed, numRuns: count });
