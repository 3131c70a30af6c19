/** One import, from the file to the answer: plan each row, then write all, or none. */
import { dirname, resolve } from 'node:path';
import type { TypedFormat } from '../bulk-import/formats.ts';
import { reasonCount } from '../bulk-import/main-reason.ts';
import { isOwn, withFormat, type Mapping } from '../bulk-import/mapping.ts';
import type { RowProblem } from '../bulk-import/problem.ts';
import type { PlanContext } from '../bulk-import/moments.ts';
import { planFile, type PlanSinks } from '../bulk-import/run.ts';
import { closingOn, endOfDay } from '../domain/clock/hours.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { DAY, instant, MINUTE, type Instant } from '../domain/instant.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { ImportBatch, PlannedCase } from '../journal/journal.ts';
import { rowsIn } from '../words/rows.ts';
import type { Problem } from '../words/problem.ts';
import type { Answered } from './command.ts';
import type { Context, Opened } from './context.ts';
import { firstCases, MOST_SHOWN } from './first-cases.ts';
import { MOST_PROBLEMS, type Imported } from './import-answer.ts';
import { importAnswer, interruptedAnswer, leftAsideAnswer, refusedAnswer } from './import-endings.ts';
import { importProgress } from './import-progress.ts';
import { openSource, type Source } from './import-source.ts';
import { listenForInterruption } from './interruption.ts';
import { loadMapping } from './mapping-file.ts';
import { fatesOf } from './planned-fates.ts';
import { checkStaff } from './record.ts';
import { rejectsFile, type RejectsFile } from './rejects-file.ts';
import { filedRows } from './row-keeper.ts';
import { checkRejects, removeEarlierRejects } from './rejects-target.ts';

/** What the command line asks for. */
export interface ImportAsked {
  readonly file: string;
  readonly mapping: { readonly preset: string } | { readonly file: string };
  readonly typed: TypedFormat;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly skipLines: number | undefined;
  readonly rejects: string | undefined;
}

export type Asked = ImportAsked & { readonly toldUntil: Instant | undefined };

export async function importFile(context: Context, opened: Opened, asked: Asked): Promise<Answered> {
  const { journal, shop } = opened;
  const unknown = checkStaff(context.by, shop);
  if (unknown !== undefined) return refuse(unknown);
  const loaded = await loadMapping(context, asked);
  if (!loaded.ok) return loaded;
  if (isOwn(loaded.value)) return (await import('./import-own.ts')).importOwn(context, opened, asked);
  const mapping = withFormat(loaded.value, asked);
  if (!mapping.ok) return mapping;
  const zone = await zoneOf(mapping.value, opened);
  if (!zone.ok) return zone;
  const checkedRejects = checkRejects(context, opened, asked);
  if (!checkedRejects.ok) return checkedRejects;
  const source = openSource(context, asked.file);
  if (!source.ok) return source;
  const batch = journal.importCases({ by: context.by, now: context.now, clockSet: context.clockSet });
  if (!batch.ok) return batch;
  return importRows(context, opened, asked, {
    mapping: mapping.value,
    zone: zone.value,
    source: source.value,
    batch: batch.value,
  });
}

/** What an import works with, once all that was asked for has been found. */
interface Found {
  readonly mapping: Mapping;
  readonly zone: ZoneTable;
  readonly source: Source;
  readonly batch: ImportBatch;
}

