// `npm start`: the morning report of the sample shop.
//
// Plays a month of the shop (data/sample/sample.json, its times moved to today) into a journal in a temporary folder,
// prints the report, and removes the journal. Nothing else is touched.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';

const root = fileURLToPath(new URL('..', import.meta.url));
const zone = 'Europe/Stockholm';
const now = Temporal.Now.instant().round('minute');

/** The moment of a step: `-9wd 10:20`, at 10:20 on the ninth weekday before today; `-50m` and `-1h`, before now. */
function momentOf(/** @type {string} */ at) {
  const [amount, time] = at.split(' ');
  const [, count = '0', unit] = /^-(\d+)(wd|m|h)$/.exec(amount ?? '') ?? [];
  if (unit !== 'wd')
    return now.subtract(unit === 'h' ? { hours: Number(count) } : { minutes: Number(count) });
  let day = now.toZonedDateTimeISO(zone).toPlainDate();
  for (let left = Number(count); left > 0;) {
    day = day.subtract({ days: 1 });
    if (day.dayOfWeek < 6) left -= 1;
  }
  return day.toZonedDateTime({ timeZone: zone, plainTime: time ?? '12:00' }).toInstant();
}

const sample = JSON.parse(readFileSync(path.join(root, 'data/sample/sample.json'), 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'lofte-sample-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const environment = { LOFTE_JOURNAL: path.join(folder, 'shop') };
const steps = [{ at: sample.steps[0].at, args: sample.init }, ...sample.steps];
const lines = steps.map(({ at, by = 'anna', args }) => ({
  argv: args,
  environment: { ...environment, LOFTE_NOW: String(momentOf(at)), LOFTE_BY: by },
}));
const { rehearse } = createRequire(import.meta.url)('../dist/launch.cjs');
const outcomes = await rehearse(lines);
for (const [i, { exitCode, err }] of outcomes.entries()) {
  if (exitCode !== 0) throw new Error(`the sample shop: ${lines[i]?.argv.join(' ')}\n${err}`);
}
const { LOFTE_NOW: _now, LOFTE_BY: _by, LOFTE_LANG: _lang, ...rest } = process.env;
const args = process.argv.length > 2 ? process.argv.slice(2) : ['report', 'morning'];
const shown = spawnSync(process.execPath, [path.join(root, 'bin/lofte.js'), ...args], {
  stdio: 'inherit',
  env: { ...rest, ...environment, LOFTE_BY: 'anna' },
});
process.exitCode = shown.status ?? 1;
