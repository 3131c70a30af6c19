/** `lofte export`: everything out of the journal, so that nobody is ever locked in. */
import { resolve } from 'node:path';
import { isDelimiter } from '../bulk-import/mapping.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { ENDINGS, FORMATS, formatOfName, hasEnding, type Format } from '../export/form.ts';
import type { Problem } from '../words/problem.ts';
import { oneOfOrNone } from './choose.ts';
import type { CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { readDay } from './date.ts';
import { exportAll, type ExportAsked } from './export-run.ts';
import { look } from './looking.ts';
import { oneCustomer } from './one-customer.ts';
import { forbiddenTarget } from './target.ts';
import type { Typed } from './typed.ts';

export const exportCommand: CommandSpec = {
  define: (parser, { export: { summary, flags } }) =>
    parser
      .summary(summary)
      .option('--format <format>', flags.format)
      .option('--out <file>', flags.out)
      .option('--since <date>', flags.since)
      .option('--open', flags.open)
      .option('--customer <who>', flags.customer)
      .option('--delimiter <character>', flags.delimiter)
      .option('--bom', flags.bom),
  run: async (context, typed) => {
    const asked = readAsked(context, typed);
    if (!asked.ok) return asked;
    const looking = await look(context);
    if (!looking.ok) return looking;
    const { opened, desk, asking } = looking.value;
    const { out } = asked.value;
    const forbidden = out === undefined ? undefined : forbiddenTarget(out.path, out.named, opened.at, []);
    if (forbidden !== undefined) return forbidden;
    const since = await readDay(typed.text('since'), opened, context.now);
    if (!since.ok) return since;
    const who = typed.text('customer');
    const customer = who === undefined ? ok(undefined) : oneCustomer(desk, who, asking);
    if (!customer.ok) return customer;
    const chosen = { since: since.value, open: typed.has('open'), customer: customer.value };
    return exportAll(context, opened, desk, asked.value, chosen);
  },
};

function readAsked(context: Context, typed: Typed): Result<ExportAsked, Problem> {
  const { host, flags } = context;
  const said = oneOfOrNone('format', typed.text('format'), FORMATS);
  if (!said.ok) return said;
  if (flags.json && said.value !== undefined && said.value !== 'json') return against('--json', said.value);
  const named = typed.text('out');
  const isPerson = typed.text('customer') !== undefined;
  const asked = flags.json ? 'json' : (said.value ?? (named === undefined ? undefined : formatOfName(named)));
  if (asked === undefined && named !== undefined && hasEnding(named))
    return refuse({ kind: 'unknown-ending', file: named, endings: ENDINGS });
  const format: Format = asked ?? (isPerson ? 'json' : 'jsonl');
  if (isPerson && format === 'ords') return against('--customer', format);
  const isCsv = format === 'csv' || format === 'ords';
  const delimiter = typed.text('delimiter');
  if (delimiter !== undefined && !isCsv) return against('--delimiter', format);
  if (typed.has('bom') && !isCsv) return against('--bom', format);
  const character = delimiter === 'tab' ? '\t' : delimiter;
  if (character !== undefined && !isDelimiter(character))
    return refuse({ kind: 'bad-delimiter', delimiter: character });
  const isUnasked = asked === undefined && !isPerson;
  if (named === undefined && host.outputIsTerminal && (isUnasked || format === 'xlsx'))
    return refuse({ kind: 'not-for-screen', format });
  return ok({
    format,
    out: named === undefined ? undefined : { named, path: resolve(host.cwd, named) },
    csv: { ...(character === undefined ? {} : { delimiter: character }), bom: typed.has('bom') },
  });
}

const against = (flag: string, format: Format): { ok: false; problem: Problem } =>
  refuse({ kind: 'contradiction', flags: [flag, `--format ${format}`] });
