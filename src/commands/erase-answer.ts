/** What `journal erase` answers. */
import type { Erasing } from '../domain/decide/erase.ts';
import type { Mention } from '../domain/decide/mentions.ts';
import type { Fact } from '../domain/entries.ts';
import type { CaseNumber, CustomerNumber, Seq } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { NO_BACKUPS, type BackupsErased } from '../journal/folder/erase-backups.ts';
import { eraseIn } from '../words/erase.ts';
import type { EraseWords } from '../words/en/erase.ts';
import type { Answered } from './command.ts';
import type { Context } from './context.ts';
import { backupWarnings } from './erased-backups.ts';

/** What would be done. */
export async function rehearsed(
  { language }: Context,
  customer: CustomerNumber | null,
  erasing: Erasing,
): Promise<Answered> {
  const words = await eraseIn(language);
  const { priced } = erasing;
  return ok({
    document: () => documentOf(customer, erasing, NO_BACKUPS, true),
    text: () =>
      [
        ...saidOf(customer, erasing.fact, words, false),
        ...mentionsSaid(erasing, words),
        ...(priced.length === 0 ? [] : [words.priced(priced.join(', '))]),
      ].join('\n'),
  });
}

/** What was done, in the journal and in its backups. */
export async function answered(
  context: Context,
  customer: CustomerNumber | null,
  erasing: Erasing,
  backups: BackupsErased,
): Promise<Answered> {
  const words = await eraseIn(context.language);
  const said = [
    ...saidOf(customer, erasing.fact, words, true),
    ...(backups.rewritten === 0 ? [] : [words.backups(backups.rewritten)]),
    ...mentionsSaid(erasing, words),
    words.beyond,
  ];
  return ok({
    document: () => documentOf(customer, erasing, backups, false),
    text: () => said.join('\n'),
    warnings: await backupWarnings(backups, context),
    // it is done in the journal; where not in all backups, storage failed
    exitCode: backups.failed.length + backups.unreachable.length > 0 ? 6 : 0,
  });
}

function saidOf(
  customer: CustomerNumber | null,
  fact: Fact<'erased'> | undefined,
  words: EraseWords,
  isDone: boolean,
): readonly string[] {
  if (fact === undefined) return customer === null ? [] : [words.already(customer)];
  const { kept, entries, lines = [] } = fact.data;
  const count = entries.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const named = entries.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
  return [
    customer === null
      ? (isDone ? words.erasedEntries : words.wouldEntries)(named)
      : count + lines.length === 0
        ? words.nothingNow(customer)
        : (isDone ? words.erased : words.would)(customer, count),
    ...(lines.length === 0 ? [] : [words.damaged(lines.length)]),
    ...(kept === undefined ? [] : [words.kept(kept.cases.join(', '), kept.until)]),
    words.statistics,
  ];
}

/** So many cases are named on a screen; a name that many have can stand in any number of them. */
const MOST_CASES = 12;

function mentionsSaid({ mentions }: Erasing, words: EraseWords): readonly string[] {
  const cases = [...byCase(mentions)];
  const [first] = mentions;
  if (first === undefined) return [];
  const said = cases.slice(0, MOST_CASES).map(([no, seqs]) => words.mentionsIn(no, seqs));
  return [words.mentions(said.join(', '), Math.max(0, cases.length - MOST_CASES), first.seq)];
}

function byCase(mentions: readonly Mention[]): ReadonlyMap<CaseNumber | null, readonly Seq[]> {
  const found = new Map<CaseNumber | null, Seq[]>();
  for (const { case: no, seq } of mentions) {
    const seqs = found.get(no);
    if (seqs === undefined) found.set(no, [seq]);
    else seqs.push(seq);
  }
  return found;
}

const documentOf = (
  customer: CustomerNumber | null,
  { fact, priced, mentions }: Erasing,
  { failed, ...backups }: BackupsErased,
  dryRun: boolean,
) => ({
  schema: 'lofte.erase.v1',
  dryRun,
  customer,
  entries: fact?.data.entries ?? [],
  damagedLines: fact?.data.lines?.length ?? 0,
  kept: fact?.data.kept ?? null,
  priced,
  mentions: [...byCase(mentions)].map(([no, seqs]) => ({ case: no, entries: seqs })),
  backups: { ...backups, failed: failed.map(({ file }) => file) },
});
