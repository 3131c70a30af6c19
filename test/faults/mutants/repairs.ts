/** What `repaired` entries say, and what is true of it. */
import { type Grounds, type Segments, linesIn, sha256 } from '../journals.ts';
import { hashed, lineWith } from './forging.ts';
import { type Mutant, inLine, inLines, without } from './mutant.ts';

const LAST = '2027.jsonl';

/** What a `repaired` entry says, in 2027.jsonl. */
export function* forgedRepairs({ whole, repaired }: Grounds): Iterable<Mutant> {
  const [name, i] = lineWith(repaired, '"type":"repaired"');
  // what stands before the repaired entry must keep its bytes: only the lines behind are fitted
  const says = (by: (line: string) => string): Segments => {
    const before = linesIn(repaired, name).slice(0, i);
    let prev = /,"hash":"(\w+)"/.exec(before.at(-1) ?? '')?.[1] ?? '';
    const lines = linesIn(repaired, name)
      .slice(i)
      .map((line, at) => {
        const said = hashed((at === 0 ? by(line) : line).replace(/"prev":"[^"]*"/, `"prev":"${prev}"`));
        prev = /,"hash":"(\w+)"/.exec(said)?.[1] ?? '';
        return said;
      });
    return inLines(repaired, name, () => [...before, ...lines]);
  };
  const ways: Readonly<Record<string, (line: string) => string>> = {
    'as it was': (l) => l,
    'of nothing': (l) => l.replace(/"damage":\[[^\]]*\]/, '"damage":[]'),
    'of all but the first': (l) => l.replace(/"damage":\[\{[^}]*\},/, '"damage":['),
    'of another kind': (l) => l.replaceAll(/"what":"[^"]*"/g, '"what":"bad-line"'),
    'of a kind that nobody knows': (l) => l.replaceAll(/"what":"[^"]*"/g, '"what":"eaten by mice"'),
    'without a kind': (l) => l.replaceAll(/"what":"[^"]*",/g, ''),
    'with other bytes': (l) => l.replace(/"sha256":"../, '"sha256":"00'),
    'with bytes in capitals': (l) =>
      l.replaceAll(/"sha256":"[^"]*"/g, (s) => `"sha256":"${s.slice(10).toUpperCase()}`),
    'in another line': (l) => l.replace(/"line":\d+/, '"line":99'),
    'in a line that is a text': (l) => l.replaceAll(/"line":(\d+)/g, '"line":"$1"'),
    'in another segment': (l) => l.replace('"segment":"2026', '"segment":"2025'),
    'in a list of no objects': (l) => l.replace(/"damage":\[[^\]]*\]/, '"damage":[1,null,"x"]'),
    'in no list': (l) => l.replace(/"damage":\[[^\]]*\]/, '"damage":{}'),
    'without damage': (l) => l.replace(/"damage":\[[^\]]*\]/, '"more":1'),
    'in a note': (l) => l.replace('"type":"repaired"', '"type":"note-added"'),
  };
  for (const [what, by] of Object.entries(ways))
    yield {
      name: `forged: repaired, ${what}`,
      segments: says(by),
    };
  yield {
    name: 'the repaired entry changed',
    segments: inLines(
      repaired,
      name,
      inLine(i, (l) => l.replace('"line":', '"line":1')),
    ),
  };
  yield { name: 'the repaired entry gone', segments: inLines(repaired, name, (l) => l.toSpliced(i, 1)) };
  yield { name: 'all behind the damage gone', segments: without(repaired, LAST) };
  const digest = sha256(linesIn(whole, '2025.jsonl')[6] ?? '');
  const soundOne = (l: string): string =>
    l.replace(
      '"damage":[',
      `"damage":[{"segment":"2025.jsonl","line":7,"what":"bad-hash","sha256":"${digest}"},`,
    );
  yield { name: 'forged: repaired, a line where nothing is wrong', segments: says(soundOne) };
  const knowing =
    (bytes: string): ((l: string) => string) =>
    (l) =>
      l.replace(
        '"damage":[',
        `"damage":[{"segment":"2027.jsonl","line":9,"what":"bad-hash","sha256":"${sha256(bytes)}"},`,
      );
  const later = (linesIn(repaired, name)[8] ?? '')
    .replace('in a batch', 'in a botch')
    .replace('spoke', 'spake');
  yield {
    name: 'forged: repaired, a line behind itself',
    segments: inLines(
      says(knowing(later)),
      name,
      inLine(8, () => later),
    ),
  };
  yield {
    name: 'damage behind the repair',
    segments: inLines(
      repaired,
      name,
      inLine(i + 1, (l) => l.replace('anna', 'eva')),
    ),
  };
  yield {
    name: 'damage before and behind the repair',
    segments: inLines(
      inLines(
        repaired,
        name,
        inLine(i + 1, (l) => l.replace('anna', 'eva')),
      ),
      '2025.jsonl',
      inLine(6, (l) => l.replace('bertil', 'berta')),
    ),
  };
}
