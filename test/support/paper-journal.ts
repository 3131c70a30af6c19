/** A journal in memory that grows by decisions, as the commands make a real one grow. Times are local, `2026-11-24 14:05`. */
import { emptyBook, enter, type Book, type BookSources } from '../../src/domain/book.ts';
import type { Case } from '../../src/domain/case.ts';
import { dueDay } from '../../src/domain/clock/zone.ts';
import { decideAmend } from '../../src/domain/decide/amend.ts';
import { decideCall, type CallRequest } from '../../src/domain/decide/call.ts';
import { decideClose, decideReopen } from '../../src/domain/decide/close.ts';
import type { Decided, DecideProblem, Deciding } from '../../src/domain/decide/deciding.ts';
import { decideIntake, withKnown } from '../../src/domain/decide/intake.ts';
import { decideNote } from '../../src/domain/decide/note.ts';
import { decideDone, decidePostpone, decidePromise, decideWaive } from '../../src/domain/decide/promise.ts';
import { decideRetract } from '../../src/domain/decide/retract.ts';
import { decideStatus } from '../../src/domain/decide/status.ts';
import type { Records } from '../../src/domain/decide/take-back.ts';
import { decideTold } from '../../src/domain/decide/told.ts';
import { decideUndo } from '../../src/domain/decide/undo.ts';
import type { ContactDetails, Entry, Fact } from '../../src/domain/entries.ts';
import { foldCase, foldCustomer, withoutRetracted, type Retraction } from '../../src/domain/fold.ts';
import { caseNumber, customerNumber, seqNumber, type Seq } from '../../src/domain/ids.ts';
import { toIso } from '../../src/domain/instant.ts';
import { refuse, type Result } from '../../src/domain/result.ts';
import type { Channel, PromiseKind, Status } from '../../src/domain/vocabulary.ts';
import { calendar, shop, time } from './shop.ts';

export type Outcome = Result<Decided, DecideProblem>;

export class PaperJournal {
  readonly all: Entry[] = [];
  book: Book = emptyBook();
  by = 'anna';
  at = '2026-11-23 10:00';

  /** What comes next happens then, and is recorded by `by`. */
  on(at: string, by = this.by): this {
    this.at = at;
    this.by = by;
    return this;
  }

  /** Must be recorded. */
  must(outcome: Outcome): this {
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
    return this;
  }

  intake(
    contact: ContactDetails,
    known?: number,
    promises: readonly { kind: PromiseKind; when: string }[] = [],
  ): Outcome {
    const numbers = {
      case: this.book.nextCase,
      customer: known === undefined ? this.book.nextCustomer : customerNumber(known),
    };
    const request = { kind: 'repair', contact, item: 'lamp', problems: [], agreed: [], promises } as const;
    const customer = foldCustomer(numbers.customer, this.standing);
    return this.record((on) => decideIntake(numbers, withKnown(request, customer), on));
  }

  promise(kind: PromiseKind, when: string, no = 1, from?: string): Outcome {
    const request = { kind, when, ...(from === undefined ? {} : { from }) };
    return this.onCase(no, (c, on) => decidePromise(c, request, on));
  }

  postpone(number: number, when: string, told: Channel | null = 'phone', no = 1): Outcome {
    return this.onCase(no, (c, on) => decidePostpone(c, { promise: { number }, when, told }, on));
  }

  done(number: number, no = 1): Outcome {
    return this.onCase(no, (c, on) => decideDone(c, { number }, on));
  }

  waive(number: number, no = 1): Outcome {
    const request = { promise: { number }, because: 'no hurry', told: 'phone' } as const;
    return this.onCase(no, (c, on) => decideWaive(c, request, on));
  }

  call(over: Partial<CallRequest> = {}, no = 1): Outcome {
    const request: CallRequest = {
      text: 'spoke',
      direction: 'out',
      channel: 'phone',
      agreed: [],
      atCollection: [],
      promises: [],
      done: [],
      told: false,
      answered: true,
      ...over,
    };
    return this.onCase(no, (c, on) => decideCall(c, request, on));
  }

  told(no = 1): Outcome {
    return this.onCase(no, (c, on) => decideTold(c, { channel: 'phone' }, on));
  }

  status(status: Status, told?: Channel, no = 1): Outcome {
    const request = { status, ...(told === undefined ? {} : { told }) };
    return this.onCase(no, (c, on) => decideStatus(c, request, on));
  }

  note(no = 1): Outcome {
    return this.onCase(no, (c, on) => decideNote(c, { text: 'a note', fades: false }, on));
  }

  amend(contact: ContactDetails, no = 1): Outcome {
    const next = this.book.nextCustomer;
    return this.onCase(no, (c, on) => decideAmend(c, { contact, problems: [] }, next, on));
  }

