/** An export of our own, back into a journal: from the file to the answer. */
import { ENCODINGS } from '../bulk-import/encoding.ts';
import { encodingNamed } from '../bulk-import/encoding-names.ts';
import { readExport, type ExportRead } from '../bulk-import/own/read-export.ts';
import { nearest } from '../domain/nearest.ts';
import type { Book } from '../domain/book.ts';
import { DAY, instant, type Instant } from '../domain/instant.ts';
import { isFromOthers, isOverdue } from '../domain/promise.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { RefillOutcome } from '../journal/journal.ts';
import type { Problem } from '../words/problem.ts';
import type { Words } from '../words/index.ts';
import type { Answer, Answered } from './command.ts';
import type { Context, Opened } from './context.ts';
import { interruptedAnswer } from './import-endings.ts';
import type { Asked } from './import-file.ts';
import { listenForInterruption } from './interruption.ts';
import { openSource } from './import-source.ts';

/** How often it is said how far it is, in cases. */
const SAID_EVERY = 1000;

export async function importOwn(context: Context, { journal }: Opened, asked: Asked): Promise<Answered> {
  const contradiction = contradictionIn(asked);
  if (contradiction !== undefined) return refuse(contradiction);
  const source = openSource(context, asked.file);
  if (!source.ok) return source;
  const { host, flags, words } = context;
  const refill = await journal.refill({ by: context.by, now: context.now, clockSet: context.clockSet });
  if (!refill.ok) return refill;
  const firsts: CaseFirsts = { numbers: [], seqs: [] };
  const interruption = listenForInterruption(host);
  let read: Result<ExportRead, Problem> | 'interrupted';
  try {
    const reading = readExport(source.value.chunks, {
      onEntry: refill.value.add,
      onCase: (number, seq) => {
        firsts.numbers.push(number);
        firsts.seqs.push(seq);
      },
      onProgress: (cases) => {
        if (!flags.quiet && cases > 0 && cases % SAID_EVERY === 0)
          host.progress(words.import.ownProgress(cases));
      },
      between: () => interruption.pause(),
    });
    read = await Promise.race([
      // a last pause, for who interrupts when all has been read
      reading.then(async (done) => {
        await interruption.pause();
        return done;
      }),
      interruption.happened,
    ]);
  } catch (error) {
    refill.value.discard();
    throw error;
  } finally {
    host.progress('');
  }
  if (read === 'interrupted' || !read.ok) {
    refill.value.discard();
    return read === 'interrupted' ? ok(interruptedAnswer(context)) : read;
  }
  const { last, lost } = read.value;
  const committed = await refill.value.commit({ last, lost, dryRun: flags.dryRun });
  if (!committed.ok) return committed;
  return ok(answer(context, { ...read.value, ...committed.value, firsts }));
}

/** The cases of the export, and the first entry of each: as numbers, for there may be a million. */
interface CaseFirsts {
  readonly numbers: number[];
  readonly seqs: number[];
}

/** What an export says of its columns and its dates is known: nothing of that is asked. */
function contradictionIn(asked: Asked): Problem | undefined {
  const { mapping, typed, encoding } = asked;
  const own = 'preset' in mapping ? `--preset ${mapping.preset}` : `--map ${mapping.file}`;
  const against = (flag: string): Problem => ({ kind: 'contradiction', flags: [own, flag] });
  if (asked.rejects !== undefined) return against('--rejects');
  if (asked.toldUntil !== undefined) return against('--told-until');
  if (typed.sheet !== undefined) return against('--sheet');
  if (typed.format !== undefined && typed.format !== 'json' && typed.format !== 'jsonl')
    return against(`--format ${typed.format}`);
  if (asked.delimiter !== undefined) return against('--delimiter');
  if (asked.skipLines !== undefined) return against('--skip-lines');
  const known = encoding === undefined ? 'utf-8' : encodingNamed(encoding);
  if (encoding === undefined || known === 'utf-8') return undefined;
  if (known !== undefined) return against(`--encoding ${encoding}`);
  return {
    kind: 'unknown-encoding',
    name: encoding,
    nearest: nearest(encoding, ENCODINGS),
    known: ENCODINGS,
  };
}

type Refilled = ExportRead & RefillOutcome & { readonly firsts: CaseFirsts };

function answer({ flags, words, now }: Context, refilled: Refilled): Answer {
  const { there, cases: read, firsts, head, added, book } = refilled;
  const come = firsts.numbers.filter((_, i) => (firsts.seqs[i] ?? 0) > there);
  const { first, last } = endsOf(come);
  const overdueTomorrow = flags.dryRun ? overdueAt(book, come, instant(now + DAY)) : 0;
  return {
    document: () => ({
      schema: 'lofte.import.v1',
      read,
      imported: come.length,
      known: read - come.length,
      rejected: 0,
      entries: added,
      cases: flags.dryRun || first === undefined || last === undefined ? null : { first, last },
      problems: [],
      ...(flags.dryRun ? { dryRun: true, overdueTomorrow } : {}),
      head: `${head.seq}:${head.hash}`,
    }),
    text: () => textOf(words, refilled, come, flags.dryRun ? overdueTomorrow : undefined),
  };
}

/** The least and the greatest of some numbers of cases, in whatever order the file has them. */
const endsOf = (numbers: readonly number[]): Partial<Record<'first' | 'last', number>> =>
  numbers.length === 0
    ? {}
    : {
        first: numbers.reduce((a, b) => Math.min(a, b)),
        last: numbers.reduce((a, b) => Math.max(a, b)),
      };

/** @param overdue in a dry run: how many promises will be tomorrow */
function textOf(
  { import: w }: Words,
  { cases, entries, added }: Refilled,
  come: readonly number[],
  overdue: number | undefined,
): string {
  const known = cases - come.length;
  const { first, last } = endsOf(come);
  const isMoreOfKnown = come.length === 0 && added > 0;
  return [
    isMoreOfKnown
      ? w.ownAdded(added, overdue !== undefined)
      : overdue === undefined
        ? w.imported(come.length, first, last)
        : w.wouldImport(come.length),
    w.ownRead(cases, entries),
    ...(known > 0 ? [w.ownKnown(known)] : []),
    ...(overdue === undefined ? [] : [w.overdueTomorrow(overdue)]),
  ].join('\n');
}

/** How many promises of these cases are overdue at a moment. */
function overdueAt({ open }: Book, come: readonly number[], at: Instant): number {
  const numbers: ReadonlySet<number> = new Set(come);
  let overdue = 0;
  for (const [no, { promises }] of open) {
    if (!numbers.has(no)) continue;
    for (const p of promises) if (!isFromOthers(p) && isOverdue(p, at)) overdue += 1;
  }
  return overdue;
}
