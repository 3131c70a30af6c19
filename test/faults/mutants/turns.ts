/** Lines that come out of their turn, numbers that are left out, and lines of two journals. */
import { type Grounds, joined, linesIn, type Segments } from '../journals.ts';
import { chained, hashed, lineWith } from './forging.ts';
import { type Mutant, everyLine, inLines } from './mutant.ts';

const LAST = '2027.jsonl';

const numbered = (line: string, seq: number): string => line.replace(/"seq":\d+/, `"seq":${seq}`);
const hashOf = (line: string): string => /,"hash":"(\w+)"/.exec(line)?.[1] ?? '';
const seqOf = (line: string): number => Number(/"seq":(\d+)/.exec(line)?.[1]);

/** Lines again, as if they were new: each goes on from the one before, by its `prev` and by what `number` makes of its own. */
function behind(
  lines: readonly string[],
  again: readonly string[],
  number: (i: number, last: number) => number,
) {
  const last = seqOf(lines.at(-1) ?? '');
  return again.reduce<readonly string[]>((all, line, i) => {
    const prev = `"prev":"${hashOf(all.at(-1) ?? '')}"`;
    return [...all, hashed(numbered(line, number(i, last)).replace(/"prev":"[^"]*"/, prev))];
  }, lines);
}

export function* turns({ whole, repaired, other }: Grounds): Iterable<Mutant> {
  const [repairs, at] = lineWith(repaired, '"type":"repaired"');
  const journal = /"journal":"\w+"/.exec(whole[LAST] ?? '')?.[0] ?? '';
  const repair = (linesIn(repaired, repairs)[at] ?? '').replace(/"journal":"\w+"/, journal);
  const note =
    linesIn(whole, LAST).find((line) => line.includes('"type":"note-added"') && !line.includes('"batch"')) ??
    '';
  const goesOn = (again: readonly string[], number: (i: number, last: number) => number): Segments =>
    inLines(whole, LAST, (lines) => behind(lines, again, number));

  for (const [what, line] of [
    ['a repaired entry', repair],
    ['a note', note],
  ] as const)
    for (const [how, by] of [
      ['the next number', 1],
      ['a number later', 2],
      ['a hundred numbers later', 100],
      ['as many numbers later as may be', 10_000_000],
      ['one more than that', 10_000_001],
      ['the same number', 0],
      ['an earlier number', -5],
    ] as const) {
      yield { name: `forged: ${what} with ${how}`, segments: goesOn([line], (_, last) => last + by) };
      yield {
        name: `forged: ${what} with ${how}, and two notes that go on from there`,
        segments: goesOn([line, note, note], (i, last) => last + by + i),
      };
    }
  yield {
    name: 'forged: a repaired entry that leaves numbers out, its prev wrong',
    segments: inLines(whole, LAST, (l) => [...l, hashed(numbered(repair, 90))]),
  };
  for (const again of [1, 3, 7])
    yield {
      name: `forged: line ${again} again, and a repaired entry behind all`,
      segments: inLines(whole, LAST, (l) => {
        const old = linesIn(whole, '2026.jsonl')[again] ?? '';
        const last = seqOf(l.at(-1) ?? '');
        return behind([...l, old], [repair, note, note], (i) => last + 1 + i);
      }),
    };
  for (const name of Object.keys(whole)) {
    yield { name: `${name} again behind itself`, segments: inLines(whole, name, (l) => [...l, ...l]) };
    yield {
      name: `lines of another journal before ${name}`,
      segments: inLines(whole, name, (l) => [...linesIn(other, name).slice(0, 3), ...l]),
    };
    yield {
      name: `lines of another journal behind ${name}`,
      segments: inLines(whole, name, (l) => [...l, ...linesIn(other, name).slice(2)]),
    };
    yield {
      name: `every second line of ${name} of another journal`,
      segments: inLines(whole, name, (l) => l.flatMap((line, i) => [line, linesIn(other, name)[i] ?? ''])),
    };
  }
  yield {
    name: 'all of another journal before all',
    segments: { '2020.jsonl': joined(everyLine(other).map(([, , line]) => line)), ...whole },
  };
  yield {
    name: 'all of another journal before all but a line',
    segments: {
      '2020.jsonl': joined(everyLine(other).map(([, , line]) => line)),
      ...inLines(whole, LAST, (l) => l.slice(0, -1)),
    },
  };
  yield {
    name: 'forged: numbers that go on behind a gap of a hundred',
    segments: chained(
      inLines(whole, LAST, (l) => l.map((line) => numbered(line, seqOf(line) + 100))),
      'as-it-is',
    ),
  };
}
