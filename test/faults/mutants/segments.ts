/** What happens to segments: gone, renamed, mixed, and what else may lie beside them. */
import { joined, linesIn, type Grounds, type Segments } from '../journals.ts';
import { inBytes, inLines, without, type Mutant } from './mutant.ts';

const renamed = (segments: Segments, from: string, to: string): Segments => ({
  ...without(segments, from),
  [to]: segments[from] ?? '',
});

export function* segments({ whole, repaired, other }: Grounds): Iterable<Mutant> {
  for (const name of Object.keys(whole)) {
    yield { name: `${name} gone`, segments: without(whole, name) };
    yield { name: `${name} gone, after a repair`, segments: without(repaired, name) };
    yield { name: `${name} emptied`, segments: inBytes(whole, name, () => '') };
    yield { name: `${name} of another journal`, segments: { ...whole, [name]: other[name] ?? '' } };
    yield {
      name: `${name} doubled into 2028.jsonl`,
      segments: { ...whole, '2028.jsonl': whole[name] ?? '' },
    };
    yield { name: `${name} named .JSONL`, segments: renamed(whole, name, name.replace('jsonl', 'JSONL')) };
    yield { name: `only ${name} left`, segments: { [name]: whole[name] ?? '' } };
  }
  yield { name: 'no segment', segments: {} };
  yield { name: 'an empty segment before', segments: { ...whole, '2020.jsonl': '' } };
  yield { name: 'an empty segment behind', segments: { ...whole, '2028.jsonl': '' } };
  yield { name: 'zeros in a segment behind', segments: { ...whole, '2028.jsonl': '\0'.repeat(512) } };
  yield { name: 'a segment begun behind', segments: { ...whole, '2028.jsonl': '{"v":1,"jour' } };
  yield {
    name: 'a tail torn, and an empty segment behind',
    segments: { ...inBytes(whole, '2027.jsonl', (b) => b.slice(0, -9)), '2028.jsonl': '' },
  };
  yield {
    name: 'the last line end gone, and an empty segment behind',
    segments: { ...inBytes(whole, '2027.jsonl', (b) => b.slice(0, -1)), '2028.jsonl': '' },
  };
  yield { name: 'a rubbish segment before', segments: { ...whole, '2020.jsonl': 'rubbish\n' } };
  yield { name: 'a rubbish segment behind', segments: { ...whole, '2028.jsonl': 'rubbish\n' } };
  yield {
    name: 'first two years in the wrong order',
    segments: { ...whole, '2025.jsonl': whole['2026.jsonl'] ?? '', '2026.jsonl': whole['2025.jsonl'] ?? '' },
  };
  yield { name: 'the first year named later than all', segments: renamed(whole, '2025.jsonl', '2030.jsonl') };
  yield { name: 'the last year named later still', segments: renamed(whole, '2027.jsonl', '2030.jsonl') };
  yield { name: 'a name of three digits', segments: renamed(whole, '2025.jsonl', '225.jsonl') };
  yield { name: 'all in one segment', segments: { '2027.jsonl': Object.values(whole).join('') } };
  for (const copy of [
    '2026 - Copy.jsonl',
    'Copy of 2025.jsonl',
    '2026.sync-conflict-20270101-ABC.jsonl',
    '2026.jsonl (conflicted copy)',
  ])
    yield { name: `beside them, ${copy}`, segments: { ...whole, [copy]: whole['2026.jsonl'] ?? '' } };
  for (const draft of [
    '.2026.jsonl',
    '~2026.jsonl',
    '2026.jsonl~',
    '2026.json',
    '20266.jsonl',
    'notes.jsonl',
    '2026.jsonl.orig',
  ])
    yield { name: `beside them, ${draft}`, segments: { ...whole, [draft]: 'rubbish' } };
  yield { name: 'a note beside them', segments: { ...whole, 'notes.txt': 'by hand\n' } };
  yield { name: 'an old copy beside them', segments: { ...whole, '2026.jsonl.bak': 'old\n' } };
  yield {
    name: 'two journals, one behind the other',
    segments: { '2025.jsonl': Object.values(whole).join(''), '2026.jsonl': Object.values(other).join('') },
  };
  yield {
    name: 'two journals, line by line',
    segments: {
      '2025.jsonl': joined(
        linesIn(whole, '2025.jsonl').flatMap((l, i) => [l, linesIn(other, '2025.jsonl')[i] ?? '']),
      ),
    },
  };
  yield {
    name: 'the last line of another journal',
    segments: inLines(whole, '2027.jsonl', (l) => l.with(4, linesIn(other, '2027.jsonl')[4] ?? '')),
  };
  yield {
    name: 'the first line of another journal',
    segments: inLines(whole, '2025.jsonl', (l) => l.with(0, linesIn(other, '2025.jsonl')[0] ?? '')),
  };
}
