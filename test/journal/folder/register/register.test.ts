/** The register answers as plain maps would, whatever it was extended by and whatever was left behind. */
import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf, type Key } from '../../../../src/domain/keys.ts';
import { BrokenRegister } from '../../../../src/journal/folder/register/broken.ts';
import { extendRegister, openRegister } from '../../../../src/journal/folder/register/register.ts';
import { MOST_RUNS } from '../../../../src/journal/folder/register/runs.ts';
import { someFolder } from '../shop-folder.ts';
import { additionOf, answers, model, step, type Step, type Written } from './model.ts';

const ID = '01KD0000000000000000000000';

const additionsOf = (steps: readonly Step[], from = 0): Written[] =>
  steps.map((each, i) => additionOf(each, from + i + 1));

const keysIn = (additions: readonly Written[]): Key[] => [
  ...additions.flatMap(({ entry }) => keysOf(entry, 'SE')),
  { kind: 'ref', text: 'nobody has this' },
  { kind: 'phone', text: '0' },
];

/** Extends the register of a folder, as whoever holds the lock does. */
function extend(at: string, additions: readonly Written[]): void {
  const old = openRegister(at, ID);
  extendRegister(at, ID, 'SE', old, additions);
  old?.close();
}

function expectToAnswer(at: string, additions: readonly Written[]): void {
  const register = openRegister(at, ID);
  if (register === undefined) throw new Error('there is no register');
  const asked = keysIn(additions);
  expect(answers(register, asked)).toEqual(answers(model(additions, 'SE'), asked));
  register.close();
}

const dirOf = (at: string): string => path.join(at, 'cache/register');
const runsOf = (at: string): string[] => readdirSync(dirOf(at)).filter((name) => name.startsWith('keys-'));