async function importRows(
  context: Context,
  opened: Opened,
  asked: Asked,
  { mapping, zone, source, batch }: Found,
): Promise<Answered> {
  const { journal } = opened;
  const sayRow = await rowsIn(context.language);
  const counted = {
    added: 0,
    changes: 0,
    known: 0,
    repeated: 0,
    rejected: 0,
    overdueTomorrow: 0,
    readyUnsaid: 0,
    letOff: 0,
  };
  const problems: RowProblem[] = [];
  const reasons = reasonCount();
  const first: PlannedCase[] = [];
  const interruption = listenForInterruption(context.host);
  const progress = importProgress(context.host, context.words.import, source.done, !context.flags.dryRun);
  const isLog = mapping.rows === 'events';
  const rejectsPath =
    asked.rejects === undefined || context.flags.dryRun
      ? undefined
      : resolve(context.host.cwd, asked.rejects);
  const keeper = isLog && rejectsPath !== undefined ? filedRows(dirname(rejectsPath)) : undefined;
  let rejects: RejectsFile | undefined;
  let isCommitted = false;
  let repeatedRef: string | undefined;
  const sinks: PlanSinks = {
    between: () => interruption.pause(),
    onHeader: (header) => {
      if (rejectsPath !== undefined) rejects = rejectsFile(rejectsPath, header.rejects, sayRow);
    },
    onRow: (row) => {
      const how = batch.add(row);
      counted[how] += 1;
      if (how === 'repeated') {
        counted.known += 1;
        repeatedRef ??= row.words.ref;
      }
      if (how !== 'added') return;
      counted.changes += row.changes?.length ?? 0;
      const fates = fatesOf(row, context.now, instant(context.now + DAY));
      counted.overdueTomorrow += fates.overdueTomorrow;
      counted.readyUnsaid += fates.readyUnsaid;
      counted.letOff += fates.letOff;
      if (context.flags.dryRun && first.length < MOST_SHOWN) first.push(row);
    },
    leave: (ref) => {
      const isKnown = batch.leave(ref);
      if (isKnown) counted.known += 1;
      return isKnown;
    },
    onProblem: (problem, raw) => {
      counted.rejected += 1;
      reasons.add(problem);
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
      rejects?.row(raw, problem);
    },
    onProgress: ({ read }) => {
      if (!context.flags.quiet) progress.read(read);
    },
    keeper,
  };
  try {
    const reading = planFile(
      source.chunks,
      mapping,
      planContext(context, opened, asked, zone),
      sinks,
      asked.typed,
    );
    const planned = await Promise.race([
      // a last pause, for who interrupts when all has been read: what is being written is written to its end
      reading.then(async (done) => {
        await interruption.pause();
        return done;
      }),
      interruption.happened,
    ]);
    if (planned === 'interrupted') return ok(interruptedAnswer(context));
    if (!planned.ok) return planned;
    const { read, withoutRef, phonesAsNumbers, utf8 } = planned.value;
    const mainReason = reasons.most(read);
    const outcome = {
      read,
      withoutRef,
      phonesAsNumbers,
      utf8,
      problems,
      mainReason,
      ...counted,
      repeatedRef,
      isLog,
    };
    const refused = counted.rejected > 0 && asked.rejects === undefined;
    if (context.flags.dryRun || refused) {
      const desk = journal.read();
      if (!desk.ok) return desk;
      const done: Imported = {
        ...outcome,
        imported: 0,
        cases: null,
        head: desk.value.head,
        dryRun: context.flags.dryRun,
        rejectsRemoved: false,
        interruptedLate: false,
        first: firstCases(first, desk.value, context),
      };
      return ok(
        refused
          ? await refusedAnswer(context, done, sayRow)
          : importAnswer(context, opened, done, asked.rejects, sayRow),
      );
    }
    const unkept = keeper?.failed() ?? rejects?.seal();
    if (unkept !== undefined) {
      return refuse({ kind: 'file-unwritable', file: asked.rejects ?? '', reason: unkept });
    }
    progress.writing(counted.added);
    isCommitted = true;
    const committed = batch.commit();
    if (!committed.ok) {
      // where it is perhaps recorded, these rows are perhaps nowhere else
      if (committed.problem.kind !== 'uncertain') rejects?.discard();
      return committed;
    }
    const left = rejects?.keep();
    const rejectsRemoved =
      rejectsPath !== undefined && counted.rejected === 0 && removeEarlierRejects(rejectsPath);
    const interruptedLate = (await interruption.came()) && committed.value.imported > 0;
    const ended = { dryRun: false, rejectsRemoved, interruptedLate, first: [] };
    const done = { ...outcome, ...committed.value, ...ended };
    if (left === undefined || asked.rejects === undefined || rejectsPath === undefined) {
      return ok(importAnswer(context, opened, done, asked.rejects, sayRow));
    }
    const draft = asked.rejects + left.at.slice(rejectsPath.length);
    const answer = importAnswer(context, opened, done, draft, sayRow);
    return ok(await leftAsideAnswer(context, answer, { file: asked.rejects, draft, reason: left.reason }));
  } finally {
    progress.end();
    keeper?.close();
    if (!isCommitted) {
      batch.discard();
      rejects?.discard();
    }
  }
}

/** The zone of the mapping's times: its own, or the shop's. */
async function zoneOf({ timeZone }: Mapping, { calendar }: Opened): Promise<Result<ZoneTable, Problem>> {
  if (timeZone === undefined || timeZone === calendar.zone.timeZone) return ok(calendar.zone);
  const { compileZone } = await import('../domain/clock/compile.ts');
  return compileZone(timeZone);
}

const planContext = (
  { now }: Context,
  { calendar }: Opened,
  { toldUntil }: Asked,
  zone: ZoneTable,
): PlanContext => ({
  now,
  zone,
  closingOn: (day) => closingOn(calendar, day) ?? endOfDay(calendar, day),
  lastMinuteOf: (day) => instant(endOfDay(calendar, day) - MINUTE),
  ...(toldUntil === undefined ? {} : { toldUntil }),
});
