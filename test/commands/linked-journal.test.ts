/** A journal whose folder is reached through a link: everything goes as by its real path, and links inside stay out. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

/** The journal lies on the server, and the counter has a link to it. */
function linked(): Counter & { readonly real: string } {
  const made = counter();
  const real = join(made.desk, 'server');
  renameSync(made.at, real);
  symlinkSync(real, made.at);
  made.does('intake --customer Astrid --phone 0701740612 --item bicycle');
  made.does('note 1 hemligt');
  return { ...made, real };
}

const segmentIn = (folder: string): string => join(folder, 'journal/2026.jsonl');

describe('through a link to its folder', () => {
  test('a torn tail is put right by the next recording', () => {
    const made = linked();
    truncateSync(segmentIn(made.real), readFileSync(segmentIn(made.real)).length - 9);
    // nobody was answered: the writer died before
    rmSync(join(made.real, 'cache', 'tail.json'));
    made.does('note 1 x');
    made.does('journal verify');
    expect(readdirSync(join(made.real, 'cache')).filter((name) => name.startsWith('torn-'))).toHaveLength(1);
  });

  test('damage is repaired', () => {
    const made = linked();
    const text = readFileSync(segmentIn(made.real), 'utf8');
    writeFileSync(segmentIn(made.real), text.replace('note-added', 'note-addid'));
    expect(made.lofte('journal verify')).toMatchObject({ code: 5 });
    made.does('journal repair');
    expect(readdirSync(made.real)).not.toContain('damaged');
    made.does('note 1 x');
  });

  test('somebody is erased, from its backups too', () => {
    const made = linked();
    made.does('journal backup');
    made.does('close 1');
    expect(made.does('journal erase --customer 1 --confirm Astrid')).toContain('Also erased from 1 backup.');
    expect(readdirSync(made.real)).not.toContain('erasing');
    expect(readdirSync(join(made.real, 'backups'))).not.toContain('erasing');
    expect(readFileSync(segmentIn(made.real), 'utf8')).not.toContain('hemligt');
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, err: '' });
  });

  test('what is said names the place as it was typed', () => {
    const made = linked();
    expect(made.json('journal info')).toMatchObject({ at: made.at });
    const cache = join(made.real, 'cache');
    renameSync(cache, `${cache}-elsewhere`);
    symlinkSync(`${cache}-elsewhere`, cache);
    const refused = made.lofte('note 1 x');
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.err).toContain(`${made.at}/cache is a link inside a journal`);
  });

  test.each(['linked', 'linked/shop', 'linked/in/between'])('a journal is made at %s', (place) => {
    const made = counter('');
    mkdirSync(join(made.desk, 'server'));
    symlinkSync(join(made.desk, 'server'), join(made.desk, 'linked'));
    const at = join(made.desk, place);
    made.does(`init --journal ${at} --shop Fjordgatan --country SE --language en`);
    made.does(`intake --journal ${at} --customer Astrid --item bicycle`);
  });

  test('a backup is restored', () => {
    const made = linked();
    const { file } = made.json<{ file: string }>('journal backup');
    symlinkSync(made.desk, join(made.desk, 'linked'));
    const at = join(made.desk, 'linked/in/between');
    made.does(`journal restore ${file} --journal ${at} --confirm "Fjordgatan Elektronik"`);
    made.does(`note 1 x --journal ${at}`);
  });
});
