/** `show` and `show --brief` as plain text. */
import type { Brief } from '../reports/brief.ts';
import type { AgreementView, CaseView, PromiseView, StoryLine } from '../reports/case-view.ts';
import { escapeLine } from './escape.ts';
import { moneyText } from './money.ts';
import type { Page } from './page.ts';
import { itemIn, todoIn } from './sections.ts';
import { storyOf } from './story.ts';
import { cut, inColumns, padEnd, widthOf, wrap } from './text.ts';

const INDENT = '  ';

/** A case with its whole story. */
export function caseText(view: CaseView, page: Page): string {
  const { sections } = page.words.case;
  return blocks([
    caseHead(view, page),
    section(sections.promises, promiseLines(view.promises, page)),
    section(sections.agreements, agreementLines(view.agreements, page)),
    section(sections.owed, owedLines(view, page)),
    section(sections.story, storyLines(view.story, page)),
  ]);
}

/** A case for a colleague who takes over: what was promised, what was agreed, what comes next. */
export function briefText(b: Brief, page: Page): string {
  const { words } = page;
  const { sections, nothingPromised, nothingAgreed } = words.case;
  const orNothing = (lines: readonly string[], nothing: string): readonly string[] =>
    lines.length > 0 ? lines : [INDENT + nothing];
  return blocks([
    caseHead(b.view, page),
    section(sections.next, nextLines(b, page)),
    section(sections.promises, orNothing(promiseLines(b.promises, page), nothingPromised)),
    section(sections.agreements, orNothing(agreementLines(b.agreements, page), nothingAgreed)),
    section(sections.owed, owedLines(b.view, page)),
    section(sections.lastCall, lastCallLines(b, page)),
  ]);
}

/** A case that nobody has recorded yet, as an import would record it. */
export function plannedCaseText(view: CaseView, page: Page): string {
  const { sections, story } = page.words.case;
  // a file does not say who rang whom
  const calls = view.calls
    .slice(-1)
    .map((c) => story.importedCall(page.dates.momentOrDay(c.at), c.channel, escapeLine(c.text ?? '')))
    .map((line) => INDENT + wrap(line, page.width - INDENT.length, INDENT));
  return blocks([
    caseHead(view, page, true),
    section(sections.promises, promiseLines(view.promises, page)),
    section(sections.lastCall, calls),
  ]);
}

const blocks = (parts: readonly string[]): string => `${parts.filter((p) => p !== '').join('\n\n')}\n`;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines].join('\n');

/**
 * Which case it is and how it stands; whose, how to reach them, what it is about.
 *
 * @param planned it is not recorded yet: its customer has no number
 */
export function caseHead(
  { case: c, customer, promises, story }: CaseView,
  page: Page,
  planned = false,
): string {
  const { words, dates, width } = page;
  const { report } = words;
  const name = customer === undefined ? report.noCustomer : escapeLine(customer.name ?? report.noName);
  const item = itemIn(c, page);
  const status = c.closedAt === null ? report.statuses[c.status] : words.case.closedStatus;
  const broken = promises.flatMap((p) =>
    p.from === null && (p.state === 'silent' || p.state === 'overdue')
      ? [words.case.broken[p.state](p.promise)]
      : [],
  );
  const contact = [
    ...[customer?.phone, customer?.email].flatMap((to) => (to === undefined ? [] : [escapeLine(to)])),
    ...(customer?.prefers === undefined ? [] : [words.case.prefers[customer.prefers]]),
    ...(customer === undefined || planned ? [] : [words.case.customer(customer.number)]),
  ];
  const known = [
    ...(c.serial === undefined ? [] : [words.case.serial(escapeLine(c.serial))]),
    ...(c.ref === undefined ? [] : [words.case.ref(escapeLine(c.ref))]),
    ...(c.quote === undefined ? [] : [words.case.quote(moneyText(c.quote, words.case.decimal))]),
  ];
  const kind = words.case.kinds[c.kind];
  const by = escapeLine(c.staff);
  const times = [
    // who brought a case in from another system has not taken it in
    story.some(({ entry }) => entry.type === 'case-imported')
      ? words.case.importedBy(kind, dates.momentOrDay(c.openedAt), by)
      : words.case.takenIn(kind, dates.moment(c.openedAt), by),
    ...(c.closedAt === null ? [] : [words.case.closedAt(dates.moment(c.closedAt))]),
  ];
  const lines = [
    [words.case.heading(c.number, name, item, status), ...broken].join(' '),
    times.join(', '),
    contact.join(', '),
    known.join(', '),
    ...c.problems.map((p) => words.case.fault(escapeLine(p))),
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => wrap(line, width, INDENT))
    .join('\n');
}

