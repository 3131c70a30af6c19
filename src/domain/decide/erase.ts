/** Taking a person's words off the record: which entries lose theirs, and which the law wants kept for a while. */
import type { Case } from '../case.ts';
import { isoDate } from '../clock/civil.ts';
import { localDay } from '../clock/zone.ts';
import type { Customer } from '../customer.ts';
import type { CutLine, Entry, Fact, HeldBack, SeqRange } from '../entries.ts';
import type { CaseNumber, Seq } from '../ids.ts';
import { toIso } from '../instant.ts';
import type { DomainProblem } from '../problem.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkText } from '../text.ts';
import type { Deciding } from './deciding.ts';
import {
  caseIn,
  contactIn,
  customerNamed,
  isAbout,
  namesCustomer,
  seqIn,
  type DamagedLine,
  type EraseView,
  type NamingCase,
} from './erase-view.ts';
import type { Mention } from './mentions.ts';

export interface EraseRequest {
  /** The last local day, `2033-12-31`, up to which what must be kept is held back. */
  readonly keepUntil?: string;
  /** The cases that are held back; none named: those with a price on record. What was held back before stays so. */
  readonly keep: readonly CaseNumber[];
  /** What an earlier erasing held back goes too, though its day is not over. */
  readonly keepNothing?: boolean;
  readonly because?: string;
}

export interface Erasing {
  /** The entry that says whose words are taken, and from which entries; `undefined` where none of theirs are left. */
  readonly fact: Fact<'erased'> | undefined;
  /** The cases with a price on record whose words go: a law may want them kept. */
  readonly priced: readonly CaseNumber[];
  /** Where they are named in words that stay, and that are about somebody else. */
  readonly mentions: readonly Mention[];
}

/**
 * What an earlier erasing held back until a day that is not over stays held back, unless another day is named. Where only
 * that changes, it is an entry too: the last one of a customer says what is held back. So it is where the journal has none
 * of their words left and was repaired since: by that entry, backups are looked through for what it lost.
 */
export function decideErase(
  view: EraseView,
  request: EraseRequest,
  on: Deciding,
): Result<Erasing, DomainProblem> {
  const { customer, cases, held } = view;
  const { keep, because } = request;
  const theirs = cases.filter(({ isTheirs }) => isTheirs).flatMap(({ case: c }) => c ?? []);
  const open = theirs.filter((c) => c.closedAt === null).map((c) => c.number);
  if (open.length > 0) return refuse({ kind: 'erase-open-cases', customer, cases: open });
  const strange = keep.find((no) => !theirs.some((c) => c.number === no));
  if (strange !== undefined) return refuse({ kind: 'keep-not-theirs', customer, case: strange });
  const holding = heldBack(view, request, theirs, on);
  if (!holding.ok) return holding;
  const { value: holds } = holding;
  const kept = holds?.cases ?? [];
  const reason = because === undefined ? undefined : checkText('because', because);
  if (reason !== undefined && !reason.ok) return reason;
  const going = cases.filter(({ number }) => !kept.includes(number));
  const damaged = damagedOf(view, going, kept);
  const entries = ranges([
    ...going
      .flatMap((each) => (each.isTheirs ? each.entries : naming(each.entries, customer)))
      .filter(hasWords)
      .map(({ seq }) => seq),
    ...view.takingsBack
      .filter((each) => hasWords(each.entry) && going.some((c) => c.isTheirs && each.cases.has(c.number)))
      .map(({ entry }) => entry.seq),
    ...seqsOf(damaged, view, going),
  ]);
  const lines = view.damaged
    .filter((line) => damaged.includes(line) || isIn(entries, seqIn(line.text)))
    .map(({ was, is }): CutLine => ({ was, is }));
  const priced = pricedOf(theirs).filter((no) => going.some((each) => each.number === no && isWorded(each)));
  const mentions = view.mentions.filter(
    ({ seq, case: no }) => !isIn(entries, seq) && (no === null || !kept.includes(no)),
  );
  if (entries.length === 0 && lines.length === 0 && isSameHold(holds, held) && !view.isUnsure) {
    return holds === undefined
      ? ok({ fact: undefined, priced, mentions })
      : refuse({ kind: 'erase-held', cases: holds.cases, until: holds.until });
  }
  const fact: Fact<'erased'> = {
    type: 'erased',
    case: null,
    happenedAt: toIso(on.at),
    data: {
      customer,
      entries,
      ...(lines.length === 0 ? {} : { lines }),
      ...(holds === undefined ? {} : { kept: holds }),
    },
    ...(reason === undefined ? {} : { private: { because: reason.value } }),
  };
  return ok({ fact, priced, mentions });
}