  close(no = 1): Outcome {
    return this.onCase(no, decideClose);
  }

  reopen(no = 1): Outcome {
    return this.onCase(no, (c, on) => decideReopen(c, 'it came back', on));
  }

  retract(from: number, to = from, because = 'mistyped'): Outcome {
    const range = { from: seqNumber(from), to: seqNumber(to) };
    return this.record((on) => decideRetract(this.records, range, because, on));
  }

  undo(): Outcome {
    return this.record((on) => decideUndo(this.records, this.by, this.book.last.get(this.by), on));
  }

  /** As it stands, whatever it says. */
  add(...facts: readonly Fact[]): this {
    this.write(facts, `batch ${this.all.length + 1}`);
    return this;
  }

  /** Several cases in one batch, as an import writes them. */
  import(...rows: readonly { readonly customer: number; readonly name?: string }[]): this {
    const first = this.book.nextCase;
    this.write(
      rows.map(({ customer, name }, i): Fact => ({
        type: 'case-imported',
        case: caseNumber(first + i),
        happenedAt: toIso(time(this.at)),
        data: {
          kind: 'repair',
          customer: customerNumber(customer),
          status: 'received',
          promises: [],
          calls: [],
        },
        private: name === undefined ? {} : { name },
      })),
      `import ${first}`,
    );
    return this;
  }

  /** A case that nobody knows the customer of. */
  importWithoutCustomer(): this {
    const happenedAt = toIso(time(this.at));
    const data = { kind: 'repair', customer: null, status: 'received', promises: [], calls: [] } as const;
    this.write([{ type: 'case-imported', case: this.book.nextCase, happenedAt, data }], '');
    return this;
  }

  caseOf(no: number): Case | undefined {
    return foldCase(this.entriesOf(no), this.book.retractions);
  }

  entriesOf(no: number): readonly Entry[] {
    return this.all.filter((e) => e.case === no);
  }

  /** The entries that count. */
  get standing(): readonly Entry[] {
    return withoutRetracted(this.all, this.book.retractions);
  }

  get records(): Records {
    return {
      book: this.book,
      head: { seq: this.all.length },
      entries: (from: Seq) => this.all.slice(from - 1),
      entriesOf: (no) => this.entriesOf(no),
      casesOf: (no) =>
        this.numbers.filter((each) => this.caseOf(each)?.customer === no).map((each) => caseNumber(each)),
    };
  }

  get numbers(): readonly number[] {
    return [...new Set(this.all.flatMap((e) => e.case ?? []))];
  }

  private onCase(no: number, decide: (c: Case, on: Deciding) => Outcome): Outcome {
    const found = this.caseOf(no);
    if (found !== undefined) return this.record((on) => decide(found, on));
    return refuse({ kind: 'case-taken-back', case: caseNumber(no) });
  }

  private record(decide: (on: Deciding) => Outcome): Outcome {
    const now = time(this.at);
    const decided = decide({ now, at: now, shop, calendar });
    if (decided.ok) this.write(decided.value.facts, `batch ${this.all.length + 1}`);
    return decided;
  }

  private write(facts: readonly Fact[], batch: string): void {
    for (const fact of facts) {
      const entry: Entry = {
        ...fact,
        seq: seqNumber(this.all.length + 1),
        by: this.by,
        recordedAt: toIso(time(this.at)),
        ...(facts.length > 1 ? { batch } : {}),
      };
      this.all.push(entry);
      enter(this.book, entry, sourcesOf(this.all, this.book.retractions));
    }
  }
}

/** The whole book from these entries, or what it goes on to from one that was kept. */
export function bookFrom(entries: readonly Entry[], kept: Book = emptyBook(), upTo = 0): Book {
  const sources = sourcesOf(entries, kept.retractions);
  for (const entry of entries) if (entry.seq > upTo) enter(kept, entry, sources);
  return kept;
}

/** As the journal's own. @param retractions the book's list, which grows with it */
function sourcesOf(entries: readonly Entry[], retractions: readonly Retraction[]): BookSources {
  const until = (seq: Seq): readonly Retraction[] => retractions.filter((r) => r.seq <= seq);
  return {
    caseAt: (no, upTo) =>
      foldCase(
        entries.filter((e) => e.case === no && e.seq <= upTo),
        until(upTo),
      ),
    customerAt: (no, upTo) =>
      foldCustomer(
        no,
        withoutRetracted(
          entries.filter((e) => e.seq <= upTo),
          until(upTo),
        ),
      ),
    casesIn: (from, to) => [
      ...new Set(entries.filter((e) => from <= e.seq && e.seq <= to).flatMap((e) => e.case ?? [])),
    ],
    dayOf: (due) => dueDay(calendar.zone, due),
  };
}
