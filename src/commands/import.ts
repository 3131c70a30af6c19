/** `lofte import FILE|-`: many cases at once, all of them or none. */
import { FORMATS } from '../bulk-import/formats.ts';
import { nearest } from '../domain/nearest.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isOneOf } from '../domain/vocabulary.ts';
import { firstInstantFrom } from '../domain/clock/zone.ts';
import type { Problem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import type { ImportAsked } from './import-file.ts';
import { readDay } from './date.ts';
import type { Typed } from './typed.ts';

export const importCommand: CommandSpec = {
  define: (parser, { import: { summary, words, flags } }) =>
    parser
      .summary(summary)
      .argument('<file>', words.file)
      .option('--preset <name>', flags.preset)
      .option('--map <file>', flags.map)
      .option('--format <format>', flags.format)
      .option('--encoding <name>', flags.encoding)
      .option('--delimiter <character>', flags.delimiter)
      .option('--sheet <name>', flags.sheet)
      .option('--rejects <file>', flags.rejects)
      .option('--told-until <date>', flags.toldUntil),
  run: async (context, typed) => {
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

function readAsked(typed: Typed): Result<ImportAsked, Problem> {
  const [preset, map, format] = [typed.text('preset'), typed.text('map'), typed.text('format')];
  if (preset !== undefined && map !== undefined)
    return refuse({ kind: 'contradiction', flags: ['--preset', '--map'] });
  if (preset === undefined && map === undefined) {
    return refuse({ kind: 'missing', field: 'mapping', flag: '--preset NAME or --map FILE' });
  }
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
  return ok({
    file: typed.word(0),
    mapping: preset === undefined ? { file: map ?? '' } : { preset },
    typed: { format, sheet },
    encoding: typed.text('encoding'),
    delimiter: delimiter ?? (format === 'tsv' ? '\t' : undefined),
    rejects: typed.text('rejects'),
  });
}
