/** Promises as an iCalendar file that a telephone subscribes to: an event or a task for each, with its reminder. */
import { promiseName } from '../domain/ids.ts';
import { MINUTE, type Instant } from '../domain/instant.ts';
import type { DatedPromise } from '../reports/dated-promises.ts';
import type { Dates } from '../words/dates.ts';
import { escapeLine } from './escape.ts';
import { durationValue, icalText, instantValue, textValue, type Component, type Property } from './ical.ts';
import { PIPE_WIDTH, type Page } from './page.ts';
import { customerIn, itemIn, todoIn } from './sections.ts';

export interface CalendarPage extends Pick<Page, 'words'> {
  /** Moments as they are said on a day, with its year. */
  readonly datesOn: (day: Instant) => Dates;
  /** What the calendar is called. */
  readonly name: string;
  /** The program with its version. */
  readonly madeBy: string;
  /** VTODO, a task; else VEVENT. */
  readonly asTasks: boolean;
  /** Without what names a customer, or could: names, numbers, the item, whatever was written freely. */
  readonly isPrivate: boolean;
}

/** How often a telephone is asked to look again. */
const REFRESH = durationValue(15 * MINUTE);

export function calendarText(promises: readonly DatedPromise[], page: CalendarPage): string {
  const name = textValue(escapeLine(page.name));
  const parts = promises.map((row) => component(row, page));
  return icalText({
    name: 'VCALENDAR',
    // without a METHOD a component's DTSTAMP is when it was last changed, which is the same whenever the file is made
    properties: [
      ['VERSION', '2.0'],
      ['PRODID', textValue(`-//lofte//${page.madeBy}//EN`)],
      // of RFC 7986, and what telephones knew before
      ['NAME', name],
      ['X-WR-CALNAME', name],
      ['REFRESH-INTERVAL;VALUE=DURATION', REFRESH],
      ['X-PUBLISHED-TTL', REFRESH],
    ],
    parts: parts.length === 0 ? [UTC] : parts,
  });
}

/** A calendar has one component at least (RFC 5545, 3.6); this one shows nowhere. */
const UTC: Component = {
  name: 'VTIMEZONE',
  properties: [['TZID', 'UTC']],
  parts: [
    {
      name: 'STANDARD',
      properties: [
        ['DTSTART', '19700101T000000'],
        ['TZOFFSETFROM', '+0000'],
        ['TZOFFSETTO', '+0000'],
      ],
    },
  ],
};

function component(row: DatedPromise, like: CalendarPage): Component {
  const page = pageFor(row, like);
  const summary = textValue(like.isPrivate ? privateSummary(row, page) : summaryOf(row, page));
  const changed = instantValue(row.changedAt);
  return {
    name: like.asTasks ? 'VTODO' : 'VEVENT',
    properties: [
      ['UID', textValue(row.uid)],
      ['SEQUENCE', String(row.revision)],
      ['DTSTAMP', changed],
      ['CREATED', instantValue(row.promise.madeAt)],
      ['LAST-MODIFIED', changed],
      ...timesOf(row, like.asTasks),
      ['SUMMARY', summary],
      ...(like.isPrivate ? [] : [description(row, page)]),
    ],
    parts: row.remindAt === null ? [] : [alarm(row.remindAt - row.shownAt, summary, like.asTasks)],
  };
}

/** Nothing is `today` or `tomorrow` in a file that is read on other days, and is to be the same on each. */
function pageFor({ due }: DatedPromise, { words, datesOn }: CalendarPage): Page {
  const dates = datesOn(due);
  return { words, dates: { ...dates, deadline: dates.datedDeadline }, width: PIPE_WIDTH };
}

/** An event at the very moment, that keeps nobody from other appointments; a task that is due then. */
function timesOf({ shownAt }: DatedPromise, asTask: boolean): readonly Property[] {
  const at = instantValue(shownAt);
  if (!asTask) return [['DTSTART', at], TRANSPARENT];
  return [['DUE', at], TO_DO];
}

const TRANSPARENT: Property = ['TRANSP', 'TRANSPARENT'];
const TO_DO: Property = ['STATUS', 'NEEDS-ACTION'];

/** @param after milliseconds after the deadline; before it, less than zero */
const alarm = (after: number, summary: string, ofTask: boolean): Component => ({
  name: 'VALARM',
  properties: [
    ['ACTION', 'DISPLAY'],
    [ofTask ? 'TRIGGER;RELATED=END' : 'TRIGGER', durationValue(after)],
    ['DESCRIPTION', summary],
  ],
});

/** `1.1 ready: iPhone 13 mini, Astrid Lund` */
function summaryOf(row: DatedPromise, page: Page): string {
  const { name } = row.customer ?? {};
  const { from } = row.promise;
  const promise =
    from === undefined
      ? shortOf(row, page)
      : page.words.report.calendar.fromOthers(shortOf(row, page), escapeLine(from));
  return `${promise}: ${[itemIn(row.case, page), ...(name === undefined ? [] : [escapeLine(name)])].join(', ')}`;
}

const privateSummary = (row: DatedPromise, page: Page): string =>
  row.promise.from === undefined ? shortOf(row, page) : page.words.report.calendar.toUs(shortOf(row, page));

/** `1.1 ready` */
const shortOf = (row: DatedPromise, { words }: Page): string =>
  `${nameOf(row)} ${words.report.kinds[row.promise.kind]}`;

const nameOf = ({ case: c, promise }: DatedPromise): string => promiseName(c.number, promise.number);

/** What to do and whom to reach; then what was promised, and how the case stands. */
function description(row: DatedPromise, page: Page): Property {
  const { report, case: phrases } = page.words;
  const { case: c, newDue } = row;
  const { from, dependsOn } = row.promise;
  const whom = from === undefined ? customerIn(row, page) : escapeLine(from);
  const lines = [
    report.whomToDo(whom, todoIn(row, page, nameOf(row))),
    promised(row, page),
    ...(dependsOn === undefined ? [] : [phrases.dependsOn(escapeLine(dependsOn))]),
    ...(newDue === null || newDue === row.due
      ? []
      : [phrases.story.postponedNotTold(nameOf(row), page.dates.deadline(newDue))]),
    report.next.case(c.number, itemIn(c, page), report.statuses[c.status]),
    ...c.problems.map((problem) => phrases.fault(escapeLine(problem))),
  ];
  return ['DESCRIPTION', textValue(lines.join('\n'))];
}

function promised(row: DatedPromise, { words, dates }: Page): string {
  const { from, kind } = row.promise;
  const { story, said } = words.case;
  const what = [
    nameOf(row),
    words.report.kinds[kind],
    dates.fullDeadline(row.due),
    said(escapeLine(row.said), row.clock),
  ] as const;
  return from === undefined ? story.promised(...what) : story.promisedBy(escapeLine(from), ...what);
}
