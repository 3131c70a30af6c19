/** A damaged journal and a person's data, as the shop meets them at the counter. */
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const segmentOf = ({ at }: Counter): string => join(at, 'journal/2026.jsonl');

const change = (shop: Counter, by: (text: string) => string): void => {
  writeFileSync(segmentOf(shop), by(readFileSync(segmentOf(shop), 'utf8')));
};

/** Two cases: 1 is Astrid's, 2 is Bo's. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "blue bicycle" --promise "ready 3d"');
  made.does('intake --customer Bo --phone 0701740699 --item skis --promise "ready 3d"');
  made.does('note 1 "her daughter collects it"');
  return made;
}

describe('a journal that somebody changed', () => {
  test('is read all the same, and said to be damaged; nothing is recorded before it is repaired', () => {
    const made = shop();
    change(made, (text) => text.replace('blue bicycle', 'grey bicycle'));
    const report = made.lofte('report morning');
    expect(report).toMatchObject({ code: 0 });
    expect(report.err).toContain(
      '2026.jsonl, line 1 had its private part changed. What is shown may lack something.',
    );
    expect(report.err).toContain('lofte journal repair');
    expect(JSON.parse(made.lofte('list --json').out)).toMatchObject({ cases: [{ case: 1 }, { case: 2 }] });
    expect(made.lofte('note 2 x')).toMatchObject({ code: 5, out: '' });
    expect(made.lofte('journal verify')).toMatchObject({ code: 5 });

    const bytes = readFileSync(segmentOf(made), 'utf8');
    const planned = made.does('journal repair --dry-run');
    expect(planned).toContain('its dates and promises count, its words no more (case 1');
    expect(readFileSync(segmentOf(made), 'utf8')).toBe(bytes);
    expect(made.does('journal repair')).toContain('The journal goes on behind 6:');
    expect(made.lofte('journal verify -v')).toMatchObject({ code: 0 });
    made.does('note 2 x');
    expect(made.lofte('list')).toMatchObject({ code: 0, err: '' });
    expect(made.does('journal repair')).toContain('there is nothing to repair');
  });

  test.each<readonly [string, (text: string) => string]>([
    ['CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['blank lines', (text) => text.replaceAll('\n', '\n\n')],
  ])('in an editor that made %s of its line ends: nothing is lost', (_, by) => {
    const made = shop();
    const written = readFileSync(segmentOf(made), 'utf8');
    change(made, by);
    expect(made.lofte('journal verify')).toMatchObject({ code: 5 });
    expect(made.lofte('note 2 x')).toMatchObject({ code: 5 });
    const said =
      'The line ends of 2026.jsonl were changed, by an editor or in copying; they are put back. Nothing is lost.';
    expect(made.does('journal repair --dry-run')).toContain(said);
    expect(made.json('journal repair --dry-run')).toMatchObject({
      steps: [{ is: 'put-back-line-ends', segment: '2026.jsonl', whole: true }, { is: 'unmark' }],
    });
    expect(readFileSync(segmentOf(made), 'utf8')).toBe(by(written));
    const repaired = made.does('journal repair');
    expect(repaired).toContain(said);
    expect(repaired).not.toContain('backup');
    expect(readFileSync(segmentOf(made), 'utf8')).toBe(written);
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, out: '' });
    expect(made.does('intake --customer Cleo --phone 0701740688 --item lamp')).toContain('3 Cleo');
  });

  test('says first what a repair would give up, and which backup has it', () => {
    const made = shop();
    made.does('journal backup');
    change(made, (text) => text.replaceAll('"by":"anna"', '"by":"evil"'));
    const plan = made.does('journal repair --dry-run');
    expect(plan).toMatch(/^5 entries would count no more \(cases 1, 2\)\.\n/);
    expect(plan).toContain(
      'The backup of Monday 23 November at 10:00 has what would be lost: restore that first.',
    );
    expect(made.json('journal repair --dry-run')).toMatchObject({
      steps: [{ entry: 1, case: 1 }, { entry: 2 }, { entry: 3 }, { entry: 4 }, { entry: 5 }],
    });
    change(made, (text) => text.replaceAll('"by":"evil"', '"by":"anna"'));
    made.does('note 2 x');
    change(made, (text) => text.split('\n').slice(0, 4).join('\n') + '\n');
    const cut = made.does('journal repair --dry-run --lang sv');
    expect(cut).toMatch(/^2 poster skulle inte räknas längre\.\n/);
    expect(cut).toContain('Den senaste säkerhetskopian är från');
  });

  test('is said in the language of the shop, and in JSON by its kind', () => {
    const made = shop();
    change(made, (text) => text.replace('"promise":1', '"promise":7'));
    made.does('settings set language sv');
    expect(made.lofte('list').err).toContain('Det som visas kan sakna något.');
    const refused = JSON.parse(made.lofte('note 2 x --json').out) as { error: object };
    expect(refused.error).toMatchObject({ code: 5, kind: 'damaged' });
    expect(made.json('journal repair')).toMatchObject({ outcome: 'repaired' });
  });
});

test('that somebody put right by hand is written to again when verify has seen it', () => {
  const made = shop();
  const written = readFileSync(segmentOf(made), 'utf8');
  change(made, (text) => text.replaceAll('\n', '\r\n'));
  expect(made.lofte('journal verify')).toMatchObject({ code: 5 });
  writeFileSync(segmentOf(made), written);
  expect(made.lofte('note 2 x')).toMatchObject({ code: 5 });
  expect(made.lofte('journal verify')).toMatchObject({ code: 0, out: '', err: '' });
  made.does('note 2 x');
});

describe('a journal of which a file is gone', () => {
  test.each([
    ['en', '2026.jsonl is missing: the journal had 5 entries, and has 0. Put it back, or a backup.'],
    ['sv', '2026.jsonl saknas: journalen hade 5 poster och har 0.'],
    ['da', '2026.jsonl mangler: journalen havde 5 poster og har 0.'],
    ['nb', '2026.jsonl mangler: journalen hadde 5 poster og har 0.'],
  ])('is said by its name, in %s', (language, said) => {
    const made = shop();
    const written = readFileSync(segmentOf(made), 'utf8');
    rmSync(segmentOf(made));
    const verified = made.lofte(`journal verify --lang ${language}`);
    expect(verified).toMatchObject({ code: 5, out: expect.stringContaining(`\n  ${said}`) });
    expect(JSON.parse(made.lofte('journal verify --json').out)).toMatchObject({
      problems: [
        { kind: 'set-back', segment: '2026.jsonl', line: 0, message: expect.stringContaining('missing') },
      ],
    });
    expect(made.lofte('note 2 x')).toMatchObject({ code: 5 });
    writeFileSync(segmentOf(made), written);
    expect(made.lofte('journal verify')).toMatchObject({ code: 0 });
    made.does('note 2 x');
  });

  test('as long as nobody knows any more what it had, only a repair lets writers go on', () => {
    const made = shop();
    rmSync(segmentOf(made));
    expect(made.lofte('note 2 x')).toMatchObject({ code: 5 });
    rmSync(join(made.at, 'cache'), { recursive: true });
    made.lofte('journal verify');
    expect(made.lofte('intake --customer Bo --item skis')).toMatchObject({ code: 5 });
  });
});

describe('a journal that was set back', () => {
  test('alarms until it is repaired, and the repair stays on record', () => {
    const made = shop();
    made.does('journal backup');
    for (let i = 0; i < 12; i++) made.does(`note 2 "${'long '.repeat(1000)}"`);
    const lines = readFileSync(segmentOf(made), 'utf8').split('\n');
    writeFileSync(segmentOf(made), `${lines.slice(0, 5).join('\n')}\n`);
    expect(made.lofte('due').err).toContain('the journal was set back');
    expect(made.lofte('note 1 x')).toMatchObject({ code: 5 });
    expect(made.does('journal repair')).toMatch(/once had \d+ entries and has 5/);
    made.does('note 1 x');
    expect(made.does('log')).toContain('Journal repaired: it was set back from entry 17');
  });
});

describe('a person who wants to be forgotten', () => {
  const everything = (at: string): string =>
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      .map((name) => join(at, name))
      .filter((name) => statSync(name).isFile())
      .map((name) => readFileSync(name, 'latin1'))
      .join('\n');

  test('is asked for by name, and has no open case', () => {
    const made = shop();
    const open = made.lofte('journal erase --customer 1 --confirm "Astrid Lund"');
    expect(open).toMatchObject({ code: 3 });
    expect(open.err).toContain('customer 1 has open cases: 1');
    made.does('done 1.1');
    made.does('close 1');
    expect(made.lofte('journal erase --customer 1').err).toContain('--confirm "Astrid Lund"');
    expect(made.lofte('journal erase --customer 1 --confirm Bo')).toMatchObject({ code: 3 });
    expect(made.lofte('journal erase --customer 99 --confirm Bo')).toMatchObject({ code: 3 });
    expect(made.lofte('journal erase --confirm Bo')).toMatchObject({ code: 2 });
    expect(everything(made.at)).toContain('Astrid');
  });

  test('is gone from the journal, its caches and its backups; what was promised and kept stays', () => {
    const made = shop();
    made.does('done 1.1');
    made.does('close 1');
    made.does('journal backup');
    const score = made.does('report promises --json');
    const told = made.does('journal erase --customer 1 --confirm "astrid  LUND"');
    expect(told).toContain('Also erased from 1 backup.');
    expect(told).toContain("can't reach");
    for (const word of ['Astrid', '0701740612', '174 06 12', 'blue bicycle', 'her daughter'])
      expect(everything(made.at)).not.toContain(word);
    expect(made.does('report promises --json')).toBe(score);
    expect(made.lofte('journal verify')).toMatchObject({ code: 0, out: '' });
    expect(made.does('show 1')).toContain('(erased)');
    expect(made.does('log')).toContain('customer 1 erased');
    expect(made.json('journal erase --customer 1 --confirm "customer 1"')).toMatchObject({ entries: [] });

    const [backup = ''] = readdirSync(join(made.at, 'backups')).filter((name) => name.endsWith('.tar.gz'));
    const again = join(made.desk, 'again');
    made.does(
      `journal restore ${join(made.at, 'backups', backup)} --journal ${again} --confirm "Fjordgatan Elektronik"`,
    );
    expect(made.lofte(`journal verify --journal ${again}`)).toMatchObject({ code: 0 });
    expect(everything(again)).not.toContain('Astrid');
  });

  test('and whose receipts the law wants kept, is kept as far as that, and no further', () => {
    const made = shop();
    made.does('call 1 "agreed on the price" --quote 1250,00');
    made.does('done 1.1');
    made.does('close 1');
    made.does('intake --customer "Astrid Lund" --phone 0701740612 --item "red bicycle"');
    made.does('close 3');
    expect(
      made.lofte('journal erase --customer 1 --confirm "Astrid Lund" --keep-until 2020-12-31').err,
    ).toContain('no day to come');
    const told = made.does('journal erase --customer 1 --confirm "Astrid Lund" --keep-until 2033-12-31');
    expect(told).toContain('Kept until the end of 2033-12-31: case 1.');
    expect(everything(made.at)).toContain('blue bicycle');
    expect(everything(made.at)).not.toContain('red bicycle');
    made.does('journal erase --customer 1 --confirm "Astrid Lund"', { now: '2034-01-02T09:00:00Z' });
    expect(everything(made.at)).not.toContain('blue bicycle');
  });
});

describe('a write that broke off', () => {
  test('is said to be not on record by the next one, with where the rest of it is', () => {
    const made = shop();
    made.does('note 2 "rang him, no answer"', { by: 'bertil' });
    change(made, (text) => text.slice(0, -200));
    // nobody was answered: the writer died before
    rmSync(join(made.at, 'cache', 'tail.json'));
    expect(made.lofte('list')).toMatchObject({ code: 0, err: '' });
    const next = made.lofte('note 1 x');
    expect(next).toMatchObject({ code: 0, out: '1 Astrid Lund, blue bicycle: note added.\n' });
    expect(next.err).toMatch(
      /^An earlier recording \(on case 2, Monday 23 November at 10:00, by bertil\) broke off .* again\. What is left of it: cache\/torn-2026-\d+\n$/,
    );
    expect(existsSync(join(made.at, next.err.trim().split(' ').at(-1) ?? ''))).toBe(true);
    expect(made.lofte('note 1 x')).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['en', 'An earlier recording broke off'],
    ['sv', 'En tidigare registrering avbröts'],
    ['da', 'En tidligere registrering blev afbrudt'],
    ['nb', 'En tidligere registrering ble avbrutt'],
  ])(
    'of which nothing can be read is said all the same, in %s, beside a document for scripts',
    (language, said) => {
      const made = shop();
      appendFileSync(segmentOf(made), '{"v":1,"jour');
      const next = made.lofte(`note 1 x --json --lang ${language}`);
      expect(JSON.parse(next.out)).toMatchObject({ schema: 'lofte.recorded.v1' });
      expect(next.out).not.toContain('torn');
      expect(next.err).toContain(said);
      appendFileSync(segmentOf(made), '{"v":1,"jour');
      expect(made.lofte('note 1 x --quiet')).toMatchObject({ code: 0, err: '' });
    },
  );
});

test('a torn last line is nobody’s business but the next writer’s', () => {
  const made = shop();
  appendFileSync(segmentOf(made), '{"v":1,"jour');
  expect(made.lofte('list')).toMatchObject({ code: 0 });
  made.does('note 1 x');
  expect(made.lofte('journal verify')).toMatchObject({ code: 0 });
  rmSync(join(made.at, 'cache'), { recursive: true });
  expect(made.lofte('list')).toMatchObject({ code: 0, err: '' });
});
