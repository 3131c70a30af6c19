/** What happens to private parts, behind the journal's back. The hash does not cover them, but their seal. */
import type { Grounds, Segments } from '../journals.ts';
import { everyLine, inLine, inLines, type Mutant } from './mutant.ts';

const PRIVATE = /,"private":\{.*\}\}$/;
const wordsOf = (line: string): string => PRIVATE.exec(line)?.[0].slice(0, -1) ?? '';

export function* privates({ whole, repaired, other }: Grounds): Iterable<Mutant> {
  const ways: Readonly<Record<string, (line: string) => string>> = {
    gone: (l) => l.replace(PRIVATE, '}'),
    'a word changed': (l) => l.replace(/(,"private":.*[a-z])([a-z])("[^a-z]*)$/, '$1x$3'),
    'salt changed': (l) => l.replace(/("salt":"[0-9a-f]{31})./, '$1g'),
    emptied: (l) => l.replace(PRIVATE, ',"private":{}}'),
    'made null': (l) => l.replace(PRIVATE, ',"private":null}'),
    'made a list': (l) => l.replace(PRIVATE, ',"private":[]}'),
    'a key put in': (l) => l.replace(/\}\}$/, ',"more":1}}'),
    twice: (l) => l.replace(PRIVATE, (p) => p.slice(0, -1) + p),
    'and the seal gone': (l) => l.replace(/,"sealed":"[0-9a-f]{64}"/, '').replace(PRIVATE, '}'),
    'the seal gone': (l) => l.replace(/,"sealed":"[0-9a-f]{64}"/, ''),
    'moved before the hash': (l) => l.replace(/(,"hash":"[0-9a-f]{64}")(,"private":\{.*\})\}$/, '$2$1}'),
  };
  for (const [what, by] of Object.entries(ways)) {
    for (const which of [2, 8, 20, 25]) {
      const [name, i, line] = everyLine(whole)[which] ?? ['', 0, ''];
      if (wordsOf(line) !== '')
        yield {
          name: `private part of line ${i + 1} of ${name}: ${what}`,
          segments: inLines(whole, name, inLine(i, by)),
        };
    }
  }
  yield { name: 'all private parts gone', segments: everywhere(whole, (l) => l.replace(PRIVATE, '}')) };
  yield {
    name: 'all private parts gone after a repair',
    segments: everywhere(repaired, (l) => l.replace(PRIVATE, '}')),
  };
  const [first = '', , third = ''] = everyLine(whole).flatMap(([, , line]) => wordsOf(line) || []);
  for (const i of [0, 2, 3, 5])
    yield {
      name: `words put into line ${i + 1}, erased or without any`,
      segments: inLines(
        whole,
        '2025.jsonl',
        inLine(i, (l) => l.replace(PRIVATE, '}').replace(/\}$/, `${first}}`)),
      ),
    };
  yield {
    name: 'words put into a line that had none',
    segments: inLines(
      whole,
      '2025.jsonl',
      inLine(4, (l) => l.replace(/\}$/, `${third}}`)),
    ),
  };
  yield {
    name: 'words put into the damaged line of a repair',
    segments: inLines(
      repaired,
      '2026.jsonl',
      inLine(2, (l) => l.replace(/("hash":"[0-9a-f]{64}").*$/, `$1${first}}`)),
    ),
  };
  for (const [name, i, line] of everyLine(repaired).filter(([, , l]) => /Ref|an answer|rubbish/.test(l)))
    yield {
      name: `damage that is known changed once more: line ${i + 1} of ${name}`,
      segments: inLines(
        repaired,
        name,
        inLine(i, () => line.replace(/[aeiou](?=[^aeiou]*$)/, 'y')),
      ),
    };
  for (const which of [0, 5, 9]) {
    const line = everyLine(other)[which]?.[2] ?? '';
    yield {
      name: `line ${which + 1} with another journal’s words`,
      segments: inLines(
        whole,
        '2025.jsonl',
        inLine(which, (l) => l.replace(PRIVATE, '}').replace(/\}$/, `${wordsOf(line)}}`)),
      ),
    };
  }
}

const everywhere = (segments: Segments, by: (line: string) => string): Segments =>
  Object.keys(segments).reduce((all, name) => inLines(all, name, (l) => l.map((line) => by(line))), segments);
