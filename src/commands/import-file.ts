/** One import, from the file to the answer: plan each row, then write all, or none. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readMappingBytes } from '../bulk-import/check-mapping.ts';
import type { TypedFormat } from '../bulk-import/formats.ts';
import { isOwn, withFormat, type Mapping, type OwnMapping } from '../bulk-import/mapping.ts';
import { readPreset } from '../bulk-import/presets.ts';
import type { RowProblem } from '../bulk-import/problem.ts';
import type { PlanContext } from '../bulk-import/moments.ts';
import { planFile, type PlanSinks } from '../bulk-import/run.ts';
import { closingOn, endOfDay } from '../domain/clock/hours.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { DAY, instant, MINUTE, type Instant } from '../domain/instant.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { PlannedCase } from '../journal/journal.ts';
import { escapeLine } from '../terminal/escape.ts';
import { rowsIn, type SayRow } from '../words/rows.ts';
import { sentencesIn } from '../words/sentences.ts';
import type { Problem } from '../words/problem.ts';
import type { Answer, Answered } from './command.ts';
import type { Context, Opened } from './context.ts';
import { firstCases, MOST_SHOWN } from './first-cases.ts';
import { importDocument, importText, rowLine, MOST_PROBLEMS, type Imported } from './import-answer.ts';
import { importProgress } from './import-progress.ts';
import { openSource } from './import-source.ts';
import { listenForInterruption } from './interruption.ts';
import { pageFor } from './looking.ts';
import { plainNaming } from './naming.ts';
import { fatesOf } from './planned-fates.ts';
import { reasonOf } from './reason-of.ts';
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
  const mapping = withFormat(loaded.value, { delimiter: asked.delimiter, encoding: asked.encoding });
  if (!mapping.ok) return mapping;
  const zone = await zoneOf(mapping.value, opened);
  if (!zone.ok) return zone;
  const checkedRejects = checkRejects(context, opened, asked);
  if (!checkedRejects.ok) return checkedRejects;
  const source = openSource(context, asked.file);
  if (!source.ok) return source;
  const batch = journal.importCases({ by: context.by, now: context.now, clockSet: context.clockSet });
  if (!batch.ok) return batch;
  const sayRow = await rowsIn(context.language);
  const counted = {
    added: 0,
    changes: 0,
    known: 0,
    rejected: 0,
    overdueTomorrow: 0,
    readyUnsaid: 0,
    letOff: 0,
  };
  const problems: RowProblem[] = [];
  const first: PlannedCase[] = [];
  let rejects: RejectsFile | undefined;
  const interruption = listenForInterruption(context.host);
  const progress = importProgress(
    context.host,
    context.words.import,
    source.value.done,
    !context.flags.dryRun,
  );
  const isLog = mapping.value.rows === 'events';
  const rejectsPath =
    asked.rejects === undefined || context.flags.dryRun
      ? undefined
      : resolve(context.host.cwd, asked.rejects);
  const keeper = isLog && rejectsPath !== undefined ? filedRows(dirname(rejectsPath)) : undefined;
  const sinks: PlanSinks = {
    between: () => interruption.pause(),
    onHeader: (header) => {
      if (rejectsPath !== undefined) rejects = rejectsFile(rejectsPath, header.rejects, sayRow);
    },
    onRow: (row) => {
      const how = batch.value.add(row);
      counted[how] += 1;
      if (how === 'known') return;
      counted.changes += row.changes?.length ?? 0;
      const fates = fatesOf(row, context.now, instant(context.now + DAY));
      counted.overdueTomorrow += fates.overdueTomorrow;
      counted.readyUnsaid += fates.readyUnsaid;
      counted.letOff += fates.letOff;
      if (context.flags.dryRun && first.length < MOST_SHOWN) first.push(row);
    },
    leave: (ref) => {
      const isKnown = batch.value.leave(ref);
      if (isKnown) counted.known += 1;
      return isKnown;
    },
    onProblem: (problem, raw) => {
      counted.rejected += 1;
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
      rejects?.row(raw, problem);
    },
    onProgress: ({ read }) => {
      if (!context.flags.quiet) progress.read(read);
    },
    keeper,
  };
  const reading = planFile(
    source.value.chunks,
    mapping.value,
    planContext(context, opened, asked, zone.value),
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
  keeper?.close();
  if (planned === 'interrupted') {
    progress.end();
    batch.value.discard();
    rejects?.discard();
    return ok(interruptedAnswer(context));
  }
  if (!planned.ok) {
    progress.end();
    batch.value.discard();
    rejects?.discard();
    return planned;
  }
  const { read, withoutRef, phonesAsNumbers, utf8 } = planned.value;
  const outcome = { read, withoutRef, phonesAsNumbers, utf8, problems, ...counted, isLog };
  const refused = counted.rejected > 0 && asked.rejects === undefined;
  if (context.flags.dryRun || refused) {
    progress.end();
    batch.value.discard();
    const desk = journal.read();
    if (!desk.ok) return desk;
    const done: Imported = {
      ...outcome,
      imported: 0,
      cases: null,
      head: desk.value.head,
      dryRun: context.flags.dryRun,
      rejectsRemoved: false,
      first: firstCases(first, desk.value, context),
    };
    return ok(
      refused ? await refusedAnswer(context, done, sayRow) : answer(context, opened, done, asked, sayRow),
    );
  }
  let kept = keeper?.failed();
  if (kept === undefined && counted.rejected > 0) kept = rejects?.keep();
  else rejects?.discard();
  if (kept !== undefined) {
    progress.end();
    batch.value.discard();
    return refuse({ kind: 'file-unwritable', file: asked.rejects ?? '', reason: kept });
  }
  progress.writing(counted.added);
  const committed = batch.value.commit();
  progress.end();
  if (!committed.ok) {
    rejects?.discard();
    return committed;
  }
  const rejectsRemoved =
    rejectsPath !== undefined && counted.rejected === 0 && removeEarlierRejects(rejectsPath);
  const done = { ...outcome, ...committed.value, dryRun: false, rejectsRemoved, first: [] };
  return ok(answer(context, opened, done, asked, sayRow));
}

function answer(context: Context, opened: Opened, imported: Imported, asked: Asked, sayRow: SayRow): Answer {
  const { words } = context;
  const { utf8 } = imported;
  const doubts =
    utf8 === undefined ? [] : [escapeLine(words.import.readsAsUtf8(utf8.encoding, utf8.seen, utf8.reads))];
  const written = imported.imported + (imported.imported > 0 ? imported.changes : 0);
  const { seq } = imported.head;
  const range = written === 1 ? `${seq}` : `${seq - written + 1}-${seq}`;
  return {
    document: () => importDocument(imported, sayRow),
    text: (screen) =>
      importText(imported, words, sayRow, asked.rejects, pageFor(context, { opened }, screen)),
    warnings: doubts,
    ...(written > 0 ? { closing: [words.import.takenBackWith(range)] } : {}),
  };
}

/** Nothing was imported: the document has the bad rows, and standard error names them. */
async function refusedAnswer(
  { words, language, now }: Context,
  imported: Imported,
  sayRow: SayRow,
): Promise<Answer> {
  const { rejected, read, problems } = imported;
  const problem: Problem = { kind: 'rejected-rows', rejected, read };
  const sentences = await sentencesIn(language);
  const { message, hint } = sentences(problem, plainNaming(now));
  const more = rejected - problems.length;
  return {
    document: () => ({
      ...importDocument(imported, sayRow),
      error: { code: 3, kind: problem.kind, message, hint },
    }),
    text: () => '',
    refusal: [
      `lofte: ${message}`,
      ...problems.map((p) => `  ${rowLine(p, words, sayRow)}`),
      ...(more > 0 ? [`  ${words.import.moreProblems(more)}`] : []),
      hint,
    ],
    exitCode: 3,
  };
}

/** Somebody pressed Ctrl-C: said, since what they see of it is a prompt. */
function interruptedAnswer({ words }: Context): Answer {
  const message = words.import.imported(0, undefined, undefined);
  return {
    document: () => ({ error: { code: 130, kind: 'interrupted', message } }),
    text: () => '',
    refusal: [message],
    exitCode: 130,
  };
}

async function loadMapping({ host }: Context, asked: Asked): Promise<Result<Mapping | OwnMapping, Problem>> {
  return 'preset' in asked.mapping
    ? readPreset(join(host.programRoot, 'data', 'presets'), asked.mapping.preset)
    : readMappingFile(resolve(host.cwd, asked.mapping.file), asked.mapping.file);
}

async function readMappingFile(path: string, named: string): Promise<Result<Mapping | OwnMapping, Problem>> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refuse({ kind: 'file-unreadable', file: named, reason: reasonOf(error) });
  }
  return readMappingBytes(bytes);
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
