/** `lofte import FILE|-`: many cases at once, all of them or none. */
import { FORMATS } from '../bulk-import/formats.ts';
import { nearest } from '../domain/nearest.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isOneOf } from '../domain/vocabulary.ts';
import { firstInstantFrom } from '../domain/clock/zone.ts';
import type { Problem } from '../words/problem.ts';
import type { Answered, CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import type { ImportAsked } from './import-file.ts';
import type { SuggestAsked } from './import-suggest.ts';
import { readDay } from './date.ts';
import type { Typed } from './typed.ts';

export const importCommand: CommandSpec = {
  define: (parser, { import: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<file>', words.file)
      .option('--preset <name>', flags.preset)
      .option('--map <file>', flags.map)
      .option('--suggest', flags.suggest)
      .option('--format <format>', flags.format)
      .option('--encoding <name>', flags.encoding)
      .option('--delimiter <character>', flags.delimiter)
      .option('--sheet <name>', flags.sheet)
      .option('--skip-lines <number>', flags.skipLines)
      .option('--rejects <file>', flags.rejects)
      .option('--told-until <date>', flags.toldUntil),
  run: async (context, typed) => {
    if (typed.has('suggest')) return runSuggest(context, typed);
    const asked = readAsked(typed);
    if (!asked.ok) return asked;
    const opened = await context.open();
    if (!opened.ok) return opened;
    const day = await readDay(typed.text('toldUntil'), opened.value, context.now);
    if (!day.ok) return day;
    const toldUntil =
      day.value === undefined ? undefined : firstInstantFrom(opened.value.calendar.zone, day.value, 0);
    const { importFile } = await import('./import-file.ts');
    return importFile(context, opened.value, { ...asked.value, toldUntil });
  },
};

/** What a look at the file has no use for. */
const NOT_WITH_SUGGEST = [
  ['preset', '--preset'],
  ['map', '--map'],
  ['rejects', '--rejects'],
  ['toldUntil', '--told-until'],
] as const;

async function runSuggest(context: Context, typed: Typed): Promise<Answered> {
  const other =
    NOT_WITH_SUGGEST.find(([flag]) => typed.text(flag) !== undefined)?.[1] ??
    (context.flags.dryRun ? '--dry-run' : undefined);
  if (other !== undefined) return refuse({ kind: 'contradiction', flags: ['--suggest', other] });
  const asked = readFile(typed);
  if (!asked.ok) return asked;
  const { suggestMapping } = await import('./import-suggest.ts');
  return suggestMapping(context, asked.value);
}

function readAsked(typed: Typed): Result<ImportAsked, Problem> {
  const [preset, map] = [typed.text('preset'), typed.text('map')];
  if (preset !== undefined && map !== undefined)
    return refuse({ kind: 'contradiction', flags: ['--preset', '--map'] });
  if (preset === undefined && map === undefined) {
    return refuse({ kind: 'missing', field: 'mapping', flag: '--preset NAME | --map FILE' });
  }
  const file = readFile(typed);
  if (!file.ok) return file;
  return ok({
    ...file.value,
    mapping: preset === undefined ? { file: map ?? '' } : { preset },
    rejects: typed.text('rejects'),
  });
}

/** Which file, and what is said of how it is written. */
function readFile(typed: Typed): Result<SuggestAsked, Problem> {
  const format = typed.text('format');
  if (format !== undefined && !isOneOf(FORMATS, format)) {
    return refuse({
      kind: 'not-one-of',
      field: 'format',
      value: format,
      nearest: nearest(format, FORMATS),
      allowed: FORMATS,
    });
  }
  const [delimiter, sheet] = [typed.text('delimiter'), typed.text('sheet')];
  const isTable = format === undefined || format === 'csv' || format === 'tsv';
  if (delimiter !== undefined && !isTable) {
    return refuse({ kind: 'contradiction', flags: [`--format ${format}`, '--delimiter'] });
  }
  if (sheet !== undefined && format !== undefined && format !== 'xlsx') {
    return refuse({ kind: 'contradiction', flags: [`--format ${format}`, '--sheet'] });
  }
  const skipped = typed.text('skipLines');
  if (skipped !== undefined && (format === 'json' || format === 'jsonl')) {
    return refuse({ kind: 'contradiction', flags: [`--format ${format}`, '--skip-lines'] });
  }
  if (skipped !== undefined && !/^\d{1,6}$/.test(skipped)) {
    return refuse({
      kind: 'not-one-of',
      field: 'skipLines',
      value: skipped,
      nearest: undefined,
      allowed: ['1', '2', '…'],
    });
  }
  return ok({
    file: typed.word(0),
    typed: { format, sheet },
    encoding: typed.text('encoding'),
    delimiter: delimiter ?? (format === 'tsv' ? '\t' : undefined),
    skipLines: skipped === undefined ? undefined : Number(skipped),
  });
}