/** What is held back from now on: by the day that is named, else by that of an earlier erasing, as long as it is not over. */
function heldBack(
  { customer, cases, held }: EraseView,
  { keepUntil, keep, keepNothing }: EraseRequest,
  theirs: readonly Case[],
  { calendar, now }: Deciding,
): Result<HeldBack | undefined, DomainProblem> {
  if (keepNothing === true) return ok(undefined);
  const isWithWords = (no: CaseNumber): boolean =>
    cases.some((each) => each.number === no && each.isTheirs && isWorded(each));
  const before = held?.cases.filter(isWithWords) ?? [];
  if (keepUntil === undefined) {
    if (held === undefined || before.length === 0) return ok(undefined);
    return ok(held.until < isoDate(localDay(calendar.zone, now)) ? undefined : { ...held, cases: before });
  }
  const named = keep.length > 0 ? keep : pricedOf(theirs);
  if (named.length === 0 && before.length === 0) return refuse({ kind: 'nothing-to-keep', customer });
  const kept = [...new Set([...before, ...named.filter(isWithWords)])].sort((a, b) => a - b);
  return ok(kept.length === 0 ? undefined : { until: keepUntil, cases: kept });
}

const pricedOf = (cases: readonly Case[]): readonly CaseNumber[] =>
  cases.filter((c) => c.quote !== undefined).map((c) => c.number);

const isWorded = ({ entries }: NamingCase): boolean => entries.some(hasWords);

const isSameHold = (a: HeldBack | undefined, b: HeldBack | undefined): boolean =>
  a?.until === b?.until && a?.cases.join() === b?.cases.join();

/**
 * The damaged lines that go: those of their cases, those with a word of theirs, and those of which nobody can say whose
 * they are. They count no more, or not with their words, so nothing but evidence is lost.
 */
function damagedOf(
  { customer, cases, damaged, ofAnother }: EraseView,
  going: readonly NamingCase[],
  kept: readonly CaseNumber[],
): readonly DamagedLine[] {
  const theirs = going.filter(({ isTheirs }) => isTheirs);
  const words = [...new Set(cases.flatMap(({ entries }) => entries.flatMap((e) => namesIn(e, customer))))];
  return damaged.filter((line) => {
    const { text, isRightWith } = line;
    const no = caseIn(text);
    if (isRightWith?.('customer', customer) === true && !ofAnother.has(line))
      return no === undefined || !kept.includes(no);
    if (theirs.some((each) => isAbout(line, each) && no !== each.number)) return true;
    if (no === undefined) return true;
    if (kept.includes(no)) return false;
    const small = text.toLowerCase();
    return (
      theirs.some((each) => isAbout(line, each)) ||
      (namesCustomer(text, customer) && !ofAnother.has(line)) ||
      words.some((word) => small.includes(word))
    );
  });
}

/** Shorter ones stand in any line. */
const SHORTEST_WORD = 3;

/** What they are called in an entry that names them, as it stands in a line, in small letters. */
function namesIn(entry: Entry, customer: Customer['number']): readonly string[] {
  if (customerNamed(entry) !== customer) return [];
  const { name, phone, email } = contactIn(entry);
  return [name, phone, email].flatMap((word) =>
    word !== undefined && word.length >= SHORTEST_WORD
      ? [JSON.stringify(word).slice(1, -1).toLowerCase()]
      : [],
  );
}

/** Their numbers, where they can be made out and are nobody else's: backups have the same entries undamaged. */
function seqsOf(
  damaged: readonly DamagedLine[],
  { caseOfDamaged }: EraseView,
  going: readonly NamingCase[],
): readonly Seq[] {
  const theirs = going.filter(({ isTheirs }) => isTheirs);
  return damaged.flatMap((line) => {
    const seq = seqIn(line.text);
    if (seq === undefined || !theirs.some((each) => isAbout(line, each))) return [];
    const counting = caseOfDamaged.get(seq);
    const isTheirs = theirs.some((c) => c.number === counting && c.from <= seq && seq < c.until);
    return counting === undefined || isTheirs ? [seq] : [];
  });
}

const isIn = (entries: readonly SeqRange[], seq: Seq | undefined): boolean =>
  seq !== undefined && entries.some(([from, to]) => from <= seq && seq <= to);

const hasWords = (entry: Entry): boolean => entry.private !== undefined;

/** Of a case that is somebody else's by now, only what names them. */
const naming = (entries: readonly Entry[], customer: Customer['number']): readonly Entry[] =>
  entries.filter((entry) => customerNamed(entry) === customer);

/** Numbers in a row as one range. */
export function ranges(seqs: readonly Seq[]): readonly SeqRange[] {
  const found: [Seq, Seq][] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else found.push([seq, seq]);
  }
  return found;
}
