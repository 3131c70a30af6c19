/** An entry in words: one sentence, and below it what belongs to it. */
import type { Entry, IntakeWords, SetDeadline } from '../domain/entries.ts';
import { promiseName } from '../domain/ids.ts';
import { fromIso, fromIsoDuration } from '../domain/instant.ts';
import type { AmendedField } from '../words/en/case.ts';
import { escapeText } from './escape.ts';
import { moneyText } from './money.ts';
import type { Page } from './page.ts';

export interface Told {
  readonly text: string;
  readonly details: readonly string[];
}

/**
 * All that comes from the journal is escaped; words that were erased are said to be.
 *
 * @param isImported it came from another system, which does not say who rang whom
 */
export function storyOf(entry: Entry, page: Page, isImported = false): Told {
  const { words, dates } = page;
  const { story, erased, said } = words.case;
  const { kinds, statuses } = words.report;
  const text = (from: string | undefined): string => (from === undefined ? erased : escapeText(from));
  const optional = (from: string | undefined): string | undefined =>
    from === undefined ? undefined : escapeText(from);
  const name = (promise: number): string => (entry.case === null ? '' : promiseName(entry.case, promise));
  const due = (iso: string): string => dates.datedDeadline(fromIso(iso));
  const tell = (sentence: string, ...details: readonly (readonly string[])[]): Told => ({
    text: sentence,
    details: details.flat(),
  });
  const still = (of: string, { left, clock }: SetDeadline): readonly string[] =>
    some(left, (iso) => story.paused(of, dates.left(fromIsoDuration(iso), clock)));
  switch (entry.type) {
    case 'case-opened':
      return tell(story.opened(words.case.kinds[entry.data.kind]), intakeDetails(entry.private, page));
    case 'case-imported':
      return tell(
        story.imported(words.case.kinds[entry.data.kind], statuses[entry.data.status]),
        intakeDetails(entry.private, page),
        entry.data.calls.map((c, i) =>
          story.importedCall(dates.momentOrDay(fromIso(c.at)), c.channel, text(entry.private?.said?.[i])),
        ),
      );
    case 'promise-made': {
      const { promise, kind, from, clock } = entry.data;
      const when = [due(entry.data.due), said(escapeText(entry.data.said), clock)] as const;
      const sentence =
        from === undefined
          ? story.promised(name(promise), kinds[kind], ...when)
          : story.promisedBy(escapeText(from), name(promise), kinds[kind], ...when);
      return tell(
        sentence,
        some(entry.private?.if, (on) => words.case.dependsOn(escapeText(on))),
        still(name(promise), entry.data),
      );
    }
    case 'promise-postponed': {
      const { promise, told } = entry.data;
      const to = due(entry.data.due);
      const sentence =
        told === undefined
          ? story.postponedNotTold(name(promise), to)
          : story.postponedTold(name(promise), to, told);
      return tell(
        sentence,
        some(entry.private?.because, (why) => story.reason(escapeText(why))),
        still(name(promise), entry.data),
      );
    }
    case 'promise-kept':
      return tell(story.kept(name(entry.data.promise)));
    case 'promise-waived':
      return tell(story.waived(name(entry.data.promise), entry.data.told, text(entry.private?.because)));
    case 'call-noted': {
      const { direction, channel, answered, told, quote } = entry.data;
      return tell(
        story.called(
          isImported ? 'unknown' : direction,
          channel,
          answered,
          optional(entry.private?.with),
          text(entry.private?.text),
        ),
        (entry.private?.agreed ?? []).map((what) => story.agreed(escapeText(what))),
        (entry.private?.atCollection ?? []).map((what) => story.agreedAtCollection(escapeText(what))),
        some(quote, (price) => story.quoted(moneyText(price, words.case.decimal))),
        told === undefined ? [] : [story.toldToo],
      );
    }
    case 'note-added':
      return tell(story.note(text(entry.private?.text), entry.data.fades === true));
    case 'customer-told':
      return tell(story.told(entry.data.told.channel, optional(entry.private?.text)));
    case 'status-changed': {
      const { status, owes, told, paused = [], resumed = [] } = entry.data;
      const sentence =
        told !== undefined
          ? story.statusTold(statuses[status], told.channel)
          : owes === undefined
            ? story.status(statuses[status])
            : story.statusOwed(statuses[status]);
      return tell(
        sentence,
        paused.map((p) => story.paused(name(p.promise), dates.left(fromIsoDuration(p.left), p.clock))),
        resumed.map((p) => story.resumed(name(p.promise), due(p.due))),
      );
    }
    case 'case-closed':
      return tell(story.closed);
    case 'case-reopened':
      // an import knows that, and not why
      return tell(story.reopened(entry.private?.because === '' ? undefined : text(entry.private?.because)));
    case 'case-amended':
      return tell(story.amended(amendments(entry, page)));
    case 'entries-retracted':
      return tell(story.retracted(entry.data.from, entry.data.to, optional(entry.private?.because)));
    case 'erased': {
      const { customer, entries, kept } = entry.data;
      const count = entries.reduce((sum, [from, to]) => sum + to - from + 1, 0);
      return tell(
        story.erased(customer, count, optional(entry.private?.because)),
        some(kept, (k) => story.heldBack(k.cases.join(', '), k.until)),
      );
    }
    case 'repaired':
      return entry.data.setBack === undefined
        ? tell(story.repaired(entry.data.damage.length))
        : tell(
            story.setBack(entry.data.setBack.seq),
            entry.data.damage.length === 0 ? [] : [story.repaired(entry.data.damage.length)],
          );
    default:
      return entry satisfies never;
  }
}

const some = <T>(value: T | undefined, say: (value: T) => string): readonly string[] =>
  value === undefined ? [] : [say(value)];

const intakeDetails = (said: IntakeWords | undefined, { words }: Page): readonly string[] => [
  ...(said?.problems ?? []).map((what) => words.case.story.fault(escapeText(what))),
  ...(said?.agreed ?? []).map((what) => words.case.story.agreed(escapeText(what))),
];

function amendments(entry: Entry<'case-amended'>, { words }: Page): readonly string[] {
  const { customer, ...facts } = entry.data;
  const said: readonly (readonly [AmendedField, string | number | readonly string[] | undefined])[] = [
    ['name', entry.private?.name],
    ['phone', entry.private?.phone],
    ['email', entry.private?.email],
    ['item', entry.private?.item],
    ['serial', entry.private?.serial],
    ['ref', entry.private?.ref],
    ['problems', entry.private?.problems],
    ['kind', facts.kind],
    ['prefers', facts.prefers],
    ['lang', facts.lang],
    ['customer', customer],
  ];
  return said.flatMap(([field, value]) =>
    value === undefined
      ? []
      : [words.case.story.fact(field, escapeText(Array.isArray(value) ? value.join(', ') : String(value)))],
  );
}
