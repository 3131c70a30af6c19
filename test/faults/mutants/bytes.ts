/** What happens to bytes: bits, ends, zeros, line ends. */
import { linesIn, numbers, type Grounds, type Segments } from '../journals.ts';
import { inBytes, inLine, inLines, type Mutant } from './mutant.ts';

const LAST = '2027.jsonl';

export function* flippedBits({ whole, repaired }: Grounds): Iterable<Mutant> {
  for (const [ground, segments, seed] of [
    ['whole', whole, 1],
    ['repaired', repaired, 2],
  ] as const) {
    const all = Object.entries(segments).flatMap(([name, bytes]) =>
      bytes.split('').map((_, i) => [name, i] as const),
    );
    for (const place of numbers(seed, 80, all.length * 8)) {
      const [name = '', i = 0] = all[Math.floor(place / 8)] ?? [];
      yield {
        name: `bit ${place % 8} of byte ${i} of ${name} flipped (${ground})`,
        segments: inBytes(segments, name, (bytes) => flipped(bytes, i, place % 8)),
      };
    }
  }
}

export const flipped = (bytes: string, i: number, bit: number): string =>
  bytes.slice(0, i) + String.fromCharCode(bytes.charCodeAt(i) ^ (1 << bit)) + bytes.slice(i + 1);

export function* tails({ whole, repaired }: Grounds): Iterable<Mutant> {
  const size = (whole[LAST] ?? '').length;
  const cuts = [1, 2, 3, 60, 66, 70, 100, 200, size - 1, size, ...numbers(3, 22, size)];
  for (const cut of new Set(cuts))
    yield {
      name: `${cut} bytes cut off the end`,
      segments: inBytes(whole, LAST, (b) => b.slice(0, size - cut)),
    };
  for (const cut of [1, 2, 40, 400, 1200])
    yield {
      name: `${cut} bytes cut off the end of a journal that was repaired`,
      segments: inBytes(repaired, LAST, (b) => b.slice(0, -cut)),
    };
  for (const cut of [1, 2, 90, 500])
    yield {
      name: `${cut} bytes cut off an older segment`,
      segments: inBytes(whole, '2026.jsonl', (b) => b.slice(0, -cut)),
    };
  for (const lines of [1, 2, 3, 4, 5])
    yield {
      name: `${lines} lines cut off the end`,
      segments: inLines(whole, LAST, (all) => all.slice(0, -lines)),
    };
  yield { name: 'a tail that is no line', segments: inBytes(whole, LAST, (b) => `${b}{"v":1,"jou`) };
  yield { name: 'a tail of blanks', segments: inBytes(whole, LAST, (b) => `${b}   `) };
  yield {
    name: 'a tail that begins as version 2',
    segments: inBytes(whole, LAST, (b) => `${b}{"v":2,"journal":"`),
  };
  yield {
    name: 'the last line again without its line end',
    segments: inBytes(whole, LAST, (b) => b + lastLine(whole)),
  };
}

const lastLine = (segments: Segments): string => linesIn(segments, LAST).at(-1) ?? '';

export function* zeros({ whole }: Grounds): Iterable<Mutant> {
  const zero = (count: number): string => '\0'.repeat(count);
  for (const count of [1, 7, 4096, 70_000])
    yield { name: `${count} zeros at the end`, segments: inBytes(whole, LAST, (b) => b + zero(count)) };
  for (const count of [1, 2, 5, 150, 800, 1500])
    yield {
      name: `the last ${count} bytes zeros`,
      segments: inBytes(whole, LAST, (b) => b.slice(0, -count) + zero(count)),
    };
  yield {
    name: 'nothing but zeros in the last segment',
    segments: inBytes(whole, LAST, (b) => zero(b.length)),
  };
  yield {
    name: 'nothing but zeros in an older segment',
    segments: inBytes(whole, '2026.jsonl', (b) => zero(b.length)),
  };
  yield {
    name: 'zeros at the end of an older segment',
    segments: inBytes(whole, '2026.jsonl', (b) => b + zero(9)),
  };
  yield {
    name: 'zeros and a line end at the end',
    segments: inBytes(whole, LAST, (b) => `${b}${zero(9)}\n`),
  };
  yield {
    name: 'a line of zeros inside',
    segments: inLines(
      whole,
      '2026.jsonl',
      inLine(3, (l) => zero(l.length)),
    ),
  };
  yield {
    name: 'a block of zeros inside',
    segments: inBytes(whole, '2026.jsonl', (b) => b.slice(0, 1024) + zero(512) + b.slice(1536)),
  };
  yield { name: 'zeros, then the lines again', segments: inBytes(whole, LAST, (b) => b + zero(64) + b) };
}

export function* lineEnds({ whole }: Grounds): Iterable<Mutant> {
  for (const name of Object.keys(whole)) {
    yield {
      name: `CR LF all over ${name}`,
      segments: inBytes(whole, name, (b) => b.replaceAll('\n', '\r\n')),
    };
    yield {
      name: `a byte order mark before ${name}`,
      segments: inBytes(whole, name, (b) => `\xef\xbb\xbf${b}`),
    };
    yield { name: `a blank line before ${name}`, segments: inBytes(whole, name, (b) => `\n${b}`) };
    yield { name: `a blank line behind ${name}`, segments: inBytes(whole, name, (b) => `${b}\n`) };
    yield {
      name: `a blank line inside ${name}`,
      segments: inLines(whole, name, (l) => l.toSpliced(2, 0, '')),
    };
    yield { name: `no line end behind ${name}`, segments: inBytes(whole, name, (b) => b.slice(0, -1)) };
    yield { name: `three line ends behind ${name}`, segments: inBytes(whole, name, (b) => `${b}\n\n`) };
    yield {
      name: `CR LF behind the last line of ${name}`,
      segments: inBytes(whole, name, (b) => `${b.slice(0, -1)}\r\n`),
    };
    yield {
      name: `CR without LF behind the last line of ${name}`,
      segments: inBytes(whole, name, (b) => `${b.slice(0, -1)}\r`),
    };
  }
  yield { name: 'old Macintosh line ends', segments: inBytes(whole, LAST, (b) => b.replaceAll('\n', '\r')) };
  yield { name: 'UTF-16', segments: inBytes(whole, LAST, (b) => b.replaceAll(/[^]/g, '$&\0')) };
  yield { name: 'two lines made one', segments: inBytes(whole, '2026.jsonl', (b) => b.replace('\n', '')) };
  yield {
    name: 'two lines made one with a blank',
    segments: inBytes(whole, '2026.jsonl', (b) => b.replace('\n', ' ')),
  };
  yield {
    name: 'a line made two',
    segments: inBytes(whole, '2026.jsonl', (b) => b.replace('"data"', '\n"data"')),
  };
}
