/** Journals whose hashes all fit, and whose numbers, links or names do not. */
import { type Grounds, type Segments, linesIn, sha256 } from '../journals.ts';
import { chained, forged, hashed } from './forging.ts';
import { type Lines, type Mutant, inLine, inLines, without } from './mutant.ts';

const OTHER_ID = '01BX5ZZKBKACTAV9WEVGEMMVRZ';
const LAST = '2027.jsonl';

export function* forgedNumbers({ whole, other }: Grounds): Iterable<Mutant> {
  const seqs = {
    'one too high': '24',
    'one too low': '22',
    'as a text': '"23"',
    'with a nought': '023',
    'as 23.0': '23.0',
    'too large': '9007199254740993',
    nought: '0',
    negative: '-23',
  };
  for (const [what, seq] of Object.entries(seqs))
    yield {
      name: `forged: a number ${what}`,
      segments: forged(whole, LAST, 1, (l) => l.replace(/"seq":\d+/, `"seq":${seq}`)),
    };
  yield { name: 'forged: numbers from 2', segments: chained(fromTwo(whole), 'as-it-is') };
  yield {
    name: 'forged: the first line’s prev',
    segments: inLines(
      whole,
      '2025.jsonl',
      inLine(0, (l) => hashed(l.replace(/"prev":"0/, '"prev":"1'))),
    ),
  };
  yield {
    name: 'forged: a prev in capitals',
    segments: inLines(
      whole,
      LAST,
      inLine(4, (l) => hashed(l.replace(/"prev":"[^"]*"/, (p) => `"prev":"${p.slice(8).toUpperCase()}`))),
    ),
  };
  yield {
    name: 'forged: a prev too short',
    segments: inLines(
      whole,
      LAST,
      inLine(4, (l) => hashed(l.replace(/"prev":"./, '"prev":"'))),
    ),
  };
  yield {
    name: 'forged: another prev in the last line',
    segments: inLines(
      whole,
      LAST,
      inLine(4, (l) => hashed(l.replace(/"prev":"[^"]*"/, `"prev":"${'a'.repeat(64)}"`))),
    ),
  };
  yield {
    name: 'forged: another journal in one line',
    segments: forged(whole, LAST, 1, (l) => l.replace(/"journal":"\w+"/, `"journal":"${OTHER_ID}"`)),
  };
  yield {
    name: 'forged: another journal in the first line',
    segments: forged(whole, '2025.jsonl', 0, (l) => l.replace(/"journal":"\w+"/, `"journal":"${OTHER_ID}"`)),
  };
  yield {
    name: 'forged: another journal in the last line',
    segments: forged(whole, LAST, 4, (l) => l.replace(/"journal":"\w+"/, `"journal":"${OTHER_ID}"`)),
  };
  yield {
    name: 'forged: no journal’s name',
    segments: forged(whole, LAST, 1, (l) => l.replace(/"journal":"\w+"/, '"journal":""')),
  };
  yield {
    name: 'forged: a journal’s name in small letters',
    segments: everywhere(whole, (l) => l.replace(/"journal":"\w+"/, (j) => j.toLowerCase())),
  };
  yield {
    name: 'forged: every line of another journal',
    segments: everywhere(whole, (l) => l.replace(/"journal":"\w+"/, `"journal":"${OTHER_ID}"`)),
  };
  yield {
    name: 'forged: a line of another journal, fitted in',
    segments: chained(inLines(whole, LAST, (l) => l.toSpliced(1, 0, linesIn(other, LAST)[0] ?? ''))),
  };
  yield {
    name: 'forged: 2026.jsonl gone and the rest fitted to it',
    segments: chained(without(whole, '2026.jsonl')),
  };
  yield {
    name: 'forged: a hash, and one that fits behind it',
    segments: inLines(whole, LAST, (l) => [...l, withTwoHashes(l)]),
  };
  yield {
    name: 'forged: all written anew from line 3 on',
    segments: chained(inLines(whole, '2025.jsonl', (l) => l.toSpliced(2, 1))),
  };
}

/** One more line, that follows the last; the second of its hashes is that of all before it. */
function withTwoHashes(lines: Lines): string {
  const last = lines.at(-1) ?? '';
  const prev = /,"hash":"(\w+)"/.exec(last)?.[1] ?? '';
  const first = last
    .replace(/,"hash":.*$/, `,"hash":"${'a'.repeat(64)}"`)
    .replace(/,"batch":.*,"data"/, ',"data"')
    .replace(/,"sealed":"\w+"/, '')
    .replace(/"seq":26,"prev":"\w+"/, `"seq":27,"prev":"${prev}"`);
  return `${first},"hash":"${sha256(first)}"}`;
}

const everywhere = (segments: Segments, by: (line: string) => string): Segments =>
  chained(
    Object.keys(segments).reduce(
      (all, name) => inLines(all, name, (l) => l.map((line) => by(line))),
      segments,
    ),
    'as-it-is',
  );

const fromTwo = (segments: Segments): Segments =>
  Object.keys(segments).reduce(
    (all, name) =>
      inLines(all, name, (l) =>
        l.map((line) => line.replace(/"seq":(\d+)/, (_, n) => `"seq":${Number(n) + 1}`)),
      ),
    segments,
  );
