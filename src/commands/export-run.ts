/** One export, from the journal to where it goes. */
import { isoDate } from '../domain/clock/civil.ts';
import type { ZoneTable } from '../domain/clock/calendar.ts';
import { toIso } from '../domain/instant.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Shop } from '../domain/shop.ts';
import type { CsvOptions } from '../export/csv.ts';
import type { Beginning, Ending, Form, Format, Piece } from '../export/form.ts';
import type { Table } from '../export/table.ts';
import type { Snapshot } from '../journal/journal.ts';
import { escapeLine, escapeText } from '../terminal/escape.ts';
import { exportIn } from '../words/export.ts';
import type { ExportWords } from '../words/en/export.ts';
import type { Answer, Answered } from './command.ts';
import type { Context, Opened } from './context.ts';
import { piecesOf, type Chosen } from './export-cases.ts';
import { fileSink, outputSink } from './export-sink.ts';

export interface ExportAsked {
  readonly format: Format;
  /** `undefined`: standard output. */
  readonly out: { readonly named: string; readonly path: string } | undefined;
  readonly csv: CsvOptions;
}

/** How many cases have no place in a table of repairs: those that are not over, and those that are none. */
interface LeftOut {
  open: number;
  others: number;
}

/** How often it is said how far it is, in cases. */
const SAID_EVERY = 1000;

export async function exportAll(
  context: Context,
  opened: Opened,
  desk: Snapshot,
  asked: ExportAsked,
  chosen: Chosen,
): Promise<Answered> {
  const { host } = context;
  const words = await exportIn(context.language);
  const left = { open: 0, others: 0 };
  const form = await formOf(context, opened, asked, chosen, left);
  const isShown = asked.out === undefined && host.outputIsTerminal;
  const sink = asked.out === undefined ? outputSink(host) : fileSink(asked.out.path);
  const says = !context.flags.quiet && !isShown;
  const progress = { isShown: false };
  const onCase = (done: number, of: number): void => {
    if (!says || done === 0 || done % SAID_EVERY !== 0) return;
    progress.isShown = true;
    host.progress(words.progress(done, of));
  };
  const isData = asked.format === 'json' || asked.format === 'jsonl';
  const shown = (piece: Piece): Piece =>
    isShown && !isData && typeof piece === 'string' ? escapeText(piece) : piece;
  const beginning = beginningOf(context, opened, desk, chosen);
  let ending: Ending | undefined;
  try {
    const pieces = piecesOf(desk, opened, chosen, form, beginning, onCase);
    for (let next = pieces.next(); ; next = pieces.next()) {
      if (next.done === true) {
        ending = next.value;
        break;
      }
      if (!sink.write(shown(next.value))) break;
    }
  } catch (error) {
    sink.discard();
    throw error;
  } finally {
    if (progress.isShown) host.progress('');
  }
  const reason = sink.keep();
  if (reason !== undefined) {
    return refuse({ kind: 'file-unwritable', file: asked.out?.named ?? words.standardOutput, reason });
  }
  return ok(answer(context, asked, ending, chosen, left, words));
}

/** What is exported has been written: what is left to say is that, and what was left out. */
function answer(
  { flags }: Context,
  { out, format }: ExportAsked,
  ending: Ending | undefined,
  { customer }: Chosen,
  left: LeftOut,
  words: ExportWords,
): Answer {
  const isOrds = format === 'ords';
  const leftOut = left.open + left.others;
  const warnings = [
    ...(isOrds && leftOut > 0 ? [words.leftOut(leftOut, left.open, left.others)] : []),
    ...(ending !== undefined && ending.withheld > 0 ? [words.withheld(ending.withheld)] : []),
    ...(customer === undefined && isOrds ? [words.lookThrough] : []),
  ];
  const isSilent = out === undefined || flags.json || ending === undefined;
  return {
    document: () => ({}),
    text: () => {
      if (isSilent) return '';
      const { cases } = ending;
      return escapeLine(isOrds ? words.repairs(out.named, cases - leftOut) : words.done(out.named, cases));
    },
    warnings,
    ...(isSilent ? { silent: true } : {}),
  };
}

/** Each form is loaded only for its own format. */
async function formOf(
  { now }: Context,
  { shop, calendar: { zone } }: Opened,
  { format, csv }: ExportAsked,
  { customer }: Chosen,
  left: LeftOut,
): Promise<Form> {
  if (format === 'json' || format === 'jsonl') {
    const { jsonForm, jsonlForm, readableForm } = await import('../export/json-forms.ts');
    if (format === 'jsonl') return jsonlForm(now);
    return customer === undefined ? jsonForm(now) : readableForm(now);
  }
  let table: Table;
  if (format === 'ords') table = await ordsOf(shop, zone, left);
  else if (customer === undefined) table = (await import('../export/case-table.ts')).caseTable(zone, now);
  else table = (await import('../export/story-table.ts')).storyTable(zone);
  if (format === 'xlsx') return (await import('../export/xlsx.ts')).xlsxForm(table);
  return (await import('../export/csv.ts')).csvForm(table, csv);
}

/** Only what is over, and was a repair, has a place in it: what is left out is counted. */
async function ordsOf(shop: Shop, zone: ZoneTable, left: LeftOut): Promise<Table> {
  const { notInOrds, ordsTable } = await import('../export/ords.ts');
  const table = ordsTable(shop, zone);
  return {
    ...table,
    rows(of) {
      const why = notInOrds(of);
      if (why === 'not-over') left.open += 1;
      if (why === 'no-repair') left.others += 1;
      return table.rows(of);
    },
  };
}

const beginningOf = (
  { now, host }: Context,
  { shop }: Opened,
  { head, journal }: Snapshot,
  { since, open, customer }: Chosen,
): Beginning => ({
  at: toIso(now),
  by: `lofte ${host.version}`,
  journal: { id: journal, entries: head.seq, head: `${head.seq}:${head.hash}` },
  shop: {
    name: shop.shop.name,
    country: shop.country,
    timeZone: shop.timeZone,
    language: shop.language,
    currency: shop.currency,
  },
  selection: { since: since === undefined ? null : isoDate(since), open, customer: customer ?? null },
});
