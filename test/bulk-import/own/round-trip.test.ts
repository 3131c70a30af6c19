// Whatever a shop types, whenever and under whatever name: what was recorded comes back from an export of it, whole.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { count, randomFrom, say } from '../../support/full.ts';
import { inProcess } from '../../support/in-process.ts';
import type { How, Ran } from '../../support/lofte.ts';
import { HOURS, LOG, MAPPING, PEOPLE, typist, ZONES } from './typist.ts';

const QUESTIONS = [
  'report morning',
  'report promises --group staff',
  'report promises --group kind',
  'due',
  'next',
  'list --all',
  'log',
  'find Bo',
  'customer 1',
  'customer 2',
  'explain 1.1',
  'show 1',
  'show 2',
  'show 3',
  'show 4',
  'show 5',
  'show 6',
];

/** All but the head, whose hashes are those of another journal. */
const linesOf = (exported: Ran): readonly string[] => exported.out.split('\n').slice(1);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function round(no: number): Promise<number> {
  const random = randomFrom('round-trip', no);
  const { one, next, rows } = typist(random);
  const desk = mkdtempSync(join(tmpdir(), 'lofte-round-trip-'));
  onTestFinished(() => rmSync(desk, { recursive: true, force: true }));
  const [here, there] = [join(desk, 'here'), join(desk, 'there')];
  let at = Date.UTC(2026, 0, 15, 9);
  const now = (): string => new Date(at).toISOString().replace('.000Z', 'Z');
  const does = (where: string, argv: readonly string[], how: How = {}): Promise<Ran> =>
    inProcess(where, desk, argv, { now: now(), ...how });
  const init = ['init', '--shop', 'X', '--country', 'SE', '--language', 'en'];
  await does(here, [...init, '--zone', one(ZONES), '--hours', one(HOURS)]);
  await does(there, init);
  writeFileSync(join(desk, 'rows.json'), JSON.stringify(MAPPING));
  writeFileSync(join(desk, 'log.json'), JSON.stringify(LOG));
  const typed: string[] = [];
  for (let i = 0; i < 80; i++) {
    // now and then a clock is days behind, or months ahead
    at += Math.round(one([HOUR, HOUR, DAY, DAY, -3 * DAY, 200 * DAY, -150 * DAY]) * random());
    at -= at % 1000;
    writeFileSync(join(desk, 'rows.jsonl'), rows(i));
    const argv = next();
    const { code } = await does(here, argv, { by: one(PEOPLE) });
    typed.push(`${now()} ${argv.map((word) => JSON.stringify(word.slice(0, 40))).join(' ')} → ${code}`);
  }
  const story = `round ${no}:\n${typed.join('\n')}`;
  copyFileSync(join(here, 'lofte.json'), join(there, 'lofte.json'));
  const exported = await does(here, ['export', ...one([[], ['--json']])]);
  const imported = await does(there, ['import', '-', '--preset', 'lofte'], {
    input: exported.out,
    by: 'carl',
  });
  expect(imported, story).toMatchObject({ code: 0, err: '' });
  expect(await does(there, ['journal', 'verify']), story).toMatchObject({ code: 0 });
  for (const line of QUESTIONS) {
    const ask = async (of: string): Promise<string> =>
      (await does(of, [...line.split(' '), '--json'])).out.replace(/"\d+:[0-9a-f]{64}"/g, '"HEAD"');
    expect(await ask(there), `${line}, ${story}`).toBe(await ask(here));
  }
  const [mine, others] = [await does(there, ['export']), await does(here, ['export'])].map(linesOf);
  expect(mine, story).toEqual(others);
  return exported.out.split('"seq":').length - 1;
}

test('what random commands recorded comes back', { timeout: count(120_000, 1_800_000) }, async (context) => {
  const rounds = count(4, 300);
  let entries = 0;
  for (let no = 1; no <= rounds; no++) entries += await round(no);
  expect(entries).toBeGreaterThan(rounds * 20);
  await say(context, `${rounds} journals with ${entries} entries`);
});
