/**
 * A process of its own that writes to a journal.
 *
 *     writer.cjs notes FOLDER NAME COUNT   records notes, one command each, and says their numbers
 *     writer.cjs hold FOLDER               takes the lock, says so, and keeps it until it is ended
 *     writer.cjs import FOLDER NAME CALL   imports 3,000 rows, and kills itself before the given call to the disk
 *     writer.cjs all FOLDER UMASK          makes a journal and every kind of file that there is in one
 */
import fs, { rmSync, truncateSync } from 'node:fs';
import { createJournal, openJournal } from '../../../src/journal/folder/open.ts';
import { lock } from '../../../src/journal/folder/lock.ts';
import { anna, intake, noted } from '../facts.ts';
import { manyRows } from './import/rows.ts';
import { optionsAt } from './shop-folder-options.ts';

const [, , what, at = '', word = '', count = ''] = process.argv;

const journal = openJournal(optionsAt(at));

function note(by: string, text: string, times = 1): number {
  const facts = Array.from({ length: times }, () => noted(1, text));
  const recorded = journal.record({ ...anna, by }, () => ({ ok: true, value: facts }));
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.problem));
  return recorded.value.head.seq;
}

if (what === 'hold') {
  lock(at, 10_000);
  process.stdout.write('locked\n');
  setInterval(() => undefined, 1000);
} else if (what === 'notes') {
  for (let i = 1; i <= Number(count); i++) process.stdout.write(`${note(word, `${word} ${i}`)}\n`);
} else if (what === 'import') {
  killBefore(Number(count));
  const batch = journal.importCases({ ...anna, by: word });
  if (!batch.ok) throw new Error(JSON.stringify(batch.problem));
  for (const each of manyRows(3000)) batch.value.add(each);
  batch.value.commit();
} else {
  process.umask(Number.parseInt(word, 8));
  createJournal(at);
  journal.record(anna, () => ({ ok: true, value: [intake(1, 1, { name: 'Lena' })] }));
  for (let i = 0; i < 3; i++) note('anna', 'long '.repeat(20), 200);
  const { head } = journal.read().ok ? { head: note('anna', 'to be torn') } : { head: 0 };
  truncateSync(`${at}/journal/2026.jsonl`, sizeWithout(head));
  // nobody was answered: the writer died before
  rmSync(`${at}/cache/tail.json`);
  note('anna', 'after the residue');
}

/** Dies when the disk is to change for the `n`th time, counted from 1. */
function killBefore(n: number): void {
  let calls = 0;
  for (const name of ['writeSync', 'fdatasyncSync', 'fsyncSync', 'renameSync', 'unlinkSync'] as const) {
    const real = fs[name] as (...words: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...words: unknown[]) => {
        if (++calls === n) process.kill(process.pid, 'SIGKILL');
        return real(...words);
      },
    });
  }
}

/** Cuts some bytes off the last entry. */
function sizeWithout(head: number): number {
  const info = journal.info();
  if (!info.ok || info.value.entries !== head) throw new Error('not what was written');
  return (info.value.segments[0]?.bytes ?? 0) - 30;
}
