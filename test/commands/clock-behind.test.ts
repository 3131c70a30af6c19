/** A clock that went backwards: it is said, what is recorded is in the order of its numbers, and nothing stands in the way. */
import { expect, test } from 'vitest';
import { isClockBehind } from '../../src/commands/clock-behind.ts';
import { openJournal } from '../../src/journal/folder/open.ts';
import { instant, toIso, type Instant } from '../../src/domain/instant.ts';
import { noted } from '../journal/facts.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { counter, type Counter } from '../support/lofte.ts';

const MINUTE = 60_000;
/** The computer's own clock, not one that is stood in for. */
const OWN_CLOCK = { now: '' };

const soon = (minutes: number): Instant => instant(Date.now() + minutes * MINUTE);

/** Records a note as a computer would whose clock is ahead of ours. */
function noteFromTheFuture({ at }: Counter, now: Instant, clockSet = false): void {
  const recorded = openJournal(optionsAt(at)).record({ by: 'bertil', now, clockSet }, () => ({
    ok: true,
    value: [noted(1, 'from a clock that is ahead', toIso(now))],
  }));
  expect(recorded.ok).toBe(true);
}

const shop = (): Counter => {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --item lamp', OWN_CLOCK);
  return made;
};

test('is said once, with both times, and the entry is recorded after the others', () => {
  const made = shop();
  noteFromTheFuture(made, soon(3 * 24 * 60));
  const ran = made.lofte('note 1 "back in time"', OWN_CLOCK);
  expect(ran).toMatchObject({ code: 0, out: '1 Astrid Lund, lamp: note added.\n' });
  expect(ran.err).toMatch(
    /^Warning: this computer's clock says [A-Z]\w+day \d.* at \d\d:\d\d, but the last entry was recorded [A-Z]\w+day \d.* at \d\d:\d\d: is it right\? New deadlines are counted from it; entries keep the order of their numbers\.\n$/,
  );
  expect(made.lofte('note 1 "once more"', OWN_CLOCK)).toMatchObject({ code: 0, err: '' });
  type Entry = { readonly seq: number; readonly private: { readonly text?: string } };
  const { entries } = made.json<{ entries: readonly Entry[] }>('log');
  expect(entries.map((e) => e.private.text)).toEqual([
    undefined,
    'from a clock that is ahead',
    'back in time',
    'once more',
  ]);
  expect(made.does('journal verify')).toBe('');
});

test('is not said for some minutes, nor where a clock was stood in for', () => {
  const made = shop();
  noteFromTheFuture(made, soon(4));
  expect(made.lofte('note 1 x', OWN_CLOCK)).toMatchObject({ code: 0, err: '' });
  noteFromTheFuture(made, soon(60), true);
  expect(made.lofte('note 1 x', OWN_CLOCK)).toMatchObject({ code: 0, err: '' });
  noteFromTheFuture(made, soon(60));
  expect(made.lofte('note 1 x', { now: '2026-11-23T08:00:00Z' })).toMatchObject({ code: 0, err: '' });
  expect(made.lofte('note 1 x --quiet', OWN_CLOCK)).toMatchObject({ code: 0, err: '' });
});

test('what follows something is not before it, though the clock says so', () => {
  const made = counter();
  const earlier = { now: '2026-11-23T07:00:00Z' };
  made.does('intake --customer "Astrid Lund" --item lamp --promise "ready 3d" --promise "callback 2h"');
  made.does('intake --customer "Bo Ek" --item kettle');
  made.does('close 2');
  const lines = [
    'postpone 1.2 5h --not-told',
    'done 1.2',
    'status 1 waiting-customer --told phone',
    'status 1 ready --told phone',
    'close 1',
    'reopen 2 --because "it came back"',
  ];
  for (const line of lines) made.does(line, earlier);
  const opened = '2026-11-23T09:00:00Z';
  type Entry = { readonly happenedAt: string; readonly recordedAt: string };
  const { entries } = made.json<{ entries: readonly Entry[] }>('log');
  const late = entries.filter((entry) => entry.recordedAt === earlier.now);
  expect(late.length).toBeGreaterThanOrEqual(lines.length);
  expect(new Set(late.map((entry) => entry.happenedAt))).toEqual(new Set([opened]));
  expect(made.does('journal verify')).toBe('');
});

test('a time that somebody said is still refused where it is before what it follows', () => {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --item lamp --promise "ready 3d"');
  const ran = made.lofte('done 1.1 --at 06:00', { now: '2026-11-23T08:00:00Z' });
  expect(ran.code).toBe(3);
  expect(ran.err).toContain('after that');
});

test.each<readonly [string, number, boolean]>([
  ['an hour', 60, true],
  ['a little more than five minutes', 5.1, true],
  ['five minutes', 5, false],
  ['nothing', 0, false],
  ['less than nothing', -600, false],
])('a clock that is behind by %s', (_, minutes, isSaid) => {
  const now = instant(Date.parse('2026-11-23T09:00:00Z'));
  expect(isClockBehind(now, instant(now + minutes * MINUTE))).toBe(isSaid);
  expect(isClockBehind(now, undefined)).toBe(false);
});
