/**
 * A process of its own that gives one command after the other to the built program, as fast as it can.
 *
 *     writer.mjs PROGRAM notes NAME FROM TO     notes `NAME 7`, saying 7 when that is answered
 *     writer.mjs PROGRAM imports NAME FROM TO   imports files of 300 rows, `NAME-7-1` and on
 *     writer.mjs PROGRAM reads                  looks at this and that, until somebody ends it
 *
 * PROGRAM is the file that starts the program; the environment names the journal. A command that does not end as it should
 * is said behind `!`, and is the last.
 */
import { writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , program, what, name, from, to] = process.argv;
const { rehearse } = createRequire(import.meta.url)(program);
const environment = { ...process.env };

const ROWS = 300;
const MAPPING = {
  lofte: 'mapping.v1',
  timeZone: 'Europe/Stockholm',
  dates: ['YYYY-MM-DD HH:mm'],
  case: {
    ref: { column: 'no' },
    openedAt: { column: 'opened' },
    closedAt: { column: 'opened' },
    problem: { column: 'problem' },
  },
};

const say = (line) => writeSync(1, `${line}\n`);

async function run(...argv) {
  const [{ exitCode, out, err }] = await rehearse([{ argv, environment }]);
  if (exitCode === 0) return out;
  say(`! ${argv.join(' ')}: ${exitCode} ${JSON.stringify(out + err)}`);
  return process.exit(1);
}

/** Rows large enough that a file is written in several pieces. */
function rowsFile(folder, i) {
  const file = join(folder, `${name}.csv`);
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `${name}-${i}-${row},2026-11-20 10:00,${'leaks '.repeat(2000)}`,
  );
  writeFileSync(file, `no,opened,problem\n${rows.join('\n')}\n`);
  return file;
}

if (what === 'notes') {
  for (let i = Number(from); i < Number(to); i++) {
    await run('note', '1', `${name} ${i}`);
    say(i);
  }
} else if (what === 'imports') {
  const map = join(process.cwd(), `${name}.json`);
  writeFileSync(map, JSON.stringify(MAPPING));
  for (let i = Number(from); i < Number(to); i++) {
    await run('import', rowsFile(process.cwd(), i), '--map', map);
    say(i);
  }
} else {
  let most = 0;
  for (;;) {
    const seen = JSON.parse(await run('show', '1', '--json')).story.length;
    if (seen < most) say(`! ${seen} entries where there were ${most}`);
    most = seen;
    await run('report', 'morning');
    await run('list');
    await run('journal', 'info');
    say(seen);
  }
}