/** Each promise with its state and deadline; below it, how it was postponed and what it depends on. */
function promiseLines(promises: readonly PromiseView[], page: Page): readonly string[] {
  const { words, width } = page;
  const cells = promises.map((p) => [
    p.promise,
    words.report.kinds[p.kind],
    p.from !== null && p.state === 'overdue' ? words.case.overdueToUs : words.case.states[p.state],
    ended(p, page),
    words.case.said(escapeLine(p.said), p.clock),
  ]);
  const columns = inColumns(cells, [{}, {}, {}, {}, { flexible: true }], width - INDENT.length);
  return promises.flatMap((p, i) => [
    INDENT + (columns[i] ?? ''),
    ...promiseDetails(p, page).map(
      (line) => INDENT.repeat(3) + wrap(line, width - INDENT.length * 3, INDENT.repeat(3)),
    ),
  ]);
}

function ended(p: PromiseView, { words, dates }: Page): string {
  if (p.keptAt !== null) return words.case.keptAt(dates.moment(p.keptAt));
  if (p.waivedAt !== null) return words.case.waivedAt(dates.moment(p.waivedAt));
  return p.paused === null
    ? words.case.due(dates.deadline(p.due))
    : words.case.pausedSince(dates.moment(p.paused.since), dates.left(p.paused.left, p.clock));
}

const promiseDetails = (p: PromiseView, { words, dates }: Page): readonly string[] => [
  ...(p.keptAt === null ? [] : [words.case.due(dates.deadline(p.due))]),
  ...(p.toldDue === null ? [] : [words.case.toldDue(dates.deadline(p.toldDue))]),
  ...(p.from === null ? [] : [words.case.promisedBy(escapeLine(p.from))]),
  ...(p.dependsOn === null ? [] : [words.case.dependsOn(escapeLine(p.dependsOn))]),
  ...p.postponements.map((d) =>
    words.case.postponedTo(
      dates.deadline(d.due),
      dates.moment(d.at),
      d.toldAt === null ? null : dates.moment(d.toldAt),
    ),
  ),
];

const agreementLines = (agreements: readonly AgreementView[], page: Page): readonly string[] =>
  beside(
    agreements.map((a) => {
      const text = escapeLine(a.text);
      return [page.dates.moment(a.at), a.atCollection ? page.words.case.atCollection(text) : text];
    }),
    page,
  );

const owedLines = (view: CaseView, { words, dates }: Page): readonly string[] =>
  view.notices
    .filter((n) => n.settledAt === null)
    .map((n) => `${INDENT}${words.report.statuses[n.about]}, ${words.report.since(dates.moment(n.since))}`);

function storyLines(story: readonly StoryLine[], page: Page): readonly string[] {
  const lefts = inColumns(
    story.map(({ entry, at, isImported }) => [
      isImported ? page.dates.momentOrDay(at) : page.dates.moment(at),
      escapeLine(entry.by),
    ]),
    [{}, {}],
    page.width,
  );
  return beside(
    story.map(({ entry, isImported, retractedBy }, i) => {
      const { text, details } = storyOf(entry, page, isImported);
      const said = retractedBy === null ? text : page.words.case.takenBack(text);
      return [lefts[i] ?? '', [said, ...details].join('\n')];
    }),
    page,
  );
}

function nextLines({ next }: Brief, page: Page): readonly string[] {
  if (next === null) return [];
  const todo = todoIn(next, page, next.promise?.promise);
  const about = next.promise === null ? todo : `${next.promise.promise}: ${todo}`;
  return [INDENT + wrap(about, page.width - INDENT.length, INDENT)];
}

function lastCallLines(
  { lastCall }: Pick<Brief, 'lastCall'>,
  { words, dates, width }: Page,
): readonly string[] {
  if (lastCall === null) return [];
  const { direction, isImported, channel, answered, with: whom, text } = lastCall;
  const how = words.case.story.called(
    isImported ? 'unknown' : direction,
    channel,
    answered,
    whom === null ? undefined : escapeLine(whom),
    text === null ? words.case.erased : escapeLine(text),
  );
  const at = isImported ? dates.momentOrDay(lastCall.at) : dates.moment(lastCall.at);
  return [INDENT + wrap(words.case.spokenTo(at, how), width - INDENT.length, INDENT)];
}

/** What is on the left, and the text beside it on as many lines as it takes. */
function beside(
  rows: readonly (readonly [left: string, text: string])[],
  { width }: Page,
): readonly string[] {
  const left = Math.min(
    rows.reduce((most, [l]) => Math.max(most, widthOf(l)), 0),
    Math.floor(width / 2),
  );
  const indent = ' '.repeat(left + 2 * INDENT.length);
  return rows.map(([l, text]) => {
    const [first = '', ...rest] = wrap(text, width - indent.length).split('\n');
    return [INDENT + padEnd(cut(l, left), left) + INDENT + first, ...rest.map((line) => indent + line)].join(
      '\n',
    );
  });
}
