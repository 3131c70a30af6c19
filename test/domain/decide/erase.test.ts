/** Whose words go when a person is forgotten: looked for in the entries themselves. */
import { describe, expect, test } from 'vitest';
import { decideErase } from '../../../src/domain/decide/erase.ts';
import { eraseView, type DamagedLine } from '../../../src/domain/decide/erase-view.ts';
import type { Deciding } from '../../../src/domain/decide/deciding.ts';
import type { CutLine, Entry, Fact, SeqRange } from '../../../src/domain/entries.ts';
import type { Retraction } from '../../../src/domain/fold.ts';
import { caseNumber, customerNumber, seqNumber } from '../../../src/domain/ids.ts';
import { at, closed, intake, MONDAY, noted } from '../../journal/facts.ts';

const on = { now: at(MONDAY), at: at(MONDAY) } as Deciding;

const recorded = (facts: readonly (Fact | undefined)[]): readonly Entry[] =>
  facts.flatMap((fact, i): readonly Entry[] =>
    fact === undefined ? [] : [{ ...fact, seq: seqNumber(i + 1), by: 'anna', recordedAt: MONDAY }],
  );

interface More {
  readonly retractions?: readonly Retraction[];
  readonly damaged?: readonly DamagedLine[];
  readonly keep?: readonly number[];
  readonly keepUntil?: string;
}

/** What is erased of customer 1, or why it is not. */
function erased(
  facts: readonly (Fact | undefined)[],
  { retractions = [], damaged = [], keep = [], keepUntil }: More = {},
): { readonly entries: readonly SeqRange[]; readonly lines?: readonly CutLine[] } | string {
  const entries = recorded(facts);
  const view = eraseView(customerNumber(1), { entries: () => entries, retractions, damaged, country: 'SE' });
  const until = keepUntil === undefined ? {} : { keepUntil };
  const decided = decideErase(view, { keep: keep.map(caseNumber), ...until }, on);
  if (!decided.ok) return decided.problem.kind;
  if (decided.value.fact === undefined) return 'nothing';
  const { entries: ranges, lines } = decided.value.fact.data;
  return { entries: ranges, ...(lines === undefined ? {} : { lines }) };
}

const lena = intake(1, 1, { name: 'Lena Lund', phone: '070-1' });
const ola = intake(2, 2, { name: 'Ola' });
const back = (seq: number, from: number, to: number): Retraction => ({
  seq: seqNumber(seq),
  from: seqNumber(from),
  to: seqNumber(to),
});
const retracted = (from: number, to: number): Fact => ({
  type: 'entries-retracted',
  case: caseNumber(1),
  happenedAt: MONDAY,
  data: { from: seqNumber(from), to: seqNumber(to) },
  private: { because: 'Lena says so' },
});

describe('the entries', () => {
  test('are all of their cases, and nobody else’s', () => {
    const facts = [lena, ola, noted(1, 'hers'), noted(2, 'his'), closed(1), noted(1, 'hers')];
    expect(erased(facts)).toEqual({
      entries: [
        [1, 1],
        [3, 3],
        [6, 6],
      ],
    });
    expect(erased([ola])).toBe('nothing');
    expect(erased([lena, noted(1, 'open')])).toBe('erase-open-cases');
  });

  test('are those of a case that was taken back, too, and those that were', () => {
    const gone = [lena, noted(1, 'hers'), retracted(1, 2), ola];
    expect(erased(gone, { retractions: [back(3, 1, 2)] })).toEqual({ entries: [[1, 3]] });
    const one = [lena, noted(1, 'hers'), retracted(2, 2), closed(1)];
    expect(erased(one, { retractions: [back(3, 2, 2)] })).toEqual({ entries: [[1, 3]] });
  });

  test('are those of a taking back over several cases, one of them theirs, and of taking that back', () => {
    const overBoth = { ...retracted(1, 2), case: null } as Fact;
    const back = { ...retracted(3, 3), case: null } as Fact;
    expect(erased([lena, ola, overBoth, back, closed(1)])).toEqual({
      entries: [
        [1, 1],
        [3, 4],
      ],
    });
    expect(erased([ola, intake(3, 3, { name: 'Cy' }), overBoth])).toBe('nothing');
  });

  test('are those of a case whose opening is lost', () => {
    const opening = {
      was: 'a',
      is: 'b',
      text: '{"v":1,"journal":"x","seq":1,"prev":"x","case":1,"data":{"customer":1}',
      behind: 0,
    };
    expect(erased([undefined, noted(1, 'hers'), ola], { damaged: [opening] })).toEqual({
      entries: [[1, 2]],
      lines: [{ was: 'a', is: 'b' }],
    });
  });

  test('but not those of a case that is kept', () => {
    const facts = [lena, closed(1), intake(2, 1, { name: 'Lena' }), closed(2)];
    expect(erased(facts, { keep: [1], keepUntil: '2033-12-31' })).toEqual({ entries: [[3, 3]] });
    expect(erased(facts, { keep: [3], keepUntil: '2033-12-31' })).toBe('keep-not-theirs');
  });
});

