/** What `erased` entries say, and what is true of it. */
import { type Grounds, type Segments, linesIn } from '../journals.ts';
import { chained, forged, lineWith } from './forging.ts';
import { type Mutant, inLine, inLines } from './mutant.ts';

const OTHER_ID = '01BX5ZZKBKACTAV9WEVGEMMVRZ';
const LAST = '2027.jsonl';

/** What an `erased` entry says: in 2026.jsonl, of lines 1, 3 and 4 of the year before. */
export function* forgedErasures({ whole }: Grounds): Iterable<Mutant> {
  const [name, i] = lineWith(whole, '"type":"erased"');
  const says = (entries: string): Segments =>
    forged(whole, name, i, (l) => l.replace(/"entries":\[[^}]*\]/, `"entries":${entries}`));
  const ranges = {
    nothing: '[]',
    'one of them': '[[1,1]]',
    'a line too many': '[[1,4]]',
    'a line that never had words': '[[1,1],[3,5]]',
    'all lines before it': '[[1,14]]',
    'all lines, later ones too': '[[1,100]]',
    'from the wrong end': '[[4,1]]',
    'in another order': '[[3,4],[1,1]]',
    'twice the same': '[[1,1],[1,1],[3,4]]',
    'itself too': '[[1,1],[3,4],[15,15]]',
    'a later line too': '[[1,1],[3,4],[24,24]]',
    'no list': '"all"',
    'no pairs': '[1,3,4]',
    'half a pair': '[[1],[3,4]]',
    texts: '[["1","1"],["3","4"]]',
    null: 'null',
    'pairs of three': '[[1,1,1],[3,4,4]]',
    'parts of numbers': '[[0.5,4.5]]',
  };
  for (const [what, entries] of Object.entries(ranges))
    yield {
      name: `forged: erased, ${what}`,
      segments: says(entries),
    };
  yield {
    name: 'forged: erased, without saying what',
    segments: forged(whole, name, i, (l) => l.replace(/,"entries":\[[^}]*\]/, '')),
  };
  yield {
    name: 'forged: the erased entry gone',
    segments: chained(inLines(whole, name, (l) => l.toSpliced(i, 1))),
  };
  yield {
    name: 'forged: a note instead of the erased entry',
    segments: forged(whole, name, i, (l) => l.replace('"type":"erased"', '"type":"note-added"')),
  };
  yield {
    name: 'the erased entry changed',
    segments: inLines(
      whole,
      name,
      inLine(i, (l) => l.replace('[3,4]', '[3,8]')),
    ),
  };
  yield {
    name: 'the erased entry without its words',
    segments: inLines(
      whole,
      name,
      inLine(i, (l) => l.replace(/,"private":.*$/, '}')),
    ),
  };
  yield {
    name: 'the erased entry’s words changed',
    segments: inLines(
      whole,
      name,
      inLine(i, (l) => l.replace('asked', 'begged')),
    ),
  };
  yield {
    name: 'the erased entry out of its place',
    segments: inLines(whole, name, (l) => l.toSpliced(i, 1).toSpliced(i - 1, 0, l[i] ?? '')),
  };
  yield {
    name: 'forged: the erased entry in a batch without its end',
    segments: tornErasure(whole, name, i),
    program: '2027.jsonl:6',
  };
  const named = forged(whole, name, i, (l) => l.replace('[3,4]', '[3,8]'));
  yield {
    name: 'forged: erased and not taken, one of them also changed',
    segments: inLines(
      named,
      '2025.jsonl',
      inLine(6, (l) => l.replace('Ola', 'Ole')),
    ),
  };
  yield {
    name: 'forged: erased and not taken, one of them with a bad hash',
    segments: inLines(
      named,
      '2025.jsonl',
      inLine(6, (l) => l.replace('bertil', 'bertha')),
    ),
  };
  yield {
    name: 'forged: erased and not taken, one of them rubbish',
    segments: inLines(
      named,
      '2025.jsonl',
      inLine(6, () => 'rubbish'),
    ),
  };
}

/** The erased entry last of all, the first of a batch that does not end. */
function tornErasure(whole: Segments, name: string, i: number): Segments {
  const line = (linesIn(whole, name)[i] ?? '').replace(',"data"', `,"batch":"${OTHER_ID}","data"`);
  return chained(
    inLines(
      inLines(whole, name, (l) => l.toSpliced(i, 1)),
      LAST,
      (l) => [...l, line],
    ),
  );
}