describe('a register', () => {
  test('answers as plain maps would, after each of several extensions', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 12 }), (rounds) => {
        const at = someFolder();
        const all: Written[] = [];
        for (const round of rounds) {
          const more = additionsOf(round, all.length);
          all.push(...more);
          extend(at, more);
          expectToAnswer(at, all);
        }
        expect(runsOf(at).length).toBeLessThanOrEqual(MOST_RUNS);
        // nothing lies about that the meta file does not name
        expect(readdirSync(dirOf(at))).toHaveLength(3 + runsOf(at).length);
      }),
      { numRuns: 60 },
    );
  });

  test('that a reader has open goes on answering as before while it is extended and swept', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.array(step, { minLength: 1 }),
        (before, after) => {
          const at = someFolder();
          const first = additionsOf(before);
          const second = additionsOf(after, first.length);
          extend(at, first);
          const register = openRegister(at, ID);
          if (register === undefined) throw new Error('there is no register');
          for (let i = 0; i < second.length; i += 3) extend(at, second.slice(i, i + 3));
          const asked = keysIn([...first, ...second]);
          expect(answers(register, asked)).toEqual(answers(model(first, 'SE'), asked));
          register.close();
          expectToAnswer(at, [...first, ...second]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('whose writer was killed before its meta file answers as before, and takes another history', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.array(step, { minLength: 1, maxLength: 20 }),
        fc.array(step, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (before, lost, instead, isWhole) => {
          const at = someFolder();
          const first = additionsOf(before);
          extend(at, first);
          cpSync(path.join(dirOf(at), 'meta.json'), path.join(at, 'meta.json'));
          const runs = runsOf(at).map((name) => [name, readFileSync(path.join(dirOf(at), name))] as const);
          extend(at, additionsOf(lost, first.length));
          // the power goes: the new meta file is not there, the runs that it replaced still are
          cpSync(path.join(at, 'meta.json'), path.join(dirOf(at), 'meta.json'));
          for (const [name, bytes] of runs) writeFileSync(path.join(dirOf(at), name), bytes);
          if (!isWhole) {
            for (const name of runsOf(at).filter((each) => !runs.some(([old]) => old === each))) {
              rmSync(path.join(dirOf(at), name));
            }
          }
          expectToAnswer(at, first);
          const second = additionsOf(instead, first.length);
          extend(at, second);
          expectToAnswer(at, [...first, ...second]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('of some size, in several runs, finds each of its keys and only these', () => {
    const at = someFolder();
    const numberOf = (i: number) => ((i * 7919) % 30_011) + 1;
    const entry = (i: number): Written =>
      additionOf(
        ['opened', numberOf(i), 9, { ref: `R${i}`, item: `word${i % 100}`, phone: `070-${i % 3000}` }],
        i,
      );
    const upTo = 30_000;
    for (let from = 1; from <= upTo; from += 9000) {
      extend(
        at,
        Array.from({ length: Math.min(9000, upTo - from + 1) }, (_, i) => entry(from + i)),
      );
    }
    expect(runsOf(at).length).toBeGreaterThan(1);
    const register = openRegister(at, ID);
    for (let i = 1; i <= upTo; i += 1 + (i % 13)) {
      expect(register?.find({ kind: 'ref', text: `R${i}` })).toEqual([numberOf(i)]);
      expect(register?.hasRef(`R${i}x`)).toBe(false);
      expect(register?.seqsOf(numberOf(i))).toContain(i);
    }
    const having = (test: (i: number) => boolean): number[] =>
      Array.from({ length: upTo }, (_, i) => i + 1)
        .filter(test)
        .map(numberOf)
        .sort((a, b) => a - b);
    expect(register?.find({ kind: 'word', text: 'word7' })).toEqual(having((i) => i % 100 === 7));
    expect(register?.find({ kind: 'word', text: 'word7' }, { prefix: true })).toEqual(
      having((i) => String(i % 100).startsWith('7')),
    );
    expect(register?.find({ kind: 'phone', text: '7077' })).toEqual(having((i) => i % 3000 === 77));
    expect(register?.find({ kind: 'ref', text: '' }, { prefix: true, limit: 3 })).toEqual(
      having(() => true).slice(0, 3),
    );
    let scanned = 0;
    register?.scan('ref', (bytes, start, end, cases) => {
      expect(bytes.toString('utf8', start, start + 2)).toBe('rR');
      scanned += cases.length;
      expect(end).toBeGreaterThan(start);
    });
    expect(scanned).toBe(upTo);
    register?.close();
  });

  test('skips what it has already, and refuses a gap', () => {
    const at = someFolder();
    const all = additionsOf([
      ['opened', 1, 1, { ref: 'R1' }],
      ['opened', 2, 1, { ref: 'R2' }],
      ['noted', 1, 1, {}],
    ]);
    extend(at, all.slice(0, 2));
    extend(at, all);
    expectToAnswer(at, all);
    expect(() => {
      extend(at, [additionOf(['noted', 1, 1, {}], 5)]);
    }).toThrow('entry 4 is left out');
    expectToAnswer(at, all);
  });

  test('is not taken over from another journal, another country is told, and both begin anew', () => {
    const at = someFolder();
    extend(at, additionsOf([['opened', 1, 1, { ref: 'R1' }]]));
    expect(openRegister(at, '01KD0000000000000000000009')).toBeUndefined();
    expect(openRegister(at, ID)?.country).toBe('SE');
    extendRegister(at, ID, 'DK', undefined, additionsOf([['opened', 2, 1, { phone: '+45 12' }]]));
    const danish = openRegister(at, ID);
    expect(danish?.country).toBe('DK');
    expect(danish?.find({ kind: 'phone', text: '12' })).toEqual([2]);
    expect(danish?.hasRef('R1')).toBe(false);
    danish?.close();
  });

  test('with nothing in it is a register', () => {
    const at = someFolder();
    extend(at, []);
    expectToAnswer(at, []);
  });
});

describe('a broken register is none', () => {
  const made = (): string => {
    const at = someFolder();
    extend(
      at,
      additionsOf(
        Array.from({ length: 40 }, (_, i): Step => ['opened', (i % 9) + 1, 1, { ref: `R${i}`, name: 'Åsa' }]),
      ),
    );
    return at;
  };
  const file = (at: string, begin: string): string =>
    path.join(dirOf(at), readdirSync(dirOf(at)).find((name) => name.startsWith(begin)) ?? '');

  test.each([
    [
      'no meta file',
      (at: string) => {
        rmSync(file(at, 'meta'));
      },
    ],
    [
      'half a meta file',
      (at: string) => {
        truncateSync(file(at, 'meta'), 40);
      },
    ],
    [
      'a meta file of something else',
      (at: string) => {
        writeFileSync(file(at, 'meta'), '{"v":1}');
      },
    ],
    [
      'a meta file of another version',
      (at: string) => {
        writeFileSync(file(at, 'meta'), readFileSync(file(at, 'meta'), 'utf8').replace('"v":4', '"v":5'));
      },
    ],
    [
      'a name that leads out of the folder',
      (at: string) => {
        writeFileSync(
          file(at, 'meta'),
          readFileSync(file(at, 'meta'), 'utf8').replace('"entries-', '"../entries-'),
        );
      },
    ],
    [
      'no entries',
      (at: string) => {
        rmSync(file(at, 'entries'));
      },
    ],
    [
      'fewer entries',
      (at: string) => {
        truncateSync(file(at, 'entries'), 100);
      },
    ],
    [
      'no heads',
      (at: string) => {
        rmSync(file(at, 'heads'));
      },
    ],
    [
      'no keys',
      (at: string) => {
        rmSync(file(at, 'keys'));
      },
    ],
    [
      'half the keys',
      (at: string) => {
        truncateSync(file(at, 'keys'), 50);
      },
    ],
    [
      'no folder',
      (at: string) => {
        rmSync(dirOf(at), { recursive: true });
      },
    ],
  ])('%s', (_, spoil) => {
    const at = made();
    spoil(at);
    expect(openRegister(at, ID)).toBeUndefined();
    const again = additionsOf([['opened', 1, 1, { ref: 'R1' }]]);
    extend(at, again);
    expectToAnswer(at, again);
  });

  test.each(['entries', 'heads', 'keys'])(
    'whatever bit of its %s is turned: it answers right, or says that it is broken',
    (name) => {
      const at = made();
      const additions = additionsOf([
        ['opened', 1, 1, { ref: 'R1', name: 'Astrid Lund', phone: '070-174 06 12' }],
        ['opened', 2, 1, { ref: 'R2', name: 'Astrid Lund', phone: '070-174 06 12' }],
        ['opened', 3, 2, { ref: 'R3', name: 'Bo Ek' }],
      ]);
      rmSync(dirOf(at), { recursive: true });
      extend(at, additions);
      const asked = keysIn(additions);
      const right = answers(model(additions, 'SE'), asked);
      const which = file(at, name);
      const sound = readFileSync(which);
      let broken = 0;
      // behind these a file of heads has room for numbers that nobody has yet
      const end = 8 * Math.min(sound.length, name === 'heads' ? 60 : Infinity);
      for (let bit = 0; bit < end; bit += name === 'keys' ? 3 : 1) {
        const bytes = Buffer.from(sound);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(which, bytes);
        const register = openRegister(at, ID);
        try {
          if (register !== undefined) expect(answers(register, asked)).toEqual(right);
        } catch (error) {
          if (!(error instanceof BrokenRegister)) throw error;
          broken += 1;
        } finally {
          register?.close();
        }
      }
      expect(broken).toBeGreaterThan(50);
    },
  );

  test('links are not followed', () => {
    const at = made();
    const elsewhere = made();
    const keys = file(at, 'keys');
    rmSync(keys);
    symlinkSync(file(elsewhere, 'keys'), keys);
    expect(openRegister(at, ID)).toBeUndefined();
    rmSync(dirOf(at), { recursive: true });
    symlinkSync(dirOf(elsewhere), dirOf(at));
    expect(openRegister(at, ID)).toBeUndefined();
    expect(() => {
      extend(at, []);
    }).toThrow('EEXIST');
  });

  test('its files are ours alone', () => {
    const at = made();
    for (const name of readdirSync(dirOf(at))) {
      expect([name, statSync(path.join(dirOf(at), name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    expect(statSync(dirOf(at)).mode & 0o777).toBe(0o700);
  });
});
