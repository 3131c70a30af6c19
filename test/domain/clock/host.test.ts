/** The machine's own time zone and language change nothing: the clock is run on hosts that stand elsewhere. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { NOW, ROWS } from './when/document.ts';

const PROGRAM = `
  import { compileCalendar } from './src/domain/clock/compile.ts';
  import { parseWhen } from './src/domain/clock/when/parse.ts';
  import { closingOn, nextOpening } from './src/domain/clock/hours.ts';
  import { workingBetween } from './src/domain/clock/working.ts';
  import { USUAL_HOURS } from './test/domain/clock/calendars.ts';

  const now = ${NOW};
  const said = ${JSON.stringify(ROWS.map((row) => row.said))};
  const answers = ['Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe'].map((timeZone) => {
    const days = { '2026-12-23': [['09:00', '12:00']], '2026-07-13/2026-07-31': [] };
    const made = compileCalendar({ timeZone, hours: USUAL_HOURS, holidays: { country: null, eves: true }, days });
    const calendar = made.value;
    return [
      calendar,
      said.map((phrase) => parseWhen(phrase, { from: now, now, calendar })),
      closingOn(calendar, 20783),
      nextOpening(calendar, Date.parse('2026-03-29T00:30:00Z')),
      workingBetween(calendar, Date.parse('2026-01-01T00:00Z'), Date.parse('2027-01-01T00:00Z')),
    ];
  });
  process.stdout.write(JSON.stringify([answers, new Date(2026, 0, 15).getTimezoneOffset()]));
`;

const program = buildSync({
  stdin: { contents: PROGRAM, resolveDir: join(import.meta.dirname, '../../..'), loader: 'ts' },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
}).outputFiles[0]?.text;

function runIn(timeZone: string, language: string): readonly [answers: unknown, offset: number] {
  const env = { TZ: timeZone, LANG: language, LC_ALL: language };
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], { input: program, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as [unknown, number];
}

test('the same answers in Auckland, Los Angeles and Lord Howe as in UTC', () => {
  const [expected] = runIn('UTC', 'C');
  for (const [timeZone, offset] of [
    ['Pacific/Auckland', -780],
    ['America/Los_Angeles', 480],
    ['Australia/Lord_Howe', -660],
  ] as const) {
    const [answers, there] = runIn(timeZone, 'sv_SE.UTF-8');
    expect(there).toBe(offset);
    expect(answers).toEqual(expected);
  }
});