describe('a number that an old journal gave again when its line was lost', () => {
  const repaired: Fact = {
    type: 'repaired',
    case: null,
    happenedAt: MONDAY,
    data: { damage: [{ segment: '2026.jsonl', line: 1, what: 'bad-hash', sha256: 'a', after: '0' }] },
  };
  const bo = (more: string): DamagedLine => ({ was: 'a', is: 'b', text: `{"v":1,${more}}`, behind: 0 });

  test('of a customer: the words of the one who had it first stay', () => {
    const damaged = [bo('"journal":"x","seq":1,"prev":"x","case":1,"data":{"customer":1}')];
    const facts = [
      undefined,
      noted(1, 'his'),
      repaired,
      intake(2, 1, { name: 'Cy' }),
      noted(2, 'hers'),
      closed(2),
    ];
    expect(erased(facts, { damaged })).toEqual({ entries: [[4, 5]] });
  });

  test('of a case, too', () => {
    const damaged = [bo('"journal":"x","seq":1,"prev":"x","case":2,"data":{"customer":1}')];
    const facts = [
      undefined,
      noted(2, 'his'),
      repaired,
      intake(2, 1, { name: 'Cy' }),
      noted(2, 'hers'),
      closed(2),
    ];
    expect(erased(facts, { damaged })).toEqual({ entries: [[4, 5]] });
  });

  test('and where they were known by it elsewhere, it is theirs', () => {
    const damaged = [bo('"journal":"x","seq":1,"prev":"x","case":1,"data":{"customer":1}')];
    const facts = [
      undefined,
      intake(3, 1, { name: 'Bo' }),
      repaired,
      intake(4, 1, { name: 'Bo' }),
      closed(3),
      closed(4),
    ];
    expect(erased(facts, { damaged })).toEqual({
      entries: [
        [1, 2],
        [4, 4],
      ],
      lines: [{ was: 'a', is: 'b' }],
    });
  });
});

describe('a damaged line', () => {
  const facts = [lena, closed(1), ola, noted(2, 'his')];
  const line = (text: string): More => ({ damaged: [{ was: 'a', is: 'b', text, behind: 4 }] });
  const goes = { entries: [[1, 1]], lines: [{ was: 'a', is: 'b' }] };
  const stays = { entries: [[1, 1]] };

  test.each([
    ['of their case', '{"v":1,"type":"note-added","case":1,"by":"x"', goes],
    ['of another’s case', '{"v":1,"type":"note-added","case":2,"by":"x"', stays],
    [
      'of another’s case with their name in it',
      '{"v":1,"type":"note-added","case":2,"text":"LENA LUND"',
      goes,
    ],
    ['that names them', '{"v":1,"type":"case-opened","case":9,"data":{"customer":1}', goes],
    ['that names another', '{"v":1,"type":"case-opened","case":9,"data":{"customer":11}', stays],
    ['about no case', '{"v":1,"type":"repaired","case":null,"by":"x"', stays],
    ['that says nothing of itself', 'her dau', goes],
  ] as const)('%s', (_, text, what) => {
    expect(erased(facts, line(text))).toEqual(what);
  });

  test('does not take words from an entry that has its number', () => {
    const text = '{"v":1,"journal":"x","seq":4,"prev":"x","type":"note-added","case":1,"by":"x"';
    expect(erased(facts, line(text))).toEqual(goes);
  });

  test('of a kept case stays', () => {
    const more = { ...line('{"type":"note-added","case":1,"by":"x"'), keep: [1], keepUntil: '2033-12-31' };
    expect(erased(facts, more)).toEqual({ entries: [] });
  });
});
