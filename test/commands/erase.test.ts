/** `lofte journal erase`, as the shop meets it: what it takes, and what it says. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

describe('what was held back for the law', () => {
  const ERASE = 'journal erase --customer 1 --confirm "Astrid Lund"';

  /** Case 1 has a price, case 3 has none; both are Astrid's and closed. */
  function priced(): Counter {
    const made = counter();
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "blue bicycle"');
    made.does('intake --customer Bo --phone 0701740699 --item skis');
    made.does('call 1 "her daughter wants it done" --quote 500 --told');
    made.does('close 1');
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item umbrella');
    made.does('close 3');
    return made;
  }

  test('stays when the same is typed again without the day', () => {
    const made = priced();
    expect(made.does(`${ERASE} --keep-until 2033-12-31`)).toContain(
      'Kept until the end of 2033-12-31: case 1',
    );
    const before = everything(join(made.at, 'journal'));
    const again = made.lofte(ERASE);
    expect(again).toMatchObject({ code: 3, out: '' });
    expect(again.err).toContain('case 1 is held back until 2033-12-31\n');
    expect(again.err).toContain('--keep-nothing');
    expect(everything(join(made.at, 'journal'))).toBe(before);
  });

  test('stays when there is more of theirs to erase, and the new entry says so too', () => {
    const made = priced();
    made.does(`${ERASE} --keep-until 2033-12-31`);
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item sledge');
    made.does('close 4');
    expect(made.json(ERASE)).toMatchObject({ kept: { until: '2033-12-31', cases: [1] } });
    expect(everything(made.at)).toContain('blue bicycle');
    expect(everything(made.at)).not.toContain('sledge');
    expect(made.lofte(ERASE)).toMatchObject({ code: 3 });
  });

  test('goes when that is said, and when its day is over', () => {
    const given = priced();
    given.does(`${ERASE} --keep-until 2033-12-31`);
    expect(given.lofte(`${ERASE} --keep-nothing --keep-until 2034-12-31`)).toMatchObject({ code: 2 });
    given.does(`${ERASE} --keep-nothing`);
    expect(everything(given.at)).not.toMatch(ASTRID);

    const waited = priced();
    waited.does(`${ERASE} --keep-until 2033-12-31`);
    expect(waited.lofte(ERASE, { now: '2033-12-31T22:00:00Z' })).toMatchObject({ code: 3 });
    waited.does(ERASE, { now: '2034-01-01T09:00:00Z' });
    expect(everything(waited.at)).not.toMatch(ASTRID);
    expect(waited.lofte('journal verify')).toMatchObject({ code: 0, err: '' });
  });

  test('can be held back longer, or shorter, and the last day counts', () => {
    const made = priced();
    made.does(`${ERASE} --keep-until 2033-12-31`);
    expect(made.does(`${ERASE} --keep-until 2035-12-31`)).toContain('nothing is erased now');
    expect(made.lofte(ERASE, { now: '2034-01-02T09:00:00Z' }).err).toContain('until 2035-12-31');
    made.does(`${ERASE} --keep-until 2026-11-24`);
    made.does(ERASE, { now: '2026-11-25T09:00:00Z' });
    expect(everything(made.at)).not.toMatch(ASTRID);
  });

  test('is said while it is held, and reminded of when its day is over', () => {
    const made = priced();
    made.does(`${ERASE} --keep-until 2033-12-31 --because "she asked"`);
    expect(made.does('journal info')).toContain('case 1 of customer 1 until 2033-12-31');
    expect(made.does('report morning')).not.toContain('Held back');
    expect(made.does('log')).toContain('Words of customer 1 erased from one entry: she asked');
    expect(made.does('log')).toContain('Held back until 2033-12-31: case 1.');
    const late = { now: '2034-01-02T09:00:00Z' };
    const due = 'which is over: lofte journal erase --customer 1';
    for (const line of ['journal info', 'journal verify -v', 'report morning'])
      expect(made.does(line, late).replaceAll(/\s+/g, ' '), line).toContain(due);
    expect(made.does('journal verify', late)).toBe('');
    made.does(ERASE, late);
    for (const line of ['journal info', 'journal verify -v', 'report morning'])
      expect(made.does(line, late), line).not.toContain('eld back');
  });

  test('is thought of before it is too late: cases with a price are named', () => {
    const made = priced();
    expect(made.does('journal erase --customer 1 -n')).toContain('With a price on record: case 1.');
    const asked = made.lofte('journal erase --customer astrid');
    expect(asked).toMatchObject({ code: 2 });
    expect(asked.err).toContain('with a price on record: case 1');
    expect(asked.err).toContain('--keep-until DATE');
    expect(made.json('journal erase --customer 1 -n --keep-until 2033-12-31')).toMatchObject({ priced: [] });
  });
});

describe('whose words', () => {
  test('by name, phone or e-mail, as lofte customer finds them', () => {
    const made = shop();
    for (const who of ['astrid', '0701740612', '"Astrid Lund"', '1'])
      expect(made.json(`journal erase --customer ${who} -n`)).toMatchObject({ customer: 1 });
    made.does('intake --customer "Astrid Berg" --phone 0701740613 --item sledge');
    const two = made.lofte('journal erase --customer astrid -n');
    expect(two).toMatchObject({ code: 3, out: '' });
    expect(made.lofte('journal erase --customer nobody -n')).toMatchObject({ code: 3 });
  });

  test('whose cases are open is said before a name is asked for', () => {
    const made = shop();
    for (const more of ['', ' -n', ' --confirm Bo']) {
      const open = made.lofte(`journal erase --customer 2${more}`);
      expect(open).toMatchObject({ code: 3 });
      expect(open.err).toContain('open cases: 2');
    }
  });
});

