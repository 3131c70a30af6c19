/** `lofte journal erase`, as the shop meets it: what it takes, and what it says. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const everything = (at: string): string =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => join(at, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => readFileSync(name, 'latin1'))
    .join('\n');

/** Case 1 is Astrid's and closed, case 2 is Bo's. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "blue bicycle"');
  made.does('intake --customer Bo --phone 0701740699 --item skis');
  made.does('note 1 "her daughter collects it"');
  made.does('close 1');
  return made;
}

const ASTRID = /Astrid|0701740612|174 06 12|blue bicycle|her daughter/;

describe('what was taken back goes too', () => {
  test('an intake that was a mistake', () => {
    const made = counter();
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "blue bicycle"');
    made.does('undo');
    expect(made.does('journal erase --customer 1 --confirm "customer 1"')).toContain('1 entry');
    expect(everything(made.at)).not.toMatch(ASTRID);
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, err: '' });
  });

  test('beside a case of theirs that counts, and an entry of one', () => {
    const made = shop();
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "a blue bicycle again"');
    made.does('undo');
    made.does('reopen 1 --because "her daughter rang"');
    made.does('undo');
    made.does('journal erase --customer 1 --confirm "Astrid Lund"');
    expect(everything(made.at)).not.toMatch(ASTRID);
    expect(everything(made.at)).toContain('skis');
  });
});

describe('--keep', () => {
  test('without a day is refused, and so is what is no case', () => {
    const made = shop();
    const alone = made.lofte('journal erase --customer 1 --confirm "Astrid Lund" --keep 1');
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('--keep says to keep 1, and not until when');
    expect(alone.err).toContain('--keep-until 2033-12-31');
    for (const said of ['z', '0', '1.2', '-1']) {
      const bad = made.lofte(
        `journal erase --customer 1 --confirm "Astrid Lund" --keep-until 2033-12-31 --keep=${said}`,
      );
      expect(bad).toMatchObject({ code: 2 });
      expect(bad.err).toContain(`"${said}" after --keep is no number of a case`);
    }
    expect(everything(made.at)).toMatch(ASTRID);
  });
});

describe('an erasing that was cut off when the journal was done', () => {
  test('is said to whoever records or verifies, and finished by the next backup', () => {
    const made = shop();
    made.does('journal backup');
    const [backup = ''] = readdirSync(join(made.at, 'backups')).filter((name) => name.endsWith('.gz'));
    const bytes = readFileSync(join(made.at, 'backups', backup));
    made.does('journal erase --customer 1 --confirm "Astrid Lund"');
    writeFileSync(join(made.at, 'backups', backup), bytes);
    writeFileSync(join(made.at, 'backups/erasing'), '');
    expect(made.lofte('note 2 x').err).toContain('may still stand in backups');
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, out: '' });
    expect(made.lofte('journal verify').err).toContain('lofte journal backup');
    expect(made.lofte('list')).toMatchObject({ err: '' });
    made.does('journal backup', { now: '2026-11-24T09:00:00Z' });
    expect(existsSync(join(made.at, 'backups/erasing'))).toBe(false);
    expect(made.lofte('note 2 x')).toMatchObject({ err: '' });
    const again = join(made.desk, 'again');
    made.does(
      `journal restore ${join(made.at, 'backups', backup)} --journal ${again} --confirm "Fjordgatan Elektronik"`,
    );
    expect(everything(again)).not.toMatch(ASTRID);
  });
});

test('a backup that can’t be rewritten is said once, in every language of the shop', () => {
  const made = shop();
  made.does('journal backup');
  const [backup = ''] = readdirSync(join(made.at, 'backups')).filter((name) => name.endsWith('.gz'));
  const file = join(made.at, 'backups', backup);
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
  made.does('close 2');
  const first = made.lofte('journal erase --customer 1 --confirm "Astrid Lund"');
  expect(first.code).toBe(6);
  const second = made.lofte('journal erase --customer 2 --confirm Bo');
  expect(second.err.split('\n').filter((line) => line.includes(backup))).toHaveLength(1);
  rmSync(file);
  expect(made.json('journal erase --customer 2 --confirm "customer 2"')).toMatchObject({
    damagedLines: 0,
    backups: {
      rewritten: 0,
      failed: [],
      unreachable: [],
      unreadable: [],
      otherLine: [],
      leftovers: [],
      restoredFrom: null,
    },
  });
});
