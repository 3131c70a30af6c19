/** The computer's own clock jumps: recording goes on, in the order of the numbers. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counter, type Counter, type Ran } from '../support/lofte.ts';

function preload(): string {
  const words = ['-f', '-1d', 'sh', '-c', 'echo "$LD_PRELOAD"'];
  const { status, stdout } = spawnSync('faketime', words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}
/** What stands in for the clock of a process: faketime's library, where it is installed. */
const FAKETIME = process.platform === 'linux' ? preload() : '';

/** Gives a command with the clock so far from the right time: `-1d`. */
const withClock = ({ lofte }: Counter, off: string, line: string): Ran =>
  lofte(line, { now: '', env: { LD_PRELOAD: FAKETIME, FAKETIME: off, DONT_FAKE_MONOTONIC: '1' } });

interface Logged {
  readonly entries: readonly { readonly seq: number; readonly private?: { readonly text?: string } }[];
}
const textsOf = (shop: Counter): readonly (string | undefined)[] =>
  shop.json<Logged>('log').entries.map((entry) => entry.private?.text);

test.skipIf(FAKETIME === '').each(['-1d', '-400d', '+400d'])('by %s, and back', (off) => {
  const shop = counter();
  shop.does('intake --customer Lena --item Lamp', { now: '' });
  const back = withClock(shop, off, 'note 1 second --json');
  expect(back).toMatchObject({ code: 0 });
  expect(back.err.includes('is it right?')).toBe(off.startsWith('-'));
  shop.does('note 1 third', { now: '' });
  expect(withClock(shop, off, 'note 1 fourth')).toMatchObject({ code: 0 });
  expect(textsOf(shop).slice(1)).toEqual(['second', 'third', 'fourth']);
  expect(shop.does('journal verify')).toBe('');
  // a segment a year; what is written later never goes before
  expect(readdirSync(join(shop.at, 'journal'))).toHaveLength(off === '+400d' ? 2 : 1);
});

test.skipIf(FAKETIME === '')('reports and readings work while it is wrong', () => {
  const shop = counter();
  shop.does('intake --customer Lena --item Lamp --promise "ready 24h"', { now: '' });
  for (const line of ['report morning', 'show 1', 'list', 'due', 'journal verify', 'journal info']) {
    expect(withClock(shop, '-1d', line), line).toMatchObject({ code: 0 });
  }
});