describe('their name in other cases', () => {
  /** Case 2 is Jens's, and open; entries 3, 4 and 6 name Astrid. */
  function named(): Counter {
    const made = counter();
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "blue bicycle"');
    made.does('intake --customer Jens --phone 0701740699 --item skis');
    made.does('note 2 "Astrid Lund is his sister"');
    made.does('note 2 "or ring +46 70-174 06 12, 13.30"');
    made.does('note 2 "her ferry: 070-174 06 13"');
    made.does('intake --customer "Astrid Lund" --phone 0701740698 --item sledge');
    made.does('undo');
    made.does('close 1');
    return made;
  }
  const ERASE = 'journal erase --customer 1 --confirm "Astrid Lund"';
  const SAID =
    'Their name, phone or e-mail also stands in other cases: 2 (entries 3, 4), 3 (entry 6). Look at each.';

  test('is said, before and after, with the command that takes the words of an entry', () => {
    const made = named();
    expect(made.does('journal erase --customer 1 -n')).toContain(SAID);
    const done = made.does(ERASE);
    expect(done).toContain(SAID);
    expect(done).toContain('lofte journal erase --entry 3\n');
    expect(named().json(ERASE)).toMatchObject({
      mentions: [
        { case: 2, entries: [3, 4] },
        { case: 3, entries: [6] },
      ],
    });
  });

  test('goes entry by entry, from the journal and its backups', () => {
    const made = named();
    const backup = made.does('journal backup').split('\n')[1] ?? '';
    made.does(ERASE);
    const asked = made.lofte('journal erase --entry 3 --entry 4 --entry 6');
    expect(asked).toMatchObject({ code: 2 });
    expect(asked.err).toContain('--confirm "3 4 6"');
    const answer = made.does('journal erase --entry 6 --entry 3 --entry 4 --confirm "3 4 6" --because asked');
    expect(answer).toContain('All words are erased from the journal in entry 3-4, 6.');
    expect(answer).toContain('Also erased from 1 backup.');
    expect(everything(made.at)).not.toMatch(/Astrid|174 06 12/);
    expect(everything(made.at)).toContain('her ferry');
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, out: '', err: '' });
    expect(made.does('show 2')).toContain('Note: (erased)');
    expect(made.does('log')).toContain('Words erased from 3 entries: asked');
    made.does(`journal restore ${backup} --journal again --confirm "Fjordgatan Elektronik"`);
    expect(everything(join(made.desk, 'again'))).not.toMatch(/Astrid|174 06 12/);
    expect(made.lofte('journal verify --journal again')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['99', 3, 'there is no entry 99'],
    ['x', 3, 'there is no entry x'],
    ['8', 3, 'entry 8 has no words that could be erased'],
    ['2', 3, 'entry 2 says whose case 2 is, and that is open'],
    ['3 --customer 1', 2, '--entry and --customer contradict each other'],
    ['3 --keep-until 2033-12-31', 2, '--entry and --keep-until contradict each other'],
    ['3 --confirm 4', 3, '"4" is not the name that is asked for'],
  ])('--entry %s is refused', (line, code, said) => {
    const made = named();
    const before = everything(join(made.at, 'journal'));
    const refused = made.lofte(`journal erase --confirm 3 --entry ${line}`);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(said);
    expect(everything(join(made.at, 'journal'))).toBe(before);
  });

  test('nothing is taken by entry that is held back for the law, unless that is given up', () => {
    const made = named();
    made.does('journal erase --customer 1 --confirm "Astrid Lund" --keep-until 2033-12-31 --keep 1');
    const held = made.lofte('journal erase --entry 1 --confirm 1');
    expect(held).toMatchObject({ code: 3 });
    expect(held.err).toContain('case 1 is held back until 2033-12-31');
    made.does('journal erase --entry 1 --confirm 1', { now: '2034-01-02T09:00:00Z' });
    const given = named();
    given.does('journal erase --customer 1 --confirm "Astrid Lund" --keep-until 2033-12-31 --keep 1');
    given.does('journal erase --entry 1 --confirm 1 --keep-nothing');
  });

  test('one of the two is to be said', () => {
    expect(named().lofte('journal erase')).toMatchObject({ code: 2, out: '' });
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

describe('a disk with backups that is not plugged in', () => {
  test('is said with the command that finishes it, and reminded of until that is done', () => {
    const made = shop();
    const [usb, away] = [join(made.desk, 'usb'), join(made.desk, 'away')];
    const file = made.does('journal backup usb').split('\n')[1] ?? '';
    renameSync(usb, away);
    const erased = made.lofte('journal erase --customer 1 --confirm "Astrid Lund"');
    expect(erased.code).toBe(6);
    expect(erased.out).toContain('erased from 2 entries');
    const said = `there should be backups in ${usb}, and none can be found there now`;
    expect(erased.err).toContain(said);
    for (const line of ['journal info', 'journal verify -v', 'journal backup'])
      expect(made.lofte(line), line).toMatchObject({ code: 0, err: erased.err });
    expect(made.lofte('note 2 x').err).toBe('');
    renameSync(away, usb);
    expect(erased.err).toMatch(/Plug the disk in, then: lofte journal backup\n$/);
    expect(made.lofte('journal backup')).toMatchObject({ code: 0, err: '' });
    made.does(`journal restore ${file} --journal again --confirm "Fjordgatan Elektronik"`);
    expect(everything(join(made.desk, 'again'))).not.toMatch(ASTRID);
    for (const line of ['journal info', 'journal verify -v'])
      expect(made.lofte(line), line).toMatchObject({ code: 0, err: '' });
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
      copies: [],
      otherLine: [],
      uncertain: [],
      leftovers: [],
      restoredFrom: null,
    },
  });
});
