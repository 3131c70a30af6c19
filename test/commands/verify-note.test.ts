/** "Can you prove that nothing was changed?": what a verification says beyond that all is well. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740612 --item lamp');
  made.does('note 1 "the cord is frayed"');
  return made;
}

/** As the report prints it. */
const noteOf = ({ does }: Counter): string =>
  /^Journal (\d+:[0-9a-f]{32})$/m.exec(does('report morning'))?.[1] ?? '';

test('from which entry on nothing was changed, and how much came since', () => {
  const made = shop();
  const note = noteOf(made);
  expect(made.does(`journal verify -v --anchor ${note}`)).toContain(
    '\nIt goes on unchanged from entry 2, as noted; 0 entries since.\n',
  );
  made.does('note 1 "it came"');
  expect(made.does(`journal verify -v --anchor ${note}`)).toContain(
    '\nIt goes on unchanged from entry 2, as noted; 1 entry since.\n',
  );
  expect(made.does(`journal verify --anchor ${note}`)).toBe('');
});

test('a note of an entry that is not there yet is told from one that contradicts', () => {
  const made = shop();
  const ran = made.lofte(`journal verify --anchor 60:${'ab'.repeat(16)}`);
  expect(ran.code).toBe(5);
  expect(ran.out).toContain(
    '  2026.jsonl, line 2 has the last entry, 2, and the note is of entry 60: entries are missing at its end, or it is another journal\n',
  );
  expect(made.lofte(`journal verify --anchor 1:${'ab'.repeat(16)}`).out).toContain(
    '  2026.jsonl, line 1 does not have the entry that was noted',
  );
});

test('lines that are on record as damaged are counted, and where to read of them is said', () => {
  const made = shop();
  const file = join(made.at, 'journal/2026.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"type":"note-added"', '"type":"note-edded"'));
  expect(made.lofte('journal verify')).toMatchObject({ code: 5 });
  made.does('journal repair');
  expect(made.does('journal verify -v')).toContain(
    '\n1 line is on record as damaged and counts no more. Which and since when: lofte log --type repaired\n',
  );
  expect(made.json('journal verify')).toMatchObject({ ok: true, known: 1 });
  expect(made.does('log --type repaired')).toContain('one line known to be damaged');
});
