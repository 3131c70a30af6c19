/** What happens to whole lines: swapped, doubled, dropped, put in, moved. */
import { linesIn, type Grounds, type Segments } from '../journals.ts';
import { everyLine, inLines, type Mutant } from './mutant.ts';

export function* dropped({ whole, repaired }: Grounds): Iterable<Mutant> {
  for (const [name, i] of everyLine(whole))
    yield {
      name: `line ${i + 1} of ${name} dropped`,
      segments: inLines(whole, name, (l) => l.toSpliced(i, 1)),
    };
  for (const [name, i] of everyLine(repaired).filter((_, at) => at % 3 === 1))
    yield {
      name: `line ${i + 1} of ${name} dropped, after a repair`,
      segments: inLines(repaired, name, (l) => l.toSpliced(i, 1)),
    };
}

export function* doubled({ whole }: Grounds): Iterable<Mutant> {
  for (const [name, i, line] of everyLine(whole).filter((_, at) => at % 3 === 0))
    yield {
      name: `line ${i + 1} of ${name} doubled`,
      segments: inLines(whole, name, (l) => l.toSpliced(i, 0, line)),
    };
}

export function* swapped({ whole }: Grounds): Iterable<Mutant> {
  for (const [name, a, b] of [
    ['2025.jsonl', 0, 1],
    ['2025.jsonl', 3, 4],
    ['2025.jsonl', 0, 7],
    ['2026.jsonl', 0, 2],
    ['2026.jsonl', 5, 6],
    ['2026.jsonl', 11, 12],
    ['2027.jsonl', 0, 1],
    ['2027.jsonl', 2, 4],
    ['2027.jsonl', 3, 4],
  ] as const)
    yield {
      name: `lines ${a + 1} and ${b + 1} of ${name} swapped`,
      segments: inLines(whole, name, (l) => l.with(a, l[b] ?? '').with(b, l[a] ?? '')),
    };
  yield {
    name: 'all lines the other way round',
    segments: inLines(whole, '2026.jsonl', (l) => l.toReversed()),
  };
}

export function* putIn({ whole, other }: Grounds): Iterable<Mutant> {
  const strangers = {
    rubbish: 'rubbish',
    'an empty object': '{}',
    'a list': '[1,2]',
    null: 'null',
    blanks: '    ',
    'a line of another journal': linesIn(other, '2026.jsonl')[3] ?? '',
    'a comment': '// by hand',
    'the beginning of a line': '{"v":1,"journal":"',
    'bytes that are no text': '\xff\xfe\xc3\x28',
  };
  for (const [what, line] of Object.entries(strangers))
    for (const [name, i] of [
      ['2025.jsonl', 0],
      ['2026.jsonl', 4],
      ['2027.jsonl', 5],
    ] as const)
      yield {
        name: `${what} put in as line ${i + 1} of ${name}`,
        segments: inLines(whole, name, (l) => l.toSpliced(i, 0, line)),
      };
}

const move = (segments: Segments, from: string, i: number, to: string, k: number): Segments => {
  const line = linesIn(segments, from)[i] ?? '';
  return inLines(
    inLines(segments, from, (l) => l.toSpliced(i, 1)),
    to,
    (l) => l.toSpliced(k, 0, line),
  );
};

export function* moved({ whole }: Grounds): Iterable<Mutant> {
  for (const [from, i, to, k] of [
    ['2025.jsonl', 7, '2026.jsonl', 0],
    ['2025.jsonl', 7, '2026.jsonl', 1],
    ['2025.jsonl', 2, '2026.jsonl', 0],
    ['2026.jsonl', 0, '2025.jsonl', 8],
    ['2026.jsonl', 3, '2025.jsonl', 0],
    ['2026.jsonl', 12, '2027.jsonl', 0],
    ['2027.jsonl', 4, '2026.jsonl', 13],
    ['2027.jsonl', 4, '2025.jsonl', 8],
    ['2027.jsonl', 0, '2026.jsonl', 13],
    ['2025.jsonl', 0, '2027.jsonl', 5],
  ] as const)
    yield {
      name: `line ${i + 1} of ${from} moved to line ${k + 1} of ${to}`,
      segments: move(whole, from, i, to, k),
    };
}

/** White space, and letters written another way: the same JSON, other bytes. */
export function* respaced({ whole }: Grounds): Iterable<Mutant> {
  const ways: Readonly<Record<string, (line: string) => string>> = {
    'a blank behind a colon': (l) => l.replace('"case":', '"case": '),
    'a blank behind the first brace': (l) => l.replace('{', '{ '),
    'a blank before the line': (l) => ` ${l}`,
    'a blank behind the line': (l) => `${l} `,
    'a tab inside data': (l) => l.replace('"data":{', '"data":{\t'),
    'a blank before the hash': (l) => l.replace(',"hash":', ', "hash":'),
    'a blank in the hash’s member': (l) => l.replace('"hash":"', '"hash": "'),
    'a blank before the private part': (l) => l.replace(',"private":', ' ,"private":'),
    'a blank inside the private part': (l) => l.replace('"private":{', '"private":{ '),
    'a blank before the last brace': (l) => l.replace(/\}$/, ' }'),
    'a text written as its number': (l) => l.replace('"by":"anna"', String.raw`"by":"\u0061nna"`),
    'a key written as its number': (l) => l.replace('"data"', String.raw`"d\u0061ta"`),
    'salt written as its number': (l) => l.replace('"salt"', String.raw`"s\u0061lt"`),
    'as another JSON writer would': (l) => l.replaceAll('":', '": ').replaceAll(',"', ', "'),
    'a comma too many': (l) => l.replace(/\}$/, ',}'),
    'two entries in a line': (l) => `${l}${l}`,
    'in a list': (l) => `[${l}]`,
    'the last brace gone': (l) => l.slice(0, -1),
    'a brace too many': (l) => `${l}}`,
    'the end of the hash gone': (l) => l.replace(/("hash":"[0-9a-f]{60})[0-9a-f]{4}/, '$1'),
    'an upper-case hash': (l) =>
      l.replace(/"hash":"[0-9a-f]{64}/, (h) => `"hash":"${h.slice(8).toUpperCase()}`),
    'an upper-case seal': (l) =>
      l.replace(/"sealed":"[0-9a-f]{64}/, (h) => `"sealed":"${h.slice(10).toUpperCase()}`),
    'no hash': (l) => l.replace(/,"hash":"[0-9a-f]{64}"/, ''),
    'the hash twice': (l) => l.replace(/,"hash":"[0-9a-f]{64}"/, (h) => h + h),
    'a member behind the hash': (l) => l.replace(/\}$/, ',"note":"x"}'),
  };
  for (const [what, by] of Object.entries(ways))
    for (const [name, i] of [
      ['2025.jsonl', 1],
      ['2026.jsonl', 0],
      ['2027.jsonl', 4],
    ] as const) {
      const changed = inLines(whole, name, (l) => l.map((line, at) => (at === i ? by(line) : line)));
      if (changed[name] !== whole[name])
        yield { name: `line ${i + 1} of ${name}: ${what}`, segments: changed };
    }
}
