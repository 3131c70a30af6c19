/** `lofte list`: cases, chosen and in order. */
import type { Case } from '../domain/case.ts';
import { caseNumber } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { CASE_KINDS } from '../domain/vocabulary.ts';
import type { Snapshot } from '../journal/journal.ts';
import { casesJson } from '../reports/case-json.ts';
import { LIST_SORTS, listCases, type ListAsked } from '../reports/list.ts';
import { listText } from '../terminal/render-list.ts';
import type { Problem } from '../words/problem.ts';
import { oneOf, oneOfOrNone, present, statusOrNone } from './choose.ts';
import type { Answer, CommandSpec } from './command.ts';
import type { Context } from './context.ts';
import { readDay } from './date.ts';
import { doubted } from './doubted.ts';
import { look, pageFor, type Looking } from './looking.ts';
import type { Typed } from './typed.ts';
import { viewOfCase } from './views.ts';

export const list: CommandSpec = {
  define: (parser, { list: { summary, flags } }) =>
    parser
      .summary(summary)
      .option('--status <status>', flags.status)
      .option('--kind <kind>', flags.kind)
      .option('--staff <name>', flags.staff)
      .option('--customer <who>', flags.customer)
      .option('--opened-since <date>', flags.openedSince)
      .option('--open', flags.open)
      .option('--closed', flags.closed)
      .option('--all', flags.all)
      .option('--sort <order>', flags.sort)
      .option('--limit <number>', flags.limit),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const asked = await readAsked(context, typed, looking.value);
    if (!asked.ok) return asked;
    const { desk, view } = looking.value;
    const { zone } = view.calendar;
    const { country } = view.shop;
    const source = { now: context.now, zone, country, customerOf: desk.customerOf };
    const found = listCases(casesIn(desk, asked.value.state), asked.value, source);
    const headline = context.words.lists.cases(found.cases.length, found.found, asked.value.state);
    const answer: Answer = {
      document: () => casesJson(found.cases.map((c) => viewOfCase(looking.value, c.case))),
      text: async (screen) => {
        const page = pageFor(context, looking.value, screen);
        if (!screen.tty) return listText(found, headline, page);
        return (await import('../terminal/table-list.ts')).listTable(found, headline, page, screen.color);
      },
    };
    return ok(doubted(context, looking.value, 'answer', answer));
  },
};

/** Open cases are at hand; closed ones are looked up one by one. */
function* casesIn(desk: Snapshot, state: ListAsked['state']): Generator<Case, void, undefined> {
  if (state === 'open') {
    yield* desk.book.open.values();
    return;
  }
  for (let no = 1; no < desk.book.nextCase; no += 1) {
    const found = desk.caseOf(caseNumber(no));
    if (found !== undefined) yield found;
  }
}

async function readAsked(
  context: Context,
  typed: Typed,
  { opened }: Looking,
): Promise<Result<ListAsked, Problem>> {
  const states = (['open', 'closed', 'all'] as const).filter((s) => typed.has(s));
  const [state = 'open', other] = states;
  if (other !== undefined) return refuse({ kind: 'contradiction', flags: [`--${state}`, `--${other}`] });
  const status = statusOrNone(typed.text('status'));
  if (!status.ok) return status;
  const kind = oneOfOrNone('kind', typed.text('kind'), CASE_KINDS);
  if (!kind.ok) return kind;
  const sort = oneOf('sort', typed.text('sort') ?? 'number', LIST_SORTS);
  if (!sort.ok) return sort;
  const openedSince = await readDay(typed.text('openedSince'), opened, context.now);
  if (!openedSince.ok) return openedSince;
  const said = typed.text('limit');
  const limit = said === undefined ? undefined : /^\d{1,9}$/.test(said) ? Number(said) : NaN;
  if (Number.isNaN(limit)) {
    return refuse({
      kind: 'not-one-of',
      field: 'limit',
      value: said ?? '',
      nearest: undefined,
      allowed: ['1', '20', '…'],
    });
  }
  return ok({
    state,
    sort: sort.value,
    ...present({
      status: status.value,
      kind: kind.value,
      staff: typed.text('staff'),
      customer: typed.text('customer'),
      openedSince: openedSince.value,
      limit,
    }),
  });
}
